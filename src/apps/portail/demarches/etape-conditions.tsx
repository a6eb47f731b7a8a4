import type { JSX, ReactNode } from 'react'
import { Champ, deMois, nomMois } from '#apps/web'
import { Case, Question } from '../champs-formulaire.js'
import { OUI_NON } from '../questions-foyer.js'
import { FormulaireEtape, fauteDe, pageDEtape, type VueDemande } from './cadre.js'
import { demandeSesHeures } from './lire-demande.js'
import { CONGES, NATIONALITES } from './saisie.js'

const CAISSES = [
  ['caf', 'Caf, le cas général'],
  ['msa', 'MSA, pour le monde agricole'],
] as const

/** Step 3: what no flow tells, and the law asks. */
export function pageConditions(v: VueDemande): string {
  const { saisie: s } = v
  return pageDEtape(
    v,
    <FormulaireEtape v={v}>
      <Question
        nom="organisme"
        label="Quelle est votre caisse ?"
        aide="La caisse d’allocations familiales (Caf), ou la Mutualité sociale agricole (MSA)."
        options={CAISSES}
        classe="deux large"
        valeur={s.organisme}
        erreur={fauteDe(v, 'organisme')}
      />
      <Question
        nom="nationalite"
        label="Quelle est votre nationalité ?"
        options={NATIONALITES}
        valeur={s.nationalite}
        erreur={fauteDe(v, 'nationalite')}
      />
      <Sejour v={v} />
      <Question
        nom="residence"
        label="Vivez-vous en France au moins neuf mois par an ?"
        options={OUI_NON}
        classe="deux"
        valeur={s.residence}
        erreur={fauteDe(v, 'residence')}
      />
      <Question
        nom="independant"
        label="Travaillez-vous à votre compte ?"
        aide="Micro-entreprise, artisanat, commerce, profession libérale, exploitation agricole."
        options={OUI_NON}
        classe="deux"
        valeur={s.independant}
        erreur={fauteDe(v, 'independant')}
      />
      <Question
        nom="conge"
        label="Êtes-vous dans un de ces congés ?"
        options={CONGES}
        valeur={s.conge}
        erreur={fauteDe(v, 'conge')}
      />
      <Heures v={v} />
      <Arret v={v} />
    </FormulaireEtape>,
  )
}

/** Asked only where it may open the RSA. */
function Heures({ v }: { v: VueDemande }): ReactNode {
  if (!demandeSesHeures(v.brouillon, v.qui)) return null
  const { saisie: s } = v
  return (
    <Question
      nom="heures"
      label="Avez-vous travaillé deux ans pendant les trois dernières années ?"
      aide="Soit 3 214 heures. Avant 25 ans et sans enfant, le RSA le demande."
      options={OUI_NON}
      classe="deux"
      valeur={s.heures}
      erreur={fauteDe(v, 'heures')}
    />
  )
}

function Sejour({ v }: { v: VueDemande }): JSX.Element {
  return (
    <fieldset className="demande">
      <legend>Si vous n’avez pas la nationalité française</legend>
      <Champ
        nom="sejour-depuis"
        label="Depuis quelle date ?"
        aide={
          'Pays européen : date d’arrivée en France. Autre pays : date du premier titre qui ' +
          'permet de travailler.'
        }
        valeur={v.saisie['sejour-depuis']}
        erreur={fauteDe(v, 'sejour-depuis')}
        inputMode="numeric"
        classe="champ-date"
      />
      <Case
        nom="dispense"
        valeur="oui"
        coche={v.saisie.dispense === 'oui'}
        libelle="J’ai une carte de dix ans, ou une protection (réfugié, apatride, subsidiaire)"
      />
    </fieldset>
  )
}

const REVENUS_ARRETES = [
  ['activite', 'Un salaire'],
  ['chomage', 'Le chômage'],
] as const

function Arret({ v }: { v: VueDemande }): JSX.Element {
  const { saisie: s, declaration: d } = v
  return (
    <div className="question">
      <Question
        nom="change"
        label={`Un salaire ou le chômage s’est-il arrêté depuis ${nomMois(d.moisReference[2])} ?`}
        aide={`Nous regardons les revenus ${deMois(nomMois(d.moisReference[0]))} à ${nomMois(
          d.moisReference[2],
        )}. Un revenu arrêté depuis peut ne pas compter.`}
        options={OUI_NON}
        classe="deux"
        valeur={s.change}
        erreur={fauteDe(v, 'change')}
      />
      <fieldset className="demande">
        <legend>Si oui</legend>
        <Question
          nom="arret-quoi"
          label="Quel revenu ?"
          options={REVENUS_ARRETES}
          classe="deux"
          valeur={s['arret-quoi']}
        />
        <Champ
          nom="arret-le"
          label="Premier jour sans ce revenu"
          aide="Exemple : 12/10/2026"
          valeur={s['arret-le']}
          erreur={fauteDe(v, 'arret-le')}
          inputMode="numeric"
          classe="champ-date"
        />
        <Question
          nom="arret-remplace"
          label="Un autre revenu le remplace-t-il ?"
          aide="Chômage, indemnités journalières, nouveau salaire."
          options={OUI_NON}
          classe="deux"
          valeur={s['arret-remplace']}
          erreur={fauteDe(v, 'arret-remplace')}
        />
      </fieldset>
    </div>
  )
}
