-- Reads of partners cost less, and answer the same. Statements: months stand in order, so those of a
-- window are one slice of the array, found by halves, where each line was taken out and counted. What
-- is awaited is looked at only when something is.
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
           nullif(array_to_string(r.lignes[width_bucket(greatest(d.de, w.de) - 1, r.mois) + 1
                                           : width_bucket(least(d.a, w.a), r.mois)], ','), ''),
           CASE WHEN cardinality(r.attente_mois) > 0 THEN
             (SELECT string_agg(e.mois || ' ' || e.echeance, ',')
                FROM unnest(r.attente_mois, r.attente_echeances, r.attente_cles)
                  AS e (mois, echeance, cle)
               WHERE e.mois BETWEEN d.de AND d.a
                 AND NOT EXISTS (SELECT FROM declaration x WHERE x.cle = e.cle)) END
      FROM unnest(p_dossiers, p_sujets, p_de, p_a) WITH ORDINALITY
        AS d (dossier, sujet, de, a, rang)
      JOIN portefeuille p
        ON p.sujet = d.sujet AND p.organisme = p_organisme AND p.dossier = d.dossier
      CROSS JOIN LATERAL (
        SELECT left(p.mois_examen, 4)::integer * 12 + right(p.mois_examen, 2)::integer - 1
      ) AS m (examen)
      CROSS JOIN LATERAL (
        SELECT m.examen + min(f.de) AS de, m.examen + max(f.a) AS a
          FROM unnest(v_motifs, v_debuts, v_fins) AS f (motif, de, a)
         WHERE f.motif = 'examen' OR f.motif = ANY (p.motifs)) w
      JOIN condense r ON r.sujet = d.sujet AND r.version = p_version
     WHERE p_finalite = ANY (p.finalites)
       AND p.du <= p_jour AND (p.au IS NULL OR p_jour <= p.au)
       AND d.sujet <> ALL (v_touches)
       AND coalesce(NOT r.attente_cles && v_cles, true)
       AND NOT EXISTS (SELECT FROM lien x WHERE x.sujet = d.sujet)
       AND NOT EXISTS (SELECT FROM acte_identite x WHERE x.sujet = d.sujet)
       AND NOT EXISTS (SELECT FROM contestation x WHERE x.sujet = d.sujet)
       -- A habilitation without the ordinary window opens nothing by itself.
       AND w.de IS NOT NULL;
END
$$;

-- The journal: entries of one group have few ways of being said (who, why, what, which months), each
-- given once; an entry is its chain, its way, its instant, its dossier and its person. Hashed and written as by
-- journal_ecrire, which stays for what is written one by one.
CREATE FUNCTION journal_ajouter(
  p_chaines smallint[], p_sortes smallint[], p_quand timestamptz[], p_dossiers text[],
  p_personnes text[], p_sortes_dites jsonb
) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  e record;
  prises smallint[];
  rangs bigint[];
  bouts bytea[];
  places bigint[];
  empreintes bytea[];
  avant text[];
  apres text[];
  organismes text[];
  agents text[];
  finalites text[];
  objets text[];
  des text[];
  jusques text[];
  champs_lus text[];
  visibles date[];
  fondements text[];
  c smallint;
  s smallint;
  n bigint;
  b bytea;
BEGIN
  FOR e IN SELECT j.chaine, j.rang, j.empreinte FROM journal_bout AS j
            WHERE j.chaine = ANY (ARRAY (SELECT DISTINCT unnest(p_chaines)))
            ORDER BY j.chaine FOR UPDATE
  LOOP
    prises := prises || e.chaine;
    rangs[e.chaine] := e.rang;
    bouts[e.chaine] := e.empreinte;
  END LOOP;
  n := 0;
  FOR e IN SELECT * FROM jsonb_to_recordset(p_sortes_dites) AS x (
      organisme text, agent text, finalite text, objet text, de text, a text, champs text[],
      "visibleLe" date, fondement text)
  LOOP
    n := n + 1;
    organismes[n] := e.organisme;
    agents[n] := e.agent;
    finalites[n] := e.finalite;
    objets[n] := e.objet;
    des[n] := e.de;
    jusques[n] := e.a;
    champs_lus[n] := e.champs::text;
    visibles[n] := e."visibleLe";
    fondements[n] := e.fondement;
    avant[n] := '",' || to_json(e.organisme) || ',' || to_json(e.agent) || ','
      || to_json(e.finalite) || ',';
    apres[n] := ',' || to_json(e.objet) || ',' || coalesce(to_json(e.de)::text, 'null') || ','
      || coalesce(to_json(e.a)::text, 'null') || ',' || coalesce(to_json(e.champs)::text, 'null')
      || ',' || coalesce(to_json(e."visibleLe")::text, 'null') || ','
      || coalesce(to_json(e.fondement)::text, 'null') || ']';
  END LOOP;
  FOR i IN 1 .. cardinality(p_chaines) LOOP
    c := p_chaines[i];
    s := p_sortes[i];
    n := rangs[c] + 1;
    b := sha256(convert_to(encode(bouts[c], 'hex') || E'\n[' || c || ',' || n || ',"'
      || to_char(p_quand[i]::timestamptz(3) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
      || avant[s] || coalesce(to_json(p_dossiers[i])::text, 'null') || ','
      || to_json(p_personnes[i]) || apres[s], 'UTF8'));
    rangs[c] := n;
    bouts[c] := b;
    places[i] := n;
    empreintes[i] := b;
  END LOOP;
  INSERT INTO journal (chaine, rang, quand, organisme, agent, finalite, dossier, personne, objet,
                       de, a, champs, visible_le, fondement, empreinte)
    SELECT x.chaine, x.rang, x.quand, organismes[x.s], agents[x.s], finalites[x.s], x.dossier,
           x.personne, objets[x.s], des[x.s], jusques[x.s], champs_lus[x.s]::text[], visibles[x.s],
           fondements[x.s], x.empreinte
      FROM unnest(p_chaines, places, p_sortes, p_quand, p_dossiers, p_personnes, empreintes)
        AS x (chaine, rang, s, quand, dossier, personne, empreinte);
  UPDATE journal_bout AS j SET rang = rangs[j.chaine], empreinte = bouts[j.chaine]
   WHERE j.chaine = ANY (prises);
END
$$;
