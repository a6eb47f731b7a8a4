/** What the world refused: the code decides the words shown and the exit status (3). */
export type CodePanne =
  | 'base-injoignable'
  | 'base-corrompue'
  | 'disque'
  | 'fichier-illisible'
  | 'cle-absente'
  | 'cle-invalide'
  | 'dossier-inaccessible'
  | 'port-pris'
  | 'processus-arrete'
  | 'serveur-embarque'
  | 'reseau'
  | 'journal-indisponible'

/**
 * Family « Panne »: the world is down. Thrown by adapters with its `cause`; retry is decided in
 * `main`. The message is French, names the place and the remedy, and never holds personal data.
 */
export class Panne extends Error {
  override readonly name = 'Panne'
  readonly code: CodePanne

  constructor(code: CodePanne, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
  }
}
