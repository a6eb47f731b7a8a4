import type { JSX, ReactNode } from 'react'
import { Icone, type NomIcone } from './icones.js'
import { majuscule, minuscule } from './mots.js'

export type EtatBadge = 'complet' | 'attendu' | 'retard' | 'conteste' | 'erreur'

const ICONE_BADGE: Readonly<Record<EtatBadge, NomIcone>> = {
  complet: 'coche',
  attendu: 'horloge',
  retard: 'triangle',
  conteste: 'bulle',
  erreur: 'erreur',
}

/** Icon, word, then colour: nothing is said by the colour alone. */
export function Badge(props: { etat: EtatBadge; children: ReactNode }): JSX.Element {
  return (
    <span className={`fr-badge b-${props.etat}`}>
      <Icone nom={ICONE_BADGE[props.etat]} />
      {props.children}
    </span>
  )
}

export type GenreAlerte = 'info' | 'success' | 'warning' | 'error' | 'moi'

const ICONE_ALERTE: Readonly<Record<GenreAlerte, NomIcone>> = {
  info: 'info',
  success: 'coche',
  warning: 'triangle',
  error: 'erreur',
  moi: 'bulle',
}

/** An error is announced at once, what went well when the reader is free. */
const ANNONCES: Readonly<Partial<Record<GenreAlerte, object>>> = {
  error: { role: 'alert', tabIndex: -1 },
  success: { role: 'status' },
}

export function Alerte(props: {
  genre: GenreAlerte
  titre: string
  id?: string
  /** Takes the focus when the page opens, without script. */
  focus?: boolean
  children?: ReactNode
}): JSX.Element {
  const role = { ...ANNONCES[props.genre], ...(props.focus ? { autoFocus: true } : {}) }
  return (
    <div className={`fr-alert fr-alert--${props.genre}`} id={props.id} {...role}>
      <Icone nom={ICONE_ALERTE[props.genre]} />
      <div>
        <h2>{props.titre}</h2>
        {props.children}
      </div>
    </div>
  )
}

export interface ErreurChamp {
  readonly champ: string
  readonly message: string
  /** Said before the message in the summary, where the field is not under the eyes. */
  readonly ou?: string
}

/** Summary of the faults of a form, on top, each a link to its field. */
export function ResumeErreurs({ erreurs }: { erreurs: readonly ErreurChamp[] }): ReactNode {
  if (erreurs.length === 0) return null
  return (
    <Alerte genre="error" titre="Nous n’avons pas pu continuer" id="erreurs" focus>
      <ul>
        {erreurs.map((e) => (
          <li key={e.champ}>
            <a href={`#${e.champ}`}>
              {e.ou === undefined ? majuscule(e.message) : `${e.ou} : ${minuscule(e.message)}`}
            </a>
          </li>
        ))}
      </ul>
    </Alerte>
  )
}

export function TexteErreur(props: { id: string; message: string | undefined }): ReactNode {
  if (props.message === undefined) return null
  return (
    <p className="fr-error-text" id={props.id}>
      <Icone nom="erreur" />
      <span>Erreur : {props.message}</span>
    </p>
  )
}

export interface ProprietesChamp {
  readonly nom: string
  readonly label: ReactNode
  readonly aide?: ReactNode
  readonly valeur?: string | undefined
  readonly erreur?: string | undefined
  readonly classe?: string
  /** Written outside the field: « € ». */
  readonly unite?: string
  readonly inputMode?: 'numeric' | 'decimal' | 'text'
}

export function Champ(p: ProprietesChamp): JSX.Element {
  const decrit = [p.aide ? `${p.nom}-aide` : '', p.erreur ? `${p.nom}-erreur` : '']
    .filter((x) => x !== '')
    .join(' ')
  return (
    <div className={`fr-input-group${p.erreur ? ' fr-input-group--error' : ''}`}>
      <label className="fr-label" htmlFor={p.nom}>
        {p.label}
      </label>
      {p.aide ? (
        <span className="fr-hint-text" id={`${p.nom}-aide`}>
          {p.aide}
        </span>
      ) : null}
      <span className="avec-unite">
        <input
          className={`fr-input ${p.classe ?? ''}`.trim()}
          id={p.nom}
          name={p.nom}
          type="text"
          defaultValue={p.valeur ?? ''}
          inputMode={p.inputMode ?? 'text'}
          autoComplete="off"
          aria-describedby={decrit === '' ? undefined : decrit}
          aria-invalid={p.erreur ? true : undefined}
        />
        {p.unite ? <span>{p.unite}</span> : null}
      </span>
      <TexteErreur id={`${p.nom}-erreur`} message={p.erreur} />
    </div>
  )
}

/** One bordered option; `ouvre` shows the block `.si-oui` of its question when chosen. */
export function ChoixRadio(props: {
  nom: string
  valeur: string
  coche: boolean
  libelle: string
  id?: string | undefined
  ouvre?: boolean
}): JSX.Element {
  return (
    <label className="fr-radio">
      <input
        type="radio"
        id={props.id}
        name={props.nom}
        value={props.valeur}
        defaultChecked={props.coche}
        data-ouvre={props.ouvre ? '' : undefined}
      />
      <span>{props.libelle}</span>
    </label>
  )
}

export function Etapes(props: {
  titre: string
  rang: number
  total: number
  suite: string
}): JSX.Element {
  return (
    <div className="fr-stepper">
      <h1 className="fr-stepper__title">
        <span className="fr-stepper__state">
          Étape {props.rang} sur {props.total}
        </span>{' '}
        {props.titre}
      </h1>
      <div className="fr-stepper__barres" aria-hidden="true">
        {Array.from({ length: props.total }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: decorative bars never move
          <i key={i} className={i < props.rang ? 'fait' : ''} />
        ))}
      </div>
      <p className="petit">{props.suite}</p>
    </div>
  )
}

export interface NoeudFil {
  readonly quand: string
  readonly fait: string
  readonly suite?: string
  /** Where the fact is told in full. */
  readonly lien?: string
  /** `passe` by default. */
  readonly etat?: 'la' | 'av'
}

/** From what happened to what comes: solid = done, ring = now, dashed = expected. */
export function Fil({ noeuds }: { noeuds: readonly NoeudFil[] }): JSX.Element {
  return (
    <ol className="fil">
      {noeuds.map((n) => (
        <li
          key={`${n.quand} ${n.fait}`}
          className={n.etat}
          aria-current={n.etat === 'la' ? 'step' : undefined}
        >
          <span className="quand">{n.quand}</span>
          <strong>{n.lien ? <a href={n.lien}>{n.fait}</a> : n.fait}</strong>
          {n.suite ? <small>{n.suite}</small> : null}
        </li>
      ))}
    </ol>
  )
}

/** A folded part whose title already gives the answer. */
export function Accordeon(props: {
  titre: ReactNode
  droite?: ReactNode
  ouvert?: boolean
  numero?: number
  children: ReactNode
}): JSX.Element {
  return (
    <details className="fr-accordion" open={props.ouvert === true}>
      <summary>
        <Icone nom="chevron" />
        {props.numero === undefined ? null : <span className="no">{props.numero}</span>}
        <span className="titre">{props.titre}</span>
        {props.droite === undefined ? null : <span className="droite">{props.droite}</span>}
      </summary>
      <div className="fr-accordion__corps">{props.children}</div>
    </details>
  )
}

/** State of a page: small icon, title, what is kept, one act. */
export function EtatDePage(props: {
  icone: NomIcone
  titre: string
  niveau?: 1 | 2
  children: ReactNode
}): JSX.Element {
  const Titre = props.niveau === 2 ? 'h2' : 'h1'
  return (
    <div className="etat">
      <Icone nom={props.icone} />
      <Titre>{props.titre}</Titre>
      {props.children}
    </div>
  )
}

export function FilAriane({ liens, ici }: { liens: readonly Lien[]; ici: string }): JSX.Element {
  return (
    <nav className="fr-breadcrumb" aria-label="Vous êtes ici">
      <ol>
        {liens.map((l) => (
          <li key={l.adresse}>
            <a href={l.adresse}>{l.libelle}</a>
          </li>
        ))}
        <li aria-current="page">{ici}</li>
      </ol>
    </nav>
  )
}

export interface Lien {
  readonly adresse: string
  readonly libelle: string
}
