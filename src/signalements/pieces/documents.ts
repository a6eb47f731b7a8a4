import type { Acces } from '#acces'
import type { MoyensSignalements } from '../actes/moyens.js'
import { recevoirPiece } from '../actes/recevoir-piece.js'
import type { Documents } from '../ports.js'

/** What documents ask of the world, whatever they are for. */
export type MoyensDocuments = Pick<
  MoyensSignalements,
  'pieces' | 'antivirus' | 'journal' | 'cleDe' | 'tirer' | 'maintenant'
>

/** Documents of any démarche of a person, with the checks and the store of signalements. */
export function createDocuments(moyens: MoyensDocuments): Documents {
  const { pieces, cleDe } = moyens
  const lire = async (personne: string, reference: string, id: string) => {
    const lue = await pieces.lire(personne, id)
    return lue?.piece.reference === reference ? lue : undefined
  }
  return {
    recevoir: (demande) => recevoirPiece(moyens, demande),
    list: (nir, reference) => pieces.list(cleDe(nir), reference),
    lire: (nir, reference, id) => lire(cleDe(nir), reference, id),
    async retirer(nir, reference, id) {
      if ((await lire(cleDe(nir), reference, id)) === undefined) return false
      await pieces.supprimer(cleDe(nir), id)
      return true
    },
    caisse: {
      async list({ personne, reference }, acces) {
        await tracer(moyens, { personne, reference }, acces)
        return pieces.list(personne, reference)
      },
      async lire({ personne, reference }, id, acces) {
        await tracer(moyens, { personne, reference }, acces)
        return lire(personne, reference, id)
      },
    },
  }
}

/** What the caisse reads of a person is written first, and shown to her. */
async function tracer(
  { journal, maintenant }: Pick<MoyensSignalements, 'journal' | 'maintenant'>,
  { personne, reference }: { readonly personne: string; readonly reference: string },
  { organisme, agent, finalite }: Acces,
): Promise<void> {
  const qui = { quand: maintenant(), organisme, agent, finalite }
  const quoi = { dossier: reference, personne, objet: 'document', de: null, a: null }
  await journal.ecrire([{ ...qui, ...quoi }])
}
