-- What a person asks about a debt and what the caisse answers: acts, append-only, in the order of
-- their ranks. The debt itself is derived from the decisions that are kept. What an act says (words,
-- amounts) is encrypted, bound to where it stands.
CREATE TABLE suite_acte (
  dossier text NOT NULL,
  reference text NOT NULL,
  rang integer NOT NULL,
  genre text NOT NULL,
  quand timestamptz(3) NOT NULL,
  jour date NOT NULL,
  role text NOT NULL,
  auteur text NOT NULL,
  contenu bytea NOT NULL,
  PRIMARY KEY (dossier, reference, rang)
);
CREATE INDEX suite_acte_quand ON suite_acte (quand);
