import type { JSX, ReactNode } from 'react'
import { Champ, majuscule, moisEnMots } from '#apps/web'
import { Case, Liste, Question } from '../champs-formulaire.js'
import { Aller, Boutons, erreurDe, Formulaire, pageDEtape, type Vue } from './cadre.js'
import {
  EVENEMENTS_MAX,
  type EvenementBrut,
  evenementsDits,
  evenementsPossibles,
  moisSuivis,
  NOMS_EVENEMENTS,
  type TypeEvenement,
} from './evenements.js'
import { ACTIVITES, adultesDe, enfantsDe, STATUTS, ZONES } from './saisie.js'

/** First what happens, then what this change asks. */
export function pageEtSi(vue: Vue): string {
  const dits = evenementsDits(vue.saisie)
  const type = evenementsPossibles(vue.saisie).find((t) => t === vue.saisie['v-type'])
  const complet = dits.length >= EVENEMENTS_MAX
  return pageDEtape(vue, {
    etape: 'et-si',
    children: (
      <>
        <p className="chapo">Nous comparons douze mois, avec et sans ce changement.</p>
        <Formulaire vue={vue} etape="et-si">
          <Dits dits={dits} />
          {type === undefined ? (
            <Choix vue={vue} complet={complet} />
          ) : (
            <Details vue={vue} type={type} />
          )}
        </Formulaire>
      </>
    ),
  })
}

function Dits({ dits }: { dits: readonly EvenementBrut[] }): ReactNode {
  if (dits.length === 0) return null
  return (
    <section>
      <h2>Changements déjà choisis</h2>
      <ul className="liste-aides">
        {dits.map((e, i) => (
          <li key={JSON.stringify(e)}>
            {nomEvenement(e)}{' '}
            <button className="lien-bouton" type="submit" name="vers" value={`retirer-${i}`}>
              Retirer<span className="fr-sr-only"> : {nomEvenement(e)}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="fr-btns">
        <Aller vers="comparer" libelle="Voir ce que ça change" genre="secondary" />
      </div>
    </section>
  )
}

export function nomEvenement(e: EvenementBrut): string {
  const nom = NOMS_EVENEMENTS[e.type as TypeEvenement] ?? 'Un changement'
  const mois = String(e.mois ?? String(e.jour ?? '').slice(0, 7))
  return /^\d{4}-\d{2}$/.test(mois) ? `${nom}, en ${moisEnMots(mois as never)}` : nom
}

function Choix({ vue, complet }: { vue: Vue; complet: boolean }): JSX.Element {
  if (complet) {
    return (
      <>
        <p className="bloc">Quatre changements au plus peuvent être essayés ensemble.</p>
        <div className="fr-btns">
          <Aller vers="resultat" libelle="Revenir aux aides possibles" genre="secondary" />
        </div>
      </>
    )
  }
  return (
    <>
      <Question
        nom="v-type"
        label="Que pourrait-il arriver ?"
        options={evenementsPossibles(vue.saisie).map((t) => [t, NOMS_EVENEMENTS[t]] as const)}
        classe="paires"
        erreur={erreurDe(vue, 'v-type')}
      />
      <Boutons suite="Continuer" retour="resultat" />
    </>
  )
}

function Details({ vue, type }: { vue: Vue; type: TypeEvenement }): JSX.Element {
  return (
    <fieldset className="demande">
      <legend>{NOMS_EVENEMENTS[type]}</legend>
      <input type="hidden" name="v-type" value={type} />
      <input type="hidden" name="v-vu" value="1" />
      {type === 'naissance' ? null : <QuandQui vue={vue} type={type} />}
      {CHAMPS_PAR_TYPE[type](vue)}
      <div className="fr-btns">
        <Aller vers="suite" libelle="Voir ce que ça change" />
        <Aller vers="autre" libelle="Choisir un autre changement" genre="tertiary" />
      </div>
    </fieldset>
  )
}

function QuandQui({ vue, type }: { vue: Vue; type: TypeEvenement }): JSX.Element {
  const travail = type === 'emploi-trouve' || type === 'emploi-perdu' || type === 'salaire-change'
  const mois = moisSuivis(vue.connu.moisDroit).map((m) => [m, majuscule(moisEnMots(m))] as const)
  return (
    <div className="deux-champs">
      <Liste
        nom="v-mois"
        label="À partir de quel mois ?"
        options={mois}
        vide="Choisir"
        valeur={vue.saisie['v-mois']}
        erreur={erreurDe(vue, 'v-mois')}
      />
      {travail && adultesDe(vue.saisie).length > 1 ? (
        <Liste
          nom="v-qui"
          label="Pour qui ?"
          options={[
            ['a', 'Pour vous'],
            ['c', 'Pour l’autre adulte'],
          ]}
          valeur={vue.saisie['v-qui']}
        />
      ) : null}
    </div>
  )
}

const CHAMPS_PAR_TYPE: Readonly<Record<TypeEvenement, (vue: Vue) => JSX.Element>> = {
  'emploi-trouve': (vue) => (
    <Montant
      vue={vue}
      label="Salaire net social, par mois"
      aide="La ligne « Montant net social » de la future paie."
    />
  ),
  'salaire-change': (vue) => (
    <Montant
      vue={vue}
      label="Nouveau salaire net social, par mois"
      aide="Tous vos salaires ensemble."
    />
  ),
  'emploi-perdu': (vue) => (
    <Montant
      vue={vue}
      label="Allocation chômage, par mois"
      aide="Laissez vide s’il n’y en a pas."
    />
  ),
  naissance: (vue) => (
    <Champ
      nom="v-jour"
      label="Date de naissance prévue"
      aide="Exemple : 14/03/2027"
      valeur={vue.saisie['v-jour']}
      erreur={erreurDe(vue, 'v-jour')}
      inputMode="numeric"
      classe="fr-input--court"
    />
  ),
  separation: (vue) => <Partis vue={vue} />,
  'mise-en-couple': (vue) => <Conjoint vue={vue} />,
  demenagement: (vue) => <Logement vue={vue} />,
}

function Montant(p: { vue: Vue; label: string; aide: string }): JSX.Element {
  return (
    <Champ
      nom="v-montant"
      label={p.label}
      aide={p.aide}
      valeur={p.vue.saisie['v-montant']}
      erreur={erreurDe(p.vue, 'v-montant')}
      inputMode="decimal"
      classe="fr-input--montant"
      unite="€"
    />
  )
}

function Partis({ vue }: { vue: Vue }): JSX.Element {
  const enfants = enfantsDe(vue.saisie)
  const partis = (vue.saisie['v-partis'] ?? '').split(',')
  if (enfants.length === 0) return <p className="suite">L’autre adulte quitte le foyer.</p>
  return (
    <fieldset className="cases">
      <legend>Quels enfants partent avec l’autre adulte ?</legend>
      {enfants.map((n) => (
        <Case
          key={n}
          nom="v-partis"
          valeur={`e${n}`}
          coche={partis.includes(`e${n}`)}
          libelle={`Enfant ${n} (${vue.saisie[`e${n}-naissance`] ?? ''})`}
        />
      ))}
    </fieldset>
  )
}

function Conjoint({ vue }: { vue: Vue }): JSX.Element {
  return (
    <>
      <div className="deux-champs">
        <Champ
          nom="v-naissance"
          label="Date de naissance de cette personne"
          aide="Exemple : 14/03/1990"
          valeur={vue.saisie['v-naissance']}
          erreur={erreurDe(vue, 'v-naissance')}
          inputMode="numeric"
          classe="fr-input--court"
        />
        <Liste
          nom="v-activite"
          label="Sa situation"
          aide="Aujourd’hui"
          options={ACTIVITES}
          vide="Choisir"
          valeur={vue.saisie['v-activite']}
          erreur={erreurDe(vue, 'v-activite')}
        />
      </div>
      <Montant
        vue={vue}
        label="Son salaire net social, par mois"
        aide="Laissez vide s’il n’y en a pas."
      />
    </>
  )
}

function Logement({ vue }: { vue: Vue }): JSX.Element {
  return (
    <>
      <div className="deux-champs">
        <Liste
          nom="v-statut"
          label="Le nouveau logement"
          options={STATUTS}
          vide="Choisir"
          valeur={vue.saisie['v-statut']}
          erreur={erreurDe(vue, 'v-statut')}
        />
        <Liste
          nom="v-zone"
          label="Où ?"
          aide="En France métropolitaine seulement"
          options={ZONES}
          vide="Choisir"
          valeur={vue.saisie['v-zone']}
          erreur={erreurDe(vue, 'v-zone')}
        />
      </div>
      <Champ
        nom="v-loyer"
        label="Le nouveau loyer par mois, sans les charges"
        aide="Seulement si vous louez."
        valeur={vue.saisie['v-loyer']}
        erreur={erreurDe(vue, 'v-loyer')}
        inputMode="decimal"
        classe="fr-input--montant"
        unite="€"
      />
    </>
  )
}
