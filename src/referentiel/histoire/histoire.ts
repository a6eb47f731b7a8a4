import type { Instant, Mois } from '#socle'
import { type ActeContestation, contestationDe } from '../contestations/contestation.js'
import type { Groupe, Rattachements } from '../identites/rattachement.js'
import type { CleSujet, Temoignage } from '../registre.js'
import { comparerLignes, type LigneSituee, situerLignes } from '../ressources/personne.js'
import {
  evenementsContestation,
  evenementsCorrections,
  evenementsMessages,
  evenementsSubstitution,
} from './autour-de-ligne.js'
import { evenementsDeclarations } from './declarations-de-ligne.js'
import type { EvenementRessource, HistoireLigne } from './evenement-ressource.js'
import { evenementsRattachement, VieDesRattachements } from './rattachement-de-ligne.js'

/** All that the telling of a month reads: what is known of the person at `vuLe`. */
export interface Matiere {
  readonly groupe: Groupe
  readonly demandee: CleSujet
  readonly rattachements: Rattachements
  /** Received by the person today. */
  readonly temoignages: readonly Temoignage[]
  readonly actes: readonly ActeContestation[]
  readonly vuLe: Instant | undefined
  readonly hacher: (texte: string) => string
}

/** Each payment of the month, in the order of contract §2, those withdrawn or detached included. */
export function histoireDuMois(matiere: Matiere, mois: Mois): HistoireLigne[] {
  const { rattachements, hacher } = matiere
  const vie = new VieDesRattachements(matiere.groupe, matiere.demandee, matiere.vuLe)
  const siens = new Set(matiere.temoignages)
  const perdus = rattachements.temoignages.filter(
    (t) => !siens.has(t) && vie.changements(t).some((c) => c.sien),
  )
  const lignes = situerLignes(rattachements, [...siens, ...perdus], hacher)
  const parId = new Map<string, LigneSituee[]>()
  for (const ligne of [...lignes].sort(comparerLignes)) {
    if (ligne.ligne.mois !== mois) continue
    const groupe = parId.get(ligne.id)
    if (groupe) groupe.push(ligne)
    else parId.set(ligne.id, [ligne])
  }
  const outils = { vie, siens, lignes: lignes.filter((l) => siens.has(l.temoignage)) }
  return [...parId.values()].map((versions) => raconter(matiere, versions, outils))
}

interface Outils {
  readonly vie: VieDesRattachements
  readonly siens: ReadonlySet<Temoignage>
  readonly lignes: readonly LigneSituee[]
}

function raconter(
  matiere: Matiere,
  versions: readonly LigneSituee[],
  { vie, siens, lignes }: Outils,
): HistoireLigne {
  const { rattachements, temoignages, actes, vuLe } = matiere
  const enVigueur = versions.find((l) => rattachements.revisions.estEnVigueur(l.declaration.id))
  const montree = enVigueur ?? versions.at(-1)!
  const sien = siens.has(montree.temoignage)
  const { declaration, ligne } = montree
  const declarant = { siret: declaration.siret, raisonSociale: declaration.raisonSociale }
  const evenements = [
    ...evenementsDeclarations(rattachements, versions),
    ...evenementsRattachement(vie.changements(montree.temoignage), declarant),
    ...evenementsCorrections(rattachements, lignes, montree),
    ...evenementsSubstitution(rattachements, temoignages, montree),
    ...evenementsContestation(actes, montree, vuLe),
  ]
  const contestation = contestationDe(
    actes.filter((a) => a.ligne === montree.id),
    vuLe,
  )
  return {
    ligne: montree.id,
    mois: ligne.mois,
    dateVersement: ligne.dateVersement,
    declarant,
    origine: declaration.origine,
    nature: ligne.nature,
    etat: !sien ? 'detachee' : enVigueur === undefined ? 'retiree' : 'en-vigueur',
    montantNetSocial: sien ? (enVigueur?.ligne.montantNetSocial ?? null) : null,
    contestee: contestation?.etat === 'contestee',
    evenements: sien ? parDate(evenements) : sansMontants(evenements),
  }
}

/** Of a line that is another person's, only that it came and went: never what it held. */
function sansMontants(evenements: readonly EvenementRessource[]): EvenementRessource[] {
  const montrables = new Set(['en-attente', 'rattachee', 'detachee', 'contestee', 'conclue'])
  return parDate(
    evenements.filter((e) => montrables.has(e.type)).map((e) => ({ ...e, declaration: null })),
  )
}

export function parDate(evenements: readonly EvenementRessource[]): EvenementRessource[] {
  return [...evenements].sort((a, b) => (a.quand < b.quand ? -1 : a.quand > b.quand ? 1 : 0))
}

export function messagesDuMois(matiere: Matiere, mois: Mois): EvenementRessource[] {
  return parDate(evenementsMessages(matiere.rattachements, matiere.temoignages, mois))
}
