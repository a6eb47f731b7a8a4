-- Extracts of resources given to persons. A third party's code is known by its keyed index; what
-- was chosen and the totals are encrypted. The lines are never copied here.
CREATE TABLE releve (
  sujet uuid NOT NULL,
  numero text NOT NULL,
  code uuid NOT NULL,
  delivre_le timestamptz(3) NOT NULL,
  contenu bytea NOT NULL,
  PRIMARY KEY (sujet, numero)
);
CREATE INDEX releve_code ON releve (code);
