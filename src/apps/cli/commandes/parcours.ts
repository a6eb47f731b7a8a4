import { parseArgs } from 'node:util'
import { DERNIER_MOIS, PREMIER_MOIS } from '#legislation'
import { estMois, type Mois } from '#socle'
import { type Commande, UsageFautif } from '../commande.js'
import { lireNirDemande } from '../lire-nir.js'
import { enJson } from '../parcours/en-json.js'
import { enMots } from '../parcours/en-mots.js'
import { lireParcours } from '../parcours/lire-parcours.js'

export const commande: Commande = {
  resume: 'raconte le chemin d’un euro, de la déclaration à la lettre, pour une personne',
  aide: `Usage : alasource parcours --nir NIR|- --mois AAAA-MM [--base BASE] [--json]

Raconte le chemin d’une personne pour un mois de droit : les lignes déclarées, les ressources et
leurs révisions, les mois regardés, la déclaration préremplie, chaque étape du calcul, la lettre.
Chaque lecture est écrite au journal des accès avant que rien ne s’affiche.

Options
  --nir NIR       13 caractères, ou 15 avec la clé ; « - » : lu sur l’entrée standard, pour ne
                  laisser le NIR ni dans l’historique ni dans la liste des processus
  --mois AAAA-MM  le mois de droit
  --base BASE     adresse PostgreSQL ou dossier de données
  --json          un objet JSON

Code de sortie : 0 fait ; 1 personne inconnue ; 2 commande mal écrite ; 3 panne.
Exemple : alasource parcours --nir - --mois 2026-05 < nir.txt
`,
  async executer(args, contexte) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        nir: { type: 'string' },
        mois: { type: 'string' },
        base: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
      allowPositionals: false,
      strict: true,
    })
    const moisDroit = lireMois(values.mois)
    const nir = await lireNirDemande(values.nir, contexte)
    const base = await contexte.ouvrirBase(values.base)
    try {
      const { maintenant, aujourdhui } = contexte
      const horloge = { maintenant: maintenant(), aujourdhui: aujourdhui() }
      const parcours = await lireParcours(base, { nir, moisDroit, ...horloge })
      if (parcours === undefined) {
        if (values.json) await contexte.ecrire(`${JSON.stringify(inconnue(moisDroit))}\n`)
        contexte.dire('Personne inconnue : aucune déclaration reçue ne parle de ce NIR.\n')
        return 1
      }
      await contexte.ecrire(values.json ? enJson(parcours) : enMots(parcours))
      return 0
    } finally {
      await base.fermer()
    }
  },
}

/** The same keys as for a known person, so that a program reads one shape. */
function inconnue(mois: Mois) {
  return {
    personne: null,
    mois,
    natif: [],
    ressources: [],
    revisions: [],
    declaration: null,
    droits: null,
    explication: [],
    notification: null,
  }
}

function lireMois(texte: string | undefined): Mois {
  if (!estMois(texte)) throw new UsageFautif('--mois : un mois AAAA-MM est attendu.')
  if (texte >= PREMIER_MOIS && texte <= DERNIER_MOIS) return texte
  throw new UsageFautif(
    `--mois : le droit de ce mois n’est pas connu, de ${PREMIER_MOIS} à ${DERNIER_MOIS}.`,
  )
}
