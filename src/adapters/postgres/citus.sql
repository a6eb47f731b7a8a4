-- Spreads an empty base over the servers of a Citus cluster. Once, after the first opening of the base,
-- with search_path on its schema. The one place where distribution is said; docs/exploitation.

CREATE FUNCTION distribuer(nom text, colonne text, avec text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  repartie text := nom || '_repartie';
  pleine boolean;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT FROM %I)', nom) INTO pleine;
  IF pleine THEN
    RAISE EXCEPTION 'la table % contient déjà des lignes : la base à répartir doit être vide', nom;
  END IF;
  -- Citus makes its own shards: a table in parts by hash becomes a plain one again. References go:
  -- a dossier and its persons may stand on two servers.
  EXECUTE format('ALTER TABLE %I RENAME TO %I', nom, repartie);
  EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING ALL)', nom, repartie);
  EXECUTE format('DROP TABLE %I', repartie);
  PERFORM create_distributed_table(nom, colonne, colocate_with => avec);
END
$$;

-- All that concerns a person on one server: every table in parts by `sujet`, whatever its migration.
SELECT distribuer('temoignage', 'sujet', 'none');
SELECT distribuer(relname, 'sujet', 'temoignage')
  FROM pg_partitioned_table JOIN pg_class ON pg_class.oid = partrelid
 WHERE relnamespace = current_schema()::regnamespace;

SELECT distribuer('declaration', 'cle', 'none');
SELECT distribuer('natif', 'fichier', 'none');

DROP FUNCTION distribuer;

-- What sets a person aside from statements is written by triggers of the base, which shards do not
-- have: here everybody is read from the register.
CREATE OR REPLACE FUNCTION lire_condenses(
  p_organisme text, p_finalite text, p_jour date, p_version integer,
  p_dossiers text[], p_sujets uuid[], p_de integer[], p_a integer[]
) RETURNS TABLE (rang integer, traits text, lignes text, attentes text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  RAISE feature_not_supported;
END
$$;
