import { type ContextePage, majuscule, Page, rendrePage } from '#apps/web'
import { TERMES, type Terme } from './termes.js'

export function pageGlossaire(contexte: ContextePage): string {
  const termes: [string, Terme][] = Object.entries(TERMES)
  termes.sort(([, a], [, b]) => a.nom.localeCompare(b.nom, 'fr'))
  return rendrePage(
    <Page contexte={contexte} titre="Les mots de ce site">
      <div className="texte">
        <h1>Les mots de ce site</h1>
        <p className="chapo">Chaque mot est expliqué aussi sur la page où il apparaît.</p>
        <dl className="glossaire">
          {termes.map(([cle, t]) => (
            <div key={cle} id={cle}>
              <dt>{majuscule(t.nom)}</dt>
              <dd>{t.sens}</dd>
              {t.ou === undefined ? null : <dd>Où le voir : {t.ou}</dd>}
            </div>
          ))}
        </dl>
      </div>
    </Page>,
  )
}
