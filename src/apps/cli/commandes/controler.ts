import { parseArgs } from 'node:util'
import {
  createControle,
  createLectureAnnexes,
  type Profil,
  type ResultatControle,
} from '#declarations'
import type { SourceFichier } from '#referentiel'
import { Panne } from '#socle'
import { type CodeSortie, type Commande, type Contexte, UsageFautif } from '../commande.js'

/** Anomalies shown for one file without --json; all are counted. */
const MONTREES = 20

export const commande: Commande = {
  resume: 'contrôle des fichiers DSN et PASRAU sans rien enregistrer',
  aide: `Usage : alasource controler [--profil depot|reception] [--json] CHEMIN…

Lit et contrôle des fichiers DSN et PASRAU ; n’enregistre rien. Un chemin est un fichier, ou un
dossier lu avec ses sous-dossiers pour ses fichiers *.dsn, *.pasrau et
*.annexe.

Options
  --profil depot      la norme entière, comme au dépôt (par défaut) : une faute bloquante dans
                      l’en-tête ou le total refuse l’envoi, ailleurs elle refuse sa déclaration
  --profil reception  ce qu’un organisme reçoit, filtré et complété : ce qui est inconnu est
                      conservé, une faute bloquante dans un individu ne met de côté que lui
  --json              une ligne JSON par fichier

Code de sortie : 0 rien n’est refusé ; 1 une déclaration, un individu ou un chemin est refusé ;
2 commande mal écrite ; 3 panne (disque).
Exemple : alasource controler --json paie-janvier.dsn
`,
  async executer(args, contexte) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { profil: { type: 'string' }, json: { type: 'boolean' } },
      allowPositionals: true,
      strict: true,
    })
    if (positionals.length === 0) throw new UsageFautif('Donnez au moins un fichier ou un dossier.')
    const profil = parseProfil(values.profil ?? 'depot')
    const { sources, refus } = contexte.listSources(positionals)
    for (const { chemin, message } of refus) contexte.dire(`${chemin} : ${message}\n`)
    const ecrire = values.json === true ? enJson : enMots
    const code = await controlerTout(sources, { profil, ecrire, contexte })
    return code === 0 && refus.length > 0 ? 1 : code
  },
}

function parseProfil(texte: string): Profil {
  if (texte === 'depot' || texte === 'reception') return texte
  throw new UsageFautif(`Profil inconnu : ${texte}. Les profils sont depot et reception.`)
}

interface Demande {
  readonly profil: Profil
  readonly ecrire: (nom: string, resultat: Resultat) => string
  readonly contexte: Contexte
}

type Resultat = Pick<ResultatControle, 'rapport' | 'bloquantes'>

/** A disk that fails on one file is told at once; the other files are checked all the same. */
async function controlerTout(
  sources: readonly SourceFichier[],
  { profil, ecrire, contexte }: Demande,
): Promise<CodeSortie> {
  let code: CodeSortie = 0
  const jour = contexte.aujourdhui()
  for (const source of sources) {
    try {
      const annexes = /\.annexe$/i.test(source.nom)
      const controle = annexes ? createLectureAnnexes(profil) : createControle({ profil, jour })
      for (const morceau of source.lire()) controle.write(morceau)
      const resultat = controle.end()
      await contexte.ecrire(ecrire(source.nom, resultat))
      if (resultat.bloquantes > 0 && code === 0) code = 1
    } catch (cause) {
      if (!(cause instanceof Panne)) throw cause
      contexte.dire(`${cause.message}\n`)
      code = 3
    }
  }
  return code
}

/** The keys of the public contract, in its order. */
function enJson(fichier: string, { rapport }: Resultat): string {
  const { statut, declarations, individus, rubriques, octets, essai } = rapport
  const { anomalies, anomaliesTotal } = rapport
  const comptes = { declarations, individus, rubriques, octets, essai }
  return `${JSON.stringify({ fichier, statut, ...comptes, anomalies, anomaliesTotal })}\n`
}

const STATUTS = {
  accepte: 'accepté',
  'accepte-avec-anomalies': 'accepté, avec des anomalies',
  rejete: 'rejeté : rien n’en est retenu',
} as const

function enMots(fichier: string, { rapport }: Resultat): string {
  const essai = rapport.essai ? ' (envoi d’essai)' : ''
  const lignes = [
    `${fichier} : ${STATUTS[rapport.statut]}${essai}`,
    `  déclarations ${nombre(rapport.declarations)}   individus ${nombre(rapport.individus)}` +
      `   rubriques ${nombre(rapport.rubriques)}   octets ${nombre(rapport.octets)}`,
  ]
  for (const a of rapport.anomalies.slice(0, MONTREES)) {
    const ou = `ligne ${nombre(a.ligne)}`.padEnd(14)
    const gravite = a.gravite === 'bloquante' ? 'BLOQUANTE' : 'signal   '
    lignes.push(`  ${ou} ${gravite} ${(a.rubrique ?? '').padEnd(14)} ${a.message}`)
  }
  const reste = rapport.anomaliesTotal - Math.min(rapport.anomalies.length, MONTREES)
  if (reste > 0) lignes.push(`  … et ${nombre(reste)} autres (avec --json : les 1 000 premières)`)
  return `${lignes.join('\n')}\n`
}

function nombre(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, '\u00a0')
}
