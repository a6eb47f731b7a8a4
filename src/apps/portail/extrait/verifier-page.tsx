import type { JSX } from 'react'
import {
  Alerte,
  Champ,
  type ContextePage,
  instantEnMots,
  Page,
  ResumeErreurs,
  rendrePage,
} from '#apps/web'
import type { ReleveDelivre } from '#referentiel'
import { NOMS_CHAMPS } from './choix.js'
import { periodeEnMots } from './contenu.js'
import { Totaux } from './pages.js'

export interface ProprietesVerifier {
  readonly contexte: ContextePage
  readonly texte: string
  /** Absent before anything is asked; null when no extract has this code. */
  readonly releve?: ReleveDelivre | null
  readonly erreur?: string
}

/** The page of third parties: is this paper one of ours, of which day, with which totals. */
export function pageVerifier(p: ProprietesVerifier): string {
  const { erreur, releve } = p
  const titre =
    releve === undefined
      ? 'Vérifier un relevé'
      : releve === null
        ? 'Ce code n’est pas un de nos codes'
        : 'Ce relevé vient de nous'
  return rendrePage(
    <Page contexte={p.contexte} titre={erreur === undefined ? titre : `Erreur, ${titre}`}>
      <h1>{titre}</h1>
      {releve === undefined ? (
        <p className="chapo">
          On vous a donné un relevé de ressources ? Vérifiez qu’il n’a pas été changé.
        </p>
      ) : null}
      {erreur === undefined ? null : (
        <ResumeErreurs erreurs={[{ champ: 'code', message: erreur }]} />
      )}
      {releve ? <Trouve releve={releve} /> : null}
      {releve === null ? (
        <Alerte genre="warning" titre="Nous n’avons donné aucun relevé avec ce code">
          <p>
            Vérifiez chaque lettre. Si le code est bien recopié, ce papier ne vient pas de nous.
          </p>
        </Alerte>
      ) : null}
      <form method="post" action="/verifier" className="formulaire bloc" noValidate>
        <h2>{releve === undefined ? 'Le code du relevé' : 'Vérifier un autre code'}</h2>
        <Champ
          nom="code"
          label="Code de vérification"
          aide="12 lettres et chiffres, à la fin du relevé. Exemple : ABCD-EFGH-2345."
          valeur={p.texte}
          erreur={erreur}
          classe="code-saisi"
        />
        <div className="fr-btns">
          <button className="fr-btn" type="submit">
            Vérifier
          </button>
        </div>
      </form>
      <p className="petit bloc texte">
        Cette page ne donne ni nom, ni employeur. Le nombre d’essais est limité.
      </p>
    </Page>,
  )
}

function Trouve({ releve }: { releve: ReleveDelivre }): JSX.Element {
  return (
    <section>
      <h2>Ce que ce relevé doit dire</h2>
      <dl className="fiche">
        <dt>Document</dt>
        <dd>Relevé de ressources, n° {releve.numero}</dd>
        <dt>Fait</dt>
        <dd>{instantEnMots(releve.delivreLe)}</dd>
        <dt>Période</dt>
        <dd>{periodeEnMots(releve)}</dd>
        <dt>Paiements</dt>
        <dd>{releve.lignes}</dd>
        <dt>Informations</dt>
        <dd>{releve.champs.map((c) => NOMS_CHAMPS[c].toLowerCase()).join(', ')}</dd>
      </dl>
      <Totaux releve={releve} />
      <p className="texte">
        Comparez avec le papier. Un seul chiffre différent : le papier a été changé.
      </p>
    </section>
  )
}
