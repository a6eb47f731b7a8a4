import type {
  ActeSignalement,
  Brouillon,
  BrouillonStore,
  Piece,
  PieceStore,
  SignalementStore,
} from '#signalements'

export function createSignalementsMemoire(): SignalementStore {
  const actes: ActeSignalement[] = []
  const filtrer = (garde: (a: ActeSignalement) => boolean): ActeSignalement[] =>
    actes.filter(garde).sort((a, b) => a.rang - b.rang)
  return {
    async ajouter(acte) {
      const meme = (a: ActeSignalement): boolean =>
        a.personne === acte.personne && a.reference === acte.reference && a.rang === acte.rang
      if (actes.some(meme)) return false
      actes.push(acte)
      return true
    },
    list: async (personne, reference) =>
      filtrer((a) => a.personne === personne && a.reference === reference),
    listParReference: async (reference) => filtrer((a) => a.reference === reference),
    listPourPersonne: async (personne) => filtrer((a) => a.personne === personne),
    async listReferences(etats, limite) {
      const derniers = new Map<string, ActeSignalement>()
      for (const acte of filtrer(() => true)) derniers.set(acte.reference, acte)
      return filtrer((a) => a.rang === 0)
        .sort((a, b) => (a.quand < b.quand ? -1 : a.quand > b.quand ? 1 : 0))
        .map((a) => a.reference)
        .filter((reference) => etats.includes(derniers.get(reference)!.etat))
        .slice(0, limite)
    },
  }
}

export function createBrouillonsMemoire(): BrouillonStore {
  const parCle = new Map<string, { readonly personne: string; readonly brouillon: Brouillon }>()
  const cle = (personne: string, reference: string): string => `${personne} ${reference}`
  return {
    async enregistrer(personne, brouillon) {
      const connu = parCle.get(cle(personne, brouillon.reference))?.brouillon
      if ((connu?.version ?? 0) !== brouillon.version - 1) return false
      parCle.set(cle(personne, brouillon.reference), { personne, brouillon })
      return true
    },
    find: async (personne, reference) => parCle.get(cle(personne, reference))?.brouillon,
    list: async (personne) =>
      [...parCle.values()]
        .filter((x) => x.personne === personne)
        .map((x) => x.brouillon)
        .sort((a, b) => (a.quand < b.quand ? 1 : a.quand > b.quand ? -1 : 0)),
    async supprimer(personne, reference) {
      parCle.delete(cle(personne, reference))
    },
  }
}

interface PieceGardee {
  readonly personne: string
  readonly piece: Piece
  readonly morceaux: readonly Uint8Array[]
}

export function createPiecesMemoire(): PieceStore {
  const gardees: PieceGardee[] = []
  return {
    ecrire(personne) {
      const morceaux: Uint8Array[] = []
      return {
        async ajouter(morceau) {
          morceaux.push(morceau.slice())
        },
        async finir(piece) {
          gardees.push({ personne, piece, morceaux })
        },
        async abandonner() {
          morceaux.length = 0
        },
      }
    },
    list: async (personne, reference) =>
      gardees
        .filter((p) => p.personne === personne && p.piece.reference === reference)
        .map((p) => p.piece),
    async lire(personne, id) {
      const trouvee = gardees.find((p) => p.personne === personne && p.piece.id === id)
      return trouvee && { piece: trouvee.piece, morceaux: suite(trouvee.morceaux) }
    },
    async supprimer(personne, id) {
      const rang = gardees.findIndex((p) => p.personne === personne && p.piece.id === id)
      if (rang >= 0) gardees.splice(rang, 1)
    },
  }
}

async function* suite(morceaux: readonly Uint8Array[]): AsyncIterable<Uint8Array> {
  yield* morceaux
}
