-- What happened to what a person receives, in the order of publication: read by rank, replayed at will.
-- No amount, name or number stands here: only opaque keys.
CREATE TABLE fait (
  rang bigint PRIMARY KEY,
  quand timestamptz NOT NULL,
  type text NOT NULL,
  personne uuid NOT NULL,
  declaration uuid NOT NULL,
  ligne uuid,
  mois text
);
CREATE INDEX fait_personne ON fait (personne, rang);
