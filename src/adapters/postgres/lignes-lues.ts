import type {
  DeclarationEnregistree,
  EvenementsIndividu,
  Lien,
  LigneEnregistree,
  Temoignage,
} from '#referentiel'
import type { Instant } from '#socle'
import type { Ligne } from './enchainement.js'
import type { LigneVariante } from './tables.js'

/** Rows of the register as a chain of statements gives them: texts, in the order of the columns. */

export const COLONNES_DECLARATION = `t.cle, t.id, t.fichier, t.rang, t.recu_le, t.norme, t.origine,
  t.nature, t.type, t.fraction, t.champ, t.ordre, t.mois_principal, t.constitution, t.devise,
  t.siret, t.raison_sociale, t.commune, t.code_postal, t.logiciel, t.identifiant_remplace,
  t.nature_substitution, t.titre_simplifie`

export function lireDeclaration(ligne: Ligne): DeclarationEnregistree {
  const [cle, id, fichier, rang, recuLe, norme, origine, nature, type, fraction, ...suite] = ligne
  const [champ, ordre, moisPrincipal, constitution, devise, siret, ...fin] = suite
  const [raisonSociale, commune, codePostal, logiciel, identifiantRemplace, ...reste] = fin
  const [natureSubstitution, titreSimplifie] = reste
  return {
    cle: uuid(cle!),
    id: uuid(id!),
    fichier: uuid(fichier!),
    rang: Number(rang),
    recuLe: instant(recuLe!),
    norme: norme!,
    origine: origine as DeclarationEnregistree['origine'],
    nature: nature!,
    type: type!,
    fraction: fraction!,
    champ: champ!,
    ordre: Number(ordre),
    moisPrincipal: moisPrincipal as DeclarationEnregistree['moisPrincipal'],
    constitution: constitution as DeclarationEnregistree['constitution'],
    devise: devise!,
    siret: siret!,
    raisonSociale: raisonSociale!,
    commune: commune!,
    codePostal: codePostal!,
    logiciel: logiciel!,
    identifiantRemplace: identifiantRemplace === null ? null : uuid(identifiantRemplace!),
    natureSubstitution: natureSubstitution!,
    titreSimplifie: titreSimplifie!,
  }
}

export const COLONNES_TEMOIGNAGE = `t.sujet, t.genre, t.declaration, t.cle_declaration, t.rang,
  t.variante, t.debut, t.fin, t.ligne, t.evenements`

export function lireTemoignage(ligne: Ligne): Omit<Temoignage, 'lignes'> {
  const [sujet, genre, declaration, cle, rang, variante, debut, fin, numero, evenements] = ligne
  return {
    sujet: uuid(sujet!),
    genre: genre as Temoignage['genre'],
    declaration: uuid(declaration!),
    cleDeclaration: uuid(cle!),
    rang: Number(rang),
    variante: uuid(variante!),
    debut: Number(debut),
    fin: Number(fin),
    ligne: Number(numero),
    evenements: evenements === null ? null : (JSON.parse(evenements!) as EvenementsIndividu),
  }
}

export const COLONNES_LIGNE = `t.sujet, t.declaration, t.individu, t.rang, t.mois,
  t.date_versement, t.numero, t.nature, t.montant_net_social, t.montant_net_fiscal,
  t.montant_net_verse, t.periode_de, t.periode_a`

/** Lines by the individual who received them: see `cleIndividu`. */
export function lireLignes(lignes: readonly Ligne[]): ReadonlyMap<string, LigneEnregistree[]> {
  const groupes = new Map<string, LigneEnregistree[]>()
  for (const [sujet, declaration, individu, ...ligne] of lignes) {
    const cle = cleIndividu(uuid(sujet!), uuid(declaration!), Number(individu))
    const groupe = groupes.get(cle)
    if (groupe) groupe.push(lireLigne(ligne))
    else groupes.set(cle, [lireLigne(ligne)])
  }
  return groupes
}

export function cleIndividu(sujet: string, declaration: string, rang: number): string {
  return `${sujet} ${declaration} ${rang}`
}

function lireLigne(ligne: Ligne): LigneEnregistree {
  const [rang, mois, dateVersement, numero, nature, social, fiscal, verse, de, a] = ligne
  return {
    rang: Number(rang),
    mois: mois as LigneEnregistree['mois'],
    dateVersement: dateVersement as LigneEnregistree['dateVersement'],
    numero: numero!,
    nature: nature as LigneEnregistree['nature'],
    montantNetSocial: montant(social!),
    montantNetFiscal: montant(fiscal!),
    montantNetVerse: montant(verse!),
    periode: de === null || a === null ? null : ({ de, a } as LigneEnregistree['periode']),
  }
}

/** Null stays null: an absent amount is never 0. */
function montant(texte: string | null): LigneEnregistree['montantNetSocial'] {
  return (texte === null ? null : Number(texte)) as LigneEnregistree['montantNetSocial']
}

export const COLONNES_VARIANTE = `t.sujet, t.empreinte, t.genre, t.identite`

export function lireLigneVariante([sujet, empreinte, genre, identite]: Ligne): LigneVariante {
  return {
    sujet: uuid(sujet!),
    empreinte: uuid(empreinte!),
    genre: genre as LigneVariante['genre'],
    identite: octets(identite!),
  }
}

export const COLONNES_LIEN = 't.genre, t.nir, t.autre, t.declaration, t.cle_declaration, t.variante'

export function lireLien([genre, nir, autre, declaration, cle, variante]: Ligne): Lien {
  return {
    genre: genre as Lien['genre'],
    nir: uuid(nir!),
    autre: uuid(autre!),
    declaration: uuid(declaration!),
    cleDeclaration: uuid(cle!),
    variante: uuid(variante!),
  }
}

/** « \x0aff » to its bytes. */
export function octets(texte: string): Buffer {
  return Buffer.from(texte.slice(2), 'hex')
}

/** An identifier without its dashes. */
export function uuid(t: string): string {
  return t.slice(0, 8) + t.slice(9, 13) + t.slice(14, 18) + t.slice(19, 23) + t.slice(24)
}

/** « 2026-06-01 08:00:00.1+00 » to « 2026-06-01T08:00:00.100Z »: the base drops the last zeros. */
function instant(texte: string): Instant {
  const heure = texte.slice(11, -3)
  const complete = heure.length === 8 ? `${heure}.000` : heure.padEnd(12, '0').slice(0, 12)
  return `${texte.slice(0, 10)}T${complete}Z` as Instant
}
