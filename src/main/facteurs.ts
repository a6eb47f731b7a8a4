import type { Facteurs } from '#messages'
import type { Configuration } from './configuration.js'
import type { Ouvertures } from './ouvertures.js'

/** Why a mail server is not usable now, as an operator mends it. */
const CAUSES: Readonly<Record<string, string>> = {
  'serveur-muet': 'il ne répond pas',
  'acces-refuse': 'il refuse le nom ou le mot de passe',
  'chiffrement-refuse': 'la liaison chiffrée échoue (certificat, ALASOURCE_SMTP_TLS)',
}

export interface FacteursOuverts {
  readonly facteurs: Facteurs
  /** Tries what is set and tells the operator; what does not answer now is tried again later. */
  verifier(dire: (texte: string) => void): Promise<void>
}

/**
 * Who carries messages out of the portal, as the configuration says: e-mails by SMTP. There is no
 * SMS nor letter here: each provider has a protocol of its own, and gets a facteur of its own.
 */
export async function ouvrirFacteurs(
  configuration: Configuration,
  ouvertures: Ouvertures,
): Promise<FacteursOuverts> {
  const reglages = configuration.smtp()
  if (reglages === undefined) return { facteurs: {}, verifier: async () => {} }
  const { createFacteurSmtp } = await import('#adapters/facteurs')
  const smtp = createFacteurSmtp(reglages)
  ouvertures.ajouter(smtp.fermer)
  return {
    facteurs: { courriel: smtp.facteur },
    async verifier(dire) {
      const motif = await smtp.verifier()
      const serveur = `${reglages.hote}:${reglages.port}`
      if (motif === undefined) dire(`Les e-mails partent par ${serveur}.`)
      else {
        const cause = CAUSES[motif] ?? 'il est occupé'
        dire(`Serveur d’e-mails ${serveur} : ${cause}. Les messages attendent et repartiront.`)
      }
    },
  }
}
