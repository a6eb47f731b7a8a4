-- Who may read what: bodies, what each was granted, the programs that prove who they are, caseloads,
-- tokens. Data, never code; nothing here says an amount or a name of a person.

CREATE TABLE organisme_partenaire (
  code text PRIMARY KEY,
  nom text NOT NULL
);

-- `fenetres`: for each reason, months counted from the month of examination of the dossier.
CREATE TABLE habilitation (
  organisme text NOT NULL REFERENCES organisme_partenaire ON DELETE CASCADE,
  finalite text NOT NULL,
  du date NOT NULL,
  au date,
  base_legale text NOT NULL,
  montants text[] NOT NULL,
  fenetres jsonb NOT NULL,
  PRIMARY KEY (organisme, finalite, du)
);

CREATE TABLE application_partenaire (
  id text PRIMARY KEY,
  organisme text NOT NULL REFERENCES organisme_partenaire ON DELETE CASCADE,
  cles jsonb NOT NULL,
  certificat_exige boolean NOT NULL,
  demandes_par_minute integer NOT NULL,
  active boolean NOT NULL
);

-- One person of one dossier of a body; `sujet` is the keyed index of her NIR, as in the register.
CREATE TABLE portefeuille (
  sujet uuid NOT NULL,
  organisme text NOT NULL,
  dossier text NOT NULL,
  reference text NOT NULL,
  lien text NOT NULL,
  finalites text[] NOT NULL,
  mois_examen text NOT NULL,
  motifs text[] NOT NULL,
  du date NOT NULL,
  au date,
  PRIMARY KEY (sujet, organisme, dossier)
);
CREATE INDEX portefeuille_organisme ON portefeuille (organisme);
SELECT repartir_par_sujet('portefeuille');

-- Tokens by their digest; proofs already used, until they would have expired anyway.
CREATE TABLE jeton (
  empreinte bytea PRIMARY KEY,
  application text NOT NULL REFERENCES application_partenaire ON DELETE CASCADE,
  finalites text[] NOT NULL,
  certificat text,
  expire_le timestamptz NOT NULL
);
CREATE TABLE assertion_consommee (
  application text NOT NULL,
  jti text NOT NULL,
  expire_le timestamptz NOT NULL,
  PRIMARY KEY (application, jti)
);
