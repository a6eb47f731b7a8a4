import { Champ } from '#apps/web'
import { Case, Question } from '../champs-formulaire.js'
import { Boutons, erreurDe, Formulaire, pageDEtape, source, type Vue } from './cadre.js'
import { STATUTS, ZONES } from './saisie.js'

export function pageLogement(vue: Vue): string {
  const { saisie } = vue
  return pageDEtape(vue, {
    etape: 'logement',
    children: (
      <Formulaire vue={vue} etape="logement">
        <Question
          nom="statut"
          label="Quel est votre logement ?"
          aide={source(vue, 'statut')}
          options={STATUTS}
          classe="paires"
          valeur={saisie.statut}
          erreur={erreurDe(vue, 'statut')}
        />
        <fieldset className="demande">
          <legend>Si vous louez votre logement</legend>
          <Champ
            nom="loyer"
            label="Loyer par mois, sans les charges"
            aide={source(vue, 'loyer') ?? 'En colocation : votre part seulement.'}
            valeur={saisie.loyer}
            erreur={erreurDe(vue, 'loyer')}
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
          erreur={erreurDe(vue, 'zone')}
        />
        <fieldset className="demande">
          <legend>Si vous recevez déjà une aide au logement</legend>
          <Champ
            nom="aide"
            label="Son montant par mois"
            aide={source(vue, 'aide') ?? 'Laissez vide : nous la calculons.'}
            valeur={saisie.aide}
            erreur={erreurDe(vue, 'aide')}
            inputMode="decimal"
            classe="fr-input--montant"
            unite="€"
          />
        </fieldset>
        <Boutons suite="Continuer" retour="foyer" />
      </Formulaire>
    ),
  })
}
