import { parseArgs } from 'node:util'
import type { DemandeOuverte } from '#acces'
import {
  type Base,
  type CodeSortie,
  type Commande,
  type Contexte,
  UsageFautif,
} from '../commande.js'
import { lireReponse } from './lire-reponse.js'

/** The work of a day: more than that is taken up again the next one. */
const LIMITE = 1_000

export const commande: Commande = {
  resume: 'demandes des personnes sur leurs données : les lire, y répondre',
  aide: `Usage : alasource donnees-personnelles demandes [--base BASE] [--json]
        alasource donnees-personnelles repondre REÇU [--base BASE] < reponse.txt

« demandes » montre ce que des personnes demandent sur leurs données (copie, correction, gel,
opposition) et qui attend, la plus ancienne d’abord. « repondre » écrit la réponse, lue sur l’entrée
standard, que la personne lira sous « Mes données et mes droits ». Le délai est d’un mois
(règlement européen 2016/679, article 12).

Options
  --base BASE   adresse PostgreSQL ou dossier de données
  --json        un objet JSON par ligne : recu, genre, faiteLe, texte

Code de sortie : 0 fait ; 1 rien n’attend sous ce reçu ; 2 commande mal écrite ; 3 panne.
Exemple : alasource donnees-personnelles repondre D-7KM2-X4PB < reponse.txt
`,
  async executer(args, contexte) {
    const options = { base: { type: 'string' }, json: { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    })
    const [action, recu, ...reste] = positionals
    const lister = action === 'demandes' && recu === undefined
    const repondre = action === 'repondre' && recu !== undefined && reste.length === 0
    if (!lister && !repondre) {
      throw new UsageFautif('Dites ce qu’il faut faire : demandes, ou repondre REÇU.')
    }
    const base = await contexte.ouvrirBase(values.base)
    try {
      if (lister) return await montrer(base, contexte, values.json === true)
      return await ecrireReponse(base, contexte, recu ?? '')
    } finally {
      await base.fermer()
    }
  },
}

async function montrer(base: Base, contexte: Contexte, json: boolean): Promise<CodeSortie> {
  const ouvertes = await base.demandesDonnees.listOuvertes(LIMITE)
  for (const { personne: _personne, reponse: _reponse, repondueLe: _, ...demande } of ouvertes) {
    await contexte.ecrire(json ? `${JSON.stringify(demande)}\n` : enMots(demande))
  }
  if (ouvertes.length === 0 && !json) contexte.dire('Aucune demande n’attend.')
  return 0
}

type DemandeDite = Pick<DemandeOuverte, 'recu' | 'genre' | 'faiteLe' | 'texte'>

function enMots({ recu, genre, faiteLe, texte }: DemandeDite): string {
  return `${recu}  ${genre.replaceAll('-', ' ')}, faite le ${faiteLe}\n  « ${texte} »\n`
}

async function ecrireReponse(base: Base, contexte: Contexte, recu: string): Promise<CodeSortie> {
  const reponse = await lireReponse(contexte)
  const faite = await base.demandesDonnees.repondre(recu, reponse, contexte.maintenant())
  if (!faite) contexte.dire('Aucune demande n’attend de réponse sous ce reçu.')
  return faite ? 0 : 1
}
