import { parseArgs } from 'node:util'
import { type BrisListe, DELAI_BRIS_MS, fermerBris } from '#acces'
import { type Instant, jourPlus, parseInstant } from '#socle'
import { exiger } from '../actions.js'
import {
  type Base,
  type CodeSortie,
  type Commande,
  type Contexte,
  UsageFautif,
} from '../commande.js'
import { ecrirePreuve } from '../signer.js'

const OPTIONS = {
  base: { type: 'string' },
  json: { type: 'boolean' },
  depuis: { type: 'string' },
  organisme: { type: 'string' },
  agent: { type: 'string' },
  cle: { type: 'string' },
  service: { type: 'string', default: 'http://127.0.0.1:3000' },
} as const

const LIMITE = 1_000

export const commande: Commande = {
  resume: 'accès exceptionnels : qui les a demandés, pourquoi, qui les a accordés',
  aide: `Usage : alasource bris-de-glace [--organisme CODE] [--depuis INSTANT]
                                [--base BASE] [--json]
        alasource bris-de-glace fermer RÉFÉRENCE [--base BASE]
        alasource bris-de-glace preuve RÉFÉRENCE --agent AGENT --cle FICHIER [--service URL]

Montre, le plus récent d’abord, les accès à des personnes hors des portefeuilles : l’agent, sa
raison, l’agent qui a donné son accord ou son refus, et où en est l’accès. Il s’ouvre par l’API des
partenaires (docs/api.md), se ferme de lui-même à la fin du jour, et « fermer » le fait tout de
suite. Une raison peut nommer quelqu’un : ne la laissez pas traîner.

« preuve » écrit ce qu’un agent signe de sa clé pour demander un accès (RÉFÉRENCE : demande),
voir celles qui attendent (liste), l’accorder ou le refuser (sa référence) ; à donner dans
X-Agent-Preuve, sous deux minutes.

Options
  --organisme CODE   ceux d’un seul organisme
  --depuis INSTANT   demandés à cet instant ou après
  --base BASE        adresse PostgreSQL ou dossier de données
  --json             une ligne JSON par accès
  --agent AGENT      pseudonyme de l’agent qui signe (preuve)
  --cle FICHIER      sa clé privée, JWK (preuve)
  --service URL      adresse du service (preuve ; http://127.0.0.1:3000 par défaut)

Code de sortie : 0 fait ; 1 rien d’ouvert sous cette référence ; 2 commande mal écrite ; 3 panne.
Exemple : alasource bris-de-glace --depuis 2026-11-01T00:00:00Z
`,
  async executer(args, contexte) {
    const { values, positionals } = parseArgs({
      ...{ args: [...args], options: OPTIONS, allowPositionals: true, strict: true },
    })
    const [action, reference] = positionals
    const deux = reference !== undefined && positionals.length === 2
    const clore = action === 'fermer' && deux
    if (action === 'preuve' && deux) {
      const { agent, cle, service } = values
      const de = exiger(agent, 'l’agent qui signe : --agent AGENT')
      return ecrirePreuve(contexte, { de, sujet: reference, pour: service, cle })
    }
    if (action !== undefined && !clore) {
      throw new UsageFautif('Actions connues : fermer et preuve, avec la référence de l’accès.')
    }
    const depuis = values.depuis === undefined ? undefined : lireInstant(values.depuis)
    const base = await contexte.ouvrirBase(values.base)
    try {
      if (clore) return await fermer(base, contexte, reference)
      const { organisme } = values
      const filtre = { ...(organisme && { organisme }), ...(depuis && { depuis }) }
      const tous = await base.bris.bris.list(LIMITE, filtre)
      for (const bris of tous) {
        await contexte.ecrire(values.json ? enJson(bris) : enMots(bris, contexte.maintenant()))
      }
      if (tous.length === 0 && !values.json) contexte.dire('Aucun accès exceptionnel.')
      return 0
    } finally {
      await base.fermer()
    }
  },
}

function lireInstant(texte: string): Instant {
  const lu = parseInstant(texte)
  if (lu === undefined) throw new UsageFautif('--depuis : instant ISO 8601 attendu.')
  return lu
}

async function fermer(base: Base, contexte: Contexte, reference: string): Promise<CodeSortie> {
  const hier = jourPlus(contexte.aujourdhui(), -1)
  const fait = await fermerBris(base.bris, { reference, quand: contexte.maintenant(), hier })
  if (!fait) contexte.dire('Aucun accès exceptionnel n’est ouvert sous cette référence.')
  return fait ? 0 : 1
}

/** Without the key of the person: the list is of those who looked, not of those looked at. */
function enJson({ personne: _personne, ...bris }: BrisListe): string {
  return `${JSON.stringify(bris)}\n`
}

function enMots(b: BrisListe, maintenant: Instant): string {
  const accord = b.secondAgent === null ? '' : `, accord de ${b.secondAgent}`
  const qui = `${b.organisme} / ${b.agent}${accord}`
  return `${b.demandeLe}  ${b.reference}  ${etat(b, maintenant)}\n  ${qui}\n  « ${b.motif} »\n`
}

function etat(b: BrisListe, maintenant: Instant): string {
  const { confirmeLe, fermeLe, demandeLe, refuseLe, refusePar } = b
  if (refuseLe !== null) return `refusé le ${refuseLe} par ${refusePar}`
  if (fermeLe !== null) return `fermé le ${fermeLe}`
  if (confirmeLe !== null) return `accordé le ${confirmeLe}`
  const passe = Date.parse(maintenant) - Date.parse(demandeLe) > DELAI_BRIS_MS
  return passe ? 'resté sans accord' : 'attend un second agent'
}
