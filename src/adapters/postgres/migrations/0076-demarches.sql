-- Claims begun and acts sent by persons. What they say names someone (NIR, account, amounts):
-- encrypted, bound to where it stands. A draft has one state, each saving one rank more.
CREATE TABLE demarche_brouillon (
  sujet uuid NOT NULL,
  numero text NOT NULL,
  rang integer NOT NULL,
  commencee_le timestamptz(3) NOT NULL,
  jusqu_au date NOT NULL,
  contenu bytea NOT NULL,
  PRIMARY KEY (sujet, numero)
);
SELECT repartir_par_sujet('demarche_brouillon');

CREATE TABLE demarche (
  sujet uuid NOT NULL,
  numero text NOT NULL,
  genre text NOT NULL,
  quand timestamptz(3) NOT NULL,
  contenu bytea NOT NULL,
  PRIMARY KEY (sujet, numero)
);
SELECT repartir_par_sujet('demarche');
