import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  createAnnexesMemoire,
  createContestationsMemoire,
  createFaitsMemoire,
  createJournalMemoire,
  createReferentielMemoire,
} from '#adapters/memory'
import { createControle, createLectureAnnexes } from '#declarations'
import { createReferentiel, createSuivi } from '#referentiel'
import type { Instant, Jour, Mois, Nir } from '#socle'
import {
  confronter,
  ecrireLigneVerite,
  engendrerTerritoire,
  type LigneVerite,
  type VeriteAnnexe,
} from '#territoire'

const OPTIONS = {
  personnes: 60,
  de: '2025-11' as Mois,
  a: '2026-06' as Mois,
  graine: 'autres flux',
  incidents: true,
  demonstration: false,
}
const LE_1 = '2026-08-01T08:00:00.000Z' as Instant
const JOUR = '2026-08-01' as Jour
const ACCES = {
  ...{ organisme: 'operateur', agent: 'essai', dossier: null },
  finalite: 'exploitation',
} as const

interface Territoire {
  readonly fichiers: [nom: string, texte: string][]
  readonly verite: LigneVerite[]
  readonly annexes: VeriteAnnexe[]
}

function engendrer(autresFlux: boolean): Territoire {
  const t: Territoire = { fichiers: [], verite: [], annexes: [] }
  for (const m of engendrerTerritoire({ ...OPTIONS, autresFlux })) {
    if (m.genre === 'verite') t.verite.push(...m.lignes)
    if (m.genre === 'verite-annexes') t.annexes.push(...m.lignes)
    if (m.genre !== 'fichier') continue
    t.fichiers.push([m.fichier.nom, [...m.fichier.contenu].join('')])
  }
  return t
}

test('autres flux : rien de ce qui était là ne change', () => {
  const [sans, avec] = [engendrer(false), engendrer(true)]
  const noms = new Set(avec.fichiers.map(([nom]) => nom))
  assert.equal(noms.size, avec.fichiers.length, 'un nom par fichier')
  assert.deepEqual(
    sans.fichiers.filter(([nom]) => !noms.has(nom)),
    [],
  )
  const connus = new Map(avec.fichiers)
  for (const [nom, texte] of sans.fichiers) assert.equal(connus.get(nom), texte)
  assert.deepEqual(sans.annexes, [])
  const sansSiret = avec.verite.filter((l) => l.siret === null)
  assert.ok(sansSiret.length > 0)
  assert.deepEqual(
    avec.verite.filter((l) => l.siret !== null).map(ecrireLigneVerite),
    sans.verite.map(ecrireLigneVerite),
  )
  const qui = (lignes: readonly LigneVerite[]) => new Set(lignes.map((l) => l.nir)).size
  assert.equal(qui(avec.verite), OPTIONS.personnes)
})

test('autres flux : sans faute au dépôt, et le référentiel répond la vérité', async () => {
  const { fichiers, verite, annexes } = engendrer(true)
  const faits = createFaitsMemoire()
  const moyens = {
    ...{ store: createReferentielMemoire(), journal: createJournalMemoire() },
    ...{ annexes: createAnnexesMemoire(), contestations: createContestationsMemoire(faits) },
    maintenant: () => LE_1,
  }
  const referentiel = createReferentiel(moyens)
  for (const [nom, texte] of fichiers) {
    const octets = Buffer.from(texte, 'latin1')
    const controle = nom.endsWith('.annexe')
      ? createLectureAnnexes('depot')
      : createControle({ profil: 'depot', jour: JOUR })
    controle.write(octets)
    const { rapport } = controle.end()
    assert.deepEqual([rapport.statut, rapport.anomalies], ['accepte', []], nom)
    const options = { profil: 'reception', recuLe: LE_1, jour: JOUR } as const
    await referentiel.ingerer({ nom, lire: () => [octets] }, options)
  }
  const suivi = createSuivi(moyens)
  const reponses = []
  const connues = []
  for (const nir of new Set<Nir>(verite.map((l) => l.nir))) {
    const { lignes } = await referentiel.lireRessources(
      { nir, de: '2025-01' as Mois, a: '2026-12' as Mois },
      ACCES,
    )
    for (const { declarant, ...l } of lignes) reponses.push({ ...l, nir, siret: declarant.siret })
    const lues = await suivi.lireAnnexes(
      { nir, de: '2020-01' as Mois, a: '2026-12' as Mois },
      ACCES,
    )
    assert.deepEqual(lues.attentes, [])
    for (const { nature: annexe, periode, siret, montants } of lues.annexes) {
      connues.push(JSON.stringify({ nir, annexe, periode, siret, montants }))
    }
  }
  assert.deepEqual(confronter(verite, reponses), [])
  const dites = annexes.map(({ nir, annexe, periode, siret, montants }) =>
    JSON.stringify({ nir, annexe, periode, siret, montants }),
  )
  assert.deepEqual(connues.sort(), dites.sort())
  const natures = new Set(annexes.map((a) => a.annexe))
  assert.deepEqual([...natures].sort(), [
    'chiffre-affaires-micro',
    'revenus-fiscaux',
    'revenus-independant',
  ])
})
