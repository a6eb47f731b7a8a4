import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Etape, type Mois, moisEnMots } from '#socle'
import { foyers400 } from '../foyers-400.test.js'
import { etapesLues } from './etapes-essai.js'

/** What the rule says of one month: its own sentence, or the one that serves them all. */
function duMois(regle: string, mois: string): string {
  const [, selon] = regle.split('selon le mois. ')
  if (selon === undefined) return regle
  const [nom = ''] = moisEnMots(mois as Mois).split('\u00a0')
  const phrases = selon.split('. ')
  const sienne = phrases.find((p) => p.split(' : ')[0]!.toLowerCase().includes(nom))
  assert.ok(sienne, `${mois} : ${regle}`)
  return sienne.slice(sienne.indexOf(' : ') + 3)
}

/** Centimes of the amounts that are added, without what is said beside them. */
function somme(texte: string): number {
  const [ajoutes = ''] = texte
    .replace(/ sur [\d ]+,\d\d €/g, '')
    .replace(/ \([^)]*\)/g, '')
    .split(' ; ')
  const montants = ajoutes.match(/\d[\d ]*,\d\d €/g) ?? []
  return montants.reduce((t, m) => t + Number(m.replace(/[ ,€]/g, '')), 0)
}

function verifier(etapes: readonly Etape[], libelle: string, attendu: (m: string) => number) {
  const etape = etapes.find((e) => e.libelle === libelle)
  if (etape === undefined || etape.regle.includes('pas encore connues')) return 0
  const mois = Object.keys(etape.valeurs).filter((cle) => /^\d{4}-\d\d$/.test(cle))
  for (const m of mois) assert.equal(somme(duMois(etape.regle, m)), attendu(m), etape.regle)
  return mois.length
}

test('ce qui est nommé fait, au centime, ce qui est retiré, chaque mois des 400 foyers', () => {
  let vus = 0
  for (const situation of foyers400()) {
    const rsa = etapesLues(situation, 'rsa')
    const libelleRsa = 'On retire les prestations de la caisse qui comptent'
    const prestations = rsa.find((e) => e.libelle === libelleRsa)
    vus += verifier(rsa, libelleRsa, (m) => Number(prestations?.valeurs[m]))
    const prime = etapesLues(situation, 'primeActivite')
    const libelle = 'On retire vos ressources et le forfait logement'
    const valeurs = prime.find((e) => e.libelle === libelle)?.valeurs ?? {}
    const parts = ['activite', 'autres', 'prestations', 'forfaitLogement']
    vus += verifier(prime, libelle, (m) =>
      parts.reduce((t, p) => t + Number(valeurs[`${p}.${m}`]), 0),
    )
    const total = 'Les revenus d’activité de votre foyer, en moyenne des trois mois'
    const gagnes = prime.find((e) => e.libelle === total)
    vus += verifier(prime, total, (m) => Number(gagnes?.valeurs[m]))
  }
  assert.ok(vus > 2_000, `${vus}`)
})
