import type { JSX, ReactNode } from 'react'
import type { TypeDemande } from '#allocations'
import {
  Alerte,
  type ContextePage,
  type ErreurChamp,
  Etapes,
  FilAriane,
  jourEnMots,
  minuscule,
  Page,
  ResumeErreurs,
  rendrePage,
} from '#apps/web'
import type { Saisie } from '../simulation/saisie.js'
import type { DemandeOuverte } from './ouvrir-demande.js'
import { ETAPES_DEMANDE, type EtapeDemande, TITRES_DEMANDE } from './saisie.js'

export const ACCUEIL_DEMARCHES = '/mes-demarches'

export const NOMS_DEMANDE: Readonly<Record<TypeDemande, string>> = {
  rsa: 'Demande de RSA et de prime d’activité',
  'prime-activite': 'Demande de prime d’activité',
}

/** What a step of a claim is drawn from. */
export interface VueDemande extends DemandeOuverte {
  readonly contexte: ContextePage
  readonly jeton: string
  readonly etape: EtapeDemande
  /** Faults shown: none before the step is sent. */
  readonly fautes: readonly ErreurChamp[]
  /** What is shown in the fields: what was just typed, or what is kept. */
  readonly saisie: Saisie
  /** The form was made from a state that is not the last one. */
  readonly perimee: boolean
}

export function fauteDe(v: VueDemande, champ: string): string | undefined {
  return v.fautes.find((e) => e.champ === champ)?.message
}

export function adresseEtape(v: Pick<VueDemande, 'brouillon'>, etape: EtapeDemande): string {
  return `${ACCUEIL_DEMARCHES}/en-cours/${v.brouillon.numero}/${etape}`
}

/** The page of a step: breadcrumb, rank, faults, its form. */
export function pageDEtape(v: VueDemande, children: ReactNode): string {
  const { etape, brouillon } = v
  const rang = ETAPES_DEMANDE.indexOf(etape) + 1
  const suivante = ETAPES_DEMANDE[rang]
  const quoi = NOMS_DEMANDE[brouillon.type]
  const prefixe = v.fautes.length > 0 ? 'Erreur : ' : ''
  const titre = `${prefixe}${TITRES_DEMANDE[etape]}, étape ${rang} sur ${ETAPES_DEMANDE.length}`
  return rendrePage(
    <Page contexte={v.contexte} titre={`${titre}, ${minuscule(quoi)}`}>
      <FilAriane liens={[{ adresse: ACCUEIL_DEMARCHES, libelle: 'Mes démarches' }]} ici={quoi} />
      <Etapes
        titre={TITRES_DEMANDE[etape]}
        rang={rang}
        total={ETAPES_DEMANDE.length}
        suite={
          suivante === undefined
            ? 'Dernière étape. Rien n’est envoyé avant votre accord.'
            : `Étape suivante : ${minuscule(TITRES_DEMANDE[suivante])}`
        }
      />
      <ResumeErreurs erreurs={v.fautes} />
      {v.perimee ? <Perimee /> : null}
      {children}
      <Garde v={v} />
    </Page>,
  )
}

function Perimee(): JSX.Element {
  return (
    <Alerte genre="warning" titre="Cette demande a été ouverte ailleurs">
      <p>
        Un autre onglet ou un autre appareil l’a changée. Vos réponses sont encore là. Vérifiez-les,
        puis continuez.
      </p>
    </Alerte>
  )
}

/** Until when what is typed is kept, and the date that it keeps. */
function Garde({ v }: { v: VueDemande }): JSX.Element {
  const { jour, jusquAu, numero } = v.brouillon
  return (
    <p className="petit bloc texte">
      Demande {numero}, commencée le {jourEnMots(jour)}. Elle est gardée jusqu’au{' '}
      {jourEnMots(jusquAu)}. Envoyée avant, elle compte depuis le {jourEnMots(jour)}.
    </p>
  )
}

export function FormulaireEtape({ v, children }: { v: VueDemande; children: ReactNode }) {
  return (
    <form
      method="post"
      action={adresseEtape(v, v.etape)}
      className="formulaire bloc"
      noValidate
      data-enregistre={v.brouillon.numero}
    >
      <Caches v={v} />
      {children}
      <Boutons v={v} />
    </form>
  )
}

export function Caches({ v }: { v: VueDemande }): JSX.Element {
  return (
    <>
      <input type="hidden" name="jeton" value={v.jeton} />
      <input type="hidden" name="etat" value={v.brouillon.rang} />
    </>
  )
}

function Boutons({ v }: { v: VueDemande }): JSX.Element {
  const avant = ETAPES_DEMANDE[ETAPES_DEMANDE.indexOf(v.etape) - 1]
  return (
    <div className="fr-btns">
      <button className="fr-btn" type="submit">
        Continuer
      </button>
      <a
        className="fr-btn fr-btn--secondary"
        href={avant === undefined ? ACCUEIL_DEMARCHES : adresseEtape(v, avant)}
      >
        Retour
      </a>
      <button className="fr-btn fr-btn--tertiary" type="submit" name="suite" value="plus-tard">
        Enregistrer et reprendre plus tard
      </button>
    </div>
  )
}

/** « Déjà connu »: what is held, its source, never asked again. */
export function DejaConnu(p: {
  source: string
  faits: readonly (readonly [string, ReactNode])[]
}): JSX.Element {
  return (
    <section className="deja-connu bloc">
      <h2>Déjà connu</h2>
      <p className="petit">{p.source} Vous n’avez rien à écrire.</p>
      <dl className="fiche">
        {p.faits.map(([nom, valeur]) => (
          <div key={nom}>
            <dt>{nom}</dt>
            <dd>{valeur}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
