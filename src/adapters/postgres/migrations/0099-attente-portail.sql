-- What a person leaves on the portal for a short while, so that any server finds it: under the keyed
-- index of its key, encrypted, gone once its time is over. A count holds no content.
CREATE TABLE attente_portail (
  empreinte uuid PRIMARY KEY,
  contenu bytea,
  nombre integer NOT NULL DEFAULT 0,
  expire_le timestamptz(3) NOT NULL
);
CREATE INDEX attente_portail_expire ON attente_portail (expire_le);

-- The last sight of a session leaves its encrypted content, so that a server that only saw it never
-- writes over what another changed. Those that are open: the earliest that their end allows.
ALTER TABLE session_portail ADD COLUMN vue_le timestamptz(3);
UPDATE session_portail SET vue_le = expire_le - interval '150 minutes';
ALTER TABLE session_portail ALTER COLUMN vue_le SET NOT NULL;
