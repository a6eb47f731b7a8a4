-- How far each reader of the facts of the register has come: a caisse looks again at the quarters
-- already decided when a declarant corrects one of their months.
CREATE TABLE curseur (
  nom text PRIMARY KEY,
  rang bigint NOT NULL
);
