import { CANAUX_POUSSES, type CanalPousse, type Pli, STATUTS, type Statut } from '#messages'
import { type Actions, agir, type DemandeAction, lireLimite, type ValeursDe } from '../actions.js'
import { type CodeSortie, type Commande, UsageFautif } from '../commande.js'
import { lireUnRebond } from './messages-rebond.js'

const OPTIONS = {
  base: { type: 'string' },
  statut: { type: 'string' },
  canal: { type: 'string' },
  motif: { type: 'string' },
  tous: { type: 'boolean' },
  limite: { type: 'string' },
  json: { type: 'boolean' },
} as const

type Valeurs = ValeursDe<typeof OPTIONS>
type Demande = DemandeAction<Valeurs>

const ACTIONS: Actions<Valeurs> = {
  etat: { mots: 0, faire: etat },
  lister: { mots: 1, faire: lister },
  envoyer: { mots: 0, envoyer: true, faire: envoyer },
  relancer: { mots: 1, faire: relancer },
  rebond: { mots: 0, faire: lireUnRebond },
}

export const commande: Commande = {
  resume: 'la boîte d’envoi : ce qui part, ce qui échoue, ce qui est à reprendre',
  aide: `Usage : alasource messages [etat] [--json]
        alasource messages lister [RÉFÉRENCE] [--statut S] [--limite N] [--json]
        alasource messages envoyer [--limite N]
        alasource messages relancer RÉFÉRENCE [--canal C]
        alasource messages relancer --motif M [--canal C]
        alasource messages relancer --tous
        alasource messages rebond < rebond.eml

« etat » compte les plis par canal et par statut. « lister » donne les derniers qui ont changé.
« envoyer » remet ce qui est dû, sans attendre « servir ». « relancer » remet à envoyer ce qui a
échoué, par exemple une fois le serveur d’e-mails réparé. « rebond » lit un avis de non-remise
(RFC 3464) : le pli a échoué, le canal suivant est pris, une adresse qui n’existe plus n’est plus
utilisée. Ni adresse, ni nom, ni texte ne s’affiche.

Options
  --statut S    ${STATUTS.join(', ')}
  --canal C     ${CANAUX_POUSSES.join(', ')}
  --motif M     pourquoi c’est un échec, tel que « lister » l’écrit (serveur-muet…)
  --tous        tous les échecs
  --limite N    200 plis listés, 1 000 envoyés par défaut
  --base BASE   adresse PostgreSQL ou dossier de données
  --json        un objet JSON par ligne

Code de sortie : 0 fait ; 1 rien à relancer, aucun canal ouvert ; 2 commande mal écrite ; 3 panne.
Exemple : alasource messages relancer --motif acces-refuse
`,
  executer: (args, contexte) => agir({ args, contexte }, OPTIONS, ACTIONS),
}

function lireParmi<T extends string>(
  option: string,
  valeur: string | undefined,
  connues: readonly T[],
): T | undefined {
  if (valeur === undefined) return undefined
  const connue = connues.find((c) => c === valeur)
  if (connue === undefined) throw new UsageFautif(`${option} : ${connues.join(', ')}.`)
  return connue
}

async function etat({ base, contexte, valeurs }: Demande): Promise<CodeSortie> {
  const maintenant = contexte.maintenant()
  const comptes = await base.messages.compterPlis()
  for (const { canal, statut, nombre, premierAFaireLe } of comptes) {
    const attend = statut === 'cree' || statut === 'en-cours' || statut === 'echec-temporaire'
    const du = attend ? premierAFaireLe : null
    const retard = du !== null && du < maintenant ? `  le plus ancien est dû depuis ${du}` : ''
    const ligne = { canal, statut, nombre, premierAFaireLe: du }
    const mots = `${canal.padEnd(9)} ${statut.padEnd(17)} ${String(nombre).padStart(8)}${retard}`
    await contexte.ecrire(`${valeurs.json ? JSON.stringify(ligne) : mots}\n`)
  }
  if (comptes.length === 0 && !valeurs.json) await contexte.ecrire('La boîte d’envoi est vide.\n')
  return 0
}

const LISTES = 200

async function lister({
  base,
  contexte,
  valeurs,
  reste: [reference],
}: Demande): Promise<CodeSortie> {
  const statut = lireParmi<Statut>('--statut', valeurs.statut, STATUTS) ?? null
  const limite = lireLimite(valeurs, LISTES)
  const plis = await base.messages.listPlisRecents({ statut, limite, reference })
  for (const pli of plis) {
    await contexte.ecrire(`${valeurs.json ? JSON.stringify(enJson(pli)) : enUneLigne(pli)}\n`)
  }
  if (plis.length === 0 && !valeurs.json) contexte.dire('Aucun pli de ce genre.')
  return 0
}

/** Without the key of the person: nothing here tells who is written to. */
function enJson({ personne: _personne, ...pli }: Pli) {
  return pli
}

function enUneLigne(p: Pli): string {
  const essais = p.essais === 0 ? '' : `, ${p.essais} ${p.essais > 1 ? 'essais' : 'essai'}`
  const motif = p.motif === null ? '' : `, ${p.motif}`
  const suite = p.statut === 'echec-temporaire' ? `, repris le ${p.aFaireLe}` : ''
  return `${p.changeLe}  ${p.reference}  ${p.canal}  ${p.statut}${essais}${motif}${suite}`
}

const ENVOYES = 1_000
/** As many as the server takes at once: the lease of a pli is as long as that may take. */
const PAS = 20

async function envoyer({ base, contexte, valeurs }: Demande): Promise<CodeSortie> {
  const limite = lireLimite(valeurs, ENVOYES)
  const ouverts = base.messages.canauxOuverts()
  if (ouverts.length === 0) {
    contexte.dire('Aucun canal n’est ouvert (ALASOURCE_SMTP_HOTE) : rien n’a été touché.')
    return 1
  }
  let pris = 0
  while (pris < limite) {
    const pas = Math.min(PAS, limite - pris)
    const faits = await base.messages.distribuer(contexte.maintenant(), pas)
    pris += faits
    if (faits < pas) break
  }
  contexte.dire(`${pris} ${pris > 1 ? 'plis traités' : 'pli traité'} (${ouverts.join(', ')}).`)
  return 0
}

async function relancer({
  base,
  contexte,
  valeurs,
  reste: [reference],
}: Demande): Promise<CodeSortie> {
  const canal = lireParmi<CanalPousse>('--canal', valeurs.canal, CANAUX_POUSSES)
  const { motif, tous = false } = valeurs
  if (reference === undefined && motif === undefined && !tous) {
    throw new UsageFautif('Dites quoi relancer : une référence, --motif, ou --tous.')
  }
  const maintenant = contexte.maintenant()
  const nombre = await base.messages.relancerPlis({ reference, canal, motif, maintenant })
  const dit = nombre > 1 ? 'plis sont à envoyer' : 'pli est à envoyer'
  contexte.dire(nombre === 0 ? 'Aucun échec de ce genre.' : `${nombre} ${dit} de nouveau.`)
  return nombre === 0 ? 1 : 0
}
