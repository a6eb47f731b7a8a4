-- A way of naming is dated when its row is written, not when its transaction began: the indexer may
-- then pass every writer that does not hold its lock yet.
ALTER TABLE variante ALTER COLUMN enregistre_le SET DEFAULT clock_timestamp();
