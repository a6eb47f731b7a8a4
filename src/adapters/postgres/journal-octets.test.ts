import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { test } from 'node:test'
import { EntreesCopiees } from './journal-octets.js'
import { lireLigneCopiee } from './journal-texte.js'

const EMPREINTE = 'ab'.repeat(32)
const AVANT = '0'.repeat(64)

function ligne(chaine: number, rang: number, champs: string, fin = 'D-1\t\\N\t\\N'): string {
  const commun = 'caf-330\tagent\tprime-activite\tdossier\tpersonne\tressources\t2026-02'
  const debut = `${chaine}\t${rang}\t${EMPREINTE}\t2026-06-01 08:00:00.1+00\t${champs}`
  return `${debut}\t${commun}\t${fin}`
}

const longue = (n: number): string => `{${Array.from({ length: n }, (_, i) => `c${i}`).join(',')}}`

const CAS = [
  { titre: 'une liste de champs', lignes: [ligne(3, 1, '{mois,montant}')] },
  { titre: 'aucun champ, puis aucune liste', lignes: [ligne(3, 1, '{}'), ligne(3, 2, '\\N')] },
  {
    titre: 'une liste qui commence ou finit comme la précédente',
    lignes: ['{mois}', '{mois,net}', '{net}', '{mois,net}'].map((l, i) => ligne(3, i, l)),
  },
  {
    titre: 'plus de listes qu’il n’en est retenu, deux fois',
    lignes: Array.from({ length: 40 }, (_, i) => ligne(1 + (i % 3), i, `{c${i % 20},d}`)),
  },
  { titre: 'une liste que ses guillemets allongent', lignes: [ligne(5, 1, longue(3000))] },
  {
    titre: 'une liste longue, puis une courte',
    lignes: [longue(60), '{a}'].map((l) => ligne(5, 1, l)),
  },
  { titre: 'des accents dans une liste', lignes: [ligne(5, 1, '{"été, hiver","l’an"}')] },
  { titre: 'la chaîne sans numéro', lignes: [ligne(0, 1, '{mois}')] },
  { titre: 'un motif long', lignes: [ligne(5, 1, longue(40), `D-1\t\\N\t${'é'.repeat(3000)}`)] },
  { titre: 'un texte à échapper', lignes: [ligne(5, 1, '{mois}', 'D-1\t\\N\tun "mot"\\n')] },
]

for (const { titre, lignes } of CAS) {
  test(`octets et texte donnent la même empreinte : ${titre}`, () => {
    const attendues = lignes.map((l) => {
      const { chaine, rang, texte } = lireLigneCopiee(l)
      return { chaine, rang, empreinte: EMPREINTE, suivante: hash('sha256', `${AVANT}\n${texte}`) }
    })
    const octets = Buffer.from(lignes.map((l) => `${l}\n`).join(''))
    for (const pas of [octets.length, 7, 64]) {
      const lues: unknown[] = []
      const entrees = new EntreesCopiees(({ chaine, rang, empreinte }) => {
        lues.push({ chaine, rang, empreinte, suivante: entrees.suivante(AVANT) })
      })
      for (let i = 0; i < octets.length; i += pas) entrees.recevoir(octets.subarray(i, i + pas))
      assert.deepEqual(lues, attendues)
    }
  })
}
