import assert from 'node:assert/strict'
import { test } from 'node:test'
import { GARDE_OUVERTE } from '#acces'
import { createPartenaires, createReferentiel, type Partenaires } from '#referentiel'
import { type Instant, jour, mois } from '#socle'
import { type BasePostgresEssai, ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'
import { type DeclarationEssai, envoi, nir, paie } from '../contracts/envoi.contract.js'
import { recevoir } from '../contracts/referentiel.contract.js'
import { JOUR_ESSAI, REGISTRE } from '../contracts/restitution.contract.js'

const LINA = nir(1)
const AUTRE = nir(2)
const QUAND = '2026-06-02T09:00:00.000Z' as Instant

function partenairesDe(base: BasePostgresEssai): Partenaires {
  const lecture = base.lectureVerrouillee
  return createPartenaires({ ...base, lecture, garde: GARDE_OUVERTE, maintenant: () => QUAND })
}

async function ouvrir(base: BasePostgresEssai): Promise<void> {
  await base.habilitations.enregistrer(REGISTRE)
  await base.portefeuille.enregistrer([
    {
      ...{ organisme: 'caf', dossier: 'D1', personne: base.store.indexer(`nir ${LINA}`) },
      ...{ reference: 'P1', lien: 'portefeuille', finalites: ['rsa'], moisExamen: mois('2026-05') },
      ...{ motifs: [], du: jour('2026-01-01'), au: null },
    },
  ])
}

const lina = (montant: number) => ({ nir: LINA, versements: [paie('2026-01-28', montant)] })
const autre = { nir: AUTRE, versements: [paie('2026-01-28', 1)] }

interface Etape {
  readonly titre: string
  readonly declaration: DeclarationEssai
  /** What the caseload hears of it. */
  readonly attendu: readonly string[]
}

const REMPLACE = { type: '03', constitution: '2026-02-04' } as const
const ETAPES: readonly Etape[] = [
  {
    titre: 'première',
    declaration: { individus: [lina(100), autre] },
    attendu: ['nouvelle 2026-01'],
  },
  {
    titre: 'de l’autre seule',
    declaration: { mois: '2026-02', individus: [autre] },
    attendu: [],
  },
  {
    titre: 'remplacée, autre montant',
    declaration: { ...REMPLACE, ordre: 2, individus: [lina(200), autre] },
    attendu: ['corrigee 2026-01'],
  },
  {
    titre: 'remplacée, même contenu',
    declaration: { ...REMPLACE, ordre: 3, individus: [lina(200), autre] },
    attendu: [],
  },
  {
    titre: 'arrivée après celle qui la remplace',
    declaration: { ...REMPLACE, ordre: 1, individus: [lina(300), autre] },
    attendu: [],
  },
  {
    titre: 'remplacée sans elle',
    declaration: { ...REMPLACE, ordre: 4, individus: [autre] },
    attendu: ['annulee 2026-01'],
  },
  {
    titre: 'rétablie',
    declaration: { ...REMPLACE, ordre: 5, individus: [lina(200), autre] },
    attendu: ['nouvelle 2026-01'],
  },
]

test('postgres : chaque fichier est raconté une fois, dans l’ordre, rejouable', async () => {
  const base = await ouvrirBaseEssai()
  try {
    await ouvrir(base)
    const referentiel = createReferentiel({ ...base, maintenant: () => QUAND })
    const partenaires = partenairesDe(base)
    const lire = async (apres: number, limite = 100, organisme = 'caf') => {
      const appel = { organisme, application: 'a', agent: 'batch', finalite: 'rsa' } as const
      const lue = await partenaires.lireEvenements(appel, { apres, limite }, () => JOUR_ESSAI)
      assert.ok(lue.ok || organisme === 'msa')
      return lue.ok ? lue.valeur : { evenements: [], jusqua: 0, fin: true }
    }
    const dire = (e: { type: string; mois: string | null }): string => `${e.type} ${e.mois}`
    let curseur = 0
    for (const { titre, declaration, attendu } of ETAPES) {
      await recevoir(referentiel, { octets: envoi(declaration), recuLe: QUAND })
      const { evenements, jusqua } = await lire(curseur)
      assert.deepEqual(evenements.map(dire), attendu, titre)
      curseur = jusqua
    }
    const tous = ETAPES.flatMap((e) => e.attendu)
    const { evenements, fin } = await lire(0)
    assert.deepEqual(evenements.map(dire), tous)
    assert.equal(fin, true)
    assert.deepEqual(evenements[0], {
      ...{ rang: evenements[0]!.rang, type: 'nouvelle', quand: QUAND, mois: '2026-01' },
      ...{ personne: base.store.indexer(`nir ${LINA}`), dossier: 'D1', reference: 'P1' },
    })
    const unAUn: string[] = []
    for (let apres = 0, suite = true; suite; ) {
      const page = await lire(apres, 1)
      unAUn.push(...page.evenements.map(dire))
      apres = page.jusqua
      suite = !page.fin
    }
    assert.deepEqual(unAUn, tous)
    assert.deepEqual((await lire(0, 100, 'msa')).evenements, [])
    const [trace] = await base.journal.listForPersonne(base.store.indexer(`nir ${LINA}`), 1)
    assert.equal(trace?.objet, 'evenements')
  } finally {
    await base.fermer()
  }
})

test('postgres : deux processus racontent une fois, une panne ne perd rien', async () => {
  const base = await ouvrirBaseEssai()
  try {
    await ouvrir(base)
    const referentiel = createReferentiel({ ...base, maintenant: () => QUAND })
    const octets = envoi({ individus: [lina(100)] })
    await recevoir(referentiel, { octets, recuLe: QUAND })
    const rate = base.diffusion.diffuser(10, () => Promise.reject(new Error('coupé')))
    await assert.rejects(rate, /coupé/)
    const appel = { organisme: 'caf', application: 'a', agent: 'batch', finalite: 'rsa' } as const
    const lire = () =>
      partenairesDe(base).lireEvenements(appel, { apres: 0, limite: 9 }, () => JOUR_ESSAI)
    await Promise.all([lire(), lire(), lire()])
    const lue = await lire()
    assert.equal(lue.ok && lue.valeur.evenements.length, 1)
  } finally {
    await base.fermer()
  }
})
