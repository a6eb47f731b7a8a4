import assert from 'node:assert/strict'
import { test } from 'node:test'
import { centimes, jour, mois } from '#socle'
import type { LigneRessource, Logement, PersonneFoyer, SituationFoyer } from './situation.js'

/** A line of the same amount each month, in euros (`fiscal` when the taxable amount differs). */
export function ligne(
  nature: string,
  periode: readonly [de: string, a: string],
  euros: number,
): LigneRessource {
  const montant = centimes(Math.round(euros * 100))
  return {
    nature,
    de: mois(periode[0]),
    a: mois(periode[1]),
    montantNetSocial: montant,
    montantNetFiscal: montant,
  }
}

export function personne(
  role: PersonneFoyer['role'],
  naissance: string,
  faits: Partial<PersonneFoyer> = {},
): PersonneFoyer {
  return {
    id: `${role}-${naissance}`,
    role,
    naissance: jour(naissance),
    activite: 'inactif',
    apprenti: false,
    boursier: false,
    enceinte: false,
    conditionHeuresRsaJeune: false,
    dateArretTravail: null,
    ressources: [],
    revenusFiscaux: {},
    ...faits,
  }
}

/** Taxed income, all from work, of the year read for a month of right (N-2), in euros. */
export function revenusDe(moisDroit: string, euros: number): PersonneFoyer['revenusFiscaux'] {
  const montant = centimes(euros * 100)
  const annee = String(Number(moisDroit.slice(0, 4)) - 2)
  return { [annee]: { netCategoriel: montant, dontActivite: montant } }
}

interface Contexte {
  readonly logement?: Partial<Logement>
  readonly connus?: Partial<SituationFoyer['connus']>
  readonly moisExamen?: string
}

export function foyer(
  moisDroit: string,
  personnes: readonly PersonneFoyer[],
  contexte: Contexte = {},
): SituationFoyer {
  return {
    id: 'essai',
    moisDroit: mois(moisDroit),
    moisExamen: mois(contexte.moisExamen ?? moisDroit),
    organisme: 'caf',
    trimestreReference: null,
    personnes,
    isolementRecent: false,
    logement: {
      statut: 'proprietaire',
      loyer: null,
      zone: null,
      colocation: false,
      participationFrais: false,
      ...contexte.logement,
    },
    connus: { aideLogement: null, rsaMoisPrecedents: centimes(0), ...contexte.connus },
  }
}

test("un foyer d'essai n'a que ce qu'on lui donne", () => {
  const situation = foyer('2025-06', [personne('allocataire', '1990-01-01')])
  assert.equal(situation.moisExamen, '2025-06')
  assert.equal(situation.personnes[0]?.ressources.length, 0)
  assert.equal(ligne('salaire', ['2025-01', '2025-02'], 12.34).montantNetSocial, 1234)
})
