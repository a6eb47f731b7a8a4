import type { JSX, ReactNode } from 'react'
import {
  Alerte,
  type ContextePage,
  deMois,
  type ErreurChamp,
  Etapes,
  majuscule,
  moisEnMots,
  Page,
  ResumeErreurs,
  rendrePage,
  TexteErreur,
} from '#apps/web'
import type { RessourceSourcee } from '#referentiel'
import type { Brouillon, Piece } from '#signalements'
import type { Jour } from '#socle'
import { nomNature } from '../natures.js'
import { nomDeclarant } from '../ressources-vue.js'
import type { Saisie } from './saisie.js'

export const ETAPES = ['verifions', 'motif', 'recu', 'justificatifs', 'recapitulatif'] as const
export type Etape = (typeof ETAPES)[number]

export const TITRES: Readonly<Record<Etape, string>> = {
  verifions: 'Vérifions ensemble',
  motif: 'Ce qui ne va pas',
  recu: 'Ce que vous avez reçu',
  justificatifs: 'Vos justificatifs',
  recapitulatif: 'Vérifier et envoyer',
}

/** Everything that a step shows. */
export interface ProprietesEtape {
  readonly contexte: ContextePage
  readonly jeton: string
  /** Undefined on the first page of a line: nothing is kept yet. */
  readonly brouillon: Brouillon | undefined
  readonly etape: Etape
  readonly saisie: Saisie
  /** The payment it was opened from, and the others of the same declarant around it. */
  readonly ligne: RessourceSourcee | undefined
  readonly lignes: readonly RessourceSourcee[]
  readonly pieces: readonly Piece[]
  readonly aujourdhui: Jour
  readonly erreurs: readonly ErreurChamp[]
  /** The same step was saved in another tab meanwhile. */
  readonly ailleurs?: boolean
  /** Asked by the person: show what the comparison says. */
  readonly comparer?: boolean
}

export function erreurDe(p: Pick<ProprietesEtape, 'erreurs'>, champ: string): string | undefined {
  return p.erreurs.find((e) => e.champ === champ)?.message
}

export function adresseEtape(p: Pick<ProprietesEtape, 'brouillon'>, etape: Etape): string {
  return p.brouillon === undefined ? '/signaler' : `/signaler/${p.brouillon.reference}/${etape}`
}

/** « Salaire de septembre 2026, CLAIR & NET », or what is known of a payment that is missing. */
export function objetEnMots(p: Pick<ProprietesEtape, 'ligne' | 'saisie'>): string {
  const { ligne, saisie } = p
  if (ligne !== undefined) {
    const quoi = nomNature(ligne.nature)
    return majuscule(`${quoi} ${deMois(moisEnMots(ligne.mois))}, ${nomDeclarant(ligne.declarant)}`)
  }
  return saisie.nom ? `Paiement manquant, ${saisie.nom}` : 'Paiement manquant'
}

/** The frame of a step: head, faults, its content, help. */
export function rendreEtape(p: ProprietesEtape, contenu: ReactNode): string {
  const rang = ETAPES.indexOf(p.etape) + 1
  const suivante = ETAPES[rang]
  const prefixe = p.erreurs.length > 0 ? 'Erreur : ' : ''
  const titre = `${prefixe}${TITRES[p.etape]}, étape ${rang} sur 5, signaler une erreur`
  return rendrePage(
    <Page contexte={p.contexte} titre={titre}>
      <div className="formulaire signaler">
        <p className="surtitre objet-signale">{objetEnMots(p)}</p>
        <Etapes
          titre={TITRES[p.etape]}
          rang={rang}
          total={ETAPES.length}
          suite={
            suivante === undefined
              ? 'Dernière étape. Rien n’est envoyé avant « Envoyer mon signalement ».'
              : `Étape suivante : ${TITRES[suivante].toLocaleLowerCase('fr')}`
          }
        />
        {p.ailleurs ? <Ailleurs /> : null}
        <ResumeErreurs erreurs={p.erreurs} />
        {contenu}
        <Urgence p={p} />
      </div>
    </Page>,
  )
}

function Ailleurs(): JSX.Element {
  return (
    <Alerte genre="warning" titre="Cette page a changé dans un autre onglet">
      <p>Vos réponses sont ci-dessous. Relisez-les, puis choisissez de nouveau « Continuer ».</p>
    </Alerte>
  )
}

function Urgence({ p }: { p: ProprietesEtape }): ReactNode {
  if (p.brouillon === undefined || p.etape === 'recapitulatif') return null
  return (
    <p className="petit signaler-urgence">
      Votre paiement est suspendu, ou vous ne pouvez plus payer votre loyer ? Vous pourrez dire «
      mon cas est urgent » à la dernière étape. Pour parler à quelqu’un : <a href="/aide">aide</a>.
    </p>
  )
}

/** Token and version of every form of a draft: an old page is told, and nothing is lost. */
export function Caches({ p }: { p: ProprietesEtape }): JSX.Element {
  return (
    <>
      <input type="hidden" name="jeton" value={p.jeton} />
      {p.brouillon === undefined ? null : (
        <input type="hidden" name="version" value={p.brouillon.version} />
      )}
    </>
  )
}

export function Boutons({ p }: { p: ProprietesEtape }): JSX.Element {
  const avant = ETAPES[ETAPES.indexOf(p.etape) - 1]
  return (
    <div className="fr-btns">
      <button className="fr-btn" type="submit">
        Continuer
      </button>
      {avant === undefined ? null : (
        <a className="fr-btn fr-btn--secondary" href={adresseEtape(p, avant)}>
          Retour
        </a>
      )}
      {p.brouillon === undefined ? null : (
        <button className="fr-btn fr-btn--tertiary" type="submit" name="suite" value="plus-tard">
          Enregistrer et reprendre plus tard
        </button>
      )}
    </div>
  )
}

/** A free text of several lines. */
export function ZoneTexte(z: {
  nom: string
  label: string
  aide: string
  valeur: string
  erreur?: string | undefined
  longueur: number
  lignes?: number
}): JSX.Element {
  const decrit = z.erreur ? `${z.nom}-aide ${z.nom}-erreur` : `${z.nom}-aide`
  return (
    <div className={`fr-input-group${z.erreur ? ' fr-input-group--error' : ''}`}>
      <label className="fr-label" htmlFor={z.nom}>
        {z.label}
      </label>
      <span className="fr-hint-text" id={`${z.nom}-aide`}>
        {z.aide}
      </span>
      <textarea
        className="fr-input zone-texte"
        id={z.nom}
        name={z.nom}
        rows={z.lignes ?? 4}
        maxLength={z.longueur}
        defaultValue={z.valeur}
        aria-describedby={decrit}
        aria-invalid={z.erreur ? true : undefined}
      />
      <TexteErreur id={`${z.nom}-erreur`} message={z.erreur} />
    </div>
  )
}
