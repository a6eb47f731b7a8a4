-- Agreements asked from the other adult of a claim, one for a claim, under the keyed indexes of both
-- persons, never a number. Who answered, when and what was found of her identity is encrypted.
CREATE TABLE accord_conjoint (
  numero text PRIMARY KEY,
  demandeur uuid NOT NULL,
  conjoint uuid NOT NULL,
  ouvert_le timestamptz(3) NOT NULL,
  etat text NOT NULL,
  rang integer NOT NULL,
  contenu bytea NOT NULL
);
CREATE INDEX accord_conjoint_personne ON accord_conjoint (conjoint, ouvert_le DESC);
CREATE INDEX accord_conjoint_donne ON accord_conjoint (ouvert_le) WHERE etat = 'donne';
