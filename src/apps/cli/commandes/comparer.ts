import { parseArgs } from 'node:util'
import { type Comparaison, comparerCalculs, lireTexteJson, parseComparaison } from '#legislation'
import type { CodeSortie, Commande } from '../commande.js'
import { ligneRefusee, lignesDe } from '../simulation/lignes.js'

export const commande: Commande = {
  resume: 'dit ce qui a changé entre deux calculs, étape par étape',
  aide: `Usage : alasource comparer [--json] < COMPARAISONS.ndjson

Lit une comparaison JSON par ligne, {"avant":{"situation"},"apres":{"situation"}} : le même foyer à
deux mois, deux foyers, ou deux états des règles. « reglesConnuesLe » (AAAA-MM-JJ), à côté de
« situation », calcule avec ce qui était publié ce jour-là.

Options
  --json  une ligne JSON par comparaison, montants en centimes

Code de sortie : 0 fait ; 1 une comparaison au moins a été refusée ; 2 option inconnue.
Exemple : alasource comparer < comparaison.ndjson
`,
  async executer(args, contexte) {
    const { values } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false } },
      strict: true,
    })
    let refusees = 0
    for await (const { texte, ligne } of lignesDe(contexte.lireEntree())) {
      const reponse = repondre(texte)
      if ('erreur' in reponse) {
        refusees++
        const { erreur } = reponse
        await contexte.ecrire(
          values.json
            ? `${JSON.stringify({ id: null, ligne, erreur })}\n`
            : `${ligneRefusee(ligne, erreur)}\n\n`,
        )
      } else {
        const { comparaison } = reponse
        await contexte.ecrire(
          values.json ? `${JSON.stringify(comparaison)}\n` : `${enTexte(comparaison)}\n\n`,
        )
      }
    }
    return (refusees === 0 ? 0 : 1) satisfies CodeSortie
  },
}

/** The months compared, then the facts, then what moved and why. */
function enTexte({ phrases, phrasesFaits }: Comparaison): string {
  return [...phrases.slice(0, 1), ...phrasesFaits, ...phrases.slice(1)].join('\n')
}

function repondre(texte: string) {
  const { json, erreur } = lireTexteJson(texte)
  if (erreur !== null) return { erreur }
  const lue = parseComparaison(json)
  if (!lue.ok) return { erreur: lue.erreur }
  return { comparaison: comparerCalculs(lue.valeur.avant, lue.valeur.apres) }
}
