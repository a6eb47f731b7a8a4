import type { JSX, ReactNode } from 'react'
import { type AccordLu, NOMS_CATEGORIES, nomDemande } from '#allocations'
import {
  Alerte,
  type ContextePage,
  type ErreurChamp,
  FilAriane,
  instantEnMots,
  jourEnMots,
  majuscule,
  moisEnListe,
  moisEnMots,
  Page,
  ResumeErreurs,
  rendrePage,
  Table,
} from '#apps/web'
import type { RessourceSourcee } from '#referentiel'
import { enEuros, type Mois } from '#socle'
import { Question } from '../champs-formulaire.js'
import { nomNature } from '../natures.js'
import { nomDeclarant } from '../ressources-vue.js'
import { ACCUEIL_DEMARCHES } from './cadre.js'

export interface VueAccord {
  readonly contexte: ContextePage
  readonly jeton: string
  readonly lu: AccordLu
  /** Her own resources of the months looked at. */
  readonly lignes: readonly RessourceSourcee[]
  readonly saisie: Readonly<Record<string, string>>
  readonly erreurs: readonly ErreurChamp[]
}

export function adresseAccord(numero: string): string {
  return `${ACCUEIL_DEMARCHES}/accords/${numero}`
}

const TITRE = 'Une demande vous nomme'

/** The other adult of a claim: what is asked, what would be read, her answer. */
export function pageAccord(v: VueAccord): string {
  const { lu, erreurs } = v
  const prefixe = erreurs.length > 0 ? 'Erreur : ' : ''
  return rendrePage(
    <Page contexte={v.contexte} titre={`${prefixe}${TITRE}, demande ${lu.accord.numero}`}>
      <FilAriane liens={[{ adresse: ACCUEIL_DEMARCHES, libelle: 'Mes démarches' }]} ici={TITRE} />
      <h1>{TITRE}</h1>
      <ResumeErreurs erreurs={erreurs} />
      <p className="chapo">
        {lu.demandeur} a fait une {nomDemande(lu.type)} le {jourEnMots(lu.jour)}. Cette personne dit
        que vous vivez en couple.
      </p>
      {lu.ouvert ? <AQuestionner v={v} /> : <Repondu lu={lu} />}
    </Page>,
  )
}

function AQuestionner({ v }: { v: VueAccord }): JSX.Element {
  const mois = moisEnListe(v.lu.moisReference as readonly Mois[])
  return (
    <>
      <section className="bloc texte">
        <h2>Ce que votre accord permet</h2>
        <ul className="pile puces">
          <li>Votre caisse lit vos revenus de {mois}, pour cette demande.</li>
          <li>L’autre adulte ne voit qu’un total par mois, jamais qui vous paie.</li>
          <li>Si le droit est ouvert, le dossier est à vous deux : vous le voyez aussi.</li>
          <li>Chaque lecture s’inscrit dans « Qui consulte mes données ».</li>
        </ul>
        <p>Sans accord, rien n’est lu. Une personne de la caisse étudie la demande.</p>
      </section>
      <MesRevenus v={v} />
      <form
        method="post"
        action={adresseAccord(v.lu.accord.numero)}
        className="formulaire bloc"
        noValidate
        data-une-fois=""
      >
        <input type="hidden" name="jeton" value={v.jeton} />
        <Question
          nom="accord"
          label="Êtes-vous d’accord ?"
          options={[
            ['donne', 'Oui, nous vivons en couple et ma caisse peut lire mes revenus'],
            ['refuse', 'Non'],
          ]}
          valeur={v.saisie.accord}
          erreur={fauteDe(v, 'accord')}
        />
        <Question
          nom="complet"
          label="Ces revenus sont-ils justes et complets ?"
          aide="Si vous êtes d’accord. Un revenu manque ? Une personne de la caisse vous écrira."
          options={[
            ['oui', 'Oui, à ma connaissance'],
            ['non', 'Non, il manque quelque chose ou un montant est faux'],
          ]}
          valeur={v.saisie.complet}
          erreur={fauteDe(v, 'complet')}
        />
        <p className="petit">
          Vous avez le droit de vous tromper. Une erreur de bonne foi se corrige, sans pénalité.
        </p>
        <div className="fr-btns">
          <button className="fr-btn" type="submit">
            Envoyer ma réponse
          </button>
          <a className="fr-btn fr-btn--secondary" href={ACCUEIL_DEMARCHES}>
            Répondre plus tard
          </a>
        </div>
      </form>
    </>
  )
}

function fauteDe(v: VueAccord, champ: string): string | undefined {
  return v.erreurs.find((e) => e.champ === champ)?.message
}

function MesRevenus({ v }: { v: VueAccord }): JSX.Element {
  const { lignes, lu } = v
  if (lignes.length > 0) {
    return (
      <section className="bloc">
        <h2>Vos revenus déclarés</h2>
        <Table
          legende="Vos revenus des trois mois regardés, que vous seul voyez ici"
          colonnes={[
            { titre: 'Source' },
            { titre: 'Mois' },
            { titre: 'Revenu' },
            { titre: 'Net social', nombre: true },
          ]}
          lignes={lignes.map((l) => ({
            cle: l.id,
            cellules: [
              nomDeclarant(l.declarant),
              majuscule(moisEnMots(l.mois)),
              nomNature(l.nature),
              l.montantNetSocial === null ? 'non indiqué' : enEuros(l.montantNetSocial),
            ],
          }))}
        />
      </section>
    )
  }
  return (
    <section className="bloc texte">
      <h2>Vos revenus</h2>
      <p>Aucun employeur ni organisme n’a déclaré de paiement pour vous, ces trois mois.</p>
      {lu.saisies.length === 0 ? (
        <p>La demande dit que vous n’avez rien reçu.</p>
      ) : (
        <ul className="pile puces">
          {lu.saisies.map((s) => (
            <li key={`${s.categorie} ${s.mois}`}>
              La demande dit : {NOMS_CATEGORIES[s.categorie]}, {moisEnMots(s.mois)},{' '}
              {enEuros(s.montant)}.
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Her answer, as it is kept: it does not move. */
function Repondu({ lu }: { lu: AccordLu }): ReactNode {
  const acte = lu.accord.actes.find((a) => a.genre === 'donne' || a.genre === 'refuse')
  if (acte === undefined) {
    return (
      <Alerte genre="info" titre="Cette demande a déjà sa réponse">
        <p>Vous n’avez plus rien à faire.</p>
      </Alerte>
    )
  }
  const accepte = acte.genre === 'donne'
  return (
    <>
      <Alerte genre="success" titre="Votre réponse est gardée">
        <p>
          {accepte ? 'Vous êtes d’accord.' : 'Vous avez répondu non : rien n’est lu.'}
          {` Réponse envoyée ${instantEnMots(acte.quand)}, demande ${lu.accord.numero}.`}
        </p>
      </Alerte>
      <section className="bloc texte">
        <h2>La suite</h2>
        {accepte ? <SuiteAccord lu={lu} /> : null}
        <p>
          Vous avez changé d’avis ? Écrivez à votre caisse, avec le numéro de la demande.{' '}
          <a href="/consultations">Voir qui consulte mes données</a>
        </p>
      </section>
    </>
  )
}

function SuiteAccord({ lu }: { lu: AccordLu }): JSX.Element {
  if (lu.accord.etat !== 'decide') {
    return <p>Une personne de la caisse étudie la demande. Vous recevrez un message.</p>
  }
  return (
    <p>
      La demande a sa réponse. Si le droit est ouvert, vous le voyez dans{' '}
      <a href="/mes-droits">Mes droits</a>.
    </p>
  )
}
