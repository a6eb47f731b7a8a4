import type { JSX } from 'react'
import type { Saisie } from '../simulation/saisie.js'
import { type ChampDeTexte, ChampsDeTexte } from './champs-de-texte.js'

const CHAMPS: readonly ChampDeTexte[] = [
  { nom: 'voie', label: 'Numéro et rue', aide: 'Exemple : 12 rue des Lilas' },
  { nom: 'complement', label: 'Appartement, bâtiment, chez qui', aide: 'Facultatif' },
  {
    ...{ nom: 'code-postal', label: 'Code postal', aide: 'Cinq chiffres' },
    ...{ inputMode: 'numeric', classe: 'champ-date' },
  },
  { nom: 'ville', label: 'Commune' },
]

const DONNEZ = 'Donnez l’adresse qui reçoit vos lettres.'
/** By when it is asked; who claims or moves may have no home. */
const PRECISIONS = {
  correction: DONNEZ,
  demande: `${DONNEZ} Sans logement et sans adresse : laissez vide.`,
  demenagement: 'Sans logement : laissez vide, ou donnez l’adresse qui reçoit vos lettres.',
} as const

/** Where letters will go, in the words of an envelope. */
export function ChampsAdresse(p: {
  readonly saisie: Saisie
  readonly erreur: (champ: string) => string | undefined
  readonly quand: keyof typeof PRECISIONS
}): JSX.Element {
  return (
    <fieldset className="demande">
      <legend>{p.quand === 'demenagement' ? 'Votre nouvelle adresse' : 'Votre adresse'}</legend>
      <p className="fr-hint-text">
        Elle est écrite sur vos courriers. L’autre adulte du dossier ne la voit pas ici.{' '}
        {PRECISIONS[p.quand]}
      </p>
      <ChampsDeTexte champs={CHAMPS} saisie={p.saisie} erreur={p.erreur} />
    </fieldset>
  )
}
