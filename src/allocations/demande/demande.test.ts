import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jour } from '#socle'
import { finDInstance, moisDeLaDemande } from './delais.js'
import { masquerIban, parseIban } from './iban.js'
import { issueDe } from './verifications.js'

const IBANS = [
  { titre: 'rien', texte: ' ', attendu: 'absent' },
  { titre: 'un pays hors de la zone', texte: 'US64 1234', attendu: 'pays-inconnu' },
  { titre: 'du texte', texte: '<script>', attendu: 'pays-inconnu' },
  { titre: 'un signe en moins', texte: 'FR14 2004 1010 0505 0001 3M02 60', attendu: 'longueur' },
  { titre: 'deux signes échangés', texte: 'FR14 2004 1010 0505 0001 3M02 660', attendu: 'cle' },
  { titre: 'une lettre étrangère', texte: 'FR14 2004 1010 0505 0001 3É02 606', attendu: 'cle' },
] as const

for (const { titre, texte, attendu } of IBANS) {
  test(`IBAN, ${titre} : ${attendu}`, () =>
    assert.deepEqual(parseIban(texte), { ok: false, erreur: attendu }))
}

const JUSTES = [
  ['FR14 2004 1010 0505 0001 3M02 606', 'FR14 •••• •••• 2606'],
  ['fr14.2004.1010.0505.0001.3m02.606', 'FR14 •••• •••• 2606'],
  ['DE89 3704 0044 0532 0130 00', 'DE89 •••• •••• 3000'],
  ['BE68 5390 0754 7034', 'BE68 •••• •••• 7034'],
] as const

for (const [texte, masque] of JUSTES) {
  test(`IBAN, ${texte.slice(0, 9)}… : lu, montré masqué`, () => {
    const lu = parseIban(texte)
    assert.ok(lu.ok)
    assert.equal(masquerIban(lu.valeur), masque)
  })
}

const DATES = [
  { commencee: '2026-11-12', fin: '2027-02-12', mois: '2026-11' },
  { commencee: '2026-11-30', fin: '2027-02-28', mois: '2026-11' },
  { commencee: '2026-10-31', fin: '2027-01-31', mois: '2026-10' },
] as const

for (const { commencee, fin, mois } of DATES) {
  test(`demande commencée le ${commencee} : gardée jusqu’au ${fin}, droit dès ${mois}`, () =>
    assert.deepEqual(
      [finDInstance(jour(commencee)), moisDeLaDemande(jour(commencee))],
      [fin, mois],
    ))
}

const ISSUES = [
  { titre: 'un droit, rien à vérifier', total: 100, verifications: [], attendu: 'droit-ouvert' },
  { titre: 'un droit, un conjoint', total: 100, verifications: ['conjoint'], attendu: 'a-l-etude' },
  { titre: 'rien, même avec un conjoint', total: 0, verifications: ['conjoint'], attendu: 'refus' },
  { titre: 'rien, indépendant', total: 0, verifications: ['independant'], attendu: 'a-l-etude' },
  { titre: 'un chiffre manque', total: null, verifications: ['calcul'], attendu: 'a-l-etude' },
] as const

for (const { titre, total, verifications, attendu } of ISSUES) {
  test(`issue d’une demande, ${titre} : ${attendu}`, () =>
    assert.equal(issueDe(total, verifications), attendu))
}
