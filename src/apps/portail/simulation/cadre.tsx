import type { JSX, ReactNode } from 'react'
import type { BrouillonDemande } from '#allocations'
import {
  type ContextePage,
  type ErreurChamp,
  Etapes,
  FilAriane,
  minuscule,
  Page,
  ResumeErreurs,
  rendrePage,
} from '#apps/web'
import type { Connu } from './connu.js'
import {
  ETAPES,
  type EtapeSimulation,
  estDeLEtape,
  QUESTIONS,
  type Saisie,
  TITRES,
} from './saisie.js'

/** What a page of the simulator is drawn from; a visitor has no account and nothing kept. */
export interface Vue {
  readonly contexte: ContextePage
  readonly public: boolean
  readonly saisie: Saisie
  readonly connu: Connu
  readonly erreurs: readonly ErreurChamp[]
  /** Claims begun by the person logged in. */
  readonly brouillons?: readonly BrouillonDemande[]
}

export function erreurDe(vue: Vue, champ: string): string | undefined {
  return vue.erreurs.find((e) => e.champ === champ)?.message
}

/** The document of a step: title, faults, the form with what the other steps said. */
export function pageDEtape(
  vue: Vue,
  p: { readonly etape: EtapeSimulation; readonly titre?: string; readonly children: ReactNode },
): string {
  const rang = QUESTIONS.indexOf(p.etape as (typeof QUESTIONS)[number]) + 1
  const titre = p.titre ?? TITRES[p.etape]
  const quoi = vue.public ? 'Simulation sans compte' : 'Simuler mes aides'
  const debut = vue.erreurs.length > 0 ? 'Erreur, ' : ''
  return rendrePage(
    <Page contexte={vue.contexte} titre={`${debut}${titre}, ${minuscule(quoi)}`}>
      {vue.public ? null : (
        <FilAriane liens={[{ adresse: '/mes-droits', libelle: 'Mes droits' }]} ici={quoi} />
      )}
      {rang > 0 ? (
        <Etapes titre={titre} rang={rang} total={QUESTIONS.length} suite={suiteDe(p.etape)} />
      ) : (
        <>
          <p className="surtitre">{quoi}</p>
          <h1>{titre}</h1>
        </>
      )}
      <ResumeErreurs erreurs={vue.erreurs} />
      {p.children}
    </Page>,
  )
}

function suiteDe(etape: EtapeSimulation): string {
  const suivante = ETAPES[ETAPES.indexOf(etape) + 1]
  return suivante === undefined ? '' : `Étape suivante : ${minuscule(TITRES[suivante])}`
}

/**
 * The form of a step. Without an account, what the other steps said travels in the form and nowhere
 * else; with one, it waits on the server.
 */
export function Formulaire(p: {
  vue: Vue
  etape: EtapeSimulation
  classe?: string
  children: ReactNode
}): JSX.Element {
  const { vue, etape } = p
  return (
    <form
      method="post"
      action={vue.public ? '/simulation' : `/simuler/${etape}`}
      className={p.classe ?? 'formulaire'}
      noValidate
    >
      <ParDefaut />
      <Caches vue={vue} etape={etape} />
      {p.children}
    </form>
  )
}

/** What the Enter key presses in a field, wherever the other buttons stand. */
function ParDefaut(): JSX.Element {
  return (
    <button
      className="fr-sr-only"
      type="submit"
      name="vers"
      value="suite"
      tabIndex={-1}
      aria-hidden="true"
    >
      Continuer
    </button>
  )
}

export function Caches({ vue, etape }: { vue: Vue; etape: EtapeSimulation }): JSX.Element {
  const autres = vue.public
    ? Object.entries(vue.saisie).filter(([nom]) => !estDeLEtape(nom, etape))
    : []
  const jeton = vue.contexte.usager?.jeton
  return (
    <>
      {jeton === undefined ? null : <input type="hidden" name="jeton" value={jeton} />}
      <input type="hidden" name="etape" value={etape} />
      {autres.map(([nom, valeur]) => (
        <input key={nom} type="hidden" name={nom} value={valeur} />
      ))}
    </>
  )
}

/** A button that leads to a step, whatever carries the answers. */
export function Aller(p: {
  vers: EtapeSimulation | string
  libelle: ReactNode
  genre?: 'secondary' | 'tertiary'
}): JSX.Element {
  const classe = p.genre === undefined ? 'fr-btn' : `fr-btn fr-btn--${p.genre}`
  return (
    <button className={classe} type="submit" name="vers" value={p.vers}>
      {p.libelle}
    </button>
  )
}

export function Boutons(p: { suite: ReactNode; retour?: EtapeSimulation }): JSX.Element {
  return (
    <div className="fr-btns">
      <Aller vers="suite" libelle={p.suite} />
      {p.retour === undefined ? null : (
        <Aller vers={p.retour} libelle="Revenir en arrière" genre="tertiary" />
      )}
    </div>
  )
}

/** Where a prefilled answer comes from, said under its field. */
export function source(vue: Vue, champ: string): string | undefined {
  return vue.connu.sources[champ]
}
