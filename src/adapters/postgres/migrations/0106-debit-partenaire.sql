-- Requests of each application of a partner in the minute, counted for all the processes that
-- answer. One row each, written over: nothing of anybody. Not logged: after a crash of the server
-- the minute begins again.
CREATE UNLOGGED TABLE debit_partenaire (
  application text PRIMARY KEY,
  minute bigint NOT NULL,
  pris integer NOT NULL
) WITH (fillfactor = 50);
