import type { Centimes } from '#socle'
import type { AideLogement } from './aides-logement/index.js'
import type { Calcul, Calculs } from './calcul.js'
import type { ComplementaireSante, DroitsVusCss } from './css/index.js'
import type { Prestation, PrestationSurDemande } from './droits.js'
import { selonLaComposition } from './faits/composition-inconnue.js'
import type { PrestationsFamiliales } from './prestations-familiales/index.js'
import type { CalculPrime } from './prime-activite/mois-prime.js'
import { type Conclusion, NON_CALCULE } from './reponse.js'
import type { CalculRsa } from './rsa/rsa.js'
import { surDemande } from './sur-demande/sur-demande.js'

const A_CONFIRMER: readonly string[] = ['bareme-a-confirmer']
const AUCUN_MANQUE: readonly string[] = []

/** What the computations say of one prestation. */
export type Redaction = (calculs: Calculs) => Conclusion

/**
 * What is said of one prestation: its value, the reason of a zero, the missing answers.
 * @texte docs/contrat.md §3, « Answers »
 */
export function conclure(prestation: Prestation, calculs: Calculs): Conclusion {
  return conclureSelon(REDACTIONS[prestation], prestation, calculs)
}

/**
 * The same with the wording already found: the same ones come again for each household.
 * @texte docs/contrat.md §3, « Answers »
 */
export function conclureSelon(
  redaction: Redaction,
  prestation: Prestation,
  calculs: Calculs,
): Conclusion {
  const conclusion = redaction(calculs)
  const { donnee } = calculs
  return donnee === null ? conclusion : selonLaComposition(prestation, conclusion, donnee)
}

/** @texte docs/contrat.md §3, « Answers » */
export const REDACTIONS: Readonly<Record<Prestation, Redaction>> = {
  rsa: ({ rsa }) => trimestrielle(rsa),
  primeActivite: ({ prime }) => trimestrielle(prime),
  primeActiviteNette: ({ prime }) => apresCrds(prime),
  aideLogement: ({ aide }) => logement(aide),
  allocationsFamiliales: ({ familiales: f }) =>
    f === null ? NON_CALCULE : familiale(f, f.af, f.refus.af),
  complementFamilial: ({ familiales: f }) =>
    f === null ? NON_CALCULE : familiale(f, f.cf, f.refus.cf),
  allocationSoutienFamilial: ({ familiales: f }) =>
    f === null ? NON_CALCULE : familiale(f, f.asf, f.refus.asf),
  pajeBase: ({ familiales: f }) => (f === null ? NON_CALCULE : familiale(f, f.paje, f.refus.paje)),
  cssGratuite: ({ css }) => gratuite(css),
  cssParticipationAnnuelle: ({ css }) => participation(css),
  allocationRentreeScolaire: (calculs) => demandee('allocationRentreeScolaire', calculs),
  allocationAdultesHandicapes: (calculs) => demandee('allocationAdultesHandicapes', calculs),
  allocationSolidariteSpecifique: (calculs) => demandee('allocationSolidariteSpecifique', calculs),
  allocationSolidaritePersonnesAgees: (calculs) =>
    demandee('allocationSolidaritePersonnesAgees', calculs),
  allocationSupplementaireInvalidite: (calculs) =>
    demandee('allocationSupplementaireInvalidite', calculs),
}

/** A nil amount stays nil when the housing benefit is not known: it can only lower the right. */
function trimestrielle(c: Calcul<CalculRsa | CalculPrime> | null): Conclusion {
  if (c === null) return NON_CALCULE
  const { montant, refus, manques } = c.calcul
  const { manquesAide } = c.trimestre
  if (refus === null && manquesAide.length > 0) return manquant([...manquesAide, ...manques])
  return { valeur: montant, refus, manques }
}

/** A derived amount carries no refusal of its own (contract §3). */
function apresCrds(prime: Calculs['prime']): Conclusion {
  const { valeur, manques } = trimestrielle(prime)
  const net = prime === null || valeur === null ? null : prime.calcul.net
  return { valeur: net, refus: null, manques }
}

function manquant(manques: readonly string[]): Conclusion {
  return { valeur: null, refus: null, manques }
}

/** The scales of the book for these are those of the mainland. */
function demandee(prestation: PrestationSurDemande, calculs: Calculs): Conclusion {
  if (calculs.horsMetropole) return NON_CALCULE
  const {
    montant: valeur,
    refus,
    manques,
  } = surDemande(prestation, calculs.foyer, calculs.donnee ?? calculs.foyer.situation)
  return { valeur, refus, manques }
}

function logement(aide: AideLogement | null): Conclusion {
  if (aide === null) return NON_CALCULE
  const manques = aide.confirme ? aide.manques : [...aide.manques, ...A_CONFIRMER]
  return { valeur: aide.montant, refus: aide.refus, manques }
}

/** One of the four: a field read by its name takes a third of the time of `familiales[cle]`. */
function familiale(
  { manque, confirme }: PrestationsFamiliales,
  valeur: Centimes,
  refus: string | null,
): Conclusion {
  if (valeur === 0 && refus === null && manque !== null) return manquant([manque])
  return { valeur, refus, manques: confirme ? AUCUN_MANQUE : A_CONFIRMER }
}

/**
 * The rights that the complémentaire santé solidaire looks at.
 * @texte CSS, art. L. 861-2 (RSA, housing benefits)
 */
export function droitsVusCss({ rsa, aide }: Pick<Calculs, 'rsa' | 'aide'>): DroitsVusCss {
  const vuRsa = trimestrielle(rsa)
  const vueAide = logement(aide)
  return {
    rsa: montantOuNull(vuRsa),
    aideLogement: montantOuNull(vueAide),
    manques: reunir(vuRsa.manques, vueAide.manques),
  }
}

function reunir(a: readonly string[], b: readonly string[]): readonly string[] {
  if (a.length === 0) return b
  return b.length === 0 ? a : [...a, ...b]
}

function montantOuNull({ valeur }: Conclusion): Centimes | null {
  return typeof valeur === 'number' ? valeur : null
}

function gratuite(css: ComplementaireSante | null): Conclusion {
  if (css === null) return NON_CALCULE
  const manques = css.confirme ? css.manques : [...css.manques, ...A_CONFIRMER]
  return { valeur: css.gratuite, refus: css.gratuite === false ? css.refus : null, manques }
}

function participation(css: ComplementaireSante | null): Conclusion {
  const { manques } = gratuite(css)
  return { valeur: css === null ? null : css.participationAnnuelle, refus: null, manques }
}
