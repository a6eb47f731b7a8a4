-- Attestations given to persons. A third party's code is known by its keyed index; what the
-- attestation says is encrypted, as it was given.
CREATE TABLE attestation (
  sujet uuid NOT NULL,
  numero text NOT NULL,
  code uuid NOT NULL,
  delivree_le timestamptz(3) NOT NULL,
  contenu bytea NOT NULL,
  PRIMARY KEY (sujet, numero)
);
CREATE INDEX attestation_code ON attestation (code);
