import { inflateSync } from 'node:zlib'

/** What a reader of a tagged PDF finds: no validator here, but what one looks at. */
export interface StructureLue {
  /** The catalogue, with what it refers to for the marks and the title. */
  readonly catalogue: string
  readonly pages: readonly PageLue[]
  /** In reading order. */
  readonly elements: readonly ElementLu[]
}

interface PageLue {
  /** Marked contents that belong to the tree; artefacts have none. */
  readonly marques: readonly string[]
  /** Painting operators that stand outside any marked content. */
  readonly horsMarque: readonly string[]
}

export interface ElementLu {
  readonly type: string
  readonly parent: string
  readonly scope: string | undefined
  /** « page marked-content » pairs. */
  readonly marques: readonly string[]
}

interface Objet {
  readonly texte: string
  readonly flux: Buffer | undefined
}

export function lireStructure(octets: Uint8Array): StructureLue {
  const objets = lireObjets(Buffer.from(octets))
  const trouver = (type: string): string =>
    [...objets.values()].find((o) => new RegExp(`/Type /${type}\\b`).test(o.texte))?.texte ?? ''
  const catalogue = trouver('Catalog')
  const pages = [...objets].filter(([, o]) => /\/Type \/Page\b/.test(o.texte))
  const racine = objets.get(renvoi(catalogue, 'StructTreeRoot'))?.texte ?? ''
  const lies = ['MarkInfo', 'ViewerPreferences'].map((c) => objets.get(renvoi(catalogue, c))?.texte)
  return {
    catalogue: [catalogue, ...lies].join('\n'),
    pages: pages.map(([numero, page]) =>
      lirePage(numero, objets.get(renvoi(page.texte, 'Contents'))?.flux ?? Buffer.alloc(0)),
    ),
    elements: listRenvois(valeurK(racine)).flatMap((n) => descendre(objets, n, 'racine')),
  }
}

function lireObjets(octets: Buffer): Map<number, Objet> {
  const tout = octets.toString('latin1')
  const objets = new Map<number, Objet>()
  for (const m of tout.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [texte = '', flux] = (m[2] ?? '').split(/\nstream\r?\n/)
    const brut = flux && Buffer.from(flux.replace(/\r?\n?endstream$/, ''), 'latin1')
    const lu = brut && (/FlateDecode/.test(texte) ? inflateSync(brut) : brut)
    objets.set(Number(m[1]), { texte, flux: lu || undefined })
  }
  return objets
}

const renvoi = (texte: string, cle: string): number =>
  Number(new RegExp(`/${cle} \\[?(\\d+) 0 R`).exec(texte)?.[1] ?? -1)

const listRenvois = (texte: string): number[] =>
  [...texte.matchAll(/(\d+) 0 R/g)].map((m) => Number(m[1]))

/** What stands at /K: an array, or one thing. */
function valeurK(texte: string): string {
  return /\/K (\[[\s\S]*?\](?=\s*(?:\/|>>))|<<[\s\S]*?>>|\d+ 0 R|\d+)/.exec(texte)?.[1] ?? ''
}

function descendre(objets: Map<number, Objet>, numero: number, parent: string): ElementLu[] {
  const texte = objets.get(numero)?.texte ?? ''
  const type = /\/S \/(\w+)/.exec(texte)?.[1]
  if (type === undefined) return []
  const k = valeurK(texte)
  const page = renvoi(texte, 'Pg')
  const mcr = /<<[\s\S]*?>>/g
  const marques = [...k.matchAll(mcr)].map(
    ([m]) => `${/Pg (\d+)/.exec(m)?.[1] ?? page} ${/MCID (\d+)/.exec(m)?.[1]}`,
  )
  const reste = k.replaceAll(mcr, ' ')
  const seuls = [...reste.replaceAll(/\d+ 0 R/g, ' ').matchAll(/\d+/g)].map(([n]) => `${page} ${n}`)
  const scope = /\/Scope \/(\w+)/.exec(texte)?.[1] ?? scopeDe(objets, texte)
  return [
    { type, parent, scope, marques: [...marques, ...seuls] },
    ...listRenvois(reste).flatMap((n) => descendre(objets, n, type)),
  ]
}

function scopeDe(objets: Map<number, Objet>, texte: string): string | undefined {
  const attributs = objets.get(renvoi(texte, 'A'))?.texte ?? ''
  return /\/Scope \/(\w+)/.exec(attributs)?.[1]
}

const PEINTRE = new Set([
  'Tj',
  'TJ',
  "'",
  '"',
  'S',
  's',
  'f',
  'F',
  'f*',
  'B',
  'b',
  'B*',
  'b*',
  'Do',
])

function lirePage(numero: number, flux: Buffer): PageLue {
  const nu = flux
    .toString('latin1')
    .replaceAll(/\((?:\\.|[^\\)])*\)/gs, '()')
    .replaceAll(/<[0-9a-fA-F\s]*>/g, '<>')
  const [marques, horsMarque]: [string[], string[]] = [[], []]
  let profondeur = 0
  for (const m of nu.matchAll(/<<[^>]*>>\s*BDC|\/\w+\s+BMC|\bEMC\b|[A-Za-z'"]+\*?(?=\s|$)/g)) {
    const mot = m[0]
    if (/B[DM]C$/.test(mot)) {
      profondeur += 1
      const mcid = /MCID (\d+)/.exec(mot)?.[1]
      if (mcid !== undefined) marques.push(`${numero} ${mcid}`)
    } else if (mot === 'EMC') profondeur -= 1
    else if (profondeur === 0 && PEINTRE.has(mot)) horsMarque.push(mot)
  }
  return { marques, horsMarque }
}
