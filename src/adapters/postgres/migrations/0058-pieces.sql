-- Documents joined by persons. Their bytes stand in parts, written while they arrive and encrypted
-- one by one; the row of the document comes last, and without it nothing of it is seen.
CREATE TABLE piece (
  sujet uuid NOT NULL,
  id text NOT NULL,
  reference text NOT NULL,
  recue_le timestamptz(3) NOT NULL,
  contenu bytea NOT NULL,
  PRIMARY KEY (sujet, id)
);
CREATE INDEX piece_reference ON piece (sujet, reference);
SELECT repartir_par_sujet('piece');

CREATE TABLE piece_morceau (
  sujet uuid NOT NULL,
  id text NOT NULL,
  rang integer NOT NULL,
  ecrit_le timestamptz(3) NOT NULL DEFAULT now(),
  octets bytea NOT NULL,
  PRIMARY KEY (sujet, id, rang)
);
SELECT repartir_par_sujet('piece_morceau');
