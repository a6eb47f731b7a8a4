-- The second lock costs less to open: what was planned again at each call is planned once. A function
-- in SQL that cannot be put in place in its query is planned by every query that calls it, and each
-- table read by a partner asks for the seal.
CREATE OR REPLACE FUNCTION verrou_sceau(contenu text) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  RETURN (SELECT encode(sha256(convert_to(
            v.secret || pg_backend_pid() || extract(epoch FROM transaction_timestamp()) || contenu,
            'UTF8')), 'hex')
            FROM verrou_secret v);
END
$$;
REVOKE ALL ON FUNCTION verrou_sceau(text) FROM PUBLIC;

-- Months are counted (years * 12 + month - 1), and written at the end.
CREATE OR REPLACE FUNCTION ouvrir_acces(
  p_organisme text, p_finalite text, p_jour date, p_dossiers text[], p_sujets uuid[]
) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  permis uuid[];
  premier integer;
  dernier integer;
  contenu text;
BEGIN
  SELECT array_agg(DISTINCT p.sujet),
         min(m.examen + (f.fenetre ->> 'de')::integer - 6),
         max(m.examen + (f.fenetre ->> 'a')::integer + 1)
    INTO permis, premier, dernier
    FROM unnest(p_dossiers, p_sujets) AS d (dossier, sujet)
    JOIN portefeuille p ON p.sujet = d.sujet AND p.organisme = p_organisme AND p.dossier = d.dossier
    CROSS JOIN LATERAL (
      SELECT left(p.mois_examen, 4)::integer * 12 + right(p.mois_examen, 2)::integer - 1
    ) AS m (examen)
    JOIN habilitation h ON h.organisme = p_organisme AND h.finalite = p_finalite
    CROSS JOIN LATERAL jsonb_each(h.fenetres) AS f (motif, fenetre)
   WHERE p_finalite = ANY (p.finalites)
     AND p.du <= p_jour AND (p.au IS NULL OR p_jour <= p.au)
     AND h.du <= p_jour AND (h.au IS NULL OR p_jour <= h.au)
     AND (f.motif = 'examen' OR f.motif = ANY (p.motifs));
  contenu := coalesce(lpad((premier / 12)::text, 4, '0') || '-'
                      || lpad((premier % 12 + 1)::text, 2, '0'), '') || '|'
             || coalesce(lpad((dernier / 12)::text, 4, '0') || '-'
                         || lpad((dernier % 12 + 1)::text, 2, '0'), '') || '|'
             || coalesce(sujets_lies(permis), '{}')::text;
  PERFORM set_config('alasource.acces', contenu, true);
  PERFORM set_config('alasource.sceau', verrou_sceau(contenu), true);
  RETURN coalesce(cardinality(permis), 0);
END
$$;
REVOKE ALL ON FUNCTION ouvrir_acces(text, text, date, text[], uuid[]) FROM PUBLIC;
