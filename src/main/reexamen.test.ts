import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  CATEGORIES_NON_PREREMPLIES,
  createAllocations,
  createSuites,
  type DossierAllocataire,
  type FaitSuite,
  logementUsuel,
  membreUsuel,
  personnesATaper,
} from '#allocations'
import { createReferentiel } from '#referentiel'
import { type Instant, jour, type Mois, mois } from '#socle'
import {
  type BasePostgresEssai,
  ouvrirBaseEssai,
} from '../adapters/contracts/base-postgres.contract.js'
import { envoi, nir, paie } from '../adapters/contracts/envoi.contract.js'
import { recevoir } from '../adapters/contracts/referentiel.contract.js'
import { revoirSur } from './changements.js'
import { suivreDeclarants } from './reexamen.js'

const LINA = nir(1)
const ACCES = { organisme: 'caf', agent: 'batch', finalite: 'rsa', dossier: 'D1' } as const
const le = (j: string): Instant => `${j}T09:00:00.000Z` as Instant

const DOSSIER: DossierAllocataire = {
  ...{ numero: 'D1', organisme: 'caf', moisDemande: mois('2026-03'), isolementRecent: false },
  personnes: [
    membreUsuel({ id: 'lina', role: 'allocataire', nir: LINA, naissance: jour('1990-05-12') }),
  ],
  ...{ logement: logementUsuel('sans-domicile'), aideLogement: null },
}

/** The caisse over PostgreSQL, wired as `main` does; `salaire` receives a file of the employer. */
async function ouvrir(base: BasePostgresEssai) {
  const maintenant = () => le('2026-08-20')
  const referentiel = createReferentiel({ ...base, maintenant })
  const { dossiers } = base
  await dossiers.enregistrer([DOSSIER])
  const faits: FaitSuite[] = []
  const ecoute = (fait: FaitSuite): void => void faits.push(fait)
  const suites = createSuites({ referentiel, dossiers, suites: base.suites, ecoute })
  const revoir = revoirSur({ dossiers, suites })
  const nues = createAllocations({
    ...{ referentiel, dossiers, revoir, suites: { store: base.suites, ecoute } },
  })
  const dire = (texte: string) => assert.fail(texte)
  const salaire = (m: string, montant: number, ordre = 1) =>
    recevoir(referentiel, {
      octets: envoi({
        ...{ mois: m, constitution: `${m}-28`, type: ordre === 1 ? '01' : '03', ordre },
        individus: [{ nir: LINA, versements: [paie(`${m}-28`, montant)] }],
      }),
      recuLe: le('2026-08-06'),
    })
  return { allocations: suivreDeclarants(nues, { ...base, dire }), suites, faits, salaire }
}

type Monde = Awaited<ReturnType<typeof ouvrir>>

async function envoyer({ allocations }: Monde, examen: Mois): Promise<void> {
  const quand = le('2026-08-25')
  const prerempli = await allocations.preremplir(DOSSIER, examen, {
    maintenant: quand,
    acces: ACCES,
  })
  const modifiee = await allocations.modifier(prerempli, {
    reponses: Object.fromEntries(CATEGORIES_NON_PREREMPLIES.map((c) => [c, false])),
    revenusATaper: Object.fromEntries(personnesATaper(DOSSIER, prerempli).map((p) => [p, false])),
  })
  assert.ok(modifiee.ok)
  assert.ok((await allocations.valider(modifiee.valeur, quand, jour('2026-08-25'))).ok)
}

test('un fichier corrige un mois déjà compté : le rappel vient de lui-même, une fois', async () => {
  const base = await ouvrirBaseEssai()
  try {
    const monde = await ouvrir(base)
    const { allocations, suites, faits, salaire } = monde
    for (const m of ['2026-05', '2026-06', '2026-07']) await salaire(m, 150_000)
    await envoyer(monde, mois('2026-09'))
    const lues = async () => (await suites.lire(DOSSIER, jour('2026-11-12'))).suites
    // What was there before the declaration was sent changes nothing.
    await allocations.rattraper(le('2026-11-10'))
    assert.deepEqual(await lues(), [])
    await salaire('2026-06', 120_000, 2)
    await allocations.rattraper(le('2026-11-11'))
    const [rappel, ...autres] = await lues()
    assert.deepEqual([rappel?.genre, rappel?.etat, autres.length], ['rappel', 'a-verser', 0])
    assert.deepEqual(
      faits.map((f) => f.type),
      ['droit-change', 'rappel-calcule'],
    )
    const nombre = await base.curseurs.lire('reexamen')
    assert.ok(nombre >= 4)
    // Neither a new passage nor the salary of a month that nobody declared yet.
    await salaire('2026-10', 150_000)
    await allocations.rattraper(le('2026-11-12'))
    await allocations.rattraper(le('2026-11-12'))
    assert.equal(faits.length, 2)
    assert.equal(await base.curseurs.lire('reexamen'), nombre + 1)
  } finally {
    await base.fermer()
  }
})
