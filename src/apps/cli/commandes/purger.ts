import { parseArgs } from 'node:util'
import { DUREES, type RapportPurge } from '#acces'
import { estJour, type Jour } from '#socle'
import { type Commande, UsageFautif } from '../commande.js'

export const commande: Commande = {
  resume: 'retire ce qui a atteint sa durée de conservation',
  aide: `Usage : alasource purger [--a-blanc] [--au JOUR] [--base BASE] [--json]
        alasource purger --durees

Retire de la base ce dont la durée de conservation est atteinte, sauf ce qui est retenu parce qu’une
ligne est contestée, et dit ce qui est parti : table, mois, nombre de lignes et leur empreinte. Le
bilan est écrit au journal des accès. Les mois du journal partent entiers, sous scellé : la chaîne
reste vérifiable. À lancer chaque mois, et sur toute sauvegarde restaurée avant de la rouvrir.

Options
  --a-blanc     compte tout, ne retire rien
  --au JOUR     applique les durées de ce jour, passé ou présent (par défaut aujourd’hui)
  --durees      montre les durées, leurs textes, et ce qui est un choix de ce projet
  --base BASE   adresse PostgreSQL ou dossier de données
  --json        une ligne JSON par table et par mois, puis {"total":{…}}

Code de sortie : 0 fait ; 2 commande mal écrite ; 3 panne (rien n’est retiré à moitié).
Exemple : alasource purger --a-blanc
`,
  async executer(args, contexte) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        base: { type: 'string' },
        json: { type: 'boolean' },
        'a-blanc': { type: 'boolean' },
        au: { type: 'string' },
        durees: { type: 'boolean' },
      },
      strict: true,
    })
    if (values.durees) {
      await contexte.ecrire(dureesEnMots())
      return 0
    }
    const au = jourDe(values.au, contexte.aujourdhui())
    const base = await contexte.ouvrirBase(values.base)
    try {
      const aBlanc = values['a-blanc'] === true
      const rapport = await base.purge.purger({ au, aBlanc, quand: contexte.maintenant() })
      await contexte.ecrire(values.json ? enLignes(rapport) : enMots(rapport))
      return 0
    } finally {
      await base.fermer()
    }
  },
}

/** Never a day to come: what has not lived its time would go. */
function jourDe(donne: string | undefined, aujourdhui: Jour): Jour {
  if (donne === undefined) return aujourdhui
  if (!estJour(donne)) throw new UsageFautif('--au : jour AAAA-MM-JJ attendu.')
  if (donne > aujourdhui) throw new UsageFautif('--au : un jour à venir retirerait trop tôt.')
  return donne
}

function dureesEnMots(): string {
  return DUREES.map(({ categorie, mois, court, texte, interpretation }) => {
    const suite = interpretation === null ? '' : `\n  ${interpretation}`
    return `${categorie} : ${mois} mois depuis ${court}\n  ${texte}${suite}\n`
  }).join('')
}

function enLignes({ retraits, ...total }: RapportPurge): string {
  const lignes = retraits.map((r) => `${JSON.stringify(r)}\n`).join('')
  return `${lignes}${JSON.stringify({ total })}\n`
}

function enMots({ au, aBlanc, retraits, retenues, lignes, empreinte }: RapportPurge): string {
  const corps = retraits
    .map(
      (r) => `${r.table.padEnd(26)}${(r.mois ?? '–').padEnd(9)}${String(r.lignes).padStart(9)}\n`,
    )
    .join('')
  const verbe = aBlanc ? 'Partiraient' : 'Retirées'
  const retenu = retenues === 0 ? '' : ` Mois retenus, contestés : ${retenues}.`
  const preuve = `Empreinte du bilan : ${empreinte}.`
  return `${corps}${verbe} au ${au} : ${lignes} lignes.${retenu} ${preuve}\n`
}
