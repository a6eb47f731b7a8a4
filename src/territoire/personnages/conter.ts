import {
  assert,
  centimes,
  type Jour,
  jour,
  joursDuMois,
  type Mois,
  moisDuJour,
  moisPlus,
  type Nir,
  type Ntt,
  nirFictif,
} from '#socle'
import { graineDepuis } from '../alea.js'
import {
  type Employeur,
  type GenrePayeur,
  type Payeur,
  sirenFictif,
  siretFictif,
} from '../employeurs.js'
import type { FoyerTerritoire, MembreFoyer } from '../foyer.js'
import type { FoyerPeuple } from '../foyers.js'
import type { Emploi, Habitant, Prestation } from '../habitant.js'
import type { Adresse } from '../identite.js'
import { cleDeclaration, clePaie, clePresentation, type PlanIncidents } from '../incidents/plan.js'
import { SECTEURS } from '../secteurs-table.js'
import { jourDePaie, presentationJuste } from '../versements.js'
import type { IlYA, RecitEmploi, RecitFoyer, RecitPersonne } from './recit.js'
import { EMPLOYEURS_CONTES, FOYERS_CONTES } from './recits-table.js'

const VILLE = 'VILLENEUVE SUR LORME'
const ADRESSE: Adresse = { voie: '12 QUAI DU VIEUX PORT', codePostal: '69910', localite: VILLE }
/** Code of commune of the NIR of named persons: no other person of a territory bears it. */
const COMMUNE = 989

/** Named persons set in a window: households, their employers, and what goes wrong for them. */
export interface Contes {
  readonly foyers: readonly FoyerPeuple[]
  readonly employeurs: readonly Employeur[]
  readonly plan: PlanIncidents
}

/** Where the stories are set. */
export interface Scene {
  readonly de: Mois
  readonly a: Mois
  readonly payeurs: Readonly<Record<GenrePayeur, Payeur>>
  /** First number of SIREN, first rank of employer, and persons that may still be counted. */
  readonly siren: number
  readonly rangEmployeur: number
  readonly reste: number
}

export function conter(scene: Scene): Contes {
  const employeurs = EMPLOYEURS_CONTES.map((_, rang) => employeurConte(scene, rang))
  const plan = { declarations: new Map(), paies: new Map(), presentations: new Map() }
  const foyers: FoyerPeuple[] = []
  let rang = 0
  for (const recit of FOYERS_CONTES) {
    if (rang + recit.personnes.length > scene.reste) break
    const debut = rang
    const habitants = recit.personnes.map((p, n) =>
      vivre(p, { scene, employeurs, plan, rang: debut + n }),
    )
    rang += habitants.length
    foyers.push({ foyer: foyerConte(recit, scene.a), habitants, rangs: habitants.length })
  }
  EMPLOYEURS_CONTES.forEach(({ incidents }, n) => {
    for (const { mois, incident } of incidents) {
      const cle = cleDeclaration(scene.rangEmployeur + n, moisPlus(scene.a, -mois))
      plan.declarations.set(cle, incident)
    }
  })
  return { foyers, employeurs, plan }
}

function employeurConte(scene: Scene, rang: number): Employeur {
  const recit = EMPLOYEURS_CONTES[rang]
  const secteur = SECTEURS.find((s) => s.ape === recit?.ape)
  assert(recit && secteur, 'employeur conté sans secteur')
  const siren = sirenFictif(scene.siren + rang)
  const siret = siretFictif(siren, 1)
  return {
    rang: scene.rangEmployeur + rang,
    siret,
    nicSiege: siret.slice(9),
    raisonSociale: recit.raisonSociale,
    adresse: ADRESSE,
    secteur,
    jourExigible: 15,
    decalage: recit.decalage,
    jourPaie: recit.jourPaie,
    comptable: null,
    protege: true,
  }
}

interface Coulisses {
  readonly scene: Scene
  readonly employeurs: readonly Employeur[]
  readonly plan: {
    readonly declarations: Map<string, unknown>
    readonly paies: Map<string, unknown>
    readonly presentations: Map<string, unknown>
  }
  readonly rang: number
}

function vivre(recit: RecitPersonne, c: Coulisses): Habitant {
  const habitant: Habitant = {
    rang: c.rang,
    identite: {
      nir: nirDe(recit),
      sexe: recit.sexe,
      nom: enCapitales(recit.nom),
      nomUsage: recit.nomUsage === null ? null : enCapitales(recit.nomUsage),
      prenoms: enCapitales(recit.prenoms),
      naissance: jour(recit.naissance),
      departementNaissance: recit.departement,
      lieuNaissance: VILLE,
    },
    adresse: ADRESSE,
    matricule: `M${c.rang}`,
    tauxPas: 0,
    identifiantTaux: String(700_000 + c.rang),
    emplois: [],
    prestations: [],
    proche: false,
    protege: true,
  }
  for (const emploi of recit.emplois) travailler(habitant, emploi, c)
  habitant.prestations.push(...droitsDe(recit, habitant, c.scene))
  return habitant
}

function enCapitales(texte: string): string {
  return texte.toUpperCase().replaceAll('’', "'")
}

function nirDe(recit: RecitPersonne): Nir {
  const [annee, moisNaissance] = recit.naissance.split('-').map(Number)
  assert(annee && moisNaissance, 'naissance contée illisible')
  const corse = recit.departement.startsWith('2A') && annee < 1976
  const departement = corse ? '20' : recit.departement
  const ordre = 1 + ORDRE_PERSONNES.indexOf(recit.cle)
  return nirFictif({ sexe: recit.sexe, annee, moisNaissance, departement, commune: COMMUNE, ordre })
}

const ORDRE_PERSONNES = FOYERS_CONTES.flatMap((f) => f.personnes.map((p) => p.cle))

function jourConte(a: Mois, [ilYA, j]: readonly [IlYA, number]): Jour {
  const mois = moisPlus(a, -ilYA)
  const dernier = joursDuMois(Number(mois.slice(0, 4)), Number(mois.slice(5)))
  return jour(`${mois}-${String(Math.min(j, dernier)).padStart(2, '0')}`)
}

function travailler(habitant: Habitant, recit: RecitEmploi, c: Coulisses): void {
  const { a } = c.scene
  const employeur = c.employeurs[EMPLOYEURS_CONTES.findIndex((e) => e.cle === recit.employeur)]
  const metier = employeur?.secteur.metiers[0]
  assert(employeur && metier, 'emploi conté sans employeur')
  const emploi: Emploi = {
    employeur,
    numero: `C${String(habitant.rang).padStart(6, '0')}-${habitant.emplois.length + 1}`,
    genre: recit.genre,
    metier,
    debut: jourConte(a, recit.debut),
    fin: recit.fin && jourConte(a, recit.fin),
    motifFin: recit.motifFin ?? '031',
    quotite: recit.quotite,
    taux: recit.taux,
    arrets: arretsDe(recit, a),
    graine: graineDepuis(`${habitant.rang} ${recit.employeur}`),
    imposes: Object.fromEntries(recit.nets.map((net, n) => [moisPlus(a, -n), net])),
  }
  habitant.emplois.push(emploi)
  for (const arret of emploi.arrets) {
    habitant.prestations.push(indemnites(habitant, c.scene.payeurs.cpam, arret))
  }
  if (recit.correction) poserCorrection(emploi, recit.correction, c)
  if (recit.nttJusqua !== undefined) poserNtt(habitant, emploi, { c, jusqua: recit.nttJusqua })
}

function arretsDe(recit: RecitEmploi, a: Mois): Emploi['arrets'] {
  if (!recit.arret) return []
  const [ilYA, j] = recit.arret.de
  const fin = jourConte(a, [ilYA, j + recit.arret.jours - 1])
  return [{ de: jourConte(a, recit.arret.de), a: fin, motif: '01', subrogation: false }]
}

function indemnites(
  habitant: Habitant,
  payeur: Payeur,
  arret: Emploi['arrets'][number],
): Prestation {
  const droit = `D${String(habitant.rang).padStart(6, '0')}-9`
  const { de, a } = arret
  const commun = { payeur, droit, de, a, incident: null }
  return { ...commun, classe: '06', rythme: 'quatorzaine', brut: 1_750, retenue: 67_000 }
}

function droitsDe(recit: RecitPersonne, habitant: Habitant, scene: Scene): Prestation[] {
  return recit.droits.map((d, n) => ({
    payeur: scene.payeurs[d.payeur],
    classe: d.classe,
    droit: `D${String(habitant.rang).padStart(6, '0')}-${n + 1}`,
    rythme: d.rythme,
    de: jourConte(scene.a, d.debut),
    a: jourConte(scene.a, d.fin ?? [0, 31]),
    brut: d.brut,
    retenue: d.retenue,
    incident: null,
  }))
}

function poserCorrection(
  emploi: Emploi,
  recit: { readonly mois: IlYA; readonly montant: number },
  c: Coulisses,
): void {
  const mois = moisPlus(c.scene.a, -recit.mois)
  const paye = moisDuJour(jourDePaie(emploi.employeur, moisPlus(mois, -1)))
  if (paye < c.scene.de) return
  const corrections = [{ montant: centimes(recit.montant), mois: paye }]
  c.plan.paies.set(clePaie(emploi.numero, mois), { genre: 'correction', corrections })
}

function poserNtt(
  habitant: Habitant,
  emploi: Emploi,
  { c, jusqua }: { readonly c: Coulisses; readonly jusqua: IlYA },
): void {
  const siren = emploi.employeur.siret.slice(0, 9)
  const ntt = `${habitant.identite.sexe}${siren}${String(habitant.rang).padStart(7, '0')}` as Ntt
  const juste = presentationJuste(habitant)
  const jonction = moisPlus(c.scene.a, -jusqua)
  for (let mois = moisDuJour(emploi.debut); mois <= jonction; mois = moisPlus(mois, 1)) {
    const nir = mois === jonction ? juste.nir : null
    const cle = clePresentation(habitant.rang, emploi.employeur.rang, mois)
    c.plan.presentations.set(cle, { ...juste, nir, ntt, incident: 'ntt-puis-nir' })
  }
}

export function foyerConte(recit: RecitFoyer, a: Mois): FoyerTerritoire {
  const adultes = recit.personnes.map((p, n) => membreConte(p, { id: `p${n + 1}`, nir: nirDe(p) }))
  const enfants = recit.enfants.map((e, n) => {
    const enfant = { ...e, role: 'enfant', activite: 'inactif' } as const
    return membreConte(enfant, { id: `e${n + 1}`, nir: null })
  })
  const { statut, zone, loyer } = recit.logement
  return {
    numero: `D${String(1 + FOYERS_CONTES.indexOf(recit)).padStart(7, '0')}`,
    organisme: 'caf',
    moisDemande: moisPlus(a, -recit.demande),
    personnes: [...adultes, ...enfants],
    isolementRecent: recit.isolementRecent,
    logement: {
      statut,
      loyer: loyer === null ? null : centimes(loyer),
      zone,
      colocation: false,
      participationFrais: false,
    },
    aideLogement: recit.aideLogement === null ? null : centimes(recit.aideLogement),
    ...(recit.sansDossier === true && { sansDossier: true as const }),
  }
}

function membreConte(
  p: Pick<MembreFoyer, 'role' | 'activite' | 'nom' | 'prenoms'> & {
    readonly naissance: string
    readonly apprenti?: boolean
  },
  { id, nir }: { readonly id: string; readonly nir: Nir | null },
): MembreFoyer {
  return {
    id,
    role: p.role,
    nir,
    nom: enCapitales(p.nom),
    prenoms: enCapitales(p.prenoms),
    naissance: jour(p.naissance),
    activite: p.activite,
    apprenti: p.apprenti ?? false,
    boursier: false,
    enceinte: false,
    conditionHeuresRsaJeune: false,
    dateArretTravail: null,
    revenusFiscaux: {},
  }
}

/** A named person of the demonstration: same identity and same story in every territory. */
export interface Personnage {
  /** Stable key, fit for a form: « lina-moreau ». */
  readonly cle: string
  readonly nir: Nir
  readonly sexe: 1 | 2
  /** As people read them: « Moreau », « Lina Sarah ». */
  readonly nom: string
  readonly nomUsage: string | null
  readonly prenoms: string
  readonly dateNaissance: Jour
  /** Five-character code of the (fictional) commune of birth, department first. */
  readonly lieuNaissance: string
  /** One French sentence. */
  readonly histoire: string
  readonly foyer: FoyerTerritoire
}

/** The named persons, for a territory whose last month is `a`. */
export function listPersonnages(a: Mois): readonly Personnage[] {
  return FOYERS_CONTES.flatMap((recit) => {
    const foyer = foyerConte(recit, a)
    return recit.personnes.map((p) => ({
      cle: p.cle,
      nir: nirDe(p),
      sexe: p.sexe,
      nom: p.nom,
      nomUsage: p.nomUsage,
      prenoms: p.prenoms,
      dateNaissance: jour(p.naissance),
      lieuNaissance: `${p.departement}${COMMUNE}`,
      histoire: p.histoire,
      foyer,
    }))
  })
}
