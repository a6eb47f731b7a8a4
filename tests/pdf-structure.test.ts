import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createImprimeur } from '#adapters/pdf'
import { type DocumentImprime, jour } from '#socle'
import { lireStructure } from './pdf-structure.js'

const PHRASE =
  'Vous recevez 177,72 € par mois, le 5 de chaque mois, sur le compte que vous avez dit.'
const montants = (n: number) =>
  Array.from({ length: n }, (_, i) => [`Mois ${i + 1}`, '177,72 €', '94,00 €'])
const COMMUN = {
  titre: 'Votre prime d’activité',
  sousTitre: 'Le 2 septembre 2026. Dossier D1.',
  date: jour('2026-09-02'),
  emetteur: 'À la source',
  avertissement: 'Démonstration : personnes et montants fictifs.',
}
const TABLE = { entetes: ['Mois', 'Prime', 'RSA'], lignes: montants(4), total: true }
const LARGE = Array.from({ length: 11 }, (_, i) => `Colonne${i}longue`)

/** Every way in which the printer draws: all that the product prints goes through it. */
const FORMES: readonly { readonly titre: string; readonly document: DocumentImprime }[] = [
  {
    titre: 'une lettre, deux sections, un tableau',
    document: {
      ...COMMUN,
      courrier: { expediteur: ['Téléphone : 00'], destinataire: ['Lina Moreau', 'Dossier D1'] },
      sections: [
        { titre: 'Ce que vous recevez', paragraphes: [PHRASE], tableau: TABLE },
        { titre: 'Comment contester', paragraphes: ['1. Écrivez.', '2. Attendez.', PHRASE] },
      ],
    },
  },
  {
    titre: 'plusieurs pages, un tableau qui continue',
    document: {
      ...COMMUN,
      avertissement: null,
      sections: [
        { titre: 'Textes', paragraphes: Array.from({ length: 40 }, () => PHRASE) },
        { titre: 'Mois', paragraphes: [], tableau: { ...TABLE, lignes: montants(90) } },
      ],
    },
  },
  {
    titre: 'un tableau trop large, en fiches',
    document: {
      ...COMMUN,
      sections: [
        {
          ...{ titre: 'Copie', paragraphes: ['Voici :'] },
          tableau: { entetes: LARGE, lignes: [LARGE, LARGE.map(() => 'anticonstitutionnel')] },
        },
      ],
    },
  },
]

for (const { titre, document } of FORMES) {
  test(`PDF balisé : ${titre}`, async () => {
    const { catalogue, pages, elements } = lireStructure(await createImprimeur()(document))
    for (const dit of [/\/Lang \(fr-FR\)/, /\/Marked true/, /\/DisplayDocTitle true/]) {
      assert.match(catalogue, dit)
    }
    // Everything that is drawn is said, or is said to be nothing.
    assert.deepEqual(
      pages.flatMap((p) => p.horsMarque),
      [],
    )
    const dites = elements.flatMap((e) => e.marques).sort()
    assert.ok(dites.length > 0)
    assert.deepEqual(pages.flatMap((p) => p.marques).sort(), dites)
    assert.deepEqual(
      elements.map((e) => e.type).filter((t) => /^H\d/.test(t)),
      ['H1', ...document.sections.map(() => 'H2')],
    )
    assert.deepEqual(fautes(elements), [])
  })
}

/** Which element may stand in which; what a cell of header says. */
const PARENTS: Readonly<Record<string, RegExp>> = {
  TR: /^(Table|THead|TBody)$/,
  TH: /^TR$/,
  TD: /^TR$/,
  LI: /^L$/,
  Lbl: /^LI$/,
  LBody: /^LI$/,
  H2: /^Sect$/,
}

function fautes(elements: ReturnType<typeof lireStructure>['elements']): string[] {
  return elements.flatMap(({ type, parent, scope }) => [
    ...(PARENTS[type]?.test(parent) === false ? [`${type} dans ${parent}`] : []),
    ...(type === 'TH' && scope !== 'Column' && scope !== 'Row' ? ['TH sans portée'] : []),
  ])
}
