import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Essai, essai, paye } from '../faits/foyers-essai.js'
import { calculerDroits } from '../index.js'

function aDemander(e: Essai): readonly string[] {
  const { explication } = calculerDroits(essai(e), { prestations: ['rsa'], explication: true })
  return (explication ?? [])
    .filter((etape) => etape.article.startsWith('CASF, art. L. 262-10'))
    .map((etape) => etape.libelle.replace('À demander aussi : ', ''))
}

const PENSION = paye(100, '2025-01', '2025-12', 'pension-alimentaire')
const SANS_LOYER = {
  faits: { logement: { statut: 'locataire-vide', zone: 2 }, connus: { aideLogement: null } },
}
const FINI = paye(1200, '2024-10', '2025-02')
const CAS: readonly (readonly [titre: string, essai: Essai, attendu: readonly string[]])[] = [
  ['seule, sans emploi', {}, []],
  [
    'parente seule sans pension, le soutien familial étant compté',
    { enfants: [{}] },
    ['À demander, si vous ne la recevez pas : l’allocation de soutien familial'],
  ],
  [
    'parente seule sans pension, enfant en résidence alternée : pas de soutien familial',
    { enfants: [{ gardeAlternee: true }] },
    ['une pension alimentaire, ou l’allocation de soutien familial'],
  ],
  ['réponse attendue sur le loyer', { enfants: [{}], ...SANS_LOYER }, []],
  ['parente seule avec pension', { enfants: [{}], allocataire: { ressources: [PENSION] } }, []],
  ['couple avec un enfant', { enfants: [{}], conjoint: {} }, []],
  [
    'chômeuse qui a travaillé',
    { allocataire: { activite: 'chomeur', ressources: [FINI] } },
    ['l’allocation de chômage'],
  ],
  [
    'chômeuse indemnisée',
    {
      allocataire: {
        activite: 'chomeur',
        ressources: [FINI, paye(300, '2025-03', '2025-12', 'chomage')],
      },
    },
    [],
  ],
  ['chômeuse qui n’a jamais travaillé', { allocataire: { activite: 'chomeur' } }, []],
  ['salariée', { allocataire: { ressources: [paye(200)] } }, []],
  ['parente seule d’un enfant majeur', { enfants: [{ naissance: '2004-05-05' }] }, []],
  [
    'conjoint au chômage qui a travaillé',
    { conjoint: { activite: 'chomeur', ressources: [FINI] } },
    ['l’allocation de chômage'],
  ],
  ['conjoint de 67 ans', { conjoint: { naissance: '1958-09-01' } }, ['la retraite']],
  ['enfant de 18 ans ce mois-ci', { enfants: [{ naissance: '2007-09-05' }] }, []],
  [
    'enfant né ce mois-ci, que le soutien familial compte le mois suivant',
    { enfants: [{ naissance: '2025-09-03' }] },
    ['une pension alimentaire, ou l’allocation de soutien familial'],
  ],
  [
    'enfant né le dernier des mois regardés, pas encore compté',
    { enfants: [{ naissance: '2025-07-03' }] },
    ['une pension alimentaire, ou l’allocation de soutien familial'],
  ],
  [
    'enfant né le mois d’avant, compté',
    { enfants: [{ naissance: '2025-06-03' }] },
    ['À demander, si vous ne la recevez pas : l’allocation de soutien familial'],
  ],
  ['67 ans sans retraite', { allocataire: { naissance: '1958-09-01' } }, ['la retraite']],
  ['66 ans', { allocataire: { naissance: '1958-10-01' } }, []],
  ['un RSA nul n’en dit rien', { enfants: [{}], allocataire: { ressources: [paye(2000)] } }, []],
]

for (const [titre, e, attendu] of CAS) {
  test(`RSA, à demander d’abord : ${titre}`, () => assert.deepEqual(aDemander(e), attendu))
}
