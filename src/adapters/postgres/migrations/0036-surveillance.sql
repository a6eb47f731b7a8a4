-- Against abuse: counters that every process shares, stops, canaries, announced runs, alarms.
-- No NIR, name or amount: persons are known by their key, agents by their pseudonym.

-- `maille`: s (10 seconds), m (5 minutes), j (a day); `debut` is the number of the slice since 1970.
CREATE TABLE garde_compte (
  cible text NOT NULL,
  maille "char" NOT NULL,
  debut bigint NOT NULL,
  nombre bigint NOT NULL,
  PRIMARY KEY (cible, maille, debut)
) WITH (fillfactor = 50);

CREATE TABLE garde_suspension (
  cible text PRIMARY KEY,
  depuis timestamptz(3) NOT NULL,
  motif text NOT NULL
);

-- What was lifted, and by whom: two persons.
CREATE TABLE garde_levee (
  cible text NOT NULL,
  depuis timestamptz(3) NOT NULL,
  levee_le timestamptz(3) NOT NULL,
  motif text NOT NULL,
  par text NOT NULL,
  avec text NOT NULL CHECK (avec <> par),
  PRIMARY KEY (cible, depuis)
);

CREATE TABLE garde_leurre (
  personne text PRIMARY KEY,
  ajoutee_le timestamptz(3) NOT NULL
);

CREATE TABLE garde_campagne (
  id text PRIMARY KEY,
  application text NOT NULL,
  finalite text,
  de timestamptz(3) NOT NULL,
  a timestamptz(3) NOT NULL,
  personnes_par_jour bigint NOT NULL,
  annoncee_par text NOT NULL,
  confirmee_par text NOT NULL CHECK (confirmee_par <> annoncee_par)
);

CREATE TABLE garde_alerte (
  id text PRIMARY KEY,
  quand timestamptz(3) NOT NULL,
  motif text NOT NULL,
  cible text NOT NULL,
  organisme text NOT NULL,
  agent text NOT NULL,
  detail text NOT NULL,
  acquittee_par text,
  acquittee_le timestamptz(3)
);
CREATE INDEX garde_alerte_quand ON garde_alerte (quand DESC);

-- Reserves room in every counter named, or in none. Targets are taken in one order. What a counter
-- loses in a crash of the server is at most the last instants: it is not waited for.
CREATE FUNCTION garde_reserver(demandes jsonb, instant timestamptz) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  d record;
  s bigint := floor(extract(epoch FROM instant) / 10);
  m bigint := floor(extract(epoch FROM instant) / 300);
  j bigint := floor(extract(epoch FROM instant) / 86400);
  libre_minute bigint;
  libre_heure bigint;
  libre_jour bigint;
  depasse text;
  plein boolean := false;
  accords jsonb := '[]';
BEGIN
  PERFORM set_config('synchronous_commit', 'off', true);
  FOR d IN SELECT DISTINCT hashtextextended(cible, 0) AS verrou
             FROM jsonb_to_recordset(demandes) AS x (cible text) ORDER BY 1
  LOOP
    PERFORM pg_advisory_xact_lock(d.verrou);
  END LOOP;
  FOR d IN SELECT * FROM jsonb_to_recordset(demandes)
             AS x (cible text, requis bigint, voulu bigint, minute bigint, heure bigint, jour bigint)
  LOOP
    SELECT d.minute - coalesce(sum(nombre) FILTER (WHERE maille = 's' AND debut >= s - 7), 0),
           d.heure - coalesce(sum(nombre) FILTER (WHERE maille = 'm'), 0),
           d.jour - coalesce(sum(nombre) FILTER (WHERE maille = 'j'), 0)
      INTO libre_minute, libre_heure, libre_jour
      FROM garde_compte
     WHERE cible = d.cible AND ((maille = 's' AND debut >= s - 7)
       OR (maille = 'm' AND debut >= m - 12) OR (maille = 'j' AND debut = j));
    depasse := CASE WHEN libre_minute < d.requis THEN 'minute'
                    WHEN libre_heure < d.requis THEN 'heure'
                    WHEN libre_jour < d.requis THEN 'jour' END;
    plein := plein OR depasse IS NOT NULL;
    accords := accords || jsonb_build_object('cible', d.cible, 'depasse', depasse, 'accorde',
      CASE WHEN depasse IS NULL
           THEN least(d.voulu, libre_minute, libre_heure, libre_jour) ELSE 0 END);
  END LOOP;
  IF plein THEN RETURN accords; END IF;
  INSERT INTO garde_compte AS c (cible, maille, debut, nombre)
    SELECT a.cible, t.maille, t.debut, sum(a.accorde)
      FROM jsonb_to_recordset(accords) AS a (cible text, accorde bigint),
           (VALUES ('s'::"char", s), ('m'::"char", m), ('j'::"char", j)) AS t (maille, debut)
     WHERE a.accorde > 0
     GROUP BY a.cible, t.maille, t.debut
  ON CONFLICT (cible, maille, debut) DO UPDATE SET nombre = c.nombre + excluded.nombre;
  RETURN accords;
END
$$;

-- Exceptional accesses: the reason, in the agent's words, is encrypted and bound to its reference.
CREATE TABLE bris_de_glace (
  reference text PRIMARY KEY,
  organisme text NOT NULL,
  agent text NOT NULL,
  finalite text NOT NULL,
  personne text NOT NULL,
  motif bytea NOT NULL,
  demande_le timestamptz(3) NOT NULL,
  second_agent text CHECK (second_agent <> agent),
  confirme_le timestamptz(3)
);
