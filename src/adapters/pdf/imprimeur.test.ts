import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createImprimeur } from '#adapters/pdf'
import { type DocumentImprime, jour } from '#socle'

const COURRIER: DocumentImprime = {
  titre: 'Votre prime d’activité pour septembre 2026',
  sousTitre: 'Le 2 septembre 2026. Dossier D1, courrier D1-2026-09.',
  date: jour('2026-09-02'),
  emetteur: 'À la source',
  avertissement: 'Démonstration : personnes et montants fictifs.',
  sections: [
    {
      titre: 'Ce que vous recevez',
      paragraphes: ['Vous recevez 177,72 € par mois.', 'Cœur, « œuvre » − 78,20 €.'],
      tableau: {
        entetes: ['Étape', 'Mai', 'Moyenne'],
        lignes: [
          ['On retire le forfait logement', '−\u00a078,20\u00a0€', '−\u00a078,20\u00a0€'],
          ['Votre prime', '', '177,72\u00a0€'],
        ],
      },
    },
  ],
}

const imprimer = createImprimeur()

async function enTexte(document: DocumentImprime): Promise<string> {
  return Buffer.from(await imprimer(document)).toString('latin1')
}

/** How many structure elements of each kind the file declares. */
function balises(pdf: string, type: string): number {
  return [...pdf.matchAll(new RegExp(`/S /${type}\\b`, 'g'))].length
}

const DECLARATIONS = [
  { titre: 'un PDF 1.7', attendu: /^%PDF-1\.7/ },
  { titre: 'sa langue', attendu: /\/Lang \(fr-FR\)/ },
  { titre: 'son balisage', attendu: /\/Marked true/ },
  { titre: 'que son titre s’affiche', attendu: /\/DisplayDocTitle true/ },
  { titre: 'la norme PDF/UA', attendu: /pdfuaid:part>1</ },
]

for (const { titre, attendu } of DECLARATIONS) {
  test(`le PDF déclare ${titre}`, async () => assert.match(await enTexte(COURRIER), attendu))
}

test('chaque titre, chaque phrase et chaque cellule a sa balise', async () => {
  const pdf = await enTexte(COURRIER)
  const obtenu = ['H1', 'H2', 'Sect', 'Table', 'TR', 'TH', 'TD'].map((t) => balises(pdf, t))
  assert.deepEqual(obtenu, [1, 1, 1, 1, 3, 5, 4])
  // The sender, the warning, the subtitle, two sentences; cells hold their text themselves.
  assert.equal(balises(pdf, 'P'), 5)
  assert.equal([...pdf.matchAll(/\/Scope \/Column/g)].length, 3)
  assert.equal([...pdf.matchAll(/\/Scope \/Row/g)].length, 2)
})

test('des étapes numérotées font une liste par suite de rangs', async () => {
  const paragraphes = ['RSA :', '1. On part de la base.', '2. On retire.', 'Prime :', '1. On part.']
  const pdf = await enTexte({ ...COURRIER, sections: [{ titre: 'Les règles', paragraphes }] })
  assert.deepEqual(
    ['L', 'LI', 'Lbl', 'LBody'].map((t) => balises(pdf, t)),
    [2, 3, 3, 3],
  )
})

test('un tableau trop large pour la feuille devient une liste, rien n’est coupé', async () => {
  const entetes = Array.from({ length: 10 }, (_, i) => `Colonne${i}longue`)
  const tableau = { entetes, lignes: [entetes.map(() => 'anticonstitutionnel'), entetes] }
  const pdf = await enTexte({
    ...COURRIER,
    sections: [{ titre: 'Copie', paragraphes: [], tableau }],
  })
  assert.deepEqual(
    ['Table', 'L', 'LI'].map((t) => balises(pdf, t)),
    [0, 1, 2],
  )
})

test('des phrases serrées dans beaucoup de colonnes se lisent ligne à ligne', async () => {
  const entetes = ['Référence', 'Jour', 'De', 'Titre', 'Texte', 'Lu le']
  const lignes = [entetes, ['M-1', 'hier', 'Caf', 'Bonjour', 'Une phrase. '.repeat(40), 'non']]
  const sections = [{ titre: 'Messages', paragraphes: [], tableau: { entetes, lignes } }]
  const pdf = await enTexte({ ...COURRIER, sections })
  assert.deepEqual([balises(pdf, 'Table'), balises(pdf, 'LI')], [0, 2])
})

test('une cellule plus haute que la page continue sur la suivante', async () => {
  const longue = 'Je conteste ce montant. '.repeat(600)
  const tableau = { entetes: ['Reçu', 'Texte'], lignes: [['D-1', longue]] }
  const pdf = await enTexte({ ...COURRIER, sections: [{ titre: 'T', paragraphes: [], tableau }] })
  const pages = Number(/\/Count (\d+)/.exec(pdf)?.[1])
  assert.ok(pages >= 2 && pages <= 5, `${pages} pages`)
  assert.ok(balises(pdf, 'TR') >= 3)
})

test('le même document donne les mêmes octets, un autre en donne d’autres', async () => {
  assert.equal(await enTexte(COURRIER), await enTexte(COURRIER))
  assert.notEqual(await enTexte(COURRIER), await enTexte({ ...COURRIER, titre: 'Autre' }))
})

test('un long courrier se numérote par page', async () => {
  const [section] = COURRIER.sections
  assert.ok(section)
  const sections = Array.from({ length: 20 }, () => section)
  const pdf = await enTexte({ ...COURRIER, sections })
  const pages = Number(/\/Count (\d+)/.exec(pdf)?.[1])
  assert.ok(pages >= 3, `${pages} pages`)
  assert.equal(balises(pdf, 'H2'), 20)
})
