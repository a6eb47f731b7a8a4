import {
  ACTES_CAISSE,
  type ActeSuiteAFaire,
  type DossierAllocataire,
  type IssueReponse,
  NOMS_DROITS,
  REPONSES,
  type RefusSuite,
  rendreTexte,
  type SuiteLue,
} from '#allocations'
import { signerLe } from '#signalements'
import { type Centimes, centimes, enEuros, jourEnMots } from '#socle'
import {
  type Actions,
  agir,
  type DemandeAction,
  exiger,
  exigerPseudonyme,
  lireLimite,
  type ValeursDe,
} from '../actions.js'
import {
  type Base,
  type CodeSortie,
  type Commande,
  type Contexte,
  UsageFautif,
} from '../commande.js'
import { demandeEnJson, enJson, examenEnJson, situationEnJson } from './suites-json.js'

const OPTIONS = {
  base: { type: 'string' },
  par: { type: 'string' },
  texte: { type: 'string' },
  montant: { type: 'string' },
  issue: { type: 'string' },
  limite: { type: 'string' },
  json: { type: 'boolean' },
} as const

type Valeurs = ValeursDe<typeof OPTIONS>
type Demande = DemandeAction<Valeurs>

const ACTIONS: Actions<Valeurs> = {
  lister: { mots: 0, faire: lister },
  montrer: { mots: 1, faire: montrer },
  lettre: { mots: 1, faire: lettre },
  repondre: { mots: 2, faire: repondre },
  reexaminer: { faire: reexaminer },
  rattraper: { mots: 0, faire: rattraper },
}

export const commande: Commande = {
  resume: 'suit les rappels et les indus, répond aux demandes',
  aide: `Usage : alasource suites [lister] [--limite N] [--json]
        alasource suites montrer DOSSIER --par PSEUDONYME [--json]
        alasource suites lettre REFERENCE --par PSEUDONYME
        alasource suites repondre REFERENCE ACTE --par PSEUDONYME [options]
        alasource suites reexaminer DOSSIER... --par PSEUDONYME [--json]
        alasource suites rattraper [--json]

« lister » donne les demandes sans réponse. « reexaminer » compare ce qui a été décidé avec ce qui
est déclaré et conclu aujourd’hui ; refait, il ne change rien de plus. « rattraper » reprend ce
qu’une panne a laissé : signalements à ouvrir, réponses de la cellule à prendre en compte (un
serveur le fait de lui-même chaque minute). Aucun NIR ne s’affiche.

Actes
  ${ACTES_CAISSE.join('\n  ')}

Options
  --par PSEUDONYME   qui agit : jamais un nom
  --issue I          acceptee, partielle, rejetee
  --montant EUROS    ce qui est remis, annulé ou payé, ou la somme par mois d’un plan
  --texte TEXTE      les raisons, que la personne lit
  --json             une ligne JSON par demande, par somme ou par dossier
  --base BASE        adresse PostgreSQL ou dossier de données

Code de sortie : 0 fait ; 1 refusé ; 2 commande mal écrite ; 3 panne.
Exemple : alasource suites repondre D0000008-2026-10-2-PA decider-remise --par agent-4 \\
            --issue partielle --montant 20 --texte "Vos charges sont élevées."
`,
  executer: (args, contexte) => agir({ args, contexte }, OPTIONS, ACTIONS),
}

async function lister({ base, contexte, valeurs }: Demande): Promise<CodeSortie> {
  let vues = 0
  for (const numero of await base.suites.listDossiers(lireLimite(valeurs))) {
    const dossier = await base.dossiers.findByNumero(numero)
    if (dossier === undefined) continue
    const { suites } = await base.suites.lire(dossier, contexte.aujourdhui())
    for (const s of suites) {
      for (const d of s.demandes.filter((x) => x.reponse === null)) {
        const limite =
          d.silenceLe === null ? '' : `; répondre au plus tard le ${jourEnMots(d.silenceLe)}`
        const texte = `${s.reference}  ${d.acte.genre}, ${d.etat}${limite}`
        const ligne = { reference: s.reference, dossier: numero, ...demandeEnJson(d) }
        await contexte.ecrire(valeurs.json ? enJson(ligne) : `${texte}\n`)
        vues++
      }
    }
  }
  if (vues === 0) contexte.dire('Aucune demande sans réponse.')
  return 0
}

async function montrer({ base, contexte, valeurs, reste }: Demande): Promise<CodeSortie> {
  exigerPseudonyme(valeurs.par, '--par')
  const dossier = await base.dossiers.findByNumero(exiger(reste[0], 'le numéro du dossier'))
  if (dossier === undefined) return absent(contexte, 'Aucun dossier ne porte ce numéro.')
  const { suites, versements } = await base.suites.lire(dossier, contexte.aujourdhui())
  if (valeurs.json) {
    await contexte.ecrire(enJson(situationEnJson(dossier.numero, { suites, versements })))
    return 0
  }
  for (const v of versements) {
    const net = v.net === null ? 'à confirmer' : enEuros(v.net)
    await contexte.ecrire(`${v.jour}  ${v.etat}  ${net}\n`)
  }
  for (const s of suites) await contexte.ecrire(`${enMots(s)}\n`)
  return 0
}

function enMots(s: SuiteLue): string {
  const mois = s.mois.map((m) => `${m.moisDroit} : ${enEuros(m.avant)} puis ${enEuros(m.apres)}`)
  const demandes = s.demandes.map((d) => `  ${d.acte.jour} ${d.acte.genre} : ${d.etat}`)
  return [
    `${s.reference}  ${s.genre} ${NOMS_DROITS[s.droit].de}, ${enEuros(s.montant)}, ${s.etat}` +
      (s.genre === 'indu' ? `, reste ${enEuros(s.reste)}` : ''),
    ...mois.map((m) => `  ${m}`),
    ...demandes,
  ].join('\n')
}

function absent(contexte: Contexte, phrase: string): CodeSortie {
  contexte.dire(phrase)
  return 1
}

/** « D0000008-2026-10-2-PA » : the number of the dossier comes before the month. */
async function dossierDe(base: Base, reference: string): Promise<DossierAllocataire | undefined> {
  const numero = /^(.+)-\d{4}-\d{2}-\d+-(?:RSA|PA)$/.exec(reference)?.[1]
  return numero === undefined ? undefined : base.dossiers.findByNumero(numero)
}

async function lettre({ base, contexte, valeurs, reste }: Demande): Promise<CodeSortie> {
  exigerPseudonyme(valeurs.par, '--par')
  const reference = exiger(reste[0], 'la référence')
  const dossier = await dossierDe(base, reference)
  const ecrite =
    dossier && (await base.suites.findLettre(dossier, reference, contexte.aujourdhui()))
  if (ecrite === undefined) return absent(contexte, 'Aucun courrier ne porte cette référence.')
  await contexte.ecrire(rendreTexte(ecrite))
  return 0
}

async function repondre({ base, contexte, valeurs, reste }: Demande): Promise<CodeSortie> {
  const [reference, nom] = [exiger(reste[0], 'la référence'), exiger(reste[1], 'l’acte')]
  const auteur = exigerPseudonyme(valeurs.par, '--par')
  const acte = acteDe(nom, valeurs)
  const dossier = await dossierDe(base, reference)
  if (dossier === undefined) return absent(contexte, 'Aucune somme ne porte cette référence.')
  const signature = signerLe(contexte.maintenant(), contexte.aujourdhui())
  const cible = { dossier, reference }
  const fait = await base.suites.agir(cible, acte, { ...signature, role: 'caisse', auteur })
  if (fait.ok) {
    contexte.dire(`${reference} : ${nom}, fait.`)
    return 0
  }
  return absent(contexte, `Refusé : ${REFUS[fait.erreur] ?? fait.erreur}.`)
}

const ISSUES: readonly IssueReponse[] = ['acceptee', 'partielle', 'rejetee']

function acteDe(nom: string, valeurs: Valeurs): ActeSuiteAFaire {
  const genre = ACTES_CAISSE.find((g) => g === nom)
  if (genre === undefined) throw new UsageFautif(`Actes connus : ${ACTES_CAISSE.join(', ')}.`)
  const issue = ISSUES.find((i) => i === valeurs.issue) ?? null
  if (Object.values(REPONSES).includes(genre) && issue === null) {
    throw new UsageFautif(`Il manque --issue : ${ISSUES.join(', ')}.`)
  }
  const montant = valeurs.montant === undefined ? null : eurosDe(valeurs.montant)
  return { genre, issue, montant, texte: valeurs.texte ?? '' }
}

/** « 20 », « 20,5 », « 20.50 ». */
function eurosDe(texte: string): Centimes {
  const [, euros, reste = ''] = /^(\d{1,6})(?:[.,](\d{1,2}))?$/.exec(texte) ?? []
  if (euros === undefined) throw new UsageFautif('--montant : des euros, par exemple 20 ou 20,50.')
  return centimes(Number(euros) * 100 + Number(reste.padEnd(2, '0')))
}

const REFUS: Readonly<Partial<Record<RefusSuite, string>>> = {
  'suite-inconnue': 'aucune somme ne porte cette référence',
  'pas-un-indu': 'un rappel ne demande rien',
  'pas-de-demande': 'la personne n’a rien demandé de tel, ou sa demande a sa réponse',
  'texte-absent': 'dites les raisons, avec --texte',
  'montant-absent': 'donnez une somme, avec --montant',
  'montant-trop-grand': 'cette somme dépasse ce qu’il reste',
  'modifie-entre-temps': 'quelqu’un a agi au même moment ; recommencez',
}

async function reexaminer({ base, contexte, valeurs, reste }: Demande): Promise<CodeSortie> {
  const agent = exigerPseudonyme(valeurs.par, '--par')
  if (reste.length === 0) throw new UsageFautif('Il manque le numéro d’un dossier.')
  let code: CodeSortie = 0
  for (const numero of reste) {
    const dossier = await base.dossiers.findByNumero(numero)
    if (dossier === undefined) {
      code = absent(contexte, `${numero} : aucun dossier ne porte ce numéro.`)
      continue
    }
    const acces = { organisme: dossier.organisme, agent, finalite: 'rsa', dossier: numero } as const
    const signature = signerLe(contexte.maintenant(), contexte.aujourdhui())
    for (const r of await base.suites.reexaminer({ dossier, ...signature, acces })) {
      const suites = r.suites.map((s) => `, ${s.genre} de ${enEuros(s.montant)}`).join('')
      const texte = `${numero} ${r.moisExamen}  ${r.etat}${suites}\n`
      await contexte.ecrire(valeurs.json ? enJson(examenEnJson(numero, r)) : texte)
    }
  }
  return code
}

async function rattraper({ base, contexte, valeurs }: Demande): Promise<CodeSortie> {
  const quand = contexte.maintenant()
  const dites = await base.allocations.rattraper(quand)
  const prises = await base.conclusions.rattraper(signerLe(quand, contexte.aujourdhui()))
  const jour = contexte.aujourdhui()
  const accords = (await base.accords?.rattraper({ quand, jour })) ?? 0
  const silences = (await base.silences?.rattraper({ quand, jour })) ?? 0
  if (valeurs.json) {
    await contexte.ecrire(enJson({ declarations: dites, reponses: prises, accords, silences }))
    return 0
  }
  await contexte.ecrire(`${combien(dites, 'déclaration')} suivie${dites > 1 ? 's' : ''}.\n`)
  await contexte.ecrire(`${combien(prises, 'réponse')} prise${prises > 1 ? 's' : ''} en compte.\n`)
  if (accords > 0) await contexte.ecrire(`Accords conclus : ${accords}.\n`)
  if (silences > 0) await contexte.ecrire(`Refus par silence notés : ${silences}.\n`)
  return 0
}

function combien(nombre: number, mot: string): string {
  return nombre === 0 ? `Aucune ${mot}` : `${nombre} ${mot}${nombre > 1 ? 's' : ''}`
}
