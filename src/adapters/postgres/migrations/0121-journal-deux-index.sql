-- An entry is in one index by person, and no longer in two: her own accesses in one, those of others in
-- the other; who asks for all of them reads both. Each entry of a partner was written in both.
CREATE INDEX journal_par_elle ON journal (personne, quand DESC) WHERE organisme = 'personne';
DROP INDEX journal_personne;
