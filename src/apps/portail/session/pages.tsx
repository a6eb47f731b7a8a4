import { type ContextePage, Page, rendrePage } from '#apps/web'
import type { SaisieGardee } from './saisies.js'

/** What was typed too late, ready to be sent again by the person herself. */
export function pageReprise(p: {
  readonly contexte: ContextePage
  readonly jeton: string
  readonly saisie: SaisieGardee
}): string {
  const { contexte, jeton, saisie } = p
  return rendrePage(
    <Page contexte={contexte} titre="Votre saisie est gardée">
      <div className="formulaire pile">
        <h1>Votre saisie est gardée</h1>
        <p className="chapo">
          Votre session s’est fermée pendant que vous écriviez. Rien n’est perdu.
        </p>
        <p>Vous pouvez envoyer votre page telle qu’elle était, ou l’abandonner.</p>
        <form method="post" action={saisie.chemin} data-une-fois="">
          <input type="hidden" name="jeton" value={jeton} />
          {saisie.champs.map(([nom, valeur], rang) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: fields of a form never move
            <input key={rang} type="hidden" name={nom} value={valeur} />
          ))}
          <div className="fr-btns">
            <button className="fr-btn" type="submit">
              Envoyer ma saisie
            </button>
          </div>
        </form>
        <form method="post" action="/reprise/abandon">
          <input type="hidden" name="jeton" value={jeton} />
          <div className="fr-btns">
            <button className="fr-btn fr-btn--tertiary" type="submit">
              Abandonner cette saisie
            </button>
          </div>
        </form>
      </div>
    </Page>,
  )
}
