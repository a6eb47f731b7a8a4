import { type Mois, type Nir, nirFictif, type Siret } from '#socle'
import type { LigneEcrite } from './ecrire.js'
import { siret } from './ecrire.js'
import type { Dite, Personne } from './monde.js'

/** Small deterministic generator (splitmix32). */
export class Tirage {
  #etat: number

  constructor(graine: number) {
    this.#etat = graine | 0
  }

  entier(n: number): number {
    this.#etat = (this.#etat + 0x9e3779b9) | 0
    let h = this.#etat ^ (this.#etat >>> 16)
    h = Math.imul(h, 0x21f0aaad)
    h = Math.imul(h ^ (h >>> 15), 0x735a2d97)
    return Math.floor((((h ^ (h >>> 15)) >>> 0) / 0x100000000) * n)
  }

  choisir<T>(liste: readonly T[]): T {
    return liste[this.entier(liste.length)]!
  }
}

const mots = (texte: string): readonly string[] => texte.trim().split(/\s*\|\s*/)

export const NOMS = mots(`
  MARTIN | BERNARD | PETIT | DURAND | DUBOIS | MOREL | LAURENT | LEFÈVRE | LEROY | ROUX | MOREAU |
  FOURNIER | BONNET | DUPONT | LAMBERT | ROUSSEAU | MÜLLER | FAURE | ANDRÉ | GUÉRIN | FRANÇOIS |
  GARCIA | CLÉMENT | NOËL | RIVIÈRE | MARTINEZ | DE VILLIERS | DE LA TOUR | DU BELLAY | LE GALL |
  N'GUYEN | D'ARTAGNAN | BEN ALI | EL AMRANI | DIALLO | TRAORÉ | KEÏTA | SAINT-MARTIN | PETIT-JEAN |
  VANDENBROUCKE-DELACROIX | DE CASTELBAJAC-MONTESQUIEU | RASOLOMANANTSOA-ANDRIA | OLIVEIRA COSTA`)
export const PRENOMS = mots(`
  LINA | HUGO | LÉA | JEAN-PIERRE | MARIE-CLAIRE | CHLOÉ | ÉMILE | NOÉ | INÈS | RAPHAËL | ZOÉ |
  LOUIS | MOHAMED | FATOUMATA | THOMAS | MARTIN | CAMILLE | ANNE | PAUL | JULIE | FRANÇOISE |
  CHRISTOPHE | STÉPHANE | AGNÈS | ÉLODIE | KÉVIN | MAËLYS | BAPTISTE`)

const deux = (n: number): string => String(n).padStart(2, '0')

/** A person born on a day, whose number is her own: `ordre` tells her from all the others. */
export function naitre(
  alea: Tirage,
  ordre: number,
  change: Partial<Personne> & { readonly jour?: string } = {},
): Personne {
  const annee = 60 + alea.entier(40)
  const mois = 1 + alea.entier(12)
  const jour = 2 + alea.entier(27)
  const date = change.dateNaissance ?? `${deux(jour)}${deux(mois)}19${deux(annee)}`
  const departement = change.departement ?? alea.choisir(['31', '59', '33', '69', '13', '35'])
  const prenom = alea.choisir(PRENOMS)
  const second = alea.choisir(PRENOMS)
  return {
    nir: nirDe({ date, departement, ordre, sexe: 2 }),
    nom: alea.choisir(NOMS),
    nomUsage: alea.entier(4) === 0 ? alea.choisir(NOMS) : null,
    prenoms: second === prenom ? prenom : `${prenom} ${second}`,
    ...change,
    dateNaissance: date,
    departement,
  }
}

/** Born abroad, the number says 99 and the commune stays one of the fictional range. */
export function nirDe({
  date,
  departement,
  ordre,
  sexe,
}: {
  readonly date: string
  readonly departement: string
  readonly ordre: number
  readonly sexe: 1 | 2
}): Nir {
  const mois = date.slice(2, 4) === '99' ? 20 : Number(date.slice(2, 4))
  return nirFictif({
    ...{ sexe, annee: Number(date.slice(6)), moisNaissance: mois },
    departement: departement === '99' ? '93' : departement,
    commune: 950 + (Math.floor(ordre / 998) % 38),
    ordre: 1 + (ordre % 998),
  })
}

/** What her employer would rightly write of her. */
export function juste(p: Personne, montant: number): LigneEcrite {
  const { nir, nom, nomUsage, prenoms, dateNaissance, departement } = p
  return {
    ...{ nir, ntt: null, nom, nomUsage, prenoms, dateNaissance, departement, montant },
    ancien: null,
    ancienneNaissance: null,
  }
}

export function moisNumero(n: number): Mois {
  return `${2024 + Math.floor(n / 12)}-${deux(1 + (n % 12))}` as Mois
}

/** Lines of a person by one employer, one a month, rightly named. */
export function carriere(
  vraie: Personne,
  { rang, de, mois, premier }: { rang: number; de: number; mois: number; premier: number },
): Dite[] {
  const employeur: Siret = siret(rang)
  return Array.from({ length: mois }, (_, i) => ({
    ...{ employeur, vraie, attendue: true, genre: 'juste' },
    mois: moisNumero(de + i),
    ligne: juste(vraie, premier + i),
  }))
}
