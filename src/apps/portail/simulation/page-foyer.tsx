import type { JSX } from 'react'
import { Champ } from '#apps/web'
import { Case, Liste } from '../champs-formulaire.js'
import { NaissancesEnfants, QuestionCouple, type Questions } from '../questions-foyer.js'
import { Aller, Boutons, erreurDe, Formulaire, pageDEtape, source, type Vue } from './cadre.js'
import { ACTIVITES, type Adulte, ENFANTS_MAX, enfantsDe } from './saisie.js'

export function pageFoyer(vue: Vue): string {
  const { saisie } = vue
  const q: Questions = {
    saisie,
    erreur: (champ) => erreurDe(vue, champ),
    source: (champ) => source(vue, champ),
  }
  return pageDEtape(vue, {
    etape: 'foyer',
    children: (
      <>
        <p className="chapo">
          {vue.public
            ? 'Moins de cinq minutes. Rien n’est gardé, rien n’est envoyé à un organisme.'
            : 'Vérifiez ce que nous savons. Changez ce que vous voulez : rien n’est envoyé.'}
        </p>
        <Formulaire vue={vue} etape="foyer">
          <QuestionCouple {...q} />
          <fieldset className="demande">
            <legend>Vous</legend>
            <ChampsAdulte vue={vue} adulte="a" />
          </fieldset>
          <fieldset className="demande">
            <legend>L’autre adulte du couple</legend>
            <p className="fr-hint-text">Seulement si vous vivez en couple.</p>
            <ChampsAdulte vue={vue} adulte="c" />
          </fieldset>
          <Enfants q={q} />
          <fieldset className="demande">
            <legend>Si vous vivez sans conjoint</legend>
            <Case
              nom="isolement"
              valeur="oui"
              coche={saisie.isolement === 'oui'}
              libelle="Ma vie de couple a pris fin il y a moins d’un an et demi"
            />
          </fieldset>
          <Boutons suite="Continuer" />
        </Formulaire>
      </>
    ),
  })
}

function ChampsAdulte({ vue, adulte }: { vue: Vue; adulte: Adulte }): JSX.Element {
  const naissance = `${adulte}-naissance`
  const activite = `${adulte}-activite`
  return (
    <>
      <div className="deux-champs">
        <Champ
          nom={naissance}
          label="Date de naissance"
          aide={source(vue, naissance) ?? 'Exemple : 14/03/1990'}
          valeur={vue.saisie[naissance]}
          erreur={erreurDe(vue, naissance)}
          inputMode="numeric"
          classe="fr-input--court"
        />
        <Liste
          nom={activite}
          label="Situation"
          aide={source(vue, activite) ?? 'Aujourd’hui'}
          options={ACTIVITES}
          vide="Choisir"
          valeur={vue.saisie[activite]}
          erreur={erreurDe(vue, activite)}
        />
      </div>
      <Case
        nom={`${adulte}-enceinte`}
        valeur="oui"
        coche={vue.saisie[`${adulte}-enceinte`] === 'oui'}
        libelle="Une grossesse est en cours"
      />
    </>
  )
}

function Enfants({ q }: { q: Questions }): JSX.Element {
  const dits = enfantsDe(q.saisie)
  const demandees = Number(q.saisie['lignes-enfants'] ?? 0)
  const lignes = Math.min(ENFANTS_MAX, Math.max(dits.at(-1) ?? 0, demandees))
  return (
    <fieldset className="demande">
      <NaissancesEnfants
        {...q}
        lignes={lignes}
        precision={
          lignes === 0
            ? 'Si vous n’en avez pas, passez cette question.'
            : 'Une ligne par enfant. Effacez une date pour retirer un enfant.'
        }
      />
      {lignes >= ENFANTS_MAX ? null : (
        <p className="suite">
          <Aller vers="enfant" libelle="Ajouter un enfant" genre="secondary" />
        </p>
      )}
    </fieldset>
  )
}
