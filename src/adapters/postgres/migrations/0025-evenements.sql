-- What a message says besides its payments: contracts that end, stops of work, days paid. JSON text,
-- null for most individuals, so that it costs nothing to write. The titre simplifié of a message.
ALTER TABLE temoignage ADD COLUMN evenements text;
ALTER TABLE declaration ADD COLUMN titre_simplifie text;
