import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type CodeSortie, type Commande, type Contexte, UsageFautif } from '../commande.js'

/** One file per published figure, at the root of the package. */
const DOSSIER = fileURLToPath(new URL('../../../../bench/', import.meta.url))

export const commande: Commande = {
  resume: 'mesure les chiffres publiés',
  aide: `Usage : alasource banc [NOM] [--liste] [--json]

Lance les mesures de bench/ et écrit une ligne JSON par chiffre :
{"nom","valeur","unite","rapport","reference","repetitions","charge"}
« rapport » compare à une référence mesurée dans le même passage : c’est lui qui se compare d’une
machine à l’autre. « charge » est la charge de la machine pendant la mesure.

Options
  --liste   les noms des mesures, un par ligne
  --json    ce qui est toujours fait ici ; acceptée comme pour les autres commandes

Code de sortie : 0 mesuré ; 2 nom inconnu ; 3 une mesure n’a pas pu se faire.
Exemple : alasource banc controler
`,
  async executer(args, contexte) {
    const options = { liste: { type: 'boolean' }, json: { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    })
    const noms = await listBancs()
    if (values.liste) {
      await contexte.ecrire(noms.map((nom) => `${nom}\n`).join(''))
      return 0
    }
    return mesurer(choisir(noms, positionals), contexte)
  },
}

/** The files of bench/ that no other one names: a file named by another is its tool. */
async function listBancs(): Promise<readonly string[]> {
  const tous = await readdir(DOSSIER).catch((): string[] => [])
  const fichiers = tous.filter((fichier) => fichier.endsWith('.js')).sort()
  const textes = await Promise.all(
    fichiers.map(async (fichier) => ({
      fichier,
      texte: await readFile(join(DOSSIER, fichier), 'utf8'),
    })),
  )
  const estOutil = (nom: string): boolean =>
    textes.some(({ fichier, texte }) => fichier !== nom && new RegExp(`['/]${nom}'`).test(texte))
  return fichiers.filter((fichier) => !estOutil(fichier)).map((fichier) => basename(fichier, '.js'))
}

function choisir(noms: readonly string[], demandes: readonly string[]): readonly string[] {
  const inconnu = demandes.find((nom) => !noms.includes(nom))
  if (inconnu !== undefined) {
    throw new UsageFautif(`Mesure inconnue : ${inconnu}. Connues : ${noms.join(', ')}.`)
  }
  return demandes.length === 0 ? noms : demandes
}

async function mesurer(noms: readonly string[], contexte: Contexte): Promise<CodeSortie> {
  let code: CodeSortie = 0
  for (const nom of noms) {
    contexte.dire(`${nom}…\n`)
    const statut = await lancer(nom, contexte)
    if (statut === 0) continue
    contexte.dire(`La mesure « ${nom} » n’a pas abouti (code ${statut}).\n`)
    code = 3
  }
  return code
}

async function lancer(nom: string, contexte: Contexte): Promise<number | null> {
  const child = spawn(process.execPath, [join(DOSSIER, `${nom}.js`)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const fin = new Promise<number | null>((resolve) => child.once('close', resolve))
  for await (const morceau of child.stdout) await contexte.ecrire(String(morceau))
  return fin
}
