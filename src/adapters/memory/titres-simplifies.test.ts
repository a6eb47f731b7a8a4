import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createJournalMemoire, createReferentielMemoire } from '#adapters/memory'
import { TITRES_SIMPLIFIES } from '#declarations'
import { createReferentiel } from '#referentiel'
import type { Instant, Jour, Mois } from '#socle'
import { envoi, paie, source } from '../contracts/envoi.contract.js'
import { ACCES, MAINTENANT } from '../contracts/referentiel.contract.js'
import { LINA } from '../contracts/scenarios.contract.js'

/** A message as its centre makes it; a private employer has no SIRET and gives no net social. */
function message(editeur: string, pasrau: boolean): Uint8Array {
  const individu = { nir: LINA, versements: [paie('2026-01-30')] }
  const octets = pasrau
    ? envoi({ nature: '11', mois: '2026-01', individus: [{ ...individu, classe: '16' }] })
    : envoi({ individus: [individu] })
  const lignes = Buffer.from(octets).toString('latin1').split('\r\n')
  const gardees = lignes
    .map((l) => l.replace(/^S10\.G00\.00\.002,'[^']*'/, `S10.G00.00.002,'${editeur}'`))
    .filter((l) => !pasrau || !/^S21\.G00\.(06\.001|11\.001|58\.)/.test(l))
  const total = gardees.filter((l) => l !== '').length
  const texte = gardees
    .join('\r\n')
    .replace(/(S90\.G00\.90\.001,')\d+/, (_, debut: string) => `${debut}${total}`)
  return Buffer.from(texte, 'latin1')
}

for (const { titre, editeur, flux } of TITRES_SIMPLIFIES) {
  test(`${titre} : reçu par ${flux}, reconnu par son centre`, async () => {
    const store = createReferentielMemoire()
    const journal = createJournalMemoire()
    const r = createReferentiel({ store, journal, maintenant: () => MAINTENANT })
    const options = {
      profil: 'reception',
      recuLe: '2026-02-05T09:00:00.000Z' as Instant,
      jour: '2026-06-01' as Jour,
    } as const
    const rapport = await r.ingerer(source(message(editeur, flux === 'pasrau')), options)
    assert.notEqual(rapport.statut, 'rejete', JSON.stringify(rapport.anomalies))
    const fenetre = { nir: LINA, de: '2026-01' as Mois, a: '2026-01' as Mois }
    const { lignes } = await r.lireRessources(fenetre, ACCES)
    const [ligne] = lignes
    assert.equal(lignes.length, 1)
    assert.equal(ligne?.nature, 'salaire')
    assert.equal(ligne?.titreSimplifie, titre)
    if (flux === 'dsn') assert.equal(ligne?.montantNetSocial, 150_000)
    else assert.deepEqual([ligne?.declarant.siret, ligne?.montantNetSocial], [null, null])
  })
}

test('le même éditeur par l’autre flux, ou un éditeur ordinaire, n’est pas un titre', async () => {
  for (const [editeur, pasrau] of [
    ['CESU', false],
    ['TESE', true],
    ['MAISON', false],
  ] as const) {
    const store = createReferentielMemoire()
    const journal = createJournalMemoire()
    const r = createReferentiel({ store, journal, maintenant: () => MAINTENANT })
    await r.ingerer(source(message(editeur, pasrau)), {
      profil: 'reception',
      recuLe: '2026-02-05T09:00:00.000Z' as Instant,
      jour: '2026-06-01' as Jour,
    })
    const fenetre = { nir: LINA, de: '2026-01' as Mois, a: '2026-01' as Mois }
    const [ligne] = (await r.lireRessources(fenetre, ACCES)).lignes
    assert.equal(ligne?.titreSimplifie, undefined)
  }
})
