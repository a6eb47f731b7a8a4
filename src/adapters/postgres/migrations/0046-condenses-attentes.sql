-- A declaration that was awaited and comes without speaking of a person changes what is awaited of its
-- declarant afterwards: her statement may be out of date, though nothing received names her. She is
-- then read from the register until it is made again, and found by the keys of what she awaits.
CREATE INDEX condense_attente ON condense USING gin (attente_cles);

CREATE OR REPLACE FUNCTION lire_condenses(
  p_organisme text, p_finalite text, p_jour date, p_version integer,
  p_dossiers text[], p_sujets uuid[], p_de integer[], p_a integer[]
) RETURNS TABLE (rang bigint, personne bytea, declarants text, lignes text, attentes text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
DECLARE
  v_motifs text[];
  v_debuts integer[];
  v_fins integer[];
  v_cles uuid[];
  v_touches uuid[] := '{}';
BEGIN
  SELECT array_agg(f.motif), array_agg((f.fenetre ->> 'de')::integer),
         array_agg((f.fenetre ->> 'a')::integer)
    INTO v_motifs, v_debuts, v_fins
    FROM habilitation h CROSS JOIN LATERAL jsonb_each(h.fenetres) AS f (motif, fenetre)
   WHERE h.organisme = p_organisme AND h.finalite = p_finalite
     AND h.du <= p_jour AND (h.au IS NULL OR p_jour <= h.au);
  IF v_motifs IS NULL THEN RETURN; END IF;
  IF EXISTS (SELECT FROM fichier f WHERE NOT f.condense) THEN
    v_cles := ARRAY (SELECT d.cle FROM fichier f JOIN declaration d ON d.fichier = f.id
                    WHERE NOT f.condense LIMIT 501);
    -- Too many to be told apart: everybody is read from the register until they are dealt with.
    IF cardinality(v_cles) > 500 THEN RETURN; END IF;
    v_touches := ARRAY (SELECT DISTINCT t.sujet FROM unnest(p_sujets) AS s (sujet)
                        JOIN temoignage t ON t.sujet = s.sujet
                       WHERE t.cle_declaration = ANY (v_cles));
  END IF;
  RETURN QUERY
    SELECT d.rang, r.personne, r.declarants,
           (SELECT string_agg(l.ligne, ',' ORDER BY l.place)
              FROM unnest(r.mois, r.lignes) WITH ORDINALITY AS l (mois, ligne, place)
             WHERE l.mois BETWEEN greatest(d.de, w.de) AND least(d.a, w.a)),
           (SELECT string_agg(e.mois || ' ' || e.echeance, ',')
              FROM unnest(r.attente_mois, r.attente_echeances, r.attente_cles)
                AS e (mois, echeance, cle)
             WHERE e.mois BETWEEN d.de AND d.a
               AND NOT EXISTS (SELECT FROM declaration x WHERE x.cle = e.cle))
      FROM unnest(p_dossiers, p_sujets, p_de, p_a) WITH ORDINALITY
        AS d (dossier, sujet, de, a, rang)
      JOIN portefeuille p
        ON p.sujet = d.sujet AND p.organisme = p_organisme AND p.dossier = d.dossier
      CROSS JOIN LATERAL (
        SELECT m.examen + min(f.de) AS de, m.examen + max(f.a) AS a
          FROM unnest(v_motifs, v_debuts, v_fins) AS f (motif, de, a),
               (SELECT left(p.mois_examen, 4)::integer * 12
                       + right(p.mois_examen, 2)::integer - 1) AS m (examen)
         WHERE f.motif = 'examen' OR f.motif = ANY (p.motifs) GROUP BY m.examen) w
      JOIN condense r ON r.sujet = d.sujet AND r.version = p_version
     WHERE p_finalite = ANY (p.finalites)
       AND p.du <= p_jour AND (p.au IS NULL OR p_jour <= p.au)
       AND d.sujet <> ALL (v_touches)
       AND coalesce(NOT r.attente_cles && v_cles, true)
       AND NOT EXISTS (SELECT FROM lien x WHERE x.sujet = d.sujet)
       AND NOT EXISTS (SELECT FROM acte_identite x WHERE x.sujet = d.sujet)
       AND NOT EXISTS (SELECT FROM contestation x WHERE x.sujet = d.sujet);
END
$$;
