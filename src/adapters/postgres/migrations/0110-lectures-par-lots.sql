-- A person in a lot costs less, and is answered the same. Decision 0046.

-- Persons whom statements do not serve: tied to another number, decided upon, or contesting a line. One
-- look in place of three, each in sixteen parts. Written by the base itself beside each of these, in its
-- transaction; one too many (a tie since purged) only sends to the register. Not unique: two that write
-- the same person at once do not wait for each other.
CREATE TABLE condense_ecarte (
  sujet uuid NOT NULL
);
CREATE INDEX condense_ecarte_sujet ON condense_ecarte (sujet);

CREATE FUNCTION ecarter_du_condense() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO condense_ecarte (sujet) VALUES (NEW.sujet);
  RETURN NULL;
END
$$;
CREATE TRIGGER ecarter_du_condense AFTER INSERT ON lien
  FOR EACH ROW EXECUTE FUNCTION ecarter_du_condense();
CREATE TRIGGER ecarter_du_condense AFTER INSERT ON acte_identite
  FOR EACH ROW EXECUTE FUNCTION ecarter_du_condense();
CREATE TRIGGER ecarter_du_condense AFTER INSERT ON contestation
  FOR EACH ROW EXECUTE FUNCTION ecarter_du_condense();
-- After the triggers, which let no writer by while they are made: nobody is between the two.
INSERT INTO condense_ecarte (sujet)
  SELECT sujet FROM lien UNION SELECT sujet FROM acte_identite UNION SELECT sujet FROM contestation;

-- Lines stand as they leave, with every amount and their declarant, as one run of bytes with where each
-- begins: an answer is a piece of them, cut to the amounts of a profile (as an array of texts, the piece
-- cost 22 µs for a person where it costs 9). Traits are told by keyed digests: a read compares, and
-- decrypts nothing. Statements of before are of an older version, and are made again.
ALTER TABLE condense DROP COLUMN declarants, DROP COLUMN lignes;
ALTER TABLE condense ADD COLUMN traits text NOT NULL DEFAULT '',
  ADD COLUMN lignes bytea NOT NULL DEFAULT '',
  -- Counted from 1; one more than the lines, as if another followed.
  ADD COLUMN places integer[] NOT NULL DEFAULT '{1}';

DROP FUNCTION lire_condenses(text, text, date, integer, text[], uuid[], integer[], integer[]);
CREATE FUNCTION lire_condenses(
  p_organisme text, p_finalite text, p_jour date, p_version integer,
  p_dossiers text[], p_sujets uuid[], p_de integer[], p_a integer[]
) RETURNS TABLE (rang integer, traits text, lignes text, attentes text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
DECLARE
  v_cles uuid[];
  v_touches uuid[] := '{}';
  -- Months of the windows granted, each reason apart; null where it is not.
  examen_de integer;
  examen_a integer;
  neutralisation_de integer;
  neutralisation_a integer;
  tardive_de integer;
  tardive_a integer;
  indu_de integer;
  indu_a integer;
BEGIN
  -- One at most is in force: habilitations that overlap are refused when they are given.
  SELECT h.fenetres #>> '{examen,de}', h.fenetres #>> '{examen,a}',
         h.fenetres #>> '{neutralisation,de}', h.fenetres #>> '{neutralisation,a}',
         h.fenetres #>> '{demande-tardive,de}', h.fenetres #>> '{demande-tardive,a}',
         h.fenetres #>> '{indu,de}', h.fenetres #>> '{indu,a}'
    INTO examen_de, examen_a, neutralisation_de, neutralisation_a, tardive_de, tardive_a,
         indu_de, indu_a
    FROM habilitation h
   WHERE h.organisme = p_organisme AND h.finalite = p_finalite
     AND h.du <= p_jour AND (h.au IS NULL OR p_jour <= h.au);
  IF NOT FOUND THEN RETURN; END IF;
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
    SELECT d.rang::integer, r.traits,
           CASE WHEN b.fin > b.debut THEN
             convert_from(substring(r.lignes FROM r.places[b.debut + 1]
                                    FOR r.places[b.fin + 1] - r.places[b.debut + 1] - 1),
                          'UTF8') END,
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
                 AS examen,
               p.motifs @> '{neutralisation}' AS neutralisation,
               p.motifs @> '{demande-tardive}' AS tardive, p.motifs @> '{indu}' AS indu
        OFFSET 0) AS m
      CROSS JOIN LATERAL (
        SELECT m.examen + least(examen_de, CASE WHEN m.neutralisation THEN neutralisation_de END,
                                CASE WHEN m.tardive THEN tardive_de END,
                                CASE WHEN m.indu THEN indu_de END) AS de,
               m.examen + greatest(examen_a, CASE WHEN m.neutralisation THEN neutralisation_a END,
                                   CASE WHEN m.tardive THEN tardive_a END,
                                   CASE WHEN m.indu THEN indu_a END) AS a
        OFFSET 0) AS w
      JOIN condense r ON r.sujet = d.sujet AND r.version = p_version
      -- Lines before the window, and up to its end: months stand in order.
      CROSS JOIN LATERAL (
        SELECT width_bucket(greatest(d.de, w.de) - 1, r.mois) AS debut,
               width_bucket(least(d.a, w.a), r.mois) AS fin
        OFFSET 0) AS b
     WHERE p_finalite = ANY (p.finalites)
       AND p.du <= p_jour AND (p.au IS NULL OR p_jour <= p.au)
       AND d.sujet <> ALL (v_touches)
       AND coalesce(NOT r.attente_cles && v_cles, true)
       AND NOT EXISTS (SELECT FROM condense_ecarte x WHERE x.sujet = d.sujet)
       -- A habilitation without the ordinary window opens nothing by itself.
       AND w.de IS NOT NULL;
END
$$;
REVOKE ALL ON FUNCTION lire_condenses(text, text, date, integer, text[], uuid[], integer[], integer[])
  FROM PUBLIC;
