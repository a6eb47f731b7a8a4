import { listMois, type Mois, type Ntt } from '#socle'
import type { Alea } from '../alea.js'
import { type Bassin, moisPrincipaux, type Poste } from '../bassin.js'
import type { Employeur } from '../employeurs.js'
import type { Habitant } from '../habitant.js'
import { estActif } from '../parcours.js'
import type { CodeIncident } from '../verite.js'
import { type Presentation, presentationJuste } from '../versements.js'
import { cleDeclaration, clePresentation } from './plan.js'

/**
 * Faults of identity, each drawn so that its outcome cannot depend on luck: who is right always has
 * more months, or more declarants, than who is wrong; a person has one fault at most, and never
 * where another incident could take her right declarations away.
 */
export interface FautesIdentite {
  readonly presentations: Map<string, Presentation>
  /** Declarations (employer rank) that must all arrive. */
  readonly proteges: Set<number>
  /** Exact declarations (employer, month) that nothing else may touch. */
  readonly intouchables: Set<string>
}

/** Months of work, declared by its employer in the window, of one contract. */
export function moisDeclares(bassin: Bassin, poste: Poste): Mois[] {
  const { emploi } = poste
  const { de, a } = moisPrincipaux(emploi.employeur, bassin.de, bassin.a)
  return listMois(de, a).filter((mois) => estActif(emploi, mois))
}

type Faute = (
  place: { readonly poste: Poste; readonly mois: readonly Mois[]; readonly alea: Alea },
  fautes: FautesIdentite,
  bassin: Bassin,
) => void

const FAUTES: readonly { readonly dureeUtile: number; readonly faute: Faute }[] = [
  { dureeUtile: 1, faute: variante },
  { dureeUtile: 6, faute: dateInversee },
  { dureeUtile: 6, faute: nomErrone },
  { dureeUtile: 4, faute: nttPuisNir },
  { dureeUtile: 1, faute: nttSeul },
  { dureeUtile: 2, faute: nirErrone },
]

/** About one person in twenty is misnamed somewhere. */
export function fausserIdentites(bassin: Bassin, alea: Alea): FautesIdentite {
  const fautes: FautesIdentite = {
    presentations: new Map(),
    proteges: new Set(),
    intouchables: new Set(),
  }
  for (const habitant of bassin.habitants) {
    if (habitant.protege || !alea.chance(60)) continue
    const emploi = habitant.emplois[0]
    if (!emploi) continue
    const poste = { habitant, emploi }
    const mois = moisDeclares(bassin, poste)
    const { dureeUtile, faute } = alea.choisir(FAUTES)
    if (mois.length >= dureeUtile && seulChez(habitant, emploi.employeur)) {
      faute({ poste, mois, alea }, fautes, bassin)
    }
  }
  return fautes
}

/** One contract only with that employer: the fault then covers all that it declares. */
function seulChez(habitant: Habitant, employeur: Employeur): boolean {
  return habitant.emplois.filter((e) => e.employeur === employeur).length === 1
}

function poser(
  fautes: FautesIdentite,
  { habitant, emploi }: Poste,
  faute: { readonly mois: readonly Mois[]; readonly presentation: Presentation },
): void {
  for (const mois of faute.mois) {
    const cle = clePresentation(habitant.rang, emploi.employeur.rang, mois)
    fautes.presentations.set(cle, faute.presentation)
  }
}

/** The months of the fault are left alone; `entier`: so are the right ones, which outweigh it. */
function garder(
  fautes: FautesIdentite,
  { emploi }: Poste,
  { mois, entier }: { readonly mois: readonly Mois[]; readonly entier: boolean },
): void {
  for (const m of mois) fautes.intouchables.add(cleDeclaration(emploi.employeur.rang, m))
  if (entier) fautes.proteges.add(emploi.employeur.rang)
}

function avec(
  habitant: Habitant,
  incident: CodeIncident,
  change: Partial<Presentation>,
): Presentation {
  const attendu = change.attendu ?? 'rattache'
  return { ...presentationJuste(habitant), ...change, attendu, incident }
}

function sansAccents(texte: string): string {
  return texte.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
}

/** The same person in another spelling: must be recognised, all along. */
function variante({ poste, mois, alea }: Parameters<Faute>[0], fautes: FautesIdentite): void {
  const { habitant } = poste
  const { nom, nomUsage, prenoms } = habitant.identite
  const formes: Partial<Presentation>[] = [
    { nom: sansAccents(nom), prenoms: sansAccents(prenoms) },
    { nom: nom.replace(/['-]/g, ' '), prenoms: prenoms.replace(/-/g, ' ') },
    { prenoms: prenoms.split(' ')[0] ?? prenoms },
    { nom: nom.replace(/^(LE|LA|DE|DA|DOS|EL|BEN) /, (mot) => mot.trim()) },
  ]
  if (nomUsage !== null) formes.push({ nom: nomUsage, nomUsage: nom })
  const presentation = avec(habitant, 'identite-variante', alea.choisir(formes))
  poser(fautes, poste, { mois, presentation })
}

/** Day and month of birth swapped, one month only: not the same person for whoever compares. */
function dateInversee({ poste, mois, alea }: Parameters<Faute>[0], fautes: FautesIdentite): void {
  const juste = presentationJuste(poste.habitant)
  const jour = juste.dateNaissance.slice(0, 2)
  const moisNaissance = juste.dateNaissance.slice(2, 4)
  if (Number(jour) > 12 || jour === moisNaissance) return
  const dateNaissance = moisNaissance + jour + juste.dateNaissance.slice(4)
  const presentation = avec(poste.habitant, 'identite-discordante', {
    dateNaissance,
    attendu: 'non-rattache',
  })
  const un = [alea.choisir(mois)]
  poser(fautes, poste, { mois: un, presentation })
  garder(fautes, poste, { mois: un, entier: true })
}

/** Another name, as when two payroll cards are mixed up, one month only. */
function nomErrone({ poste, mois, alea }: Parameters<Faute>[0], fautes: FautesIdentite): void {
  const presentation = avec(poste.habitant, 'identite-discordante', {
    nom: "QUELQU'UN D'AUTRE",
    nomUsage: null,
    attendu: 'non-rattache',
  })
  const un = [alea.choisir(mois)]
  poser(fautes, poste, { mois: un, presentation })
  garder(fautes, poste, { mois: un, entier: true })
}

function nttDe({ habitant, emploi }: Poste): Ntt {
  const siren = emploi.employeur.siret.slice(0, 9)
  return `${habitant.identite.sexe}${siren}${String(habitant.rang).padStart(7, '0')}` as Ntt
}

/** Temporary number, then one message with both, then the NIR: past months must follow. */
function nttPuisNir({ poste, mois, alea }: Parameters<Faute>[0], fautes: FautesIdentite): void {
  const ntt = nttDe(poste)
  const jonction = alea.entre(1, mois.length - 2)
  const provisoire = avec(poste.habitant, 'ntt-puis-nir', { nir: null, ntt })
  const ensemble = avec(poste.habitant, 'ntt-puis-nir', { ntt })
  poser(fautes, poste, { mois: mois.slice(0, jonction), presentation: provisoire })
  const lien = mois.slice(jonction, jonction + 1)
  poser(fautes, poste, { mois: lien, presentation: ensemble })
  garder(fautes, poste, { mois: lien, entier: false })
}

/** A temporary number that no message ever ties to a NIR. */
function nttSeul({ poste, mois }: Parameters<Faute>[0], fautes: FautesIdentite): void {
  const presentation = avec(poste.habitant, 'ntt-seul', {
    nir: null,
    ntt: nttDe(poste),
    attendu: 'non-rattache',
  })
  poser(fautes, poste, { mois, presentation })
}

/**
 * One's own traits under the NIR of another: someone born the same year (else the file itself would
 * be refused), who works elsewhere, whom at least four months name rightly.
 */
function nirErrone(
  { poste, mois, alea }: Parameters<Faute>[0],
  fautes: FautesIdentite,
  bassin: Bassin,
): void {
  const { habitant, emploi } = poste
  const autre = bassin.habitants.find((h) => estVictime(h, habitant, emploi.employeur))
  const poste2 = autre?.emplois[0] && { habitant: autre, emploi: autre.emplois[0] }
  if (!poste2 || moisDeclares(bassin, poste2).length < 4) return
  if (estFausse(fautes, poste2, bassin)) return
  const presentation = avec(habitant, 'nir-errone', {
    nir: poste2.habitant.identite.nir,
    attendu: 'non-rattache',
  })
  const un = [alea.choisir(mois)]
  poser(fautes, poste, { mois: un, presentation })
  garder(fautes, poste, { mois: un, entier: false })
  garder(fautes, poste2, { mois: [], entier: true })
  poste2.habitant.protege = true
}

function estVictime(candidat: Habitant, habitant: Habitant, employeur: Employeur): boolean {
  const annee = (h: Habitant): string => h.identite.naissance.slice(0, 4)
  return (
    candidat !== habitant &&
    !candidat.protege &&
    annee(candidat) === annee(habitant) &&
    candidat.identite.nom !== habitant.identite.nom &&
    candidat.emplois.length > 0 &&
    candidat.emplois.every((e) => e.employeur !== employeur)
  )
}

function estFausse(fautes: FautesIdentite, poste: Poste, bassin: Bassin): boolean {
  const { habitant, emploi } = poste
  return moisDeclares(bassin, poste).some((mois) =>
    fautes.presentations.has(clePresentation(habitant.rang, emploi.employeur.rang, mois)),
  )
}
