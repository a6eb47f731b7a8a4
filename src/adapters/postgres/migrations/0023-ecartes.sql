-- Why an individual was set aside, and where: its first blocking fault. Null for those already here.
-- A bigint, as lines of files are counted elsewhere; the code is one of docs/codes-anomalies.md.
ALTER TABLE ecarte ADD COLUMN ligne bigint, ADD COLUMN code text;
