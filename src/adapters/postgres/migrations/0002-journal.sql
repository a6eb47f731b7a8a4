-- The access journal: append-only, chained by hash. `chaine` is the shard of the chain; one today.
CREATE TABLE journal (
  chaine smallint NOT NULL DEFAULT 0,
  rang bigint NOT NULL,
  quand timestamptz NOT NULL,
  organisme text NOT NULL,
  agent text NOT NULL,
  finalite text NOT NULL,
  dossier text,
  personne text NOT NULL,
  objet text NOT NULL,
  de text,
  a text,
  empreinte bytea NOT NULL,
  PRIMARY KEY (chaine, rang)
);
CREATE INDEX journal_personne ON journal (personne, chaine, rang);

CREATE FUNCTION refuser_modification_journal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'le journal des accès ne se modifie pas' USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER journal_en_ajout_seul
  BEFORE UPDATE OR DELETE OR TRUNCATE ON journal
  FOR EACH STATEMENT EXECUTE FUNCTION refuser_modification_journal();

REVOKE UPDATE, DELETE, TRUNCATE ON journal FROM PUBLIC;
