import { dernierJour, type Mois, moisDepuisIndex } from '#socle'
import type { LigneRessource, PersonneFoyer, SituationFoyer } from '../situation.js'
import { chiffrerFoyer, type FoyerChiffre } from '../transversal/foyer-chiffre.js'
import { aAtteintSaRevision } from './absences.js'
import { enfantCompte } from './deces.js'
import { lignesDuMois } from './exceptionnels.js'
import { FOYER_SANS_FAIT } from './faits.js'
import { majorationOuverte } from './isolement.js'
import type { Lecture } from './lecture.js'
import { lignesAnnuelles } from './lignes-annuelles.js'
import {
  aUnEnfantDeMoinsDeTroisAns,
  conjointCompte,
  type Droit,
  estGrosse,
  estPresent,
  evenementIsolement,
} from './presence.js'
import { lignesLues } from './ressources-faits.js'

/** Where a view is taken: the right, its quarter, and how the lines are read. */
export interface Prise extends Lecture {
  /** A spouse whose resources count, and not his person (RSA). */
  readonly conjointHorsForfait: boolean
  readonly lire: (lignes: readonly LigneRessource[]) => readonly LigneRessource[]
}

/**
 * A household with optional facts, as the rules of a right read it at some months: the adults
 * counted, the children present on the last day of one of them, the pregnancy and the isolation of
 * the first, the resources that count. The rules themselves know nothing of these facts.
 * @texte CASF, art. R. 262-4; CSS, art. R. 843-1 II
 */
export function prendreVue(
  prise: Prise,
  mois: readonly Mois[],
  lignes: LignesDe = lignesDuDroit,
): FoyerChiffre {
  const { situation, droit } = prise
  const adultes = listAdultes(situation, droit)
  const fins = mois.map(dernierJour)
  const enfants = situation.personnes.filter(
    (p) => p.role === 'enfant' && fins.some((fin) => enfantCompte(p, fin, situation)),
  )
  const evenement = evenementIsolement(situation)
  const { faits = FOYER_SANS_FAIT, ...usuelle } = situation
  const foyer = chiffrerFoyer({
    ...usuelle,
    personnes: [...adultes, ...enfants].map((p) =>
      usuellement(p, prise, { mois: mois[0]!, lignes }),
    ),
    isolementRecent:
      evenement === null ? situation.isolementRecent : majorationOuverte(situation, evenement),
  })
  return {
    ...foyer,
    donnee: situation,
    comptes: prise.conjointHorsForfait ? foyer.parents.length - 1 : foyer.parents.length,
    alternes: alternesDe(enfants),
    isole: foyer.isole && faits.territoire !== 'mayotte',
    mineurAdmis: faits.rsaActivite2015,
  }
}

/** The lines of a person that a view keeps, at a month. */
type LignesDe = (personne: PersonneFoyer, prise: Prise, mois: Mois) => readonly LigneRessource[]

const lignesDuDroit: LignesDe = (personne, prise, mois) =>
  lignesDuMois(prise.lire(lignesLues(personne, prise)), mois, prise)

/**
 * The same persons with the lines that whole years read: what the RSA leaves out (an income that
 * stopped) and the way it reads an independent are its own.
 * @texte CCH, art. R. 822-3 and R. 822-5 (housing benefit of a reference month)
 */
export function situationDesAides(prise: Prise, mois: readonly Mois[]): SituationFoyer {
  return prendreVue(prise, mois, (personne) => lignesAnnuelles(personne, prise.situation)).situation
}

function alternesDe(personnes: readonly PersonneFoyer[]): ReadonlySet<string> | null {
  const alternes = personnes.filter((p) => p.faits?.gardeAlternee === true).map((p) => p.id)
  return alternes.length === 0 ? null : new Set(alternes)
}

/**
 * The adults that a right counts: the allocataire, unless in prison long enough (a lone parent who
 * keeps a young child stays), and the spouse.
 * @texte CASF, art. R. 262-45; CSS, art. R. 846-8 (the others' rights are examined without him)
 */
export function listAdultes(situation: SituationFoyer, droit: Droit): readonly PersonneFoyer[] {
  const allocataire = situation.personnes.find((p) => p.role === 'allocataire')!
  const conjoint = conjointCompte(situation, droit)
  if (conjoint === null && aUnEnfantDeMoinsDeTroisAns(situation)) return [allocataire]
  const tous = conjoint === null ? [allocataire] : [allocataire, conjoint]
  return tous.filter((p) => !aAtteintSaRevision(p.faits?.detention ?? null, situation, droit))
}

function usuellement(
  personne: PersonneFoyer,
  prise: Prise,
  { mois, lignes }: { readonly mois: Mois; readonly lignes: LignesDe },
): PersonneFoyer {
  const { faits, ...usuelle } = personne
  const prevue = faits?.naissancePrevue ?? null
  const mayotte = prise.situation.faits?.territoire === 'mayotte'
  return {
    ...usuelle,
    enceinte: prevue === null ? personne.enceinte : estGrosse(personne, mois),
    conditionHeuresRsaJeune: personne.conditionHeuresRsaJeune && !mayotte,
    ressources: lignes(personne, prise, mois),
  }
}

/**
 * The persons present at the end of the month of right, for the rights that know no other fact.
 * @texte docs/decisions/0010-faits-facultatifs.md
 */
export function foyerPresent(situation: SituationFoyer): FoyerChiffre {
  const fin = dernierJour(situation.moisDroit)
  const { faits, ...usuelle } = situation
  const presents = situation.personnes.filter(
    (p) => estPresent(p, fin) && (p.faits?.deces ?? '9999') > fin,
  )
  const personnes = presents.map((personne) => {
    const { faits: siens, ...sansFait } = personne
    return { ...sansFait, ressources: lignesAnnuelles(personne, situation) }
  })
  const foyer = chiffrerFoyer({ ...usuelle, personnes })
  return { ...foyer, donnee: situation, alternes: alternesDe(presents) }
}

/**
 * The three reference months from the first one.
 * @texte CASF, art. R. 262-7; CSS, art. R. 843-1
 */
export function troisMois(reference: number): readonly [Mois, Mois, Mois] {
  return [
    moisDepuisIndex(reference),
    moisDepuisIndex(reference + 1),
    moisDepuisIndex(reference + 2),
  ]
}
