-- Exceptional accesses asked through the partner API: from which application, for which month of
-- examination, and when a person of the operator closed one before its end.
ALTER TABLE bris_de_glace
  ADD COLUMN application text,
  ADD COLUMN mois_examen text,
  ADD COLUMN ferme_le timestamptz(3);
CREATE INDEX bris_de_glace_demande ON bris_de_glace (demande_le DESC);
