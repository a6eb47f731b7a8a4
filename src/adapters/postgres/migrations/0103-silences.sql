-- Claims refused by two months of silence: which, and on what day. Nothing of what they say.
CREATE TABLE demarche_silence (
  sujet uuid NOT NULL,
  numero text NOT NULL,
  jour date NOT NULL,
  PRIMARY KEY (sujet, numero)
);
SELECT repartir_par_sujet('demarche_silence');
