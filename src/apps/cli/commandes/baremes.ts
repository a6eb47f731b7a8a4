import { parseArgs } from 'node:util'
import { listProvenances, type Provenance } from '#legislation'
import { estMois } from '#socle'
import { type CodeSortie, type Commande, UsageFautif } from '../commande.js'

export const commande: Commande = {
  resume: 'liste les valeurs de la loi, avec leur texte et leur contrôle',
  aide: `Usage : alasource baremes [--nom MOT] [--mois AAAA-MM] [--json]

Liste chaque valeur des barèmes du livre : date d’effet, texte, jour où elle a été connue, comment
elle a été contrôlée, ce qui est interprété. Séparé par des tabulations.

Options
  --nom MOT       les séries dont le nom contient ce mot
  --mois AAAA-MM  la valeur en vigueur ce mois-là, une par série
  --json          une ligne JSON par valeur

Code de sortie : 0 fait ; 2 option inconnue.
Exemple : alasource baremes --nom RSA --mois 2026-05
`,
  async executer(args, contexte) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        nom: { type: 'string', default: '' },
        mois: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
      strict: true,
    })
    const { mois } = values
    if (mois !== undefined && !estMois(mois)) {
      throw new UsageFautif('--mois attend un mois AAAA-MM.')
    }
    const mot = values.nom.toLowerCase()
    const demandees = listProvenances().filter(({ nom }) => nom.toLowerCase().includes(mot))
    const retenues = mois === undefined ? demandees : enVigueur(demandees, mois)
    for (const p of retenues) {
      await contexte.ecrire(values.json ? `${JSON.stringify(p)}\n` : `${enTexte(p)}\n`)
    }
    return 0 satisfies CodeSortie
  },
}

function enVigueur(toutes: readonly Provenance[], mois: string): readonly Provenance[] {
  const parSerie = new Map<string, Provenance>()
  for (const p of toutes) if (p.depuis <= mois) parSerie.set(p.nom, p)
  return [...parSerie.values()]
}

function enTexte(p: Provenance): string {
  const doutes = p.interpretation === null ? '' : `interprété : ${p.interpretation}`
  const connue = `connue le ${p.connueLe}`
  const champs = [p.nom, p.depuis, `${p.valeur} ${p.unite}`, p.texte, connue, p.controle, doutes]
  return champs.join('\t')
}
