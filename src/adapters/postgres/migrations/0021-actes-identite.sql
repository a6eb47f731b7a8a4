-- Decisions about identities, in one order: append-only. One row under each subject that an act speaks
-- of; `contenu` holds the whole act (author, reason, traits), encrypted and bound to its place.
CREATE TABLE acte_identite (
  sujet uuid NOT NULL,
  rang bigint NOT NULL,
  genre text NOT NULL,
  quand timestamptz NOT NULL,
  contenu bytea NOT NULL,
  PRIMARY KEY (sujet, rang)
);
CREATE INDEX acte_identite_rang ON acte_identite (rang);
SELECT repartir_par_sujet('acte_identite');
