import {
  aRevoir,
  type DeclarationTrimestrielle,
  type DossierAllocataire,
  type DossierStore,
  type EnvoiASuivre,
  type EnvoisASuivre,
  type Liquidation,
  type Notification,
} from '#allocations'
import type { Instant, Nir } from '#socle'

/** Dossiers, declarations and decisions in memory; `cleDe` is the internal key of a person. */
export function createDossiersMemoire(cleDe: (nir: Nir) => string = (nir) => nir): DossierStore {
  const dossiers = new Map<string, DossierAllocataire>()
  const declarations = new Map<string, DeclarationTrimestrielle>()
  const envoyees: DeclarationTrimestrielle[] = []
  const liquidations: Liquidation[] = []
  const notifications: Notification[] = []
  const envois = createEnvois()
  const cle = (d: Pick<DeclarationTrimestrielle, 'dossier' | 'moisExamen'>): string =>
    `${d.dossier} ${d.moisExamen}`
  /** The state that follows; undefined when another came since, or the version was sent. */
  const suivant = (d: DeclarationTrimestrielle): DeclarationTrimestrielle | undefined => {
    const avant = declarations.get(cle(d))
    const rang = avant?.rang ?? 0
    const envoyee = avant?.etat === 'validee' && (d.version ?? 1) <= (avant.version ?? 1)
    return rang !== (d.rang ?? 0) || envoyee ? undefined : { ...d, rang: rang + 1 }
  }
  return {
    async enregistrer(nouveaux, revoirDes) {
      for (const d of nouveaux) {
        dossiers.set(d.numero, d)
        if (revoirDes !== undefined) envois.garder(aRevoir(d), revoirDes)
      }
    },
    findByNumero: async (numero) => dossiers.get(numero),
    listDossiersDe: async (cles) => membresParmi([...dossiers.values()], { cles, cleDe }),
    revoirDes: async (dossier, quand) => envois.garder(aRevoir(dossier), quand),
    findByNir: async (nir) => findByNir([...dossiers.values()], nir),
    async enregistrerDeclaration(declaration) {
      const etat = suivant(declaration)
      if (etat === undefined) return false
      declarations.set(cle(declaration), etat)
      return true
    },
    findDeclaration: async (dossier, moisExamen) => declarations.get(cle({ dossier, moisExamen })),
    listEnvoyees: async (numero) =>
      envoyees.filter((d) => d.dossier === numero).sort((a, b) => (ordre(a) < ordre(b) ? -1 : 1)),
    async enregistrerDecision(decision, suivreDes) {
      const etat = suivant(decision.declaration)
      if (etat === undefined) return false
      declarations.set(cle(etat), etat)
      envoyees.push(etat)
      liquidations.push(...decision.liquidations)
      notifications.push(decision.notification)
      if (suivreDes !== undefined) envois.suivre(etat, suivreDes)
      return true
    },
    prendreEnvois: envois.prendreEnvois,
    oublierEnvoi: envois.oublierEnvoi,
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

function membresParmi(
  dossiers: readonly DossierAllocataire[],
  { cles, cleDe }: { readonly cles: readonly string[]; readonly cleDe: (nir: Nir) => string },
) {
  return dossiers.flatMap(({ numero, personnes }) =>
    personnes
      .flatMap(({ nir }) => (nir === null ? [] : [cleDe(nir)]))
      .filter((personne) => cles.includes(personne))
      .map((personne) => ({ personne, numero })),
  )
}

/** The dossier where the person is an adult, else the one where she is a child. */
function findByNir(dossiers: DossierAllocataire[], nir: Nir): DossierAllocataire | undefined {
  const siens = dossiers
    .filter((d) => d.personnes.some((p) => p.nir === nir))
    .sort((a, b) => (a.numero < b.numero ? -1 : 1))
  const adulte = siens.find((d) => d.personnes.some((p) => p.nir === nir && p.role !== 'enfant'))
  return adulte ?? siens[0]
}

/** The declarations sent whose consequences are still to be told. */
function createEnvois() {
  const aSuivre = new Map<string, { readonly envoi: EnvoiASuivre; libreLe: Instant }>()
  const cle = (e: EnvoiASuivre): string => `${e.dossier} ${e.moisExamen} ${e.version}`
  const envois: EnvoisASuivre = {
    async prendreEnvois({ maintenant, jusqua, limite }) {
      const pris = [...aSuivre.values()]
        .filter(({ libreLe }) => libreLe <= maintenant)
        .sort((a, b) => (a.libreLe < b.libreLe ? -1 : 1))
        .slice(0, limite)
      for (const p of pris) p.libreLe = jusqua
      return pris.map(({ envoi }) => envoi)
    },
    async oublierEnvoi(envoi, tenu) {
      const libreLe = aSuivre.get(cle(envoi))?.libreLe
      if (tenu === undefined || tenu === libreLe) aSuivre.delete(cle(envoi))
    },
  }
  const garder = (envoi: EnvoiASuivre, libreLe: Instant): void => {
    aSuivre.set(cle(envoi), { envoi, libreLe })
  }
  return {
    ...{ ...envois, garder },
    suivre({ dossier, moisExamen, version = 1 }: DeclarationTrimestrielle, libreLe: Instant) {
      garder({ dossier, moisExamen, version }, libreLe)
    },
  }
}

/** By month of examination, then by version. */
function ordre({ moisExamen, version = 1 }: DeclarationTrimestrielle): string {
  return `${moisExamen} ${String(version).padStart(6, '0')}`
}
