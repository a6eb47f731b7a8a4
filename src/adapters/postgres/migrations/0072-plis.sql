-- The outbox: one row for a message and a channel. Neither address nor words: both are read when it
-- is sent.
CREATE TABLE pli (
  sujet uuid NOT NULL,
  reference text NOT NULL,
  canal text NOT NULL,
  statut text NOT NULL,
  essais integer NOT NULL,
  cree_le timestamptz(3) NOT NULL,
  a_faire_le timestamptz(3) NOT NULL,
  change_le timestamptz(3) NOT NULL,
  motif text,
  suite text[] NOT NULL,
  PRIMARY KEY (sujet, reference, canal)
);
CREATE INDEX pli_a_faire ON pli (a_faire_le)
  WHERE statut IN ('cree', 'en-cours', 'echec-temporaire');
CREATE INDEX pli_change ON pli (change_le DESC);
SELECT repartir_par_sujet('pli');
