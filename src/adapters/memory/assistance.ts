import type {
  ActeAssistance,
  AssistanceStore,
  DemandeAssistanceLue,
  DemandeAssistanceNeuve,
} from '#acces'

type Gardee = DemandeAssistanceLue &
  Pick<DemandeAssistanceNeuve, 'sujet'> & { readonly sub: string }

export function createAssistanceMemoire(): AssistanceStore {
  const toutes: Gardee[] = []
  const changer = (reference: string, f: (d: Gardee) => Gardee): Gardee | undefined => {
    const i = toutes.findIndex((d) => d.reference === reference)
    const connue = toutes[i]
    if (connue === undefined) return undefined
    toutes[i] = f(connue)
    return toutes[i]
  }
  return {
    listForSub: async (sub) =>
      toutes
        .filter((d) => d.sub === sub)
        .map(enBref)
        .reverse(),
    async ouvrir(sub, demande) {
      const ouverte = toutes.find((d) => d.sub === sub && d.closeLe === null)
      if (ouverte !== undefined) return enBref(ouverte)
      const neuve: Gardee = { ...demande, sub, closeLe: null, actes: [] }
      toutes.push(neuve)
      return enBref(neuve)
    },
    listOuvertes: async (limite) =>
      toutes
        .filter((d) => d.closeLe === null)
        .slice(0, limite)
        .map(enBref),
    async lire(reference, qui) {
      const acte: ActeAssistance = { ...qui, genre: 'lecture', texte: null }
      const lue = changer(reference, (d) => ({ ...d, actes: [...d.actes, acte] }))
      if (lue === undefined) return undefined
      const { sub: _sub, sujet: _sujet, ...demande } = lue
      return demande
    },
    findSujet: async (reference) =>
      toutes.find((d) => d.reference === reference && d.closeLe === null)?.sujet,
    async clore(reference, cloture) {
      const ouverte = toutes.find((d) => d.reference === reference && d.closeLe === null)
      if (ouverte === undefined) return false
      const acte: ActeAssistance = { ...cloture, genre: 'cloture' }
      changer(reference, (d) => ({ ...d, closeLe: cloture.quand, actes: [...d.actes, acte] }))
      return true
    },
  }
}

function enBref({ reference, ouverteLe, closeLe }: Gardee) {
  return { reference, ouverteLe, closeLe }
}
