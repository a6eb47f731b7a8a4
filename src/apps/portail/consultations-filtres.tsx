import type { JSX } from 'react'
import type { FiltreConsultations } from '#acces'
import { estJour, type Jour } from '#socle'
import { finaliteEnMots, type NomsOrganismes, organismeEnMots } from './consultations-mots.js'

/** What the person chose, as it came in the address: wrong values count for none. */
export interface FiltreChoisi {
  readonly valeurs: Omit<FiltreConsultations, 'vuLe'>
  readonly actif: boolean
  /** « ?organisme=caf » or nothing: the same choice for the file. */
  readonly suite: string
}

export interface ProprietesFiltres {
  readonly filtre: FiltreChoisi
  readonly noms: NomsOrganismes
  /** Bodies and finalités met in her whole list. */
  readonly organismes: readonly string[]
  readonly finalites: readonly string[]
}

export function lireFiltre(requete: Readonly<Record<string, unknown>>): FiltreChoisi {
  const code = (nom: string): string | undefined => {
    const valeur = requete[nom]
    return typeof valeur === 'string' && /^[a-z0-9-]{1,60}$/.test(valeur) ? valeur : undefined
  }
  const jour = (nom: string): Jour | undefined => {
    const valeur = requete[nom]
    return estJour(valeur) ? valeur : undefined
  }
  const lus = { organisme: code('organisme'), finalite: code('finalite') }
  const choisis = Object.entries({ ...lus, de: jour('de'), a: jour('a') }).filter(
    ([, valeur]) => valeur !== undefined,
  ) as [string, string][]
  const suite = new URLSearchParams(choisis).toString()
  const actif = choisis.length > 0
  return { valeurs: Object.fromEntries(choisis), actif, suite: actif ? `?${suite}` : '' }
}

export function Filtres({
  filtre,
  noms,
  organismes,
  finalites,
}: ProprietesFiltres): JSX.Element | null {
  const { valeurs } = filtre
  return (
    <form
      method="get"
      action="/consultations"
      className="bloc"
      aria-label="Choisir ce qui est montré"
    >
      <Choix
        nom="organisme"
        label="Qui"
        tous="Tous"
        valeur={valeurs.organisme}
        options={organismes.map((o) => [o, organismeEnMots(o, noms)])}
      />
      <Choix
        nom="finalite"
        label="Pourquoi"
        tous="Toutes les raisons"
        valeur={valeurs.finalite}
        options={finalites.map((f) => [f, finaliteEnMots(f)])}
      />
      <JourSaisi nom="de" label="Depuis le" valeur={valeurs.de} />
      <JourSaisi nom="a" label="Jusqu’au" valeur={valeurs.a} />
      <div className="fr-btns">
        <button className="fr-btn fr-btn--secondary" type="submit">
          Filtrer
        </button>
        {filtre.actif ? (
          <a className="fr-btn fr-btn--tertiary" href="/consultations">
            Tout montrer
          </a>
        ) : null}
      </div>
    </form>
  )
}

function Choix(p: {
  nom: string
  label: string
  tous: string
  valeur: string | undefined
  options: readonly (readonly [string, string])[]
}): JSX.Element {
  return (
    <div className="fr-input-group">
      <label className="fr-label" htmlFor={p.nom}>
        {p.label}
      </label>
      <select className="fr-select" id={p.nom} name={p.nom} defaultValue={p.valeur ?? ''}>
        <option value="">{p.tous}</option>
        {p.options.map(([valeur, mots]) => (
          <option key={valeur} value={valeur}>
            {mots}
          </option>
        ))}
      </select>
    </div>
  )
}

function JourSaisi(p: { nom: string; label: string; valeur: string | undefined }): JSX.Element {
  return (
    <div className="fr-input-group">
      <label className="fr-label" htmlFor={p.nom}>
        {p.label}
      </label>
      <input
        className="fr-input"
        type="date"
        id={p.nom}
        name={p.nom}
        defaultValue={p.valeur ?? ''}
      />
    </div>
  )
}
