import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { lireDsfr } from './dsfr.js'
import type { Theme } from './page.js'

export interface FichierServi {
  readonly genre: string
  readonly contenu: Buffer
}

export interface FeuilleDeStyle {
  /** Address that changes with the content, so that it can be kept for ever. */
  readonly adresse: string
  readonly contenu: string
  /** What the sheet asks for, by address; empty for the project's own face. */
  readonly fichiers: ReadonlyMap<string, FichierServi>
}

/** The compiled file is three levels under the root of the package, as its source is. */
const RACINE = new URL('../../../', import.meta.url)

/**
 * Reads the style sheet of a theme. `dsfr` puts the tokens and letters of the DSFR, from the
 * package in `dossierDsfr`, under the project's components.
 */
export function lireFeuille(
  theme: Theme,
  dossierDsfr?: string,
  intitule?: readonly string[],
): FeuilleDeStyle {
  const marque = intitule !== undefined
  const dsfr = theme === 'dsfr' ? lireDsfr(RACINE, dossierDsfr, marque) : undefined
  const contenu =
    dsfr === undefined ? lireNeutre() : [dsfr.css, lireNeutre(), lirePont()].join('\n')
  const empreinte = createHash('sha256').update(contenu).digest('hex').slice(0, 16)
  const fichiers = dsfr?.fichiers ?? new Map()
  return { adresse: `/theme/${theme}-${empreinte}.css`, contenu, fichiers }
}

function lirePont(): string {
  return readFileSync(new URL('src/apps/web/theme-dsfr/pont.css', RACINE), 'utf8')
}

/** `neutre.css` holds tokens and components; the other files, one per family of screens, follow. */
function lireNeutre(): string {
  const dossier = new URL('src/apps/web/theme/', RACINE)
  const feuilles = readdirSync(dossier)
    .filter((nom) => nom.endsWith('.css') && nom !== 'neutre.css')
    .sort()
  return ['neutre.css', ...feuilles]
    .map((nom) => readFileSync(new URL(nom, dossier), 'utf8'))
    .join('\n')
}

/** The scripts of the pages: modules that import one another, under one address. */
export interface Scripts {
  /** Address of the one that a page loads. */
  readonly adresse: string
  /** Content of each, by its address. */
  readonly modules: ReadonlyMap<string, string>
}

const MODULES = ['index.js', 'saisie.js', 'session.js', 'une-fois.js'] as const

/** Reads the compiled scripts, under an address that changes with their content. */
export function lireScripts(): Scripts {
  const contenus = MODULES.map(
    (nom) => [nom, readFileSync(new URL(`navigateur/${nom}`, import.meta.url), 'utf8')] as const,
  )
  const empreinte = createHash('sha256')
  for (const [, contenu] of contenus) empreinte.update(contenu)
  const racine = `/script/${empreinte.digest('hex').slice(0, 16)}`
  const modules = new Map(contenus.map(([nom, contenu]) => [`${racine}/${nom}`, contenu]))
  return { adresse: `${racine}/index.js`, modules }
}
