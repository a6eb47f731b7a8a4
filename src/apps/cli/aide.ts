import type { Commandes } from './commande.js'

/** The list of commands, one line each. */
export async function aideGenerale(commandes: Commandes): Promise<string> {
  const noms = Object.keys(commandes)
  const largeur = Math.max(...noms.map((nom) => nom.length)) + 2
  const lignes = await Promise.all(
    noms.map(async (nom) => `  ${nom.padEnd(largeur)}${(await commandes[nom]?.())?.resume ?? ''}`),
  )
  return `Usage : alasource COMMANDE [OPTIONS]

Commandes
${lignes.join('\n')}

Options
  --aide      cette aide ; « alasource COMMANDE --aide » pour celle d’une commande
  --version   le numéro de version

La sortie standard ne porte que des données ; les messages vont sur la sortie d’erreur.
Code de sortie : 0 fait ; 1 quelque chose a été refusé, le reste est fait ; 2 commande mal écrite ;
3 panne (base, disque, clé absente, port pris).
Les variables d’environnement sont décrites dans docs/environnement.md.
`
}

/** The known name that a mistyped one most likely stands for, at most two letters away. */
export function proposer(nom: string, noms: readonly string[]): string | undefined {
  const classes = noms.map((connu) => ({ connu, ecart: distance(nom, connu) }))
  const [meilleur] = classes.sort((a, b) => a.ecart - b.ecart)
  return meilleur !== undefined && meilleur.ecart <= 2 ? meilleur.connu : undefined
}

/** Letters to add, drop or change to go from one word to the other (Levenshtein). */
function distance(a: string, b: string): number {
  let precedente = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const ligne = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (precedente[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      ligne.push(Math.min(change, (precedente[j] ?? 0) + 1, (ligne[j - 1] ?? 0) + 1))
    }
    precedente = ligne
  }
  return precedente[b.length] ?? 0
}
