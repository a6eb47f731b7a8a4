import type { Acces } from '#acces'
import { phraseEnAttente, type Signalement, signerLe, suivre } from '#signalements'
import { enEuros, formaterSiret, type Jour, jourEnMots } from '#socle'
import {
  type Actions,
  agir,
  type DemandeAction,
  exiger,
  exigerPseudonyme,
  lireLimite,
  type ValeursDe,
} from '../actions.js'
import { type CodeSortie, type Commande, UsageFautif } from '../commande.js'
import { lireActe, NOMS_ACTES } from '../signalements/acte.js'
import { enJson, ligneEnJson } from '../signalements/en-json.js'

const OPTIONS = {
  base: { type: 'string' },
  json: { type: 'boolean' },
  finis: { type: 'boolean' },
  limite: { type: 'string' },
  par: { type: 'string' },
  texte: { type: 'string' },
  avant: { type: 'string' },
  reponse: { type: 'string' },
  issue: { type: 'string' },
  cause: { type: 'string' },
  montant: { type: 'string', multiple: true },
} as const

export type ValeursSignalement = ValeursDe<typeof OPTIONS>

type Demande = DemandeAction<ValeursSignalement>

const ACTIONS: Actions<ValeursSignalement> = {
  lister: { mots: 0, faire: lister },
  montrer: { mots: 1, faire: montrer },
  avancer: { mots: 2, faire: avancer },
  echeances: { mots: 0, faire: echeances },
}

export const commande: Commande = {
  resume: 'suit et fait avancer ce que les personnes signalent',
  repetables: ['--montant'],
  aide: `Usage : alasource signalements [lister] [--finis] [--limite N] [--json]
        alasource signalements montrer REFERENCE --par PSEUDONYME [--json]
        alasource signalements avancer REFERENCE ACTE --par PSEUDONYME [options]
        alasource signalements echeances

Les plus anciens d’abord. Aucun NIR ne s’affiche ; chaque lecture est d’abord écrite au journal,
montrée à la personne. « echeances » met fin aux attentes dont le dernier jour est passé. Un acte
impossible à cette étape est refusé, et rien n’est écrit.

Actes
  ${NOMS_ACTES.join('\n  ')}

Options
  --par PSEUDONYME     qui agit : jamais un nom
  --texte TEXTE        ce que l’acte dit : la pièce demandée, la question, la raison, le constat
  --avant JOUR         dernier jour d’une attente ; par défaut, le délai de la règle
  --reponse R          a-corrige, corrigera, maintient, ne-connait-pas
  --issue I            fonde, partiellement-fonde, non-fonde, sans-suite, doublon, hors-perimetre
  --cause C            declarant-a-corriger, confusion-identite, declaration-manquante, aucune
  --montant MOIS=EUROS le montant juste d’un mois, répété si besoin
  --finis              ceux qui sont clos ou retirés
  --base BASE          adresse PostgreSQL ou dossier de données
  --json               une ligne JSON par signalement

Code de sortie : 0 fait ; 1 refusé ; 2 commande mal écrite ; 3 panne.
Exemple : alasource signalements avancer S-2026-004117 repondre --par employeur --reponse corrigera
`,
  executer: (args, contexte) => agir({ args, contexte }, OPTIONS, ACTIONS),
}

function acces(agent: string): Acces {
  return { organisme: 'operateur', agent, finalite: 'exploitation', dossier: null }
}

async function lister({ base, contexte, valeurs }: Demande): Promise<CodeSortie> {
  const limite = lireLimite(valeurs)
  const aujourdhui = contexte.aujourdhui()
  const finis = valeurs.finis === true
  const lignes = await base.signalements.instruction.lister(
    { aujourdhui, limite, finis },
    acces('batch'),
  )
  for (const ligne of lignes) {
    const { signalement: s, attenduLe, enRetard, raisonsPriorite } = ligne
    const retard = enRetard ? ', en retard' : ''
    const priorite = raisonsPriorite.length > 0 ? `, priorité (${raisonsPriorite.join(', ')})` : ''
    const texte = `${s.reference}  ${s.etat}, ${s.depot.motif}, attendu le ${attenduLe}`
    await contexte.ecrire(
      valeurs.json
        ? `${JSON.stringify(ligneEnJson(ligne))}\n`
        : `${texte}${finis ? '' : `${retard}${priorite}`}\n`,
    )
  }
  if (lignes.length === 0 && !valeurs.json) contexte.dire('Aucun signalement.')
  return 0
}

async function montrer({ base, contexte, valeurs, reste }: Demande): Promise<CodeSortie> {
  const reference = exiger(reste[0], 'la référence du signalement')
  const agent = exigerPseudonyme(valeurs.par, '--par')
  const s = await base.signalements.instruction.find(reference, acces(agent))
  if (s === undefined) {
    contexte.dire('Aucun signalement ne porte cette référence.')
    return 1
  }
  const jour = contexte.aujourdhui()
  await contexte.ecrire(
    valeurs.json ? `${JSON.stringify(enJson(s, jour))}\n` : `${enMots(s, jour)}\n`,
  )
  return 0
}

function enMots(s: Signalement, jour: Jour): string {
  const suivi = suivre(s, jour)
  const lignes = s.depot.lignes.map((l) => {
    const qui =
      l.declarant.raisonSociale ?? (l.declarant.siret ? formaterSiret(l.declarant.siret) : '?')
    const declare = l.montantDeclare === null ? 'rien' : enEuros(l.montantDeclare)
    const dit = l.montantRecu === null ? 'non indiqué' : enEuros(l.montantRecu)
    return `  ${l.mois}  ${qui}  déclaré ${declare}, la personne dit ${dit}`
  })
  const fil = suivi.noeuds.map((n) => {
    const quand = n.jour === null ? 'ensuite' : jourEnMots(n.jour)
    return `  ${n.etat === 'av' ? '…' : '•'} ${quand} : ${n.fait}`
  })
  const messages = s.messages.map((m) => `  ${m.jour} ${m.role} : ${m.texte}`)
  return [
    `${s.reference}  ${s.etat} (${s.depot.motif}), reçu le ${jourEnMots(s.deposeJour)}`,
    `${suivi.titre}.`,
    ...lignes,
    phraseEnAttente(s) ?? '',
    ...fil,
    ...(messages.length > 0 ? ['Messages', ...messages] : []),
  ]
    .filter((l) => l !== '')
    .join('\n')
}

async function avancer({ base, contexte, valeurs, reste }: Demande): Promise<CodeSortie> {
  const [reference, nom] = [exiger(reste[0], 'la référence'), exiger(reste[1], 'l’acte')]
  if (!NOMS_ACTES.includes(nom)) throw new UsageFautif(`Actes connus : ${NOMS_ACTES.join(', ')}.`)
  const auteur = exigerPseudonyme(valeurs.par, '--par')
  const s = await base.signalements.instruction.find(reference, acces(auteur))
  if (s === undefined) {
    contexte.dire('Aucun signalement ne porte cette référence.')
    return 1
  }
  const { quand, jour } = signerLe(contexte.maintenant(), contexte.aujourdhui())
  const { acte, role } = lireActe(nom, valeurs, { signalement: s, jour })
  const issue = await base.signalements.instruction.agir(
    { reference, acces: acces(auteur) },
    acte,
    { quand, jour, role, auteur },
  )
  if (issue.ok) {
    contexte.dire(`${reference} : ${issue.valeur.etat}.`)
    return 0
  }
  contexte.dire(`Refusé : ${REFUS[issue.erreur] ?? issue.erreur}.`)
  return 1
}

const REFUS: Readonly<Record<string, string>> = {
  'acte-impossible': 'cet acte ne se fait pas à cette étape',
  'role-interdit': 'ce rôle ne fait pas cet acte',
  'second-avis-exige': 'une autre personne doit valider (identité, ou plus de 1 000 € d’écart)',
  'texte-absent': 'dites-le en quelques mots, avec --texte',
  'constat-absent': 'dites ce qui a été constaté, avec --texte',
  'cause-absente': 'dites d’où vient l’erreur, avec --cause',
  'montant-absent': 'donnez le montant juste, avec --montant MOIS=EUROS',
  'montant-en-trop': 'cette issue ne change aucun montant',
  'ligne-etrangere': 'ce mois n’est pas dans le signalement',
  'modifie-entre-temps': 'quelqu’un a agi au même moment ; recommencez',
}

async function echeances({ base, contexte }: Demande): Promise<CodeSortie> {
  const signature = signerLe(contexte.maintenant(), contexte.aujourdhui())
  const passees = await base.signalements.instruction.passerEcheances(signature)
  await contexte.ecrire(
    `${passees} attente${passees > 1 ? 's' : ''} finie${passees > 1 ? 's' : ''}.\n`,
  )
  return 0
}
