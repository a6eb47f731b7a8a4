-- Events for partners: files received and not told yet, and how to find whom they speak of. The
-- rows of one file stand together in these indexes: they are written by the end, not at random.
ALTER TABLE fichier ADD COLUMN diffuse boolean NOT NULL DEFAULT false;
CREATE INDEX fichier_a_diffuser ON fichier (enregistre_le, id) WHERE NOT diffuse;
CREATE INDEX declaration_fichier ON declaration (fichier);
CREATE INDEX temoignage_declaration ON temoignage (declaration);

-- Facts of the persons open in a caseload, found by the base whatever the program believes. At most
-- `p_fenetre` facts are looked at; `vu` is the last of them.
CREATE FUNCTION evenements_partenaire(
  p_organisme text, p_finalite text, p_jour date, p_apres bigint, p_fenetre integer
) RETURNS TABLE (
  rang bigint, type text, quand timestamptz, mois text, personne uuid, dossier text, reference text
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT f.rang, f.type, f.quand, f.mois, f.personne, p.dossier, p.reference
    FROM (SELECT * FROM fait WHERE fait.rang > p_apres ORDER BY fait.rang LIMIT p_fenetre) f
    JOIN portefeuille p ON p.sujet = f.personne AND p.organisme = p_organisme
   WHERE p_finalite = ANY (p.finalites)
     AND p.du <= p_jour AND (p.au IS NULL OR p_jour <= p.au)
     AND EXISTS (
       SELECT FROM habilitation h
        WHERE h.organisme = p_organisme AND h.finalite = p_finalite
          AND h.du <= p_jour AND (h.au IS NULL OR p_jour <= h.au))
   ORDER BY f.rang, p.dossier
$$;
REVOKE ALL ON FUNCTION evenements_partenaire(text, text, date, bigint, integer) FROM PUBLIC;
