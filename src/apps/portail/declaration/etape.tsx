import type { JSX, ReactNode } from 'react'
import type { DeclarationTrimestrielle } from '#allocations'
import { Alerte, type ContextePage, type ErreurChamp, Etapes, Page, ResumeErreurs } from '#apps/web'
import type { EnCours } from './contexte.js'
import type { Reprise } from './reprises.js'
import { type Etape, TITRES_ETAPES } from './vue.js'

/** What every step of the declaration is drawn from. */
export interface ProprietesEtape extends EnCours {
  readonly contexte: ContextePage
  readonly jeton: string
  readonly etape: Etape
  readonly erreurs: readonly ErreurChamp[]
  /** The form was made from a state that is not the last one: what was typed is shown again. */
  readonly perimee: boolean
  /** What was typed before the session ended is shown again. */
  readonly reprise?: Reprise
  /** What was typed, when the form comes back. */
  readonly saisi: (nom: string) => string | undefined
}

/** What one question is drawn from: those of a claim are the same. */
export type ProprietesQuestion = Pick<
  ProprietesEtape,
  'declaration' | 'dossier' | 'moi' | 'erreurs' | 'saisi' | 'masquees' | 'aTaper'
>

export function erreurDe(p: Pick<ProprietesEtape, 'erreurs'>, champ: string): string | undefined {
  return p.erreurs.find((e) => e.champ === champ)?.message
}

/** The frame of a step: its head, its errors, and what happened meanwhile. */
export function PageEtape({
  p,
  children,
}: {
  p: ProprietesEtape
  children: ReactNode
}): JSX.Element {
  return (
    <Page contexte={p.contexte} titre={titreEtape(p)}>
      <TeteEtape {...p} />
      <ResumeErreurs erreurs={p.erreurs} />
      <AlertePerimee {...p} />
      <MentionCorrection d={p.declaration} />
      {children}
    </Page>
  )
}

function TeteEtape(p: { etape: Etape; etapes: readonly Etape[] }): JSX.Element {
  const rang = p.etapes.indexOf(p.etape) + 1
  const suivante = p.etapes[rang]
  return (
    <Etapes
      titre={TITRES_ETAPES[p.etape]}
      rang={rang}
      total={p.etapes.length}
      suite={
        suivante === undefined
          ? 'Dernière étape. Rien n’est envoyé tant que vous n’avez pas choisi « Envoyer ».'
          : `Étape suivante : ${TITRES_ETAPES[suivante].toLocaleLowerCase('fr')}`
      }
    />
  )
}

function titreEtape(p: ProprietesEtape): string {
  const prefixe = p.erreurs.length > 0 ? 'Erreur : ' : ''
  const rang = p.etapes.indexOf(p.etape) + 1
  const quoi = (p.declaration.version ?? 1) > 1 ? 'ma déclaration corrigée' : 'ma déclaration'
  return `${prefixe}${TITRES_ETAPES[p.etape]}, étape ${rang} sur ${p.etapes.length}, ${quoi}`
}

/**
 * Said on top when another tab, device or adult changed the declaration meanwhile, or when the
 * session had ended, or the step was put off.
 */
function AlertePerimee(p: { perimee: boolean; reprise?: Reprise | undefined }): ReactNode {
  if (p.reprise === 'plus-tard') {
    return (
      <Alerte genre="info" titre="Vos réponses sont encore là">
        <p>Vous aviez arrêté au milieu de cette étape. Finissez-la, puis continuez.</p>
      </Alerte>
    )
  }
  if (p.reprise === 'fermee') {
    return (
      <Alerte genre="info" titre="Vos réponses sont encore là">
        <p>
          Votre session s’était fermée avant l’enregistrement. Vérifiez ces réponses, puis
          continuez.
        </p>
      </Alerte>
    )
  }
  if (!p.perimee) return null
  return (
    <Alerte genre="warning" titre="Votre déclaration a changé entre-temps">
      <p>
        Elle a été ouverte ailleurs : un autre onglet, un autre appareil, ou l’autre adulte. Rien
        n’est perdu : vos réponses sont encore là. Vérifiez-les, puis continuez.
      </p>
    </Alerte>
  )
}

/** Hidden fields of every form of a step. */
export function ChampsCaches({ jeton, etat }: { jeton: string; etat: string }): JSX.Element {
  return (
    <>
      <input type="hidden" name="jeton" value={jeton} />
      <input type="hidden" name="etat" value={etat} />
    </>
  )
}

/** Buttons at the foot of a step: go on, go back, save and leave. */
export function BoutonsEtape(p: {
  etape: Etape
  etapes: readonly Etape[]
  base: string
}): JSX.Element {
  const avant = p.etapes[p.etapes.indexOf(p.etape) - 1]
  return (
    <div className="fr-btns">
      <button className="fr-btn" type="submit">
        Continuer
      </button>
      <a
        className="fr-btn fr-btn--secondary"
        href={avant === undefined ? '/ma-declaration' : `${p.base}/${avant}`}
      >
        Retour
      </a>
      <button className="fr-btn fr-btn--tertiary" type="submit" name="suite" value="plus-tard">
        Enregistrer et reprendre plus tard
      </button>
    </div>
  )
}

/** « correction de la version 1 », said above the steps of a corrected declaration. */
function MentionCorrection({ d }: { d: DeclarationTrimestrielle }): ReactNode {
  if ((d.version ?? 1) === 1) return null
  return (
    <Alerte genre="moi" titre="Vous corrigez une déclaration déjà envoyée">
      <p>Celle que vous avez envoyée est gardée. Votre raison : « {d.motifRectification} ».</p>
    </Alerte>
  )
}
