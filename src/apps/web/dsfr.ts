import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Panne } from '#socle'
import type { FichierServi } from './feuille.js'

/** Where the package is when the operator installed it beside alasource. */
const A_COTE = 'node_modules/@gouvfr/dsfr'

/**
 * The core sheets of the DSFR (tokens, letters, dark tokens), and the fonts that they ask for, each
 * under an address of this site. Read from the package of an operator who is entitled to it;
 * without it the Panne says what to do.
 */
export function lireDsfr(
  racine: URL,
  dossier: string | undefined,
  marque = false,
): { readonly css: string; readonly fichiers: ReadonlyMap<string, FichierServi> } {
  const dist = join(dossier ?? new URL(A_COTE, racine).pathname, 'dist')
  const brute = ['core/core.main.min.css', 'scheme/scheme.min.css']
    .map((nom) => lire(join(dist, nom)).toString('utf8'))
    .join('\n')
  const fichiers = new Map<string, FichierServi>()
  // Every browser that these pages meet reads WOFF 2: the older form is left out.
  const legere = brute.replace(/,url\([^)]*\.woff\) format\("woff"\)/g, '')
  const css = legere.replace(/url\(\.\.\/fonts\/([\w-]+)\.woff2\)/g, (_, nom: string) => {
    const contenu = lire(join(dist, 'fonts', `${nom}.woff2`))
    const empreinte = createHash('sha256').update(contenu).digest('hex').slice(0, 16)
    const adresse = `/theme/${nom}-${empreinte}.woff2`
    fichiers.set(adresse, { genre: 'font/woff2', contenu })
    return `url(${adresse})`
  })
  const logo = marque ? lireMarque(dist, fichiers) : ''
  return { css: `${css}\n${sombreDuSysteme(css)}\n${logo}`, fichiers }
}

/** The block of the mark: its drawings stand in its sheet, and are served from this site too. */
function lireMarque(dist: string, fichiers: Map<string, FichierServi>): string {
  const feuille = lire(join(dist, 'component/logo/logo.main.min.css')).toString('utf8')
  return feuille.replace(/url\("data:image\/svg\+xml[^,]*,([^"]*)"\)/g, (_, dessin: string) => {
    const contenu = Buffer.from(decodeURIComponent(dessin))
    const empreinte = createHash('sha256').update(contenu).digest('hex').slice(0, 16)
    const adresse = `/theme/marque-${empreinte}.svg`
    fichiers.set(adresse, { genre: 'image/svg+xml', contenu })
    return `url(${adresse})`
  })
}

/** The DSFR is dark on demand only: here it is too when the system asks for it. */
function sombreDuSysteme(css: string): string {
  const blocs = [...css.matchAll(/:root\[data-fr-theme=dark\]\{([^}]*)\}/g)]
  const jetons = blocs.map(([, bloc]) => bloc).join(';')
  const racine = ':root:not([data-fr-theme="light"])'
  return `@media screen and (prefers-color-scheme: dark) { ${racine} {${jetons}} }`
}

function lire(chemin: string): Buffer {
  try {
    return readFileSync(chemin)
  } catch (cause) {
    throw new Panne(
      'dossier-inaccessible',
      `Le thème « dsfr » est réservé aux sites de l’État et n’est pas fourni : ${chemin} ne se ` +
        'lit pas. Donnez dans ALASOURCE_DSFR le dossier du paquet @gouvfr/dsfr, ou retirez ' +
        'ALASOURCE_THEME.',
      cause,
    )
  }
}
