-- Decisions about identities move lines between persons: the second lock follows them as it follows
-- the links that messages make, and hides those of the persons that a transaction did not open.
CREATE OR REPLACE FUNCTION sujets_lies(premiers uuid[]) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  WITH RECURSIVE groupe (sujet) AS (
    SELECT unnest(premiers)
    UNION
    SELECT v.voisin
      FROM groupe g
      CROSS JOIN LATERAL (
        SELECT array_agg(DISTINCT CASE WHEN l.nir = g.sujet THEN l.autre ELSE l.nir END) AS voisins
          FROM lien l WHERE l.sujet = g.sujet
      ) t
      CROSS JOIN LATERAL (
        SELECT unnest(t.voisins) AS voisin WHERE cardinality(t.voisins) <= 16
        UNION ALL
        SELECT autre.sujet FROM acte_identite sien JOIN acte_identite autre USING (rang)
         WHERE sien.sujet = g.sujet
      ) v
  )
  SELECT array_agg(sujet) FROM groupe
$$;
REVOKE ALL ON FUNCTION sujets_lies(uuid[]) FROM PUBLIC;

ALTER TABLE acte_identite ENABLE ROW LEVEL SECURITY;
CREATE POLICY partenaire ON acte_identite FOR SELECT
  USING (sujet = ANY ((SELECT (acces_ouvert())[3])::uuid[]));
