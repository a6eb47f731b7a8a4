import type { JSX, ReactNode } from 'react'
import { Accordeon, Alerte, type ContextePage, FilAriane, Page, rendrePage } from '#apps/web'
import {
  type CanalPousse,
  FAMILLES,
  type Famille,
  listObligatoires,
  type Preferences,
  type ProfilMessages,
} from '#messages'
import { Contacts } from './contacts-section.js'
import { NOMS_FAMILLES } from './mots.js'
import { nomChoix } from './preferences-saisie.js'

export interface ProprietesPreferences {
  readonly contexte: ContextePage
  readonly jeton: string
  readonly profil: ProfilMessages
  /** Channels that somebody carries on; the others are said to be closed. */
  readonly ouverts: readonly CanalPousse[]
  /** What was just done, to be said on top. */
  readonly fait: 'choix' | 'contact' | 'retrait' | null
  /** Changed elsewhere since it was shown: what was typed is shown again, to be sent again. */
  readonly perime: Preferences | null
}

const FAITS = {
  choix: 'Vos choix sont enregistrés',
  contact: 'Votre contact est vérifié',
  retrait: 'Votre contact est retiré',
} as const

/** How the person wants to be told: contacts, families and channels, quiet hours, large print. */
export function pagePreferences(p: ProprietesPreferences): string {
  const { profil } = p
  const montrees = p.perime ?? profil.preferences
  return rendrePage(
    <Page contexte={p.contexte} titre="Recevoir mes messages">
      <FilAriane
        liens={[{ adresse: '/mes-messages', libelle: 'Mes messages' }]}
        ici="Recevoir mes messages"
      />
      <div className="formulaire">
        <h1>Recevoir mes messages</h1>
        <p className="chapo">
          Vos messages sont toujours dans votre compte. Choisissez comment nous vous le disons
          ailleurs.
        </p>
        {p.fait === null ? null : <Alerte genre="success" titre={FAITS[p.fait]} />}
        {p.perime === null ? null : (
          <Alerte genre="warning" titre="Vos choix ont changé entre-temps">
            <p>Rien n’est perdu : ceux que vous venez de faire sont ci-dessous. Relisez-les.</p>
          </Alerte>
        )}
        <Contacts jeton={p.jeton} contacts={profil.contacts} ouverts={p.ouverts} />
        <form method="post" action="/mes-preferences" data-une-fois="" data-enregistre="">
          <input type="hidden" name="jeton" value={p.jeton} />
          <input type="hidden" name="version" value={profil.version} />
          <section>
            <h2>Pour quels messages, et comment</h2>
            <Fermes ouverts={p.ouverts} />
            {FAMILLES.map((f) => (
              <ChoixFamille key={f} famille={f} choisis={montrees.choix[f]} />
            ))}
            <Toujours />
          </section>
          <Calme calme={montrees.calme} />
          <section>
            <h2>Langue et lecture</h2>
            <p>Les messages sont écrits en français, en phrases courtes.</p>
            <Case
              nom="gros-caracteres"
              valeur="oui"
              coche={montrees.grosCaracteres}
              libelle="Mes courriers en gros caractères"
            />
            <p className="suite">
              <a href="/affichage">Changer l’affichage du site</a>
            </p>
          </section>
          <div className="fr-btns">
            <button className="fr-btn" type="submit">
              Enregistrer mes choix
            </button>
          </div>
        </form>
      </div>
    </Page>,
  )
}

const CANAUX: readonly (readonly [CanalPousse, string])[] = [
  ['courriel', 'E-mail'],
  ['sms', 'SMS'],
  ['courrier', 'Courrier'],
]

/** A choice is kept for the day when its channel opens. */
function Fermes({ ouverts }: { ouverts: readonly CanalPousse[] }): ReactNode {
  const fermes = CANAUX.filter(([canal]) => !ouverts.includes(canal)).map(([, nom]) => nom)
  if (fermes.length === 0) return null
  return (
    <p>Pas encore ouvert sur ce site : {fermes.join(', ')}. Vos choix comptent dès l’ouverture.</p>
  )
}

function ChoixFamille(props: { famille: Famille; choisis: readonly CanalPousse[] }): JSX.Element {
  const nom = nomChoix(props.famille)
  return (
    <fieldset className="choix-canaux">
      <legend>{NOMS_FAMILLES[props.famille]}</legend>
      {props.famille === 'aides' ? (
        <p className="petit">Ce site n’envoie pas encore ces messages. Votre choix est gardé.</p>
      ) : null}
      <div>
        {CANAUX.map(([canal, libelle]) => (
          <Case
            key={canal}
            nom={nom}
            valeur={canal}
            coche={props.choisis.includes(canal)}
            libelle={libelle}
          />
        ))}
      </div>
    </fieldset>
  )
}

function Case(p: { nom: string; valeur: string; coche: boolean; libelle: string }): JSX.Element {
  return (
    <label className="case">
      <input type="checkbox" name={p.nom} value={p.valeur} defaultChecked={p.coche} />
      <span>{p.libelle}</span>
    </label>
  )
}

function Toujours(): JSX.Element {
  return (
    <Accordeon titre="Ce que vous recevez toujours, et pourquoi">
      <p>Ces messages partent même si vous décochez tout.</p>
      <ul>
        {listObligatoires().map((o) => (
          <li key={o.code}>
            <strong>{o.quoi}</strong> : {o.pourquoi}.
          </li>
        ))}
      </ul>
      <p>
        La règle pour les décisions : code des relations entre le public et l’administration,
        article L. 221-8.
      </p>
    </Accordeon>
  )
}

const HEURES = Array.from({ length: 24 }, (_, h) => h)

function Calme({ calme }: { calme: Preferences['calme'] }): JSX.Element {
  const { de, a } = calme ?? { de: 21, a: 8 }
  return (
    <section>
      <h2>Heures calmes</h2>
      <p>Pendant ces heures, aucun e-mail ni SMS ne part. Ils partent juste après.</p>
      <Case nom="calme" valeur="oui" coche={calme !== null} libelle="Garder des heures calmes" />
      <div className="deux-champs">
        <Heure nom="calme-de" libelle="À partir de" heure={de} />
        <Heure nom="calme-a" libelle="Jusqu’à" heure={a} />
      </div>
    </section>
  )
}

function Heure(p: { nom: string; libelle: string; heure: number }): ReactNode {
  return (
    <div className="fr-input-group">
      <label className="fr-label" htmlFor={p.nom}>
        {p.libelle}
      </label>
      <select className="fr-select" id={p.nom} name={p.nom} defaultValue={p.heure}>
        {HEURES.map((h) => (
          <option key={h} value={h}>
            {h} h
          </option>
        ))}
      </select>
    </div>
  )
}
