import type { JSX } from 'react'
import { Champ } from '#apps/web'
import { Case, Question } from './champs-formulaire.js'
import type { Questions } from './questions-foyer.js'
import { QuestionTerritoire } from './questions-territoire.js'
import { STATUTS, ZONES } from './simulation/saisie.js'

export interface QuestionsDuLogement extends Questions {
  readonly aideRecue: { readonly legende: string; readonly precision: string }
}

/**
 * What is asked of the home, to claim and to simulate: what it is, the rent, where, the benefit
 * already received. `source` says where a prefilled answer comes from.
 */
export function QuestionsLogement(q: QuestionsDuLogement): JSX.Element {
  const { saisie, erreur, source = () => undefined } = q
  return (
    <>
      <QuestionTerritoire saisie={saisie} erreur={erreur} source={source} />
      <Question
        nom="statut"
        label="Quel est votre logement ?"
        aide={source('statut')}
        options={STATUTS}
        classe="paires"
        valeur={saisie.statut}
        erreur={erreur('statut')}
      />
      <fieldset className="demande">
        <legend>Si vous louez votre logement</legend>
        <Champ
          nom="loyer"
          label="Loyer par mois, sans les charges"
          aide={source('loyer') ?? 'En colocation : votre part seulement.'}
          valeur={saisie.loyer}
          erreur={erreur('loyer')}
          inputMode="decimal"
          classe="fr-input--montant"
          unite="€"
        />
        <Case
          nom="colocation"
          valeur="oui"
          coche={saisie.colocation === 'oui'}
          libelle="C’est une colocation"
        />
      </fieldset>
      <Question
        nom="zone"
        label="Où est le logement que vous louez ?"
        aide="En France métropolitaine seulement. Outre-mer, ne répondez pas."
        options={ZONES}
        valeur={saisie.zone}
        erreur={erreur('zone')}
      />
      <fieldset className="demande">
        <legend>{q.aideRecue.legende}</legend>
        <Champ
          nom="aide"
          label="Son montant par mois"
          aide={source('aide') ?? q.aideRecue.precision}
          valeur={saisie.aide}
          erreur={erreur('aide')}
          inputMode="decimal"
          classe="fr-input--montant"
          unite="€"
        />
      </fieldset>
    </>
  )
}
