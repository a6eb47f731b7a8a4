import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createAttestationsMemoire, createDemarchesMemoire } from '#adapters/memory'
import {
  type ContenuChangement,
  createAllocations,
  type DossierAllocataire,
  demarchesSur,
  membreUsuel,
  personnesMasquees,
  reglesCaisse,
  type SituationPaiements,
} from '#allocations'
import { calculerDroits } from '#legislation'
import { revoirSur } from '#main/serveur'
import { cleDuNir } from '#referentiel'
import { centimes, jour, mois, nirFictif, Panne } from '#socle'
import { LINA } from '../personnages/lina-moreau.js'
import { DOSSIER, instant, ouvrirMonde } from './monde-suites.js'

const SEPTEMBRE = mois('2026-09')
/** Looked at: May, June, July 2026; paid: September, October, November. */
const SALAIRES = { '2026-05': 20_000, '2026-06': 20_000, '2026-07': 20_000 }
const LE_10_NOVEMBRE = jour('2026-11-10')
const enfant = membreUsuel({ id: 'e1', role: 'enfant', nir: null, naissance: jour('2020-01-02') })
const NIR_AUTRE = nirFictif({
  ...{ sexe: 1, annee: 88, moisNaissance: 4, departement: '31', commune: 956, ordre: 3 },
})
const conjoint = membreUsuel({
  ...{ id: 'p2', role: 'conjoint', nir: NIR_AUTRE, naissance: jour('1988-04-02') },
})
const avec = (...plus: DossierAllocataire['personnes']): DossierAllocataire => ({
  ...DOSSIER,
  personnes: [...DOSSIER.personnes, ...plus],
})

/** A quarter sent and decided at the end of August, then a change told on 10 November. */
async function monde(dossier: DossierAllocataire, { panne = false } = {}) {
  const m = await ouvrirMonde(dossier)
  const revoir = revoirSur(m)
  let enPanne = panne
  const d = demarchesSur({
    allocations: m.allocations,
    ...{ dossiers: m.dossiers, cleDe: (nir) => cleDuNir(nir, m.store) },
    ...{ demarches: createDemarchesMemoire(), attestations: createAttestationsMemoire() },
    async revoir(...q) {
      if (enPanne) throw new Panne('reseau', 'essai')
      await revoir(...q)
    },
  })
  await m.declarer(SALAIRES)
  await m.envoyer(SEPTEMBRE, jour('2026-08-25'))
  let n = 0
  async function dire(contenu: ContenuChangement, le = LE_10_NOVEMBRE): Promise<void> {
    const numero = `C-${n++}`
    const q = { quand: instant(le), jour: le }
    const dit = await d.changements.declarer({ nir: LINA, numero, contenu }, q)
    assert.ok(dit.ok)
    if (!dit.valeur.effet.etude) return
    const avant = (await lire()).decisions.length
    assert.equal(avant, 1, 'rien n’est décidé avant la caisse')
    const decision = { numero, issue: 'acceptee', texte: '' } as const
    assert.ok((await d.etude.decider(decision, { ...q, auteur: 'agent-4' })).ok)
  }
  const lire = async (): Promise<SituationPaiements> =>
    m.suites.lire((await m.dossiers.findByNumero('D1'))!, LE_10_NOVEMBRE)
  const reparer = () => {
    enPanne = false
    return revoir
  }
  return { ...m, ...d, dire, lire, reparer }
}

type Lu = Awaited<ReturnType<Awaited<ReturnType<typeof monde>>['lire']>>

/** RSA and prime of September, October, November, as last decided. */
function derniers({ decisions }: Lu) {
  return decisions.at(-1)?.liquidations.map(({ moisDroit, reponse: { droits } }) => ({
    ...{ moisDroit, rsa: Number(droits.rsa), prime: Number(droits.primeActivite) },
  }))
}

const naissance = (le: string): ContenuChangement => ({
  ...{ type: 'naissance', depuis: jour(le) },
  arrive: { naissance: jour(le), activite: 'inactif' },
})

const separation = { type: 'separation', depuis: jour('2026-10-10') } as const
const parti = (le: string) => ({ type: 'enfant-parti', personne: 'e1', depuis: jour(le) }) as const
const deces = { type: 'deces', personne: 'p2', depuis: jour('2026-10-10') } as const
const DECLAREE = { genre: 'fin-de-contrat-declaree' } as const
const perdu: ContenuChangement = {
  ...{ type: 'emploi-perdu', personne: 'lina', depuis: jour('2026-10-10'), remplace: false },
}
const grossesse = { type: 'grossesse', personne: 'lina', depuis: jour('2026-10-10') } as const
const arrive: ContenuChangement = {
  ...{ type: 'enfant-arrive', depuis: jour('2026-10-10') },
  arrive: { naissance: jour('2015-05-05'), activite: 'inactif' },
}

/**
 * April 2026: 651.69 alone, × 1.5 for two, × 1.8 with a child; majored, × 1.28412 expecting,
 * × 1.71216 with a child; ASF counted, 107.59; PAJE, 199.15. The salary: 200 each month.
 */
const CAS = [
  {
    titre: 'né dans le trimestre d’un couple : rien avant l’examen suivant',
    ...{ dossier: avec(conjoint), dit: naissance('2026-10-10') },
    // 977.535 − 200
    attendu: [77_754, 77_754, 77_754],
    suite: null,
  },
  {
    titre: 'né en juin, dit en novembre : il compte fin juin et fin juillet, dans un couple',
    ...{ dossier: avec(conjoint), dit: naissance('2026-06-10') },
    // (777.535 + 973.042 + 973.042 − 199.15) ÷ 3
    attendu: [84_149, 84_149, 84_149],
    suite: ['rappel', 2 * 6_395],
  },
  {
    titre: 'né dans le trimestre d’une femme seule : l’isolement compte dès son mois',
    ...{ dossier: DOSSIER, dit: naissance('2026-10-10') },
    // 836.848 − 200
    attendu: [45_169, 63_685, 63_685],
    suite: ['rappel', 18_516],
  },
  {
    titre: 'né en juin d’une femme seule : enceinte fin mai, parente isolée ensuite',
    ...{ dossier: DOSSIER, dit: naissance('2026-06-10') },
    // (636.848 + 915.798 + 915.798 − 107.59) ÷ 3
    attendu: [78_695, 78_695, 78_695],
    suite: ['rappel', 2 * 33_526],
  },
  {
    titre: 'une grossesse déclarée seule compte dès son mois',
    ...{ dossier: DOSSIER, dit: grossesse, attendu: [45_169, 63_685, 63_685] },
    suite: ['rappel', 18_516],
  },
  {
    titre: 'un enfant de onze ans vient vivre chez une personne seule : isolement, dès son mois',
    // 1,115.798 − 200 − 107.59
    ...{ dossier: DOSSIER, dit: arrive, attendu: [45_169, 80_821, 80_821] },
    suite: ['rappel', 80_821 - 45_169],
  },
  {
    titre: 'séparés avec un enfant : le RSA dès son mois',
    // 973.042; then 1,115.798 − 200 − 107.59
    ...{ dossier: avec(conjoint, enfant), dit: separation, attendu: [97_304, 80_821, 80_821] },
    suite: ['indu', 97_304 - 80_821],
  },
  {
    titre: 'une séparation sans enfant : le RSA dès son mois',
    ...{ dossier: avec(conjoint), dit: separation, attendu: [77_754, 45_169, 45_169] },
    suite: ['indu', 77_754 - 45_169],
  },
  {
    titre: 'le décès du conjoint compte le mois suivant, pas encore payé',
    ...{ dossier: avec(conjoint, enfant), dit: deces, attendu: [97_304, 97_304, 80_821] },
    suite: null,
  },
  {
    titre: 'un enfant parti en juin, dit en novembre : il ne compte que fin mai',
    // (973.042 + 777.535 + 777.535) ÷ 3
    ...{ dossier: avec(conjoint, enfant), dit: parti('2026-06-10') },
    attendu: [84_270, 84_270, 84_270],
    suite: ['indu', 2 * 13_034],
  },
  {
    titre: 'un emploi perdu, fin de contrat déclarée : le RSA sans ce salaire, dès son mois',
    ...{ dossier: DOSSIER, dit: { ...perdu, preuve: DECLAREE } },
    ...{ attendu: [45_169, 65_169, 65_169], suite: ['rappel', 20_000] },
  },
  {
    titre: 'un emploi perdu, montré par un document : de même, après la caisse',
    ...{ dossier: DOSSIER, dit: perdu, attendu: [45_169, 65_169, 65_169] },
    suite: ['rappel', 20_000],
  },
  {
    titre: 'un emploi perdu, le chômage à la place : rien avant l’examen suivant',
    ...{ dossier: DOSSIER, dit: { ...perdu, remplace: true } },
    ...{ attendu: [45_169, 45_169, 45_169], suite: null },
  },
  {
    titre: 'un enfant parti dans le trimestre : rien avant l’examen suivant',
    ...{ dossier: avec(conjoint, enfant), dit: parti('2026-10-10') },
    attendu: [97_304, 97_304, 97_304],
    suite: null,
  },
] as const

for (const { titre, dossier, dit, attendu, suite } of CAS) {
  test(`changement dit après la décision, ${titre}`, async () => {
    const w = await monde(dossier)
    const avant = derniers(await w.lire())
    await w.dire(dit)
    const lu = await w.lire()
    const apres = derniers(lu)
    assert.deepEqual(
      apres?.map((x) => x.rsa),
      attendu,
    )
    assert.deepEqual(
      apres?.map((x) => x.prime),
      avant?.map((x) => x.prime),
    )
    const suites = lu.suites.map((s) => [s.genre, s.droit, Number(s.montant)])
    assert.deepEqual(suites, suite === null ? [] : [[suite[0], 'rsa', suite[1]]])
    const change = apres?.some((x, i) => x.rsa !== avant?.[i]?.rsa) === true
    assert.equal(w.faits.filter((f) => f.type === 'droit-change').length, change ? 1 : 0)
    // Looked at again, nothing more.
    await w.reparer()('D1', instant('2026-11-11'))
    assert.equal((await w.lire()).decisions.length, lu.decisions.length)
  })
}

test('la lettre dit le changement et sa règle ; la situation lue rejoue les montants', async () => {
  const w = await monde(avec(conjoint, enfant))
  await w.dire(separation)
  const [lettre] = await w.dossiers.listNotifications('D1')
  const texte = JSON.stringify(lettre).replace(/\s/g, ' ')
  assert.match(texte, /Vous vous êtes séparés : 10 octobre 2026/)
  assert.match(texte, /Vous l’avez dit le 10 novembre 2026 \(changement C-0\)/)
  assert.match(texte, /article R\. 262-4-1/)
  assert.match(texte, /Octobre 2026, RSA \(déjà payé\)/)
  assert.match(texte, /Indu de RSA : 164,83 €/)
  const { decisions } = await w.lire()
  const [, revue] = decisions
  assert.deepEqual(revue?.declaration.revision, {
    montants: [],
    changements: [
      {
        ...{ numero: 'C-0', evenement: 'separation' },
        ...{ depuis: '2026-10-10', ditLe: '2026-11-10' },
      },
    ],
  })
  const [septembre, octobre] = revue!.liquidations
  const present = (l: typeof octobre) =>
    l?.situation.personnes.find((p) => p.id === 'p2')?.faits?.presence
  assert.deepEqual(
    [present(septembre), present(octobre)],
    [undefined, { de: null, a: '2026-10-09' }],
  )
  for (const l of revue!.liquidations) {
    const { droits } = calculerDroits(l.situation, {
      ...{ prestations: ['rsa'], moisCourantConnu: false },
    })
    assert.equal(droits.rsa, l.reponse.droits.rsa)
  }
})

test('une panne ne perd rien : le trimestre est revu au passage suivant', async () => {
  const w = await monde(avec(conjoint), { panne: true })
  await w.dire(separation)
  assert.equal((await w.lire()).decisions.length, 1)
  const bail = { jusqua: instant('2026-11-12'), limite: 10 }
  const prendre = (le: string) => w.dossiers.prendreEnvois({ ...bail, maintenant: instant(le) })
  assert.deepEqual(await prendre('2026-11-10'), [], 'qui l’a dit a une minute pour le faire')
  const caisse = createAllocations({
    ...{ referentiel: w.referentiel, dossiers: w.dossiers, revoir: w.reparer() },
  })
  assert.equal(await caisse.rattraper(instant('2026-11-11')), 1)
  assert.equal((await w.lire()).decisions.length, 2)
  assert.deepEqual(await prendre('2026-11-13'), [])
})

test('à l’examen suivant, un enfant né en octobre compte fin octobre seulement', async () => {
  const w = await monde(avec(conjoint))
  await w.dire(naissance('2026-10-10'))
  const dossier = await w.dossiers.findByNumero('D1')
  const salaires = { '2026-08': 20_000, '2026-09': 20_000, '2026-10': 20_000 }
  await w.declarer(salaires, '2026-11-08')
  await w.envoyer(mois('2026-12'), jour('2026-11-25'), {}, dossier)
  const lu = derniers(await w.lire())
  // (777.535 + 777.535 + 973.042) ÷ 3
  assert.deepEqual(
    lu?.map((x) => [x.moisDroit, x.rsa]),
    [
      ['2026-12', 84_270],
      ['2027-01', 84_270],
      ['2027-02', 84_270],
    ],
  )
})

test('les revenus de qui est parti restent cachés dans les courriers d’avant', async () => {
  const w = await monde(avec(conjoint))
  await w.dire(separation)
  const dossier = (await w.dossiers.findByNumero('D1'))!
  const regard = { moi: 'lina', regles: reglesCaisse('caf', LE_10_NOVEMBRE) }
  const [envoyee] = await w.dossiers.listEnvoyees('D1')
  const ligne = { ...envoyee!.lignes[0]!, personne: 'p2' }
  assert.deepEqual(personnesMasquees(dossier, { lignes: [ligne] }, regard), ['p2'])
  assert.deepEqual(personnesMasquees(dossier, { lignes: [] }, regard), [])
})

test('une vie commune dite tard : les déclarations envoyées depuis sont à corriger', async () => {
  const w = await monde(DOSSIER)
  const autre = { naissance: jour('1988-04-02'), activite: 'actif' as const }
  await w.dire({ type: 'vie-commune', depuis: jour('2026-07-15'), arrive: autre })
  const [acte] = await w.demandes.list(LINA)
  assert.ok(acte?.genre === 'changement')
  assert.equal(acte.examen, '2026-09')
  const [envoyee] = await w.dossiers.listEnvoyees('D1')
  const demande = { motif: 'Nous vivions ensemble', aujourdhui: LE_10_NOVEMBRE }
  const ouverte = await w.allocations.rectifier(envoyee!, demande)
  assert.ok(ouverte.ok)
  w.regler('2026-11-10')
  const sans = await w.allocations.valider(ouverte.valeur, instant('2026-11-10'), LE_10_NOVEMBRE)
  const id = (await w.dossiers.findByNumero('D1'))?.personnes[1]?.id
  assert.deepEqual(sans, { ok: false, erreur: { code: 'revenus-non-dits', personnes: [id] } })
  const dite = await w.allocations.modifier(ouverte.valeur, {
    revenusATaper: { [id!]: true },
    saisiesTapees: envoyee!.moisReference.map((m) => ({
      ...{ personne: id!, mois: m, categorie: 'salaires', montant: centimes(60_000) },
    })),
  })
  assert.ok(dite.ok)
  await w.allocations.valider(dite.valeur, instant('2026-11-10'), LE_10_NOVEMBRE)
  const lu = await w.lire()
  // 977.535 − 200 − 600
  assert.deepEqual(
    derniers(lu)?.map((x) => x.rsa),
    [17_754, 17_754, 17_754],
  )
  const indu = lu.suites.find((s) => s.droit === 'rsa')
  assert.deepEqual([indu?.genre, indu?.montant], ['indu', 2 * (45_169 - 17_754)])
})
