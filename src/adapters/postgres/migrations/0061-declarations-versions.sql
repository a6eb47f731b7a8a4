-- A declaration sent may be corrected: a new version is made, the one sent stays. The rank of a state
-- goes on from one version to the next, and is also what tells that a form is stale.
ALTER TABLE declaration_trimestrielle ADD COLUMN version integer NOT NULL DEFAULT 1;
DROP INDEX declaration_validee;
CREATE UNIQUE INDEX declaration_validee ON declaration_trimestrielle (dossier, mois_examen, version)
  WHERE etat = 'validee';
