-- Acts of the accompaniment (orientation, rendez-vous, contract, sanction, recours), append-only, in
-- the order of their ranks for each adult of a dossier. What an act says is encrypted, bound to where
-- it stands; who acted, when, and the kind of act are not.
CREATE TABLE accompagnement_acte (
  dossier text NOT NULL,
  personne text NOT NULL,
  rang integer NOT NULL,
  genre text NOT NULL,
  quand timestamptz(3) NOT NULL,
  jour date NOT NULL,
  role text NOT NULL,
  auteur text NOT NULL,
  contenu bytea NOT NULL,
  PRIMARY KEY (dossier, personne, rang)
);
CREATE INDEX accompagnement_acte_quand ON accompagnement_acte (quand);
