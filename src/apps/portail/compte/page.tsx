import type { JSX } from 'react'
import type { Connexion, IdentitePivot } from '#acces'
import { type AdressePostale, lignesAdresse } from '#allocations'
import {
  type ContextePage,
  instantEnMots,
  jourEnMots,
  majuscule,
  Page,
  prenomLisible,
  rendrePage,
} from '#apps/web'

export interface Compte {
  readonly contexte: ContextePage
  readonly identite: IdentitePivot
  /** The person has found her file. */
  readonly rattache: boolean
  /** The address that she told here. */
  readonly adresse: AdressePostale | undefined
  /** Newest first. */
  readonly connexions: readonly Connexion[]
}

export function pageCompte(compte: Compte): string {
  const { contexte, identite, rattache, connexions } = compte
  return rendrePage(
    <Page contexte={contexte} titre="Mon compte">
      <h1>Mon compte</h1>
      <div className="colonnes">
        <Identite identite={identite} rattache={rattache} />
        <section>
          <h2>Mes réglages et mes données</h2>
          <ul className="liste-nue">
            <li>
              <a href="/affichage">Affichage : clair, sombre, version simple</a>
            </li>
            <li>
              <a href="/mes-preferences">Mes contacts, et comment recevoir mes messages</a>
            </li>
            <li>
              <a href="/mes-mandats">Qui peut agir pour moi</a>
            </li>
            <li>
              <a href="/consultations">Qui a consulté mes données</a>
            </li>
            <li>
              <a href="/mes-donnees">Mes données et mes droits : durées, copie, demandes</a>
            </li>
          </ul>
        </section>
      </div>
      {rattache ? <Adresse adresse={compte.adresse} /> : null}
      <Connexions connexions={connexions} />
    </Page>,
  )
}

function Identite({ identite, rattache }: Pick<Compte, 'identite' | 'rattache'>): JSX.Element {
  return (
    <section>
      <h2>Ce que FranceConnect nous a dit</h2>
      <dl className="fiche">
        <dt>Nom de naissance</dt>
        <dd>{prenomLisible(identite.nomNaissance)}</dd>
        {identite.nomUsage === null ? null : (
          <>
            <dt>Nom d’usage</dt>
            <dd>{prenomLisible(identite.nomUsage)}</dd>
          </>
        )}
        <dt>Prénoms</dt>
        <dd>{prenomLisible(identite.prenoms)}</dd>
        <dt>Date de naissance</dt>
        <dd>{jourEnMots(identite.dateNaissance)}</dd>
        <dt>Numéro de sécurité sociale</dt>
        <dd>{rattache ? 'vérifié ; il n’est jamais écrit ici' : 'pas encore donné'}</dd>
      </dl>
      <p className="petit">
        Un renseignement est faux ? <a href="/aide#identite">Que faire</a>
      </p>
    </section>
  )
}

function Adresse({ adresse }: Pick<Compte, 'adresse'>): JSX.Element {
  return (
    <section className="texte">
      <h2>Mon adresse postale</h2>
      {adresse === undefined ? (
        <p>Vous n’avez pas donné d’adresse ici. Vos courriers portent seulement votre nom.</p>
      ) : (
        <>
          <ul className="liste-nue">
            {lignesAdresse(adresse).map((ligne) => (
              <li key={ligne}>{ligne}</li>
            ))}
          </ul>
          <p>Personne d’autre dans votre dossier ne la voit ici.</p>
        </>
      )}
      <p>
        <a href="/mon-compte/adresse">
          {adresse === undefined ? 'Donner mon adresse' : 'Modifier mon adresse'}
        </a>
      </p>
      <p>
        Vous changez de logement ?{' '}
        <a href="/mes-demarches/changement/demenagement">Dire mon déménagement</a>
      </p>
    </section>
  )
}

function Connexions({ connexions }: Pick<Compte, 'connexions'>): JSX.Element {
  return (
    <section>
      <h2>Mes dernières connexions</h2>
      <p>
        Une connexion n’est pas la vôtre ? Changez le mot de passe du compte utilisé avec
        FranceConnect, puis <a href="/aide">appelez-nous</a>.
      </p>
      <ol className="liste-nue">
        {connexions.map((c) => (
          <li key={c.quand}>
            {majuscule(instantEnMots(c.quand))}
            {c.confirmation ? ', identité confirmée avant un acte important' : ''}
          </li>
        ))}
      </ol>
      <p className="petit">
        Nous gardons ces dates 12 mois. Nous ne gardons ni votre adresse ni votre appareil.
      </p>
    </section>
  )
}
