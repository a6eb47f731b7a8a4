import { type Commande, UsageFautif } from '../commande.js'
import { ACTIONS } from '../identites/actions.js'
import { lireDemande } from '../identites/demande.js'

export const commande: Commande = {
  resume: 'dit qui attend d’être rattaché, et règle les identités par des décisions signées',
  aide: `Usage : alasource identites ACTION [options] [--base BASE] [--json]

Rien ne se rattache par ressemblance. Ce qui ne concorde pas attend, avec ses raisons ; une personne
décide, signe, et peut revenir en arrière. Aucun NIR ne s’affiche. Ce qui est montré d’une personne
est d’abord écrit au journal des accès.

Actions
  lister                 qui attend, et pourquoi (--limite N, --apres SUITE)
  ecartes                les individus écartés à la réception pour une faute bloquante
  voir ATTENTE           ce qui est déclaré, et à qui cela ressemble
  etat --nir NIR|-       ce qu’est ce numéro : nir-certifie, nir-declare, nia-en-attente, fusionnee…
  rattacher ATTENTE --vers NIR|-
  detacher --nir NIR|- --mois AAAA-MM --siret SIRET|-
  fusionner --de NIR|- --vers NIR|-        deux numéros, une personne
  defusionner --de NIR|- --vers NIR|-      l’inverse exact
  scinder --nir NIR|- (--attente ATTENTE | --mois AAAA-MM --siret SIRET) [--vers NIR|-]
                         un numéro, deux personnes : celle que l’on désigne le quitte
  annuler ACTE           un acte n’a jamais eu lieu
  inscrire               le répertoire des identités, NDJSON sur l’entrée standard
  actes                  les décisions, la dernière d’abord (--limite N, --apres ACTE)
  indexer                met à jour l’index des personnes voisines

Options
  --auteur, --motif   qui décide et pourquoi ; exigés de toute décision
  --etendue           « declaration » (défaut) : cette déclaration et ses révisions ;
                      « declarant » : tout ce que ce déclarant dit ainsi, mois passés et à venir
  --nir, --de, --vers un NIR, ou « - » : lus sur l’entrée standard, un par ligne, dans cet ordre
  --siret -           un payeur sans SIRET

Code de sortie : 0 fait ; 1 décision refusée, rien n’est écrit ; 2 commande mal écrite ; 3 panne.
Exemple : alasource identites lister --json
`,
  async executer(args, contexte) {
    const demande = await lireDemande(args, contexte)
    const action = Object.hasOwn(ACTIONS, demande.action) ? ACTIONS[demande.action] : undefined
    if (action === undefined) {
      throw new UsageFautif(
        `Dites ce qu’il faut faire : alasource identites ${Object.keys(ACTIONS).join(', ')}.`,
      )
    }
    const base = await contexte.ouvrirBase(demande.base)
    try {
      return await action({ demande, identites: base.identites, contexte })
    } finally {
      await base.fermer()
    }
  },
}
