-- Tables of persons split by hash of the subject: each part keeps an index small enough to stay in
-- memory, and is vacuumed, rebuilt and moved alone. See docs/decisions/0016.

-- Rows go where the hash of `sujet` sends them, so the number never changes on a base that lives.
-- A base made for a test says fewer (`alasource.parts`).
-- 16: the national 24 months (1.9 G lines) make parts of 120 M rows, a few GB each; and a prepared
-- read locks every part of its plan, of which PostgreSQL 15 to 17 take 16 without the shared table.
CREATE FUNCTION nombre_de_parts() RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT coalesce(nullif(current_setting('alasource.parts', true), ''), '16')::integer
$$;

-- Splits a table made in the ordinary way, `sujet uuid` first in its primary key: rows moved, indexes,
-- defaults, checks and references kept. Triggers are to be made afterwards.
CREATE FUNCTION repartir_par_sujet(nom text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  ancienne text := nom || '_entiere';
  reference record;
BEGIN
  EXECUTE format('ALTER TABLE %I RENAME TO %I', nom, ancienne);
  EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING ALL) PARTITION BY HASH (sujet)', nom, ancienne);
  FOR part IN 0 .. nombre_de_parts() - 1 LOOP
    EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES WITH (MODULUS %s, REMAINDER %s)',
                   nom || '_p' || lpad(part::text, 2, '0'), nom, nombre_de_parts(), part);
  END LOOP;
  EXECUTE format('INSERT INTO %I SELECT * FROM %I', nom, ancienne);
  FOR reference IN
    SELECT conname, pg_get_constraintdef(oid) AS texte FROM pg_constraint
     WHERE conrelid = ancienne::regclass AND contype = 'f'
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I %s', nom, reference.conname, reference.texte);
  END LOOP;
  EXECUTE format('DROP TABLE %I', ancienne);
END
$$;

SELECT repartir_par_sujet(nom)
  FROM unnest(ARRAY['temoignage', 'ligne_ressource', 'variante', 'lien', 'dossier_personne']) AS t (nom);
