import { ecrireEnvoi, type IndividuAEcrire, natureDeClasse } from '#declarations'
import { centimes, type Mois, moisDuJour } from '#socle'
import type { Bassin } from './bassin.js'
import { retenir } from './ecrire-paie.js'
import type { Payeur } from './employeurs.js'
import { envoi, messagePasrau, normePour } from './envoi.js'
import type { FichierTerritoire, Morceau } from './fichier.js'
import type { Habitant, Prestation } from './habitant.js'
import { type VersementPrestation, versementsDuMois } from './prestations.js'
import type { LigneVerite } from './verite.js'
import { presentationJuste } from './versements.js'

interface Paye {
  readonly prestation: Prestation
  readonly versement: VersementPrestation
}

/** The PASRAU message of a paying body for one month of payment, and its truth. */
export function* fluxPayeur(
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
        incident: prestation.incident ?? (habitant.proche ? 'identite-proche' : null),
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
