/**
 * French labels of the blocks, rubriques and closed lists of the norm NEODeS (state P26V01). A block,
 * then its rubriques by rank, then « =code label ». A line that begins with spaces goes on with the
 * one before. Sources: see rubriques-table.ts.
 */
export const LIBELLES = `
S10.G00.00 Envoi
001 Nom du logiciel utilisé
002 Nom de l'éditeur
003 Numéro de version du logiciel utilisé
004 Code de conformité en pré-contrôle
005 Code envoi du fichier d'essai ou réel
=01 envoi fichier test
=02 envoi fichier réel
006 Numéro de version de la norme utilisée
=P24V01 Année 2024 Version 1
=P25V01 Année 2025 Version 1
=P26V01 Année 2026 Version 1
007 Point de dépôt
=01 Net-entreprises
=02 MSA
008 Type de l'envoi
=01 envoi normal
=02 envoi néant
S10.G00.01 Emetteur
001 Siren de l'émetteur de l'envoi
002 Nic de l'émetteur de l'envoi
003 Nom ou raison sociale de l'émetteur
004 Numéro, extension, nature et libellé de la voie
005 Code postal
006 Localité
007 Code pays
008 Code de distribution à l'étranger
009 Complément de la localisation de la construction
010 Service de distribution, complément de localisation de la voie
S10.G00.02 Contact Emetteur
001 Code civilité
=01 monsieur
=02 madame
002 Nom et prénom de la personne à contacter
004 Adresse mél du contact émetteur
005 Adresse téléphonique
006 Adresse fax
S20.G00.05 Déclaration
001 Nature de la déclaration
=01 DSN Mensuelle
=04 Signalement Arrêt de travail
=05 Signalement Reprise suite à arrêt de travail
=07 Signalement Fin du contrat de travail Unique
=08 Signalement Amorçage des données variables
=09 DSN de substitution
=10 Signalement Déclaration préalable à l'embauche
002 Type de la déclaration
=01 déclaration normale
=02 déclaration normale sans individu
=03 déclaration annule et remplace intégral
=04 déclaration annule
=05 annule et remplace sans individu
003 Numéro de fraction de déclaration
004 Numéro d'ordre de la déclaration
005 Date du mois principal déclaré
006 Identifiant de la déclaration annulée ou remplacée
007 Date de constitution du fichier
008 Champ de la déclaration
=01 déclaration totale
=02 déclaration partielle régime agricole
=03 déclaration partielle régime général
009 Identifiant métier
010 Devise de la déclaration
=01 euro
=02 franc Pacifique
011 Nature de l’événement déclencheur du signalement
=01 Embauche effective de l'individu
=02 Mutation de l'individu sans rupture du contrat de travail
=03 Fin de dispense d’affiliation
=04 Changement des paramètres salarié du contrat collectif prévoyance, santé complémentaire,
   retraite supplémentaire
=05 Transmission de l’ensemble d’une population à affilier à un nouveau contrat (individu
   faisant partie d’une population à affilier à un nouveau contrat)
=06 Appel de taux de PAS pour un individu non salarié
=07 Changement de tiers déclarant ou changement de logiciel déclaratif
012 Dernier SIRET connu pour ancien numéro de contrat
013 Type de nature de la DSN de substitution
=01 DSN de substitution suite à contrôle (comptable d’assiette)
=02 DSN de substitution suite à fiabilisation (CRM)
=03 DSN de substitution suite à redressement LCTI
S20.G00.07 Contact chez le déclaré
001 Nom et prénom du contact
002 Adresse téléphonique
003 Adresse mél du contact
004 Type
=01 Contact chez le déclaré pour les IJ
=02 Contact chez le déclaré pour les fins de contrats de travail (France Travail)
=03 Contact chez le déclaré pour les acteurs statistiques (DARES, INSEE, etc …)
=04 Contact chez le déclaré recouvrant, entre autres, des cotisations de Sécurité Sociale
   (Urssaf CN, MSA) et contributions assurance chômage et cotisations AGS (France Travail)
=05 Contact chez le déclaré pour le recouvrement des cotisations (retraite complémentaire et
   autres)
=06 Contact sur l’identification des salariés (NIR)
=07 Contact sur l’identification de l’établissement (SIRET)
=08 Contextualisable à l’ensemble des organismes, hors typologies 1 à 7, et 9
=09 Contact chez l'établissement centralisateur pour les IJ
=13 Contact chez le déclaré pour les aides versées par l'ASP
=14 Contact chez le déclaré pour le suivi des travailleurs handicapés
=15 Contact pour les congés payés (CIBTP, Transport, Manutention portuaire)
=16 Contact chez le déclaré pour la formation professionnelle
S20.G00.08 Identifiant de l’organisme destinataire de la déclaration « Absence de rattachement
   pour le mois principal déclaré »
001 Code caisse
S21.G00.06 Entreprise
001 SIREN
002 NIC du siège
003 Code APEN
004 Numéro, extension, nature et libellé de la voie
005 Code postal
006 Localité
007 Complément de la localisation de la construction
008 Service de distribution, complément de localisation de la voie
009 Effectif moyen de l'entreprise au 31 décembre
010 Code pays
011 Code de distribution à l'étranger
012 Implantation de l'entreprise
=01 Entreprise étrangère avec établissement en France
=02 Entreprise étrangère hors UE sans établissement en France
=03 Entreprise étrangère dans l’UE sans établissement en France
015 Code convention collective applicable
S21.G00.13 Complément OETH
001 Accord agréé OETH
002 Type BOETH externe
=01 BOETH intérimaires
=02 BOETH salariés d'un groupement d'employeurs mis à disposition
=03 BOETH stagiaires n’ayant pas fait l’objet d’une déclaration nominative au préalable
=04 BOETH salariés d’une association intermédiaire mis à disposition
=05 BOETH salariés d’une agence de mannequin mis à disposition
=06 BOETH salariés d’une entreprise de travail à temps partagé (ETTP) mis à disposition
003 Nombre BOETH externe
004 Millésime de rattachement
S21.G00.11 Etablissement
001 NIC
002 Code APET
003 Numéro, extension, nature et libellé de la voie
004 Code postal
005 Localité
006 Complément de la localisation de la construction
007 Service de distribution, complément de localisation de la voie
008 Effectif de fin de période déclarée de l'établissement
009 Type de rémunération soumise à contributions d'Assurance chômage pour expatriés
=01 Salaire réel
=02 Salaire de comparaison
015 Code pays
016 Code de distribution à l'étranger
017 Nature juridique de l'employeur
=01 Privée
=02 Publique
=03 Etablissement privé à capitaux majoritaires publics
019 Date d'effet de l'adhésion au dispositif TESE/CEA
020 Date d'effet de la sortie du dispositif TESE/CEA
022 Code convention collective principale
023 Opérateur de compétences (OPCO)
024 Demande de sortie de la DSN
=01 Demande de sortie de la DSN
025 Identifiant du Service de Prévention et de Santé au Travail (SPST)
S21.G00.12 Coordonnées bancaires spécifiques
001 Type d'usage
=01 Paiement aide ASP
002 BIC
003 IBAN
S21.G00.15 Adhésion Prévoyance
001 Référence du contrat de Prévoyance
002 Code organisme de Prévoyance
003 Code délégataire de gestion
004 Personnel couvert
=01 Oui, concerne au moins un salarié de l'établissement d'affectation
=02 Non, ne concerne aucun salarié de l'établissement d'affectation
005 Identifiant technique Adhésion
S21.G00.16 Changements destinataire Adhésion Prévoyance
001 Date de la modification
002 Ancien Code organisme de Prévoyance
003 Ancien Code délégataire de gestion
S21.G00.82 Cotisation établissement
001 Valeur
002 Code de cotisation
=001 Cotisation ADPFA (Association pour le Développement du Paritarisme des Fleuristes et
   Animaliers)
=002 Cotisation APNAB (Association Paritaire Nationale pour le développement de la négociation
   collective dans l'Artisanat du Bâtiment)
=003 Cotisation sur assiette avec congés payés CCCA-BTP (Comité de Concertation et de
   Coordination de l'apprentissage du Bâtiment et des Travaux Publics)
=004 Cotisation CPPNTT (Commission Paritaire Professionnelle Nationale du Travail Temporaire)
=005 Cotisation Développement du paritarisme
=006 Cotisation Dialogue social
=007 Cotisation FAF (Fonds d'Assurance formation)
=009 Cotisation FAPS (Fonds d'action professionnelle et sociale)
=010 Cotisation FASTT (Fonds d'Action Sociale du Travail Temporaire)
=011 Cotisation Fonds de péréquation
=012 Cotisation IFC (Indemnités de fin de carrière)
=017 Cotisation ORGA (Organisations Syndicales du Travail Temporaire)
=018 Cotisation Promotion et recrutement
=019 Cotisations attachées à une population de non salariés ayants-droit
=020 Cotisations attachées à une population de non salariés retraités
=021 Cotisations FMSE (Fond national agricole de mutualisation des risques sanitaires et
   environnementaux)
=022 Cotisations VAL'HOR (association française pour la valorisation des produits et métiers
   de l'horticulture et du paysage)
=023 Activation du bénéfice de l'aide au paiement des cotisations
=024 Cotisation assise sur le nombre d'heures d'intérim
=025 Contribution aux régimes supplémentaires de retraite à prestations définies - Rente
=026 Contribution aux régimes supplémentaires de retraite à prestations définies - Prime
=027 Contribution aux régimes supplémentaires de retraite à prestations définies - Dotations
=028 Contribution additionnelle sur les rentes liquidées
=029 Contribution aux régimes supplémentaires de retraite à prestations définies. Rente à taux
   7%
=030 Contribution aux régimes supplémentaires de retraite à prestations définies. Rente à taux
   14%
=031 Contribution additionnelle de solidarité pour l'autonomie
=032 Contribution Sociale généralisée au taux de 3,80% + RDS sur revenu de remplacement
=033 Contribution Sociale généralisée au taux de 6,20% + RDS sur revenu de remplacement
=034 Contribution Sociale généralisée au taux de 6,60% + RDS sur revenu de remplacement
=035 Contribution Sociale généralisée au taux de 7,50% + RDS sur revenu de remplacement
=036 Cotisation TTC sur assiette CDD avec congés payés pour le secteur du BTP (Constructys
   Organisme Paritaire Collecteur Agréé pour le BTP)
=037 Cotisation TTC sur assiette avec congés payés pour le secteur du BTP (Constructys
   Organisme Paritaire Collecteur Agréé pour le BTP)
=038 Cotisation TTC sur assiette sans congés payés (Constructys Organisme Paritaire Collecteur
   Agréé pour le BTP)
=039 Cotisation TTC sur assiette avec congés payés pour les salariés non soumis à la
   cotisation CCCA-BTP (Constructys Organisme Paritaire Collecteur Agréé pour le BTP)
=040 Cotisation TTC sur assiette hors congés payés pour les salariés non soumis à la
   cotisation CCCA-BTP (Constructys Organisme Paritaire Collecteur Agréé pour le BTP)
=041 Cotisation maladie sur les avantages de préretraite
=042 Cotisation maladie sur les avantages de retraite
=043 Cotisation maladie Alsace-Moselle sur les avantages de retraite
=044 Cotisation forfait social à 8%
=045 Cotisation forfait social à 20%
=046 Cotisations organismes ou syndicats professionnels recouvrées par Audiens (Culture
   Communication Médias)
=047 Cotisation forfait social à 16%
=048 Cotisation forfait social à 10%
=049 CSG au taux de 8.30% + RDS sur revenus de remplacement
=050 CSG au taux de 9.20% + RDS sur revenus de remplacement
=054 Cotisation assise sur le chiffre d'affaires
=060 Déduction ECAP
=061 Déduction de sous-traitance (EA, ESAT, TIH, portage salarial)
=062 Dépense déductible liée aux travaux d’accessibilité
=063 Dépense déductible liée au maintien et à la reconversion professionnelle
=064 Dépense déductible liée aux prestations d’accompagnement et de sensibilisation
=065 Contribution OETH brute avant déductions
=066 Contribution OETH nette
=067 Contribution OETH nette après écrêtement (pour les millésimes strictement antérieurs à
   2025)
=068 Contribution OETH réelle due
=069 Dépenses OETH prévues par l’accord et non réalisées
=071 Dépense déductible liée à la participation à des événements
=072 Dépense déductible liée aux partenariats avec des associations
=073 Dépenses déductibles liées aux actions concourant à la professionnalisation et aux achats
   auprès des EA, ESAT, TIH
=074 Exonération Taxe d’apprentissage pour un employeur d’apprenti(s), dont la masse salariale
   est inférieure à 6 SMICs
=075 Déductions relatives aux CFA d’entreprise et/ou au financement des offres nouvelles de
   formation par apprentissage (Art. L6241-2 code du travail)
=076 Solde de la taxe d'apprentissage versé en numéraire
=077 Réduction du solde de la taxe d’apprentissage liée à des subventions aux CFA (Art.
   L6241-4 du code du travail) versé en nature
=078 Réduction du solde de la taxe d’apprentissage liée à des créances alternants (Art.
   L6241-4 du code du travail)
=079 Contribution supplémentaire à l’apprentissage (CSA)
=080 Exonération de la contribution supplémentaire à l’apprentissage (CSA)
=090 Cotisation spécifique Prévoyance
=091 Cotisation relative aux droits spécifiques passés des activités non régulées (DSPNR)
=092 Potentielle nouvelle cotisation établissement B
=093 Potentielle nouvelle cotisation établissement C
=094 Potentielle nouvelle cotisation établissement A
=095 Potentielle nouvelle cotisation établissement D
=096 Potentielle nouvelle cotisation établissement E
003 Date de début de période de rattachement
004 Date de fin de période de rattachement
005 Référence réglementaire ou contractuelle
006 Identifiant du CRM à l'origine de la régularisation
S21.G00.20 Versement organisme de protection sociale
001 Identifiant Organisme de Protection Sociale
002 Entité d'affectation des opérations
003 BIC
004 IBAN
005 Montant du versement
006 Date de début de période de rattachement
007 Date de fin de période de rattachement
008 Code délégataire de gestion
010 Mode de paiement
=01 chèque
=02 virement
=04 titre inter-bancaire de paiement
=05 prélèvement SEPA
=06 versement réalisé par un autre établissement
011 Date de paiement
012 SIRET Payeur
013 Identifiant du CRM à l'origine de la régularisation
014 Identifiant du versement
S21.G00.55 Composant de versement
001 Montant versé
002 Type de population
003 Code d'affectation
004 Période d'affectation
005 Identifiant du CRM à l'origine de la régularisation
S21.G00.22 Bordereau de cotisation due
001 Identifiant Organisme de Protection Sociale
002 Entité d'affectation des opérations
003 Date de début de période de rattachement
004 Date de fin de période de rattachement
005 Montant total de cotisations
006 Identifiant du CRM à l'origine de la régularisation
S21.G00.23 Cotisation agrégée
001 Code de cotisation
002 Qualifiant d'assiette
=920 Autre assiette
=921 Assiette plafonnée
003 Taux de cotisation
004 Montant d'assiette
005 Montant de cotisation
006 Code INSEE commune
007 Identifiant du CRM à l'origine de la régularisation
S21.G00.44 Assujettissement fiscal
001 Code taxe
=001 Assujettissement à la taxe à l'apprentissage
=002 Non assujettissement à la taxe à l'apprentissage
=003 Assujettissement à la contribution supplémentaire à l’apprentissage
=004 Non assujettissement à la contribution supplémentaire à l’apprentissage
=005 Assujettissement à la participation des employeurs à l'effort de construction (PEEC)
=006 Non assujettissement à la participation des employeurs à l'effort de construction (PEEC)
=007 Assujettissement à la contribution à la formation professionnelle (CFP)
=008 Non assujettissement à la contribution à la formation professionnelle (CFP)
=009 Assujettissement à la taxe sur les salaires
=010 Non assujettissement à la taxe sur les salaires
=013 Assujettissement à la contribution dédiée au financement du Compte Personnel de Formation
   pour les titulaires de CDD (CPF-CDD)
=014 Non assujettissement à la contribution dédiée au financement du Compte Personnel de
   Formation pour les titulaires de CDD (CPF-CDD)
=015 Assiette de la taxe sur les salaires au premier taux
=016 Assiette de la taxe sur les salaires au deuxième taux
002 Montant
003 Millésime de rattachement
004 Motif de non assujettissement à la taxe d'apprentissage
S21.G00.30 Individu
001 Numéro d'inscription au répertoire
002 Nom de famille
003 Nom d'usage
004 Prénoms
005 Sexe
=01 masculin
=02 féminin
006 Date de naissance
007 Lieu de naissance
008 Numéro, extension, nature et libellé de la voie
009 Code postal
010 Localité
011 Code pays
012 Code de distribution à l'étranger
013 Codification UE
=01 France
=02 UE
=03 EEE
=04 Reste du Monde
014 Code département de naissance
015 Code pays de naissance
016 Complément de la localisation de la construction
017 Service de distribution, complément de localisation de la voie
018 Adresse mél
019 Matricule de l'individu dans l'entreprise
020 Numéro technique temporaire
022 Statut à l'étranger au sens fiscal
=01 travail frontalier
=02 travail à l’étranger
023 Cumul emploi retraite
=01 Non
=03 Oui
024 Niveau de formation le plus élevé obtenu par l'individu
=01 Formation n'allant pas au-delà de la scolarité obligatoire (16 ans)
=02 Formation d'une durée maximale d'un an après le collège
=03 Niveau de formation équivalent au CAP (certificat d'aptitude professionnelle) ou au BEP
   (brevet d'études professionnelles)
=04 Formation de niveau du bac (général, technologique ou professionnel), du brevet de
   technicien (BT) ou du brevet professionnel
=05 Formation de niveau bac+2 : licence 2, BTS (brevet de technicien supérieur), DUT (diplôme
   universitaire de technologie), etc.
=06 Formation de niveau bac+3 et bac+4 : licence 3, licence professionnelle, master 1, etc.
=07 Formation de niveau bac+5 : master 2, diplôme d'études approfondies, diplôme d'études
   supérieures spécialisées, diplôme d'ingénieur, etc.
=08 Formation de niveau bac+8 : doctorat, habilitation à diriger des recherches, etc.
025 Niveau de diplôme préparé par l'individu
=03 Niveau de formation équivalent au CAP (certificat d'aptitude professionnelle) ou au BEP
   (brevet d'études professionnelles)
=04 Formation de niveau du bac (général, technologique ou professionnel), du brevet de
   technicien (BT) ou du brevet professionnel
=05 Formation de niveau bac+2 : licence 2, BTS (brevet de technicien supérieur), DUT (diplôme
   universitaire de technologie), etc.
=06 Formation de niveau bac+3 et bac+4 : licence 3, licence professionnelle, master 1, etc.
=07 Formation de niveau bac+5 : master 2, diplôme d'études approfondies, diplôme d'études
   supérieures spécialisées, diplôme d'ingénieur, etc.
=08 Formation de niveau bac+8 : doctorat, habilitation à diriger des recherches, etc.
029 Libellé du pays de naissance
030 Identifiant du Service de Prévention et de Santé au Travail (SPST)
S21.G00.31 Changements Individu
001 Date de la modification
008 Ancien NIR
009 Ancien nom de famille
010 Anciens prénoms
011 Ancienne date de naissance
S21.G00.34 Compte Professionnel de Prévention (Ex-Pénibilité)
001 Facteur d'exposition
=05 les activités exercées en milieu hyperbare
=06 les températures extrêmes
=07 le bruit
=08 le travail de nuit
=09 le travail en équipes successives alternantes
=10 le travail répétitif (répétition d'un même geste, à une cadence contrainte avec un temps
   de cycle défini)
=99 annulation
002 Numéro du contrat
003 Année de rattachement
S21.G00.47 Droit
001 Identifiant interne du droit
002 Identifiant du droit
S21.G00.40 Contrat (contrat de travail, convention, mandat)
001 Date de début du contrat
002 Statut du salarié (conventionnel)
=01 agriculteur salarié de son exploitation
=02 artisan ou commerçant salarié de son entreprise
=03 cadre dirigeant (votant au collège employeur des élections prud'homales)
=04 autres cadres au sens de la convention collective (ou du statut pour les régimes spéciaux)
=05 profession intermédiaire (technicien, contremaître, agent de maîtrise, clergé)
=06 employé administratif d'entreprise, de commerce, agent de service
=07 ouvriers qualifiés et non qualifiés y compris ouvriers agricoles
=08 agent de la fonction publique d'Etat
=09 agent de la fonction publique hospitalière
=10 agent de la fonction publique territoriale
003 Code statut catégoriel Retraite Complémentaire obligatoire
=01 cadre (article 4 et 4bis)
=02 extension cadre pour retraite complémentaire
=04 non cadre
=98 retraite complémentaire ne définissant pas de statut cadre ou non-cadre
=99 pas de retraite complémentaire
004 Code profession et catégorie socioprofessionnelle (PCS-ESE)
005 Code complément PCS-ESE (pour la fonction publique : référentiels NEH, NET et grade de la
   NNE)
006 Libellé de l'emploi
007 Nature du contrat
=01 Contrat de travail à durée indéterminée de droit privé
=02 Contrat de travail à durée déterminée de droit privé
=03 Contrat de mission (contrat de travail temporaire)
=07 Contrat à durée indéterminée intermittent
=08 Contrat à durée indéterminée intérimaire
=09 Contrat de travail à durée indéterminée de droit public
=10 Contrat de travail à durée déterminée de droit public
=20 [FP] Détachement d’un agent d’une Fonction Publique donnant lieu à pension (ECP)
=21 [FP] Détachement d’un agent d’une Fonction Publique ne donnant pas lieu à pension (ENCP)
=29 Convention de stage (hors formation professionnelle)
=32 Contrat d’appui au projet d’entreprise
=50 Nomination dans la fonction publique (par arrêté, par décision,…)
=51 Contrat de mission d’un collaborateur occasionnel du service public (COSP) ou assimilé
=52 [FP] Cumul d’activité à titre accessoire
=53 Contrat d'emploi pénitentiaire
=54 Contrat d'emploi pénitentiaire en apprentissage
=60 Contrat d'engagement éducatif
=70 Contrat de soutien et d'aide par le travail
=80 Mandat social
=81 Mandat d'élu
=82 Contrat de travail à durée indéterminée de Chantier ou d'opération
=89 Volontariat de service civique
=90 Autre nature de contrat, convention, mandat (hors mandat social)
=91 Contrat d'engagement maritime à durée indéterminée
=92 Contrat d'engagement maritime à durée déterminée
=93 Ligne de service
008 Dispositif de politique publique et conventionnel
=21 CUI - Contrat Initiative Emploi
=41 Parcours Emploi Compétences / CUI - CAE
=42 CUI - Contrat d'accès à l'emploi - DOM
=61 Contrat de Professionnalisation
=64 Contrat d'apprentissage entreprises artisanales ou de moins de 11 salariés (loi du 3
   janvier 1979)
=65 Contrat d’apprentissage entreprises non inscrites au répertoire des métiers d’au moins 11
   salariés (loi de 1987)
=66 Convention industrielle de formation par la recherche en entreprise (CIFRE)
=70 Contrat à durée déterminée pour les séniors
=71 Contrat à durée déterminée d’insertion
=80 Contrat de génération
=81 Contrat d'apprentissage secteur public (Loi de 1992)
=83 Contrat de valorisation de l’expérience
=92 Stage de la formation professionnelle
=93 Période de mise en situation en milieu professionnel
=94 Contrat adulte relais
=99 Non concerné
009 Numéro du contrat
010 Date de fin prévisionnelle du contrat
011 Unité de mesure de la quotité de travail
=10 heure
=12 journée
=20 forfait jour
=21 forfait heure
=31 à la pige
=32 à la vacation
=33 à la tâche
=34 au SMIC
=35 à la part
=99 salarié non concerné
012 Quotité de travail de référence de l'entreprise pour la catégorie de salarié
013 Quotité de travail du contrat
014 Modalité d'exercice du temps de travail
=10 Temps plein
=20 Temps partiel
=30 Temps alterné - personnel navigant de l'aéronautique civile
=40 CPA 2004
=41 Temps partiel de droit
=42 Temps partiel de droit pour enfant
=99 Salarié non concerné
016 Complément de base au régime obligatoire
=01 régime local Alsace Moselle
=02 complémentaire CAMIEG
=03 régime Alsace-Moselle et Complémentaire CAMIEG
=99 non applicable
017 Code convention collective applicable
018 Code régime de base risque maladie
=134 régime spécial de la SNCF
=135 régime spécial de la RATP
=136 établissement des invalides de la marine (ENIM)
=137 mineurs ou assimilés (CANSSM)
=138 militaires de carrière (CNMSS)
=140 clercs et employés de notaires (CRPCEN)
=141 chambre de commerce et d'industrie de Paris
=144 Assemblée Nationale
=145 Sénat
=146 port autonome de Bordeaux
=147 régime spécial des industries électriques et gazières (CAMIEG)
=149 régimes des cultes (CAVIMAC)
=200 régime général (CNAM)
=300 régime agricole (MSA)
=400 régime spécial Banque de France
=900 autre régime (réservé Polynésie Française, Nouvelle Calédonie)
=909 travailleur étranger non assujetti à un régime de base risque maladie en France
=999 sans régime obligatoire
019 Identifiant du lieu de travail
020 Code régime de base risque vieillesse
=120 retraite des agents des collectivités locales (CNRACL)
=121 pensions des ouvriers des établissements industriels de l'Etat (FSPOEIE)
=122 pensions civiles et militaires de retraite de l'Etat (SRE)
=134 régime spécial de la branche ferroviaire
=135 régime spécial de la RATP
=136 établissement des invalides de la marine (ENIM)
=137 mineurs ou assimilés (fonds Caisse des Dépôts)
=139 Banque de France
=140 clercs et employés de notaires (CRPCEN)
=141 chambre de commerce et d'industrie de Paris
=144 Assemblée Nationale
=145 Sénat
=147 régime spécial des industries électriques et gazières (CNIEG)
=149 régime des cultes (CAVIMAC)
=157 régime de retraite des avocats (CNBF)
=158 SEITA
=159 Comédie Française
=160 Opéra de Paris
=200 régime général (CNAV)
=300 régime agricole (MSA)
=900 autre régime (réservé Polynésie Française, Nouvelle Calédonie)
=904 principauté de Monaco
=905 Régime général pour la déclaration des individus de Mayotte affiliés à la CSSM
=909 travailleur non assujetti à un régime de base risque vieillesse en France
=994 absence d'affiliation pour le personnel médical hospitalier universitaire
=995 absence d’affiliation pour un fonctionnaire en cumul d’activité à titre accessoire
=996 absence d’affiliation pour un expatrié
=997 absence d’affiliation pour un stagiaire hors formation professionnelle
=998 absence d’affiliation pour un élu
=999 cas particuliers d'affiliation
021 Motif de recours
=01 Remplacement d'un salarié
=02 Accroissement temporaire de l'activité de l'entreprise
=03 Emplois à caractère saisonnier
=04 Contrat vendanges
=05 Contrat d’usage
=06 Contrat à durée déterminée à objet défini
=07 Remplacement d'un chef d'entreprise (« artisanale, industrielle ou commerciale, d'une
   personne exerçant une profession libérale, de son conjoint participant effectivement à
   l'activité de l'entreprise à titre professionnel et habituel ou d'un associé non salarié d'une
   société civile professionnelle, d'une société civile de moyens ou d'une société d'exercice
   libéral »)
=08 Remplacement du chef d'une exploitation agricole (« ou d'une entreprise mentionnée aux 1°
   à 4° de l'article L. 722-1 du code rural et de la pêche maritime, d'un aide familial, d'un
   associé d'exploitation, ou de leur conjoint mentionné à l'article L. 722-10 du même code dès
   lors qu'il participe effectivement à l'activité de l'exploitation agricole ou de l'entreprise
   »)
=09 Recrutement de personnes sans emploi rencontrant des difficultés sociales et
   professionnelles particulières
=10 Complément de formation professionnelle au salarié
=11 Formation professionnelle au salarié par la voie de l'apprentissage, en vue de l'obtention
   d'une qualification professionnelle sanctionnée par un diplôme ou un titre à finalité
   professionnelle enregistré au répertoire national des certifications professionnelles
=12 Remplacement d’un salarié passé provisoirement à temps partiel
=13 Attente de la suppression définitive du poste du salarié ayant quitté définitivement
   l’entreprise
=14 Contrat de voyage
=15 Recrutement d'un intérimaire en sa qualité de BOETH
022 Code caisse professionnelle de congés payés
023 Taux de déduction forfaitaire spécifique pour frais professionnels
024 Travailleur à l'étranger au sens du code de la Sécurité Sociale
=01 Détaché
=02 Expatrié
=03 Frontalier
=99 Non concerné
025 Motif d'exclusion DSN
=01 Fonctionnaires de l’une des trois fonctions publiques (Etat, Territoriale, Hospitalière)
   sauf admission spécifique
=02 Personnels navigants de la marine marchande
=03 Marins-pêcheurs
=05 Contrat de travail faisant l'objet d’une attestation employeur mensuelle (AEM) pour un
   ouvrier ou technicien de l'édition d'enregistrement sonore, de la production cinématographique
   et audiovisuelle, de la radio, de la diffusion et du spectacle
=06 Contrat de travail faisant l'objet d'une attestation employeur mensuelle (AEM) pour un
   artiste du spectacle
=13 Dockers carte G
026 Statut d'emploi du salarié
=01 [FP] Fonctionnaire
=02 [FP] Contractuel de la Fonction publique
=03 Statutaire
=04 Non statutaire
=06 Personnel médical hospitalier
=07 Médecin sans statut hospitalier
=08 [FP] Fonctionnaire stagiaire
=09 [FP] Ouvrier d'Etat
=10 [FP] Militaire
=11 [FP] Parcours d'accès aux carrières (Pacte)
=12 [FP] Militaire de réserve
=99 Non concerné
027 Code affectation Assurance chômage
028 Numéro interne employeur public
029 Type de gestion de l’Assurance chômage
=01 employeur en auto-assurance
=02 employeur ayant conclu une convention de gestion
=03 employeur ayant adhéré au régime d'Assurance chômage (adhésion révocable)
=04 employeur ayant adhéré au régime d'Assurance chômage (adhésion non révocable)
=05 adhésion au régime particulier pour les apprentis du secteur public
=06 affiliation au régime d’Assurance chômage pour un contrat d’emploi pénitentiaire
030 Date d'adhésion
031 Date de dénonciation
032 Date d’effet de la convention de gestion
033 Numéro de convention de gestion
035 Code délégataire du risque maladie
=501 MGEN - Section Extra-Métropolitaine
=505 MAGE - CPAM75 - Mutuelle autonome générale de l'éducation
=506 MGEN
=512 MG - Mutuelle Générale
=516 MNAM - Mutuelle Nationale Aviation Marine
=523 MCF - Mutuelle Centrale des Finances
=533 Mutuelle des Relations Extérieures (MAE)
=537 MGP - Mutuelle Générale de la Police
=555 SMPPN - Société Mutualiste du Personnel de la Police Nationale
=599 MFP - Mutuelle de la fonction publique et MGAS - Mutuelle Générale des Affaires Sociales
=601 LMDE - La Mutuelle des Étudiants
=602 MCVPAP - Mutuelle Complémentaire de la Ville de Paris. de l'Assistance Publique et des
   Administrations Annexes
=604 MMI - Mutuelle du Ministère de l'Intérieur et MPN- Mutuelle de la Police Nationale de
   Strasbourg
=606 MNFCT - Mutuelle Nationale des fonctionnaires des collectivités territoriales
=607 SLTC -Transports en Commun de Lyon
=609 MNT- Mutuelle Nationale Territoriale
=610 HCL - Hospices Civils de Lyon
=612 UPBTP - Bâtiments et Travaux Publics de Lyon et Mutuelle Boissière du Bâtiment (Dieppe et
   Rouen)
=613 MGAT Chartres et MUTAME Nantes - Mutuelle des Personnels municipaux
=614 MICILS - UMIGA SOGIREL. UPES - Mutuelle Interprofessionnelle des Cadres. Ingénieurs de la
   région Lyonnaise et stéphanoise
=616 Mutuelle de municipaux de Marseille
=617 Sociétés d'Étudiants Mutualistes (SMEBA - SMERRA - SMESO - SMENO - MEP - MGEL – SMEREB -
   SMECO - SMEREP - SMERE)
=618 VITTAVI pour DOM
=619 MNH - Mutuelle Nationale des Hospitalier, y compris certaines mutuelles des personnels
   municipaux
=651 Mutuelle des Personnels Municipaux et Hospitaliers de Tours. Mulhouse. Poitiers
=652 COVIMUT - Poitiers (Transports en commun)
=654 Mutuelle de la Mairie de Toulouse CGFTE - Bordeaux (Transports en commun)
=689 Mutuelle de l'Est - Section de Strasbourg
=908 Caisse de branche ferroviaire
036 Code emplois multiples
=01 emploi unique
=02 emplois multiples
=03 situation non connue
037 Code employeurs multiples
=01 employeur unique
=02 employeurs multiples
=03 situation non connue
039 Code régime de base risque accident du travail
=134 régime spécial de la SNCF
=135 régime spécial de la RATP
=136 établissement des invalides de la marine (ENIM)
=137 mineurs ou assimilés (CANSSM)
=147 régime spécial des industries électriques et gazières
=200 régime général (CNAM)
=300 régime agricole (CCMSA ou C3A)
=401 risque AT/MP pris en charge totalement par l'employeur (hors périmètre Etat)
=402 risque AT/MP pris en charge partiellement par l'employeur (hors périmètre Etat)
=900 autre régime
=999 sans régime obligatoire (fonctionnaire des trois fonctions publiques et contractuels dont
   le risque AT est couvert par l'Etat)
040 Code risque accident du travail
041 Positionnement dans la convention collective
042 Code statut catégoriel APECITA
=01 salarié cadre
=02 salarié non cadre
043 Taux de cotisation accident du travail
044 Salarié à temps partiel cotisant à temps plein
=01 pour la vieillesse régime de base
=02 pour la vieillesse régime de base et la retraite complémentaire
045 Rémunération au pourboire
=01 oui
046 Identifiant de l’établissement utilisateur
048 Numéro de label « Prestataire de services du spectacle vivant »
049 Numéro de licence entrepreneur spectacle
050 Numéro objet spectacle
051 Statut organisateur spectacle
=01 Organisateur occasionnel de spectacles vivants (maximum 6 spectacles vivants annuels)
=02 Entrepreneur de spectacles vivants professionnel (plus de 6 spectacles vivants annuels)
052 [FP] Code complément PCS-ESE pour la fonction publique d'Etat (emploi de la NNE)
053 Nature du poste
=01 [FP] Temps complet
=02 [FP] Temps non complet
=03 Régime VSDL (Week-endiste)
054 [FP] Quotité de travail de référence de l'entreprise pour la catégorie de salarié dans
   l’hypothèse d’un poste à temps complet
055 Taux de travail à temps partiel
056 Code catégorie de service
=01 [FP] Emploi service sédentaire
=02 [FP] Emploi service actif
=03 [FP] Emploi à plus de 800 heures annuelles dans les réseaux souterrains et les ouvrages
   annexes homologués
=04 [FP] Emploi dans le corps des identificateurs de la Préfecture de Police de Paris
=05 [FP] Emploi entre 400 et 529 heures annuelles dans les réseaux souterrains et les ouvrages
   annexes homologués
=06 [FP] Emploi entre 530 et 799 heures annuelles dans les réseaux souterrains et les ouvrages
   annexes homologués
=07 [FP] Emploi entre 400 et 529 heures annuelles en réseaux souterrains ou ouvrages annexes
   homologués et complément en service actif
=08 [FP] Emploi entre 530 et 799 heures annuelles en réseaux souterrains ou ouvrages annexes
   homologués et complément en service actif
=10 Fonction Capitaine
=11 Fonction Second capitaine
=12 Fonction Chef mécanicien
=13 Fonction Second mécanicien
=14 Fonction Officier chargé du quart à la passerelle
=15 Fonction Officier chargé du quart à la machine
=16 Fonction Officier électrotechnicien / électricien
=17 Marin qualifié Pont
=18 Fonction Matelot dans une équipe de quart
=19 Fonction Matelot sans tâche spécialisée
=20 Marin qualifié Machine
=21 Fonction Mécanicien dans une équipe de quart
=22 Fonction Mécanicien sans tâche spécialisée
=23 Fonction Matelot électrotechnicien / électricien
=24 Fonction Opérateur des radiocommunications à bord d’un navire exploité dans le cadre du
   Système Mondial de Détresse et de Sécurité en Mer (SMDSM)
=25 Fonction Cuisinier de navire
=26 Fonction élève machine
=27 Fonction élève pont
=28 Fonction Personnel de préparation ou service des repas pour les gens de mer
=29 Fonction Personnel d’hôtellerie
=30 Fonction Personnel de propreté
=31 Fonction Personnel de restauration
=32 Fonction Personnel de vente
=33 Fonction Personnel pour l’accueil des passagers
=34 Fonction Écrivain de bord
=35 Fonction Médecin
=36 Fonction Infirmier
=37 Fonction Hydrographe
=38 Fonction Pilote maritime
=39 Fonction Capitaine Polyvalent
=40 Fonction Second Polyvalent
=41 Fonction Officier Polyvalent
=42 Fonction Marin qualifié Polyvalent
=43 Fonction Matelot Polyvalent
=44 Fonction Commissaire
=45 Fonction Officier électronicien
=46 Fonction élève autre
=47 Fonction élève polyvalent
=48 Fonction Navigant cultures marines
=49 Fonction Personnel usine navire pêche
=50 Travaux actifs à 100% [Actifs à 100%]
=51 Travaux mixtes non cadre [Actifs Mixtes non cadre]
=52 Travaux actifs en partie cadre [Actifs Mixtes cadre]
=53 Travaux actifs intermittents non cadre [Actifs Intermittents non cadre]
=54 CSS fonction politique (si actif précédemment) [Actifs à 100%]
=55 CSS fonction politique (si actif précédemment) [Actifs Mixtes non cadre]
=56 CSS fonction politique (si actif précédemment) [Actifs Mixtes cadre]
=57 CSS fonction politique (si actif précédemment) [Actifs Intermittents non cadre]
=58 CSS fonction syndicale (si actif précédemment) [Actifs à 100%]
=59 CSS fonction syndicale (si actif précédemment) [Actifs Mixtes non cadre]
=60 CSS fonction syndicale (si actif précédemment) [Actifs Mixtes cadre]
=61 CSS fonction syndicale (si actif précédemment) [Actifs Intermittents non cadre]
=62 Elu CAS SLV (si actif précédemment) [Actifs à 100%]
=63 Elu CAS SLV (si actif précédemment) [Actifs Mixtes non cadre]
=64 Elu CAS SLV (si actif précédemment) [Actifs Mixtes cadre]
=65 Elu CAS SLV (si actif précédemment) [Actifs Intermittents non cadre]
=66 Sédentaire (si actif avant A.T.) [Actifs à 100%]
=67 Sédentaire (si actif avant A.T.) [Actifs Mixtes non cadre]
=68 Sédentaire (si actif avant A.T.) [Actifs Mixtes cadre]
=69 Sédentaire (si actif avant A.T.) [Actifs Intermittents non cadre]
=70 A disposition CCAS encadrement [Actifs à 100%]
=71 A disposition CCAS encadrement [Actifs Mixtes non cadre]
=72 A disposition CCAS encadrement [Actifs Mixtes cadre]
=73 A disposition CCAS encadrement [Actifs Intermittents non cadre]
=74 Services actifs accord 2010 [Actifs sans Prépondérance]
=75 Sédentaire (si actif avant A.T.) accord 2010 [Actifs à 100%]
=76 Sédentaire (si actif avant A.T.) accord 2010 [Actifs Mixtes non cadre]
=77 Sédentaire (si actif avant A.T.) accord 2010 [Actifs Mixtes cadre]
=78 Sédentaire (si actif avant A.T.) accord 2010 [Actifs Intermittents non cadre]
=79 Sédentaire (si actif avant A.T.) accord 2010 [Actifs sans Prépondérance]
=80 Fonction Lamanage
=81 Fonction Pêcheur à pied
=82 Fonction Autre navigant
=83 Pénibilité P0
=84 Pénibilité P1
=85 Pénibilité P2
=86 Pénibilité P3
057 [FP] Indice brut
058 [FP] Indice majoré
059 [FP] Nouvelle bonification indiciaire (NBI)
060 [FP] Indice brut d'origine
061 [FP] Indice brut de cotisation dans un emploi supérieur (article 15)
062 [FP] Ancien employeur public
=01 Orange
=02 La poste
063 [FP] Indice brut d’origine ancien salarié employeur public
064 [FP] Indice brut d’origine sapeur-pompier professionnel (SPP)
065 [FP] Maintien du traitement d'origine d'un contractuel titulaire
066 [FP] Type de détachement
=01 [FP] Détachement auprès d'un parlementaire
=02 [FP] Détachement sur un emploi de collaborateur cabinet
=03 [FP] Détachement au titre de la coopération technique
=05 [FP] Détachement sur un emploi fonctionnel
=06 [FP] Détachement pour fonction élective ou mandat syndical
=07 [FP] Détachement pour exercer un mandat de député
=08 [FP] Détachement pour exercer un mandat de sénateur
=09 [FP] Détachement (reclassement) pour difficultés opérationnelles
=10 [FP] Détachement (reclassement) pour raison opérationnelle
=11 [FP] Détachement auprès d'un organisme de droit privé, d'un EPIC ou d'un GIP
=12 [FP] Détachement auprès d'un établissement public national
=13 [FP] Détachement auprès d'une collectivité ou d’un établissement public territorial ou
   hospitalier
=15 [FP] Détachement auprès de l’Etat
067 Genre de navigation
=01 Cabotage international
=02 Cabotage national
=03 Conchyliculture petite pêche
=04 Culture marine
=05 Culture marine petite pêche
=06 Grande pêche
=07 Lamanage navigation côtière
=08 Long cours
=09 Navigation côtière
=10 Pêche au large
=11 Pêche côtière
=12 Petite pêche
=13 Pilotage
=14 Remorquage cabotage international
=15 Remorquage cabotage national
=16 Remorquage long cours
=17 Remorquage navigation côtière
=18 Yachting cabotage international
=19 Yachting cabotage national
=20 Yachting long cours
=21 Yachting navigation côtière
068 Taux de service actif
069 Niveau de rémunération
070 Echelon
071 Coefficient hiérarchique
072 Statut BOETH
=01 Travailleur reconnu handicapé par la commission des droits et de l'autonomie des personnes
   handicapées
=02 Victime d'accident du travail ou de maladie professionnelle ayant entraîné une incapacité
   permanente au moins égale à 10 % et titulaire d'une rente
=03 Titulaire d'une pension d'invalidité à condition que l'invalidité réduise au moins des
   deux tiers sa capacité de travail
=04 Bénéficiaire mentionné à l'article L.241-2 du Code des pensions militaires d'invalidité et
   des victimes de la guerre
=05 Bénéficiaire mentionné aux articles L.241-3 et L.241-4 du Code des pensions militaires
   d'invalidité et des victimes de la guerre
=06 Titulaire d'une allocation ou d'une rente d'invalidité dans les conditions définies par la
   Loi n°91-1389 du 31 décembre 1991
=07 Titulaire de la carte "mobilité inclusion" portant la mention "invalidité" (L. 241-3 du
   Code de l'action sociale et des familles)
=08 Titulaire de l'allocation aux adultes handicapés
=09 Bénéficiaire mentionné aux articles L.241-5 et L.241-6 du Code des pensions militaires
   d'invalidité et des victimes de guerre
=10 Agent public reclassé (3ème alinéa de l'article L.323-5 du Code du travail)
=11 Agent public bénéficiaire d'une allocation temporaire d'invalidité (4ème alinéa de
   l'article L.323-5 du Code du travail)
=12 Ayant droit à la prestation de compensation du handicap, à l'allocation compensatrice pour
   tierce personne ou à l'allocation d'éducation de l'enfant handicapé bénéficiant d'un stage
   (L.5212-7 du Code du travail)
073 Complément de dispositif de politique publique
=01 Poste éligible à l'aide en entreprise adaptée
=02 Poste éligible à l'aide en structure d’IAE : ACI (ACI_DC)
=03 Poste éligible à l'aide en structure d’IAE : AI (AI_DC)
=04 Poste éligible à l'aide en structure d’IAE : EI (EI_DC)
=05 Poste éligible à l'aide en structure d’IAE : ETTI (ETTI_DC)
=06 Poste éligible à l'aide en structure d’IAE : ACI en milieu pénitentiaire (ACI_MP)
=07 Poste éligible à l'aide en structure d’IAE : EI en milieu pénitentiaire (EI_MP)
074 Cas de mise à disposition externe d'un individu de l'établissement
=01 Individu en portage salarial
=02 Individu mis à disposition dans un établissement adhérent du groupement d'employeurs
=03 Individu d'une entreprise adaptée mis à disposition
=04 Individu d’une agence de mannequin mis à disposition
=05 Individu d’une entreprise de travail à temps partagé (ETTP ou ETT) mis à disposition en
   CDI employabilité
=06 Individu d’une association intermédiaire mis à disposition
=07 Individu d'une entreprise de travail à temps partagé (ETTP) mis à disposition hors CDI
   employabilité
075 Catégorie de classement finale
076 Identifiant du contrat d'engagement maritime
077 Collège (CNIEG)
=01 Collège Exécution
=02 Collège Maîtrise
=03 Collège Cadre
078 Forme d'aménagement du temps de travail dans le cadre de l'activité partielle
=01 Forfait hebdomadaire
=02 Autre temps de travail hebdomadaire
=03 Equivalent à 35h - 39h (Mayotte)
=04 Forfait mensuel
=05 Forfait annuel en jour
=06 Forfait annuel en heures
=07 Cycle
=08 Modulation
=09 Aménagement du temps de travail (Loi du 20 août 2008)
=10 Personnel navigant ou autres
079 Grade
080 [FP] Indice complément de traitement indiciaire (CTI)
081 FINESS géographique
082 Nombre de jours de période d’essai
083 Heure prévisible d'embauche
S21.G00.41 Changements Contrat
001 Date de la modification
002 Ancien statut du salarié (conventionnel)
=01 agriculteur salarié de son exploitation
=02 artisan ou commerçant salarié de son entreprise
=03 cadre dirigeant (votant au collège employeur des élections prud'homales)
=04 autres cadres au sens de la convention collective (ou du statut pour les régimes spéciaux)
=05 profession intermédiaire (technicien, contremaître, agent de maîtrise, clergé)
=06 employé administratif d'entreprise, de commerce, agent de service
=07 ouvriers qualifiés et non qualifiés y compris ouvriers agricoles
=08 agent de la fonction publique d'Etat
=09 agent de la fonction publique hospitalière
=10 agent de la fonction publique territoriale
003 Ancien code statut catégoriel Retraite Complémentaire obligatoire
=01 cadre (article 4 et 4bis)
=02 extension cadre pour retraite complémentaire
=04 non cadre
=98 retraite complémentaire ne définissant pas de statut cadre ou non-cadre
=99 pas de retraite complémentaire
004 Ancienne nature du contrat
=01 Contrat de travail à durée indéterminée de droit privé
=02 Contrat de travail à durée déterminée de droit privé
=03 Contrat de mission (contrat de travail temporaire)
=07 Contrat à durée indéterminée intermittent
=08 Contrat à durée indéterminée intérimaire
=09 Contrat de travail à durée indéterminée de droit public
=10 Contrat de travail à durée déterminée de droit public
=20 [FP] Détachement d’un agent d’une Fonction Publique donnant lieu à pension (ECP)
=21 [FP] Détachement d’un agent d’une Fonction Publique ne donnant pas lieu à pension (ENCP)
=29 Convention de stage (hors formation professionnelle)
=32 Contrat d’appui au projet d’entreprise
=50 Nomination dans la fonction publique (par arrêté, par décision,…)
=51 Contrat de mission d’un collaborateur occasionnel du service public (COSP) ou assimilé
=52 [FP] Cumul d’activité à titre accessoire
=53 Contrat d'emploi pénitentiaire
=54 Contrat d'emploi pénitentiaire en apprentissage
=60 Contrat d'engagement éducatif
=70 Contrat de soutien et d'aide par le travail
=80 Mandat social
=81 Mandat d'élu
=82 Contrat de travail à durée indéterminée de Chantier ou d'opération
=89 Volontariat de service civique
=90 Autre nature de contrat, convention, mandat (hors mandat social)
=91 Contrat d'engagement maritime à durée indéterminée
=92 Contrat d'engagement maritime à durée déterminée
=93 Ligne de service
005 Ancien dispositif de politique publique et conventionnel
=21 CUI - Contrat Initiative Emploi
=41 Parcours Emploi Compétences / CUI - CAE
=42 CUI - Contrat d'accès à l'emploi - DOM
=61 Contrat de Professionnalisation
=64 Contrat d'apprentissage entreprises artisanales ou de moins de 11 salariés (loi du 3
   janvier 1979)
=65 Contrat d’apprentissage entreprises non inscrites au répertoire des métiers d’au moins 11
   salariés (loi de 1987)
=66 Convention industrielle de formation par la recherche en entreprise (CIFRE)
=70 Contrat à durée déterminée pour les séniors
=71 Contrat à durée déterminée d’insertion
=80 Contrat de génération
=81 Contrat d'apprentissage secteur public (Loi de 1992)
=83 Contrat de valorisation de l’expérience
=92 Stage de la formation professionnelle
=93 Période de mise en situation en milieu professionnel
=94 Contrat adulte relais
=99 Non concerné
006 Ancienne unité de mesure de la quotité de travail
=10 heure
=12 journée
=20 forfait jour
=21 forfait heure
=31 à la pige
=32 à la vacation
=33 à la tâche
=34 au SMIC
=35 à la part
=99 salarié non concerné
007 Ancienne quotité de travail du contrat
008 Ancienne modalité d'exercice du temps de travail
=10 Temps plein
=20 Temps partiel
=30 Temps alterné - personnel navigant de l'aéronautique civile
=40 CPA 2004
=41 Temps partiel de droit
=42 Temps partiel de droit pour enfant
=99 Salarié non concerné
010 Ancien complément de base au régime obligatoire
=01 régime local Alsace Moselle
=02 complémentaire CAMIEG
=03 régime Alsace-Moselle et Complémentaire CAMIEG
=99 non applicable
011 Ancien code convention collective applicable
012 SIRET ancien établissement d'affectation
013 Ancien identifiant du lieu de travail
014 Ancien numéro du contrat
016 Ancien motif de recours
=01 Remplacement d'un salarié
=02 Accroissement temporaire de l'activité de l'entreprise
=03 Emplois à caractère saisonnier
=04 Contrat vendanges
=05 Contrat d’usage
=06 Contrat à durée déterminée à objet défini
=07 Remplacement d'un chef d'entreprise (« artisanale, industrielle ou commerciale, d'une
   personne exerçant une profession libérale, de son conjoint participant effectivement à
   l'activité de l'entreprise à titre professionnel et habituel ou d'un associé non salarié d'une
   société civile professionnelle, d'une société civile de moyens ou d'une société d'exercice
   libéral »)
=08 Remplacement du chef d'une exploitation agricole (« ou d'une entreprise mentionnée aux 1°
   à 4° de l'article L. 722-1 du code rural et de la pêche maritime, d'un aide familial, d'un
   associé d'exploitation, ou de leur conjoint mentionné à l'article L. 722-10 du même code dès
   lors qu'il participe effectivement à l'activité de l'exploitation agricole ou de l'entreprise
   »)
=09 Recrutement de personnes sans emploi rencontrant des difficultés sociales et
   professionnelles particulières
=10 Complément de formation professionnelle au salarié
=11 Formation professionnelle au salarié par la voie de l'apprentissage, en vue de l'obtention
   d'une qualification professionnelle sanctionnée par un diplôme ou un titre à finalité
   professionnelle enregistré au répertoire national des certifications professionnelles
=12 Remplacement d’un salarié passé provisoirement à temps partiel
=13 Attente de la suppression définitive du poste du salarié ayant quitté définitivement
   l’entreprise
=14 Contrat de voyage
=15 Recrutement d'un intérimaire en sa qualité de BOETH
=99 Non concerné
017 Ancien taux de déduction forfaitaire spécifique pour frais professionnels
018 Ancien travailleur à l'étranger au sens du code de la Sécurité Sociale
=01 Détaché
=02 Expatrié
=03 Frontalier
=99 Non concerné
019 Ancien code profession et catégorie socioprofessionnelle (PCS-ESE)
020 Ancien code complément PCS-ESE (pour la fonction publique : référentiels NEH, NET et grade
   de la NNE)
021 Ancienne date de début du contrat
022 Ancienne quotité de travail de référence de l'entreprise pour la catégorie de salarié
023 Ancien code caisse professionnelle de congés payés
024 Ancien code risque accident du travail
025 Ancien code statut catégoriel APECITA
=01 salarié cadre
=02 salarié non cadre
=99 Non concerné
027 Ancien salarié à temps partiel cotisant à temps plein
=01 pour la vieillesse régime de base
=02 pour la vieillesse régime de base et la retraite complémentaire
=03 temps plein ou temps partiel ne cotisant pas sur la base d’un temps plein
028 Profondeur de recalcul de la paie
029 [FP] Ancien code complément PCS-ESE pour la fonction publique d'Etat (emploi de la NNE)
030 Ancienne nature du poste
=01 [FP] Temps complet
=02 [FP] Temps non complet
=03 Régime VSDL (Week-endiste)
=99 Non concerné
031 [FP] Ancienne quotité de travail de référence de l'entreprise pour la catégorie de salarié
   dans l’hypothèse d’un poste à temps complet
032 Ancien taux de travail à temps partiel
033 Ancien code catégorie de service
=01 [FP] Emploi service sédentaire
=02 [FP] Emploi service actif
=03 [FP] Emploi à plus de 800 heures annuelles dans les réseaux souterrains et les ouvrages
   annexes homologués
=04 [FP] Emploi dans le corps des identificateurs de la Préfecture de Police de Paris
=05 [FP] Emploi entre 400 et 529 heures annuelles dans les réseaux souterrains et les ouvrages
   annexes homologués
=06 [FP] Emploi entre 530 et 799 heures annuelles dans les réseaux souterrains et les ouvrages
   annexes homologués
=07 [FP] Emploi entre 400 et 529 heures annuelles en réseaux souterrains ou ouvrages annexes
   homologués et complément en service actif
=08 [FP] Emploi entre 530 et 799 heures annuelles en réseaux souterrains ou ouvrages annexes
   homologués et complément en service actif
=10 Fonction Capitaine
=11 Fonction Second capitaine
=12 Fonction Chef mécanicien
=13 Fonction Second mécanicien
=14 Fonction Officier chargé du quart à la passerelle
=15 Fonction Officier chargé du quart à la machine
=16 Fonction Officier électrotechnicien / électricien
=17 Marin qualifié Pont
=18 Fonction Matelot dans une équipe de quart
=19 Fonction Matelot sans tâche spécialisée
=20 Marin qualifié Machine
=21 Fonction Mécanicien dans une équipe de quart
=22 Fonction Mécanicien sans tâche spécialisée
=23 Fonction Matelot électrotechnicien / électricien
=24 Fonction Opérateur des radiocommunications à bord d’un navire exploité dans le cadre du
   Système Mondial de Détresse et de Sécurité en Mer (SMDSM)
=25 Fonction Cuisinier de navire
=26 Fonction élève machine
=27 Fonction élève pont
=28 Fonction Personnel de préparation ou service des repas pour les gens de mer
=29 Fonction Personnel d’hôtellerie
=30 Fonction Personnel de propreté
=31 Fonction Personnel de restauration
=32 Fonction Personnel de vente
=33 Fonction Personnel pour l’accueil des passagers
=34 Fonction Écrivain de bord
=35 Fonction Médecin
=36 Fonction Infirmier
=37 Fonction Hydrographe
=38 Fonction Pilote maritime
=39 Fonction Capitaine Polyvalent
=40 Fonction Second Polyvalent
=41 Fonction Officier Polyvalent
=42 Fonction Marin qualifié Polyvalent
=43 Fonction Matelot Polyvalent
=44 Fonction Commissaire
=45 Fonction Officier électronicien
=46 Fonction élève autre
=47 Fonction élève polyvalent
=48 Fonction Navigant cultures marines
=49 Fonction Personnel usine navire pêche
=50 Travaux actifs à 100% [Actifs à 100%]
=51 Travaux mixtes non cadre [Actifs Mixtes non cadre]
=52 Travaux actifs en partie cadre [Actifs Mixtes cadre]
=53 Travaux actifs intermittents non cadre [Actifs Intermittents non cadre]
=54 CSS fonction politique (si actif précédemment) [Actifs à 100%]
=55 CSS fonction politique (si actif précédemment) [Actifs Mixtes non cadre]
=56 CSS fonction politique (si actif précédemment) [Actifs Mixtes cadre]
=57 CSS fonction politique (si actif précédemment) [Actifs Intermittents non cadre]
=58 CSS fonction syndicale (si actif précédemment) [Actifs à 100%]
=59 CSS fonction syndicale (si actif précédemment) [Actifs Mixtes non cadre]
=60 CSS fonction syndicale (si actif précédemment) [Actifs Mixtes cadre]
=61 CSS fonction syndicale (si actif précédemment) [Actifs Intermittents non cadre]
=62 Elu CAS SLV (si actif précédemment) [Actifs à 100%]
=63 Elu CAS SLV (si actif précédemment) [Actifs Mixtes non cadre]
=64 Elu CAS SLV (si actif précédemment) [Actifs Mixtes cadre]
=65 Elu CAS SLV (si actif précédemment) [Actifs Intermittents non cadre]
=66 Sédentaire (si actif avant A.T.) [Actifs à 100%]
=67 Sédentaire (si actif avant A.T.) [Actifs Mixtes non cadre]
=68 Sédentaire (si actif avant A.T.) [Actifs Mixtes cadre]
=69 Sédentaire (si actif avant A.T.) [Actifs Intermittents non cadre]
=70 A disposition CCAS encadrement [Actifs à 100%]
=71 A disposition CCAS encadrement [Actifs Mixtes non cadre]
=72 A disposition CCAS encadrement [Actifs Mixtes cadre]
=73 A disposition CCAS encadrement [Actifs Intermittents non cadre]
=74 Services actifs accord 2010 [Actifs sans Prépondérance]
=75 Sédentaire (si actif avant A.T.) accord 2010 [Actifs à 100%]
=76 Sédentaire (si actif avant A.T.) accord 2010 [Actifs Mixtes non cadre]
=77 Sédentaire (si actif avant A.T.) accord 2010 [Actifs Mixtes cadre]
=78 Sédentaire (si actif avant A.T.) accord 2010 [Actifs Intermittents non cadre]
=79 Sédentaire (si actif avant A.T.) accord 2010 [Actifs sans Prépondérance]
=80 Fonction Lamanage
=81 Fonction Pêcheur à pied
=82 Fonction Autre navigant
=83 Pénibilité P0
=84 Pénibilité P1
=85 Pénibilité P2
=86 Pénibilité P3
=99 Pas de catégorie de service
034 [FP] Ancien indice brut
035 [FP] Ancien indice majoré
036 [FP] Ancienne nouvelle bonification indiciaire (NBI)
037 [FP] Ancien indice brut d'origine
038 [FP] Ancien indice brut de cotisation dans un emploi supérieur (article 15)
039 [FP] Ancien ancien employeur public
=01 Orange
=02 La poste
=99 Pas d'ancien employeur public
040 [FP] Ancien indice brut d’origine ancien salarié employeur public
041 [FP] Ancien indice brut d’origine sapeur-pompier professionnel (SPP)
042 [FP] Ancien maintien du traitement d'origine d'un contractuel titulaire
043 Ancien taux de service actif
044 Ancien niveau de rémunération
045 Ancien échelon
046 Ancien coefficient hiérarchique
047 Ancien genre de navigation
=01 Cabotage international
=02 Cabotage national
=03 Conchyliculture petite pêche
=04 Culture marine
=05 Culture marine petite pêche
=06 Grande pêche
=07 Lamanage navigation côtière
=08 Long cours
=09 Navigation côtière
=10 Pêche au large
=11 Pêche côtière
=12 Petite pêche
=13 Pilotage
=14 Remorquage cabotage international
=15 Remorquage cabotage national
=16 Remorquage long cours
=17 Remorquage navigation côtière
=18 Yachting cabotage international
=19 Yachting cabotage national
=20 Yachting long cours
=21 Yachting navigation côtière
=99 Non concerné
048 Ancien statut BOETH
=01 Travailleur reconnu handicapé par la commission des droits et de l'autonomie des personnes
   handicapées
=02 Victime d'accident du travail ou de maladie professionnelle ayant entraîné une incapacité
   permanente au moins égale à 10 % et titulaire d'une rente
=03 Titulaire d'une pension d'invalidité à condition que l'invalidité réduise au moins des
   deux tiers sa capacité de travail
=04 Bénéficiaire mentionné à l'article L.241-2 du Code des pensions militaires d'invalidité et
   des victimes de la guerre
=05 Bénéficiaire mentionné aux articles L.241-3 et L.241-4 du Code des pensions militaires
   d'invalidité et des victimes de la guerre
=06 Titulaire d'une allocation ou d'une rente d'invalidité dans les conditions définies par la
   Loi n°91-1389 du 31 décembre 1991
=07 Titulaire de la carte "mobilité inclusion" portant la mention "invalidité" (L. 241-3 du
   Code de l'action sociale et des familles)
=08 Titulaire de l'allocation aux adultes handicapés
=09 Bénéficiaire mentionné aux articles L.241-5 et L.241-6 du Code des pensions militaires
   d'invalidité et des victimes de guerre
=10 Agent public reclassé (3ème alinéa de l'article L.323-5 du Code du travail)
=11 Agent public bénéficiaire d'une allocation temporaire d'invalidité (4ème alinéa de
   l'article L.323-5 du Code du travail)
=12 Ayant droit à la prestation de compensation du handicap, à l'allocation compensatrice pour
   tierce personne ou à l'allocation d'éducation de l'enfant handicapé bénéficiant d'un stage
   (L.5212-7 du Code du travail)
=99 Absence de statut BOETH
049 Ancien complément de dispositif de politique publique
=01 Poste éligible à l'aide en entreprise adaptée
=02 Poste éligible à l'aide en structure d’IAE : ACI (ACI_DC)
=03 Poste éligible à l'aide en structure d’IAE : AI (AI_DC)
=04 Poste éligible à l'aide en structure d’IAE : EI (EI_DC)
=05 Poste éligible à l'aide en structure d’IAE : ETTI (ETTI_DC)
=06 Poste éligible à l'aide en structure d’IAE : ACI en milieu pénitentiaire (ACI_MP)
=07 Poste éligible à l'aide en structure d’IAE : EI en milieu pénitentiaire (EI_MP)
=99 Non concerné
050 Ancien cas de mise à disposition externe d'un individu de l'établissement
=01 Individu en portage salarial
=02 Individu mis à disposition dans un établissement adhérent du groupement d'employeurs
=03 Individu d'une entreprise adaptée mis à disposition
=04 Individu d’une agence de mannequin mis à disposition
=05 Individu d’une entreprise de travail à temps partagé (ETTP ou ETT) mis à disposition en
   CDI employabilité
=06 Individu d’une association intermédiaire mis à disposition
=07 Individu d'une entreprise de travail à temps partagé (ETTP) mis à disposition hors CDI
   employabilité
=99 Non concerné
051 Ancienne catégorie de classement finale
052 Ancien code régime de base risque maladie
=134 régime spécial de la SNCF
=135 régime spécial de la RATP
=136 établissement des invalides de la marine (ENIM)
=137 mineurs ou assimilés (CANSSM)
=138 militaires de carrière (CNMSS)
=140 clercs et employés de notaires (CRPCEN)
=141 chambre de commerce et d'industrie de Paris
=144 Assemblée Nationale
=145 Sénat
=146 port autonome de Bordeaux
=147 régime spécial des industries électriques et gazières (CAMIEG)
=149 régimes des cultes (CAVIMAC)
=200 régime général (CNAM)
=300 régime agricole (MSA)
=400 régime spécial Banque de France
=900 autre régime (réservé Polynésie Française, Nouvelle Calédonie)
=909 travailleur étranger non assujetti à un régime de base risque maladie en France
=999 sans régime obligatoire
053 Ancien code régime de base risque vieillesse
=120 retraite des agents des collectivités locales (CNRACL)
=121 pensions des ouvriers des établissements industriels de l'Etat (FSPOEIE)
=122 pensions civiles et militaires de retraite de l'Etat (SRE)
=134 régime spécial de la branche ferroviaire
=135 régime spécial de la RATP
=136 établissement des invalides de la marine (ENIM)
=137 mineurs ou assimilés (fonds Caisse des Dépôts)
=139 Banque de France
=140 clercs et employés de notaires (CRPCEN)
=141 chambre de commerce et d'industrie de Paris
=144 Assemblée Nationale
=145 Sénat
=147 régime spécial des industries électriques et gazières (CNIEG)
=149 régime des cultes (CAVIMAC)
=157 régime de retraite des avocats (CNBF)
=158 SEITA
=159 Comédie Française
=160 Opéra de Paris
=200 régime général (CNAV)
=300 régime agricole (MSA)
=900 autre régime (réservé Polynésie Française, Nouvelle Calédonie)
=904 principauté de Monaco
=905 Régime général pour la déclaration des individus de Mayotte affiliés à la CSSM
=909 travailleur non assujetti à un régime de base risque vieillesse en France
=994 absence d'affiliation pour le personnel médical hospitalier universitaire
=995 absence d’affiliation pour un fonctionnaire en cumul d’activité à titre accessoire
=996 absence d’affiliation pour un expatrié
=997 absence d’affiliation pour un stagiaire hors formation professionnelle
=998 absence d’affiliation pour un élu
=999 cas particuliers d'affiliation
054 Ancien identifiant du contrat d'engagement maritime
055 Ancien collège (CNIEG)
=01 Collège Exécution
=02 Collège Maîtrise
=03 Collège Cadre
=99 Pas de collège
056 Ancienne forme d'aménagement du temps de travail dans le cadre de l'activité partielle
=01 Forfait hebdomadaire
=02 Autre temps de travail hebdomadaire
=03 Equivalent à 35h - 39h (Mayotte)
=04 Forfait mensuel
=05 Forfait annuel en jour
=06 Forfait annuel en heures
=07 Cycle
=08 Modulation
=09 Aménagement du temps de travail (Loi du 20 août 2008)
=10 Personnel navigant ou autres
=99 Non concerné
057 [FP] Ancien type de détachement
=01 [FP] Détachement auprès d'un parlementaire
=02 [FP] Détachement sur un emploi de collaborateur cabinet
=03 [FP] Détachement au titre de la coopération technique
=05 [FP] Détachement sur un emploi fonctionnel
=06 [FP] Détachement pour fonction élective ou mandat syndical
=07 [FP] Détachement pour exercer un mandat de député
=08 [FP] Détachement pour exercer un mandat de sénateur
=09 [FP] Détachement (reclassement) pour difficultés opérationnelles
=10 [FP] Détachement (reclassement) pour raison opérationnelle
=11 [FP] Détachement auprès d'un organisme de droit privé, d'un EPIC ou d'un GIP
=12 [FP] Détachement auprès d'un établissement public national
=13 [FP] Détachement auprès d'une collectivité ou d’un établissement public territorial ou
   hospitalier
=15 [FP] Détachement auprès de l’Etat
=16 [FP] Absence de détachement
=99 Non concerné
058 Ancien positionnement dans la convention collective
059 Ancien code régime de base risque accident du travail
=134 régime spécial de la SNCF
=135 régime spécial de la RATP
=136 établissement des invalides de la marine (ENIM)
=137 mineurs ou assimilés (CANSSM)
=147 régime spécial des industries électriques et gazières
=200 régime général (CNAM)
=300 régime agricole (CCMSA ou C3A)
=401 risque AT/MP pris en charge totalement par l'employeur (hors périmètre Etat)
=402 risque AT/MP pris en charge partiellement par l'employeur (hors périmètre Etat)
=900 autre régime
=999 sans régime obligatoire (fonctionnaire des trois fonctions publiques et contractuels dont
   le risque AT est couvert par l'Etat)
060 Ancien statut d'emploi du salarié
=01 [FP] Fonctionnaire
=02 [FP] Contractuel de la Fonction publique
=03 Statutaire
=04 Non statutaire
=06 Personnel médical hospitalier
=07 Médecin sans statut hospitalier
=08 [FP] Fonctionnaire stagiaire
=09 [FP] Ouvrier d'Etat
=10 [FP] Militaire
=11 [FP] Parcours d'accès aux carrières (Pacte)
=12 [FP] Militaire de réserve
=99 Non concerné
061 Ancien code emplois multiples
=01 emploi unique
=02 emplois multiples
=03 situation non connue
062 Ancien code employeurs multiples
=01 employeur unique
=02 employeurs multiples
=03 situation non connue
063 Ancien grade
064 [FP] Ancien indice complément de traitement indiciaire (CTI)
065 Ancien FINESS géographique
S21.G00.45 Données précédemment déclarées
001 SIRET déclarant le contrat précédemment
002 Numéro du contrat déclaré précédemment
S21.G00.60 Arrêt de travail
001 Motif de l'arrêt
=01 maladie
=02 maternité
=03 paternité / accueil de l’enfant
=04 congé suite à un accident de trajet
=05 congé suite à maladie professionnelle
=06 congé suite à accident de travail ou de service
=07 femme enceinte dispensée de travail
=09 adoption
=10 [FP] Congé suite à une maladie imputable au service
=11 [FP] Congé de maladie des victimes ou réformés de guerre (art 41)
=12 [FP] Congé de longue durée
=13 [FP] Congé de longue maladie
=14 [FP] Congé pour invalidité temporaire imputable au service
=15 temps partiel thérapeutique (risque maladie)
=16 temps partiel thérapeutique (risque accident de travail)
=17 temps partiel thérapeutique (risque accident de trajet)
=18 temps partiel thérapeutique (risque maladie professionnelle)
=19 Deuil d'enfant
=20 Potentiel nouveau motif d’arrêt A
=21 Potentiel nouveau motif d’arrêt B
=22 Potentiel nouveau motif d’arrêt C
=23 Potentiel nouveau motif d’arrêt D
=24 Potentiel nouveau motif d’arrêt E
=99 annulation
002 Date du dernier jour travaillé
003 Date de fin prévisionnelle
004 Subrogation
=01 oui
=02 non
005 Date de début de subrogation
006 Date de fin de subrogation
007 IBAN
008 BIC
010 Date de la reprise
011 Motif de la reprise
=01 reprise normale
=02 reprise temps partiel thérapeutique
=03 reprise temps partiel raison personnelle
012 Date de l'accident ou de la première constatation
600 SIRET Centralisateur
S21.G00.66 Temps partiel Thérapeutique
001 Date de début
002 Date de fin
003 Montant
S21.G00.62 Fin du contrat
001 Date de fin du contrat
002 Motif de la rupture du contrat
=011 licenciement suite à liquidation judiciaire ou à redressement judiciaire
=012 licenciement suite à fermeture définitive de l'établissement
=014 licenciement pour motif économique
=015 licenciement pour fin de chantier ou d'opération
=020 licenciement pour autre motif
=025 autre fin de contrat pour motif économique
=026 rupture pour motif économique suite à l'acceptation d’un contrat de sécurisation
   professionnelle
=031 fin de contrat à durée déterminée ou fin d'accueil occasionnel
=032 fin de mission d'intérim
=033 rupture anticipée d’un CDD ou d’un contrat de mission en cas d’inaptitude physique
   constatée par le médecin du travail
=034 fin de période d'essai à l'initiative de l'employeur
=035 fin de période d'essai à l'initiative du salarié
=036 rupture anticipée d'un CDD, d’un contrat de professionnalisation, d'un contrat
   d'apprentissage ou d’un contrat de mission à l'initiative de l'employeur
=037 rupture anticipée d'un CDD, d’un contrat de professionnalisation, d'un contrat
   d'apprentissage ou d’un contrat de mission à l'initiative du salarié
=038 mise à la retraite par l'employeur
=039 départ à la retraite à l'initiative du salarié
=043 rupture conventionnelle
=058 prise d'acte de la rupture de contrat de travail
=059 démission
=065 décès de l'employeur ou internement / conduit à un licenciement autre motif
=066 décès de l’individu
=070 [FP] Révocation suite à abandon de poste
=071 [FP] Révocation suite à sanction pénale
=081 fin de contrat d'apprentissage
=082 résiliation judiciaire du contrat de travail
=083 rupture de contrat de travail ou d’un contrat de mission pour force majeure ou fait du
   prince
=084 rupture d'un commun accord du CDD, d’un contrat de professionnalisation, du contrat
   d'apprentissage ou d’un contrat de mission
=085 fin de mandat
=086 licenciement convention CATS
=087 licenciement pour faute grave
=088 licenciement pour faute lourde
=089 licenciement pour force majeure
=091 licenciement pour inaptitude physique d'origine non professionnelle
=092 licenciement pour inaptitude physique d'origine professionnelle
=093 licenciement suite à décision d'une autorité administrative
=094 rupture anticipée du contrat de travail pour arrêt de tournage
=095 rupture anticipée du contrat de travail ou d’un contrat de mission pour faute grave
=096 rupture anticipée du contrat de travail ou d’un contrat de mission pour faute lourde
=097 rupture anticipée d’un contrat de travail ou d’un contrat de mission suite à fermeture de
   l'établissement
=098 retrait d'enfant
=099 Annulation
=100 Mutation au sein du même groupe ou extérieure au groupe pour les secteurs d’activité
   autorisés (gardiennage, ménage, restauration, etc.) sans rupture du contrat
=110 Rupture conventionnelle collective
=111 Rupture amiable dans le cadre d’un congé de mobilité
=112 Rupture dans le cadre d'un accord de performance collective
=113 Licenciement pour motif spécifique (Article L. 2254-2 du Code du Travail)
=114 Rupture d’un commun accord pour entrée en PAP
=115 Licenciement au titre des articles 18 et 19 de la loi n° 2017-1339 du 15 septembre 2017
=116 Fin de ligne de service
=117 licenciement pour motif économique suite au refus d’un contrat de sécurisation
   professionnelle
=118 Fin de contrat d’appui au projet d’entreprise
=119 Fin d'affectation
=998 transfert du contrat de travail sans rupture du contrat vers un autre établissement pas
   rentré dans la DSN
=999 fin de relation avec l’employeur (autres que contrat de travail, convention ou mandat)
003 Date de notification de la rupture de contrat
004 Date de signature de la convention de rupture
005 Date d'engagement de la procédure de licenciement
006 Dernier jour travaillé et payé au salaire habituel
008 Transaction en cours
=01 oui
=02 non
011 Nombre de mois de préavis utilisés dans le cadre du calcul CSP
013 Montant de l'indemnité de préavis qui aurait été versée
014 Statut particulier du salarié
=01 Gérant ou collège de gérance
=02 Administrateur
=03 Directeur Général
=04 Président Directeur Général
=05 Membre du Directoire
=06 Président du Directoire
=07 Membre du Conseil de surveillance
=08 Président, administrateur, secrétaire ou trésorier d'une association
=09 Contrôleur de gestion, membre ou administrateur membre d'un GIE
=10 Associé, actionnaire
=11 Salarié en portage salarial
016 Maintien de l’affiliation du salarié au contrat collectif
=01 oui
017 Modalité de déclaration de la fin du contrat d'usage
=01 Application du circuit dérogatoire
=02 Non application du circuit dérogatoire
018 Nombre de mois de préavis utilisés dans le cadre du calcul PAP
019 Solde de congés acquis et non pris (ENIM)
020 Mois de la DSN mensuelle portant les derniers éléments déclarés dans le FCTU
021 Refus de la proposition d'un CDI suite à CDD ou contrat de mission
=01 Proposition refusée
S21.G00.63 Préavis de fin de contrat
001 Type réalisation et paiement du préavis
=01 préavis effectué et payé
=02 préavis non effectué et payé
=03 préavis non effectué et non payé
=10 préavis non effectué non payé dans le cadre d’un contrat de sécurisation professionnelle
   (CSP)
=50 préavis non effectué et payé dans le cadre d’un congé de reclassement
=51 préavis non effectué et payé dans le cadre d’un congé de mobilité
=60 Délai de prévenance
=61 préavis non effectué et non payé dans le cadre du parcours d’accompagnement personnalisé
   (PAP)
=90 pas de clause de préavis applicable
002 Date de début de préavis
003 Date de fin de préavis
S21.G00.65 Autre suspension de l'exécution du contrat
001 Motif de suspension
=112 Invalidité catégorie 1
=114 Invalidité catégorie 2
=116 Invalidité catégorie 3
=200 COP (Congés payés)
=301 Congé de Formation Professionnelle
=501 Congé divers non rémunéré
=507 Chômage intempéries
=601 Mobilité (volontaire sécurisée, internationale des alternants, …)
=602 Chômage sans rupture de contrat
=603 Détention provisoire
=605 Congé statutaire
=606 Détachement d'un salarié IEG en France
=607 Congé de présence parentale
=608 CASA-CATS (Cessation d'Activité des Travailleurs Salariés)
=609 CIF (Congé Individuel de Formation)
=610 Projet de Transition Professionnelle (PTP) ou Congé de Reconversion Professionnelle (CRP)
=611 Congé de bilan de compétences
=612 Congé de candidat parlementaire ou élu à un mandat local
=615 Congé de formation de cadres et d'animateurs pour la jeunesse
=617 Congé de formation pour les salariés de moins de 25 ans
=618 Congé de formation économique, sociale et syndicale
=620 Congé de mobilité
=621 Congé de participation aux instances d'emploi ou de formation professionnelle
=625 Congé de reclassement
=626 Congé de représentation
=627 Congé de solidarité familiale
=628 Congé de solidarité internationale
=630 Congé d'enseignement ou de recherche
=631 Congé mutualiste de formation
=632 Congé parental d'éducation
=633 Congé pour acquisition de la nationalité
=634 Congé pour catastrophe naturelle
=635 Congé pour création ou reprise d'entreprise
=636 Congé pour enfant malade
=637 Congé pour évènement familial
=638 Congé pour validation des acquis de l'expérience
=639 Congé sabbatique
=642 Convention FNE d'aide au passage à temps partiel
=643 Congé de conversion avec prise en charge par l'Etat
=644 Congé de conversion sans prise en charge par l'Etat
=645 Préretraite progressive
=646 Préretraite d'entreprise sans rupture de contrat de travail
=647 Réduction temps d'emploi
=648 Conventions d'Allocations Spéciales du FNE (ASFNE)
=650 Congé de proche aidant
=651 Congé pour mandat parlementaire
=652 Inaptitude temporaire liée à la grossesse
=653 Maintien de salaire – personnel navigant de l’aéronautique civile
=654 Inactivité temps alterné – personnel navigant de l’aéronautique civile
=655 [FP] Détachement conduisant à pension (ECP)
=656 [FP] Congé pour cessation anticipée d’activité du fait d’une maladie professionnelle
   provoquée par l’amiante
=657 [FP] Absence concertée de travail
=658 [FP] Congé spécial
=659 [FP] Période d'instruction militaire ou réserve opérationnelle
=660 [FP] Congé avec traitement période d'instruction militaire obligatoire
=661 [FP] Congé organisations de jeunesse
=662 [FP] Congé pour siéger auprès d’une association, d’une mutuelle, d’une instance de l’Etat
   ou d’une collectivité territoriale
=663 [FP] Congé non rémunéré de 18 jours pour mandats municipaux ou départementaux ou
   régionaux
=664 [FP] Congé avec traitement pour période d'activité dans la réserve de sécurité civile
=665 [FP] Congé pour période d'activité dans la réserve sanitaire
=666 [FP] Congé pour recherches ou conversions thématiques
=667 [FP] Congé pour raisons opérationnelles et activités privées des sapeurs-pompiers
   professionnels
=668 [FP] Congé pour raisons opérationnelles cotisé des sapeurs-pompiers professionnels
=669 [FP] Congé pour difficultés opérationnelles des sapeurs-pompiers professionnels
=670 [FP] Congé pour période d'activité dans la réserve civile de la police
=671 [FP] Exclusion temporaire de fonctions
=672 [FP] Suspension
=673 [FP] Absences irrégulières (service non fait)
=674 [FP] Détachement ne conduisant pas à pension (ENCP)
=675 [FP] Disponibilité
=676 [FP] Disponibilité pour maladie
=677 Disponibilité pour élever un enfant âgé de moins de 12 ans (de moins de 8 ans pour la
   RATP)
=678 [FP] Position hors cadres
=680 Congé sans solde cotisé
=681 Détachement hors IEG
=683 Potentiel nouveau motif de suspension A
=684 Potentiel nouveau motif de suspension B
=685 Potentiel nouveau motif de suspension C
=686 Contrat suspendu pour expatriation
=687 Potentiel nouveau motif de suspension D
=688 Potentiel nouveau motif de suspension E
=998 Annulation
002 Date de début de la suspension
003 Date de fin de la suspension
004 [FP] Position de détachement
005 Nombre de jours ouvrés de suspension
S21.G00.70 Affiliation Prévoyance
004 Code option retenue par le salarié
005 Code population de rattachement
007 Nombre d’enfants à charge
008 Nombre d'adultes ayants-droit (conjoint, concubin, ...)
009 Nombre d'ayants-droit
010 Nombre d'ayants-droit autres (ascendants, collatéraux...)
011 Nombre d'enfants ayants-droit
012 Identifiant technique Affiliation
013 Identifiant technique Adhésion
014 Date de début de l’affiliation
015 Date de fin de l’affiliation
S21.G00.73 Ayant-droit
001 Régime local Alsace-Moselle
=01 Oui
002 Code option
003 Type
=01 adulte (conjoint, concubin, pacs)
=02 enfant
=03 autre (ascendant, collatéraux, …)
004 Date de début de rattachement à l'ouvrant-droit
005 Date de naissance
006 Nom de famille
007 Numéro d'inscription au répertoire
008 NIR ouvrant-droit régime de base maladie
009 Prénoms
010 Code organisme d'affiliation à l'assurance maladie
011 Date de fin de rattachement à l'ouvrant-droit
S21.G00.71 Retraite complémentaire
002 Code régime Retraite Complémentaire
=90000 pas de régime complémentaire
=CAVEC Caisse d'assurance vieillesse des experts-comptables et des commissaires aux comptes
=CNBF Caisse nationale des Barreaux Français
=CRPCEN Clercs et employés de notaire
=CRPNPAC Caisse de Retraite du Personnel Navigant Professionnel de l'Aéronautique Civile
=IRCANTEC Institution de retraite complémentaire des agents non titulaires de l’État et des
   collectivités publiques
=RETA Retraite complémentaire ARRCO
=RETC Retraite complémentaire ARRCO et AGIRC
=RUAA Régime unifié AGIRC-ARRCO
003 Référence adhésion employeur
S21.G00.72 Affiliation à tort à un régime de retraite complémentaire
001 Code régime Retraite Complémentaire déclaré à tort
=90000 pas de régime complémentaire
=CAVEC Caisse d'assurance vieillesse des experts-comptables et des commissaires aux comptes
=CNBF Caisse nationale des Barreaux Français
=CRPCEN Clercs et employés de notaire
=CRPNPAC Caisse de Retraite du Personnel Navigant Professionnel de l'Aéronautique Civile
=IRCANTEC Institution de retraite complémentaire des agents non titulaires de l’État et des
   collectivités publiques
=RETA Retraite complémentaire ARRCO
=RETC Retraite complémentaire ARRCO et AGIRC
=RUAA Régime unifié AGIRC-ARRCO
002 Référence adhésion employeur déclarée à tort
S21.G00.50 Versement individu
001 Date de versement
002 Rémunération nette fiscale
003 Numéro de versement
004 Montant net versé
006 Taux de prélèvement à la source
007 Type du taux de prélèvement à la source
=01 Taux transmis par la DGFIP
=13 Barème mensuel métropole
=17 Barème mathématique sur base mensuelle métropole
=23 Barème mensuel Guadeloupe, Réunion et Martinique
=27 Barème mathématique sur base mensuelle Guadeloupe, Réunion et Martinique
=33 Barème mensuel Guyane et Mayotte
=37 Barème mathématique sur base mensuelle Guyane et Mayotte
=99 Indu relatif à un exercice antérieur – pas de taux de PAS
008 Identifiant du taux de prélèvement à la source
009 Montant de prélèvement à la source
011 Montant de la part non imposable du revenu
012 Montant de l’abattement sur la base fiscale (non déduit de la rémunération nette fiscale)
013 Montant soumis au PAS
014 Classe de revenu
019 Montant de la retenue à la source
020 Mois de la DSN mensuelle de rattachement des éléments déclarés dans le FCTU
=01 Eléments de la DSN mensuelle portant les derniers éléments déclarés dans le FCTU
=02 Eléments de la déclaration précédant la DSN mensuelle portant les derniers éléments
   déclarés dans le FCTU
S21.G00.51 Rémunération
001 Date de début de période de paie
002 Date de fin de période de paie
010 Numéro du contrat
011 Type
=001 Rémunération brute non plafonnée
=002 Salaire brut servant aux calculs des droits de l'Assurance chômage
=003 Salaire rétabli – reconstitué
=010 Salaire de base
=012 Heures d’équivalence
=013 Heures d’habillage, déshabillage, pause
=016 [FP] Heures affectées à un travail d’aide à domicile
=017 Heures supplémentaires ou complémentaires aléatoires
=018 Heures supplémentaires structurelles
=019 Heures d'activité partielle
=020 Heures affectées à un travail d’aide à domicile de publics fragiles
=021 [FP] Taux de rémunération de la situation administrative
=022 [FP] Complément de traitement indiciaire (CTI)
=023 Jours de RTT monétisés
=025 Heures correspondant à du chômage intempéries
=026 Heures supplémentaires exonérées (y compris journées de RTT monétisées)
=027 Montant net social
=028 Rémunération perçue hors éléments non affectés par l’absence
=029 Rémunération habituelle mois complet hors éléments non affectés par l’absence
=030 Potentiel nouveau type de rémunération A
=031 Potentiel nouveau type de rémunération D
=032 Potentiel nouveau type de rémunération E
=033 Valeur à ne pas utiliser. Sera supprimée en 2026
=034 Potentiel nouveau type de rémunération B
=035 Potentiel nouveau type de rémunération C
012 Nombre d'heures
013 Montant
014 [FP] Taux de rémunération de la situation administrative
015 Taux de conduite centrale nucléaire
016 Taux de majoration
019 Taux de rémunération cotisée
020 Taux de majoration ex-apprenti/ex-élève
S21.G00.53 Activité
001 Type
=01 Travail rémunéré
=02 Durée d'absence partiellement ou pas du tout rémunérée
002 Mesure
003 Unité de mesure
=10 heure
=12 journée
=20 forfait jour
=21 forfait heure
=31 à la pige
=32 à la vacation
=33 à la tâche
=35 heures intermittents du spectacle
=36 cachets groupés
=37 cachets isolés
=38 jour CRPNPAC
=39 cachet
=40 jours calendaires de la période d’emploi pris en compte dans le calcul du plafond de
   Sécurité Sociale
=41 heure travaillée le dimanche ou le premier mai (ESAT)
S21.G00.52 Prime, gratification et indemnité
001 Type
=001 Indemnité spécifique de rupture conventionnelle
=002 Indemnité versée à l'occasion de la cessation forcée des fonctions des mandataires
   sociaux
=003 Indemnité légale de mise à la retraite par l'employeur
=004 Indemnité conventionnelle de mise à la retraite par l'employeur
=005 Indemnité légale de départ à la retraite du salarié
=006 Indemnité conventionnelle de départ à la retraite du salarié
=007 Indemnité légale de licenciement
=008 Indemnité légale supplémentaire de licenciement
=009 Indemnité légale spéciale de licenciement
=010 Indemnité légale spécifique de licenciement
=011 Indemnité légale de fin de CDD
=012 Indemnité légale de fin de mission
=013 Indemnité légale due aux journalistes
=014 Indemnité légale de clientèle
=015 Indemnité légale due au personnel naviguant de l'aviation civile
=016 Indemnité légale versée à l'apprenti
=017 Dommages et intérêts dus à la non remise du contrat ou dus à un CDD ou à une rupture de
   période d’essai (délai de prévenance)
=018 Indemnité due en raison d'un sinistre
=019 Indemnité suite à clause de non concurrence
=020 Indemnité compensatrice de congés payés
=021 Indemnité conventionnelle (supplémentaire aux indemnités légales)
=022 Indemnité transactionnelle
=023 Indemnité compensatrice de préavis payé non effectué
=025 Indemnité compensatrice des droits acquis dans le cadre d’un compte épargne temps
=026 Prime exceptionnelle liée à l'activité avec période de rattachement spécifique
=027 Prime liée à l'activité avec période de rattachement spécifique
=028 Prime non liée à l'activité
=029 Prime liée au repos compensateur ou au rachat des jours de RTT avec période de
   rattachement spécifique
=030 Prime rachat CET
=032 Indemnité compensatrice de préavis pour inaptitude suite AT ou Maladie Professionnelle
=033 Indemnité forfaitaire de conciliation prud’homale
=034 Indemnité de congés payés (art. D. 3141-32 et D. 3141-33 du Code du travail)
=039 Complément de rémunération à la charge de l'Etat
=040 [FP] Indemnité mensuelle de technicité
=041 [FP] Indemnité de sujétions spéciales
=042 [FP] Indemnité de risque
=043 [FP] Prime de sujétions spéciales
=044 [FP] Indemnité de sujétion spécifique
=045 Dommages et intérêts à la non remise du contrat de mission
=046 Indemnité de congés payés (art. L. 3141-24 du Code du travail)
=047 [FP] GIPA - Garantie individuelle du pouvoir d'achat
=048 Indemnité de résidence
=049 [FP] Supplément familial de traitement
=050 [FP] RIFSEEP IFSE
=051 [FP] RIFSEEP CIA
=052 Supplément de rémunération des agents classe 4 niveau 2 position de rémunération 19
=053 Supplément de rémunération des agents classe 1 à 3 et 5 à 8
=054 Supplément de rémunération agents et ex-agents de conduite
=055 Indemnité transactionnelle exonérée fiscalement
=900 Indemnité d'expatriation
=901 Indemnité d'impatriation
=902 Potentiel nouveau type de prime exceptionnelle de pouvoir d'achat (PEPA)
=903 Autre prime exonérée de cotisation, contribution sociale et impôt sur le revenu
=904 Prime de partage de la valeur exonérée socialement et non imposable
=905 Prime de partage de la valeur exonérée socialement et imposable
=906 Prime de partage de la valeur soumise à la CSG-CRDS et exonérée socialement et non
   imposable
=907 Potentiel nouveau type de prime B
=908 Potentiel nouveau type de prime C
=909 Potentiel nouveau type de prime D
=910 Potentiel nouveau type de prime E
=911 Potentiel nouveau type de prime A
002 Montant
003 Date de début de la période de rattachement
004 Date de fin de la période de rattachement
006 Numéro du contrat
007 Date de versement d'origine
S21.G00.54 Autre élément de revenu brut
001 Type
=01 Somme versée par un tiers
=02 Avantage en nature : repas
=03 Avantage en nature : logement
=04 Avantage en nature : véhicule
=05 Avantage en nature : NTIC
=06 Avantage en nature : autres
=07 Frais professionnels remboursés au forfait
=08 Frais professionnels pris en charge par l'employeur
=09 Frais professionnels remboursés au réel
=10 Déduction forfaitaire spécifique
=11 Participation y compris supplément
=12 Intéressement y compris supplément
=14 Abondement au plan d'épargne entreprise (PEE)
=15 Abondement au plan d'épargne interentreprises (PEI)
=16 Abondement à un plan d'épargne pour la retraite collectif (PERCO, PERECO)
=17 Participation patronale au financement des titres-restaurant
=18 Participation patronale aux frais de transports publics
=19 Participation patronale aux frais de transports personnels
=25 Droit d'auteur
=26 Droit de doublage
=27 Droit de rediffusion
=31 Avantages de préretraite versés par l’employeur
=33 Sommes provenant d'un CET et réaffectées à un plan d'épargne retraite (PERCO, PERECO,
   PEREO) ou à un régime de retraite supplémentaire
=34 [FP] Prestations familiales
=35 Parts des frais professionnels réintégrées dans l'assiette de contribution du fait de
   l'application d'une DFS
=36 Sommes provenant d'un CET et converties en points retraite RAFP
=37 Participation et intéressement versés immédiatement et directement par l'employeur
=50 Potentiel nouveau type d'autre élément de revenu brut A
=51 Potentiel nouveau type d'autre élément de revenu brut B
=90 Participation au financement des services à la personne
=91 Montant de la participation de l'employeur aux chèques vacances
=92 Cotisation patronale frais de santé
=93 Cotisation prévoyance et retraite supplémentaire
=94 Potentiel nouveau type d'autre élément de revenu brut C
=95 Potentiel nouveau type d'autre élément de revenu brut D
=96 Potentiel nouveau type d'autre élément de revenu brut E
002 Montant
003 Date de début de période de rattachement
004 Date de fin de période de rattachement
005 Numéro de contrat
S21.G00.56 Régularisation de prélèvement à la source
001 Mois de l’erreur
002 Type d’erreur
=01 Rectification sur rémunération nette fiscale
=02 Rectification sur taux
=03 Cas d’indu avec rémunération nette fiscale du mois courant négative
=04 Rectification sur rémunération nette fiscale sans PAS
003 Régularisation de la rémunération nette fiscale
004 Rémunération nette fiscale déclarée le mois de l’erreur
005 Régularisation du taux de prélèvement à la source
006 Taux déclaré le mois de l’erreur
007 Montant de la régularisation du prélèvement à la source
008 Régularisation du montant de la part non imposable du revenu
009 Régularisation du montant de l’abattement sur la base fiscale (non déduit de la
   rémunération nette fiscale)
010 Régularisation du montant soumis au PAS
011 Classe de revenu déclarée le mois de l’erreur
015 Montant soumis au prélèvement à la source déclaré le mois de l'erreur
S21.G00.58 Elément de revenu calculé en net
001 Date de début de période de rattachement
002 Date de fin de période de rattachement
003 Type
=01 Heure(s) complémentaire(s) ou supplémentaire(s) exonérée(s) fiscalement (y compris
   journées de RTT monétisées)
=03 Montant net social
=04 Potentiel nouveau type d'élément de revenu calculé en net A
=05 Potentiel nouveau type d'élément de revenu calculé en net B
=06 Potentiel nouveau type d'élément de revenu calculé en net C
=07 Potentiel nouveau type d'élément de revenu calculé en net D
=08 Potentiel nouveau type d'élément de revenu calculé en net E
=10 IJSS subrogées prises en compte dans le calcul du MNS
004 Montant
S21.G00.78 Base assujettie
001 Code de base assujettie
=02 Assiette brute plafonnée
=03 Assiette brute déplafonnée
=04 Assiette de la contribution sociale généralisée
=05 Assiette du forfait social
=07 Assiette des contributions d'Assurance Chômage
=08 Assiette retraite CPRPF
=09 Assiette de compensation bilatérale maladie CPRPF
=10 Base brute fiscale
=11 Base forfaitaire soumise aux cotisations de Sécurité Sociale
=12 Assiette du crédit d'impôt compétitivité-emploi
=13 Assiette du forfait social à 8%
=14 Assiette du forfait social à 20%
=15 Assiette brute du régime spécial IEG
=16 Assiette brute du complément invalidité IEG
=17 Assiette brute du petit pool IEG
=18 Assiette brute plafonnée régime maladie IEG
=19 Assiette CRPCEN
=20 Caisses de congés payés (CIBTP, Transport, Manutention portuaire) - Base brute de
   cotisations congés payés
=21 CIBTP - Base brute de cotisations OPPBTP permanents
=22 Base brute spécifique
=23 Base exceptionnelle (Agirc Arrco)
=24 Base plafonnée spécifique
=25 Assiette de contribution libératoire
=27 Assiette Caisse de congés spectacles
=28 Base IRCANTEC cotisée
=31 Eléments de cotisation Prévoyance, Santé, retraite supplémentaire
=33 Assiette Contribution sur les avantages de préretraite entreprise
=34 CIBTP - Base plafonnée de cotisations intempéries gros oeuvre travaux publics
=35 CIBTP - Base plafonnée de cotisations intempéries second oeuvre
=36 CIBTP - Base de cotisations dérogatoire Bâtiment
=37 Assiette de pénibilité
=38 Rémunération pour le calcul de la réduction Travailleur Occasionnel
=39 CIBTP - Base de cotisations dérogatoire Travaux Publics
=40 CIBTP - Base de cotisations dérogatoire Partenaires Bâtiment
=41 CRPNPAC-Assiette soumise au taux normal (non-plafonnée)
=42 CRPNPAC-Assiette soumise au taux majoré (non-plafonnée)
=43 Base plafonnée exceptionnelle Agirc Arrco
=44 Assiette du forfait social à 16%
=45 Base plafonnée ICP Agirc-Arrco
=46 [FP] SRE – Base brute pension civile et militaire
=47 [FP] SRE – Base brute accessoires pension civile et militaire
=48 [FP] CNRACL – Base brute avant abattement
=49 [FP] RAFP – Base brute avant abattement
=50 [FP] FSPOEIE - Base brute avant abattement
=52 Assiette spécifique Tranche 2 régime spécial RATP
=53 Assiette spécifique régime spécial RATP
=54 Assiette du forfait social à 10%
=55 Assiette de pénibilité conventionnelle de la Manutention portuaire
=56 Potentielle nouvelle base assujettie A
=57 Assiette du versement mobilité
=59 Base contrat d’emploi pénitentiaire 1
=60 Base contrat d’emploi pénitentiaire 2
=61 Potentielle nouvelle base assujettie D
=62 Potentielle nouvelle base assujettie E
002 Date de début de période de rattachement
003 Date de fin de période de rattachement
004 Montant
005 Identifiant technique Affiliation
006 Numéro du contrat
007 Identifiant du CRM à l'origine de la régularisation
S21.G00.79 Composant de base assujettie
001 Type de composant de base assujettie
=01 Montant du SMIC retenu pour le calcul de la Réduction générale des cotisations patronales
   de sécurité sociale, de retraite complémentaire et d'assurance chômage
=02 Montant du SMIC retenu pour le calcul du crédit d'impôt compétitivité-emploi
=03 Contributions patronales à des régimes complémentaires de retraite
=04 Contributions patronales destinées au financement des prestations de prévoyance
   complémentaire
=05 Contributions patronales destinées au financement des prestations de retraite
   supplémentaire
=06 Plafond calculé pour salarié poly-employeurs
=07 Plafond de Sécurité Sociale appliqué
=10 Salaire brut Prévoyance
=11 Tranche A Prévoyance
=12 Tranche 2 Prévoyance
=13 Tranche B Prévoyance
=14 Tranche C Prévoyance
=15 Tranche D Prévoyance
=16 Tranche D1 Prévoyance
=17 Base spécifique Prévoyance
=18 Base forfaitaire Prévoyance
=19 Base fictive Prévoyance reconstituée
=20 Montant forfaitaire Prévoyance
=21 Montant Prévoyance libre ou exceptionnel
=22 Montant des indemnités journalières CRPCEN
=23 Sans composant de base assujettie en paie
=24 Tranche 2 Unifiée Prévoyance
=25 Potentiel nouveau type de composant de base assujettie A
=26 Potentiel nouveau type de composant de base assujettie B
=27 Potentiel nouveau type de composant de base assujettie C
=28 Potentiel nouveau type de composant de base assujettie D
=29 Potentiel nouveau type de composant de base assujettie E
=90 Retenue sur salaire
=91 Base de taxe sur les salaires au taux normal
004 Montant de composant de base assujettie
005 Identifiant du CRM à l'origine de la régularisation
S21.G00.81 Cotisation individuelle
001 Code de cotisation
=001 Exonération de cotisations au titre de l'emploi d'un apprenti (loi de 1979)
=002 Exonération de cotisations au titre de l'emploi d'un apprenti (loi de 1987)
=003 Exonération de cotisations au titre de l'emploi d'un apprenti (loi de 1992)
=004 Exonération de cotisations au titre de l'emploi d'un salarié en contrat d'accès à
   l'emploi
=006 Exonération de cotisations au titre de l'emploi d'un salarié en contrat d'accompagnement
   dans l'emploi
=008 Exonération de cotisations au titre de l'emploi d'un salarié en contrat de
   professionnalisation
=009 Exonération de cotisations applicable aux associations intermédiaires
=010 Exonération de cotisations applicable aux entreprises des bassins d'emploi à redynamiser
=011 Exonération de cotisations applicable au créateur ou repreneur d'entreprise
=012 Exonération de cotisations applicable dans les DOM
=013 Exonération de cotisations applicable aux entreprises et associations d'aide à domicile
=014 Exonérations de cotisations applicable aux entreprises innovantes, universitaires ou de
   croissance
=015 Exonération de cotisations applicable aux entreprises en zones franches urbaines
=016 Exonération de cotisations applicable aux organismes d'intérêt général en zones de
   revitalisation rurale
=017 Exonération de cotisations applicable aux structures agréées de l'aide sociale
=018 Réduction générale des cotisations patronales de sécurité sociale et d'assurance chômage
=019 Réduction de cotisations applicable aux entreprises des zones de restructuration de la
   défense
=020 Réduction de cotisations au titre de l'embauche du 1er au 50ème salarié en zones de
   revitalisation rurale
=021 Déduction patronale au titre des heures supplémentaires
=022 Exonération de cotisations applicable à une gratification de stage
=023 Exonération de cotisation des sommes provenant d'un CET et réaffectées à un plan
   d'épargne retraite (PERCO, PERECO, PEREO) ou à un régime de retraite supplémentaire
=025 Exonération de cotisations au titre de l’emploi d’un salarié en chantier et atelier
   d'insertion
=027 Exonération Personnel technique CUMA, hors ateliers
=028 Réduction Travailleur Occasionnel
=029 Réduction employeurs petit pool IEG
=030 Cotisation employeurs régime spécial maladie IEG Complémentaire
=031 Cotisation salariés régime spécial maladie IEG Complémentaire
=032 Cotisation salariés régime maladie IEG spécial Solidarité
=033 Cotisation employeurs complément d'invalidité IEG
=034 Cotisation employeurs régime de droit commun IEG (population adossée)
=035 Cotisation employeurs régime spécial IEG (population adossée)
=036 Cotisation employeurs régime spécial IEG (population non adossée)
=037 Cotisation salariés régime de droit commun IEG (population adossée)
=038 Cotisation salariés régime spécial IEG (population non adossée)
=039 Cotisations employeurs petit pool IEG
=040 Cotisation AC : assurance chômage sur rémunérations brutes après déduction
=041 Cotisation AC majorée 1 : application d’une majoration AC + 0,5% sur les contrats d’usage
   inférieurs ou égaux à 3 mois
=042 Cotisation AC majorée 2 : application d’une majoration AC + 3% sur les contrats
   d’accroissement temporaire d’activité inférieurs ou égaux à 1 mois
=043 Cotisation AC majorée 3 : application d’une majoration AC + 1,5% sur les contrats
   d’accroissement temporaire d’activité supérieurs à 1 mois mais inférieurs ou égaux à 3 mois
=044 Exonération de cotisation chômage pour les moins de 26 ans
=045 Cotisation Accident du travail
=046 Cotisation AEF Bourse de l'emploi
=047 Cotisation AEF CESA
=048 Cotisation AGS : assurance garantie des salaires sur rémunérations brutes après déduction
=049 Cotisation Allocation de logement (FNAL)
=051 Cotisation Formation professionnelle ADEFA
=053 Cotisation Formation professionnelle additionnelle FAFSEA
=054 Cotisation Formation professionnelle AREFA
=056 Cotisation Formation professionnelle FAFSEA
=057 Cotisation Formation professionnelle FAFSEA CDD
=058 Cotisation Formation professionnelle FAFSEA des communes forestières
=059 Cotisation individuelle Prévoyance-Assurance-Mutuelle pour la période et l'affiliation
   concernées
=060 Cotisation IRCANTEC Tranche A
=061 Cotisation IRCANTEC Tranche B
=063 Montant de cotisation Arrco
=064 Montant de cotisation Agirc, y compris Apec
=065 Cotisation CRPCEN
=066 Cotisation caisse de congés spectacles
=068 Contribution solidarité autonomie
=069 Contribution sur avantage de pré-retraite entreprise à dater du 11/10/2007 (CAPE)
=070 Contribution sur avantage de pré-retraite entreprise aux taux normal (CAPE)
=071 Contribution forfait social
=072 Contribution sociale généralisée/salaires partiellement déductibles
=073 CSG/CRDS sur participation intéressement épargne salariale
=074 Cotisation Allocation familiale - taux normal
=075 Cotisation Assurance Maladie
=076 Cotisation Assurance Vieillesse
=077 Montant de la retenue à la source effectuée sur les salaires versés aux personnes
   domiciliées hors de France
=078 Pénalité de 1% emploi sénior
=079 Remboursement de la dette sociale
=081 Versement mobilité
=082 Versement mobilité additionnel
=086 Cotisation pénibilité mono exposition
=087 Cotisation pénibilité multi exposition
=088 Exonération versement mobilité
=089 Exonération Contrat Initiative Emploi
=090 Exonération accueillants familiaux
=091 Cotisation Service de santé au travail
=092 Cotisation Association pour l'emploi des cadres ingénieurs et techniciens de
   l'agriculture (APECITA)
=093 Contribution sur indemnités de mise à la retraite ou de rupture conventionnelle
   individuelle
=094 Exonération cotisations Allocations familiales (SICAE)
=096 Cotisation CRPNPAC au fonds de retraite
=097 Cotisation CRPNPAC au fonds d'assurance
=098 Cotisation CRPNPAC au fonds de majoration
=099 Contribution stock options
=100 Contribution au financement du dialogue social
=101 Association Mutualisation du Coût Inaptitude
=102 Complément de cotisation Allocation Familiale
=103 Contribution actions gratuites
=104 Pénibilité Cotisation de base
=105 Montant de cotisation Régime Unifié Agirc-Arrco, y compris Apec
=106 Réduction générale des cotisations patronales de retraite complémentaire
=107 Forfait marin
=108 Demi-rôle marin
=109 Exonération de cotisations salariales de retraite complémentaire au titre de l'emploi
   d'un apprenti
=110 Exonération de cotisations patronales de retraite complémentaire applicable dans les DOM
   (LODEOM) SMIC 130% à 220%
=111 Exonération de cotisations de retraite complémentaire applicable aux entreprises et
   associations d'aide à domicile
=112 Exonération de cotisations patronales de retraite complémentaire applicable dans les DOM
   (LODEOM) SMIC 170% à 270%
=113 Exonération de cotisations patronales de retraite complémentaire applicable dans les DOM
   (LODEOM) SMIC 170% à 350%
=114 Montant de réduction des heures supplémentaires/complémentaires
=115 Cotisation Assurance Maladie pour le Régime Local Alsace Moselle
=116 Cotisation absente de la norme en cas de régularisation prud'homale
=128 Contribution à la formation professionnelle (CFP)
=129 Contribution dédiée au financement du Compte Personnel de Formation pour les titulaires
   de CDD (CPF-CDD)
=130 Part principale de la taxe d'apprentissage
=131 Cotisation régime unifié Agirc-Arrco
=132 Cotisation Apec
=133 Contribution maladie spécifique Mayotte
=140 Contribution conventionnelle au financement du dialogue social
=141 Contribution conventionnelle à la formation professionnelle
=142 Cotisation régime unifié Agirc-Arrco (part patronale tranche T1)
=143 Contribution au compte professionnel de prévention (C2P)
=144 Cotisation CAVEC - classe C
=145 Cotisation CAVEC - classe D
=146 Cotisation régime unifié Agirc-Arrco (part patronale tranche T2)
=300 [FP] Cotisations normales (part salariale)
=301 [FP] Cotisations normales (part patronale)
=302 [FP] Surcotisation huit trimestres (part salariale)
=303 [FP] Validation de services (part salariale)
=304 [FP] Cotisations Nouvelle Bonification Indiciaire (part salariale)
=305 [FP] Cotisations Nouvelle Bonification Indiciaire (part patronale)
=306 [FP] Cotisations sur indemnité de feu (part salariale)
=307 [FP] Cotisations sur indemnité de feu (part patronale)
=308 [FP] Cotisation sur bonification sapeur pompier (part salariale)
=309 [FP] Cotisation sur prime sur sujetion des aides soignantes (part salariale)
=310 [FP] Cotisation sur prime sur sujetion des aides soignantes (part patronale)
=311 [FP] Cotisation RAFP (part salariale)
=312 [FP] Cotisation RAFP (part patronale)
=313 [FP] Cotisations pour pension sur ISS ou PSS (part salariale)
=314 [FP] Cotisations pour pension sur ISS ou PSS (part patronale)
=315 [FP] Cotisations pour pension sur IR (part salariale)
=316 [FP] Cotisations pour pension sur IR (part patronale)
=317 [FP] Cotisations pour pension sur IMT (part salariale)
=318 [FP] Cotisations pour pension sur IMT (part patronale)
=319 [FP] Cotisations pour l'allocation temporaire d'invalidité (part patronale)
=320 [FP] Surcotisation (part salariale)
=321 [FP] Rachat des années d'études (part salariale)
=322 [FP] Exonération de cotisation pour heures d’aide à domicile (part patronale)
=323 [FP] Cotisation RAEP (part patronale)
=324 [FP] Cotisation RAEP (part salariale)
=325 [FP] Validation de services (part patronale)
=326 [FP] Régularisation de service (part salariale)
=327 [FP] Régularisation de service (part patronale)
=330 Régime de base forfaitaire CNBF
=331 Régime de base proportionnelle CNBF
=332 Régime complémentaire CNBF
=333 Cotisation contrat d’emploi pénitentiaire 1
=334 Cotisation contrat d’emploi pénitentiaire 2
=901 Cotisation épargne retraite
=902 Contribution à la formation professionnelle des Artisans assimilés salariés
=903 Cotisation AFNCA
=904 Cotisation ANEFA
=905 Cotisation ASCPA
=906 Cotisation PROVEA
=907 Complément de cotisation Assurance Maladie
=908 Taxe forfaitaire CDDU Assurance Chômage
=909 Cotisation au titre du financement des régimes de retraites supplémentaires à prestation
   définies
=910 Exonération de cotisations patronales pour les entreprises affectées par la crise
   sanitaire
=911 Réduction de cotisations patronales pour les entreprises du secteur de la vigne affectées
   par la crise sanitaire
=912 Exonération du forfait social à 10%
=913 Indemnité inflation
=914 Réduction sapeurs-pompiers volontaires sur les contributions recouvrées par la MSA,
   l’Urssaf ou France Travail
=915 Réduction sapeurs-pompiers volontaires sur les cotisations et contributions recouvrées
   par l’Agirc-Arrco
=916 Exonération de cotisations applicable en Zones France Ruralités Revitalisation (ZFRR)
=917 Potentielle nouvelle cotisation D
=918 Versement mobilité régional et rural
=919 Potentielle nouvelle cotisation A
=920 Potentielle nouvelle cotisation B
=921 Potentielle nouvelle cotisation C
002 Identifiant Organisme de Protection Sociale
003 Montant d'assiette
004 Montant de cotisation
005 Code INSEE commune
006 Identifiant du CRM à l'origine de la régularisation
007 Taux de cotisation
S21.G00.83 Période d'affiliation à tort à un régime de retraite complémentaire
001 Date de début de période déclarée à tort
002 Date de fin de période déclarée à tort
S21.G00.84 Base assujettie déclarée à tort pour un régime de retraite complémentaire
001 Code de base assujettie déclarée à tort
=02 Assiette brute plafonnée
=03 Assiette brute déplafonnée
=11 Base forfaitaire soumise aux cotisations de Sécurité Sociale
=19 Assiette CRPCEN
=22 Base brute spécifique
=23 Base exceptionnelle (Agirc Arrco)
=24 Base plafonnée spécifique
=25 Assiette de contribution libératoire
=28 Base IRCANTEC cotisée
=41 CRPNPAC-Assiette soumise au taux normal (non-plafonnée)
=42 CRPNPAC-Assiette soumise au taux majoré (non-plafonnée)
=43 Base plafonnée exceptionnelle Agirc Arrco
=45 Base plafonnée ICP Agirc-Arrco
002 Date de début de période de rattachement de la base déclarée à tort
003 Date de fin de période de rattachement de la base déclarée à tort
004 Montant déclaré à tort
005 Numéro du contrat rattaché à la base assujettie déclarée à tort
S21.G00.95 Base assujettie déclarée à tort pour un régime de base risque maladie, AT/MP ou
   vieillesse
001 Code de base assujettie déclarée à tort
=02 Assiette brute plafonnée
=03 Assiette brute déplafonnée
=11 Base forfaitaire soumise aux cotisations de Sécurité Sociale
002 Date de début de période de rattachement de la base déclarée à tort
003 Date de fin de période de rattachement de la base déclarée à tort
004 Montant déclaré à tort
005 Numéro du contrat rattaché à la base assujettie déclarée à tort
S21.G00.86 Ancienneté
001 Type
=02 Ancienneté dans la branche professionnelle ou le secteur d'activité
=03 Ancienneté dans le collège ou la catégorie professionnelle
=04 Ancienneté dans le poste
=06 Ancienneté dans le groupe
=07 Ancienneté dans l'entreprise
002 Unité de mesure
=01 Jours
=02 Mois
=03 Années
003 Valeur
005 Numéro du contrat
S21.G00.98 Saisie administrative à tiers détenteur
001 Identifiant de la SATD
002 Etat de prise en compte de la SATD
=01 Fin ou sans droits
=02 Positif sans règlement
=03 Positif avec règlement partiel avec concurrence
=04 Positif avec règlement partiel sans concurrence
=05 Positif avec règlement total avec concurrence
=06 Positif avec règlement total sans concurrence
003 Montant
004 Mois de l’erreur
S21.G00.85 Lieu de travail ou établissement utilisateur
001 Identifiant du lieu de travail ou de l'établissement utilisateur
002 Code APET
003 Numéro, extension, nature, libellé de voie
004 Code postal
005 Localité
006 Code Pays
007 Code de distribution à l'étranger
008 Complément de la localisation de la construction
009 Service de distribution, complément de localisation de la voie
010 Nature juridique
=01 Etablissement
=02 Autre
=03 A domicile
=05 Particulier employeur
011 Code INSEE commune
012 Code civilité
=01 Monsieur
=02 Madame
013 Nom de famille
014 Nom d’usage
015 Prénoms
016 Date de naissance
017 Lieu de naissance
S89.G00.32 Bénéficiaire des honoraires
001 Profession ou qualité
002 Nom du bénéficiaire des honoraires
003 Prénom du bénéficiaire des honoraires
004 Siren du bénéficiaire des honoraires
005 Nic du bénéficiaire des honoraires
006 Raison sociale du bénéficiaire des honoraires
007 Complément de localisation de la construction
008 Numéro, extension, nature et libellé de la voie
009 Code INSEE de la commune
010 Service de distribution, complément de localisation de la voie
011 Code postal
012 Localité
013 Code pays
014 Code de distribution à l'étranger
015 Code taux réduit ou dispense de retenue à la source
=D dispense de retenue à la source
=R taux réduit de retenue à la source
016 Montant TVA droits d'auteurs
017 Millésime de rattachement
S89.G00.33 Avantages en nature
001 Code type avantage en nature
=01 nourriture
=02 logement
=03 voiture
=04 nouvelles technologies de l'Informatique et de la Communication
=09 autre avantage
002 Montant avantage en nature
S89.G00.35 Prise en charge des indemnités
001 Code modalité de prise en charge des indemnités
=01 allocations forfaitaires
=02 remboursement
=03 prise en charge par l'employeur
002 Montant de l'indemnité
S89.G00.43 Rémunérations
001 Code type de la rémunération
=01 honoraires, vacations
=02 commissions
=03 courtages
=04 ristournes
=05 jetons de présence
=06 droits d'auteur
=07 droits d'inventeur
=08 autres rémunérations
=11 retenue impôt sur le revenu
002 Montant de la rémunération
S89.G00.67 Droit supplémentaire acquis au titre des régimes de retraite supplémentaire à
   prestations définies
001 NIR
002 Numéro technique temporaire
003 Montant de droit supplémentaire acquis
004 Pourcentage de droit supplémentaire acquis
005 Millésime de rattachement
S89.G00.87 Actions gratuites
001 Code contexte
=01 oui
=02 non
002 Nombre d'actions
003 Valeur unitaire de l'action
004 Fraction du gain d'acquisition de source française
005 Date d'attribution
006 Date d'acquisition définitive
007 Numéro d'inscription au répertoire
008 Numéro technique temporaire
S89.G00.88 Options sur titres (stock options)
001 Code contexte
=01 oui
=02 non
002 Nombre d'options
003 Valeur unitaire de l'action
004 Prix de souscription de l'action
005 Fraction du gain de levée d'option de source française
006 Date d'attribution
007 Date de levée de l'option
008 Numéro d'inscription au répertoire
009 Numéro technique temporaire
S89.G00.89 Bons de souscription de parts de créateur d'entreprise (BSPCE)
001 Nombre de titres
002 Prix d'acquisition des titres
003 Valeur unitaire des titres au jour de l'exercice des bons
004 Fraction du gain de source française
005 Date d'acquisition des titres
006 Durée d'exercice de l'activité du bénéficiaire dans l'entreprise
007 Numéro d'inscription au répertoire
008 Numéro technique temporaire
S89.G00.91 Individu non salarié
001 Numéro d'inscription au répertoire
002 Nom de famille
003 Nom d'usage
004 Prénoms
005 Sexe
=01 masculin
=02 féminin
006 Date de naissance
007 Lieu de naissance
008 Numéro, extension, nature et libellé de la voie
009 Code postal
010 Localité
011 Code Pays
012 Code de distribution à l'étranger
013 Complément de la localisation de la construction
014 Service de distribution, complément de localisation de la voie
015 Adresse mél
016 Matricule de l'individu dans l'entreprise
017 Statut du salarié (conventionnel)
=03 cadre dirigeant (votant au collège employeur des élections prud'homales)
=04 autres cadres au sens de la convention collective (ou du statut pour les régimes spéciaux)
=05 profession intermédiaire (technicien, contremaître, agent de maîtrise, clergé)
=06 employé administratif d'entreprise, de commerce, agent de service
=07 ouvriers qualifiés et non qualifiés y compris ouvriers agricoles
=08 agent de la fonction publique d'Etat
=99 individu non concerné
018 Code statut catégoriel Retraite Complémentaire obligatoire
=01 cadre (article 4 et 4bis)
=02 extension cadre pour retraite complémentaire
=04 non cadre
=10 sans statut catégoriel
019 Code département de naissance
020 Code pays de naissance
021 Numéro technique temporaire
S89.G00.92 Bases spécifiques individu non salarié
001 Type
=01 Allocation de chômage pour les entreprises en auto-assurance chômage
=02 Allocation de cessation anticipée d'activité Amiante
=03 Allocation de pré-retraite suite à rupture du contrat
=05 Somme versée à un tiers
=06 Montant versé à un bénéficiaire ne relevant pas des règles de sécurité sociale en France
   mais qui est imposable
=07 Allocation de pré-retraite sans rupture de contrat
=08 Montant de retraite versée par l'employeur
=09 Pensions d'invalidité
002 Code de base spécifique
=23 Base exceptionnelle Agirc Arrco
=43 Base plafonnée exceptionnelle Agirc Arrco
=50 Assiette brute déplafonnée
=51 Assiette brute plafonnée
=52 Assiette de la contribution libératoire
=53 Assiette de la contribution sociale généralisée
003 Montant
004 Date de début de période de rattachement
005 Date de fin de période de rattachement
006 Montant net fiscal du revenu versé
007 Taux de prélèvement à la source
008 Type du taux de prélèvement à la source
=01 Taux transmis par la DGFIP
=13 Barème mensuel métropole
=17 Barème mathématique sur base mensuelle métropole
=23 Barème mensuel Guadeloupe, Réunion et Martinique
=27 Barème mathématique sur base mensuelle Guadeloupe, Réunion et Martinique
=33 Barème mensuel Guyane et Mayotte
=37 Barème mathématique sur base mensuelle Guyane et Mayotte
=99 Indu relatif à un exercice antérieur – pas de taux de PAS
009 Identifiant du taux de prélèvement à la source
010 Montant de prélèvement à la source
011 Date de versement
012 Montant de la part non imposable du revenu
013 Montant soumis au PAS
014 Montant de l’abattement sur la base fiscale (non déduit du montant net fiscal du revenu
   versé)
015 Identifiant du CRM à l'origine de la régularisation
016 Montant net versé
017 Montant net social
018 Montant de la retenue à la source sur les revenus versés aux non-résidents fiscaux
S89.G00.93 Régularisation de prélèvement à la source
001 Mois de l’erreur
002 Type d’erreur
=01 Rectification sur montant net fiscal du revenu versé
=02 Rectification sur taux
=03 Cas d’indu avec montant net fiscal du mois courant négatif
=04 Rectification sur montant net fiscal du revenu versé sans PAS
003 Régularisation du montant net fiscal du revenu versé
004 Montant net fiscal du revenu versé le mois de l’erreur
005 Régularisation du taux de prélèvement à la source
006 Taux déclaré le mois de l’erreur
007 Montant de la régularisation du prélèvement à la source
008 Régularisation du montant de la part non imposable du revenu
009 Régularisation du montant soumis au PAS
010 Régularisation du montant de l’abattement sur la base fiscale (non déduit du montant net
   fiscal du revenu versé)
013 Montant soumis au prélèvement à la source déclaré le mois de l'erreur
S89.G00.94 Cotisation Individu non salarié
001 Code de cotisation
=001 Montant de cotisation Régime Unifié Agirc-Arrco
002 Montant de cotisation
S90.G00.90 Total de l'envoi
001 Nombre total de rubriques
002 Nombre de DSN
`
