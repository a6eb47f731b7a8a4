-- When a subject of the identity provider logged in, for the person herself. The subject is kept by
-- its keyed index alone; neither address nor device is kept.
CREATE TABLE connexion (
  sujet uuid NOT NULL,
  quand timestamptz(3) NOT NULL,
  confirmation boolean NOT NULL
);
CREATE INDEX connexion_sujet ON connexion (sujet, quand DESC);
