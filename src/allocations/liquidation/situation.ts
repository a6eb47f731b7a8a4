import {
  FOYER_SANS_FAIT,
  findNature,
  type Interruption,
  type LigneRessource,
  SANS_FAIT,
  type SituationFoyer,
} from '#legislation'
import { exhaustive, type Mois, moisEntre, ZERO } from '#socle'
import { daterFoyer } from '../changements/foyer-date.js'
import { interruptionsDe } from '../changements/neutralisation.js'
import type {
  CategorieNonPreremplie,
  DeclarationTrimestrielle,
  DossierAllocataire,
  LignePreremplie,
  LigneSaisie,
  ProfilPersonne,
} from '../dossier.js'

export interface ALiquider {
  readonly dossier: DossierAllocataire
  readonly declaration: DeclarationTrimestrielle
  readonly moisDroit: Mois
}

/**
 * The situation that the law reads for one month of right: the household of the dossier with the
 * retained amounts of the declaration. Lines without an amount are left out: the caller first
 * checks that there is none.
 */
export function situationFoyer({ dossier, declaration, moisDroit }: ALiquider): SituationFoyer {
  const { moisExamen, moisReference } = declaration
  const date = daterFoyer(dossier, { moisDroit, moisExamen, moisReference })
  const personnes = date.personnes.map(({ nir: _nir, ...profil }) => ({
    ...avecInterruptions(profil, declaration),
    ressources: [
      ...declaration.lignes.filter((l) => l.personne === profil.id).flatMap(ligneDeclaree),
      ...declaration.saisies.filter((s) => s.personne === profil.id).map(ligneSaisie),
    ],
  }))
  return {
    id: `${dossier.numero}-${moisDroit}`,
    ...{ moisDroit, moisExamen, organisme: dossier.organisme },
    trimestreReference: fenetre(declaration),
    personnes,
    ...faitsDuFoyer(personnes, date.dateIsolement, dossier.territoire),
    isolementRecent: dossier.isolementRecent,
    logement: dossier.logement,
    connus: {
      // The caisse pays the housing benefit: none paid is a known zero (CASF art. R. 262-10).
      aideLogement: dossier.aideLogement ?? ZERO,
      // Read by the housing benefit alone, which is given.
      rsaMoisPrecedents: ZERO,
    },
  }
}

/** The person with the incomes that stopped, proven, which the RSA leaves out (R. 262-13). */
function avecInterruptions(
  profil: ProfilPersonne,
  declaration: DeclarationTrimestrielle,
): ProfilPersonne {
  const interruptions = interruptionsDe(declaration, profil.id)
  if (interruptions.length === 0) return profil
  const faits = profil.faits ?? SANS_FAIT
  const memes = (a: Interruption) => (b: Interruption) =>
    a.revenus === b.revenus && a.depuis === b.depuis
  const neuves = interruptions.filter((i) => !faits.interruptions.some(memes(i)))
  return { ...profil, faits: { ...faits, interruptions: [...faits.interruptions, ...neuves] } }
}

/** A household has optional facts as soon as one is told: of a person, an isolation, a place. */
function faitsDuFoyer(
  personnes: readonly ProfilPersonne[],
  dateIsolement: NonNullable<SituationFoyer['faits']>['dateIsolement'],
  territoire: DossierAllocataire['territoire'] = 'metropole',
): Pick<SituationFoyer, 'faits'> {
  const un =
    dateIsolement !== null ||
    territoire !== 'metropole' ||
    personnes.some(({ faits }) => faits !== undefined)
  return un ? { faits: { ...FOYER_SANS_FAIT, dateIsolement, territoire } } : {}
}

/**
 * The months computed are the months declared.
 * @interpretation MSA, examinations of July and August 2025: one declaration served both rights,
 *   whose switch dates differ (D2); the declaration's months are taken for both.
 */
function fenetre({
  moisExamen,
  moisReference,
}: DeclarationTrimestrielle): SituationFoyer['trimestreReference'] {
  return moisEntre(moisReference[2], moisExamen) === 2 ? 'M-4..M-2' : 'M-3..M-1'
}

function ligneDeclaree(l: LignePreremplie): LigneRessource[] {
  if (l.montantRetenu === null) return []
  const { nature, montantNetFiscal } = l.ressource
  const montantNetSocial = l.montantRetenu
  const corrigee = l.motifCorrection !== null
  return [
    {
      nature: findNature(nature) === undefined ? 'autre' : nature,
      de: l.mois,
      a: l.mois,
      montantNetSocial,
      montantNetFiscal: corrigee ? montantNetSocial : (montantNetFiscal ?? montantNetSocial),
    },
  ]
}

function ligneSaisie({ categorie, mois, montant }: LigneSaisie): LigneRessource {
  return {
    nature: natureDeSaisie(categorie),
    de: mois,
    a: mois,
    montantNetSocial: montant,
    montantNetFiscal: montant,
  }
}

function natureDeSaisie(categorie: CategorieNonPreremplie): string {
  switch (categorie) {
    case 'pension-alimentaire':
      return 'pension-alimentaire'
    case 'revenus-etranger':
      return 'revenus-etranger'
    case 'revenus-independant':
      return 'revenus-independant'
    case 'loyers-et-capital':
      return 'revenus-fonciers'
    case 'autres':
      return 'autre'
    case 'chomage':
      return 'chomage'
    case 'indemnites':
      return 'ij-maladie'
    case 'pensions':
      return 'retraite'
    case 'salaires':
    case 'salaires-non-affiches':
    case 'revenus-attendus':
      return 'salaire'
    default:
      return exhaustive(categorie)
  }
}
