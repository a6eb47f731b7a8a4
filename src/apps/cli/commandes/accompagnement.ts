import {
  ACTES_DEPARTEMENT,
  type Accompagnement,
  type ActeAccompagnement,
  lireActeDepartement,
  type RefusAccompagnement,
} from '#accompagnement'
import type { DossierAllocataire } from '#allocations'
import { signerLe } from '#signalements'
import {
  type Actions,
  agir,
  type DemandeAction,
  exiger,
  exigerPseudonyme,
  lireLimite,
  type ValeursDe,
} from '../actions.js'
import type { CodeSortie, Commande } from '../commande.js'
import { lignesDe } from '../lignes-ndjson.js'

const OPTIONS = {
  base: { type: 'string' },
  par: { type: 'string' },
  limite: { type: 'string' },
  json: { type: 'boolean' },
} as const

type Demande = DemandeAction<ValeursDe<typeof OPTIONS>>

export const commande: Commande = {
  resume: 'suit l’accompagnement RSA, enregistre les actes du Département',
  aide: `Usage : alasource accompagnement [lister] [--limite N] [--json]
        alasource accompagnement montrer DOSSIER --par PSEUDONYME [--json]
        alasource accompagnement enregistrer --par PSEUDONYME < ACTES.ndjson

« lister » donne ce qui attend le Département : une autre date demandée, une absence expliquée, un
contrat à revoir, des observations, une procédure à décider, une suspension à lever, un recours.
« enregistrer » lit un acte JSON par ligne, le dossier, la personne du foyer (p1…), puis l’acte ;
répond une ligne chacun. Un acte que la loi ne permet pas est refusé, et rien n’en est gardé. La
personne est prévenue. « cible » est le rang de ce dont l’acte parle. Aucun NIR ne s’affiche.

Actes
  ${ACTES_DEPARTEMENT.join('\n  ')}

Options
  --par PSEUDONYME   qui agit : jamais un nom
  --limite N         nombre de dossiers regardés, 200 par défaut
  --json             une ligne JSON par chose qui attend, ou par acte
  --base BASE        adresse PostgreSQL ou dossier de données

Code de sortie : 0 fait ; 1 refusé ; 2 commande mal écrite ; 3 panne.
Exemple : echo '{"dossier":"D0000004","personne":"p1","genre":"orienter","voie":"sociale",
            "organisme":"Département"}' | alasource accompagnement enregistrer --par agent-12
`,
  executer: (args, contexte) =>
    agir({ args, contexte }, OPTIONS, {
      lister: { mots: 0, faire: lister },
      montrer: { mots: 1, faire: montrer },
      enregistrer: { mots: 0, faire: enregistrer },
    } satisfies Actions<ValeursDe<typeof OPTIONS>>),
}

async function lister({ base, contexte, valeurs }: Demande): Promise<CodeSortie> {
  let vues = 0
  for (const numero of await base.accompagnements.listDossiers(lireLimite(valeurs))) {
    for (const a of await lireAdultes({ base, contexte }, numero)) {
      for (const attente of attentes(a)) {
        const ligne = { dossier: numero, personne: a.personne, ...attente }
        const texte = `${numero} ${a.personne}  ${attente.rang}  ${attente.quoi}`
        await contexte.ecrire(valeurs.json ? `${JSON.stringify(ligne)}\n` : `${texte}\n`)
        vues++
      }
    }
  }
  if (vues === 0) contexte.dire('Rien n’attend le Département.')
  return 0
}

async function lireAdultes(
  { base, contexte }: Pick<Demande, 'base' | 'contexte'>,
  numero: string,
): Promise<readonly Accompagnement[]> {
  const dossier = await base.dossiers.findByNumero(numero)
  const adultes = dossier?.personnes.filter((p) => p.role !== 'enfant') ?? []
  return Promise.all(
    adultes.map((p) =>
      base.accompagnements.lire({ dossier: numero, personne: p.id }, contexte.aujourdhui()),
    ),
  )
}

interface EnAttente {
  readonly rang: number
  readonly quoi: string
}

/** What waits for an act of the Département. */
function attentes(a: Accompagnement): readonly EnAttente[] {
  return [
    ...a.rendezVous.flatMap(({ rang, etat, dits }) => {
      const explique = dits.at(-1)?.contenu.genre === 'expliquer-absence'
      if (etat === 'autre-date-demandee') return [{ rang, quoi: 'autre date demandée' }]
      if (etat === 'passe') return [{ rang, quoi: 'présence à constater' }]
      return etat === 'absence' && explique ? [{ rang, quoi: 'absence expliquée' }] : []
    }),
    ...a.contrats
      .filter((c) => c.etat === 'modification-demandee')
      .map(({ rang }) => ({ rang, quoi: 'contrat à revoir' })),
    ...a.procedures.flatMap(({ rang, etat, observations, aLever }) => {
      if (aLever) return [{ rang, quoi: 'sanction à lever : le contrat est signé' }]
      if (etat === 'a-decider') return [{ rang, quoi: 'procédure à décider' }]
      const lues = etat === 'observations' && observations.length > 0
      return lues ? [{ rang, quoi: 'observations reçues' }] : []
    }),
    ...a.recours
      .filter((r) => r.reponse === null)
      .map(({ rang, silenceLe }) => ({ rang, quoi: `recours, à répondre d’ici au ${silenceLe}` })),
  ]
}

/** All the acts of a dossier: what an agent reads is written first, and shown to each person. */
async function montrer({ base, contexte, valeurs, reste }: Demande): Promise<CodeSortie> {
  const agent = exigerPseudonyme(valeurs.par, '--par')
  const numero = exiger(reste[0], 'le numéro du dossier')
  const dossier = await base.dossiers.findByNumero(numero)
  if (dossier === undefined) {
    contexte.dire('Aucun dossier ne porte ce numéro.')
    return 1
  }
  const lus = await lireAdultes({ base, contexte }, numero)
  const quand = contexte.maintenant()
  const nirs = dossier.personnes.filter((p) => lus.some((a) => a.personne === p.id))
  await base.journal.ecrire(
    nirs.flatMap(({ nir }) =>
      nir === null
        ? []
        : {
            ...{ quand, organisme: 'departement', agent, finalite: 'rsa', dossier: numero },
            ...{ personne: base.clePersonne(nir), objet: 'accompagnement', de: null, a: null },
          },
    ),
  )
  for (const a of lus) for (const acte of a.actes) await contexte.ecrire(ecrire(acte, valeurs.json))
  return 0
}

function ecrire(a: ActeAccompagnement, json: boolean | undefined): string {
  if (json) return `${JSON.stringify(a)}\n`
  const { genre, ...reste } = a.contenu
  return `${a.personne} ${a.rang}  ${a.jour}  ${a.role}  ${genre}  ${JSON.stringify(reste)}\n`
}

async function enregistrer({ base, contexte, valeurs }: Demande): Promise<CodeSortie> {
  const auteur = exigerPseudonyme(valeurs.par, '--par')
  let code: CodeSortie = 0
  for await (const { numero: ligne, json } of lignesDe(contexte.lireEntree())) {
    const reponse = await enregistrerUn({ base, contexte }, json, auteur)
    if ('erreur' in reponse) code = 1
    await contexte.ecrire(`${JSON.stringify({ ligne, ...reponse })}\n`)
  }
  return code
}

type Reponse =
  | { readonly dossier: string; readonly personne: string; readonly rang: number }
  | { readonly erreur: string; readonly fautes?: readonly unknown[] }

async function enregistrerUn(
  { base, contexte }: Pick<Demande, 'base' | 'contexte'>,
  json: unknown,
  auteur: string,
): Promise<Reponse> {
  const lu = lireActeDepartement(json)
  if (!lu.ok) return { erreur: 'Cet acte ne se lit pas.', fautes: lu.erreur }
  const { dossier: numero, personne, contenu } = lu.valeur
  const dossier = await base.dossiers.findByNumero(numero)
  const adulte = dossier?.personnes.find((p) => p.id === personne && p.role !== 'enfant')
  if (dossier === undefined || adulte === undefined) {
    return { erreur: 'Ce dossier n’a pas cet adulte.' }
  }
  const signature = signerLe(contexte.maintenant(), contexte.aujourdhui())
  const fait = await base.accompagnements.agir(
    { qui: { dossier: numero, personne }, foyer: { protege: estProtege(dossier, adulte) } },
    contenu,
    { ...signature, role: 'departement', auteur },
  )
  if (!fait.ok) return { erreur: `Refusé : ${REFUS[fait.erreur]}.` }
  return { dossier: numero, personne, rang: fait.valeur.rang }
}

type Membre = DossierAllocataire['personnes'][number]

/**
 * Half of the RSA at most: others live there, or the isolation increase is due.
 * @texte CASF, art. R. 262-68-6
 */
function estProtege({ personnes, isolementRecent }: DossierAllocataire, adulte: Membre): boolean {
  return personnes.length > 1 || isolementRecent || adulte.enceinte
}

const REFUS: Readonly<Record<RefusAccompagnement, string>> = {
  'role-interdit': 'cet acte n’est pas du Département',
  'regles-inconnues': 'les règles d’avant juin 2025 ne sont pas connues ici',
  'texte-absent': 'il manque les mots',
  'texte-trop-long': 'le texte est trop long',
  'cible-inconnue': 'ce rang ne porte rien de tel',
  'deja-fait': 'c’est déjà fait, ou déjà fini',
  'jour-passe': 'ce jour est passé, ou n’est pas encore venu',
  'delai-passe': 'le délai est passé',
  'contrat-absent': 'aucun contrat n’est en vigueur : son non-respect ne peut pas être retenu',
  'contrat-dates': 'la fin du contrat est avant son début',
  'heures-sans-motif': 'dites pourquoi les heures sont réduites, dans « motifHeures »',
  'procedure-en-cours': 'une procédure attend déjà sa décision',
  'part-hors-limites':
    'de 30 % à 100 % du RSA ; 50 % au plus si le foyer a d’autres personnes, ou un parent isolé ' +
    '(CASF, art. R. 262-68 et R. 262-68-6)',
  'duree-hors-limites':
    'un à deux mois la première fois, un à quatre ensuite (CASF, art. R. 262-68)',
  'suppression-trop-tot': 'pas de suppression pour un premier manquement (CASF, art. L. 262-37)',
  'observations-attendues':
    'la personne peut encore donner ses observations (CASF, art. L. 262-37)',
  'avis-equipe-absent': 'il manque l’avis de l’équipe pluridisciplinaire (CASF, art. L. 262-37)',
  'debut-sanction': 'une sanction commence au premier jour d’un mois à venir',
  'recours-en-cours': 'un recours est déjà formé',
  'modifie-entre-temps': 'quelqu’un a agi au même moment ; recommencez',
}
