-- How to write to a person: contacts, choices, a code that waits. All of it encrypted.
CREATE TABLE profil_messages (
  sujet uuid NOT NULL,
  version integer NOT NULL,
  contenu bytea NOT NULL,
  PRIMARY KEY (sujet)
);
SELECT repartir_par_sujet('profil_messages');
