import { parseArgs } from 'node:util'
import { findProfil, PROFILS } from '#acces'
import {
  type AppelPartenaire,
  type DemandePartenaire,
  lireLigneEchange,
  PERSONNES_MAX,
  type ReponsePartenaire,
  type Restitution,
} from '#referentiel'
import { type CodeSortie, type Commande, type Contexte, UsageFautif } from '../commande.js'
import { type LigneNdjson, lignesDe } from '../lignes-ndjson.js'

const AIDE = `Usage : alasource echanger --application ID --finalite FINALITE < DEMANDES.ndjson

Échange de nuit, par fichiers : une demande par ligne, une réponse par ligne, dans l’ordre. La même
politique que l’API : habilitation, portefeuille, fenêtre de mois ; chaque lecture est au journal
avant que sa ligne sorte. Une demande : {"dossier","nir","traits":{"nom","dateNaissance"},"de","a",
"vuLe"?,"motif"?}. Une réponse : {"ligne","dossier","lignes","completude"}, ou {"ligne","erreur"}.

Options
  --application ID     l’application partenaire qui a déposé le fichier
  --finalite FINALITE  ${PROFILS.map((p) => p.finalite).join(', ')}
  --agent AGENT        pseudonyme écrit au journal (« batch » par défaut)
  --base BASE          adresse PostgreSQL ou dossier de données

Code de sortie : 0 fait ; 1 une demande au moins est refusée ; 2 commande mal écrite ; 3 panne.
Exemple : alasource echanger --application caf-demonstration --finalite rsa < nuit.ndjson
`

export const commande: Commande = {
  resume: 'répond à un fichier de demandes d’un partenaire, en NDJSON',
  aide: AIDE,
  async executer(args, contexte) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        application: { type: 'string' },
        finalite: { type: 'string' },
        agent: { type: 'string', default: 'batch' },
        base: { type: 'string' },
      },
      strict: true,
    })
    const { application, finalite = '', agent, base } = values
    const profil = findProfil(finalite)
    if (application === undefined || profil === undefined) {
      throw new UsageFautif('Donnez --application et --finalite.')
    }
    if (!/^[A-Za-z][A-Za-z0-9._-]{0,63}$/.test(agent)) {
      throw new UsageFautif('--agent attend un pseudonyme : lettres, chiffres, points, tirets.')
    }
    const ouverte = await contexte.ouvrirBase(base)
    try {
      const { partenaires } = ouverte
      const { applications } = await partenaires.habilitations.lire()
      const connue = applications.find((a) => a.id === application && a.active)
      if (connue === undefined) throw new UsageFautif('Application inconnue, ou arrêtée.')
      const { organisme } = connue
      const appel = { organisme, application, agent, finalite: profil.finalite }
      return await echanger(partenaires.restitution(contexte.aujourdhui), appel, contexte)
    } finally {
      await ouverte.fermer()
    }
  },
}

async function echanger(
  restitution: Restitution,
  appel: AppelPartenaire,
  contexte: Contexte,
): Promise<CodeSortie> {
  let refusees = 0
  let lot: LigneNdjson[] = []
  const vider = async (): Promise<void> => {
    const sorties = await repondre(restitution, appel, lot)
    lot = []
    refusees += sorties.filter((s) => 'erreur' in s).length
    if (sorties.length === 0) return
    await contexte.ecrire(`${sorties.map((s) => JSON.stringify(s)).join('\n')}\n`)
  }
  for await (const ligne of lignesDe(contexte.lireEntree())) {
    lot.push(ligne)
    if (lot.length === PERSONNES_MAX) await vider()
  }
  await vider()
  if (refusees > 0) contexte.dire(`Demandes refusées : ${refusees}.`)
  return refusees === 0 ? 0 : 1
}

type Sortie = Readonly<Record<string, unknown>>

/** One answer for each line of a lot, whatever was wrong with the others. */
async function repondre(
  restitution: Restitution,
  appel: AppelPartenaire,
  lot: readonly LigneNdjson[],
): Promise<readonly Sortie[]> {
  const lues = lot.map(({ numero, json }) => ({ numero, lue: lireLigneEchange(json) }))
  const demandes = lues.flatMap(({ lue }) => (lue.ok ? [lue.valeur] : []))
  const rendues = demandes.length === 0 ? undefined : await restitution.lire(appel, demandes)
  const reponses = rendues?.ok ? rendues.valeur : []
  let rang = 0
  return lues.map(({ numero, lue }) => {
    if (!lue.ok) return { ligne: numero, erreur: { code: 'demande-invalide', errors: lue.erreur } }
    if (rendues?.ok === false) {
      const { motif, reessayerDans } = rendues.erreur
      return { ligne: numero, erreur: { code: `arret-${motif}`, reessayerDans } }
    }
    return rendre(numero, lue.valeur, reponses[rang++])
  })
}

function rendre(
  ligne: number,
  { dossier }: DemandePartenaire,
  reponse: ReponsePartenaire | undefined,
): Sortie {
  if (reponse?.etat !== 'lue') {
    return { ligne, dossier, erreur: { code: reponse?.raison ?? 'introuvable' } }
  }
  return { ligne, dossier, lignes: reponse.lignes, completude: reponse.completude }
}
