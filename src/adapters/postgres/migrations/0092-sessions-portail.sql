-- Sessions of persons on the portal, so that a restart logs nobody out: under the keyed index of the
-- secret of the cookie, encrypted, gone once their time is over.
CREATE TABLE session_portail (
  empreinte uuid PRIMARY KEY,
  contenu bytea NOT NULL,
  expire_le timestamptz(3) NOT NULL
);
CREATE INDEX session_portail_expire ON session_portail (expire_le);
