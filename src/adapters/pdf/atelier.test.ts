import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createAtelier, createImprimeur } from '#adapters/pdf'
import { type DocumentImprime, jour } from '#socle'

const ligne = ['3 novembre 2026 à 12 h 10', 'Caf d’essai', 'Vérifier le RSA', '95,20\u00a0€']
const LONG: DocumentImprime = {
  ...{ titre: 'Copie', sousTitre: 'Le 2 septembre 2026.', date: jour('2026-09-02') },
  ...{ emetteur: 'À la source', avertissement: null },
  sections: [
    {
      ...{ titre: 'Qui a consulté', paragraphes: ['Voici la liste.'] },
      tableau: { entetes: ['Quand', 'Qui', 'Pourquoi', 'Montant'], lignes: Array(60).fill(ligne) },
    },
  ],
}

test('atelier : les mêmes octets, dans un fil à part, chacun les siens', async () => {
  const [atelier, ici] = [createAtelier(), createImprimeur()]
  let tours = 0
  const horloge = setInterval(() => {
    tours += 1
  }, 1)
  const autre = { ...LONG, titre: 'Autre' }
  const [un, deux] = await Promise.all([atelier(LONG), atelier(autre)])
  clearInterval(horloge)
  assert.ok(tours > 5, 'the loop of the server goes on')
  assert.deepEqual([Buffer.from(un), Buffer.from(deux)], [await ici(LONG), await ici(autre)])
})

test('atelier : un document impossible est refusé sans un de ses mots', async () => {
  const atelier = createAtelier()
  const casse = { ...LONG, titre: 'Secret', sousTitre: 1950 } as unknown as DocumentImprime
  await assert.rejects(atelier(casse), (erreur: Error) => {
    assert.match(erreur.message, /^printing: TypeError/)
    assert.doesNotMatch(erreur.message, /Secret|1950/)
    return true
  })
  assert.ok((await atelier(LONG)).length > 1000)
})
