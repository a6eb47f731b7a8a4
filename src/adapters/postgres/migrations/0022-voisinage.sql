-- Who resembles whom: an index by opaque keys (HMAC of folded traits), fed apart from ingestion.
-- `enregistre_le` costs ingestion eight bytes for each new way of naming; BRIN keeps almost nothing.
ALTER TABLE variante ADD COLUMN enregistre_le timestamptz NOT NULL DEFAULT now();
CREATE INDEX variante_enregistre_le ON variante USING brin (enregistre_le);

CREATE TABLE voisinage (
  cle uuid NOT NULL,
  sujet uuid NOT NULL,
  PRIMARY KEY (cle, sujet)
);

-- How far the index has followed the ways of naming, in the order of their writing, and the acts.
CREATE TABLE voisinage_repere (
  seul boolean PRIMARY KEY DEFAULT true CHECK (seul),
  enregistre_le timestamptz NOT NULL DEFAULT '-infinity',
  sujet uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
  empreinte uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
  acte bigint NOT NULL DEFAULT 0
);
INSERT INTO voisinage_repere DEFAULT VALUES;
