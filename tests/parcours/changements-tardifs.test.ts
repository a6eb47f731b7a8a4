import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createAttestationsMemoire, createDemarchesMemoire } from '#adapters/memory'
import {
  type ContenuChangement,
  type DossierAllocataire,
  demarchesSur,
  logementUsuel,
  type SituationPaiements,
} from '#allocations'
import { revoirSur } from '#main/serveur'
import { cleDuNir } from '#referentiel'
import { centimes, jour, mois } from '#socle'
import { LINA } from '../personnages/lina-moreau.js'
import { DOSSIER, instant, ouvrirMonde } from './monde-suites.js'

/** Looked at: May, June, July 2026; paid: September, October, November. */
const SALAIRES = { '2026-05': 20_000, '2026-06': 20_000, '2026-07': 20_000 }
const LE_10_NOVEMBRE = jour('2026-11-10')

/** A quarter declared on 25 August and decided, then changes told on 10 November. */
async function monde(dossier: DossierAllocataire = DOSSIER) {
  const m = await ouvrirMonde(dossier)
  const revoir = revoirSur(m)
  const d = demarchesSur({
    allocations: m.allocations,
    ...{ dossiers: m.dossiers, cleDe: (nir) => cleDuNir(nir, m.store), revoir },
    ...{ demarches: createDemarchesMemoire(), attestations: createAttestationsMemoire() },
  })
  await m.declarer(SALAIRES)
  await m.envoyer(mois('2026-09'), jour('2026-08-25'))
  let n = 0
  const dire = async (contenu: ContenuChangement) => {
    const q = { quand: instant(LE_10_NOVEMBRE), jour: LE_10_NOVEMBRE }
    const dit = await d.changements.declarer({ nir: LINA, numero: `C-${n++}`, contenu }, q)
    assert.ok(dit.ok)
    return dit.valeur
  }
  const lire = async (): Promise<SituationPaiements> =>
    m.suites.lire((await m.dossiers.findByNumero('D1'))!, LE_10_NOVEMBRE)
  return { ...m, ...d, dire, lire, revoir }
}

const rsa = ({ decisions }: SituationPaiements) =>
  decisions.at(-1)?.liquidations.map((l) => Number(l.reponse.droits.rsa))

const LOGE: DossierAllocataire = {
  ...DOSSIER,
  logement: { ...logementUsuel('locataire-vide'), loyer: centimes(50_000), zone: 2 },
}
const etudes = (depuis: string): ContenuChangement => ({
  ...{ type: 'etudes', personne: 'lina', depuis: jour(depuis) },
})
const demenage = (depuis: string, plus: Partial<ContenuChangement>): ContenuChangement => ({
  ...{ type: 'demenagement', depuis: jour(depuis), ...plus },
})

/** 651.69 alone, less 200 each month; forfait logement alone: 12 % of 651.69, 78.20. */
const CAS = [
  {
    titre: 'des études depuis juillet, dites en novembre : le RSA de septembre n’était pas dû',
    ...{ dossier: DOSSIER, dit: etudes('2026-07-10'), examen: '2026-09' },
    ...{ avant: 45_169, apres: 0, indu: 2 * 45_169 },
  },
  {
    titre: 'des études depuis septembre, après l’envoi : le trimestre reste fixé',
    ...{ dossier: DOSSIER, dit: etudes('2026-09-05'), examen: '2026-12' },
    ...{ avant: 45_169, apres: 45_169, indu: 0 },
  },
  {
    titre: 'logé gratuitement depuis juillet : le forfait logement compte',
    dossier: LOGE,
    dit: demenage('2026-07-10', { logement: logementUsuel('loge-gratuitement') }),
    ...{ examen: '2026-09', avant: 45_169, apres: 37_349, indu: 2 * 7_820 },
  },
  {
    titre: 'une aide au logement de 210 € depuis juillet : le forfait logement compte',
    dossier: LOGE,
    dit: demenage('2026-07-10', { aideLogement: centimes(21_000) }),
    ...{ examen: '2026-09', avant: 45_169, apres: 37_349, indu: 2 * 7_820 },
  },
  {
    titre: 'la même aide depuis octobre : rien avant décembre',
    dossier: LOGE,
    dit: demenage('2026-10-10', { aideLogement: centimes(21_000) }),
    ...{ examen: '2026-12', avant: 45_169, apres: 45_169, indu: 0 },
  },
] as const

for (const { titre, dossier, dit, examen, avant, apres, indu } of CAS) {
  test(`changement dit tard, ${titre}`, async () => {
    const w = await monde(dossier)
    assert.deepEqual(rsa(await w.lire()), [avant, avant, avant])
    assert.equal((await w.dire(dit)).examen, examen)
    const lu = await w.lire()
    assert.deepEqual(rsa(lu), [apres, apres, apres])
    const siennes = lu.suites.filter((s) => s.droit === 'rsa')
    assert.deepEqual(
      siennes.map((s) => [s.genre, Number(s.montant)]),
      indu === 0 ? [] : [['indu', indu]],
    )
    // Looked at again, nothing more.
    await w.revoir('D1', instant('2026-11-11'))
    assert.equal((await w.lire()).decisions.length, lu.decisions.length)
  })
}

test('changement dit tard, à Mayotte : sans prime calculable, quelqu’un regarde', async () => {
  const w = await monde()
  await w.dire(demenage('2026-06-10', { territoire: 'mayotte' }))
  const lu = await w.lire()
  assert.equal(lu.decisions.length, 1)
  const dossier = await w.dossiers.findByNumero('D1')
  assert.equal(dossier?.territoire, 'mayotte')
  assert.equal(dossier?.foyersAnciens?.[0]?.territoire, 'metropole')
})

test('changement dit tard : la lettre a sa règle, un second s’y ajoute', async () => {
  const w = await monde(LOGE)
  await w.dire(demenage('2026-06-10', { aideLogement: centimes(21_000) }))
  await w.dire({ type: 'emploi-trouve', personne: 'lina', depuis: jour('2026-06-15') })
  await w.dire(demenage('2026-07-10', { logement: logementUsuel('loge-gratuitement') }))
  assert.deepEqual(rsa(await w.lire()), [37_349, 37_349, 37_349])
  const lettre = (await w.dossiers.listNotifications('D1')).find((n) => n.reference.includes('-2'))
  const texte = JSON.stringify(lettre).replace(/\s/g, ' ')
  assert.match(texte, /Vous avez déménagé : 10 juin 2026/)
  assert.match(texte, /article R\. 262-7/)
})
