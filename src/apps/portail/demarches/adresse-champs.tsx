import type { JSX } from 'react'
import { Champ } from '#apps/web'
import type { Saisie } from '../simulation/saisie.js'

const CHAMPS = [
  ['voie', 'Numéro et rue', 'Exemple : 12 rue des Lilas'],
  ['complement', 'Appartement, bâtiment, chez qui', 'Facultatif'],
  ['code-postal', 'Code postal', 'Cinq chiffres'],
  ['ville', 'Commune', undefined],
] as const

/** Where letters will go, in the words of an envelope. */
export function ChampsAdresse(p: {
  readonly saisie: Saisie
  readonly erreur: (champ: string) => string | undefined
}): JSX.Element {
  return (
    <fieldset className="demande">
      <legend>Votre nouvelle adresse</legend>
      <p className="fr-hint-text">
        Elle est écrite sur vos courriers. L’autre adulte du dossier ne la voit pas ici. Sans
        logement : laissez vide, ou donnez l’adresse qui reçoit vos lettres.
      </p>
      {CHAMPS.map(([nom, label, aide]) => (
        <Champ
          key={nom}
          nom={nom}
          label={label}
          aide={aide}
          valeur={p.saisie[nom]}
          erreur={p.erreur(nom)}
          {...(nom === 'code-postal'
            ? { inputMode: 'numeric' as const, classe: 'champ-date' }
            : {})}
        />
      ))}
    </fieldset>
  )
}
