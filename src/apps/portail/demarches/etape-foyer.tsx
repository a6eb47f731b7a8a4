import type { JSX } from 'react'
import { Champ, jourEnMots } from '#apps/web'
import { Case, Liste } from '../champs-formulaire.js'
import { NaissancesEnfants, QuestionCouple, type Questions } from '../questions-foyer.js'
import { ACTIVITES, type Adulte, ENFANTS_MAX, enfantsDe } from '../simulation/saisie.js'
import { DejaConnu, FormulaireEtape, fauteDe, pageDEtape, type VueDemande } from './cadre.js'
import { ChampsConjoint } from './conjoint-champs.js'

/** Step 1: the identity is known; the household is asked. */
export function pageFoyer(v: VueDemande): string {
  const q: Questions = { saisie: v.saisie, erreur: (champ) => fauteDe(v, champ) }
  return pageDEtape(
    v,
    <>
      <DejaConnu
        source="Donné par FranceConnect."
        faits={[
          ['Nom', v.qui.nom],
          ['Date de naissance', jourEnMots(v.qui.naissance)],
        ]}
      />
      <FormulaireEtape v={v}>
        <fieldset className="demande">
          <legend>Vous</legend>
          <Activite v={v} adulte="a" />
        </fieldset>
        <QuestionCouple {...q} />
        <fieldset className="demande">
          <legend>L’autre adulte du couple</legend>
          <p className="fr-hint-text">Seulement si vous vivez en couple.</p>
          <Champ
            nom="c-naissance"
            label="Sa date de naissance"
            aide="Exemple : 14/03/1990"
            valeur={v.saisie['c-naissance']}
            erreur={fauteDe(v, 'c-naissance')}
            inputMode="numeric"
            classe="fr-input--court"
          />
          <Activite v={v} adulte="c" />
        </fieldset>
        <ChampsConjoint v={v} />
        <Enfants q={q} />
        <fieldset className="demande">
          <legend>Si vous vivez sans conjoint</legend>
          <Case
            nom="isolement"
            valeur="oui"
            coche={v.saisie.isolement === 'oui'}
            libelle="Ma vie de couple a pris fin il y a moins d’un an et demi"
          />
        </fieldset>
      </FormulaireEtape>
    </>,
  )
}

function Activite({ v, adulte }: { v: VueDemande; adulte: Adulte }): JSX.Element {
  const champ = `${adulte}-activite`
  const coche = (nom: string): boolean => v.saisie[`${adulte}-${nom}`] === 'oui'
  return (
    <>
      <Liste
        nom={champ}
        label={adulte === 'a' ? 'Votre situation' : 'Sa situation'}
        aide="Aujourd’hui"
        options={ACTIVITES}
        vide="Choisir"
        valeur={v.saisie[champ]}
        erreur={fauteDe(v, champ)}
      />
      <Case
        nom={`${adulte}-apprenti`}
        valeur="oui"
        coche={coche('apprenti')}
        libelle="En apprentissage"
      />
      <Case
        nom={`${adulte}-enceinte`}
        valeur="oui"
        coche={coche('enceinte')}
        libelle="Une grossesse est en cours"
      />
    </>
  )
}

function Enfants({ q }: { q: Questions }): JSX.Element {
  const dits = enfantsDe(q.saisie)
  return (
    <fieldset className="demande">
      <NaissancesEnfants
        {...q}
        lignes={Math.min(ENFANTS_MAX, (dits.at(-1) ?? 0) + 2)}
        precision={
          'Une ligne par enfant. Laissez vide si vous n’en avez pas. Deux lignes vides restent ' +
          'disponibles.'
        }
      />
    </fieldset>
  )
}
