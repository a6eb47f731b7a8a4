import type { Acces, JournalStore, Trace } from '#acces'
import { masquerNir, type Nir } from '#socle'
import { cleDuNir } from '../depuis-declaration.js'
import { sujetsDe } from '../identites/actes.js'
import { attenteDe, findTemoignage, masquerNumero, sujetDeAttente } from '../identites/attentes.js'
import { comparer } from '../identites/comparaison.js'
import type { ActeListe, Attente, Candidat, FicheAttente, Identites } from '../identites/port.js'
import { type EtatIdentite, type Groupe, Rattachements } from '../identites/rattachement.js'
import type { VoisinageStore } from '../identites/store.js'
import { preparerTraits } from '../identites/traits.js'
import { clesRecherchees, numerosProches } from '../identites/voisinage.js'
import type { CleSujet, Variante } from '../registre.js'
import type { LectureRegistre } from '../store.js'
import type { MoyensDecision } from './decider-identites.js'
import { lireGroupe } from './groupe.js'

export interface MoyensIdentites extends MoyensDecision {
  readonly journal: JournalStore
  readonly voisinage: VoisinageStore
}

export type MoyensTrace = Pick<MoyensIdentites, 'store' | 'journal' | 'maintenant'>

/** Subjects examined together. */
const TRANCHE = 200

/** The work list, by slices of subjects; a page ends with the last line of a subject. */
export async function lister(
  { store }: MoyensIdentites,
  { limite, apres }: { readonly limite: number; readonly apres: string | null },
): ReturnType<Identites['lister']> {
  const attentes: Attente[] = []
  let position: CleSujet | null = apres
  for (;;) {
    const sujets: readonly CleSujet[] = await store.listSujetsAExaminer(TRANCHE, position)
    if (sujets.length === 0) return { attentes, suite: null }
    const groupe = await store.lire((lecture) => lireGroupe(lecture, sujets))
    const parSujet = attentesParSujet(new Rattachements(groupe))
    for (const sujet of sujets) {
      attentes.push(...(parSujet.get(sujet) ?? []))
      position = sujet
      if (attentes.length >= limite) return { attentes, suite: sujet }
    }
  }
}

function attentesParSujet(rattachements: Rattachements): Map<CleSujet, Attente[]> {
  const parSujet = new Map<CleSujet, Attente[]>()
  for (const t of rattachements.temoignages) {
    const attente = attenteDe(rattachements, t)
    if (attente === undefined) continue
    const liste = parSujet.get(t.sujet)
    if (liste) liste.push(attente)
    else parSujet.set(t.sujet, [attente])
  }
  return parSujet
}

/** Candidates looked at for one waiting individual. */
const VOISINS_MAX = 50

/** One waiting individual, with whom it may be; whose data is shown is traced first. */
export async function voir(
  moyens: MoyensIdentites,
  id: string,
  acces: Acces,
): Promise<FicheAttente | undefined> {
  const sujet = sujetDeAttente(id)
  if (sujet === undefined) return undefined
  const { store } = moyens
  const siens = new Rattachements(await store.lire((lecture) => lireGroupe(lecture, [sujet])))
  const temoignage = findTemoignage(siens, id)
  const attente = temoignage && attenteDe(siens, temoignage)
  const declaree = temoignage && siens.variante(temoignage)
  if (attente === undefined || declaree === undefined) return undefined
  const cles = await personnesPossibles(moyens, { siens, declaree })
  const groupe = await store.lire((lecture) => lirePossibles(lecture, declaree, cles))
  const candidats = candidatsDe(new Rattachements(groupe), declaree, cles)
  await tracer(moyens, acces, [sujet, ...candidats.map((c) => c.cle)])
  return {
    attente,
    numeroMasque: masquerNumero(declaree.genre, declaree.numero),
    traits: declaree.traits,
    candidats,
  }
}

/** Keys of the persons to compare with; true for those to whom the number itself leads. */
async function personnesPossibles(
  { store, voisinage }: MoyensIdentites,
  { siens, declaree }: { readonly siens: Rattachements; readonly declaree: Variante },
): Promise<Map<CleSujet, boolean>> {
  const { sujet, genre, numero } = declaree
  const cles = new Map<CleSujet, boolean>()
  const duNumero = genre === 'contredit' ? cleDuNir(numero, store) : sujet
  for (const cle of [duNumero, ...siens.listPersonnesDuNtt(sujet)]) cles.set(cle, true)
  const voisins = await voisinage.listVoisins(clesRecherchees(declaree, store.indexer), VOISINS_MAX)
  const aUnNir = genre === 'nir' || genre === 'contredit'
  const proches = aUnNir ? numerosProches(numero).map((n) => cleDuNir(n, store)) : []
  const connus = proches.length === 0 ? [] : await voisinage.listConnus(proches)
  for (const cle of [...voisins, ...connus]) if (!cles.has(cle)) cles.set(cle, false)
  return cles
}

/**
 * The group of those who may be the person. A neighbour tied to nobody, and named in no way that
 * comes near, would be set aside whatever her declarations: they are not read.
 */
async function lirePossibles(
  lecture: LectureRegistre,
  declaree: Variante,
  cles: ReadonlyMap<CleSujet, boolean>,
): Promise<Groupe> {
  const voisins = [...cles].flatMap(([cle, duNumero]) => (duNumero ? [] : [cle]))
  const [variantes, liens, actes] = await Promise.all([
    lecture.listVariantes(voisins),
    lecture.listLiens(voisins),
    lecture.listActes(voisins),
  ])
  const traits = preparerTraits(declaree.traits)
  const gardes = new Set([...liens.flatMap((l) => [l.nir, l.autre]), ...actes.flatMap(sujetsDe)])
  for (const v of variantes) {
    const proche = comparer(preparerTraits(v.traits), traits).verdict !== 'discordant'
    if (proche) gardes.add(v.sujet)
  }
  return lireGroupe(
    lecture,
    [...cles.keys()].filter((cle) => cles.get(cle) === true || gardes.has(cle)),
  )
}

function candidatsDe(
  rattachements: Rattachements,
  declaree: Variante,
  cles: ReadonlyMap<CleSujet, boolean>,
): Candidat[] {
  const candidats = new Map<CleSujet, Candidat>()
  for (const [sujet, duNumero] of cles) {
    const cle = rattachements.personneDe(sujet)
    const identite = rattachements.identite(cle)
    if (identite === undefined || candidats.has(cle)) continue
    const { numero, traits } = identite.variante
    candidats.set(cle, {
      cle,
      nirMasque: masquerNir(numero as Nir),
      etat: rattachements.etat(cle),
      traits,
      comparaison: comparer(preparerTraits(traits), preparerTraits(declaree.traits)),
      duNumero,
    })
  }
  return [...candidats.values()]
    .filter((c) => c.duNumero || c.comparaison.verdict !== 'discordant')
    .sort(comparerCandidats)
}

const RANGS = { concordant: 0, proche: 1, discordant: 2 } as const

function comparerCandidats(a: Candidat, b: Candidat): number {
  if (a.duNumero !== b.duNumero) return a.duNumero ? -1 : 1
  const [x, y] = [a.comparaison, b.comparaison]
  return (
    RANGS[x.verdict] - RANGS[y.verdict] ||
    x.ecarts.length - y.ecarts.length ||
    (a.cle < b.cle ? -1 : 1)
  )
}

export async function tracer(
  { journal, maintenant }: MoyensTrace,
  acces: Acces,
  personnes: readonly CleSujet[],
): Promise<void> {
  const { organisme, agent, finalite, dossier } = acces
  const commun = { quand: maintenant(), organisme, agent, finalite, dossier }
  const objet = { objet: 'identite', de: null, a: null }
  const traces: Trace[] = personnes.map((personne) => ({ ...commun, personne, ...objet }))
  await journal.ecrire(traces)
}

/** How sure a number is of its bearer. */
export async function lireEtat(
  moyens: MoyensIdentites,
  nir: Nir,
  acces: Acces,
): Promise<EtatIdentite> {
  const cle = cleDuNir(nir, moyens.store)
  const groupe = await moyens.store.lire((lecture) => lireGroupe(lecture, [cle]))
  await tracer(moyens, acces, [cle])
  return new Rattachements(groupe).etat(cle)
}

export async function listActes(
  { identites }: MoyensIdentites,
  limite: number,
  avant: number | null,
): Promise<readonly ActeListe[]> {
  const actes = await identites.listActes(limite, avant)
  return actes.map((acte) => {
    const { rang, genre, quand, auteur, motif } = acte
    const annule = acte.genre === 'annuler' ? acte.acte : null
    return { rang, genre, quand, auteur, motif, annule }
  })
}
