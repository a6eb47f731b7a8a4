import type { Centimes, Mois } from '#socle'
import { MONTANT_MAX } from '../lecture/champs.js'
import { verifierUsuelle } from '../lecture/parse-situation.js'
import type {
  Organisme,
  PersonneFoyer,
  SituationFoyer,
  StatutLogement,
  TrimestreReference,
} from '../situation.js'
import { preparer } from '../transversal/preparation.js'
import {
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

const CLES = mots([
  'id',
  'moisDroit',
  'moisExamen',
  'organisme',
  'trimestreReference',
  'personnes',
  'isolementRecent',
  'logement',
  'connus',
])
const ORGANISMES: readonly Organisme[] = ['caf', 'msa']
const TRIMESTRES: readonly TrimestreReference[] = ['M-4..M-2', 'M-3..M-1']
const STATUTS: readonly StatutLogement[] = [
  'locataire-vide',
  'locataire-meuble',
  'locataire-hlm',
  'locataire-foyer',
  'proprietaire',
  'primo-accedant',
  'loge-gratuitement',
  'sans-domicile',
]
const MOTS_ORGANISME = mots(ORGANISMES)
const MOTS_TRIMESTRE = mots(TRIMESTRES)
const MOTS_STATUT = mots(STATUTS)
const CLES_LOGEMENT = mots(['statut', 'loyer', 'zone', 'colocation', 'participationFrais'])
const CLES_CONNUS = mots(['aideLogement', 'rsaMoisPrecedents'])

/** A household being read: what was not is null, or the usual value. */
const lu = {
  id: null as string | null,
  moisDroit: null as Mois | null,
  moisExamen: null as Mois | null,
  organisme: 0,
  trimestreReference: null as TrimestreReference | null,
  personnes: null as PersonneFoyer[] | null,
  isolementRecent: false,
  statut: RATE,
  loyer: null as Centimes | null,
  zone: null as 1 | 2 | 3 | null,
  colocation: false,
  participationFrais: false,
  aideLogement: null as Centimes | null,
  rsaMoisPrecedents: 0 as Centimes,
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
  if (!lireObjet(CLES, lireChamp)) return null
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
  lu.isolementRecent = false
  lu.statut = RATE
  lu.loyer = null
  lu.zone = null
  lu.colocation = false
  lu.participationFrais = false
  lu.aideLogement = null
  lu.rsaMoisPrecedents = 0 as Centimes
}

/** What is required is there. */
function construire(): SituationFoyer | null {
  const { id, moisDroit, personnes } = lu
  if (id === null || moisDroit === null || personnes === null || lu.statut === RATE) return null
  return {
    id,
    moisDroit,
    moisExamen: lu.moisExamen ?? moisDroit,
    organisme: ORGANISMES[lu.organisme]!,
    trimestreReference: lu.trimestreReference,
    personnes,
    isolementRecent: lu.isolementRecent,
    logement: {
      statut: STATUTS[lu.statut]!,
      loyer: lu.loyer,
      zone: lu.zone,
      colocation: lu.colocation,
      participationFrais: lu.participationFrais,
    },
    connus: { aideLogement: lu.aideLogement, rsaMoisPrecedents: lu.rsaMoisPrecedents },
  }
}

/** By rank of `CLES`. */
function lireChamp(cle: number): boolean {
  if (cle === 0) return lireId()
  if (cle === 1) {
    lu.moisDroit = lireMois()
    return lu.moisDroit !== null
  }
  if (cle === 2) {
    lu.moisExamen = lireMois()
    return lu.moisExamen !== null
  }
  if (cle === 3) {
    lu.organisme = lireMot(MOTS_ORGANISME)
    return lu.organisme !== RATE
  }
  if (cle === 4) return lireTrimestre()
  if (cle === 5) return lireListe(lireUnePersonne) && sontNommees()
  if (cle === 6) {
    const lue = lireBooleen()
    lu.isolementRecent = lue === 1
    return lue !== RATE
  }
  if (cle === 7) return lireObjet(CLES_LOGEMENT, lireChampLogement)
  return lireObjet(CLES_CONNUS, lireChampConnu)
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

/** By rank of `CLES_LOGEMENT`. */
function lireChampLogement(cle: number): boolean {
  if (cle === 0) {
    lu.statut = lireMot(MOTS_STATUT)
    return lu.statut !== RATE
  }
  if (cle <= 2) return passerNul() || (cle === 1 ? lireLoyer() : lireZone())
  const lue = lireBooleen()
  if (cle === 3) lu.colocation = lue === 1
  else lu.participationFrais = lue === 1
  return lue !== RATE
}

function lireLoyer(): boolean {
  const montant = lireEntier()
  lu.loyer = montant as Centimes
  return montant >= 0 && montant <= MONTANT_MAX
}

function lireZone(): boolean {
  const zone = lireEntier()
  if (zone !== 1 && zone !== 2 && zone !== 3) return false
  lu.zone = zone
  return true
}

/** By rank of `CLES_CONNUS`. */
function lireChampConnu(cle: number): boolean {
  if (cle === 0 && passerNul()) return true
  const montant = lireEntier()
  if (cle === 0) lu.aideLogement = montant as Centimes
  else lu.rsaMoisPrecedents = montant as Centimes
  return montant >= 0 && montant <= MONTANT_MAX
}
