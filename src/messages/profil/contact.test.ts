import assert from 'node:assert/strict'
import { test } from 'node:test'
import { masquerContact, normaliserContact } from './contact.js'

const CAS = [
  { canal: 'courriel', saisi: ' Lina.Moreau@Exemple.FR ', attendu: 'Lina.Moreau@exemple.fr' },
  { canal: 'courriel', saisi: 'lina+caf@mail.exemple.fr', attendu: 'lina+caf@mail.exemple.fr' },
  { canal: 'courriel', saisi: 'lina@exemple', attendu: undefined },
  { canal: 'courriel', saisi: 'lina@a@exemple.fr', attendu: undefined },
  { canal: 'courriel', saisi: 'lina\r\nbcc:x@exemple.fr', attendu: undefined },
  { canal: 'courriel', saisi: `${'a'.repeat(65)}@exemple.fr`, attendu: undefined },
  { canal: 'sms', saisi: '06 39 98 01 17', attendu: '+33639980117' },
  { canal: 'sms', saisi: '+33 7 39 98 01 17', attendu: '+33739980117' },
  { canal: 'sms', saisi: '0033639980117', attendu: '+33639980117' },
  { canal: 'sms', saisi: '01 39 98 01 17', attendu: undefined },
  { canal: 'sms', saisi: '06 39 98 01', attendu: undefined },
] as const

for (const { canal, saisi, attendu } of CAS) {
  test(`contact ${canal} : ${JSON.stringify(saisi)}`, () => {
    assert.equal(normaliserContact(canal, saisi), attendu)
  })
}

test('masqué : assez pour reconnaître le sien', () => {
  assert.equal(masquerContact('courriel', 'lina.moreau@exemple.fr'), 'li…@exemple.fr')
  assert.equal(masquerContact('sms', '+33639980117'), '06 •• •• •• 17')
})
