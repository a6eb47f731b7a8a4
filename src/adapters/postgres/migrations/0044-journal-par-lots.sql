-- The same entries, hashed as before and written by one INSERT for all: what is not the chain itself is
-- made by the query, and the loop holds one digest for each entry.
CREATE OR REPLACE FUNCTION journal_ecrire(chaines smallint[], entrees jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  e record;
  rangs bigint[];
  bouts bytea[];
  places bigint[] := '{}';
  empreintes bytea[] := '{}';
BEGIN
  FOR e IN SELECT chaine, rang, empreinte FROM journal_bout
            WHERE chaine = ANY (chaines) ORDER BY chaine FOR UPDATE
  LOOP
    rangs[e.chaine] := e.rang;
    bouts[e.chaine] := e.empreinte;
  END LOOP;
  FOR e IN SELECT x.chaine, ',"'
      || to_char(x.quand AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '",'
      || to_json(x.organisme) || ',' || to_json(x.agent) || ',' || to_json(x.finalite) || ','
      || coalesce(to_json(x.dossier)::text, 'null') || ',' || to_json(x.personne) || ','
      || to_json(x.objet) || ',' || coalesce(to_json(x.de)::text, 'null') || ','
      || coalesce(to_json(x.a)::text, 'null') || ',' || coalesce(to_json(x.champs)::text, 'null')
      || ',' || coalesce(to_json(x."visibleLe")::text, 'null') || ','
      || coalesce(to_json(x.fondement)::text, 'null') || ']' AS suite
    FROM jsonb_to_recordset(entrees) AS x (
      chaine smallint, quand timestamptz(3), organisme text, agent text, finalite text,
      dossier text, personne text, objet text, de text, a text, champs text[], "visibleLe" date,
      fondement text)
  LOOP
    rangs[e.chaine] := rangs[e.chaine] + 1;
    bouts[e.chaine] := sha256(convert_to(encode(bouts[e.chaine], 'hex')
      || E'\n[' || e.chaine || ',' || rangs[e.chaine] || e.suite, 'UTF8'));
    places := places || rangs[e.chaine];
    empreintes := empreintes || bouts[e.chaine];
  END LOOP;
  INSERT INTO journal (chaine, rang, quand, organisme, agent, finalite, dossier, personne, objet,
                       de, a, champs, visible_le, fondement, empreinte)
    SELECT x.chaine, x.rang, x.quand, x.organisme, x.agent, x.finalite, x.dossier, x.personne,
           x.objet, x.de, x.a, x.champs, x."visibleLe", x.fondement, x.empreinte
      FROM ROWS FROM (
        jsonb_to_recordset(entrees) AS (
          chaine smallint, quand timestamptz(3), organisme text, agent text, finalite text,
          dossier text, personne text, objet text, de text, a text, champs text[],
          "visibleLe" date, fondement text),
        unnest(places), unnest(empreintes)) AS x (
          chaine, quand, organisme, agent, finalite, dossier, personne, objet, de, a, champs,
          "visibleLe", fondement, rang, empreinte);
  UPDATE journal_bout AS b SET rang = rangs[b.chaine], empreinte = bouts[b.chaine]
   WHERE b.chaine = ANY (chaines);
END
$$;
