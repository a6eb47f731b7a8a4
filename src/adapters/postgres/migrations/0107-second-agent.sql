-- The public keys by which the agents of a body sign for themselves; and who refused an exceptional
-- access, since a second agent may also say no.
ALTER TABLE organisme_partenaire ADD COLUMN agents jsonb NOT NULL DEFAULT '[]';
ALTER TABLE bris_de_glace
  ADD COLUMN refuse_par text CHECK (refuse_par <> agent),
  ADD COLUMN refuse_le timestamptz(3);
