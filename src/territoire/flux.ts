import { ecrireEnvoi, type IndividuAEcrire, natureDeClasse, natureDuContrat } from '#declarations'
import { centimes, type Mois, moisDuJour, moisPlus } from '#socle'
import { type Bassin, moisPrincipaux, type Poste } from './bassin.js'
import { contratMensuel, individuMensuel, retenir } from './ecrire-paie.js'
import type { Comptable, Employeur, Payeur } from './employeurs.js'
import { envoi, mensuelle, messagePasrau, normePour, varianteOrdinaire } from './envoi.js'
import type { FichierTerritoire, Morceau } from './fichier.js'
import type { Habitant, Prestation } from './habitant.js'
import { estActif } from './parcours.js'
import { type VersementPrestation, versementsDuMois } from './prestations.js'
import type { LigneVerite } from './verite.js'
import { type IndividuPaye, payer, presentationJuste } from './versements.js'

/** Every file of a bassin, month after month, with the truth of each. */
export function* fluxBassin(bassin: Bassin): Generator<Morceau, void, undefined> {
  for (let mois = moisPlus(bassin.de, -1); mois <= bassin.a; mois = moisPlus(mois, 1)) {
    yield* fluxEmployeurs(bassin, mois)
    if (mois < bassin.de) continue
    for (const payeur of Object.values(bassin.payeurs)) yield* fluxPayeur(bassin, payeur, mois)
  }
}

function* fluxEmployeurs(bassin: Bassin, mois: Mois): Generator<Morceau, void, undefined> {
  const confies = new Map<Comptable, Lot[]>()
  for (const employeur of bassin.employeurs) {
    const lot = composer(bassin, employeur, mois)
    if (lot.individus.length === 0) continue
    yield { genre: 'verite', lignes: verites(lot) }
    const { comptable } = employeur
    if (comptable === null) yield fichierDe(lot)
    else confies.set(comptable, [...(confies.get(comptable) ?? []), lot])
  }
  for (const [comptable, lots] of confies) yield fichierComptable(comptable, lots)
}

/** What one employer has to declare for one month. */
interface Lot {
  readonly employeur: Employeur
  readonly mois: Mois
  readonly graine: number
  readonly individus: readonly IndividuPaye[]
}

function composer(bassin: Bassin, employeur: Employeur, mois: Mois): Lot {
  const { de, a } = moisPrincipaux(employeur, bassin.de, bassin.a)
  const lot = { employeur, mois, graine: bassin.graine }
  if (mois < de || mois > a) return { ...lot, individus: [] }
  const parHabitant = new Map<Habitant, Poste[]>()
  for (const poste of bassin.emploisPar.get(employeur) ?? []) {
    if (!estActif(poste.emploi, mois)) continue
    const postes = parHabitant.get(poste.habitant)
    if (postes) postes.push(poste)
    else parHabitant.set(poste.habitant, [poste])
  }
  const individus = [...parHabitant].map(([habitant, postes]) => ({
    habitant,
    presentation: presentationJuste(habitant),
    versements: postes.map((p) => payer(p.emploi, mois)),
  }))
  return { ...lot, individus }
}

function declarationDe(lot: Lot): ReturnType<typeof mensuelle> {
  const variante = varianteOrdinaire(lot.employeur, lot.mois, lot.graine)
  return mensuelle(lot.employeur, lot.mois, { ...variante, individus: ecrits(lot) })
}

function* ecrits(lot: Lot): Generator<IndividuAEcrire, void, undefined> {
  for (const individu of lot.individus) yield individuMensuel(individu, lot.mois)
}

function fichierDe(lot: Lot): Morceau {
  const { employeur, mois } = lot
  const declaration = declarationDe(lot)
  const norme = normePour(mois, declaration.constitution)
  const fichier: FichierTerritoire = {
    nom: `DSN_${employeur.siret}_${mois.replace('-', '')}_01.dsn`,
    contenu: ecrireEnvoi(envoi(employeur, norme, [declaration])),
    individus: lot.individus.length,
  }
  return { genre: 'fichier', fichier }
}

function fichierComptable(comptable: Comptable, lots: readonly Lot[]): Morceau {
  const declarations = lots.map(declarationDe)
  const mois = lots[0]?.mois ?? ('2024-01' as Mois)
  const dernier = declarations.map((d) => d.constitution).reduce((x, y) => (x > y ? x : y))
  const fichier: FichierTerritoire = {
    nom: `DSN_${comptable.siret}_${mois.replace('-', '')}_TD.dsn`,
    contenu: ecrireEnvoi(envoi(comptable, normePour(mois, dernier), declarations)),
    individus: lots.reduce((n, lot) => n + lot.individus.length, 0),
  }
  return { genre: 'fichier', fichier }
}

function verites(lot: Lot): LigneVerite[] {
  const lignes: LigneVerite[] = []
  for (const { habitant, presentation, versements } of lot.individus) {
    for (const v of versements) {
      const contrat = contratMensuel(v.emploi, lot.mois)
      const nature = natureDuContrat({
        natureContrat: contrat.nature,
        dispositif: contrat.dispositif,
      })
      lignes.push({
        nir: habitant.identite.nir,
        mois: moisDuJour(v.date),
        siret: lot.employeur.siret,
        dateVersement: v.date,
        nature,
        montantNetSocial: v.paie.netSocial,
        declare: true,
        attendu: presentation.attendu,
        incident: presentation.incident,
      })
    }
  }
  return lignes
}

interface Paye {
  readonly prestation: Prestation
  readonly versement: VersementPrestation
}

function* fluxPayeur(
  bassin: Bassin,
  payeur: Payeur,
  mois: Mois,
): Generator<Morceau, void, undefined> {
  const payes = new Map<Habitant, Paye[]>()
  for (const { habitant, prestation } of bassin.droitsPar.get(payeur) ?? []) {
    const versements = versementsDuMois(prestation, mois)
    if (versements.length === 0) continue
    const liste = payes.get(habitant) ?? []
    liste.push(...versements.map((versement) => ({ prestation, versement })))
    payes.set(habitant, liste)
  }
  if (payes.size === 0) return
  const message = messagePasrau(payeur, mois, beneficiaires(payes))
  const fichier: FichierTerritoire = {
    nom: `PASRAU_${payeur.siret}_${mois.replace('-', '')}_01.pasrau`,
    contenu: ecrireEnvoi(envoi(payeur, normePour(mois, message.constitution), [message])),
    individus: payes.size,
  }
  yield { genre: 'verite', lignes: veritesPasrau(payes, payeur) }
  yield { genre: 'fichier', fichier }
}

function veritesPasrau(
  payes: ReadonlyMap<Habitant, readonly Paye[]>,
  payeur: Payeur,
): LigneVerite[] {
  const lignes: LigneVerite[] = []
  for (const [habitant, liste] of payes) {
    for (const { prestation, versement } of liste) {
      lignes.push({
        nir: habitant.identite.nir,
        mois: moisDuJour(versement.date),
        siret: payeur.siret,
        dateVersement: versement.date,
        nature: natureDeClasse(prestation.classe),
        montantNetSocial: versement.netSocial,
        declare: true,
        attendu: 'rattache',
        incident: null,
      })
    }
  }
  return lignes
}

function* beneficiaires(
  payes: ReadonlyMap<Habitant, readonly Paye[]>,
): Generator<IndividuAEcrire, void, undefined> {
  for (const [habitant, liste] of payes) {
    const { nir, ntt, nom, nomUsage, prenoms, dateNaissance } = presentationJuste(habitant)
    yield {
      nir,
      ntt,
      nom,
      nomUsage,
      prenoms,
      dateNaissance,
      changements: [],
      lieuNaissance: habitant.identite.lieuNaissance,
      departementNaissance: habitant.identite.departementNaissance,
      paysNaissance: 'FR',
      adresse: habitant.adresse,
      matricule: null,
      sexe: null,
      contrats: [],
      droits: [...new Set(liste.map((p) => p.prestation.droit))],
      versements: liste.map((p, rang) =>
        versementPasrau(p, habitant, liste.length > 1 ? rang : null),
      ),
    }
  }
}

function versementPasrau(
  { prestation, versement }: Paye,
  habitant: Habitant,
  rang: number | null,
): IndividuAEcrire['versements'][number] {
  const { date, de, a, brut, netSocial } = versement
  return {
    date,
    numero: rang === null ? null : String(rang + 1).padStart(2, '0'),
    montantNetFiscal: netSocial,
    montantNetVerse: netSocial,
    tauxPas: habitant.tauxPas,
    identifiantTaux: habitant.identifiantTaux,
    montantPas: retenir(netSocial, habitant.tauxPas),
    soumisPas: centimes(Math.max(0, netSocial)),
    classeRevenu: prestation.classe,
    remunerations: [
      { de, a, contrat: prestation.droit, type: '001', heures: null, montant: brut, activites: [] },
    ],
    primes: [],
    nets: [{ type: '03', montant: netSocial, periode: null }],
    bases: [],
  }
}
