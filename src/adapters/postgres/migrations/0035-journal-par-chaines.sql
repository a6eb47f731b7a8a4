-- The journal in several chains (one per shard of persons), in one partition per month: what is too
-- old goes by whole partitions, and the chain stays whole under the seal of what was taken away.
-- The entries of version 0.1 stay in chain 0, with the text that was hashed then.

ALTER TABLE journal RENAME TO journal_initial;
ALTER INDEX journal_pkey RENAME TO journal_initial_pkey;
ALTER INDEX journal_personne RENAME TO journal_initial_personne;

CREATE TABLE journal (
  chaine smallint NOT NULL,
  rang bigint NOT NULL,
  -- Milliseconds: nothing of the instant is left out of what is hashed.
  quand timestamptz(3) NOT NULL,
  organisme text NOT NULL,
  agent text NOT NULL,
  finalite text NOT NULL,
  dossier text,
  personne text NOT NULL,
  objet text NOT NULL,
  de text,
  a text,
  champs text[],
  visible_le date,
  fondement text,
  empreinte bytea NOT NULL,
  PRIMARY KEY (rang, chaine, quand)
) PARTITION BY RANGE (quand);
CREATE INDEX journal_personne ON journal (personne, quand DESC);
CREATE TRIGGER journal_en_ajout_seul
  BEFORE UPDATE OR DELETE OR TRUNCATE ON journal
  FOR EACH STATEMENT EXECUTE FUNCTION refuser_modification_journal();
REVOKE UPDATE, DELETE, TRUNCATE ON journal FROM PUBLIC;

-- Opens the partition of a month « AAAA-MM »; the partition refuses changes as the whole does.
CREATE FUNCTION journal_ouvrir_mois(mois text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  nom text := 'journal_' || replace(mois, '-', '_');
  debut timestamptz := (mois || '-01T00:00:00Z')::timestamptz;
  fin timestamptz := (((mois || '-01')::date + interval '1 month')::date || 'T00:00:00Z')::timestamptz;
BEGIN
  PERFORM pg_advisory_xact_lock(728301956);
  IF to_regclass(nom) IS NOT NULL THEN RETURN; END IF;
  EXECUTE format('CREATE TABLE %I PARTITION OF journal FOR VALUES FROM (%L) TO (%L)', nom, debut, fin);
  EXECUTE format('CREATE TRIGGER journal_en_ajout_seul BEFORE UPDATE OR DELETE OR TRUNCATE ON %I
    FOR EACH STATEMENT EXECUTE FUNCTION refuser_modification_journal()', nom);
  EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %I FROM PUBLIC', nom);
END
$$;

SELECT journal_ouvrir_mois(mois) FROM (
  SELECT DISTINCT to_char(quand AT TIME ZONE 'UTC', 'YYYY-MM') AS mois FROM journal_initial) AS m;
INSERT INTO journal (chaine, rang, quand, organisme, agent, finalite, dossier, personne, objet, de,
                     a, empreinte)
  SELECT chaine, rang, quand, organisme, agent, finalite, dossier, personne, objet, de, a, empreinte
    FROM journal_initial ORDER BY chaine, rang;

-- Where each chain ends: writers take the row of a chain before they follow it.
CREATE TABLE journal_bout (
  chaine smallint PRIMARY KEY,
  rang bigint NOT NULL,
  empreinte bytea NOT NULL
) WITH (fillfactor = 20);
INSERT INTO journal_bout (chaine, rang, empreinte)
  SELECT n, coalesce(j.rang, 0), coalesce(j.empreinte, decode(repeat('0', 64), 'hex'))
    FROM generate_series(0, 16) AS n
    LEFT JOIN LATERAL (SELECT rang, empreinte FROM journal_initial WHERE chaine = n
                        ORDER BY rang DESC LIMIT 1) AS j ON true;
DROP TABLE journal_initial;

-- Which base this is, for the anchors kept outside.
CREATE TABLE journal_base (
  seule boolean PRIMARY KEY DEFAULT true CHECK (seule),
  id uuid NOT NULL
);
INSERT INTO journal_base (id) VALUES (gen_random_uuid());

-- Runs of entries taken away at the end of their time: the chain goes on from `apres`.
CREATE TABLE journal_retrait (
  chaine smallint NOT NULL,
  de bigint NOT NULL,
  a bigint NOT NULL,
  avant bytea NOT NULL,
  apres bytea NOT NULL,
  limite date NOT NULL,
  retire_le timestamptz NOT NULL,
  PRIMARY KEY (chaine, de)
);

-- Adds entries to the chains named, in the order given, and makes each follow the one before it.
-- The chains are taken in one order, so that two writers never wait for each other in a ring.
CREATE FUNCTION journal_ecrire(chaines smallint[], entrees jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  e record;
  rangs bigint[];
  bouts bytea[];
  rang_suivant bigint;
  suivante bytea;
BEGIN
  FOR e IN SELECT chaine, rang, empreinte FROM journal_bout
            WHERE chaine = ANY (chaines) ORDER BY chaine FOR UPDATE
  LOOP
    rangs[e.chaine] := e.rang;
    bouts[e.chaine] := e.empreinte;
  END LOOP;
  FOR e IN SELECT * FROM jsonb_to_recordset(entrees) AS x (
      chaine smallint, quand timestamptz(3), organisme text, agent text, finalite text,
      dossier text, personne text, objet text, de text, a text, champs text[], "visibleLe" date,
      fondement text)
  LOOP
    rang_suivant := rangs[e.chaine] + 1;
    suivante := sha256(convert_to(
      encode(bouts[e.chaine], 'hex') || E'\n[' || e.chaine || ',' || rang_suivant || ',"'
      || to_char(e.quand AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '",'
      || to_json(e.organisme) || ',' || to_json(e.agent) || ',' || to_json(e.finalite) || ','
      || coalesce(to_json(e.dossier)::text, 'null') || ',' || to_json(e.personne) || ','
      || to_json(e.objet) || ',' || coalesce(to_json(e.de)::text, 'null') || ','
      || coalesce(to_json(e.a)::text, 'null') || ',' || coalesce(to_json(e.champs)::text, 'null')
      || ',' || coalesce(to_json(e."visibleLe")::text, 'null') || ','
      || coalesce(to_json(e.fondement)::text, 'null') || ']', 'UTF8'));
    INSERT INTO journal (chaine, rang, quand, organisme, agent, finalite, dossier, personne, objet,
                         de, a, champs, visible_le, fondement, empreinte)
      VALUES (e.chaine, rang_suivant, e.quand, e.organisme, e.agent, e.finalite, e.dossier,
              e.personne, e.objet, e.de, e.a, e.champs, e."visibleLe", e.fondement, suivante);
    rangs[e.chaine] := rang_suivant;
    bouts[e.chaine] := suivante;
  END LOOP;
  UPDATE journal_bout AS b SET rang = rangs[b.chaine], empreinte = bouts[b.chaine]
   WHERE b.chaine = ANY (chaines);
END
$$;
