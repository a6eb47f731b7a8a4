-- Months of persons that are held while a line of them is contested: the purge leaves them.
CREATE VIEW retenue AS
  SELECT DISTINCT sujet, mois FROM (
    SELECT DISTINCT ON (sujet, ligne) sujet, mois, genre FROM contestation
     ORDER BY sujet, ligne, rang DESC) AS derniers
   WHERE genre = 'contester';

-- Questions of persons about an access. What is asked and answered may name someone: encrypted.
CREATE TABLE question_acces (
  sujet uuid NOT NULL,
  recu text NOT NULL,
  chaine smallint NOT NULL,
  rang bigint NOT NULL,
  posee_le timestamptz(3) NOT NULL,
  question bytea NOT NULL,
  reponse bytea,
  repondue_le timestamptz(3),
  PRIMARY KEY (sujet, recu)
);
CREATE UNIQUE INDEX question_acces_entree ON question_acces (sujet, chaine, rang);
