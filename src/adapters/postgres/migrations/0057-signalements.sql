-- Signalements: their acts, append-only, in the order of their ranks. What an act says may name
-- someone (NIR, amounts, words): encrypted, bound to where it stands. `etat` is the one it leaves.
CREATE TABLE signalement_acte (
  sujet uuid NOT NULL,
  reference text NOT NULL,
  rang integer NOT NULL,
  genre text NOT NULL,
  etat text NOT NULL,
  quand timestamptz(3) NOT NULL,
  jour date NOT NULL,
  role text NOT NULL,
  auteur text NOT NULL,
  contenu bytea NOT NULL,
  PRIMARY KEY (sujet, reference, rang)
);
CREATE INDEX signalement_acte_reference ON signalement_acte (reference, rang);
SELECT repartir_par_sujet('signalement_acte');

-- What is typed and not sent yet; each saving is one version more.
CREATE TABLE signalement_brouillon (
  sujet uuid NOT NULL,
  reference text NOT NULL,
  version integer NOT NULL,
  quand timestamptz(3) NOT NULL,
  contenu bytea NOT NULL,
  PRIMARY KEY (sujet, reference)
);
SELECT repartir_par_sujet('signalement_brouillon');
