import assert from 'node:assert/strict'
import { test } from 'node:test'
import { etapesLues } from '../explication/etapes-essai.js'
import { essai, paye } from '../faits/foyers-essai.js'

const ANNEE =
  'revenus imposables du treizième au deuxième mois précédent, après déduction de 10 %, ' +
  'arrondis aux 100 € supérieurs'
const LOCATION = { statut: 'locataire-vide', loyer: 60_000, zone: 2 }

const RETRAITE = 'salaires et chômage réduits de 30 %, activité cessée'
const annee = (nature: string, a = '2025-05') => paye(1000, '2024-01', a, nature)

/** What of 10 000.00 € a year is kept, and the measure when it finds something to reduce. */
const MESURES: readonly {
  readonly titre: string
  readonly allocataire: object
  readonly connus?: object
  readonly lus: string
  readonly dite: string | null
  readonly retenu: number
}[] = [
  {
    titre: 'le RSA a été versé',
    allocataire: { ressources: [annee('salaire')] },
    connus: { rsaMoisPrecedents: 30_000 },
    lus: '10 000,00 € de salaires, 1 000,00 € déduits',
    dite: 'salaires et chômage non comptés, le RSA ayant été versé',
    retenu: 0,
  },
  {
    titre: 'sans travail et sans indemnité',
    allocataire: { activite: 'chomeur', ressources: [annee('salaire')] },
    lus: '10 000,00 € de salaires, 1 000,00 € déduits',
    dite: 'salaires et chômage non comptés, chômage sans indemnité',
    retenu: 0,
  },
  {
    titre: 'le chômage indemnisé ne réduit que les salaires : il n’y en a pas',
    allocataire: { activite: 'chomeur', ressources: [annee('chomage', '2025-12')] },
    lus: '12 000,00 € de chômage, 1 200,00 € déduits',
    dite: null,
    retenu: 1_080_000,
  },
  {
    titre: 'à la retraite, des salaires',
    allocataire: { activite: 'retraite', ressources: [annee('salaire')] },
    lus: '10 000,00 € de salaires, 1 000,00 € déduits',
    dite: RETRAITE,
    retenu: 630_000,
  },
  {
    titre: 'à la retraite, un bénéfice',
    allocataire: { activite: 'retraite', ressources: [annee('benefice-micro-entrepreneur')] },
    lus: '10 000,00 € de bénéfice',
    dite: RETRAITE,
    retenu: 700_000,
  },
  {
    titre: 'à la retraite, un apprentissage, que l’on n’impose pas',
    allocataire: { activite: 'retraite', ressources: [annee('remuneration-apprenti')] },
    lus: '10 000,00 € de rémunération d’apprenti, imposée au-delà du SMIC d’une année',
    dite: RETRAITE,
    retenu: 0,
  },
  {
    titre: 'à la retraite, du chômage',
    allocataire: { activite: 'retraite', ressources: [annee('chomage')] },
    lus: '10 000,00 € de chômage, 1 000,00 € déduits',
    dite: RETRAITE,
    retenu: 630_000,
  },
  {
    titre: 'à la retraite, une pension, que rien ne réduit',
    allocataire: { activite: 'retraite', ressources: [annee('retraite', '2025-12')] },
    lus: '12 000,00 € de pensions, 1 200,00 € déduits',
    dite: null,
    retenu: 1_080_000,
  },
  {
    // 7 months of 500.00 beside: 13 500.00 − 10 %, the wages at 70 %.
    titre: 'plus de six mois d’arrêt',
    allocataire: {
      ressources: [annee('salaire'), paye(500, '2025-01', '2025-12', 'ij-maladie')],
    },
    lus: '10 000,00 € de salaires, 3 500,00 € d’indemnités journalières, 1 350,00 € déduits',
    dite: 'salaires et chômage réduits de 30 %, arrêt de plus de six mois',
    retenu: 945_000,
  },
]

for (const { titre, allocataire, connus, lus, dite, retenu } of MESURES) {
  test(`la mesure prise sur les revenus : ${titre} (CCH, art. R. 822-13 à R. 822-17)`, () => {
    const faits = { logement: LOCATION, connus: connus ?? {} }
    const [etape] = etapesLues(essai({ allocataire, faits }), 'aideLogement')
    assert.equal(etape?.regle, `${ANNEE} : ${lus}${dite === null ? '' : ` ; ${dite}`}`)
    assert.equal(etape?.valeurs['retenu.a'], retenu)
  })
}
