import type { Trace } from '#acces'
import type { Instant } from '#socle'
import { cleDuNir } from '../depuis-declaration.js'
import { type Groupe, Rattachements } from '../identites/rattachement.js'
import type { DemandeRessources, RessourcesLues } from '../ports.js'
import type { CleSujet, Temoignage } from '../registre.js'
import { situerLignes } from '../ressources/personne.js'
import { lireGroupe } from './groupe.js'
import type { DossierPersonne, MoyensLecture } from './lire.js'
import { ouvrirDemandees, restituer } from './restituer.js'

/**
 * Monthly resources of many persons: the register is read once for all of them, on one instant, and
 * their traces are written together before anything leaves. Answers follow the demands, and are the
 * same as one by one; a NIR that nobody declared gives `personne: null`.
 */
export async function lireRessourcesLot(
  moyens: MoyensLecture,
  demandes: readonly DemandeRessources[],
): Promise<readonly RessourcesLues[]> {
  if (demandes.length === 0) return []
  const { store, journal, maintenant } = moyens
  const cles = demandes.map(({ lecture }) => cleDuNir(lecture.nir, store))
  const ouverture = await ouvrirDemandees(store, async (registre) => {
    const groupe = await lireGroupe(registre, [...new Set(cles)])
    const vues = new Map<Instant | undefined, Vue>()
    return demandes.map(({ lecture }, i) => {
      const vue = vues.get(lecture.vuLe) ?? voir(groupe, lecture.vuLe)
      vues.set(lecture.vuLe, vue)
      const cle = vue.rattachements.personneDe(cles[i]!)
      return { dossier: dossierDe({ vue, cle }, lecture.vuLe, store.hacher), lecture }
    })
  })
  const lues = await restituer(moyens, ouverture)
  const quand = maintenant()
  await journal.ecrire(
    demandes.map((demande, i) =>
      traceDe(demande, { quand, cle: ouverture.demandees[i]!.dossier.cle }),
    ),
  )
  return lues
}

function traceDe(
  { lecture, acces }: DemandeRessources,
  { quand, cle }: { quand: Instant; cle: CleSujet },
): Trace {
  const { organisme, agent, finalite, dossier } = acces
  const objet = 'ressources-mensuelles'
  const { de, a } = lecture
  return { quand, organisme, agent, finalite, dossier, personne: cle, objet, de, a }
}

/** What was known at one instant: each individual attached once, whoever is asked for. */
interface Vue {
  readonly rattachements: Rattachements
  readonly parPersonne: ReadonlyMap<CleSujet, readonly Temoignage[]>
}

function voir(groupe: Groupe, vuLe: Instant | undefined): Vue {
  const rattachements = new Rattachements(groupe, vuLe)
  const parPersonne = new Map<CleSujet, Temoignage[]>()
  for (const temoignage of rattachements.temoignages) {
    const decision = rattachements.rattacher(temoignage)
    if (decision.etat !== 'rattache') continue
    const siens = parPersonne.get(decision.personne)
    if (siens) siens.push(temoignage)
    else parPersonne.set(decision.personne, [temoignage])
  }
  return { rattachements, parPersonne }
}

function dossierDe(
  { vue, cle }: { vue: Vue; cle: CleSujet },
  vuLe: Instant | undefined,
  hacher: (texte: string) => string,
): DossierPersonne {
  const { rattachements, parPersonne } = vue
  const temoignages = parPersonne.get(cle) ?? []
  const lignes = situerLignes(rattachements, temoignages, hacher)
  return { rattachements, cle, temoignages, lignes, vuLe }
}
