-- Messages of persons. What they say is encrypted; the fact that one tells is kept by its keyed
-- index, so that it is told once. `organisme` is the body that wrote it, if any.
CREATE TABLE message (
  sujet uuid NOT NULL,
  reference text NOT NULL,
  fait uuid NOT NULL,
  quand timestamptz(3) NOT NULL,
  organisme text,
  lu_le timestamptz(3),
  archive_le timestamptz(3),
  contenu bytea NOT NULL,
  PRIMARY KEY (sujet, reference)
);
CREATE UNIQUE INDEX message_fait ON message (sujet, fait);
CREATE INDEX message_organisme ON message (organisme, reference) WHERE organisme IS NOT NULL;
SELECT repartir_par_sujet('message');

-- What a person answered to a body; append-only.
CREATE TABLE message_reponse (
  sujet uuid NOT NULL,
  reference text NOT NULL,
  rang integer NOT NULL,
  quand timestamptz(3) NOT NULL,
  contenu bytea NOT NULL,
  PRIMARY KEY (sujet, reference, rang)
);
SELECT repartir_par_sujet('message_reponse');
