import type { Commandes } from './commande.js'

/** The commands that need nothing but what `Contexte` lends; `main` adds the servers. */
export const COMMANDES: Commandes = {
  controler: async () => (await import('./commandes/controler.js')).commande,
  ingerer: async () => (await import('./commandes/ingerer.js')).commande,
  ressources: async () => (await import('./commandes/ressources.js')).commande,
  identites: async () => (await import('./commandes/identites.js')).commande,
  histoire: async () => (await import('./commandes/histoire.js')).commande,
  droits: async () => (await import('./commandes/droits.js')).commande,
  simuler: async () => (await import('./commandes/simuler.js')).commande,
  expliquer: async () => (await import('./commandes/expliquer.js')).commande,
  baremes: async () => (await import('./commandes/baremes.js')).commande,
  comparer: async () => (await import('./commandes/comparer.js')).commande,
  engendrer: async () => (await import('./commandes/engendrer.js')).commande,
  parcours: async () => (await import('./commandes/parcours.js')).commande,
  habilitations: async () => (await import('./commandes/habilitations.js')).commande,
  echanger: async () => (await import('./commandes/echanger.js')).commande,
  signalements: async () => (await import('./commandes/signalements.js')).commande,
  suites: async () => (await import('./commandes/suites.js')).commande,
  accompagnement: async () => (await import('./commandes/accompagnement.js')).commande,
  demarches: async () => (await import('./commandes/demarches.js')).commande,
  'donnees-personnelles': async () =>
    (await import('./commandes/donnees-personnelles.js')).commande,
  assistance: async () => (await import('./commandes/assistance.js')).commande,
  messages: async () => (await import('./commandes/messages.js')).commande,
  journal: async () => (await import('./commandes/journal.js')).commande,
  purger: async () => (await import('./commandes/purger.js')).commande,
  condenses: async () => (await import('./commandes/condenses.js')).commande,
  alertes: async () => (await import('./commandes/alertes.js')).commande,
  'bris-de-glace': async () => (await import('./commandes/bris-de-glace.js')).commande,
  banc: async () => (await import('./commandes/banc.js')).commande,
}
