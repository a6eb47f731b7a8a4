import { exhaustive } from '#socle'
import {
  type DemandeNeutralisation,
  demandesNeutralisation,
} from '../changements/neutralisation.js'
import { type Courrier, nomDuMembre, type Section } from './courrier.js'
import { jourEnMots } from './mots.js'

const REVENUS = { activite: 'les revenus de travail', chomage: 'l’allocation de chômage' } as const

/**
 * What changed since the months looked at, and what becomes of it; nothing when nothing was said.
 * @texte CASF, art. R. 262-13
 */
export function sectionChangements(c: Courrier): Section[] {
  const demandes = demandesNeutralisation(c.declaration)
  const trouves = (c.declaration.changements ?? []).filter((x) => x.type === 'emploi-trouve')
  if (demandes.length + trouves.length === 0) return []
  return [
    {
      titre: 'Ce qui a changé depuis ces mois',
      paragraphes: [
        ...demandes.map((d) => phraseArret(c, d)),
        ...trouves.map(
          (t) =>
            `${nomDuMembre(c.dossier, t.personne)} : un emploi depuis le ` +
            `${jourEnMots(t.depuis)}. Son salaire comptera quand nous regarderons ces mois.`,
        ),
      ],
    },
  ]
}

function phraseArret({ dossier }: Courrier, { arret, etat }: DemandeNeutralisation): string {
  const qui = nomDuMembre(dossier, arret.personne)
  const quoi = `${qui} : ${REVENUS[arret.revenus]}, arrêt le ${jourEnMots(arret.depuis)}.`
  switch (etat) {
    case 'comptee':
      return (
        `${quoi} Ce revenu ne compte plus pour le RSA dès ce mois-là. La prime d’activité ` +
        'compte toujours les trois mois regardés (CASF, article R. 262-13).'
      )
    case 'preuve-attendue':
      return `${quoi} Il manque la preuve. Envoyez-la : nous referons le calcul du RSA.`
    case 'remplacee':
      return `${quoi} Un autre revenu le remplace : les mois regardés comptent.`
    case 'trop-ancienne':
      return `${quoi} Cette date est trop ancienne pour cette déclaration. Parlez-en à la caisse.`
    default:
      return exhaustive(etat)
  }
}
