-- Dossiers of a caisse, the declarations made on them, and what was decided. The dossier comes first
-- in every key. Documents are kept as they were written (json, not jsonb: the order of the steps of
-- an explanation is part of it).

-- `contenu` holds the NIR of the members: encrypted, and bound to its number.
CREATE TABLE dossier (
  numero text PRIMARY KEY,
  contenu bytea NOT NULL,
  enregistre_le timestamptz NOT NULL DEFAULT now()
);

-- Keyed index of a NIR, as in the register.
CREATE TABLE dossier_personne (
  sujet uuid NOT NULL,
  numero text NOT NULL REFERENCES dossier ON DELETE CASCADE,
  adulte boolean NOT NULL,
  PRIMARY KEY (sujet, numero)
);
CREATE INDEX dossier_personne_numero ON dossier_personne (numero);

-- Every state of a declaration; the last one counts. A validated one is never followed.
CREATE TABLE declaration_trimestrielle (
  dossier text NOT NULL,
  mois_examen text NOT NULL,
  rang integer NOT NULL,
  etat text NOT NULL,
  contenu json NOT NULL,
  PRIMARY KEY (dossier, mois_examen, rang)
);
CREATE UNIQUE INDEX declaration_validee ON declaration_trimestrielle (dossier, mois_examen)
  WHERE etat = 'validee';

CREATE TABLE liquidation (
  dossier text NOT NULL,
  mois_droit text NOT NULL,
  calculee_le timestamptz NOT NULL,
  contenu json NOT NULL,
  PRIMARY KEY (dossier, mois_droit, calculee_le)
);

CREATE TABLE notification (
  dossier text NOT NULL,
  reference text NOT NULL,
  date_notification date NOT NULL,
  contenu json NOT NULL,
  PRIMARY KEY (dossier, reference)
);
