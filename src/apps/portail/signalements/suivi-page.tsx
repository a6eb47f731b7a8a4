import type { JSX, ReactNode } from 'react'
import {
  Accordeon,
  Alerte,
  type ContextePage,
  Fil,
  FilAriane,
  instantEnMots,
  jourComplet,
  majuscule,
  moisEnListe,
  moisEnMots,
  type NoeudFil,
  Page,
  rendrePage,
  Table,
} from '#apps/web'
import {
  type ConclusionEnMots,
  joursDeTransmission,
  type MessageSignalement,
  type MontantEnAttente,
  type NoeudSuivi,
  objetDe,
  type Piece,
  phraseEnAttente,
  type Signalement,
  type Suivi,
  suivre,
} from '#signalements'
import { enEuros, type Jour } from '#socle'
import { ListePieces } from './pieces-page.js'

export interface ProprietesSuivi {
  readonly contexte: ContextePage
  readonly signalement: Signalement
  readonly pieces: readonly Piece[]
  readonly aujourdhui: Jour
  /** Last day to appeal the last decision of the caisse; null when none is known. */
  readonly recours: Jour | null
  /** Something was just done: said on top. */
  readonly fait?: string | undefined
}

/** Where it stands, as a sentence; then the two amounts, what comes, messages, the answer. */
export function pageSuivi(p: ProprietesSuivi): string {
  const { signalement: s } = p
  const suivi = suivre(s, p.aujourdhui)
  const { mois, nom } = objetDe(s)
  const objet = `${majuscule(moisEnListe(mois))}, ${nom}`
  return rendrePage(
    <Page contexte={p.contexte} titre={`${suivi.titre}, signalement ${s.reference}`}>
      <FilAriane liens={[MES_SIGNALEMENTS]} ici={objet} />
      {p.fait === undefined ? null : <Alerte genre="success" titre={p.fait} />}
      <p className="surtitre">
        Signalement du {jourComplet(s.deposeJour)}, référence {s.reference}
      </p>
      <h1>{suivi.titre}</h1>
      <p className="chapo">
        {suivi.chapo.avant}{' '}
        {suivi.chapo.jour === null ? null : <strong>{jourComplet(suivi.chapo.jour)}</strong>}
        {suivi.chapo.apres}
      </p>
      <div className="avec-cote">
        <div className="suivi-corps">
          {suivi.conclusion === null ? null : <Reponse c={suivi.conclusion} />}
          <ADonner s={s} suivi={suivi} />
          <Montants s={s} montants={suivi.montants} pieces={p.pieces.length > 0} />
          <EnAttente s={s} />
        </div>
        <section>
          <h2>Où en est ma demande</h2>
          <Fil noeuds={suivi.noeuds.map((n) => noeud(n, p.aujourdhui))} />
        </section>
        <Messages s={s} suivi={suivi} pieces={p.pieces} />
        <ListePieces pieces={p.pieces} />
        <p className="suite">
          <a href={`/mes-signalements/${s.reference}/recu`}>Voir l’accusé de réception</a>
        </p>
        <aside aria-label="Ce que vous pouvez faire">
          <Cote p={p} suivi={suivi} />
        </aside>
      </div>
    </Page>,
  )
}

export const MES_SIGNALEMENTS = { adresse: '/mes-signalements', libelle: 'Mes signalements' }

function ADonner({ s, suivi }: { s: Signalement; suivi: Suivi }): ReactNode {
  if (suivi.pieceDemandee === null) return null
  return (
    <Alerte genre="warning" titre="Document demandé">
      <p>{suivi.pieceDemandee}</p>
      <p>
        <a href={`/mes-signalements/${s.reference}/document`}>Envoyer ce document</a>
      </p>
    </Alerte>
  )
}

/** Motives whose amount was read on a payslip. */
const LUS = ['erreur-salaire', 'net-social-ou-verse', 'compte-deux-fois']

function Montants(m: {
  s: Signalement
  montants: readonly MontantEnAttente[]
  pieces: boolean
}): ReactNode {
  const [seul, ...autres] = m.montants
  if (seul === undefined) return null
  if (autres.length > 0) return <PlusieursMois montants={m.montants} />
  const mois = majuscule(moisEnMots(seul.mois))
  const { lignes, motif } = m.s.depot
  return (
    <div className="vs">
      <div>
        <h2 className="titre-valeur">
          {lignes[0]?.origine === 'pasrau' ? 'Déclaré par l’organisme' : 'Déclaré par l’employeur'}
        </h2>
        <p className="petit">{mois}</p>
        <p className="valeur">{seul.declare === null ? 'rien' : enEuros(seul.declare)}</p>
      </div>
      <div className="moi">
        <h2 className="titre-valeur">
          {LUS.includes(motif) ? 'Ce que vous avez lu' : 'Ce que vous dites'}
        </h2>
        <p className="petit">{m.pieces ? `${mois}, document joint` : mois}</p>
        <p className="valeur">{seul.dit === null ? 'pas à moi' : enEuros(seul.dit)}</p>
      </div>
    </div>
  )
}

function PlusieursMois({ montants }: { montants: readonly MontantEnAttente[] }): JSX.Element {
  return (
    <Table
      legende="Montants déclarés, et ce que vous dites"
      colonnes={[
        { titre: 'Mois' },
        { titre: 'Déclaré', nombre: true },
        { titre: 'Vous dites', nombre: true },
      ]}
      lignes={montants.map((m, i) => ({
        cle: `${m.mois} ${i}`,
        cellules: [
          majuscule(moisEnMots(m.mois)),
          m.declare === null ? 'rien' : enEuros(m.declare),
          m.dit === null ? 'non indiqué' : enEuros(m.dit),
        ],
      }))}
    />
  )
}

function EnAttente({ s }: { s: Signalement }): ReactNode {
  const phrase = phraseEnAttente(s)
  if (phrase === undefined) return null
  return (
    <Alerte genre="moi" titre="En attendant notre réponse">
      <p>{enGras(phrase)}</p>
    </Alerte>
  )
}

/** The amount of a sentence stands out. */
function enGras(phrase: string): ReactNode {
  const [, avant, montant, apres] = /^(.*?)([\d\u00a0]+,\d\d\u00a0€)(.*)$/.exec(phrase) ?? []
  if (montant === undefined) return phrase
  return (
    <>
      {avant}
      <strong className="insec">{montant}</strong>
      {apres}
    </>
  )
}

function Reponse({ c }: { c: ConclusionEnMots }): JSX.Element {
  return (
    <section className="reponse">
      <h2>Notre réponse</h2>
      {c.simple.map((phrase) => (
        <p key={phrase}>{phrase}</p>
      ))}
      <div className="suite">
        <Accordeon titre="Lire la réponse complète">
          <div className="pile">
            {c.detail.map((phrase) => (
              <p key={phrase}>{phrase}</p>
            ))}
            {c.textes.length === 0 ? null : (
              <p className="petit">Textes : {c.textes.join(' ; ')}.</p>
            )}
          </div>
        </Accordeon>
      </div>
    </section>
  )
}

function noeud(n: NoeudSuivi, aujourdhui: Jour): NoeudFil {
  const commun = { fait: n.fait, ...(n.suite === null ? {} : { suite: n.suite }) }
  const etat = n.etat === 'passe' ? {} : { etat: n.etat }
  return { quand: moment(n, aujourdhui), ...commun, ...etat }
}

function moment(n: NoeudSuivi, aujourdhui: Jour): string {
  const jours = joursDeTransmission(aujourdhui)
  const jour = n.jour === null ? '' : jourComplet(n.jour)
  switch (n.quand) {
    case 'le':
      return majuscule(jour)
    case 'depuis':
      return `Depuis le ${jour}`
    case 'au-plus-tard':
      return `Au plus tard le ${jour}`
    case 'ensuite':
      return `Dans les ${jours === 2 ? 'deux' : jours} jours suivants`
  }
}

const AUTEURS = {
  personne: 'Vous',
  expert: 'Expert de la cellule',
  declarant: 'Employeur',
  caisse: 'Caisse',
  systeme: 'À la source',
} as const

function Messages(m: { s: Signalement; suivi: Suivi; pieces: readonly Piece[] }): ReactNode {
  const { s, suivi } = m
  if (s.messages.length === 0 && !suivi.peutEcrire) return null
  return (
    <section>
      <h2>Messages</h2>
      {s.messages.length === 0 ? <p>Aucun message pour l’instant.</p> : null}
      <ol className="messages">
        {s.messages.map((message) => (
          <UnMessage key={`${message.quand} ${message.role}`} message={message} pieces={m.pieces} />
        ))}
      </ol>
      <div className="fr-btns">
        {suivi.peutEcrire ? (
          <a className="fr-btn fr-btn--secondary" href={`/mes-signalements/${s.reference}/message`}>
            Écrire un message
          </a>
        ) : null}
        {suivi.peutJoindre ? (
          <a className="fr-btn fr-btn--tertiary" href={`/mes-signalements/${s.reference}/document`}>
            Ajouter un document
          </a>
        ) : null}
      </div>
    </section>
  )
}

function UnMessage(m: { message: MessageSignalement; pieces: readonly Piece[] }): JSX.Element {
  const { message } = m
  const noms = m.pieces.filter((p) => message.pieces.includes(p.id)).map((p) => p.nom)
  return (
    <li className={message.role === 'personne' ? 'de-moi' : undefined}>
      <p className="petit">
        {AUTEURS[message.role]}, {instantEnMots(message.quand)}
      </p>
      {message.texte === '' ? null : <p className="texte-message">{message.texte}</p>}
      {noms.length === 0 ? null : <p className="petit">Document joint : {noms.join(', ')}</p>}
    </li>
  )
}

function Cote({ p, suivi }: { p: ProprietesSuivi; suivi: Suivi }): JSX.Element {
  const base = `/mes-signalements/${p.signalement.reference}`
  return (
    <>
      {suivi.peutDireUrgence ? (
        <section>
          <h2>Mon cas est urgent</h2>
          <p className="petit">
            Votre paiement est suspendu ou vous ne pouvez plus payer votre loyer ?
          </p>
          <a href={`${base}/urgence`}>Le dire maintenant</a>
        </section>
      ) : null}
      {suivi.reouvrable === null ? null : (
        <section>
          <h2>Vous n’êtes pas d’accord ?</h2>
          <p className="petit">
            Vous pouvez rouvrir votre demande jusqu’au {jourComplet(suivi.reouvrable)}.
          </p>
          <a href={`${base}/rouvrir`}>Rouvrir ma demande</a>
        </section>
      )}
      <section>
        <h2>Contester la décision</h2>
        <p className="petit">
          Vous pouvez faire un recours sans attendre notre réponse
          {p.recours === null ? '.' : `, jusqu’au ${jourComplet(p.recours)}.`}
        </p>
        <a href={`${base}/recours`}>Comment faire un recours</a>
      </section>
      {suivi.peutRetirer ? (
        <section>
          <h2>Retirer ma demande</h2>
          <p className="petit">C’était une erreur ? Aucune conséquence pour vous.</p>
          <a href={`${base}/retirer`}>Retirer mon signalement</a>
        </section>
      ) : null}
    </>
  )
}
