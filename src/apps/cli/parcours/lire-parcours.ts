import type { Acces } from '#acces'
import {
  type DeclarationTrimestrielle,
  type DossierAllocataire,
  ecrireNotification,
  type Liquidation,
  liquider,
  moisExamenDuDroit,
  type Notification,
} from '#allocations'
import { listRubriques, type RubriqueLue } from '#declarations'
import type { Personne, RessourceSourcee, RevisionRessource } from '#referentiel'
import { estNir, type Instant, type Jour, type Mois, masquerNir, type Nir } from '#socle'
import type { Base } from '../commande.js'
import { dossierSuppose } from './dossier-suppose.js'

export interface DemandeParcours {
  readonly nir: Nir
  readonly moisDroit: Mois
  readonly maintenant: Instant
  readonly aujourdhui: Jour
}

/** The native lines of one individual, as one declaration gave them. */
export interface NatifParcours {
  /** Lines of resources that come from it. */
  readonly ressources: readonly string[]
  readonly norme: string
  readonly premiereLigne: number
  readonly rubriques: readonly RubriqueLue[]
}

export interface RevisionsParcours {
  readonly ressource: string
  readonly revisions: readonly RevisionRessource[]
}

/** Everything that happened to one person's euros for one month of right. */
export interface Parcours {
  readonly personne: Personne
  readonly moisDroit: Mois
  readonly natif: readonly NatifParcours[]
  readonly ressources: readonly RessourceSourcee[]
  readonly revisions: readonly RevisionsParcours[]
  readonly dossier: DossierAllocataire
  /** True when no dossier is known: the household is then an assumption. */
  readonly suppose: boolean
  readonly declaration: DeclarationTrimestrielle
  readonly liquidation: Liquidation
  readonly notification: Notification
}

const ACCES: Omit<Acces, 'dossier'> = {
  organisme: 'operateur',
  agent: 'ligne-de-commande',
  finalite: 'exploitation',
}

/** Undefined when no declaration received speaks of the person. */
export async function lireParcours(base: Base, d: DemandeParcours): Promise<Parcours | undefined> {
  const { referentiel, allocations } = base
  const connu = await allocations.findDossier(d.nir)
  const acces: Acces = { ...ACCES, dossier: connu?.numero ?? null }
  const moisExamen = moisExamenDuDroit(connu?.moisDemande ?? d.moisDroit, d.moisDroit)
  // The household is not needed to know who the person is: her own months are read first.
  const lecture = { nir: d.nir, de: d.moisDroit, a: d.moisDroit }
  const { personne } = await referentiel.lireRessources(lecture, acces)
  if (personne === null) return undefined
  const dossier = connu ?? dossierSuppose(d.nir, personne, d.moisDroit)
  const declaration = await allocations.preremplir(dossier, moisExamen, {
    maintenant: d.maintenant,
    acces,
  })
  const moi = dossier.personnes.find((p) => p.nir === d.nir)?.id
  const ressources = declaration.lignes.filter((l) => l.personne === moi).map((l) => l.ressource)
  return {
    personne,
    moisDroit: d.moisDroit,
    natif: await lireNatif(base, d.nir, { ressources, acces }),
    ressources,
    revisions: await lireRevisions(base, d.nir, { ressources, acces }),
    dossier,
    suppose: connu === undefined,
    declaration,
    ...(await decision(base, d, { dossier, declaration })),
  }
}

/** What was decided when the declaration is validated, else what it would give today. */
async function decision(
  { allocations }: Base,
  d: DemandeParcours,
  foyer: { dossier: DossierAllocataire; declaration: DeclarationTrimestrielle },
): Promise<Pick<Parcours, 'liquidation' | 'notification'>> {
  const { numero } = foyer.dossier
  if (foyer.declaration.etat === 'validee') {
    const gardees = await allocations.listLiquidations(numero)
    const liquidation = gardees.filter((l) => l.moisDroit === d.moisDroit).at(-1)
    const reference = `${numero}-${foyer.declaration.moisExamen}`
    const notification = await allocations.findNotification(numero, reference)
    if (liquidation !== undefined && notification !== undefined) {
      return { liquidation, notification }
    }
  }
  const liquidations = liquider({ ...foyer, calculeeLe: d.maintenant })
  const notification = ecrireNotification({
    ...foyer,
    liquidations,
    date: d.aujourdhui,
    projet: true,
  })
  const liquidation = liquidations.find((l) => l.moisDroit === d.moisDroit) ?? liquidations[0]!
  return { liquidation, notification }
}

interface ALire {
  readonly ressources: readonly RessourceSourcee[]
  readonly acces: Acces
}

/** One individual of one declaration may carry several lines: it is read once. */
async function lireNatif(base: Base, nir: Nir, { ressources, acces }: ALire) {
  const parSource = new Map<string, RessourceSourcee[]>()
  for (const r of ressources) {
    const cle = `${r.source.declaration} ${r.source.debut}`
    parSource.set(cle, [...(parSource.get(cle) ?? []), r])
  }
  const natif: NatifParcours[] = []
  for (const lignes of parSource.values()) {
    const lu = await base.referentiel.findNatif(nir, lignes[0]!.id, acces)
    if (lu === undefined) continue
    natif.push({
      ressources: lignes.map((l) => l.id),
      norme: lu.norme,
      premiereLigne: lu.premiereLigne,
      rubriques: listRubriques(lu.octets, lu.norme).map(sansNir),
    })
  }
  return natif
}

/** What a reader sees never holds a NIR, the native lines included. */
function sansNir(r: RubriqueLue): RubriqueLue {
  return estNir(r.valeur) ? { ...r, valeur: masquerNir(r.valeur) } : r
}

async function lireRevisions(base: Base, nir: Nir, { ressources, acces }: ALire) {
  const toutes: RevisionsParcours[] = []
  for (const { id } of ressources) {
    const revisions = await base.referentiel.listRevisions(nir, id, acces)
    toutes.push({ ressource: id, revisions })
  }
  return toutes
}
