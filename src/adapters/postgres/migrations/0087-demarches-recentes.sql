-- What was sent lately, whatever became of it: the caisse reads it newest first.
CREATE INDEX demarche_recente ON demarche (quand, numero);
