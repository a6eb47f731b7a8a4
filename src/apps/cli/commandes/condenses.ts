import type { CondensesVerifies } from '#referentiel'
import { type Actions, agir, type DemandeAction, type ValeursDe } from '../actions.js'
import type { CodeSortie, Commande } from '../commande.js'

const OPTIONS = {
  base: { type: 'string' },
  json: { type: 'boolean' },
  refaire: { type: 'boolean' },
} as const

type Valeurs = ValeursDe<typeof OPTIONS>

type Demande = DemandeAction<Valeurs>

const ACTIONS: Actions<Valeurs> = {
  faire: { mots: 0, faire },
  verifier: { mots: 0, faire: verifier },
}

export const commande: Commande = {
  resume: 'condensés des personnes : les faire d’avance, les vérifier',
  aide: `Usage : alasource condenses [faire] [--base BASE]
        alasource condenses verifier [--refaire] [--json] [--base BASE]

Le condensé d’une personne est ce que le référentiel dit d’elle aujourd’hui, gardé d’avance pour que
les partenaires la lisent vite ; sans lui, le référentiel répond, plus lentement. « servir » et
« demo » les font peu à peu. « faire » fait d’un coup tous ceux qui manquent, par exemple après une
grosse ingestion. « verifier » fait ceux qui manquent, puis recalcule chacun et dit combien ne
disent pas ce que dit le référentiel.

Options
  --refaire      oublier ceux qui diffèrent, et les refaire
  --base BASE    adresse PostgreSQL ou dossier de données (par défaut DATABASE_URL, sinon
                 ALASOURCE_DONNEES)
  --json         une ligne JSON : condenses, differents, refaits

Code de sortie : 0 fait, tous justes ; 1 des condensés diffèrent et n’ont pas été refaits ;
2 commande mal écrite ; 3 panne.
Exemple : alasource condenses verifier --refaire
`,
  executer: (args, contexte) => agir({ args, contexte }, OPTIONS, ACTIONS),
}

/** Files, persons and statements of one step: what others wait behind is short. */
const PAS = 200

async function faire({ base, contexte }: Demande): Promise<CodeSortie> {
  await toutFaire({ base })
  await contexte.ecrire('Tous les condensés sont faits.\n')
  return 0
}

type Ouverte = Pick<Demande, 'base'>

async function toutFaire({ base }: Ouverte): Promise<void> {
  while (!(await base.partenaires.condenser(PAS)));
}

async function verifier({ base, contexte, valeurs }: Demande): Promise<CodeSortie> {
  let condenses = 0
  let differents = 0
  let apres: CondensesVerifies['dernier'] = null
  await toutFaire({ base })
  do {
    const page = await verifierPage({ base }, apres)
    condenses += page.lus
    differents += page.differents.length
    if (valeurs.refaire) await base.partenaires.oublierCondenses(page.differents)
    apres = page.dernier
  } while (apres !== null)
  if (valeurs.refaire) await toutFaire({ base })
  const bilan = { condenses, differents, refaits: valeurs.refaire ? differents : 0 }
  await contexte.ecrire(valeurs.json ? `${JSON.stringify(bilan)}\n` : enMots(bilan))
  return bilan.differents > bilan.refaits ? 1 : 0
}

/** What differs because a file came meanwhile is made again, and looked at once more. */
async function verifierPage(
  { base }: Ouverte,
  apres: CondensesVerifies['dernier'],
): Promise<CondensesVerifies> {
  const page = await base.partenaires.verifierCondenses({ apres, limite: PAS })
  if (page.differents.length === 0) return page
  await toutFaire({ base })
  return base.partenaires.verifierCondenses({ apres, limite: PAS })
}

interface Bilan {
  readonly condenses: number
  readonly differents: number
  readonly refaits: number
}

function enMots({ condenses, differents, refaits }: Bilan): string {
  const lus = `Condensés vérifiés : ${condenses}. `
  if (differents === 0) return `${lus}Tous disent ce que dit le référentiel.\n`
  const suite = refaits > 0 ? 'Ils ont été refaits.' : 'Refaites-les avec --refaire.'
  return `${lus}Diffèrent du référentiel : ${differents}. ${suite}\n`
}
