/** Why a family benefit, a housing benefit or the C2S is nil, in plain words. */
export const PHRASES_PRESTATIONS: Readonly<Record<string, string>> = {
  'sans-enfant-a-charge': 'Aucun enfant à charge ce mois-ci.',
  'moins-de-deux-enfants': 'Les allocations familiales sont ouvertes à partir de deux enfants.',
  'moins-de-trois-enfants-de-trois-ans':
    'Le complément familial est ouvert à partir de trois enfants de 3 à 21 ans.',
  'allocation-de-base-paje-versee':
    'Le complément familial ne s’ajoute pas à l’allocation de base de la PAJE.',
  'parent-en-couple': 'L’allocation de soutien familial est ouverte à un parent seul.',
  'residence-alternee':
    'Un enfant en résidence alternée est élevé par ses deux parents : pas de soutien familial.',
  'pension-alimentaire-suffisante':
    'La pension alimentaire reçue atteint l’allocation de soutien familial.',
  'sans-enfant-de-moins-de-trois-ans':
    'L’allocation de base de la PAJE est ouverte pour un enfant de moins de 3 ans.',
  'ressources-superieures-au-plafond': 'Les ressources du foyer dépassent le plafond.',
  proprietaire: 'L’aide au logement est ouverte à qui loue sa résidence principale.',
  'loge-gratuitement': 'Un logement gratuit n’ouvre pas droit à une aide au logement.',
  'sans-logement': 'Sans logement loué, il n’y a pas d’aide au logement.',
  'sans-loyer': 'Sans loyer, il n’y a pas d’aide au logement.',
  'pret-signe-apres-2017':
    'Les prêts signés depuis 2018 n’ouvrent plus d’aide au logement, sauf exception ancienne.',
  'loyer-superieur-au-plafond': 'Le loyer est trop élevé pour ouvrir droit à une aide.',
  'aide-absorbee-par-les-minorations':
    'L’aide calculée ne dépasse pas les montants qui en sont retirés.',
  'aide-connue-nulle': 'L’aide au logement que vous avez indiquée est nulle.',
  'mois-du-demenagement':
    'Le mois du déménagement, l’aide de l’ancien logement a cessé et la nouvelle n’a pas commencé.',
  'sans-enfant-scolarise': 'Aucun enfant de 6 à 18 ans n’est scolarisé à cette rentrée.',
  'moins-de-65-ans':
    'L’allocation de solidarité aux personnes âgées est ouverte à 65 ans, sauf inaptitude.',
  'incapacite-insuffisante':
    'Il faut un taux d’incapacité de 80 %, ou de 50 % avec une restriction d’accès à l’emploi.',
  'sans-demandeur-d-emploi': 'Personne dans le foyer ne cherche un emploi.',
  'allocation-chomage-versee': 'L’allocation de chômage est encore versée.',
  'moins-de-cinq-ans-de-travail':
    'Il faut cinq ans de travail salarié dans les dix années avant le chômage.',
  'sans-pension-invalidite':
    'L’allocation supplémentaire d’invalidité complète une pension d’invalidité.',
  'age-de-la-retraite': 'À l’âge de la retraite, ce droit laisse la place à ceux de la vieillesse.',
  'avec-participation':
    'La complémentaire santé solidaire n’est pas gratuite : elle demande une participation.',
  'moins-de-vingt-cinq-ans-rattache':
    'Avant 25 ans, avec une pension de ses parents, on est compté dans leur foyer.',
}
