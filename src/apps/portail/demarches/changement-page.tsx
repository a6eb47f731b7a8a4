import type { JSX, ReactNode } from 'react'
import type { DossierAllocataire, TypeChangement } from '#allocations'
import {
  Champ,
  type ContextePage,
  type ErreurChamp,
  FilAriane,
  jourEnMots,
  Page,
  ResumeErreurs,
  rendrePage,
} from '#apps/web'
import { Liste, Question } from '../champs-formulaire.js'
import { OUI_NON } from '../questions-foyer.js'
import { TERRITOIRES } from '../questions-territoire.js'
import { ACTIVITES, type Saisie, STATUTS, ZONES } from '../simulation/saisie.js'
import { ChampsAdresse } from './adresse-champs.js'
import { ACCUEIL_DEMARCHES } from './cadre.js'
import { type ChampChangement, PARCOURS, type ParcoursDeVie } from './changements-table.js'
import { membresPossibles, type QuiChange } from './lire-changement.js'

export interface VueChangement {
  readonly contexte: ContextePage
  readonly jeton: string
  readonly numero: string
  readonly type: TypeChangement
  readonly qui: QuiChange
  readonly saisie: Saisie
  readonly erreurs: readonly ErreurChamp[]
  /** The account known, masked. */
  readonly compte: string | null
}

/** One life event: what it changes, its form, the other steps to make. */
export function pageChangement(v: VueChangement): string {
  const parcours = PARCOURS[v.type]
  const prefixe = v.erreurs.length > 0 ? 'Erreur : ' : ''
  return rendrePage(
    <Page contexte={v.contexte} titre={`${prefixe}${parcours.titre}, dire un changement`}>
      <FilAriane
        liens={[{ adresse: ACCUEIL_DEMARCHES, libelle: 'Mes démarches' }]}
        ici={parcours.titre}
      />
      <h1>{parcours.titre}</h1>
      <ResumeErreurs erreurs={v.erreurs} />
      <p className="chapo">{parcours.droits}</p>
      <form
        method="post"
        action={`${ACCUEIL_DEMARCHES}/changement/${v.type}`}
        className="formulaire bloc"
        noValidate
        data-une-fois=""
        data-enregistre={v.type}
      >
        <input type="hidden" name="jeton" value={v.jeton} />
        <input type="hidden" name="numero" value={v.numero} />
        <Champ
          nom="depuis"
          label={parcours.quand}
          aide="Exemple : 12/10/2026"
          valeur={v.saisie.depuis}
          erreur={erreur(v, 'depuis')}
          inputMode="numeric"
          classe="champ-date"
        />
        {parcours.champs.map((champ) => (
          <UnChamp key={champ} v={v} champ={champ} />
        ))}
        <div className="fr-btns">
          <button className="fr-btn" type="submit">
            Envoyer ce changement
          </button>
          <a className="fr-btn fr-btn--secondary" href={ACCUEIL_DEMARCHES}>
            Annuler
          </a>
        </div>
      </form>
      <Ailleurs parcours={parcours} />
      <section className="bloc texte">
        <h2>Vous avez le droit de vous tromper</h2>
        <p>Une erreur de bonne foi se corrige, sans pénalité. Dites-le dès que vous la voyez.</p>
      </section>
    </Page>,
  )
}

function erreur(v: VueChangement, champ: string): string | undefined {
  return v.erreurs.find((e) => e.champ === champ)?.message
}

function UnChamp({ v, champ }: { v: VueChangement; champ: ChampChangement }): JSX.Element {
  if (champ === 'compte') return <Compte v={v} />
  if (champ === 'adresse') {
    const lire = (nom: string) => erreur(v, nom)
    return <ChampsAdresse saisie={v.saisie} erreur={lire} quand="demenagement" />
  }
  if (champ === 'logement') return <Logement v={v} />
  if (champ === 'territoire') return <Territoire v={v} />
  if (champ === 'adulte-qui-arrive' || champ === 'enfant-qui-arrive') {
    return <Arrivee v={v} adulte={champ === 'adulte-qui-arrive'} />
  }
  if (champ === 'remplace') {
    return (
      <Question
        nom="remplace"
        label="Un autre revenu le remplace-t-il ?"
        aide="Chômage, indemnités journalières, nouveau salaire."
        options={OUI_NON}
        classe="deux"
        valeur={v.saisie.remplace}
        erreur={erreur(v, 'remplace')}
      />
    )
  }
  const membres = membresPossibles(champ, v.qui)
  const [seul, ...autres] = membres
  if (seul !== undefined && autres.length === 0) {
    return (
      <p>
        Personne concernée : {nommerMembre(v.qui, seul)}.
        <input type="hidden" name="personne" value={seul.id} />
      </p>
    )
  }
  return (
    <Question
      nom="personne"
      label="Qui est concerné ?"
      options={membres.map((m) => [m.id, nommerMembre(v.qui, m)])}
      valeur={v.saisie.personne}
      erreur={erreur(v, 'personne')}
    />
  )
}

/** A file keeps no name: the role, and the birth that tells two children apart. */
export function nommerMembre(
  { nir }: Pick<QuiChange, 'nir'>,
  m: DossierAllocataire['personnes'][number],
): string {
  if (m.nir === nir) return 'Moi'
  const role = m.role === 'enfant' ? 'Enfant' : 'L’autre adulte'
  return `${role}, naissance le ${jourEnMots(m.naissance)}`
}

function Compte({ v }: { v: VueChangement }): JSX.Element {
  return (
    <>
      {v.compte === null ? null : <p>Compte connu aujourd’hui : {v.compte}.</p>}
      <Champ
        nom="iban"
        label="IBAN du nouveau compte"
        aide="Il est sur votre relevé d’identité bancaire. Exemple : FR76 suivi de 23 signes."
        valeur={v.saisie.iban}
        erreur={erreur(v, 'iban')}
      />
      <Champ
        nom="titulaire"
        label="Nom écrit sur le compte"
        aide="Le compte doit être à votre nom, seul ou à deux."
        valeur={v.saisie.titulaire}
        erreur={erreur(v, 'titulaire')}
      />
      <p className="petit">
        Vous recevrez un message pour ce changement. Il ne vient pas de vous ? Dites-le aussitôt à
        votre caisse.
      </p>
    </>
  )
}

function Logement({ v }: { v: VueChangement }): JSX.Element {
  return (
    <>
      <Question
        nom="statut"
        label="Quel est votre logement maintenant ?"
        options={STATUTS}
        classe="paires"
        valeur={v.saisie.statut}
        erreur={erreur(v, 'statut')}
      />
      <Champ
        nom="loyer"
        label="Loyer par mois, sans les charges"
        aide="Seulement si vous louez."
        valeur={v.saisie.loyer}
        erreur={erreur(v, 'loyer')}
        inputMode="decimal"
        classe="fr-input--montant"
        unite="€"
      />
      <Question
        nom="zone"
        label="Où est le logement que vous louez ?"
        aide="En France métropolitaine seulement. Outre-mer, ne répondez pas."
        options={ZONES}
        valeur={v.saisie.zone}
        erreur={erreur(v, 'zone')}
      />
      <Champ
        nom="aide"
        label="Aide au logement reçue par mois, depuis ce changement"
        aide="Laissez vide si elle ne change pas. Écrivez 0 si vous n’en avez plus."
        valeur={v.saisie.aide}
        erreur={erreur(v, 'aide')}
        inputMode="decimal"
        classe="fr-input--montant"
        unite="€"
      />
    </>
  )
}

function Territoire({ v }: { v: VueChangement }): JSX.Element {
  return (
    <Liste
      nom="territoire"
      label="Où habitez-vous maintenant ?"
      options={TERRITOIRES}
      valeur={v.saisie.territoire ?? v.qui.dossier.territoire ?? 'metropole'}
      erreur={erreur(v, 'territoire')}
    />
  )
}

function Arrivee({ v, adulte }: { v: VueChangement; adulte: boolean }): JSX.Element {
  return (
    <>
      <Champ
        nom="naissance"
        label={adulte ? 'Date de naissance de l’autre adulte' : 'Date de naissance de l’enfant'}
        aide="Exemple : 14/03/1990"
        valeur={v.saisie.naissance}
        erreur={erreur(v, 'naissance')}
        inputMode="numeric"
        classe="champ-date"
      />
      {adulte ? (
        <Liste
          nom="activite"
          label="Sa situation"
          options={ACTIVITES}
          vide="Choisir"
          valeur={v.saisie.activite}
          erreur={erreur(v, 'activite')}
        />
      ) : null}
    </>
  )
}

/** The other steps of the same event, with who receives each. */
export function Ailleurs({ parcours }: { parcours: ParcoursDeVie }): ReactNode {
  return (
    <section className="bloc texte">
      <h2>Les autres démarches de cet événement</h2>
      <ul className="pile puces">
        {parcours.ailleurs.map(([quoi, qui]) => (
          <li key={quoi}>
            {quoi} : <strong>{qui}</strong>.
          </li>
        ))}
      </ul>
    </section>
  )
}
