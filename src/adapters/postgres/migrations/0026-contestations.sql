-- Acts made on contested lines: append-only, ordered for each line. The subject of the line comes
-- first, as in the register.
CREATE TABLE contestation (
  sujet uuid NOT NULL,
  ligne uuid NOT NULL,
  rang integer NOT NULL,
  genre text NOT NULL,
  mois text NOT NULL,
  quand timestamptz NOT NULL,
  auteur text NOT NULL,
  reference text,
  montant_retenu bigint,
  suite text,
  PRIMARY KEY (sujet, ligne, rang)
);
