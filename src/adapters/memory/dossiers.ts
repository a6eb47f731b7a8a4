import type {
  DeclarationTrimestrielle,
  DossierAllocataire,
  DossierStore,
  Liquidation,
  Notification,
} from '#allocations'

/** Dossiers, declarations and decisions in memory. */
export function createDossiersMemoire(): DossierStore {
  const dossiers = new Map<string, DossierAllocataire>()
  const declarations = new Map<string, DeclarationTrimestrielle>()
  const liquidations: Liquidation[] = []
  const notifications: Notification[] = []
  const cle = (d: Pick<DeclarationTrimestrielle, 'dossier' | 'moisExamen'>): string =>
    `${d.dossier} ${d.moisExamen}`
  return {
    async enregistrer(nouveaux) {
      for (const d of nouveaux) dossiers.set(d.numero, d)
    },
    findByNumero: async (numero) => dossiers.get(numero),
    async findByNir(nir) {
      const siens = [...dossiers.values()]
        .filter((d) => d.personnes.some((p) => p.nir === nir))
        .sort((a, b) => (a.numero < b.numero ? -1 : 1))
      const adulte = siens.find((d) =>
        d.personnes.some((p) => p.nir === nir && p.role !== 'enfant'),
      )
      return adulte ?? siens[0]
    },
    async enregistrerDeclaration(declaration) {
      if (declarations.get(cle(declaration))?.etat === 'validee') return
      declarations.set(cle(declaration), declaration)
    },
    findDeclaration: async (dossier, moisExamen) => declarations.get(cle({ dossier, moisExamen })),
    async enregistrerDecision(decision) {
      const { declaration } = decision
      if (declarations.get(cle(declaration))?.etat === 'validee') return false
      declarations.set(cle(declaration), declaration)
      liquidations.push(...decision.liquidations)
      notifications.push(decision.notification)
      return true
    },
    listLiquidations: async (numero) =>
      liquidations
        .filter((l) => l.dossier === numero)
        .sort((a, b) => (a.moisDroit < b.moisDroit ? -1 : 1)),
    findNotification: async (numero, reference) =>
      notifications.find((n) => n.dossier === numero && n.reference === reference),
    listNotifications: async (numero) =>
      notifications
        .filter((n) => n.dossier === numero)
        .sort((a, b) => (`${a.date} ${a.reference}` < `${b.date} ${b.reference}` ? 1 : -1)),
  }
}
