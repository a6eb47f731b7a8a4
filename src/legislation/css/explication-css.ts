import { arrondir, type Etape, enEuros } from '#socle'
import { pourCent } from '../explication/valeurs.js'
import type { SituationFoyer } from '../situation.js'
import type { PersonneChiffree } from '../transversal/foyer-chiffre.js'
import { complementaireSante, type DroitsVusCss, forfaitLogement, membresCss } from './index.js'
import { type ParametresCss, parametresCss, plafondCss } from './parametres.js'
import { lireRessources, type RessourcesCss, ressourcesCss } from './ressources-css.js'

/**
 * Steps of the complémentaire santé solidaire: the household, its year of resources, the ceilings.
 * @texte CRPA, art. R. 311-3-1-2; CSS, art. L. 861-1, R. 861-2 to R. 861-8
 */
export function expliquerCss(
  situation: SituationFoyer,
  mois: number,
  droits: DroitsVusCss,
): readonly Etape[] {
  const css = complementaireSante(situation, mois, droits)
  if (css.gratuite === null) return []
  if (droits.rsa !== null && droits.rsa > 0) return [ouverteParLeRsa(droits.rsa)]
  const p = parametresCss(mois)
  const membres = membresCss(situation, p)
  const recues = ressourcesCss(situation, membres, p)
  const logement = forfaitLogement(situation, membres.length, { p, droits })
  const total = arrondir(Math.round(recues.total + logement * 10), 10, 'plus-proche')
  return [
    {
      libelle: 'Les ressources du foyer sur un an',
      valeurs: {
        personnes: membres.length,
        ...recuParChacun(membres, p),
        ressources: arrondir(recues.total, 10, 'plus-proche'),
        forfaitLogement: Math.round(logement),
      },
      regle: regleDesRessources(membres, { recues, logement }, p),
      article: 'CSS, art. R. 861-2 à R. 861-8',
      resultat: total,
    },
    {
      libelle: css.gratuite
        ? 'Vous avez droit à la complémentaire santé solidaire gratuite'
        : (CONCLUSIONS[css.refus ?? ''] ?? REFUSEE),
      valeurs: {
        ressources: total,
        plafondGratuite: plafondCss(p.gratuite, membres.length),
        plafondAvecParticipation: plafondCss(p.participation, membres.length),
        participationAnnuelle: css.participationAnnuelle,
        refus: css.refus,
      },
      regle: regleDesPlafonds(membres.length, css.participationAnnuelle, p),
      article: 'CSS, art. L. 861-1 et R. 861-3',
      resultat: css.gratuite,
    },
  ]
}

/** What each member received: the rest of « ressources » is family benefits. */
function recuParChacun(membres: readonly PersonneChiffree[], p: ParametresCss) {
  const valeurs: Record<string, number | string> = {}
  for (const membre of membres) {
    const { remunerations, autres, abattement } = lireRessources(membre, p)
    const { id } = membre.personne
    if (remunerations !== 0) valeurs[`remunerations.${id}`] = remunerations
    if (abattement) valeurs[`abattement.${id}`] = pourCent(p.abattementActivite)
    if (autres !== 0) valeurs[`autresRessources.${id}`] = autres
  }
  return valeurs
}

function regleDesRessources(
  membres: readonly PersonneChiffree[],
  { recues, logement }: { readonly recues: RessourcesCss; readonly logement: number },
  p: ParametresCss,
): string {
  const annee =
    p.dernier === p.mois - 2
      ? 'ressources du treizième au deuxième mois précédent'
      : 'ressources des douze mois précédents'
  const reduits = membres.some((membre) => lireRessources(membre, p).abattement)
  const { total, familiales } = recues
  const regle = [
    `${enEuros(Math.round(total / 10 - familiales))} de ${annee}`,
    ...(familiales === 0 ? [] : [`${enEuros(familiales)} de prestations familiales`]),
    `${enEuros(Math.round(logement))} de forfait logement`,
  ].join(' + ')
  if (!reduits) return regle
  return `${regle} ; salaires réduits de ${pourCent(p.abattementActivite)}, chômage ou long arrêt`
}

function regleDesPlafonds(nombre: number, annuelle: number | null, p: ParametresCss): string {
  const foyer = nombre === 1 ? 'une personne' : `${nombre} personnes`
  const plafonds =
    `pour ${foyer}, gratuite jusqu’à ${enEuros(plafondCss(p.gratuite, nombre))} par an, avec ` +
    `participation jusqu’à ${enEuros(plafondCss(p.participation, nombre))}`
  if (!annuelle) return plafonds
  return (
    `${plafonds} ; participation de ${enEuros(annuelle)} par an pour le foyer, ` +
    `${enEuros(annuelle / 12)} par mois, selon l’âge de chacun au 1er janvier`
  )
}

const REFUSEE = 'Vos ressources dépassent le plafond de la complémentaire santé solidaire'

const CONCLUSIONS: Readonly<Record<string, string>> = {
  'avec-participation': 'Vous avez droit à la complémentaire santé solidaire avec participation',
  'moins-de-vingt-cinq-ans-rattache':
    'Avant 25 ans, avec une pension de vos parents, vous êtes compté dans leur foyer',
}

function ouverteParLeRsa(rsa: number): Etape {
  return {
    libelle: 'Le RSA ouvre la complémentaire santé solidaire gratuite',
    valeurs: { rsa },
    regle: 'condition de ressources réputée remplie',
    article: 'CSS, art. L. 861-2',
    resultat: true,
  }
}
