import { Champ } from '#apps/web'
import { Case, Question } from '../champs-formulaire.js'
import { STATUTS, ZONES } from '../simulation/saisie.js'
import { FormulaireEtape, fauteDe, pageDEtape, type VueDemande } from './cadre.js'

/** Step 2: the home, and the housing benefit already received. */
export function pageLogement(v: VueDemande): string {
  const { saisie } = v
  return pageDEtape(
    v,
    <FormulaireEtape v={v}>
      <Question
        nom="statut"
        label="Quel est votre logement ?"
        options={STATUTS}
        classe="paires"
        valeur={saisie.statut}
        erreur={fauteDe(v, 'statut')}
      />
      <fieldset className="demande">
        <legend>Si vous louez votre logement</legend>
        <Champ
          nom="loyer"
          label="Loyer par mois, sans les charges"
          aide="En colocation : votre part seulement."
          valeur={saisie.loyer}
          erreur={fauteDe(v, 'loyer')}
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
        options={ZONES}
        valeur={saisie.zone}
        erreur={fauteDe(v, 'zone')}
      />
      <fieldset className="demande">
        <legend>Si vous recevez une aide au logement</legend>
        <Champ
          nom="aide"
          label="Son montant par mois"
          aide="Laissez vide si vous n’en recevez pas."
          valeur={saisie.aide}
          erreur={fauteDe(v, 'aide')}
          inputMode="decimal"
          classe="fr-input--montant"
          unite="€"
        />
      </fieldset>
    </FormulaireEtape>,
  )
}
