-- What was read of a person is still what would be read when nothing that speaks of her was written
-- since: files and decisions say by which transaction they were. Those of before say nothing: they
-- were there before anybody kept a reading. See docs/decisions/0035.
ALTER TABLE fichier ADD COLUMN ecrit xid8;
ALTER TABLE fichier ALTER COLUMN ecrit SET DEFAULT pg_current_xact_id();
CREATE INDEX fichier_ecrit ON fichier (ecrit);
ALTER TABLE acte_identite ADD COLUMN ecrit xid8;
ALTER TABLE acte_identite ALTER COLUMN ecrit SET DEFAULT pg_current_xact_id();

-- Whoever takes rows of the register away leaves one here: every reading kept is forgotten.
CREATE TABLE registre_repris (
  ecrit xid8 NOT NULL PRIMARY KEY DEFAULT pg_current_xact_id()
);
