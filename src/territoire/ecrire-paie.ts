import type {
  ArretAEcrire,
  AssietteAEcrire,
  ContratAEcrire,
  IndividuAEcrire,
  NetAEcrire,
  RemunerationAEcrire,
  VersementAEcrire,
} from '#declarations'
import {
  arrondir,
  type Centimes,
  centimes,
  dernierJour,
  jourPlus,
  type Mois,
  moisDuJour,
  premierJour,
} from '#socle'
import type { Arret, Emploi, GenreContrat, Habitant } from './habitant.js'
import { HEURES_MOIS, joursCommuns, type Paie } from './paie.js'
import { type IndividuPaye, periodeDe, type VersementPaie } from './versements.js'

/** From a paid individual to the blocks of a monthly DSN. */
export function individuMensuel(individu: IndividuPaye, mois: Mois): IndividuAEcrire {
  const { habitant, presentation, versements } = individu
  const plusieurs = versements.length > 1
  // Written out rather than spread: five times quicker where it is hot.
  return {
    nir: presentation.nir,
    ntt: presentation.ntt,
    nom: presentation.nom,
    nomUsage: presentation.nomUsage,
    prenoms: presentation.prenoms,
    dateNaissance: presentation.dateNaissance,
    changements: presentation.changements,
    lieuNaissance: habitant.identite.lieuNaissance,
    departementNaissance: habitant.identite.departementNaissance,
    paysNaissance: 'FR',
    adresse: habitant.adresse,
    matricule: habitant.matricule,
    // The sex is written only where no NIR says it.
    sexe: presentation.nir === null ? (habitant.identite.sexe === 1 ? '01' : '02') : null,
    contrats: versements.map((v) => contratMensuel(v.emploi, mois)),
    droits: [],
    versements: versements.map((v, rang) =>
      versementMensuel(v, { mois, habitant, numero: plusieurs ? `0${rang + 1}` : null }),
    ),
  }
}

const NATURES: Readonly<Record<GenreContrat, string>> = {
  cdi: '01',
  cdd: '02',
  interim: '03',
  apprentissage: '02',
  stage: '29',
}

/** 40.007 and 40.008, from which the nature of the resource comes. */
export function codesContrat(genre: GenreContrat): { natureContrat: string; dispositif: string } {
  return { natureContrat: NATURES[genre], dispositif: genre === 'apprentissage' ? '64' : '99' }
}

export function contratMensuel(emploi: Emploi, mois: Mois): ContratAEcrire {
  const { employeur, metier, genre } = emploi
  const fini = emploi.fin !== null && moisDuJour(emploi.fin) === mois ? emploi.fin : null
  const temporaire = genre === 'cdd' || genre === 'interim'
  return {
    numero: emploi.numero,
    debut: emploi.debut,
    statut: metier.statut,
    categorieRetraite: genre === 'stage' ? '99' : '04',
    pcs: metier.pcs,
    emploi: metier.emploi,
    nature: NATURES[genre],
    dispositif: codesContrat(genre).dispositif,
    finPrevisionnelle: genre === 'cdi' ? null : emploi.fin,
    heuresReference: HEURES_MOIS,
    heuresContrat: arrondir(HEURES_MOIS * emploi.quotite, 1000, 'plus-proche'),
    idcc: employeur.secteur.idcc,
    regime: employeur.secteur.agricole ? '300' : '200',
    lieuTravail: employeur.siret,
    motifRecours: temporaire ? '02' : null,
    arrets: emploi.arrets
      .filter((a) => joursCommuns(mois, a.de, a.a) > 0)
      .map((a) => arretDeclare(a, mois)),
    fin: fini && { date: fini, motif: emploi.motifFin, dernierJourPaye: fini },
    retraite: genre === 'stage' ? '90000' : 'RUAA',
  }
}

export function arretDeclare(arret: Arret, mois: Mois): ArretAEcrire {
  const reprise = jourPlus(arret.a, 1)
  return {
    motif: arret.motif,
    dernierJourTravaille: jourPlus(arret.de, -1),
    finPrevisionnelle: arret.a,
    subrogation: arret.subrogation ? { de: arret.de, a: arret.a } : null,
    reprise: reprise <= dernierJour(mois) ? { date: reprise, motif: '01' } : null,
    accident: arret.motif === '06' ? jourPlus(arret.de, -1) : null,
  }
}

interface Cadre {
  readonly mois: Mois
  readonly habitant: Habitant
  readonly numero: string | null
}

function versementMensuel(v: VersementPaie, cadre: Cadre): VersementAEcrire {
  const { paie, emploi } = v
  const soumis = centimes(Math.max(0, paie.netFiscal))
  return {
    date: v.date,
    numero: cadre.numero,
    montantNetFiscal: paie.netFiscal,
    montantNetVerse: paie.netVerse,
    tauxPas: cadre.habitant.tauxPas,
    identifiantTaux: cadre.habitant.identifiantTaux,
    montantPas: retenir(soumis, cadre.habitant.tauxPas),
    soumisPas: soumis,
    classeRevenu: null,
    remunerations: remunerations(paie, emploi, cadre.mois),
    primes: paie.prime > 0 ? [{ type: '028', montant: paie.prime, contrat: emploi.numero }] : [],
    nets: nets(v),
    bases: bases(paie, cadre.mois),
  }
}

/** Tax withheld: the rate is in hundredths of a percent. */
export function retenir(soumis: Centimes, tauxPas: number): Centimes {
  return arrondir(soumis * tauxPas, 10_000, 'plus-proche')
}

function nets(v: VersementPaie): NetAEcrire[] {
  const liste: NetAEcrire[] = []
  if (v.paie.netSup > 0) liste.push({ type: '01', montant: v.paie.netSup, periode: null })
  liste.push({ type: '03', montant: v.paie.netSocial, periode: null })
  for (const c of v.corrections) {
    liste.push({ type: '03', montant: c.montant, periode: periodeDe(c.mois) })
  }
  return liste
}

function remunerations(paie: Paie, emploi: Emploi, mois: Mois): RemunerationAEcrire[] {
  const de = premierJour(mois)
  const a = dernierJour(mois)
  const contrat = emploi.numero
  const simple = (type: string, montant: Centimes): RemunerationAEcrire => {
    return { de, a, contrat, type, heures: null, montant, activites: [] }
  }
  const activites = [{ type: '01', mesure: paie.heures }]
  if (paie.heuresAbsence > 0) activites.push({ type: '02', mesure: paie.heuresAbsence })
  const chomage = { de, a, contrat, type: '002', heures: null, montant: paie.brut, activites }
  const salaire = centimes(paie.brut - paie.brutSup - paie.prime)
  const liste = [
    simple('001', paie.brut),
    chomage,
    simple('003', paie.brut),
    simple('010', salaire),
  ]
  if (paie.heuresSup > 0) {
    const { heuresSup: heures, brutSup: montant } = paie
    liste.push({ de, a, contrat, type: '017', heures, montant, activites: [] })
  }
  return liste
}

/** Codes of the individual contributions written under each base. */
const COTISATIONS: readonly (readonly [string, readonly (readonly [string, number])[]])[] = [
  ['02', [['076', 69_000]]],
  [
    '03',
    [
      ['045', 21_000],
      ['075', 4_000],
    ],
  ],
  ['04', [['072', 97_000]]],
  ['07', [['040', 40_500]]],
]

function bases(paie: Paie, mois: Mois): AssietteAEcrire[] {
  const de = premierJour(mois)
  const a = dernierJour(mois)
  return COTISATIONS.map(([code, cotisations]) => ({
    code,
    de,
    a,
    montant: paie.brut,
    cotisations: cotisations.map(([cotisation, taux]) => ({
      code: cotisation,
      assiette: paie.brut,
      montant: arrondir(paie.brut * taux, 1_000_000, 'plus-proche'),
    })),
  }))
}
