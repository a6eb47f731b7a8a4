-- Demands of persons about their data (access, rectification, limitation, opposition), with their
-- answers. What is asked and answered may name someone: encrypted.
CREATE TABLE demande_donnees (
  sujet uuid NOT NULL,
  recu text NOT NULL,
  genre text NOT NULL,
  faite_le timestamptz(3) NOT NULL,
  texte bytea NOT NULL,
  reponse bytea,
  repondue_le timestamptz(3),
  PRIMARY KEY (recu)
);
CREATE INDEX demande_donnees_sujet ON demande_donnees (sujet);
CREATE INDEX demande_donnees_ouverte ON demande_donnees (faite_le) WHERE reponse IS NULL;
