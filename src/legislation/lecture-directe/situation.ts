import type { Centimes, Mois } from '#socle'
import { MONTANT_MAX } from '../lecture/champs.js'
import { verifierUsuelle } from '../lecture/parse-situation.js'
import {
  type CLES_CONNUS,
  type CLES_FOYER,
  type CLES_LOGEMENT,
  ORGANISMES,
  STATUTS_LOGEMENT,
  TRIMESTRES,
} from '../lecture/vocabulaire.js'
import type { PersonneFoyer, SituationFoyer, TrimestreReference } from '../situation.js'
import { preparer } from '../transversal/preparation.js'
import {
  champs,
  commencer,
  finir,
  lireBooleen,
  lireEntier,
  lireListe,
  lireMoisCivil,
  lireMot,
  lireObjet,
  mots,
  passerNul,
  passerTexte,
  RATE,
} from './octets.js'
import { lirePersonne, NOMMEES } from './personne.js'
import { type Decoder, texteEntre, texteMois } from './textes.js'

const MOTS_ORGANISME = mots(ORGANISMES)
const MOTS_TRIMESTRE = mots(TRIMESTRES)
const MOTS_STATUT = mots(STATUTS_LOGEMENT)

const FOYER = champs<(typeof CLES_FOYER)[number]>({
  id: lireId,
  moisDroit: () => {
    lu.moisDroit = lireMois()
    return lu.moisDroit !== null
  },
  moisExamen: () => {
    lu.moisExamen = lireMois()
    return lu.moisExamen !== null
  },
  organisme: () => {
    lu.organisme = lireMot(MOTS_ORGANISME)
    return lu.organisme !== RATE
  },
  trimestreReference: lireTrimestre,
  personnes: () => lireListe(lireUnePersonne) && sontNommees(),
  isolementRecent: () => {
    lu.isolementRecent = lireBooleen()
    return lu.isolementRecent !== RATE
  },
  logement: () => lireObjet(LOGEMENT),
  connus: () => lireObjet(CONNUS),
})
const LOGEMENT = champs<(typeof CLES_LOGEMENT)[number]>({
  statut: () => {
    lu.statut = lireMot(MOTS_STATUT)
    return lu.statut !== RATE
  },
  loyer: () => {
    if (passerNul()) return true
    lu.loyer = lireMontant()
    return lu.loyer !== null
  },
  zone: () => passerNul() || lireZone(),
  colocation: () => {
    lu.colocation = lireBooleen()
    return lu.colocation !== RATE
  },
  participationFrais: () => {
    lu.participationFrais = lireBooleen()
    return lu.participationFrais !== RATE
  },
})
const CONNUS = champs<(typeof CLES_CONNUS)[number]>({
  aideLogement: () => {
    if (passerNul()) return true
    lu.aideLogement = lireMontant()
    return lu.aideLogement !== null
  },
  rsaMoisPrecedents: () => {
    lu.rsaMoisPrecedents = lireMontant()
    return lu.rsaMoisPrecedents !== null
  },
})

/** A household being read: what was not is null, or the usual value. */
const lu = {
  id: null as string | null,
  moisDroit: null as Mois | null,
  moisExamen: null as Mois | null,
  organisme: 0,
  trimestreReference: null as TrimestreReference | null,
  personnes: null as PersonneFoyer[] | null,
  isolementRecent: 0,
  statut: RATE,
  loyer: null as Centimes | null,
  zone: null as 1 | 2 | 3 | null,
  colocation: 0,
  participationFrais: 0,
  aideLogement: null as Centimes | null,
  rsaMoisPrecedents: 0 as Centimes | null,
}
let decoder: Decoder

/** A situation read from its bytes, and the place where the next line begins. */
export interface SituationLue {
  readonly situation: SituationFoyer
  readonly suite: number
}

/**
 * Reads a situation from the bytes of its line, checked and prepared: the same as `JSON.parse` then
 * `parseSituation`, without the objects between. Null when anything is not of the usual form
 * (optional facts, a letter with an accent, a fault): the line is then to be read by them, who say
 * what is wrong.
 * @texte docs/contrat.md §3; docs/decisions/0047-lire-sans-objets.md
 */
export function lireSituation(
  octets: Uint8Array,
  debut: number,
  selon: Decoder,
): SituationLue | null {
  decoder = selon
  effacer()
  commencer(octets, debut)
  if (!lireObjet(FOYER)) return null
  const suite = finir()
  if (suite === RATE) return null
  const situation = construire()
  if (situation === null || !verifierUsuelle(situation)) return null
  return { situation: preparer(situation), suite }
}

function effacer(): void {
  lu.id = null
  lu.moisDroit = null
  lu.moisExamen = null
  lu.organisme = 0
  lu.trimestreReference = null
  lu.personnes = null
  NOMMEES.nombre = 0
  lu.isolementRecent = 0
  lu.statut = RATE
  lu.loyer = null
  lu.zone = null
  lu.colocation = 0
  lu.participationFrais = 0
  lu.aideLogement = null
  lu.rsaMoisPrecedents = 0 as Centimes
}

/** What is required is there. */
function construire(): SituationFoyer | null {
  const { id, moisDroit, personnes, rsaMoisPrecedents } = lu
  if (id === null || moisDroit === null || personnes === null) return null
  if (lu.statut === RATE || rsaMoisPrecedents === null) return null
  return {
    id,
    moisDroit,
    moisExamen: lu.moisExamen ?? moisDroit,
    organisme: ORGANISMES[lu.organisme]!,
    trimestreReference: lu.trimestreReference,
    personnes,
    isolementRecent: lu.isolementRecent === 1,
    logement: {
      statut: STATUTS_LOGEMENT[lu.statut]!,
      loyer: lu.loyer,
      zone: lu.zone,
      colocation: lu.colocation === 1,
      participationFrais: lu.participationFrais === 1,
    },
    connus: { aideLogement: lu.aideLogement, rsaMoisPrecedents },
  }
}

function lireId(): boolean {
  const bornes = passerTexte()
  if (bornes === null) return false
  lu.id = texteEntre(bornes, decoder)
  return true
}

function lireMois(): Mois | null {
  const mois = lireMoisCivil()
  return mois === RATE ? null : texteMois(mois)
}

function lireTrimestre(): boolean {
  if (passerNul()) return true
  const rang = lireMot(MOTS_TRIMESTRE)
  lu.trimestreReference = TRIMESTRES[rang] ?? null
  return rang !== RATE
}

function lireUnePersonne(): boolean {
  const personne = lirePersonne(lu.personnes?.length ?? 0, decoder)
  if (personne === null) return false
  if (lu.personnes === null) lu.personnes = [personne]
  else lu.personnes.push(personne)
  return true
}

/** All the persons are named, or none is. */
function sontNommees(): boolean {
  return NOMMEES.nombre === 0 || NOMMEES.nombre === lu.personnes?.length
}

/** Null where it is not a monthly amount. */
function lireMontant(): Centimes | null {
  const montant = lireEntier()
  return montant >= 0 && montant <= MONTANT_MAX ? (montant as Centimes) : null
}

function lireZone(): boolean {
  const zone = lireEntier()
  if (zone !== 1 && zone !== 2 && zone !== 3) return false
  lu.zone = zone
  return true
}
