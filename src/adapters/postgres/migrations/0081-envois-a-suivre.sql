-- Declarations sent whose consequences (signalements, rappels and indus to be told) are still to be
-- told: written with the decision, gone once told. Nobody else takes one before `libre_le`.
CREATE TABLE envoi_a_suivre (
  dossier text NOT NULL,
  mois_examen text NOT NULL,
  version integer NOT NULL,
  libre_le timestamptz(3) NOT NULL,
  PRIMARY KEY (dossier, mois_examen, version)
);
CREATE INDEX envoi_a_suivre_libre ON envoi_a_suivre (libre_le);
