-- A person who looks at her pages writes one or two accesses of her own for each: the list of those
-- of others, which she is shown first, no longer goes through them.
CREATE INDEX journal_par_autres ON journal (personne, quand DESC) WHERE organisme <> 'personne';
