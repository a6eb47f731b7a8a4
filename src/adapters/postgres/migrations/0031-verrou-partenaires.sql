-- The second lock: what a partner reads is read by a role that sees, of the tables about persons,
-- the rows of one transaction's persons alone. Those persons are found here, from the habilitations
-- and the caseloads, whatever the program believes. The role itself is made when the base is opened,
-- since a role belongs to the server and not to the schema.

-- What the seal is made with: only the owner of the schema can read it, hence make a seal.
CREATE TABLE verrou_secret (
  seul boolean PRIMARY KEY DEFAULT true CHECK (seul),
  secret text NOT NULL
);
INSERT INTO verrou_secret (secret)
VALUES (gen_random_uuid()::text || gen_random_uuid()::text);

-- Bound to the transaction: a seal left by another one opens nothing.
CREATE FUNCTION verrou_sceau(contenu text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT encode(sha256(convert_to(
           secret || pg_backend_pid() || extract(epoch FROM transaction_timestamp()) || contenu,
           'UTF8')), 'hex')
    FROM verrou_secret
$$;
REVOKE ALL ON FUNCTION verrou_sceau(text) FROM PUBLIC;

CREATE FUNCTION mois_decale(mois text, decalage integer) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT to_char((mois || '-01')::date + make_interval(months => decalage), 'YYYY-MM')
$$;

-- A number tied to more others than that says nothing of anybody (referentiel, saturation.ts).
CREATE FUNCTION sujets_lies(premiers uuid[]) RETURNS uuid[]
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
      CROSS JOIN LATERAL unnest(t.voisins) AS v (voisin)
     WHERE cardinality(t.voisins) <= 16
  )
  SELECT array_agg(sujet) FROM groupe
$$;
REVOKE ALL ON FUNCTION sujets_lies(uuid[]) FROM PUBLIC;

-- Opens, for this transaction, the persons asked that are open in the caseload of that body for that
-- finalité under a habilitation in force on that day; gives back how many. Months: those of the
-- windows, and around them those that tell whether a month is complete (six before, one after).
CREATE FUNCTION ouvrir_acces(
  p_organisme text, p_finalite text, p_jour date, p_dossiers text[], p_sujets uuid[]
) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  permis uuid[];
  premier text;
  dernier text;
  contenu text;
BEGIN
  SELECT array_agg(DISTINCT p.sujet),
         min(mois_decale(p.mois_examen, (f.fenetre ->> 'de')::integer - 6)),
         max(mois_decale(p.mois_examen, (f.fenetre ->> 'a')::integer + 1))
    INTO permis, premier, dernier
    FROM unnest(p_dossiers, p_sujets) AS d (dossier, sujet)
    JOIN portefeuille p ON p.sujet = d.sujet AND p.organisme = p_organisme AND p.dossier = d.dossier
    JOIN habilitation h ON h.organisme = p_organisme AND h.finalite = p_finalite
    CROSS JOIN LATERAL jsonb_each(h.fenetres) AS f (motif, fenetre)
   WHERE p_finalite = ANY (p.finalites)
     AND p.du <= p_jour AND (p.au IS NULL OR p_jour <= p.au)
     AND h.du <= p_jour AND (h.au IS NULL OR p_jour <= h.au)
     AND (f.motif = 'examen' OR f.motif = ANY (p.motifs));
  contenu := coalesce(premier, '') || '|' || coalesce(dernier, '') || '|'
             || coalesce(sujets_lies(permis), '{}')::text;
  PERFORM set_config('alasource.acces', contenu, true);
  PERFORM set_config('alasource.sceau', verrou_sceau(contenu), true);
  RETURN coalesce(cardinality(permis), 0);
END
$$;
REVOKE ALL ON FUNCTION ouvrir_acces(text, text, date, text[], uuid[]) FROM PUBLIC;

-- What was opened: first month, last month, persons. Nothing without a true seal.
CREATE FUNCTION acces_ouvert() RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  contenu text := current_setting('alasource.acces', true);
BEGIN
  IF contenu IS NULL OR contenu = ''
     OR current_setting('alasource.sceau', true) IS DISTINCT FROM verrou_sceau(contenu) THEN
    RETURN ARRAY['', '', '{}'];
  END IF;
  RETURN string_to_array(contenu, '|');
END
$$;
REVOKE ALL ON FUNCTION acces_ouvert() FROM PUBLIC;

-- The owner of the tables, who ingests, is not held by these; every other role is.
ALTER TABLE temoignage ENABLE ROW LEVEL SECURITY;
ALTER TABLE ligne_ressource ENABLE ROW LEVEL SECURITY;
ALTER TABLE variante ENABLE ROW LEVEL SECURITY;
ALTER TABLE lien ENABLE ROW LEVEL SECURITY;
CREATE POLICY partenaire ON temoignage FOR SELECT
  USING (sujet = ANY ((SELECT (acces_ouvert())[3])::uuid[]));
CREATE POLICY partenaire ON variante FOR SELECT
  USING (sujet = ANY ((SELECT (acces_ouvert())[3])::uuid[]));
CREATE POLICY partenaire ON lien FOR SELECT
  USING (sujet = ANY ((SELECT (acces_ouvert())[3])::uuid[]));
CREATE POLICY partenaire ON ligne_ressource FOR SELECT
  USING (sujet = ANY ((SELECT (acces_ouvert())[3])::uuid[])
         AND mois >= (SELECT (acces_ouvert())[1]) AND mois <= (SELECT (acces_ouvert())[2]));
