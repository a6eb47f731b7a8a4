import { hash } from 'node:crypto'
import pg from 'pg'

const NOMS = new Map<string, string>()

/** The same text has the same name: as many as the code holds, never as many as values. */
function nomDe(texte: string): string {
  const connu = NOMS.get(texte)
  if (connu !== undefined) return connu
  const nom = `p-${hash('sha256', texte, 'hex').slice(0, 24)}`
  NOMS.set(texte, nom)
  return nom
}

/**
 * A connection that prepares whatever it is asked with values, without being told a name: a table
 * of persons has sixteen parts, and planning a look-up by key costs several times the look-up
 * itself (0.45 ms to 0.08 ms for a dossier). Texts must be those of the code, not made of values.
 */
export class ClientPrepare extends pg.Client {
  override query(...demande: unknown[]): never {
    const [texte, valeurs, suite] = demande
    const prepare =
      typeof texte === 'string' && Array.isArray(valeurs)
        ? [{ name: nomDe(texte), text: texte, values: valeurs }, suite]
        : demande
    return Reflect.apply(pg.Client.prototype.query, this, prepare) as never
  }
}
