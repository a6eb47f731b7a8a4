import type {
  DeclarationEnregistree,
  FichierRecu,
  Lien,
  LigneEnregistree,
  Temoignage,
  TraitsIdentite,
  Variante,
} from '#referentiel'
import type { Chiffre } from './chiffre.js'
import { CopieBinaire } from './copie-binaire.js'

/** Where each table of the register is written: one COPY each, columns in the order given here. */
export const COLONNES = {
  fichier: ['id', 'empreinte', 'nom', 'octets', 'recu_le'],
  declaration: [
    ...['cle', 'id', 'fichier', 'rang', 'recu_le', 'norme', 'origine', 'nature', 'type'],
    ...['fraction', 'champ', 'ordre', 'mois_principal', 'constitution', 'devise', 'siret'],
    ...['raison_sociale', 'commune', 'code_postal', 'logiciel', 'identifiant_remplace'],
    ...['nature_substitution', 'titre_simplifie'],
  ],
  temoignage: [
    ...['sujet', 'declaration', 'rang', 'cle_declaration', 'genre', 'variante', 'debut', 'fin'],
    ...['ligne', 'evenements'],
  ],
  ligne_ressource: [
    ...['sujet', 'declaration', 'individu', 'rang', 'mois', 'date_versement', 'numero', 'nature'],
    ...['montant_net_social', 'montant_net_fiscal', 'montant_net_verse', 'periode_de', 'periode_a'],
  ],
  variante: ['sujet', 'empreinte', 'fichier', 'genre', 'identite'],
  lien: ['sujet', 'genre', 'nir', 'autre', 'declaration', 'rang', 'cle_declaration', 'variante'],
  natif: ['fichier', 'debut', 'octets'],
  ecarte: ['fichier', 'rang', 'ligne', 'code'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type TableCopiee = keyof typeof COLONNES

const FICHIER = new CopieBinaire(COLONNES.fichier)

/** The row of one file. */
export function copieFichier({ empreinte, nom, octets, recuLe }: FichierRecu): Uint8Array {
  const copie = FICHIER
  // A row that failed half-way stayed there.
  copie.vider()
  copie.ligne().uuid(empreinte.slice(0, 32)).bytea(Buffer.from(empreinte, 'hex'))
  return copie.texte(nom).entier8(octets).instant(recuLe).extraire()
}

export function copieDeclarations(): CopieBinaire {
  return new CopieBinaire(COLONNES.declaration)
}

export function ecrireDeclaration(copie: CopieBinaire, d: DeclarationEnregistree): void {
  copie.ligne().uuid(d.cle).uuid(d.id).uuid(d.fichier).entier4(d.rang).instant(d.recuLe)
  copie.texte(d.norme).texte(d.origine).texte(d.nature).texte(d.type).texte(d.fraction)
  copie.texte(d.champ).entier8(d.ordre).texte(d.moisPrincipal).jour(d.constitution)
  copie.texte(d.devise).texte(d.siret).texte(d.raisonSociale).texte(d.commune)
  copie.texte(d.codePostal).texte(d.logiciel).texte(d.identifiantRemplace)
  copie.texte(d.natureSubstitution).texte(d.titreSimplifie ?? null)
}

export function copieTemoignages(): CopieBinaire {
  return new CopieBinaire(COLONNES.temoignage)
}

export function ecrireTemoignage(copie: CopieBinaire, t: Temoignage): void {
  copie.ligne().uuid(t.sujet).uuid(t.declaration).entier4(t.rang).uuid(t.cleDeclaration)
  copie.texte(t.genre).uuid(t.variante).entier8(t.debut).entier8(t.fin).entier4(t.ligne)
  copie.texte(t.evenements ? JSON.stringify(t.evenements) : null)
}

export function copieLignes(): CopieBinaire {
  return new CopieBinaire(COLONNES.ligne_ressource)
}

export function ecrireLigne(copie: CopieBinaire, t: Temoignage, l: LigneEnregistree): void {
  copie.ligne().uuid(t.sujet).uuid(t.declaration).entier4(t.rang).entier4(l.rang)
  copie.texte(l.mois).jour(l.dateVersement).texte(l.numero).texte(l.nature)
  copie.entier8(l.montantNetSocial).entier8(l.montantNetFiscal).entier8(l.montantNetVerse)
  copie.jour(l.periode?.de ?? null).jour(l.periode?.a ?? null)
}

export function copieVariantes(): CopieBinaire {
  return new CopieBinaire(COLONNES.variante)
}

/** What is encrypted of a variante: the number and the traits, as a JSON array. */
type Identite = [numero: string, traits: TraitsIdentite, anciennes: Variante['anciennes']]

function contexteVariante(sujet: string, empreinte: string): string {
  return `variante ${sujet} ${empreinte}`
}

export function ecrireVariante(
  copie: CopieBinaire,
  v: Variante,
  { fichier, chiffre }: { fichier: string; chiffre: Chiffre },
): void {
  const identite: Identite = [v.numero, v.traits, v.anciennes]
  const clair = Buffer.from(JSON.stringify(identite))
  const octets = chiffre.chiffrer(clair, contexteVariante(v.sujet, v.empreinte))
  copie.ligne().uuid(v.sujet).uuid(v.empreinte).uuid(fichier).texte(v.genre).bytea(octets)
}

export interface LigneVariante {
  readonly sujet: string
  readonly empreinte: string
  readonly genre: Variante['genre']
  readonly identite: Uint8Array
}

export function lireVariante(v: LigneVariante, chiffre: Chiffre): Variante {
  const { sujet, empreinte, genre } = v
  const clair = chiffre.dechiffrer(v.identite, contexteVariante(sujet, empreinte))
  const [numero, traits, anciennes] = JSON.parse(clair.toString()) as Identite
  return { sujet, empreinte, genre, numero, traits, anciennes }
}

export function copieLiens(): CopieBinaire {
  return new CopieBinaire(COLONNES.lien)
}

/** One row under each of the two numbers. */
export function ecrireLien(copie: CopieBinaire, l: Lien, rang: number): void {
  for (const sujet of [l.nir, l.autre]) {
    copie.ligne().uuid(sujet).texte(l.genre).uuid(l.nir).uuid(l.autre).uuid(l.declaration)
    copie.entier4(rang).uuid(l.cleDeclaration).uuid(l.variante)
  }
}
