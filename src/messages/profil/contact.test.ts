import assert from 'node:assert/strict'
import { test } from 'node:test'
import { masquerContact, normaliserContact } from './contact.js'

const CAS = [
  { canal: 'courriel', saisi: ' Lina.Moreau@Example.ORG ', attendu: 'Lina.Moreau@example.org' },
  { canal: 'courriel', saisi: 'lina+caf@mail.example.org', attendu: 'lina+caf@mail.example.org' },
  { canal: 'courriel', saisi: 'lina@exemple', attendu: undefined },
  { canal: 'courriel', saisi: 'lina@a@example.org', attendu: undefined },
  { canal: 'courriel', saisi: 'lina\r\nbcc:x@example.org', attendu: undefined },
  { canal: 'courriel', saisi: `${'a'.repeat(65)}@example.org`, attendu: undefined },
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
  assert.equal(masquerContact('courriel', 'lina.moreau@example.org'), 'li…@example.org')
  assert.equal(masquerContact('sms', '+33639980117'), '06 •• •• •• 17')
})
