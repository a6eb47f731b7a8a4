import type { JSX } from 'react'
import type { FiltreConsultations } from '#acces'
import { estJour, type Jour } from '#socle'
import { finaliteEnMots, type NomsOrganismes, organismeEnMots } from './consultations-mots.js'

/** What the person chose, as it came in the address: wrong values count for none. */
export interface FiltreChoisi {
  readonly valeurs: Omit<FiltreConsultations, 'vuLe'>
  /** The body as the form says it: `autres`, `tous`, or its code. */
  readonly choix: string
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

/** Everybody but herself: what is shown first, or her own pages would hide the others. */
export const AUTRES = 'autres'
export const TOUS = 'tous'
const ELLE = 'personne'

/** `defaut` stands for the body that the address does not name. */
export function lireFiltre(
  requete: Readonly<Record<string, unknown>>,
  defaut?: typeof AUTRES,
): FiltreChoisi {
  const code = (nom: string): string | undefined => {
    const valeur = requete[nom]
    return typeof valeur === 'string' && /^[a-z0-9-]{1,60}$/.test(valeur) ? valeur : undefined
  }
  const jour = (nom: string): Jour | undefined => {
    const valeur = requete[nom]
    return estJour(valeur) ? valeur : undefined
  }
  const organisme = code('organisme') ?? defaut
  const lus = { organisme, finalite: code('finalite') }
  const choisis = Object.entries({ ...lus, de: jour('de'), a: jour('a') }).filter(
    ([, valeur]) => valeur !== undefined,
  ) as [string, string][]
  const suite = new URLSearchParams(choisis).toString()
  const { organisme: _organisme, ...valeurs } = Object.fromEntries(choisis)
  const qui =
    organisme === AUTRES ? { sauf: ELLE } : organisme && organisme !== TOUS ? { organisme } : {}
  return {
    ...{ valeurs: { ...valeurs, ...qui }, choix: organisme ?? '' },
    actif: choisis.some(([nom, valeur]) => nom !== 'organisme' || valeur !== defaut),
    suite: choisis.length > 0 ? `?${suite}` : '',
  }
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
      className="bloc filtres"
      aria-label="Choisir ce qui est montré"
    >
      <Choix
        nom="organisme"
        label="Qui"
        valeur={filtre.choix}
        options={[
          [AUTRES, 'Les autres que vous'],
          [TOUS, 'Tous, et vous'],
          ...organismes.map((o): [string, string] => [o, organismeEnMots(o, noms)]),
        ]}
      />
      <Choix
        nom="finalite"
        label="Pourquoi"
        valeur={valeurs.finalite}
        options={[
          ['', 'Toutes les raisons'],
          ...finalites.map((f): [string, string] => [f, finaliteEnMots(f)]),
        ]}
      />
      <JourSaisi nom="de" label="Depuis le" valeur={valeurs.de} />
      <JourSaisi nom="a" label="Jusqu’au" valeur={valeurs.a} />
      <div className="fr-btns">
        <button className="fr-btn fr-btn--secondary" type="submit">
          Filtrer
        </button>
        {filtre.actif ? (
          <a className="fr-btn fr-btn--tertiary" href={`/consultations?organisme=${TOUS}`}>
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
  valeur: string | undefined
  options: readonly (readonly [string, string])[]
}): JSX.Element {
  return (
    <div className="fr-input-group">
      <label className="fr-label" htmlFor={p.nom}>
        {p.label}
      </label>
      <select className="fr-select" id={p.nom} name={p.nom} defaultValue={p.valeur ?? ''}>
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
