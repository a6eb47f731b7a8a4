-- The register of what was declared. Append-only: rows are added by whole files, never changed.
-- Every key of a person's table begins with the subject (keyed index of a NIR or NTT), so that the
-- tables can be split by it. No sequence: identifiers come from the content.

-- One row: a digest made with the key, so that a wrong key is found when the base is opened.
CREATE TABLE cle_temoin (
  seule boolean PRIMARY KEY DEFAULT true CHECK (seule),
  temoin bytea NOT NULL
);

-- Files kept; the key makes « the same file twice » impossible, two processes at once included.
CREATE TABLE fichier (
  id uuid PRIMARY KEY,
  empreinte bytea NOT NULL,
  nom text NOT NULL,
  octets bigint NOT NULL,
  recu_le timestamptz NOT NULL,
  enregistre_le timestamptz NOT NULL DEFAULT now()
);

-- One S20 each; `cle` gathers those that replace each other.
CREATE TABLE declaration (
  cle uuid NOT NULL,
  id uuid NOT NULL,
  fichier uuid NOT NULL,
  rang integer NOT NULL,
  recu_le timestamptz NOT NULL,
  norme text NOT NULL,
  origine text NOT NULL,
  nature text NOT NULL,
  type text NOT NULL,
  fraction text NOT NULL,
  champ text,
  ordre bigint NOT NULL,
  mois_principal text,
  constitution date NOT NULL,
  devise text,
  siret text,
  raison_sociale text,
  commune text,
  code_postal text,
  logiciel text,
  identifiant_remplace text,
  nature_substitution text,
  PRIMARY KEY (cle, id)
);

-- What one declaration says of one individual, and where it stands in the file.
CREATE TABLE temoignage (
  sujet uuid NOT NULL,
  declaration uuid NOT NULL,
  rang integer NOT NULL,
  cle_declaration uuid NOT NULL,
  genre text NOT NULL,
  variante uuid NOT NULL,
  debut bigint NOT NULL,
  fin bigint NOT NULL,
  ligne integer NOT NULL,
  PRIMARY KEY (sujet, declaration, rang)
);

-- One montant net social of one payment each, or a payment without any. Amounts in centimes.
CREATE TABLE ligne_ressource (
  sujet uuid NOT NULL,
  declaration uuid NOT NULL,
  individu integer NOT NULL,
  rang integer NOT NULL,
  mois text NOT NULL,
  date_versement date NOT NULL,
  numero text,
  nature text NOT NULL,
  montant_net_social bigint,
  montant_net_fiscal bigint,
  montant_net_verse bigint,
  periode_de date,
  periode_a date,
  PRIMARY KEY (sujet, declaration, individu, rang)
);

-- One way of naming a subject; `identite` holds the number and the traits, encrypted. The file is in
-- the key so that two files arriving at once never wait for each other.
CREATE TABLE variante (
  sujet uuid NOT NULL,
  empreinte uuid NOT NULL,
  fichier uuid NOT NULL,
  genre text NOT NULL,
  identite bytea NOT NULL,
  PRIMARY KEY (sujet, empreinte, fichier)
);

-- A message that carries two numbers; one row under each of them.
CREATE TABLE lien (
  sujet uuid NOT NULL,
  genre text NOT NULL,
  nir uuid NOT NULL,
  autre uuid NOT NULL,
  declaration uuid NOT NULL,
  rang integer NOT NULL,
  cle_declaration uuid NOT NULL,
  variante uuid NOT NULL,
  PRIMARY KEY (sujet, genre, nir, autre, declaration, rang)
);

-- Native bytes of the declarations kept, compressed then encrypted, by pieces of at most 128 KiB.
CREATE TABLE natif (
  fichier uuid NOT NULL,
  debut bigint NOT NULL,
  octets bytea NOT NULL,
  PRIMARY KEY (fichier, debut)
);
ALTER TABLE natif ALTER COLUMN octets SET STORAGE EXTERNAL;

-- Individuals set aside for a blocking fault: kept native, counted nowhere else.
CREATE TABLE ecarte (
  fichier uuid NOT NULL,
  rang integer NOT NULL,
  PRIMARY KEY (fichier, rang)
);
