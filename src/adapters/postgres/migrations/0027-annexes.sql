-- What neither DSN nor PASRAU carries: turnovers, incomes of independents, yearly fiscal figures.
-- Append-only, by whole files; who and how much are encrypted, bound to the row.
CREATE TABLE annexe (
  sujet uuid NOT NULL,
  cle uuid NOT NULL,
  id uuid NOT NULL,
  fichier uuid NOT NULL,
  ligne integer NOT NULL,
  recu_le timestamptz NOT NULL,
  nature text NOT NULL,
  constitue_le date NOT NULL,
  ordre bigint NOT NULL,
  de text NOT NULL,
  a text NOT NULL,
  contenu bytea NOT NULL,
  PRIMARY KEY (sujet, cle, id)
);

-- Lines set aside for a fault, encrypted as they came: counted nowhere else.
CREATE TABLE annexe_ecartee (
  fichier uuid NOT NULL,
  ligne integer NOT NULL,
  texte bytea NOT NULL,
  PRIMARY KEY (fichier, ligne)
);
