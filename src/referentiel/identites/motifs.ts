import type { MotifNonRattache } from '../ressource.js'
import type { CodeEcart, Verdict } from './comparaison.js'

/** The reasons in plain French, once for all the faces; no trait and no number stands in them. */
export const MOTIFS_ECART: Readonly<Record<CodeEcart, string>> = {
  'nom-graphie': 'le nom est le même, écrit autrement (accent, trait d’union ou particule)',
  'nom-usage': 'le nom de naissance de l’un est le nom d’usage de l’autre',
  'nom-coupe': 'le nom, très long, a été coupé',
  'nom-frappe': 'une lettre du nom diffère',
  'nom-partiel': 'seule une partie du nom est commune',
  'nom-prenom-inverses': 'le nom et le prénom sont écrits l’un à la place de l’autre',
  'nom-different': 'le nom est différent',
  'prenoms-abreges': 'l’un donne moins de prénoms que l’autre',
  'prenoms-coupes': 'la liste des prénoms, très longue, a été coupée',
  'prenoms-ordre': 'les prénoms sont dans un autre ordre',
  'prenom-frappe': 'une lettre du premier prénom diffère (fréquent entre jumeaux)',
  'prenom-autre-de-la-liste': 'le premier prénom de l’un est un autre prénom de la liste',
  'prenom-compose': 'un prénom composé n’est écrit qu’en partie',
  'prenoms-absents': 'l’un ne donne aucun prénom',
  'prenoms-differents': 'les prénoms sont différents',
  'naissance-partielle': 'le jour ou le mois de naissance n’est pas connu d’un côté',
  'naissance-jour-mois-inverses': 'le jour et le mois de naissance sont inversés',
  'naissance-premier-janvier': 'l’un donne le 1er janvier, souvent écrit faute de date connue',
  'naissance-siecle': 'le siècle de naissance diffère',
  'naissance-frappe': 'un chiffre de la date de naissance diffère',
  'naissance-differente': 'la date de naissance est différente',
  'sexe-different': 'le sexe déclaré est différent',
  'departement-ancien-code': 'le département de naissance a changé de code',
  'departement-different': 'le département de naissance est différent',
  'numero-annee': 'l’année de naissance n’est pas celle que dit le numéro',
  'numero-mois': 'le mois de naissance n’est pas celui que dit le numéro',
  'numero-departement': 'le département de naissance n’est pas celui que dit le numéro',
}

export const MOTIFS_VERDICT: Readonly<Record<Verdict, string>> = {
  concordant: 'Même personne',
  proche: 'Sans doute la même personne, à confirmer',
  discordant: 'Une autre personne',
}

export const MOTIFS_ATTENTE: Readonly<Record<MotifNonRattache, string>> = {
  'ntt-seul': 'Numéro temporaire qu’aucun message ne relie à un NIR',
  'identite-discordante': 'L’identité déclarée n’est pas celle que ce numéro désigne',
  'ntt-ambigu': 'Numéro temporaire réclamé par deux personnes',
  'identifiant-absent': 'Ni NIR ni numéro temporaire',
  'numero-contredit': 'Le NIR ne peut pas être celui d’une personne née à cette date',
  detachee: 'Détachée par une décision',
  'identite-scindee': 'Ce numéro a désigné deux personnes : celle-ci n’est pas encore identifiée',
}
