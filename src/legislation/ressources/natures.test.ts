import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseSituation } from '../lecture/parse-situation.js'
import { NATURES } from './natures.js'

/** What an employer or a payer of replacement income declares, and may take back. */
const DECLAREES = [
  'salaire',
  'chomage-partiel',
  'remuneration-apprenti',
  'remuneration-stagiaire-formation',
  'conges-payes-caisse',
  'salaire-exceptionnel',
  'gratification-stage',
  'ij-maternite',
  'ij-paternite',
  'ij-adoption',
  'ij-maladie',
  'ij-accident-travail',
  'ij-maladie-professionnelle',
  'chomage',
  'retraite',
  'pension-reversion',
  'ass',
  'aah',
  'pension-invalidite',
  'rente-accident-travail',
  'autre',
]

const lue = (nature: string, montantNetSocial: number) =>
  parseSituation({
    id: 'negatif',
    moisDroit: '2026-09',
    logement: { statut: 'sans-domicile' },
    personnes: [
      {
        ...{ id: 'a', role: 'allocataire', naissance: '1990-03-02', activite: 'actif' },
        ressources: [{ nature, de: '2026-07', a: '2026-07', montantNetSocial }],
      },
    ],
  })

for (const { nature } of NATURES) {
  const declaree = DECLAREES.includes(nature)
  test(`${nature} : un montant négatif ${declaree ? 'se lit' : 'est refusé'}`, () => {
    assert.ok(lue(nature, 1).ok)
    const negative = lue(nature, -1)
    assert.deepEqual(
      negative.ok || [negative.erreur.code, negative.erreur.chemin],
      declaree || ['montant-negatif', 'personnes[0].ressources[0].montantNetSocial'],
    )
  })
}
