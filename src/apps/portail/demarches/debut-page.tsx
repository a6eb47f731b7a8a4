import type { JSX, ReactNode } from 'react'
import type { BrouillonDemande, DossierAllocataire, TypeDemande } from '#allocations'
import { Alerte, type ContextePage, FilAriane, jourEnMots, Page, rendrePage } from '#apps/web'
import { Case } from '../champs-formulaire.js'
import { ACCUEIL_DEMARCHES } from './cadre.js'
import { FICHES_DEMANDE, type FicheDemarche } from './catalogue.js'
import { adresseReprise } from './lien-demande.js'

export interface ProprietesDebut {
  readonly contexte: ContextePage
  readonly jeton: string
  readonly type: TypeDemande
  readonly commencee: BrouillonDemande | undefined
  /** The dossier that already has this right. */
  readonly allocataire: DossierAllocataire | undefined
  /** Answers of a simulation may be taken. */
  readonly simulation: boolean
}

/** Before a claim: how long, which documents, what often goes wrong; then the button. */
export function pageDebut(p: ProprietesDebut): string {
  const fiche = FICHES_DEMANDE[p.type]
  return rendrePage(
    <Page contexte={p.contexte} titre={fiche.titre}>
      <FilAriane
        liens={[{ adresse: ACCUEIL_DEMARCHES, libelle: 'Mes démarches' }]}
        ici={fiche.titre}
      />
      <h1>{fiche.titre}</h1>
      <p className="chapo">{fiche.pour}</p>
      {p.allocataire === undefined ? <Debuter p={p} /> : <DejaLa dossier={p.allocataire} />}
      <Fiche fiche={fiche} />
    </Page>,
  )
}

function DejaLa({ dossier }: { dossier: DossierAllocataire }): JSX.Element {
  return (
    <Alerte genre="info" titre="Vous avez déjà un dossier">
      <p>
        Dossier {dossier.numero} : votre déclaration trimestrielle suffit. Vous n’avez pas de
        nouvelle demande à faire.
      </p>
      <p>
        <a href="/ma-declaration">Voir ma déclaration</a>
      </p>
    </Alerte>
  )
}

function Debuter({ p }: { p: ProprietesDebut }): ReactNode {
  if (p.commencee !== undefined) {
    const { jour, jusquAu } = p.commencee
    return (
      <Alerte genre="info" titre={`Vous avez commencé cette demande le ${jourEnMots(jour)}`}>
        <p>Elle est gardée jusqu’au {jourEnMots(jusquAu)}.</p>
        <div className="fr-btns">
          <a className="fr-btn" href={adresseReprise(p.commencee)}>
            Reprendre ma demande
          </a>
        </div>
      </Alerte>
    )
  }
  return (
    <form
      method="post"
      action={`${ACCUEIL_DEMARCHES}/demander/${p.type}`}
      className="bloc"
      data-une-fois=""
    >
      <input type="hidden" name="jeton" value={p.jeton} />
      {p.simulation ? (
        <Case
          nom="simulation"
          valeur="oui"
          coche={false}
          libelle="Reprendre les réponses de ma simulation sur le foyer et le logement"
        />
      ) : null}
      <div className="fr-btns">
        <button className="fr-btn" type="submit">
          Commencer ma demande
        </button>
      </div>
      <p className="petit">
        La date de la demande est celle d’aujourd’hui, si vous l’envoyez avant trois mois.
      </p>
    </form>
  )
}

/** Length, documents, frequent errors and the right to be wrong. */
export function Fiche({ fiche }: { fiche: FicheDemarche }): JSX.Element {
  return (
    <div className="texte">
      <section className="bloc">
        <h2>Durée et documents</h2>
        <p>Environ {fiche.minutes} minutes. Vous pouvez arrêter et reprendre plus tard.</p>
        <ul className="pile puces">
          {fiche.documents.map((d) => (
            <li key={d}>{d}</li>
          ))}
        </ul>
      </section>
      <section className="bloc">
        <h2>Vous avez le droit de vous tromper</h2>
        <p>Une erreur de bonne foi se corrige, sans pénalité. Voici les erreurs fréquentes :</p>
        <ul className="pile puces">
          {fiche.erreurs.map((x) => (
            <li key={x}>{x}</li>
          ))}
        </ul>
        <p className="petit">
          Texte : code des relations entre le public et l’administration, article L. 123-1.
        </p>
      </section>
    </div>
  )
}
