import type { IdentitePivot } from '#acces'
import { jour, type Nir, nirFictif } from '#socle'
import { ENTETES, entree, ouvrirMonde, RECHERCHE } from '../../acces/monde-partenaires.js'
import { ouvrirPortail } from '../../parcours/portail-injecte.js'
import { LINA } from '../../personnages/lina-moreau.js'

/** Times of the answers, in milliseconds, and the bodies met: one for each kind of number. */
export interface Sondes {
  readonly connus: readonly number[]
  readonly inconnus: readonly number[]
  /** Distinct « status, body » of each kind: they must be the same. */
  readonly reponses: readonly [connus: readonly string[], inconnus: readonly string[]]
}

const INCONNUE = nirFictif({
  ...{ sexe: 2, annee: 90, moisNaissance: 5, departement: '31', commune: 955, ordre: 77 },
})

interface Sonde {
  readonly statut: number
  readonly corps: string
}

/** Known and unknown by turns in an order drawn from a seed, a few at a time. */
async function sonder(nombre: number, essai: (nir: Nir) => Promise<Sonde>): Promise<Sondes> {
  const temps = { connus: [] as number[], inconnus: [] as number[] }
  const reponses = [new Set<string>(), new Set<string>()] as const
  let etat = 20_261_122
  for (let n = 0; n < 2 * nombre; n += 1) {
    etat = (Math.imul(etat, 1_103_515_245) + 12_345) & 0x7fffffff
    const plein = temps.connus.length >= nombre ? 1 : temps.inconnus.length >= nombre ? 0 : -1
    const tire = plein >= 0 ? plein : (etat >>> 16) % 2
    const debut = performance.now()
    const { statut, corps } = await essai(tire === 0 ? LINA : INCONNUE)
    ;(tire === 0 ? temps.connus : temps.inconnus).push(performance.now() - debut)
    reponses[tire === 0 ? 0 : 1].add(`${statut} ${sansHasard(corps)}`)
  }
  return { ...temps, reponses: [[...reponses[0]].sort(), [...reponses[1]].sort()] }
}

/** Correlation numbers and form tokens are drawn anew at each answer. */
function sansHasard(corps: string): string {
  return corps
    .replaceAll(/"correlationId":"[^"]+"/g, '')
    .replaceAll(/(name="jeton" value=")[^"]+/g, '$1')
}

/** In the caseload, a known number with another name, and a number that nobody has. */
export async function sonderApi(nombre: number): Promise<Sondes> {
  const monde = await ouvrirMonde()
  const { partenaires } = monde
  const absente = entree(partenaires, { personne: partenaires.cleDe(INCONNUE) })
  await partenaires.portefeuille.enregistrer([absente])
  const jeton = await monde.jeton()
  const traits = { nom: 'Autre', dateNaissance: '1990-05-12' }
  return sonder(nombre, async (nir) => {
    const reponse = await monde.demander({
      ...{ method: 'POST', url: '/api/v1/ressources-mensuelles/recherche', jeton },
      ...{ headers: ENTETES, payload: { ...RECHERCHE, nir, traits } },
    })
    return { statut: reponse.statusCode, corps: reponse.body }
  })
}

const VOLEUSE: IdentitePivot = {
  ...{ sub: 'voleuse', nomNaissance: 'Autre', nomUsage: null, prenoms: 'Zoé' },
  ...{ dateNaissance: jour('1990-05-12'), sexe: 'feminin', lieuNaissance: '31555' },
  paysNaissance: '99100',
}

/** Born the same month, she types numbers on « Retrouver mon dossier », each from another place. */
export async function sonderPortail(nombre: number): Promise<Sondes> {
  const portail = await ouvrirPortail()
  let n = 0
  return sonder(nombre, async (nir) => {
    n += 1
    const session = await portail.connecter({ ...VOLEUSE, sub: `voleuse-${n}` })
    const reponse = await portail.retrouver(session, nir, `10.0.${n >> 8}.${n & 255}`)
    return { statut: reponse.statusCode, corps: reponse.body }
  })
}
