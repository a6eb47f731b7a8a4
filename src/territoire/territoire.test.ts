import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { createControle, enLatin1 } from '#declarations'
import { cleNir, estNirFictif, estSiret, type Jour, type Mois } from '#socle'
import {
  confronter,
  ecrireLigneVerite,
  engendrerTerritoire,
  type LigneVerite,
  listPersonnages,
  type OptionsTerritoire,
} from './index.js'

const OPTIONS: OptionsTerritoire = {
  personnes: 120,
  de: '2024-11' as Mois,
  a: '2025-04' as Mois,
  graine: 'essai',
  incidents: false,
  demonstration: false,
}

interface Territoire {
  readonly fichiers: readonly { readonly nom: string; readonly octets: Uint8Array }[]
  readonly verite: readonly LigneVerite[]
  readonly foyers: number
}

function faire(change: Partial<OptionsTerritoire> = {}): Territoire {
  const fichiers: { nom: string; octets: Uint8Array }[] = []
  const verite: LigneVerite[] = []
  let foyers = 0
  for (const morceau of engendrerTerritoire({ ...OPTIONS, ...change })) {
    if (morceau.genre === 'foyers') foyers += morceau.foyers.length
    else if (morceau.genre === 'verite') verite.push(...morceau.lignes)
    else if (morceau.genre === 'fichier') {
      const { nom, contenu } = morceau.fichier
      fichiers.push({ nom, octets: enLatin1([...contenu].join('')) })
    }
  }
  return { fichiers, verite, foyers }
}

function empreinte(territoire: Territoire): string {
  const hachage = createHash('sha256')
  for (const { nom, octets } of territoire.fichiers) hachage.update(nom).update(octets)
  for (const ligne of territoire.verite) hachage.update(ecrireLigneVerite(ligne))
  return hachage.digest('hex')
}

function anomalies(octets: Uint8Array): string[] {
  const controle = createControle({ profil: 'depot', jour: '2027-01-01' as Jour })
  controle.write(octets)
  const { rapport } = controle.end()
  return rapport.anomalies.map((a) => `${a.code} ${a.rubrique} ligne ${a.ligne}`)
}

test('une fenêtre ou un nombre impossibles sont refusés', () => {
  assert.throws(() => faire({ personnes: 0 }))
  assert.throws(() => faire({ de: '2023-12' as Mois }))
  assert.throws(() => faire({ de: '2025-05' as Mois }))
})

test('même graine, mêmes octets ; autre graine, autre territoire', () => {
  for (const incidents of [false, true]) {
    const un = empreinte(faire({ incidents }))
    assert.equal(un, empreinte(faire({ incidents })))
    assert.notEqual(un, empreinte(faire({ incidents, graine: 'autre' })))
  }
})

const FENETRES: readonly (readonly [string, string])[] = [
  ['2024-01', '2024-03'],
  ['2024-11', '2025-02'],
  ['2025-12', '2026-03'],
  ['2025-06', '2025-06'],
]

for (const [de, a] of FENETRES) {
  test(`chaque fichier passe le contrôle de dépôt sans anomalie, de ${de} à ${a}`, () => {
    const fenetre = { de: de as Mois, a: a as Mois, incidents: true, demonstration: true }
    const { fichiers, verite } = faire({ ...fenetre, personnes: 150, graine: de })
    const trouvees = fichiers.flatMap((f) => anomalies(f.octets).map((x) => `${f.nom} : ${x}`))
    assert.deepEqual(trouvees, [])
    assert.ok(verite.every((l) => l.mois >= de && l.mois <= a))
  })
}

test('le nombre de personnes est exact, leurs numéros sont fictifs et uniques', () => {
  for (const personnes of [1, 7, 120, 1600]) {
    const de = '2025-01' as Mois
    const { verite } = faire({ personnes, de, a: de, incidents: true })
    const nirs = new Set(verite.map((l) => l.nir))
    assert.equal(nirs.size, personnes)
    for (const nir of nirs) assert.ok(estNirFictif(nir) && cleNir(nir) >= 1)
    for (const { siret } of verite) assert.ok(estSiret(siret ?? '') && siret?.startsWith('000'))
  }
})

test('deux fichiers n’ont jamais le même nom', () => {
  const { fichiers } = faire({ personnes: 1600, a: '2025-01' as Mois, incidents: true })
  assert.equal(new Set(fichiers.map((f) => f.nom)).size, fichiers.length)
})

test('sans incident, tout est déclaré et rattaché', () => {
  const { verite } = faire()
  assert.ok(verite.length > 500)
  assert.ok(verite.every((l) => l.declare && l.attendu === 'rattache' && l.incident === null))
})

test('avec incidents, une absence n’est jamais déclarée, et les codes sont ceux de la vie', () => {
  const { verite } = faire({ personnes: 1500, a: '2025-10' as Mois, incidents: true })
  for (const ligne of verite) assert.equal(ligne.declare, ligne.attendu !== 'absent')
  const codes = new Set(verite.map((l) => l.incident))
  for (const code of [
    'retard',
    'declaration-manquante',
    'annule-et-remplace',
    'declaration-videe',
    'correction',
    'ntt-puis-nir',
    'ntt-seul',
    'identite-variante',
    'identite-discordante',
    'identite-proche',
    'nir-errone',
    'siret-errone',
    'ij-double',
    'montant-negatif',
    'envoi-essai',
    'essai-puis-reel',
    'fraction',
    'champ-partiel',
  ] as const) {
    assert.ok(codes.has(code), code)
  }
  assert.ok(verite.some((l) => (l.montantNetSocial ?? 0) < 0))
})

test('les lignes de vérité ont les clés du contrat, dans leur ordre', () => {
  const ligne = faire().verite[0]!
  const cles = ['nir', 'mois', 'siret', 'dateVersement', 'nature', 'montantNetSocial', 'declare']
  const ecrite = JSON.parse(ecrireLigneVerite(ligne)) as Record<string, unknown>
  assert.deepEqual(Object.keys(ecrite), [...cles, 'attendu', 'incident'])
  assert.deepEqual(ecrite, { ...ligne })
})

test('confronter nomme ce qui manque et ce qui est en trop, jamais un NIR', () => {
  const { verite } = faire()
  assert.deepEqual(confronter(verite, verite), [])
  const [premiere, ...reste] = verite
  const ecarts = confronter(verite, [...reste, reste[0]!])
  assert.deepEqual(
    ecarts.map((e) => [e.sens, e.fois]),
    [
      ['manque', 1],
      ['en-trop', 1],
    ],
  )
  assert.ok(!JSON.stringify(ecarts).includes(premiere!.nir))
})

test('Lina Moreau : les montants racontés, centime par centime', () => {
  const a = '2026-10' as Mois
  const lina = listPersonnages(a).find((p) => p.cle === 'lina-moreau')!
  assert.ok(estNirFictif(lina.nir))
  const { verite } = faire({ demonstration: true, de: '2026-05' as Mois, a, personnes: 40 })
  const siennes = verite.filter((l) => l.nir === lina.nir)
  const total = (mois: string): number =>
    siennes.filter((l) => l.mois === mois).reduce((n, l) => n + (l.montantNetSocial ?? 0), 0)
  assert.deepEqual(
    ['2026-05', '2026-06', '2026-07', '2026-08'].map(total),
    [133_040, 133_835, 134_285, 135_280],
  )
  const absente = siennes.find((l) => l.attendu === 'absent')
  assert.equal(absente?.mois, a)
})

test('les personnages vont par foyers entiers, tant qu’il reste de la place', () => {
  const a = '2025-04' as Mois
  const tous = listPersonnages(a)
  assert.equal(new Set(tous.map((p) => p.nir)).size, tous.length)
  for (const p of tous) assert.ok(p.foyer.personnes.some((m) => m.nir === p.nir))
  const { verite } = faire({ demonstration: true, personnes: 2 })
  const payes = new Set(verite.map((l) => l.nir))
  assert.equal(payes.size, 2)
  assert.ok(payes.has(tous[0]!.nir) && !payes.has(tous[1]!.nir))
})
