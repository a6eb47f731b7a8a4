import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  createAllocations,
  type DeclarationTrimestrielle,
  type DossierAllocataire,
  logementUsuel,
  type MontantsContestes,
  membreUsuel,
} from '#allocations'
import { createReferentiel } from '#referentiel'
import { centimes, type Instant, instantDepuis, jour, mois } from '#socle'
import { createDossiersMemoire } from './dossiers.js'
import { createJournalMemoire, createReferentielMemoire } from './index.js'

const EXAMEN = mois('2026-09')
const JOUR = jour('2026-09-02')
const MOTIF = 'Une pension oubliée'

const DOSSIER: DossierAllocataire = {
  numero: 'D1',
  organisme: 'caf',
  moisDemande: mois('2026-03'),
  personnes: [
    membreUsuel({ id: 'a', role: 'allocataire', nir: null, naissance: jour('1990-05-12') }),
  ],
  isolementRecent: false,
  logement: logementUsuel('sans-domicile'),
  aideLogement: null,
}

async function caisse() {
  let ms = Date.parse('2026-09-02T08:00:00.000Z')
  const maintenant = (): Instant => {
    ms += 1_000
    return instantDepuis(ms)
  }
  const dossiers = createDossiersMemoire()
  await dossiers.enregistrer([DOSSIER])
  const faits: MontantsContestes[] = []
  const referentiel = createReferentiel({
    store: createReferentielMemoire(),
    journal: createJournalMemoire(),
    maintenant,
  })
  const allocations = createAllocations({
    ...{ referentiel, dossiers },
    ecoute: { montantsContestes: async (f) => void faits.push(f) },
  })
  const acces = { organisme: 'personne', agent: 'p', finalite: 'rsa', dossier: 'D1' } as const
  const lire = (): Promise<DeclarationTrimestrielle> =>
    allocations.preremplir(DOSSIER, EXAMEN, { maintenant: maintenant(), acces })
  return { allocations, lire, maintenant }
}

const REPONSES = {
  'pension-alimentaire': false,
  'revenus-etranger': false,
  'revenus-independant': false,
  'loyers-et-capital': false,
  'salaires-non-affiches': false,
  autres: false,
} as const

/** A reproducible draw: 32 bits, from a seed. */
function tirage(graine: number): (n: number) => number {
  let etat = graine
  return (n) => {
    etat = (Math.imul(etat, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((etat / 2 ** 32) * n)
  }
}

for (let graine = 1; graine <= 12; graine++) {
  test(`suite d’actes ${graine} : l’envoyé ne bouge pas, le dépassé est refusé`, async () => {
    const { allocations, lire, maintenant } = await caisse()
    const tirer = tirage(graine)
    const vus: DeclarationTrimestrielle[] = [await lire()]
    const envoyees: string[] = []
    for (let pas = 0; pas < 25; pas++) {
      const lue = tirer(3) === 0 ? vus[tirer(vus.length)]! : await lire()
      const courante = await lire()
      const aJour = (lue.rang ?? 0) === (courante.rang ?? 0)
      const acte = tirer(3)
      let ok: boolean
      if (acte === 0) {
        const autres = tirer(2) === 0
        const saisie = {
          personne: 'a',
          mois: lue.moisReference[0],
          montant: centimes(tirer(9_999)),
        }
        const modifiee = await allocations.modifier(lue, {
          reponses: { ...REPONSES, autres },
          saisies: autres ? [{ ...saisie, categorie: 'autres' }] : [],
          revenusATaper: { a: false },
          changements: [],
        })
        ok = modifiee.ok
        assert.equal(ok, aJour && lue.etat === 'a-valider')
      } else if (acte === 1) {
        const decidee = await allocations.valider(lue, maintenant(), JOUR)
        ok = decidee.ok
        if (ok) assert.ok(aJour && lue.etat === 'a-valider')
      } else {
        const ouverte = await allocations.rectifier(lue, { motif: MOTIF, aujourdhui: JOUR })
        ok = ouverte.ok
        assert.equal(ok, aJour && lue.etat === 'validee')
      }
      const apres = await lire()
      assert.equal(apres.rang ?? 0, (courante.rang ?? 0) + (ok ? 1 : 0))
      vus.push(apres)
      const gardees = await allocations.listEnvoyees('D1')
      assert.deepEqual(
        gardees.map((d) => d.version ?? 1),
        gardees.map((_, i) => i + 1),
      )
      const ecrites = gardees.map((d) => JSON.stringify(d))
      assert.deepEqual(ecrites.slice(0, envoyees.length), envoyees, 'une envoyée a changé')
      envoyees.splice(0, envoyees.length, ...ecrites)
      const lettres = await allocations.listNotifications('D1')
      assert.equal(lettres.length, envoyees.length)
      assert.equal(new Set(lettres.map((n) => n.reference)).size, lettres.length)
    }
  })
}

test('corriger : refusé sans raison, avant l’envoi, ou après la prescription', async () => {
  const { allocations, lire, maintenant } = await caisse()
  const neuve = await lire()
  const refus = async (d: DeclarationTrimestrielle, motif: string, aujourdhui = JOUR) => {
    const r = await allocations.rectifier(d, { motif, aujourdhui })
    return r.ok ? 'ok' : r.erreur.code
  }
  assert.equal(await refus(neuve, MOTIF), 'pas-envoyee')
  const dite = await allocations.modifier(neuve, {
    reponses: REPONSES,
    revenusATaper: { a: false },
  })
  assert.ok(dite.ok)
  assert.equal((await allocations.valider(dite.valeur, maintenant(), JOUR)).ok, true)
  const envoyee = await lire()
  assert.equal(await refus(envoyee, '  '), 'motif-absent')
  assert.equal(await refus(envoyee, MOTIF, jour('2028-12-01')), 'trop-ancienne')
  assert.equal(await refus(envoyee, MOTIF, jour('2028-11-30')), 'ok')
})
