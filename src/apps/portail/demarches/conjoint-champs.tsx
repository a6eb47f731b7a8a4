import type { JSX } from 'react'
import { Champ } from '#apps/web'
import { fauteDe, type VueDemande } from './cadre.js'
import { type ChampDeTexte, ChampsDeTexte } from './champs-de-texte.js'
import { CHAMP_NIR } from './conjoint-saisie.js'

const CHAMPS: readonly ChampDeTexte[] = [
  { nom: 'c-nom', label: 'Son nom de naissance' },
  { nom: 'c-nom-usage', label: 'Son nom d’usage', aide: 'Seulement s’il est différent.' },
  { nom: 'c-prenoms', label: 'Ses prénoms', aide: 'Dans l’ordre de sa pièce d’identité.' },
  {
    nom: 'c-departement',
    label: 'Son département de naissance',
    aide: 'Exemples : 31, 2A, 974. À l’étranger : 99.',
  },
]

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
      <ChampsDeTexte champs={CHAMPS} saisie={v.saisie} erreur={(nom) => fauteDe(v, nom)} />
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
