import type { JSX, ReactNode } from 'react'
import { type DemandeDeposee, lignesAdresse, masquerIban, PIECES_VERIFICATION } from '#allocations'
import { Alerte, jourEnMots, majuscule, moisEnMots, nombre, Table, TexteErreur } from '#apps/web'
import type { Piece } from '#signalements'
import { enEuros } from '#socle'
import { Case } from '../champs-formulaire.js'
import { DROITS, montantDroit, montantEnMots } from '../montants-droits.js'
import { territoireEnMots } from '../questions-territoire.js'
import { ACTIVITES, STATUTS } from '../simulation/saisie.js'
import {
  ACCUEIL_DEMARCHES,
  adresseEtape,
  Caches,
  fauteDe,
  pageDEtape,
  type VueDemande,
} from './cadre.js'
import { RenvoiDocuments } from './documents-page.js'
import { LignesConnues } from './etape-revenus.js'
import type { EtapeDemande } from './saisie.js'

export type Prevue = Pick<DemandeDeposee, 'issue' | 'verifications' | 'liquidations'>

export interface VueEnvoi extends VueDemande {
  readonly prevue: Prevue
  /** For a claim of prime alone: what the RSA would give each month; null when nothing. */
  readonly rsaPossible: number | null
  readonly pieces: readonly Piece[]
}

/** Last step: everything on one page, what it would give, then the act. */
export function pageEnvoyer(v: VueEnvoi): string {
  return pageDEtape(
    v,
    <>
      <Annonce v={v} />
      <Estimation v={v} />
      <Verifications prevue={v.prevue} nomme={v.contenu.conjoint !== undefined} />
      {v.prevue.issue === 'a-l-etude' ? (
        <RenvoiDocuments numero={v.brouillon.numero} pieces={v.pieces} ouverte />
      ) : null}
      {v.rsaPossible === null ? null : <Proposition v={v} montant={v.rsaPossible} />}
      <Recapitulatif v={v} />
      <LignesConnues v={v} />
      <form
        method="post"
        action={adresseEtape(v, 'envoyer')}
        className="formulaire bloc"
        noValidate
        data-une-fois=""
      >
        <Caches v={v} />
        <Accord v={v} />
        <div className="fr-btns">
          <button className="fr-btn" type="submit">
            Envoyer ma demande
          </button>
          <a className="fr-btn fr-btn--secondary" href={adresseEtape(v, 'compte')}>
            Retour
          </a>
          <a className="fr-btn fr-btn--tertiary" href={ACCUEIL_DEMARCHES}>
            Reprendre plus tard
          </a>
        </div>
      </form>
    </>,
  )
}

function Annonce({ v }: { v: VueEnvoi }): JSX.Element {
  const { issue } = v.prevue
  if (issue === 'refus') {
    return (
      <Alerte genre="info" titre="Avec ces réponses, le droit n’est pas ouvert">
        <p>
          Vous pouvez envoyer quand même. Votre demande et sa date sont gardées. Vous recevez une
          décision écrite, avec ses raisons et les moyens de la contester.
        </p>
      </Alerte>
    )
  }
  if (issue === 'a-l-etude') {
    return (
      <Alerte genre="info" titre="Votre caisse devra vérifier certaines réponses">
        <p>Envoyez maintenant : la date de votre demande est gardée. Rien ne bloque.</p>
      </Alerte>
    )
  }
  return (
    <Alerte genre="success" titre="Avec ces réponses, votre droit est ouvert">
      <p>Il commence le premier jour du mois de la demande. La décision suit votre envoi.</p>
    </Alerte>
  )
}

function Estimation({ v }: { v: VueEnvoi }): JSX.Element {
  const droits = DROITS.filter((d) => v.brouillon.type === 'rsa' || d.cle !== 'rsa')
  return (
    <section className="bloc">
      <h2>Ce que ça donne</h2>
      <Table
        legende="Montants estimés par mois de droit"
        colonnes={[{ titre: 'Mois' }, ...droits.map((d) => ({ titre: d.long, nombre: true }))]}
        lignes={v.prevue.liquidations.map((l) => ({
          cle: l.moisDroit,
          cellules: [
            majuscule(moisEnMots(l.moisDroit)),
            ...droits.map((d) => montantEnMots(montantDroit(l, d))),
          ],
        }))}
      />
    </section>
  )
}

export function Verifications({
  prevue,
  nomme,
}: {
  prevue: Pick<Prevue, 'issue' | 'verifications'>
  /** Who claims said who the other adult is. */
  nomme: boolean
}): ReactNode {
  if (prevue.verifications.length === 0 || prevue.issue !== 'a-l-etude') return null
  return (
    <section className="bloc">
      <h2>Ce que votre caisse vérifie</h2>
      <ul className="pile puces">
        {prevue.verifications.map((code) => {
          const { quoi, piece } = PIECES_VERIFICATION[code]
          return (
            <li key={code}>
              <strong>{quoi}.</strong> {piece === null ? '' : `Document : ${piece}.`}
            </li>
          )
        })}
      </ul>
      {prevue.verifications.includes('conjoint') ? (
        <p>
          {nomme
            ? 'L’autre adulte peut donner son accord depuis son compte. Sans lui, nous ne lisons ' +
              'pas ses revenus : une personne de votre caisse les vérifie, puis décide.'
            : 'L’autre adulte n’a pas prouvé son identité ici. Sans cette preuve, nous ne lisons ' +
              'pas ses revenus : votre caisse les vérifie, puis décide pour vous deux.'}
        </p>
      ) : null}
    </section>
  )
}

/** A claim of prime is not a claim of RSA: said before it is sent, not after (C4-9). */
function Proposition({ v, montant }: { v: VueEnvoi; montant: number }): JSX.Element {
  return (
    <Alerte genre="moi" titre="Vous pourriez aussi avoir le RSA">
      <p>
        Avec ces réponses : environ {enEuros(montant)} par mois. Une demande de prime n’est pas une
        demande de RSA.
      </p>
      <form method="post" action={`${ACCUEIL_DEMARCHES}/en-cours/${v.brouillon.numero}/rsa`}>
        <Caches v={v} />
        <div className="fr-btns">
          <button className="fr-btn fr-btn--secondary" type="submit">
            Demander aussi le RSA
          </button>
        </div>
      </form>
    </Alerte>
  )
}

function nommer(options: readonly (readonly [string, string])[], valeur: string): string {
  return options.find(([v]) => v === valeur)?.[1] ?? ''
}

function Recapitulatif({ v }: { v: VueEnvoi }): JSX.Element {
  const { contenu, saisie } = v
  const { foyer, compte } = contenu
  const enfants = foyer.personnes.filter((x) => x.role === 'enfant').length
  const lignes: readonly (readonly [string, ReactNode, EtapeDemande])[] = [
    ['Vous', `${v.qui.nom}, naissance le ${jourEnMots(v.qui.naissance)}`, 'foyer'],
    ['Votre situation', nommer(ACTIVITES, saisie['a-activite'] ?? ''), 'foyer'],
    ['Vie de couple', saisie.couple === 'oui' ? 'oui' : 'non', 'foyer'],
    ['Enfants à charge', enfants === 0 ? 'aucun' : nombre(enfants, 'enfant'), 'foyer'],
    ['Lieu de vie', territoireEnMots(foyer.territoire), 'logement'],
    ['Logement', nommer(STATUTS, foyer.logement.statut), 'logement'],
    ...(contenu.adresse === undefined
      ? []
      : [['Adresse', lignesAdresse(contenu.adresse).join(', '), 'logement'] as const]),
    ['Caisse', foyer.organisme === 'caf' ? 'Caf' : 'MSA', 'conditions'],
    ['Compte', masquerIban(compte.iban), 'compte'],
  ]
  return (
    <section className="bloc">
      <h2>Vos réponses</h2>
      <dl className="fiche recapitulatif">
        {lignes.map(([nom, valeur, etape]) => (
          <div key={nom}>
            <dt>{nom}</dt>
            <dd>
              {valeur}{' '}
              <a className="changer" href={adresseEtape(v, etape)}>
                Changer<span className="fr-sr-only"> : {nom}</span>
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Accord({ v }: { v: VueEnvoi }): JSX.Element {
  const faute = fauteDe(v, 'certifie')
  return (
    <div className={`fr-input-group${faute ? ' fr-input-group--error' : ''}`}>
      <Case
        id="certifie"
        nom="certifie"
        valeur="oui"
        coche={false}
        libelle="Ces réponses sont justes, à ma connaissance. Je dirai tout changement."
      />
      <TexteErreur id="certifie-erreur" message={faute} />
      <p className="petit">
        Vous avez le droit de vous tromper. Une erreur de bonne foi se corrige, sans pénalité.
      </p>
    </div>
  )
}
