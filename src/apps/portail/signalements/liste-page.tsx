import type { JSX, ReactNode } from 'react'
import {
  Alerte,
  Badge,
  type ContextePage,
  EtatDePage,
  jourAParis,
  jourEnMots,
  majuscule,
  moisEnListe,
  Page,
  rendrePage,
} from '#apps/web'
import {
  type Brouillon,
  ETATS_FINIS,
  echeanceEnMots,
  FICHES_MOTIF,
  objetDe,
  type Signalement,
  suivre,
  titreDe,
} from '#signalements'
import type { Jour } from '#socle'
import { motifDe } from './saisie.js'

export interface ProprietesListe {
  readonly contexte: ContextePage
  readonly signalements: readonly Signalement[]
  readonly brouillons: readonly Brouillon[]
  readonly aujourdhui: Jour
}

/** Her signalements: what waits for her, what is looked at, what is finished. */
export function pageListe(p: ProprietesListe): string {
  const ouverts = p.signalements.filter((s) => !ETATS_FINIS.includes(s.etat))
  const finis = p.signalements.filter((s) => ETATS_FINIS.includes(s.etat))
  const vide = p.signalements.length === 0 && p.brouillons.length === 0
  return rendrePage(
    <Page contexte={p.contexte} titre="Mes signalements">
      <h1>Mes signalements</h1>
      <p className="chapo">
        Un montant faux, un employeur inconnu, un paiement qui manque : dites-le ici. Signaler ne
        bloque pas votre paiement.
      </p>
      {vide ? <Vide /> : null}
      <Groupe titre="À terminer">
        {p.brouillons.map((b) => (
          <UnBrouillon key={b.reference} b={b} />
        ))}
      </Groupe>
      <Groupe titre="En cours">
        {ouverts.map((s) => (
          <Carte key={s.reference} s={s} aujourdhui={p.aujourdhui} />
        ))}
      </Groupe>
      <Groupe titre="Terminés">
        {finis.map((s) => (
          <Carte key={s.reference} s={s} aujourdhui={p.aujourdhui} />
        ))}
      </Groupe>
      {vide ? null : (
        <div className="fr-btns">
          <a className="fr-btn fr-btn--secondary" href="/signaler">
            Signaler autre chose
          </a>
        </div>
      )}
    </Page>,
  )
}

function Groupe({ titre, children }: { titre: string; children: readonly ReactNode[] }): ReactNode {
  if (children.length === 0) return null
  return (
    <section>
      <h2>{titre}</h2>
      <ul className="liste-signalements">{children}</ul>
    </section>
  )
}

function Vide(): JSX.Element {
  return (
    <EtatDePage icone="bulle" titre="Vous n’avez rien signalé" niveau={2}>
      <p>Comparez d’abord vos ressources avec vos bulletins de paie.</p>
      <div className="fr-btns">
        <a className="fr-btn" href="/mes-ressources">
          Voir mes ressources
        </a>
        <a className="fr-btn fr-btn--secondary" href="/signaler">
          Signaler une erreur
        </a>
      </div>
    </EtatDePage>
  )
}

function UnBrouillon({ b }: { b: Brouillon }): JSX.Element {
  const motif = motifDe(b.saisie)
  const dit = motif === undefined ? 'Signalement commencé' : FICHES_MOTIF[motif].libelle
  const quoi = b.mois === null ? dit : `${dit}, ${moisEnListe([b.mois])}`
  return (
    <li>
      <h3>
        <a href={`/signaler/${b.reference}/verifions`}>{quoi}</a>
      </h3>
      <p className="petit">
        Commencé, non envoyé. Gardé depuis le {jourEnMots(jourAParis(b.quand))}.
      </p>
      <p>
        <Badge etat="attendu">À terminer</Badge>
      </p>
    </li>
  )
}

function Carte({ s, aujourdhui }: { s: Signalement; aujourdhui: Jour }): JSX.Element {
  const { mois, nom } = objetDe(s)
  const echeance = echeanceEnMots(s, aujourdhui)
  const { pieceDemandee, enRetard } = suivre(s, aujourdhui)
  return (
    <li>
      <h3>
        <a href={`/mes-signalements/${s.reference}`}>
          {majuscule(moisEnListe(mois))}, {nom}
        </a>
      </h3>
      <p>{titreDe(s)}</p>
      <p className="petit">
        Envoyé le {jourEnMots(s.deposeJour)}, référence {s.reference}
      </p>
      {echeance === undefined ? null : (
        <p>
          <Badge etat={pieceDemandee !== null || enRetard ? 'retard' : 'attendu'}>{echeance}</Badge>
        </p>
      )}
    </li>
  )
}

/** Where to begin, when no payment is named. */
export function pageCommencer(p: ProprietesListe & { readonly jeton: string }): string {
  return rendrePage(
    <Page contexte={p.contexte} titre="Signaler une erreur">
      <div className="formulaire">
        <h1>Signaler une erreur</h1>
        <p className="chapo">
          Vous avez le droit de vous tromper. Vous avez aussi le droit de nous dire que nous nous
          trompons.
        </p>
        <section>
          <h2>Un montant ou un employeur affiché est faux</h2>
          <p>Ouvrez le paiement, puis choisissez « Ce montant me semble faux ».</p>
          <div className="fr-btns">
            <a className="fr-btn" href="/mes-ressources">
              Choisir le paiement
            </a>
          </div>
        </section>
        <section>
          <h2>Il manque un employeur ou un paiement</h2>
          <p>Vous avez été payé, et rien n’est affiché.</p>
          <form method="post" action="/signaler" data-une-fois="">
            <input type="hidden" name="jeton" value={p.jeton} />
            <div className="fr-btns">
              <button className="fr-btn fr-btn--secondary" type="submit">
                Signaler un paiement manquant
              </button>
            </div>
          </form>
        </section>
        {p.brouillons.length === 0 ? null : (
          <section>
            <h2>À terminer</h2>
            <ul className="liste-signalements">
              {p.brouillons.map((b) => (
                <UnBrouillon key={b.reference} b={b} />
              ))}
            </ul>
          </section>
        )}
        <Alerte genre="info" titre="Cinq étapes, environ cinq minutes">
          <p>
            Préparez votre bulletin de paie, si vous l’avez. Vous pouvez arrêter et reprendre plus
            tard.
          </p>
        </Alerte>
      </div>
    </Page>,
  )
}
