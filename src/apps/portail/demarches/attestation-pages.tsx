import type { JSX } from 'react'
import { ATTESTATIONS, type AttestationDelivree } from '#allocations'
import {
  Alerte,
  type ContextePage,
  type ErreurChamp,
  FilAriane,
  instantEnMots,
  majuscule,
  moisEnMots,
  Page,
  ResumeErreurs,
  rendrePage,
  Table,
} from '#apps/web'
import type { Mois } from '#socle'
import { Liste, Question } from '../champs-formulaire.js'
import { ecrireCode } from '../extrait/codes.js'
import { periodeEnMots } from '../extrait/contenu.js'
import { POUR_ATTESTATION, TITRES_ATTESTATION, tableAttestation } from './attestation-contenu.js'
import { ACCUEIL_DEMARCHES } from './cadre.js'

export const ACCUEIL_ATTESTATIONS = `${ACCUEIL_DEMARCHES}/attestations`

export interface ProprietesAttestations {
  readonly contexte: ContextePage
  readonly jeton: string
  /** Months that may be chosen, newest first. */
  readonly mois: readonly Mois[]
  readonly delivrees: readonly AttestationDelivree[]
  readonly choix: Readonly<Record<string, string>>
  readonly erreurs: readonly ErreurChamp[]
}

/** Which attestation, for which months; those already given. */
export function pageAttestations(p: ProprietesAttestations): string {
  const prefixe = p.erreurs.length > 0 ? 'Erreur : ' : ''
  return rendrePage(
    <Page contexte={p.contexte} titre={`${prefixe}Mes attestations`}>
      <FilAriane
        liens={[{ adresse: ACCUEIL_DEMARCHES, libelle: 'Mes démarches' }]}
        ici="Mes attestations"
      />
      <h1>Mes attestations</h1>
      <p className="chapo">
        Un document à donner à un organisme ou à votre banque. Un code permet de le vérifier.
      </p>
      <ResumeErreurs erreurs={p.erreurs} />
      <form
        method="post"
        action={ACCUEIL_ATTESTATIONS}
        className="formulaire bloc"
        noValidate
        data-une-fois=""
      >
        <input type="hidden" name="jeton" value={p.jeton} />
        <Question
          nom="type"
          label="Quelle attestation ?"
          options={ATTESTATIONS.map((t) => [t, `${TITRES_ATTESTATION[t]}. ${POUR_ATTESTATION[t]}`])}
          classe="une-colonne"
          valeur={p.choix.type}
          erreur={p.erreurs.find((e) => e.champ === 'type')?.message}
        />
        <fieldset className="demande">
          <legend>Pour une attestation de paiement</legend>
          <div className="deux-champs">
            <ChoixMois p={p} nom="de" label="Du mois de" />
            <ChoixMois p={p} nom="a" label="Au mois de" />
          </div>
        </fieldset>
        <div className="fr-btns">
          <button className="fr-btn" type="submit">
            Faire l’attestation
          </button>
        </div>
      </form>
      <Delivrees delivrees={p.delivrees} />
    </Page>,
  )
}

function ChoixMois(c: { p: ProprietesAttestations; nom: 'de' | 'a'; label: string }): JSX.Element {
  const { p, nom, label } = c
  const usuel = nom === 'a' ? p.mois[0] : p.mois[2]
  return (
    <Liste
      nom={nom}
      label={label}
      options={p.mois.map((m) => [m, majuscule(moisEnMots(m))])}
      valeur={p.choix[nom] ?? usuel}
      erreur={p.erreurs.find((e) => e.champ === nom)?.message}
    />
  )
}

function Delivrees({ delivrees }: { delivrees: readonly AttestationDelivree[] }) {
  if (delivrees.length === 0) return null
  return (
    <section className="bloc">
      <h2>Déjà faites</h2>
      <ul className="liste-demarches">
        {delivrees.map((a) => (
          <li key={a.numero}>
            <h3>
              <a href={`${ACCUEIL_ATTESTATIONS}/${a.numero}`}>
                {TITRES_ATTESTATION[a.type]}, {periodeEnMots(a)}
              </a>
            </h3>
            <p className="petit">
              Faite {instantEnMots(a.delivreeLe)}, numéro {a.numero}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One attestation: what it says, its code, its file. */
export function pageAttestation(contexte: ContextePage, a: AttestationDelivree): string {
  const titre = TITRES_ATTESTATION[a.type]
  return rendrePage(
    <Page contexte={contexte} titre={`${titre} ${a.numero}`}>
      <FilAriane
        liens={[
          { adresse: ACCUEIL_DEMARCHES, libelle: 'Mes démarches' },
          { adresse: ACCUEIL_ATTESTATIONS, libelle: 'Mes attestations' },
        ]}
        ici={titre}
      />
      <h1>{titre}</h1>
      <dl className="fiche bloc">
        <dt>Numéro</dt>
        <dd>{a.numero}</dd>
        <dt>Faite</dt>
        <dd>{instantEnMots(a.delivreeLe)}</dd>
        <dt>Période</dt>
        <dd>{periodeEnMots(a)}</dd>
        <dt>Code</dt>
        <dd>{ecrireCode(a.code)}</dd>
      </dl>
      <TableAttestation a={a} />
      <div className="fr-btns non-imprime">
        <a className="fr-btn" href={`${ACCUEIL_ATTESTATIONS}/${a.numero}/pdf`} download="">
          Télécharger l’attestation (PDF)
        </a>
      </div>
      <Alerte genre="info" titre="Qui peut la vérifier ?">
        <p>
          Toute personne à qui vous la donnez, avec le code, sur la page{' '}
          <a href="/verifier">Vérifier un document</a>. Cette page ne donne aucun nom.
        </p>
      </Alerte>
    </Page>,
  )
}

/** What the attestation says, also shown to who checks its code. */
export function TableAttestation({ a }: { a: AttestationDelivree }): JSX.Element {
  const { entetes, lignes } = tableAttestation(a)
  return (
    <div className="bloc">
      <Table
        legende="Montants de l’attestation"
        colonnes={entetes.map((titre) => ({ titre, nombre: titre === 'Montant' }))}
        lignes={lignes.map((cellules, i) => ({
          ...{ cle: `${i} ${cellules[0]}`, cellules },
          total: i === lignes.length - 1,
        }))}
      />
    </div>
  )
}
