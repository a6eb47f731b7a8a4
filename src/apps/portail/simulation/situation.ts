import type { ErreurChamp } from '#apps/web'
import { type ErreurSituation, parseSituation, type SituationFoyer } from '#legislation'
import { ageAnnees, echec, type Mois, moisPlus, premierJour, type Resultat, succes } from '#socle'
import { lireMontant } from '../declaration/saisie.js'
import { estOutreMer, territoireDit } from '../questions-territoire.js'
import type { Carte, Connu } from './connu.js'
import {
  type Adulte,
  adultesDe,
  anneeFiscale,
  enfantsDe,
  estLocataire,
  lireJour,
  POSTES,
  type Saisie,
} from './saisie.js'
import { lireAnnuel } from './verifier.js'

/** What a simulation is made of: what was typed, and what is known of a person logged in. */
export interface Donnees {
  readonly saisie: Saisie
  readonly connu: Connu
}

/** Without a start, an income is taken as paid for that many months already. */
const MOIS_SUPPOSES = 20
/** Below, a child counts as a pupil when nothing else is known. */
const AGE_ELEVE = 20
const AGE_TRAVAIL = 16

interface Ligne {
  readonly nature: string
  readonly de: Mois
  readonly a: Mois
  readonly montantNetSocial: number
  readonly montantNetFiscal: number
}

/** The JSON that the book reads, and the field from which each of its paths comes. */
interface Construite {
  readonly json: Readonly<Record<string, unknown>>
  readonly champs: Champs
}

interface Champs {
  /** « a », « c », « e1 »…, in the order of the persons. */
  readonly personnes: readonly string[]
  /** Fields of the lines of each person. */
  readonly lignes: readonly (readonly string[])[]
}

/** The situation that the book computes, or the faults, each tied to its field. */
export function situationDe(d: Donnees): Resultat<SituationFoyer, readonly ErreurChamp[]> {
  const { json, champs } = construire(d)
  const lue = parseSituation(json)
  return lue.ok ? succes(lue.valeur) : echec([erreurDeChamp(lue.erreur, champs)])
}

/** The same as JSON, for the book's own reading of a simulation. */
export function jsonDe(d: Donnees): Readonly<Record<string, unknown>> {
  return construire(d).json
}

/** A zone answered before one said to live overseas no longer counts. */
function lireZone({ statut, territoire, zone }: Saisie): number | null {
  return estLocataire(statut) && !estOutreMer(territoire) && zone ? Number(zone) : null
}

function construire({ saisie, connu }: Donnees): Construite {
  const adultes = adultesDe(saisie).map((adulte) => construireAdulte(adulte, saisie, connu))
  const enfants = enfantsDe(saisie).map((n) => construireEnfant(n, saisie, connu.moisDroit))
  const statut = saisie.statut ?? ''
  const loyer = estLocataire(statut) ? (lireMontant(saisie.loyer ?? '') ?? null) : null
  const aide = saisie.aide === undefined ? null : (lireMontant(saisie.aide) ?? null)
  const json = {
    id: 'simulation',
    moisDroit: connu.moisDroit,
    moisExamen: connu.moisExamen,
    organisme: connu.organisme,
    ...territoireDit(saisie.territoire),
    personnes: [...adultes.map((x) => x.json), ...enfants],
    isolementRecent: saisie.couple !== 'oui' && saisie.isolement === 'oui',
    logement: {
      statut,
      loyer,
      zone: lireZone(saisie),
      colocation: saisie.colocation === 'oui',
      participationFrais: connu.participationFrais,
    },
    connus: { aideLogement: aide, rsaMoisPrecedents: connu.rsaMoisPrecedents },
  }
  return {
    json,
    champs: {
      personnes: [...adultesDe(saisie), ...enfantsDe(saisie).map((n) => `e${n}`)],
      lignes: adultes.map((x) => x.champs),
    },
  }
}

function construireAdulte(adulte: Adulte, saisie: Saisie, connu: Connu) {
  const lignes = [
    ...lignesDesCartes(adulte, saisie, connu),
    ...POSTES.flatMap((p) =>
      lignesDuPoste({ adulte, poste: p.cle, nature: p.nature }, saisie, connu),
    ),
  ]
  const profil = connu.profils[adulte]
  const fiscal = lireAnnuel(saisie[`${adulte}-fiscal`] ?? '')
  const activite = saisie[`${adulte}-activite`]
  const json = {
    ...profil?.faits,
    id: adulte,
    role: adulte === 'a' ? 'allocataire' : 'conjoint',
    naissance: lireJour(saisie[`${adulte}-naissance`] ?? ''),
    activite,
    enceinte: saisie[`${adulte}-enceinte`] === 'oui',
    ressources: lignes.map((l) => l.ligne),
    revenusFiscaux: {
      ...(fiscal === undefined ? {} : revenusDits(fiscal, activite, connu.moisDroit)),
      ...(fiscal === undefined ? profil?.revenusFiscaux : {}),
    },
  }
  return { json, champs: lignes.map((l) => l.champ) }
}

/** The year asked, and the one before it, which the rights of the last twelve months read. */
function revenusDits(fiscal: number, activite: string | undefined, moisDroit: Mois) {
  const sansTravail = activite === 'retraite' || activite === 'inactif'
  const revenu = { netCategoriel: fiscal, dontActivite: sansTravail ? 0 : fiscal }
  const annee = Number(anneeFiscale(moisDroit))
  return { [annee - 1]: revenu, [annee]: revenu }
}

function lignesDuPoste(
  q: { readonly adulte: Adulte; readonly poste: string; readonly nature: string },
  saisie: Saisie,
  { moisDroit }: Connu,
): readonly { champ: string; ligne: Ligne }[] {
  const champ = `${q.adulte}-${q.poste}`
  const montant = lireMontant(saisie[champ] ?? '')
  if (montant === undefined || montant === 0) return []
  const depuis = saisie[`${champ}-depuis`]
  const ancien = moisPlus(moisDroit, -MOIS_SUPPOSES)
  const de = depuis !== undefined && depuis > ancien && depuis <= moisDroit ? depuis : ancien
  const montants = { montantNetSocial: montant, montantNetFiscal: montant }
  return [{ champ, ligne: { nature: q.nature, de: de as Mois, a: moisDroit, ...montants } }]
}

/** Declared amounts, month by month, or the amount that the person put in their place. */
function lignesDesCartes(
  adulte: Adulte,
  saisie: Saisie,
  connu: Connu,
): readonly { champ: string; ligne: Ligne }[] {
  return connu.cartes.flatMap((carte, rang) => {
    if (carte.adulte !== adulte) return []
    const champ = `k${rang}`
    const change = lireMontant(saisie[champ] ?? '')
    return moisDeLaCarte(carte, connu.moisDroit).map((m) => ({
      champ,
      ligne: {
        nature: carte.nature,
        de: m.mois,
        a: m.mois,
        montantNetSocial: change ?? m.social,
        montantNetFiscal: change ?? m.fiscal,
      },
    }))
  })
}

/** What is still paid goes on at its last amount until the month of right. */
function moisDeLaCarte(carte: Carte, moisDroit: Mois): Carte['mois'] {
  const dernier = carte.mois.at(-1)
  if (dernier === undefined || !carte.enCours) return carte.mois
  const suite: { mois: Mois; social: number; fiscal: number }[] = []
  for (let m = moisPlus(dernier.mois, 1); m <= moisDroit; m = moisPlus(m, 1)) {
    suite.push({ ...dernier, mois: m })
  }
  return [...carte.mois, ...suite]
}

function construireEnfant(n: number, saisie: Saisie, moisDroit: Mois) {
  const naissance = lireJour(saisie[`e${n}-naissance`] ?? '')
  const age = naissance === undefined ? 0 : ageAnnees(naissance, premierJour(moisDroit))
  const eleve = age >= AGE_TRAVAIL && age < AGE_ELEVE
  return { id: `e${n}`, role: 'enfant', naissance, activite: eleve ? 'etudiant' : 'inactif' }
}

const PERSONNE = /^personnes\[(\d+)\](?:\.(.+))?$/

/** A path of the book (« personnes[1].naissance ») as the field where it was typed. */
export function champDuChemin(chemin: string, champs: Champs): string {
  const [, rang = '', suite = ''] = PERSONNE.exec(chemin) ?? []
  const qui = champs.personnes[Number(rang)]
  if (rang === '' || qui === undefined) return champDuFoyer(chemin)
  const ligne = /^ressources\[(\d+)\]/.exec(suite)?.[1]
  if (ligne !== undefined) return champs.lignes[Number(rang)]?.[Number(ligne)] ?? `${qui}-autre`
  if (suite.startsWith('revenusFiscaux')) return `${qui}-fiscal`
  return suite === 'activite' || suite === 'enceinte' ? `${qui}-${suite}` : `${qui}-naissance`
}

function champDuFoyer(chemin: string): string {
  if (chemin.startsWith('logement.')) return chemin.slice('logement.'.length)
  if (chemin === 'logement') return 'statut'
  if (chemin.startsWith('connus.aideLogement')) return 'aide'
  return 'couple'
}

/** The same path, for an answer that is missing. */
export function champManquant(chemin: string, d: Donnees): string {
  return champDuChemin(chemin, construire(d).champs)
}

const MESSAGES: Readonly<Record<string, string>> = {
  'champ-absent': 'Cette réponse est nécessaire',
  'type-inattendu': 'Cette réponse n’est pas lisible',
  'valeur-inconnue': 'Choisissez une des réponses proposées',
  'date-impossible': 'Écrivez une date qui existe, par exemple 14/03/1990',
  'periode-impossible': 'Ces mois ne vont pas ensemble',
  'montant-negatif': 'Écrivez un montant sans signe moins',
  'montant-hors-limites': 'Ce montant est trop grand',
}

function erreurDeChamp({ code, chemin, message }: ErreurSituation, champs: Champs): ErreurChamp {
  return { champ: champDuChemin(chemin, champs), message: MESSAGES[code] ?? message }
}
