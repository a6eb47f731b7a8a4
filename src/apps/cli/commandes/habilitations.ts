import { parseArgs } from 'node:util'
import {
  type EntreePortefeuille,
  type FauteHabilitation,
  lireHabilitations,
  lireLignePortefeuille,
} from '#acces'
import { type CodeSortie, type Commande, type Contexte, UsageFautif } from '../commande.js'
import { lignesDe } from '../lignes-ndjson.js'
import { ecrirePreuve, lireJson } from '../signer.js'

const AIDE = `Usage : alasource habilitations ACTE [OPTIONS]

Actes
  lister                    organismes, habilitations et applications, en JSON
  importer FICHIER          un fichier JSON (docs/api.md) remplace ce qu’avaient ses organismes ;
                            rien au-delà de ce que les textes ouvrent n’est accepté
  portefeuille ORGANISME    lit sur l’entrée standard une personne par ligne (NDJSON, docs/api.md)
  arreter APPLICATION       ses jetons cessent dans les secondes qui suivent
  assertion APPLICATION     écrit une preuve signée, à échanger contre un jeton (avec --cle)

Options
  --base BASE       adresse PostgreSQL ou dossier de données
  --cle FICHIER     clé privée JWK (assertion)
  --service URL     adresse du service (assertion ; http://127.0.0.1:3000 par défaut)

Code de sortie : 0 fait ; 1 le fichier ou une ligne est refusé ; 2 commande mal écrite ; 3 panne.
Exemple : alasource habilitations importer habilitations.json
`

interface Options {
  readonly base: string | undefined
  readonly cle: string | undefined
  readonly service: string
}

type Acte = (cible: string, options: Options, contexte: Contexte) => Promise<CodeSortie>

const ACTES: Readonly<Record<string, { readonly cible: boolean; readonly faire: Acte }>> = {
  lister: { cible: false, faire: lister },
  importer: { cible: true, faire: importer },
  portefeuille: { cible: true, faire: portefeuille },
  arreter: { cible: true, faire: arreter },
  assertion: { cible: true, faire: assertion },
}

export const commande: Commande = {
  resume: 'dit qui peut lire quoi : organismes, finalités, portefeuilles',
  aide: AIDE,
  async executer(args, contexte) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        base: { type: 'string' },
        cle: { type: 'string' },
        service: { type: 'string', default: 'http://127.0.0.1:3000' },
      },
      allowPositionals: true,
      strict: true,
    })
    const [nom = '', cible = '', ...reste] = positionals
    const acte = Object.hasOwn(ACTES, nom) ? ACTES[nom] : undefined
    if (acte === undefined || reste.length > 0 || acte.cible !== (cible !== '')) {
      throw new UsageFautif('Actes : lister, importer, portefeuille, arreter, assertion.')
    }
    const { base, cle, service } = values
    return acte.faire(cible, { base, cle, service }, contexte)
  },
}

async function lister(_cible: string, { base }: Options, contexte: Contexte): Promise<CodeSortie> {
  const ouverte = await contexte.ouvrirBase(base)
  try {
    const registre = await ouverte.partenaires.habilitations.lire()
    await contexte.ecrire(`${JSON.stringify(registre)}\n`)
    return 0
  } finally {
    await ouverte.fermer()
  }
}

async function importer(
  chemin: string,
  { base }: Options,
  contexte: Contexte,
): Promise<CodeSortie> {
  const json = await lireJson(chemin)
  if (!json.ok) {
    contexte.dire(json.erreur)
    return 1
  }
  const lu = lireHabilitations(json.valeur)
  if (!lu.ok) {
    for (const f of lu.erreur) contexte.dire(enMots(f))
    return 1
  }
  const ouverte = await contexte.ouvrirBase(base)
  try {
    await ouverte.partenaires.habilitations.enregistrer(lu.valeur)
    const { organismes, habilitations, applications } = lu.valeur
    const comptes = [organismes.length, habilitations.length, applications.length]
    const noms = ['organismes', 'habilitations', 'applications']
    contexte.dire(`Enregistré : ${noms.map((n, i) => `${n} ${comptes[i]}`).join(', ')}.`)
    return 0
  } finally {
    await ouverte.fermer()
  }
}

function enMots({ chemin, message }: FauteHabilitation): string {
  return chemin === '' ? message : `${chemin} : ${message}`
}

const PAR_ECRITURE = 1_000

async function portefeuille(
  organisme: string,
  { base }: Options,
  contexte: Contexte,
): Promise<CodeSortie> {
  const ouverte = await contexte.ouvrirBase(base)
  const { partenaires } = ouverte
  let lot: EntreePortefeuille[] = []
  let [ecrites, refusees] = [0, 0]
  const vider = async (): Promise<void> => {
    await partenaires.portefeuille.enregistrer(lot)
    ecrites += lot.length
    lot = []
  }
  try {
    for await (const { numero, json } of lignesDe(contexte.lireEntree())) {
      const lue = lireLignePortefeuille(json)
      if (lue.ok) {
        const personne = partenaires.cleDe(lue.valeur.nir)
        lot.push({ ...lue.valeur.entree, organisme, personne })
        if (lot.length === PAR_ECRITURE) await vider()
      } else {
        refusees += 1
        const fautes = lue.erreur.map(enMots).join(' ; ')
        contexte.dire(`Ligne ${numero} refusée : ${fautes}`)
      }
    }
    await vider()
    contexte.dire(`Portefeuille de ${organisme} : lignes écrites ${ecrites}, refusées ${refusees}.`)
    return refusees === 0 ? 0 : 1
  } finally {
    await ouverte.fermer()
  }
}

async function arreter(id: string, { base }: Options, contexte: Contexte): Promise<CodeSortie> {
  const ouverte = await contexte.ouvrirBase(base)
  try {
    const connue = await ouverte.partenaires.habilitations.desactiver(id)
    contexte.dire(connue ? 'Application arrêtée.' : 'Aucune application ne porte ce nom.')
    return connue ? 0 : 1
  } finally {
    await ouverte.fermer()
  }
}

function assertion(id: string, options: Options, contexte: Contexte): Promise<CodeSortie> {
  const pour = `${options.service}/api/oauth/token`
  return ecrirePreuve(contexte, { de: id, sujet: id, pour, cle: options.cle })
}
