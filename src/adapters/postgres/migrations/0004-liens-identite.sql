-- Which NIR a subject of the identity provider proved to be, asked once. The subject is kept by its
-- keyed index alone; the NIR is encrypted and bound to it.
CREATE TABLE lien_identite (
  sujet uuid PRIMARY KEY,
  nir bytea NOT NULL,
  lie_le timestamptz NOT NULL
);
