-- Statements of an older program, found without reading the others.
CREATE INDEX condense_version ON condense USING brin (version);
