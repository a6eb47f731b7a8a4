import assert from 'node:assert/strict'
import { test } from 'node:test'
import { enSms, longueurSms } from './sms.js'

const CAS = [
  { texte: 'À la source : c’est prêt', attendu: "A la source : c'est pret", longueur: 24 },
  { texte: 'été, où, à 8 h', attendu: 'été, où, à 8 h', longueur: 14 },
  { texte: 'le 12 août\u00a02026…', attendu: 'le 12 aout 2026...', longueur: 18 },
  { texte: 'cœur « Noël »', attendu: 'coeur " Noel "', longueur: 14 },
  { texte: '[5 €]', attendu: '[5 €]', longueur: 8 },
  { texte: 'Łódź', attendu: 'Łodz', longueur: undefined },
]

for (const { texte, attendu, longueur } of CAS) {
  test(`SMS : ${texte}`, () => {
    assert.equal(enSms(texte), attendu)
    assert.equal(longueurSms(enSms(texte)), longueur)
  })
}
