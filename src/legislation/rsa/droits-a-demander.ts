import type { Etape } from '#socle'
import { ACTIVITE, ASS, CHOMAGE, RETRAITE } from '../ressources/postes.js'
import { ensemblePostes, totalReleve } from '../ressources/releve.js'
import {
  ageEnFinDeMois,
  type FoyerChiffre,
  type PersonneChiffree,
} from '../transversal/foyer-chiffre.js'
import type { TrimestreLu } from '../transversal/trimestre-lu.js'

/** The age of a full pension for everybody (CSS, art. L. 351-8). */
const AGE_TAUX_PLEIN = 67
const MAJORITE = 18
const CHOMAGES = ensemblePostes(CHOMAGE, ASS)
const SALAIRES = ensemblePostes(ACTIVITE)
const RETRAITES = ensemblePostes(RETRAITE)

/**
 * Rights that the RSA asks to claim first, told beside it: they change no amount here.
 * @texte CASF, art. L. 262-10 and L. 262-11 (subsidiarity; alimony may be dispensed with)
 */
export function droitsADemander({ foyer, mois }: TrimestreLu): readonly Etape[] {
  const etapes: Etape[] = []
  if (foyer.isole && estParentSansPension(foyer)) {
    etapes.push(mois.some(compteLeSoutien) ? SOUTIEN_COMPTE : aDemander(PENSION))
  }
  if (foyer.parents.some(estChomeurSansAllocation)) {
    etapes.push(aDemander('l’allocation de chômage'))
  }
  if (foyer.parents.some((p) => estSansRetraite(p, foyer.droit))) {
    etapes.push(aDemander('la retraite'))
  }
  return etapes
}

const PENSION = 'une pension alimentaire, ou l’allocation de soutien familial'

/**
 * The allocation de soutien familial is in the amount above: whoever does not receive it yet has
 * all the more to claim it.
 */
const SOUTIEN_COMPTE: Etape = Object.freeze({
  libelle: 'À demander, si vous ne la recevez pas : l’allocation de soutien familial',
  valeurs: Object.freeze({}),
  regle: 'elle est comptée ici comme reçue ; une pension alimentaire peut la remplacer',
  article: 'CASF, art. L. 262-10 et R. 262-10-1',
  resultat: null,
})

function compteLeSoutien({ familiales }: TrimestreLu['mois'][number]): boolean {
  return familiales.asf > 0
}

function aDemander(droit: string): Etape {
  return {
    libelle: `À demander aussi : ${droit}`,
    valeurs: {},
    regle: 'le RSA complète les autres droits, il ne les remplace pas',
    article: 'CASF, art. L. 262-10',
    resultat: null,
  }
}

function estParentSansPension({ enfants, droit, situation }: FoyerChiffre): boolean {
  const mineurs = enfants.some((p) => {
    const age = ageEnFinDeMois(p, droit)
    return age >= 0 && age < MAJORITE
  })
  return (
    mineurs &&
    !situation.personnes.some((p) => p.ressources.some((l) => l.nature === 'pension-alimentaire'))
  )
}

function estChomeurSansAllocation({ personne, releve }: PersonneChiffree): boolean {
  return (
    personne.activite === 'chomeur' &&
    totalReleve(releve, SALAIRES) > 0 &&
    totalReleve(releve, CHOMAGES) === 0
  )
}

function estSansRetraite(personne: PersonneChiffree, droit: number): boolean {
  return (
    ageEnFinDeMois(personne, droit) >= AGE_TAUX_PLEIN &&
    totalReleve(personne.releve, RETRAITES) === 0
  )
}
