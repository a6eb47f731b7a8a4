import type { ErreurChamp } from '#apps/web'
import {
  evenementSaisi,
  evenementsDits,
  evenementsPossibles,
  fautesDeSaisie,
  lireDemande,
} from './evenements.js'
import { ETAPES, type EtapeSimulation, enfantsDe, remplacer, type Saisie } from './saisie.js'
import type { Donnees } from './situation.js'
import { verifierEtape } from './verifier.js'

export interface Envoi {
  readonly etape: EtapeSimulation
  /** The button pressed: « suite », a step, or an act of the page. */
  readonly vers: string
  readonly donnee: Saisie
}

export interface Avance {
  readonly saisie: Saisie
  readonly etape: EtapeSimulation
  readonly erreurs: readonly ErreurChamp[]
}

export function lireEtape(texte: string): EtapeSimulation {
  return ETAPES.find((e) => e === texte) ?? 'foyer'
}

/** What a form sent leads to: the answers kept, the step to show, its faults. Pure. */
export function avancer(avant: Donnees, { etape, vers, donnee }: Envoi): Avance {
  const saisie = etape === 'resultat' || etape === 'comparer' ? avant.saisie : fusion()
  if (etape === 'et-si') return avancerEtSi({ ...avant, saisie }, vers)
  if (vers === 'enfant') {
    const lignes = Math.max(enfantsDe(saisie).at(-1) ?? 0, Number(saisie['lignes-enfants'] ?? 0))
    return reste({ ...saisie, 'lignes-enfants': String(lignes + 1) }, etape)
  }
  const choisie = ETAPES.find((e) => e === vers)
  if (choisie !== undefined) return reste(saisie, choisie)
  const erreurs = verifierEtape(etape, saisie, avant.connu)
  if (erreurs.length > 0) return { saisie, etape, erreurs }
  return reste(saisie, ETAPES[ETAPES.indexOf(etape) + 1] ?? 'resultat')

  function fusion(): Saisie {
    const neuve = remplacer(avant.saisie, etape, donnee)
    const lignes = avant.saisie['lignes-enfants']
    return etape === 'foyer' && lignes !== undefined
      ? { ...neuve, 'lignes-enfants': lignes }
      : neuve
  }
}

function reste(saisie: Saisie, etape: EtapeSimulation): Avance {
  return { saisie, etape, erreurs: [] }
}

function avancerEtSi(d: Donnees, vers: string): Avance {
  const { saisie } = d
  const retire = /^retirer-(\d)$/.exec(vers)?.[1]
  if (retire !== undefined) {
    const gardes = evenementsDits(saisie).filter((_, i) => i !== Number(retire))
    return reste({ ...saisie, evenements: JSON.stringify(gardes) }, 'et-si')
  }
  if (vers === 'autre') return reste(sansEvenementEnCours(saisie), 'et-si')
  const choisie = ETAPES.find((e) => e === vers)
  if (choisie !== undefined) return reste(sansEvenementEnCours(saisie), choisie)
  if (!evenementsPossibles(saisie).some((t) => t === saisie['v-type'])) {
    const erreurs = [{ champ: 'v-type', message: 'Choisissez ce qui pourrait arriver' }]
    return { saisie, etape: 'et-si', erreurs }
  }
  const details = Object.keys(saisie).some((nom) => nom.startsWith('v-') && nom !== 'v-type')
  if (!details && saisie['v-vu'] === undefined) {
    return reste({ ...saisie, 'v-vu': '1' }, 'et-si')
  }
  return ajouter(d)
}

function ajouter(d: Donnees): Avance {
  const { saisie } = d
  const evenements = [...evenementsDits(saisie), evenementSaisi(saisie)]
  const demande = lireDemande(d, evenements)
  const erreurs = [...(demande.ok ? [] : demande.erreur), ...fautesDeSaisie(saisie)]
  const uniques = erreurs.filter((e, i) => erreurs.findIndex((x) => x.champ === e.champ) === i)
  if (uniques.length > 0) return { saisie, etape: 'et-si', erreurs: uniques }
  const garde = { ...sansEvenementEnCours(saisie), evenements: JSON.stringify(evenements) }
  return reste(garde, 'comparer')
}

function sansEvenementEnCours(saisie: Saisie): Saisie {
  return Object.fromEntries(Object.entries(saisie).filter(([nom]) => !nom.startsWith('v-')))
}
