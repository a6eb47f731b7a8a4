import type { Jour } from '#socle'
import * as aideLogement from '../baremes/aide-logement.js'
import * as aideLogementAccession from '../baremes/aide-logement-accession.js'
import * as aideLogementFoyer from '../baremes/aide-logement-foyer.js'
import * as aideLogementLoyers from '../baremes/aide-logement-loyers.js'
import * as aideLogementParticipation from '../baremes/aide-logement-participation.js'
import * as aideLogementPriseEnCharge from '../baremes/aide-logement-prise-en-charge.js'
import * as aideLogementRessources from '../baremes/aide-logement-ressources.js'
import * as allocationsFamiliales from '../baremes/allocations-familiales.js'
import * as asf from '../baremes/asf.js'
import type { Bareme } from '../baremes/bareme.js'
import * as bmaf from '../baremes/bmaf.js'
import * as complementFamilial from '../baremes/complement-familial.js'
import * as composition from '../baremes/composition.js'
import * as crds from '../baremes/crds.js'
import * as css from '../baremes/css.js'
import * as cssPlafonds from '../baremes/css-plafonds.js'
import * as forfaitLogement from '../baremes/forfait-logement.js'
import * as impotAbattements from '../baremes/impot-abattements.js'
import * as minima from '../baremes/minima.js'
import * as paje from '../baremes/paje.js'
import * as paje2014 from '../baremes/paje-2014.js'
import * as pass from '../baremes/pass.js'
import * as primeActivite from '../baremes/prime-activite.js'
import * as reductionLoyerPlafonds from '../baremes/reduction-loyer-plafonds.js'
import * as reductionLoyer from '../baremes/reduction-loyer-solidarite.js'
import * as rentreeScolaire from '../baremes/rentree-scolaire.js'
import * as ressourcesReputees from '../baremes/ressources-reputees.js'
import * as rsa from '../baremes/rsa.js'
import * as smic from '../baremes/smic.js'
import { connueDes } from './connues.js'

/** One value of the law, where it comes from and how it was checked. */
export interface Provenance {
  readonly nom: string
  readonly unite: string
  readonly valeur: number
  /** First month of effect. */
  readonly depuis: string
  /** Last month for which the last value of the series is known to hold. */
  readonly connuJusqua: string
  readonly texte: string
  /** Publication when it was checked, else what stands for it (docs/decisions/0011). */
  readonly connueLe: Jour
  readonly publicationVerifiee: boolean
  /** How the series was checked, and the last day when its public source was; null: not dated. */
  readonly controle: string
  readonly verifieLe: string | null
  readonly interpretation: string | null
}

interface Lot {
  readonly series: object
  readonly controle: string
  readonly verifieLe: string | null
}

/** How each file of barèmes was checked. Dates: last check of the public series. */
const LOTS: readonly Lot[] = [
  {
    series: aideLogement,
    controle: 'arrêté du 27 septembre 2019 lu (art. 3, 6 à 14) ; règles retrouvées dans 147 foyers',
    verifieLe: '2026-03-24',
  },
  {
    series: aideLogementAccession,
    controle:
      'tableaux des articles 18 et 33 lus ; quatre valeurs de la série publique y étaient fausses',
    verifieLe: '2025-02-20',
  },
  {
    series: aideLogementFoyer,
    controle: 'séries publiques, arrêté lu (version d’octobre 2023) ; exemples du ministère',
    verifieLe: '2025-03-10',
  },
  {
    series: aideLogementPriseEnCharge,
    controle: 'arrêté du 27 septembre 2019 lu (art. 22 à 32, 38, 39) ; exemples du ministère',
    verifieLe: '2025-03-11',
  },
  {
    series: aideLogementLoyers,
    controle: 'plafonds retrouvés dans les foyers locataires d’un second avis, par zone',
    verifieLe: '2025-03-04',
  },
  {
    series: aideLogementParticipation,
    controle: 'retrouvés dans les foyers locataires d’un second avis ; R0 de 2026 à confirmer',
    verifieLe: '2026-01-06',
  },
  {
    series: aideLogementRessources,
    controle: 'CCH, art. R. 822-2 à R. 822-20 lus ; valeurs retrouvées dans un second avis',
    verifieLe: '2026-01-06',
  },
  {
    series: allocationsFamiliales,
    controle: 'montants et plafonds retrouvés dans 400 situations d’un second avis',
    verifieLe: '2026-05-26',
  },
  {
    series: asf,
    controle: 'montants retrouvés dans 400 situations d’un second avis',
    verifieLe: '2025-02-20',
  },
  {
    series: bmaf,
    controle: 'valeurs concordantes des circulaires et des pages publiques',
    verifieLe: '2026-04-01',
  },
  {
    series: complementFamilial,
    controle: 'montants et plafonds retrouvés dans 400 situations d’un second avis',
    verifieLe: '2026-01-06',
  },
  {
    series: composition,
    controle: 'taux retrouvés dans 400 situations d’un second avis et dans les exemples publiés',
    verifieLe: '2026-03-27',
  },
  {
    series: crds,
    controle: 'taux retrouvé dans les montants publiés nets',
    verifieLe: '2026-03-27',
  },
  {
    series: css,
    controle: 'montants publiés par l’Assurance maladie ; forfaits retrouvés dans un second avis',
    verifieLe: '2026-03-27',
  },
  {
    series: cssPlafonds,
    controle: 'tableaux publiés ; les valeurs recalculées sont marquées',
    verifieLe: null,
  },
  {
    series: forfaitLogement,
    controle: 'taux retrouvés dans 400 situations d’un second avis',
    verifieLe: '2025-02-20',
  },
  {
    series: impotAbattements,
    controle: 'déductions retrouvées dans les foyers locataires d’un second avis',
    verifieLe: '2026-07-15',
  },
  {
    series: minima,
    controle: 'séries publiques ; montants maximaux concordants des pages publiques',
    verifieLe: '2025-11-21',
  },
  {
    series: rentreeScolaire,
    controle: 'montants et plafonds publiés en 2024 et 2025 retrouvés',
    verifieLe: '2026-01-06',
  },
  {
    series: paje,
    controle: 'montants et plafonds retrouvés dans 400 situations d’un second avis',
    verifieLe: '2026-01-16',
  },
  {
    series: paje2014,
    controle: 'plafonds des séries publiques ; montants nets publiés jusqu’en 2018 retrouvés',
    verifieLe: null,
  },
  {
    series: pass,
    controle: 'valeurs concordantes de pages publiques, de 2013 à 2026',
    verifieLe: null,
  },
  {
    series: primeActivite,
    controle: 'exemples publiés (service-public, simulateur de la Caf) et second avis',
    verifieLe: '2026-04-01',
  },
  {
    series: reductionLoyerPlafonds,
    controle: 'foyers locataires d’un second avis en logement social',
    verifieLe: '2026-01-08',
  },
  {
    series: reductionLoyer,
    controle: 'foyers locataires d’un second avis en logement social',
    verifieLe: '2026-05-26',
  },
  {
    series: ressourcesReputees,
    controle: 'taux des séries publiques ; aucun montant publié pour les retrouver',
    verifieLe: '2025-04-01',
  },
  {
    series: rsa,
    controle: 'exemples publiés et second avis',
    verifieLe: '2026-04-01',
  },
  {
    series: smic,
    controle: 'valeurs concordantes des décrets, des arrêtés et des pages publiques',
    verifieLe: '2026-06-01',
  },
]

/**
 * Every value of every barème of the book, with its provenance.
 * @texte CRPA, art. L. 311-3-1 and R. 311-3-1-2 (parameters); docs/parcours/droit-baremes.md
 */
export function listProvenances(): readonly Provenance[] {
  return LOTS.flatMap((lot) => baremesDe(lot.series).flatMap((bareme) => provenances(bareme, lot)))
}

function provenances(bareme: Bareme, { controle, verifieLe }: Lot): readonly Provenance[] {
  const { nom, unite, connuJusqua } = bareme
  return bareme.valeurs.map((v) => ({
    nom,
    unite,
    valeur: v.valeur,
    depuis: v.depuis,
    connuJusqua,
    texte: v.texte,
    connueLe: connueDes(v),
    publicationVerifiee: v.publieLe !== undefined,
    controle,
    verifieLe,
    interpretation: v.interpretation ?? null,
  }))
}

/** The series of a file, however its tables are nested. */
function baremesDe(valeur: unknown): readonly Bareme[] {
  if (typeof valeur !== 'object' || valeur === null) return []
  if (estBareme(valeur)) return [valeur]
  return Object.values(valeur).flatMap(baremesDe)
}

function estBareme(valeur: object): valeur is Bareme {
  return 'nom' in valeur && 'valeurs' in valeur && Array.isArray(valeur.valeurs)
}
