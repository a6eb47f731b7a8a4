import type { JSX } from 'react'
import type { TrimestreADeclarer } from '#allocations'
import {
  Badge,
  type ContextePage,
  deMois,
  type EtatBadge,
  Fil,
  instantEnMots,
  jourComplet,
  liste,
  majuscule,
  minuscule,
  moisEnListe,
  moisEnMots,
  type NoeudFil,
  nombre,
  nomMois,
  Page,
  rendrePage,
} from '#apps/web'
import type { EtatCompletude } from '#referentiel'
import { enEuros, type Jour } from '#socle'
import { Attendu, type Attente } from '../accompagnement/page.js'
import { montantEnMots } from '../montants-droits.js'
import type { AFaire, MoisRecent, Nouvelle, Paiement } from './vue.js'

export interface Point {
  readonly jour: Jour
  readonly nom: string
  readonly aFaire: AFaire
  /** Declarations that did not come, and whose months are not paid: oldest first. */
  readonly manques: readonly TrimestreADeclarer[]
  /** Signalement that waits for a document of hers. */
  readonly document: { readonly reference: string } | undefined
  /** What the Département waits for from her. */
  readonly accompagnement: readonly Attente[]
  readonly paiement: Paiement | undefined
  readonly mois: readonly MoisRecent[]
  readonly nouvelles: readonly Nouvelle[]
}

export function pagePoint(contexte: ContextePage, point: Point): string {
  return rendrePage(
    <Page contexte={contexte} titre="Mon point du mois">
      <p className="surtitre">{majuscule(jourComplet(point.jour))}</p>
      <h1>Bonjour {point.nom}</h1>
      {point.manques.slice(0, 1).map((t) => (
        <Manque key={t.moisExamen} t={t} />
      ))}
      <AFaireBloc aFaire={point.aFaire} rien={point.manques.length === 0} />
      {point.document === undefined ? null : <Document document={point.document} />}
      <Attendu attentes={point.accompagnement} />
      <div className="colonnes">
        <Payer paiement={point.paiement} aFaire={point.aFaire} />
        <Mois mois={point.mois} jour={point.jour} />
      </div>
      <Changements nouvelles={point.nouvelles} />
    </Page>,
  )
}

function Manque({ t }: { t: TrimestreADeclarer }): JSX.Element {
  const mois = moisEnMots(t.moisExamen)
  return (
    <section className="a-faire">
      <div>
        <h2>À faire : rattraper votre déclaration {deMois(mois)}</h2>
        <p>
          Elle n’est pas arrivée : {moisEnListe(t.moisDroits)} ne sont pas payés. Le paiement
          reprend dès que vous l’envoyez.
        </p>
      </div>
      <a className="fr-btn" href={`/ma-declaration/de/${t.moisExamen}`}>
        Rattraper {mois}
      </a>
    </section>
  )
}

function Document({ document }: { document: { readonly reference: string } }): JSX.Element {
  return (
    <section className="a-faire a-faire--fait">
      <div>
        <h2>Il nous manque un document</h2>
        <p>Nous l’attendons pour étudier votre signalement.</p>
      </div>
      <a className="fr-btn fr-btn--secondary" href={`/mes-signalements/${document.reference}`}>
        Voir ce qui est demandé
      </a>
    </section>
  )
}

function AFaireBloc({ aFaire, rien }: { aFaire: AFaire; rien: boolean }): JSX.Element {
  switch (aFaire.genre) {
    case 'declarer':
      return <Declarer aFaire={aFaire} />
    case 'envoyee':
      return (
        <section className="a-faire a-faire--fait">
          <div>
            <h2>Votre déclaration est envoyée</h2>
            <p>
              Elle vaut pour {moisEnListe(aFaire.pour)}.{' '}
              {aFaire.revue ? 'Votre caisse a refait le calcul' : 'Reçue'}{' '}
              {instantEnMots(aFaire.quand)}.{rien ? ' Vous n’avez rien à faire.' : null}
            </p>
          </div>
          <a className="fr-btn fr-btn--secondary" href="/ma-declaration">
            Revoir ma déclaration
          </a>
        </section>
      )
    case 'sans-dossier':
      return aFaire.mineur ? <SansDossierMineur /> : <SansDossier reprise={aFaire.reprise} />
  }
}

function SansDossier({ reprise }: { reprise: string | undefined }): JSX.Element {
  return (
    <section className="a-faire">
      <div>
        <h2>Vous n’avez pas de dossier à la Caf ni à la MSA</h2>
        <p>
          Nous ne trouvons pas de dossier de RSA ou de prime d’activité à votre nom. Vous voyez
          quand même ce qui est déclaré pour vous.
        </p>
      </div>
      <a className="fr-btn" href={reprise ?? '/mes-demarches'}>
        {reprise === undefined ? 'Faire une demande' : 'Reprendre ma demande'}
      </a>
    </section>
  )
}

/** Before 18 years, an adult of the household declares: a claim is not what to lead to. */
function SansDossierMineur(): JSX.Element {
  return (
    <section className="a-faire a-faire--fait">
      <div>
        <h2>Vous n’avez rien à faire ici</h2>
        <p>
          Avant 18 ans, c’est en général un adulte du foyer qui fait les démarches. Vous voyez ce
          qui est déclaré pour vous.
        </p>
      </div>
      <a className="fr-btn fr-btn--secondary" href="/mes-ressources">
        Voir mes ressources
      </a>
    </section>
  )
}

function Declarer({
  aFaire,
}: {
  aFaire: Extract<AFaire, { readonly genre: 'declarer' }>
}): JSX.Element {
  const { limite, reste } = aFaire
  return (
    <section className="a-faire">
      <div>
        <h2>À faire : vérifier vos ressources {deMois(moisEnListe(aFaire.mois))}</h2>
        <p>
          C’est votre déclaration pour {moisEnListe(aFaire.pour)}. Environ 5 minutes.{' '}
          {reste < 0 ? (
            <>
              Elle était attendue au plus tard le {jourComplet(limite)}. Envoyez-la dès que possible
              : votre paiement l’attend.
            </>
          ) : (
            <>
              À envoyer <strong>au plus tard le {jourComplet(limite)}</strong> :{' '}
              {resteEnMots(reste)}.
            </>
          )}
        </p>
      </div>
      <a className="fr-btn" href="/ma-declaration">
        {aFaire.commencee ? 'Reprendre ma déclaration' : 'Commencer ma déclaration'}
      </a>
    </section>
  )
}

function resteEnMots(jours: number): string {
  return jours === 0 ? 'c’est le dernier jour' : `il vous reste ${nombre(jours, 'jour')}`
}

function Payer({
  paiement,
  aFaire,
}: {
  paiement: Paiement | undefined
  aFaire: AFaire
}): JSX.Element {
  return (
    <section>
      <h2>Mon prochain paiement</h2>
      {paiement === undefined ? (
        <p>
          Aucun montant n’est encore calculé ici.{' '}
          {aFaire.genre === 'declarer' ? 'Il le sera dès que votre déclaration est envoyée.' : null}
        </p>
      ) : (
        <>
          <p className="montant">{montantEnMots(paiement.montant)}</p>
          <p>
            {versements(paiement)}, le <strong>{jourComplet(paiement.le)}</strong>.
          </p>
          <p className="petit">
            {paiement.ajuste ? 'Un rappel ou une retenue est compté dedans. ' : ''}
            {paiement.inchange ? 'C’est le même montant que le paiement d’avant. ' : ''}
            {paiement.calcul === undefined ? null : (
              <>
                <a href={paiement.calcul}>Comprendre mon calcul</a>{' '}
              </>
            )}
            <a href="/mes-paiements">Voir tous mes paiements</a>
          </p>
        </>
      )}
    </section>
  )
}

function versements({ noms, pour, ajuste }: Paiement): string {
  if (noms.length === 0) return ajuste ? 'Un rappel' : 'Aucun versement'
  return `${majuscule(liste(noms))}, pour ${moisEnListe(pour)}`
}

const BADGES: Readonly<Record<EtatCompletude, readonly [EtatBadge, string]>> = {
  complet: ['complet', 'Complet'],
  attendu: ['attendu', 'Attendu'],
  'en-retard': ['retard', 'En retard'],
  conteste: ['conteste', 'Contesté'],
}

const doit = (echeance: Jour, jour: Jour): string => (echeance < jour ? 'devait' : 'doit encore')

function Mois({ mois, jour }: { mois: readonly MoisRecent[]; jour: Jour }): JSX.Element {
  return (
    <section>
      <h2>Mes mois</h2>
      <dl className="mois-recents">
        {mois.map((m) => (
          <div key={m.mois}>
            <dt>
              <a href={`/mes-ressources/${m.mois}`}>{majuscule(nomMois(m.mois))}</a>
            </dt>
            <dd>{m.total === null ? 'rien de reçu' : enEuros(m.total)}</dd>
            <dd>
              {m.total === null && m.etat === 'complet' ? null : (
                <Badge etat={BADGES[m.etat][0]}>{BADGES[m.etat][1]}</Badge>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <ul className="petit liste-nue">
        {mois.flatMap((m) =>
          m.attendus.map((a) => (
            <li key={`${m.mois} ${a.nom}`}>
              {majuscule(nomMois(m.mois))} : {a.nom} {doit(a.echeance, jour)} déclarer au plus tard
              le {jourComplet(a.echeance)}.
            </li>
          )),
        )}
      </ul>
      <p className="petit">
        <a href="/mes-ressources">Voir mes 24 mois</a>
      </p>
    </section>
  )
}

function Changements({ nouvelles }: { nouvelles: readonly Nouvelle[] }): JSX.Element {
  return (
    <section>
      <h2>Ce qui a changé</h2>
      {nouvelles.length === 0 ? (
        <p>Rien n’est arrivé ces derniers mois.</p>
      ) : (
        <Fil noeuds={nouvelles.map(noeud)} />
      )}
    </section>
  )
}

function noeud({ quand, fait }: Nouvelle): NoeudFil {
  const commun = { quand: majuscule(jourComplet(quand)) }
  if (fait.genre === 'courrier') {
    return { ...commun, fait: fait.objet, lien: `/mes-droits/courriers/${fait.reference}` }
  }
  if (fait.genre === 'signalement') {
    return {
      ...commun,
      fait: `Votre signalement : ${minuscule(fait.fait)}`,
      lien: `/mes-signalements/${fait.reference}`,
    }
  }
  const verbe = fait.genre === 'corrige' ? 'a corrigé' : 'a déclaré'
  const montant = fait.montant === null ? 'montant non indiqué' : enEuros(fait.montant)
  return {
    ...commun,
    fait: `${fait.declarant} ${verbe} votre mois ${deMois(moisEnMots(fait.mois))} : ${montant}`,
    lien: `/mes-ressources/${fait.mois}/${fait.ligne}`,
  }
}
