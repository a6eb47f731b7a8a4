-- Requests for human help of persons whose file was not found after three tries: under the keyed
-- index of the subject of the identity provider, never a NIR. Who asks is encrypted; who read it and
-- who ended it is kept, append-only.
CREATE TABLE assistance (
  sujet uuid NOT NULL,
  reference text PRIMARY KEY,
  ouverte_le timestamptz(3) NOT NULL,
  close_le timestamptz(3),
  identite bytea NOT NULL
);
CREATE UNIQUE INDEX assistance_ouverte ON assistance (sujet) WHERE close_le IS NULL;
CREATE INDEX assistance_sujet ON assistance (sujet, ouverte_le DESC);
CREATE INDEX assistance_attente ON assistance (ouverte_le) WHERE close_le IS NULL;

CREATE TABLE assistance_acte (
  reference text NOT NULL,
  rang integer NOT NULL,
  genre text NOT NULL,
  quand timestamptz(3) NOT NULL,
  par text NOT NULL,
  texte bytea,
  PRIMARY KEY (reference, rang)
);
