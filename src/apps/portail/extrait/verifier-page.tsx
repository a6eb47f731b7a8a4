import type { JSX } from 'react'
import type { AttestationDelivree } from '#allocations'
import {
  Alerte,
  Champ,
  type ContextePage,
  instantEnMots,
  minuscule,
  Page,
  ResumeErreurs,
  rendrePage,
} from '#apps/web'
import type { ReleveDelivre } from '#referentiel'
import { TITRES_ATTESTATION } from '../demarches/attestation-contenu.js'
import { TableAttestation } from '../demarches/attestation-pages.js'
import { NOMS_CHAMPS } from './choix.js'
import { periodeEnMots } from './contenu.js'
import { Totaux } from './pages.js'

export interface ProprietesVerifier {
  readonly contexte: ContextePage
  readonly texte: string
  /** Absent before anything is asked; null when no extract has this code. */
  readonly releve?: ReleveDelivre | null
  /** The attestation that has this code. */
  readonly attestation?: AttestationDelivree
  readonly erreur?: string
}

/** The page of third parties: is this paper one of ours, of which day, with which totals. */
export function pageVerifier(p: ProprietesVerifier): string {
  const { erreur, releve, attestation } = p
  const titre = titreDe(p)
  return rendrePage(
    <Page contexte={p.contexte} titre={erreur === undefined ? titre : `Erreur, ${titre}`}>
      <h1>{titre}</h1>
      {releve === undefined && attestation === undefined ? (
        <p className="chapo">
          On vous a donné un relevé de ressources ou une attestation ? Vérifiez qu’ils n’ont pas été
          changés.
        </p>
      ) : null}
      {erreur === undefined ? null : (
        <ResumeErreurs erreurs={[{ champ: 'code', message: erreur }]} />
      )}
      {releve ? <Trouve releve={releve} /> : null}
      {attestation ? <AttestationTrouvee attestation={attestation} /> : null}
      {releve === null ? (
        <Alerte genre="warning" titre="Nous n’avons donné aucun document avec ce code">
          <p>
            Vérifiez chaque lettre. Si le code est bien recopié, ce papier ne vient pas de nous.
          </p>
        </Alerte>
      ) : null}
      <form method="post" action="/verifier" className="formulaire bloc" noValidate>
        <h2>
          {releve === undefined && attestation === undefined
            ? 'Le code du document'
            : 'Vérifier un autre code'}
        </h2>
        <Champ
          nom="code"
          label="Code de vérification"
          aide="12 lettres et chiffres, à la fin du document. Exemple : ABCD-EFGH-2345."
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

function titreDe({ releve, attestation }: ProprietesVerifier): string {
  if (attestation !== undefined) return 'Cette attestation vient de nous'
  if (releve === undefined) return 'Vérifier un document'
  return releve === null ? 'Ce code n’est pas un de nos codes' : 'Ce relevé vient de nous'
}

function AttestationTrouvee({ attestation: a }: { attestation: AttestationDelivree }): JSX.Element {
  return (
    <section>
      <h2>Ce que cette attestation doit dire</h2>
      <dl className="fiche">
        <dt>Document</dt>
        <dd>
          {TITRES_ATTESTATION[a.type]}, n° {a.numero}
        </dd>
        <dt>Faite</dt>
        <dd>{instantEnMots(a.delivreeLe)}</dd>
        <dt>Période</dt>
        <dd>{periodeEnMots(a)}</dd>
      </dl>
      <TableAttestation a={a} />
      <p className="texte">
        Comparez avec le papier. Un seul chiffre différent : le papier a été changé.
      </p>
    </section>
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
        <dd>{releve.champs.map((c) => minuscule(NOMS_CHAMPS[c])).join(', ')}</dd>
      </dl>
      <Totaux releve={releve} />
      <p className="texte">
        Comparez avec le papier. Un seul chiffre différent : le papier a été changé.
      </p>
    </section>
  )
}
