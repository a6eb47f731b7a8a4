import type { JSX } from 'react'
import { Champ } from '#apps/web'
import { fauteDe, type VueDemande } from './cadre.js'
import { CHAMP_NIR } from './conjoint-saisie.js'

const CHAMPS = [
  ['c-nom', 'Son nom de naissance', undefined],
  ['c-nom-usage', 'Son nom d’usage', 'Seulement s’il est différent.'],
  ['c-prenoms', 'Ses prénoms', 'Dans l’ordre de sa pièce d’identité.'],
  ['c-departement', 'Son département de naissance', 'Exemples : 31, 2A, 974. À l’étranger : 99.'],
] as const

/** Who the other adult is: with it, she is asked and the caisse need not look for her. */
export function ChampsConjoint({ v }: { v: VueDemande }): JSX.Element {
  const garde = (v.brouillon.saisie[CHAMP_NIR] ?? '') !== ''
  return (
    <fieldset className="demande">
      <legend>Pour aller plus vite : qui est l’autre adulte ?</legend>
      <p className="fr-hint-text">
        Facultatif. L’autre adulte reçoit un message et donne son accord depuis son compte. Sans ces
        réponses, une personne de votre caisse vérifie.
      </p>
      {CHAMPS.map(([nom, label, aide]) => (
        <Champ
          key={nom}
          nom={nom}
          label={label}
          aide={aide}
          valeur={v.saisie[nom]}
          erreur={fauteDe(v, nom)}
        />
      ))}
      <Champ
        nom={CHAMP_NIR}
        label="Son numéro de sécurité sociale"
        aide={
          garde
            ? 'Numéro gardé, il n’est plus montré. Laissez vide pour le garder.'
            : '13 ou 15 signes, sur sa carte Vitale. Il ne sera plus jamais montré.'
        }
        valeur=""
        erreur={fauteDe(v, CHAMP_NIR)}
        inputMode="numeric"
      />
    </fieldset>
  )
}
