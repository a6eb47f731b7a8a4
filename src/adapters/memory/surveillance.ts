import type {
  Accord,
  AlerteGardee,
  Campagne,
  Reservation,
  Seuils,
  SurveillanceStore,
  Suspension,
} from '#acces'
import type { Instant } from '#socle'

const TRANCHE_MS = 10_000
/** A reservation may be used during one slice more than it was made in. */
const PORTEES: Readonly<Record<keyof Seuils, number>> = {
  minute: 60_000 + TRANCHE_MS,
  heure: 3_600_000 + 300_000,
  jour: 0,
}

interface Prise {
  readonly ms: number
  readonly jour: string
  readonly nombre: number
}

/** Counters, stops and alarms of one process. */
export function createSurveillanceMemoire(): SurveillanceStore {
  const prises = new Map<string, Prise[]>()
  const suspensions = new Map<string, Suspension>()
  const leurres = new Set<string>()
  const campagnes = new Map<string, Campagne>()
  const alertes = new Map<string, AlerteGardee>()
  return {
    async reserver(demandes, quand) {
      const accords = demandes.map((d) => accorder(d, prises.get(d.cible) ?? [], quand))
      if (accords.some((a) => a.depasse !== null)) return accords
      for (const { cible, accorde } of accords) {
        const prise = { ms: Date.parse(quand), jour: quand.slice(0, 10), nombre: accorde }
        prises.set(cible, [...(prises.get(cible) ?? []), prise])
      }
      return accords
    },
    lireEtat: async (quand) => ({
      suspensions: [...suspensions.values()],
      leurres: [...leurres],
      campagnes: [...campagnes.values()].filter((c) => c.a > quand),
    }),
    async suspendre(suspension) {
      if (suspensions.has(suspension.cible)) return false
      suspensions.set(suspension.cible, suspension)
      return true
    },
    lever: async (cible) => suspensions.delete(cible),
    async ajouterLeurres(personnes) {
      for (const p of personnes) leurres.add(p)
    },
    annoncer: async (campagne) => void campagnes.set(campagne.id, campagne),
    async alerter(alerte) {
      if (!alertes.has(alerte.id)) alertes.set(alerte.id, { ...alerte, acquitteePar: null })
    },
    listAlertes: async (limite, depuis) =>
      [...alertes.values()]
        .filter((a) => depuis === undefined || a.quand >= depuis)
        .sort((x, y) => (x.quand < y.quand ? 1 : x.quand > y.quand ? -1 : x.id < y.id ? -1 : 1))
        .slice(0, limite),
    async acquitter(id, par) {
      const alerte = alertes.get(id)
      if (alerte === undefined || alerte.acquitteePar !== null) return false
      alertes.set(id, { ...alerte, acquitteePar: par })
      return true
    },
  }
}

function accorder(d: Reservation, prises: readonly Prise[], quand: Instant): Accord {
  const maintenant = Date.parse(quand)
  const depuis = (portee: number): number =>
    prises.filter((p) => p.ms > maintenant - portee).reduce((n, p) => n + p.nombre, 0)
  const duJour = prises.filter((p) => p.jour === quand.slice(0, 10))
  const compte: Readonly<Record<keyof Seuils, number>> = {
    minute: depuis(PORTEES.minute),
    heure: depuis(PORTEES.heure),
    jour: duJour.reduce((n, p) => n + p.nombre, 0),
  }
  const libre = (f: keyof Seuils): number => d.seuils[f] - compte[f]
  const depasse = (['minute', 'heure', 'jour'] as const).find((f) => libre(f) < d.requis)
  if (depasse !== undefined) return { cible: d.cible, accorde: 0, depasse }
  const accorde = Math.min(d.voulu, libre('minute'), libre('heure'), libre('jour'))
  return { cible: d.cible, accorde, depasse: null }
}
