-- The same persons as before, found by plans that are made once: the recursive query was planned
-- again at each call, which cost most of a read. Almost everybody has no tie: one look-up each.
CREATE OR REPLACE FUNCTION sujets_lies(premiers uuid[]) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  tous uuid[] := premiers;
  bord uuid[] := premiers;
  suivants uuid[];
BEGIN
  WHILE cardinality(bord) > 0 LOOP
    SELECT array_agg(DISTINCT v.voisin) INTO suivants
      FROM (
        SELECT unnest(t.voisins) AS voisin
          FROM (
            SELECT array_agg(DISTINCT CASE WHEN l.nir = b.sujet THEN l.autre ELSE l.nir END)
                   AS voisins
              FROM unnest(bord) AS b (sujet) JOIN lien l ON l.sujet = b.sujet
             GROUP BY b.sujet
          ) t
         WHERE cardinality(t.voisins) <= 16
        UNION ALL
        SELECT autre.sujet
          FROM unnest(bord) AS b (sujet)
          JOIN acte_identite sien ON sien.sujet = b.sujet
          JOIN acte_identite autre USING (rang)
      ) v
     WHERE v.voisin <> ALL (tous);
    EXIT WHEN suivants IS NULL;
    tous := tous || suivants;
    bord := suivants;
  END LOOP;
  RETURN tous;
END
$$;
REVOKE ALL ON FUNCTION sujets_lies(uuid[]) FROM PUBLIC;
