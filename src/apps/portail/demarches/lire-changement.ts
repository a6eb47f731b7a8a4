import {
  CHANGEMENTS,
  type ContenuChangement,
  type DossierAllocataire,
  logementUsuel,
  type TypeChangement,
} from '#allocations'
import type { ErreurChamp } from '#apps/web'
import type { Jour, Nir } from '#socle'
import { lireMontant } from '../declaration/saisie.js'
import { estOutreMer, TERRITOIRES } from '../questions-territoire.js'
import { ACTIVITES, estLocataire, lireJour, type Saisie, STATUTS } from '../simulation/saisie.js'
import { lireAdresse } from './adresse-saisie.js'
import { type ChampChangement, PARCOURS } from './changements-table.js'
import { lireCompte } from './lire-demande.js'

type Membre = DossierAllocataire['personnes'][number]

export interface QuiChange {
  readonly dossier: DossierAllocataire
  readonly nir: Nir
  readonly jour: Jour
}

export function estChangement(texte: string): texte is TypeChangement {
  return CHANGEMENTS.some((t) => t === texte)
}

/** Whether the household has whom the event is about. */
export function estPossible(type: TypeChangement, { dossier, nir }: QuiChange): boolean {
  const couple = dossier.personnes.some((p) => p.role === 'conjoint')
  if (type === 'vie-commune') return !couple
  if (type === 'separation') return couple
  if (type === 'enfant-parti') return dossier.personnes.some((p) => p.role === 'enfant')
  return type !== 'deces' || dossier.personnes.some((p) => p.nir !== nir)
}

/** Members whom a question may be about. */
export function membresPossibles(champ: ChampChangement, q: QuiChange): readonly Membre[] {
  const { personnes } = q.dossier
  if (champ === 'enfant') return personnes.filter((p) => p.role === 'enfant')
  if (champ === 'autre-que-moi') return personnes.filter((p) => p.nir !== q.nir)
  return personnes.filter((p) => p.role !== 'enfant')
}

export interface ChangementLu {
  readonly contenu: ContenuChangement | undefined
  readonly erreurs: readonly ErreurChamp[]
}

/** Reads the form of a life event; a date to come is refused: it is told once it is so. */
export function lireChangement(type: TypeChangement, s: Saisie, q: QuiChange): ChangementLu {
  const erreurs: ErreurChamp[] = []
  const refuser = (champ: string, message: string): void => void erreurs.push({ champ, message })
  const depuis = lireJour(s.depuis ?? '')
  if (depuis === undefined) refuser('depuis', 'Écrivez une date, par exemple 12/10/2026')
  else if (depuis > q.jour) {
    refuser('depuis', 'Cette date n’est pas encore passée : dites-le ce jour-là')
  }
  const parts = PARCOURS[type].champs.map((champ) => lireChamp(champ, s, { q, type, refuser }))
  const debut = { type, depuis: depuis ?? q.jour }
  const contenu: ContenuChangement = Object.assign(debut, naissanceDe(type, depuis), ...parts)
  return { contenu: erreurs.length === 0 ? contenu : undefined, erreurs }
}

/** A birth brings a child of that day. */
function naissanceDe(type: TypeChangement, depuis: Jour | undefined): Partial<ContenuChangement> {
  if (type !== 'naissance' || depuis === undefined) return {}
  return { arrive: { naissance: depuis, activite: 'inactif' } }
}

interface Lecteur {
  readonly q: QuiChange
  readonly type: TypeChangement
  readonly refuser: (champ: string, message: string) => void
}

function lireChamp(champ: ChampChangement, s: Saisie, l: Lecteur): Partial<ContenuChangement> {
  switch (champ) {
    case 'compte': {
      const { compte, erreurs } = lireCompte(s)
      for (const e of erreurs) l.refuser(e.champ, e.message)
      return compte === undefined ? {} : { compte }
    }
    case 'adresse': {
      const adresse = lireAdresse(s, l.refuser)
      return adresse === undefined ? {} : { adresse }
    }
    case 'logement':
      return { ...lireLogement(s, l), ...lireAide(s, l) }
    case 'territoire': {
      const territoire = TERRITOIRES.find(([v]) => v === s.territoire)?.[0]
      if (territoire === undefined) l.refuser('territoire', 'Dites où vous habitez maintenant')
      return territoire === undefined ? {} : { territoire }
    }
    case 'remplace': {
      if (s.remplace !== 'oui' && s.remplace !== 'non') {
        l.refuser('remplace', 'Dites si un autre revenu le remplace')
      }
      return { remplace: s.remplace === 'oui' }
    }
    case 'adulte-qui-arrive':
    case 'enfant-qui-arrive':
      return lireArrivee(champ, s, l)
    default: {
      const choisi = membresPossibles(champ, l.q).find((m) => m.id === s.personne)
      if (choisi === undefined) l.refuser('personne', 'Choisissez la personne concernée')
      return choisi === undefined ? {} : { personne: choisi.id }
    }
  }
}

function lireArrivee(champ: ChampChangement, s: Saisie, l: Lecteur): Partial<ContenuChangement> {
  const naissance = lireJour(s.naissance ?? '')
  if (naissance === undefined || naissance > l.q.jour) {
    l.refuser('naissance', 'Écrivez sa date de naissance, par exemple 14/03/1990')
    return {}
  }
  if (champ === 'enfant-qui-arrive') return { arrive: { naissance, activite: 'inactif' } }
  const activite = ACTIVITES.find(([v]) => v === s.activite)?.[0]
  if (activite === undefined) {
    l.refuser('activite', 'Choisissez sa situation')
    return {}
  }
  return { arrive: { naissance, activite } }
}

/** An empty field leaves the housing benefit as it is; 0 ends it. */
function lireAide({ aide = '' }: Saisie, l: Lecteur): Partial<ContenuChangement> {
  if (aide === '') return {}
  const montant = lireMontant(aide)
  if (montant === undefined) {
    l.refuser('aide', 'Écrivez un montant en euros, par exemple 210,00')
    return {}
  }
  return { aideLogement: montant === 0 ? null : montant }
}

function lireLogement(s: Saisie, l: Lecteur): Partial<ContenuChangement> {
  const statut = STATUTS.find(([v]) => v === s.statut)?.[0]
  if (statut === undefined) {
    l.refuser('statut', 'Choisissez votre logement')
    return {}
  }
  const usuel = logementUsuel(statut)
  if (!estLocataire(statut)) return { logement: usuel }
  const loyer = lireMontant(s.loyer ?? '')
  if (loyer === undefined) l.refuser('loyer', 'Écrivez un montant en euros, par exemple 412,40')
  const zone = s.zone === '1' ? 1 : s.zone === '2' ? 2 : s.zone === '3' ? 3 : null
  const ici = s.territoire ?? l.q.dossier.territoire
  if (zone === null && !estOutreMer(ici)) l.refuser('zone', 'Dites où est votre logement')
  return { logement: { ...usuel, loyer: loyer ?? null, zone: estOutreMer(ici) ? null : zone } }
}
