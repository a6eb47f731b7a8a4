/**
 * A situation where every field of the contract is given, for the tests of its reading: what they
 * change in it is then the only fault, or the only value at a bound.
 * @texte docs/contrat.md §3; docs/decisions/0010-faits-facultatifs.md
 */
export const COMPLETE = {
  id: 'a1',
  moisDroit: '2026-05',
  moisExamen: '2026-03',
  organisme: 'msa',
  trimestreReference: 'M-3..M-1',
  isolementRecent: true,
  territoire: 'dom',
  dateDemande: '2026-04-15',
  dateIsolement: '2026-05-31',
  premierRenouvellement: true,
  rsaActivite2015: true,
  prestationsFamilialesComptees: 15_000,
  personnes: [
    {
      id: 'moi',
      role: 'allocataire',
      naissance: '1990-03-02',
      activite: 'etudiant',
      apprenti: true,
      boursier: true,
      enceinte: true,
      conditionHeuresRsaJeune: true,
      dateArretTravail: '2026-02-10',
      ressources: [
        {
          nature: 'salaire',
          de: '2026-01',
          a: '2026-03',
          montantNetSocial: 140_000,
          montantNetFiscal: 145_000,
        },
      ],
      revenusFiscaux: {
        '2024': { netCategoriel: 1_200_000, dontActivite: 1_000_000, dontPatrimoine: 2_000 },
      },
      naissancePrevue: '2027-03-31',
      conge: { type: 'parental', de: '2026-01-01', a: '2026-06-30' },
      sejour: { nationalite: 'autre', depuis: '2019-05-06', regulier: false, dispense: true },
      absences: [{ de: '2025-07-01', a: '2025-10-15' }, { de: '2026-01-01' }],
      hospitalisation: { de: '2026-02-10', a: '2026-02-10' },
      detention: { a: '2020-01-31' },
      independant: {
        benefices: { '2023': 100_000 },
        recettes: [{ de: '2026-01', a: '2026-01', secteur: 'vente', montant: 30_000 }],
        evaluation: 5_000,
      },
      patrimoine: { capitaux: 100, logements: 200, terrains: 300 },
      primeAilleursJusqua: '2026-01',
      incapacite: { taux: 80, restrictionEmploi: true },
      cinqAnsDeTravail: true,
      interruptions: [{ revenus: 'activite', depuis: '2026-03-15' }],
    },
    {
      id: 'toi',
      role: 'conjoint',
      naissance: '1991-03-02',
      activite: 'chomeur',
      presence: { de: '2026-02-01', a: '2026-12-31' },
    },
    {
      id: 'petit',
      role: 'enfant',
      naissance: '2018-03-02',
      activite: 'inactif',
      gardeAlternee: true,
      deces: '2026-04-01',
    },
  ],
  logement: {
    statut: 'primo-accedant',
    loyer: 55_000,
    zone: 2,
    colocation: true,
    participationFrais: true,
    conventionne: true,
    pret: { signeLe: '2026-05-31', objet: 'neuf' },
  },
  connus: { aideLogement: 20_000, rsaMoisPrecedents: 60_000 },
}

/**
 * The same, with this value at this path (« personnes[0].conge.type »); undefined takes it out.
 * @texte docs/contrat.md §3
 */
export function changer(changements: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const situation = JSON.parse(JSON.stringify(COMPLETE)) as Record<string, unknown>
  for (const [chemin, valeur] of Object.entries(changements)) {
    const cles = chemin.split(/[.[\]]+/).filter((cle) => cle !== '')
    const derniere = cles.pop()!
    let objet = situation
    for (const cle of cles) objet = objet[cle] as Record<string, unknown>
    if (valeur === undefined) delete objet[derniere]
    else objet[derniere] = valeur
  }
  return situation
}
