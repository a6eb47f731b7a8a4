import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EcouteDeclarations } from '#allocations'
import { jour, mois } from '#socle'
import { LINA } from '../personnages/lina-moreau.js'
import { DOSSIER, instant, ouvrirMonde } from './monde-suites.js'

const TROIS_MOIS = { '2026-05': 100_000, '2026-06': 150_000, '2026-07': 100_000 }
const SEPTEMBRE = mois('2026-09')
const APRES = instant('2026-08-26')

/** Fails that many times, before or after the work is done, then works. */
function tombe(fois: number, quand: 'avant' | 'apres') {
  let restent = fois
  return (ecoute: EcouteDeclarations): EcouteDeclarations => ({
    async montantsContestes(fait) {
      const echoue = restent-- > 0
      if (echoue && quand === 'avant') throw new Error('essai')
      await ecoute.montantsContestes(fait)
      if (echoue) throw new Error('essai')
    },
  })
}

async function envoyeePendant(entre: ReturnType<typeof tombe>) {
  const monde = await ouvrirMonde(DOSSIER, { entre })
  await monde.declarer(TROIS_MOIS)
  await monde.envoyer(SEPTEMBRE, jour('2026-08-25'), { '2026-06': 120_000 })
  return monde
}

test('l’ouverture échoue : la déclaration part, le signalement s’ouvre ensuite', async () => {
  const monde = await envoyeePendant(tombe(1, 'avant'))
  assert.equal((await monde.dossiers.listEnvoyees('D1')).length, 1)
  assert.deepEqual(await monde.signalements.list(LINA), [])
  assert.equal(await monde.allocations.rattraper(APRES), 1)
  const [s, ...autres] = await monde.signalements.list(LINA)
  assert.deepEqual(autres, [])
  assert.deepEqual(
    [s?.depot.source, s?.deposeLe, s?.depot.lignes[0]?.montantRecu],
    ['declaration', instant('2026-08-25'), 120_000],
  )
  assert.equal(await monde.allocations.rattraper(instant('2026-08-27')), 0, 'une seule fois')
})

test('celui qui envoie ne se fait pas prendre son tour ; deux échecs ne perdent rien', async () => {
  const monde = await envoyeePendant(tombe(2, 'avant'))
  assert.equal(await monde.allocations.rattraper(instant('2026-08-25')), 0, 'le bail court')
  assert.equal(await monde.allocations.rattraper(APRES), 0, 'second échec')
  assert.deepEqual(await monde.signalements.list(LINA), [])
  assert.equal(await monde.allocations.rattraper(instant('2026-08-27')), 1)
  assert.equal((await monde.signalements.list(LINA)).length, 1)
})

test('coupé juste après l’ouverture : rien de plus, même si elle a eu sa réponse', async () => {
  const monde = await envoyeePendant(tombe(1, 'apres'))
  await monde.conclure(jour('2026-11-10'), null)
  assert.equal(await monde.allocations.rattraper(instant('2026-11-11')), 1)
  const siens = await monde.signalements.list(LINA)
  assert.deepEqual(
    siens.map((s) => s.etat),
    ['clos'],
  )
})

test('rien de contesté : rien n’attend', async () => {
  const monde = await ouvrirMonde()
  await monde.declarer(TROIS_MOIS)
  await monde.envoyer(SEPTEMBRE, jour('2026-08-25'))
  assert.equal(await monde.allocations.rattraper(APRES), 0)
})

test('une correction de la personne dit son rappel ou son indu, une fois', async () => {
  for (const { montant, attendu } of [
    { montant: 60_000, attendu: 'rappel-calcule' },
    { montant: 100, attendu: 'indu-notifie' },
  ]) {
    const monde = await ouvrirMonde()
    await monde.declarer(TROIS_MOIS)
    await monde.envoyer(SEPTEMBRE, jour('2026-08-25'), { '2026-06': 30_000 })
    assert.equal(monde.faits.length, 0, 'une première déclaration ne corrige rien')
    const envoyee = await monde.dossiers.findDeclaration('D1', SEPTEMBRE)
    const demande = { motif: 'Je me suis trompée', aujourdhui: jour('2026-10-20') }
    const commencee = await monde.allocations.rectifier(envoyee!, demande)
    assert.ok(commencee.ok)
    const ligne = commencee.valeur.lignes.find((l) => l.mois === '2026-06')!.ressource.id
    const motif = 'Mon bulletin porte un autre montant'
    const corrigee = await monde.allocations.modifier(commencee.valeur, {
      corrections: [{ ligne, montantRetenu: montant, motif }],
    })
    assert.ok(corrigee.ok)
    const le = jour('2026-10-20')
    assert.ok((await monde.allocations.valider(corrigee.valeur, instant(le), le)).ok)
    const [suite] = (await monde.suites.lire(DOSSIER, le)).suites
    assert.deepEqual(
      monde.faits.map((f) => [f.type, f.reference, f.jour, f.rang]),
      [[attendu, suite?.reference, le, -1]],
    )
    assert.equal(await monde.allocations.rattraper(instant('2026-10-21')), 0)
  }
})
