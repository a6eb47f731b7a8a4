import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lireTexteJson } from './texte-json.js'

const CAS = [
  { titre: 'pas du JSON', texte: '{"a":1,}', code: 'json-invalide', chemin: '' },
  { titre: 'au premier rang', texte: '{"a":1,"a":2}', code: 'champ-en-double', chemin: 'a' },
  {
    titre: 'dans une liste, après un objet',
    texte: '{"p":[{"a":{"b":1},"c":[1,{"b":2}]},{"r":[{"n":1},{"m":3,"n":1,"m":2}]}]}',
    code: 'champ-en-double',
    chemin: 'p[1].r[1].m',
  },
  {
    titre: 'écrit autrement',
    texte: '{"id":"x","\\u0069d":"y"}',
    code: 'champ-en-double',
    chemin: 'id',
  },
  { titre: 'un long nombre n’est pas répété', texte: '{"1234567890123":1,"1234567890123":2}' },
]

for (const { titre, texte, code, chemin } of CAS) {
  test(titre, () => {
    const { erreur } = lireTexteJson(texte)
    assert.ok(erreur !== null)
    if (code === undefined) assert.doesNotMatch(erreur.message, /\d{13}/)
    else assert.deepEqual([erreur.code, erreur.chemin], [code, chemin])
  })
}

test('la même clé dans deux objets, ou dans un texte, n’est pas un doublon', () => {
  const texte = ' { "a" : [ {"a":"a"} , {"a":"\\"a\\":1,\\"a\\":2\\\\"} ] , "b":{"a":{},"b":[]} } '
  assert.deepEqual(lireTexteJson(texte), { json: JSON.parse(texte), erreur: null })
  assert.deepEqual(lireTexteJson('3'), { json: 3, erreur: null })
})
