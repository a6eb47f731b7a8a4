import type { Gravite } from '../lu.js'

/** What one code means in each profile; null: the profile lets it pass. */
export interface FicheAnomalie {
  readonly depot: Gravite | null
  readonly reception: Gravite | null
  /** French, at most two sentences, the fix told, no value of a person. */
  readonly message: string
}

const B = 'bloquante' as const
const S = 'signal' as const

function fiche(depot: Gravite, reception: Gravite | null, message: string): FicheAnomalie {
  return { depot, reception, message }
}

/** The file and its lines. */
const LIGNES = {
  'fichier-vide': fiche(B, B, 'Le fichier est vide. Envoyez le fichier produit par la paie.'),
  'fichier-etranger': fiche(
    B,
    B,
    "Ce fichier n’est ni une DSN ni un PASRAU : aucune ligne n’y a la forme S21.G00.30.001,'valeur'. Vérifiez le fichier choisi.",
  ),
  'ligne-illisible': fiche(
    B,
    B,
    "Cette ligne n’est pas une rubrique. Écrivez le code, une virgule, puis la valeur entre apostrophes : S21.G00.30.001,'valeur'.",
  ),
  'ligne-trop-longue': fiche(
    B,
    B,
    'Cette ligne dépasse 256 caractères. Raccourcissez la valeur ou rétablissez les fins de ligne.',
  ),
  'guillemet-manquant': fiche(
    B,
    B,
    'La valeur n’est pas entre apostrophes. Mettez une apostrophe juste après la virgule et une autre en toute fin de ligne.',
  ),
  'ligne-vide': fiche(S, S, 'Le fichier contient des lignes vides. Supprimez-les.'),
  'marque-utf8': fiche(
    S,
    S,
    'Le fichier commence par une marque d’UTF-8. Enregistrez-le en ISO-8859-1, sans marque.',
  ),
  'encodage-utf16': fiche(
    B,
    B,
    'Le fichier est en UTF-16 : il n’est pas lisible ici. Enregistrez-le en ISO-8859-1.',
  ),
  'encodage-utf8': fiche(
    S,
    S,
    'Des valeurs sont en UTF-8 ; elles ont été lues comme telles. Enregistrez le fichier en ISO-8859-1.',
  ),
  'encodage-cp1252': fiche(
    S,
    S,
    'Des valeurs sont en Windows-1252 ; elles ont été lues comme telles. Enregistrez le fichier en ISO-8859-1.',
  ),
  'caractere-interdit': fiche(
    B,
    B,
    'La valeur contient un caractère de commande. Supprimez tabulations et caractères invisibles.',
  ),
} as const

/** The envoi, its frame and the lot it came in. */
const ENVOIS = {
  'entete-absente': fiche(
    B,
    B,
    'L’envoi ne commence pas par le bloc S10.G00.00. Renvoyez le fichier entier, depuis son en-tête.',
  ),
  'envoi-tronque': fiche(
    B,
    B,
    'L’envoi s’arrête avant son total S90.G00.90 : il manque la fin du fichier. Renvoyez-le entier.',
  ),
  'envoi-sans-declaration': fiche(
    B,
    B,
    'L’envoi ne contient aucune déclaration (bloc S20.G00.05). Ajoutez-en une ou retirez l’envoi.',
  ),
  'compte-rubriques': fiche(
    B,
    B,
    'Le nombre de rubriques annoncé n’est pas celui des lignes de l’envoi, lignes S90 comprises. Renvoyez le fichier tel que le logiciel l’a produit.',
  ),
  'compte-declarations': fiche(
    B,
    B,
    'Le nombre de déclarations annoncé n’est pas celui des blocs S20.G00.05. Renvoyez le fichier tel que le logiciel l’a produit.',
  ),
  'neant-incoherent': fiche(
    B,
    S,
    'Un envoi néant ne porte que des mensuelles sans individu (types 02 ou 05), et l’inverse. Corrigez le type de l’envoi ou celui des déclarations.',
  ),
  'norme-inconnue': fiche(
    S,
    S,
    'Cette version de la norme n’est pas connue ici : ses listes de codes n’ont pas été contrôlées. Vérifiez le code de la norme.',
  ),
  'lot-groupe-ko': fiche(
    S,
    S,
    'Ce groupe du lot réunit des déclarations que le concentrateur a écartées : elles ne sont pas retenues.',
  ),
  'lot-compte': fiche(
    S,
    S,
    'Le nombre de déclarations annoncé par le lot n’est pas celui qu’il contient. Redemandez le lot.',
  ),
  'lot-tronque': fiche(
    S,
    S,
    'Le lot s’arrête avant sa ligne de fin (S95.G51.00) : il peut manquer des envois. Redemandez-le.',
  ),
} as const

/** Blocks and rubriques: which, where, how many. */
const STRUCTURE = {
  'rubrique-inconnue': fiche(
    B,
    null,
    'La norme ne connaît pas cette rubrique. Retirez-la ou corrigez son code.',
  ),
  'rubrique-conservee': fiche(
    S,
    S,
    'Cette rubrique n’est pas connue ici : elle est conservée telle quelle et n’a pas été contrôlée.',
  ),
  'rubrique-hors-norme': fiche(
    B,
    S,
    'Cette rubrique n’existe pas dans la version de la norme que l’envoi annonce. Retirez-la ou changez de version.',
  ),
  'rubrique-interdite': fiche(
    B,
    S,
    'Cette rubrique est interdite dans cette nature de déclaration. Retirez-la.',
  ),
  'rubrique-absente': fiche(B, null, 'Cette rubrique obligatoire manque. Renseignez-la.'),
  'identifiant-manquant': fiche(
    B,
    B,
    'Cette rubrique, sans laquelle rien ne peut être rattaché, manque. Renseignez-la.',
  ),
  'bloc-interdit': fiche(
    B,
    S,
    'Ce bloc n’existe pas dans cette nature de déclaration. Retirez-le.',
  ),
  'bloc-absent': fiche(B, null, 'Ce bloc obligatoire manque. Ajoutez-le sous le bloc indiqué.'),
  'etablissement-absent': fiche(
    B,
    B,
    'La déclaration ne dit pas quel établissement déclare. Ajoutez les blocs S21.G00.06 et S21.G00.11.',
  ),
  'bloc-mal-place': fiche(
    B,
    B,
    'Ce bloc n’est pas sous le bloc dont il dépend. Remettez-le à sa place dans l’arbre du message.',
  ),
  'bloc-en-desordre': fiche(
    B,
    S,
    'Ce bloc vient après un bloc qui devait le suivre. Remettez les blocs dans l’ordre du message.',
  ),
  'bloc-en-trop': fiche(B, B, 'Ce bloc ne peut figurer qu’une fois ici. Retirez celui en trop.'),
  'individu-en-trop': fiche(
    B,
    B,
    'Un signalement porte sur un seul individu. Faites un signalement par individu.',
  ),
} as const

/** The value of one rubrique. */
const VALEURS = {
  'rubrique-vide': fiche(
    B,
    B,
    'La valeur est vide. Renseignez-la, ou n’écrivez pas la rubrique du tout.',
  ),
  'espace-en-bord': fiche(B, B, 'La valeur commence ou finit par une espace. Retirez-la.'),
  longueur: fiche(B, B, 'La valeur n’a pas la longueur que la norme demande. Corrigez-la.'),
  'caracteres-refuses': fiche(
    B,
    B,
    'La valeur contient des caractères que cette rubrique n’admet pas. Gardez les lettres, chiffres et signes prévus.',
  ),
  'forme-refusee': fiche(B, B, 'La valeur n’a pas la forme prévue par la norme. Corrigez-la.'),
  'code-hors-liste': fiche(
    B,
    B,
    'Ce code n’est pas dans la liste de la version de la norme annoncée. Choisissez un code de la liste.',
  ),
  'date-impossible': fiche(
    B,
    B,
    'Cette date n’existe pas. Écrivez un jour réel sous la forme JJMMAAAA.',
  ),
  'mois-mal-ecrit': fiche(
    B,
    B,
    'Le mois déclaré s’écrit par son premier jour : 01MMAAAA. Corrigez la date.',
  ),
  'montant-mal-ecrit': fiche(
    B,
    B,
    'Le montant s’écrit avec un point et deux décimales, sans espace ni signe plus : 1234.56. Corrigez-le.',
  ),
  'montant-negatif': fiche(B, B, 'Ce montant ne peut pas être négatif. Corrigez-le.'),
  'valeur-nulle': fiche(
    B,
    B,
    'Cette valeur ne peut pas être zéro. Renseignez-la ou n’écrivez pas la rubrique.',
  ),
  'valeur-trop-grande': fiche(B, B, 'Cette valeur dépasse le maximum permis. Corrigez-la.'),
  'nombre-mal-ecrit': fiche(B, B, 'Un nombre entier est attendu ici. N’écrivez que des chiffres.'),
  'siren-cle': fiche(
    B,
    S,
    'Ce SIREN n’existe pas : sa clé est fausse. Recopiez-le depuis l’avis de situation Insee.',
  ),
  'siret-cle': fiche(
    B,
    S,
    'Le SIREN et le NIC ne forment pas un SIRET existant : la clé est fausse. Recopiez-les depuis l’avis de situation Insee.',
  ),
  'siret-emetteur': fiche(
    B,
    S,
    'Le SIREN et le NIC de l’émetteur ne forment pas un SIRET existant. Recopiez-les depuis l’avis de situation Insee.',
  ),
} as const

/** Who the individual is. */
const IDENTITES = {
  'identifiant-absent': fiche(
    B,
    B,
    'L’individu n’a ni NIR ni numéro technique temporaire. Renseignez l’un des deux.',
  ),
  'nir-malforme': fiche(
    B,
    B,
    'Le NIR n’a pas la forme attendue : treize caractères, sans la clé. Recopiez-le depuis la carte Vitale.',
  ),
  'nir-provisoire': fiche(
    B,
    B,
    'Un numéro provisoire (commençant par 7 ou 8) n’est pas un NIR. Déclarez un numéro technique temporaire (30.020) en attendant le NIR.',
  ),
  'nir-neuf': fiche(
    B,
    B,
    'Le NIR finit par une suite de 9 : c’est un numéro de remplissage. Déclarez le vrai NIR ou un numéro technique temporaire.',
  ),
  'nir-naissance': fiche(
    B,
    S,
    'L’année du NIR n’est pas celle de la date de naissance. Vérifiez l’un et l’autre.',
  ),
  'nir-corse': fiche(
    B,
    S,
    'Le département du NIR ne va pas avec l’année de naissance : 20 avant 1976, 2A ou 2B depuis. Vérifiez le NIR.',
  ),
  'nir-departement': fiche(
    B,
    S,
    'Le département 96 n’existe plus pour une naissance depuis 1968. Vérifiez le NIR.',
  ),
  'nir-en-double': fiche(
    B,
    B,
    'Ce NIR figure déjà dans la déclaration. Réunissez les contrats sous un seul individu ou corrigez le NIR.',
  ),
  'ntt-malforme': fiche(
    B,
    B,
    'Le numéro technique temporaire commence par 1 ou 2, puis le SIREN de l’entreprise, puis un identifiant sans espace. Corrigez-le.',
  ),
  'ntt-siren': fiche(
    B,
    B,
    'Le numéro technique temporaire doit porter le SIREN de l’entreprise déclarée, du deuxième au dixième caractère. Corrigez-le.',
  ),
  'ntt-en-double': fiche(
    B,
    B,
    'Ce numéro technique temporaire figure déjà dans la déclaration. Donnez-en un par individu.',
  ),
  'identite-caracteres': fiche(
    B,
    B,
    'Ce nom ou prénom contient autre chose que des lettres, espaces, tirets et apostrophes. Écrivez-le comme à l’état civil.',
  ),
  'identite-bords': fiche(
    B,
    B,
    'Ce nom ou prénom commence par un tiret, ou finit par un tiret ou une apostrophe. Retirez ce signe.',
  ),
  'identite-signes': fiche(
    B,
    B,
    'Deux signes se suivent dans ce nom ou prénom (espaces, tirets, apostrophes). N’en gardez qu’un, sauf « -- » dans un nom de famille.',
  ),
  'identite-civilite': fiche(
    B,
    B,
    'La civilité ne fait pas partie du nom. Retirez M, MR, MME, MONSIEUR ou MADAME.',
  ),
  'identite-sans-nom-ni-prenom': fiche(
    B,
    B,
    'L’individu est déclaré sans nom (SN) et sans prénom (SP) à la fois. Renseignez l’un des deux.',
  ),
  'naissance-impossible': fiche(
    B,
    B,
    'Cette date de naissance n’existe pas ou n’est pas encore venue. Écrivez JJMMAAAA, 99 pour un jour ou un mois inconnu.',
  ),
} as const

/** What must agree, one rubrique with another. */
const COHERENCES = {
  'type-nature': fiche(
    B,
    B,
    'Ce type de déclaration n’est pas permis pour cette nature. Corrigez le type (05.002).',
  ),
  'sans-individu': fiche(
    B,
    B,
    'La déclaration dit porter des individus et n’en contient aucun. Ajoutez-les ou choisissez le type 02 ou 05.',
  ),
  'individu-inattendu': fiche(
    B,
    B,
    'La déclaration se dit sans individu et en contient. Choisissez le type 01 ou 03, ou retirez les individus.',
  ),
  'fraction-incoherente': fiche(
    B,
    B,
    'La fraction s’écrit « nd », n ne dépassant pas d ; 11 pour un signalement. Corrigez 05.003.',
  ),
  'devise-etrangere': fiche(
    S,
    S,
    'Les montants de cette déclaration sont en francs Pacifique : ils ne sont pas convertis en euros.',
  ),
  'contrat-en-double': fiche(
    B,
    B,
    'Deux contrats de l’individu ont le même numéro. Donnez un numéro à chacun.',
  ),
  'contrat-inconnu': fiche(
    B,
    S,
    'La rémunération renvoie à un numéro de contrat que l’individu n’a pas. Reprenez le numéro de S21.G00.40.009.',
  ),
  'contrat-sans-remuneration': fiche(
    B,
    null,
    'Aucune rémunération ne renvoie à ce contrat. Ajoutez un bloc S21.G00.51, au besoin à zéro.',
  ),
  'contrat-avant-naissance': fiche(
    B,
    B,
    'Le contrat commence avant la naissance de l’individu. Vérifiez les deux dates.',
  ),
  'versement-sans-numero': fiche(
    B,
    S,
    'L’individu a plusieurs versements : chacun doit porter un numéro (50.003). Numérotez-les.',
  ),
  'versement-numero-en-double': fiche(
    B,
    S,
    'Deux versements de l’individu ont le même numéro. Numérotez-les différemment.',
  ),
  'versement-trop-tardif': fiche(
    B,
    B,
    'Le versement est daté après la fin du mois qui suit le mois déclaré. Corrigez la date ou le mois déclaré.',
  ),
  'mns-absent': fiche(
    B,
    S,
    'Ce versement n’a pas de montant net social. Ajoutez un bloc S21.G00.58 de type 03.',
  ),
  'mns-ancienne-place': fiche(
    B,
    B,
    'Depuis janvier 2024, les types 026 et 027 ne se déclarent plus en rémunération. Déclarez le montant net social en S21.G00.58, type 03.',
  ),
  'periode-incomplete': fiche(
    B,
    B,
    'Une période a un début et une fin. Renseignez les deux dates, ou aucune.',
  ),
  'periode-inversee': fiche(B, B, 'La période finit avant de commencer. Corrigez ses dates.'),
  'periode-trop-tardive': fiche(
    B,
    B,
    'La période dépasse le mois qui suit le mois déclaré. Corrigez ses dates.',
  ),
  'periode-sur-deux-annees': fiche(
    B,
    B,
    'La période du montant net est à cheval sur deux années. Faites un bloc par année.',
  ),
  'pas-incoherent': fiche(
    B,
    S,
    'Le prélèvement à la source n’est pas le montant soumis multiplié par le taux, à un euro près. Vérifiez 50.006, 50.009 et 50.013.',
  ),
  'pas-indu': fiche(
    B,
    S,
    'Avec le type de taux 99, le taux et le prélèvement sont à zéro. Corrigez 50.006 et 50.009.',
  ),
  'taux-sans-identifiant': fiche(
    B,
    S,
    'Un taux transmis par la DGFiP (type 01) a un identifiant, et lui seul. Renseignez ou retirez 50.008.',
  ),
  'prime-sans-periode': fiche(
    B,
    S,
    'Cette prime se rattache à une période. Renseignez 52.003 et 52.004.',
  ),
  'regularisation-mois': fiche(
    B,
    S,
    'Cette régularisation vise un mois que la déclaration ne peut plus corriger. Vérifiez le mois de l’erreur.',
  ),
  'accident-sans-date': fiche(
    B,
    S,
    'Pour ce motif d’arrêt, la date de l’accident ou de la première constatation est obligatoire. Renseignez 60.012.',
  ),
  'non-salarie-mns': fiche(
    B,
    S,
    'Le montant net social d’un non-salarié se déclare avec la base 50, et avec elle seule. Corrigez 92.002 ou 92.017.',
  ),
  'date-apres-mois': fiche(S, null, 'Cette date vient après le mois déclaré. Vérifiez-la.'),
  'brut-sans-base': fiche(
    S,
    null,
    'Le versement a une rémunération brute mais pas de base assujettie de code 03. Vérifiez S21.G00.78.',
  ),
} as const

export const FICHES = {
  ...LIGNES,
  ...ENVOIS,
  ...STRUCTURE,
  ...VALEURS,
  ...IDENTITES,
  ...COHERENCES,
} as const

export type CodeAnomalie = keyof typeof FICHES
