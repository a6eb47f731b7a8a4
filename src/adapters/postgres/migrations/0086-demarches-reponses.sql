-- What the caisse answers to a claim or a change that she looks at first; encrypted as these are.
-- An act says in clear only whether it waits for her; those of before do not, and are read.
ALTER TABLE demarche ADD COLUMN a_etudier boolean;
CREATE INDEX demarche_a_etudier ON demarche (quand, numero) WHERE a_etudier IS NOT FALSE;
CREATE INDEX demarche_numero ON demarche (numero);

CREATE TABLE demarche_reponse (
  sujet uuid NOT NULL,
  numero text NOT NULL,
  quand timestamptz(3) NOT NULL,
  contenu bytea NOT NULL,
  PRIMARY KEY (sujet, numero)
);
SELECT repartir_par_sujet('demarche_reponse');
