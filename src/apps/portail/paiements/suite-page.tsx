import type { JSX, ReactNode } from 'react'
import type { DemandeSuite, Notification, SuiteLue } from '#allocations'
import {
  Alerte,
  Badge,
  type ContextePage,
  Fil,
  FilAriane,
  jourComplet,
  jourEnMots,
  majuscule,
  moisEnMots,
  type NoeudFil,
  Page,
  rendrePage,
  Table,
} from '#apps/web'
import { enEuros } from '#socle'
import {
  ACTIONS,
  type Action,
  actionDe,
  ETATS,
  MES_PAIEMENTS,
  MOTS_ACTIONS,
  moisDe,
  phraseEtat,
  phrasePlan,
  titreSuite,
} from './mots.js'

export interface ProprietesSuite {
  readonly contexte: ContextePage
  readonly suite: SuiteLue
  /** Its letter: the page says why in the same words. */
  readonly lettre: Notification
  readonly jour: string
}

/** One rappel or indu: how much, why, month by month, and what may be done. */
export function pageSuite(p: ProprietesSuite): string {
  const { suite: s, lettre } = p
  const [etat, mot] = ETATS[s.etat]
  const pourquoi = lettre.sections.find((x) => x.titre === 'Pourquoi')?.paragraphes ?? []
  const genre = s.genre === 'indu' ? 'Somme reçue en trop' : 'Somme qui vous est due'
  return rendrePage(
    <Page contexte={p.contexte} titre={`${titreSuite(s)}, ${moisDe(s)}`}>
      <FilAriane liens={[MES_PAIEMENTS]} ici={genre} />
      <h1>{lettre.objet}</h1>
      <p className="etat-suite">
        <Badge etat={etat}>{mot}</Badge> {phraseEtat(s)}
      </p>
      <Compte s={s} />
      <Plan s={s} />
      <Suivi s={s} />
      <section>
        <h2>Pourquoi</h2>
        {pourquoi.slice(0, -1).map((texte) => (
          <p key={texte} className="texte">
            {texte}
          </p>
        ))}
        <p className="petit">
          <a href={`/mes-droits/courriers/${s.courrier}`}>Voir le calcul entier, étape par étape</a>
        </p>
      </section>
      <Mois s={s} />
      {s.genre === 'indu' ? <Agir s={s} jour={p.jour} /> : null}
      <p className="bloc non-imprime">
        <a href={`/mes-paiements/${s.reference}/courrier`}>Lire le courrier</a>
        <br />
        <a href={`/mes-paiements/${s.reference}/courrier.pdf`} download="">
          Télécharger le courrier (PDF)
        </a>
      </p>
    </Page>,
  )
}

/** From what was asked to what remains; nothing when nothing happened yet. */
function Compte({ s }: { s: SuiteLue }): ReactNode {
  const impute = s.imputations.reduce((t, i) => t + i.montant, 0)
  const lignes = [
    ['Somme de départ', s.montant],
    ['Annulée par une nouvelle décision', -impute],
    ['Annulée après votre demande', -s.annule],
    ['Remise accordée', -s.remis],
    ['Payée par vous', -s.rembourse],
    ['Déjà prise sur vos paiements', -s.retenu],
  ] as const
  const utiles = lignes.filter(([, montant]) => montant !== 0)
  if (s.genre === 'rappel' || utiles.length < 2) return null
  return (
    <dl className="parts">
      {utiles.map(([nom, montant]) => (
        <div key={nom}>
          <dt>{nom}</dt>
          <dd>{montant < 0 ? `− ${enEuros(-montant)}` : enEuros(montant)}</dd>
        </div>
      ))}
      <div className="total">
        <dt>Il reste</dt>
        <dd>{enEuros(Math.max(0, s.reste))}</dd>
      </div>
    </dl>
  )
}

/** What was agreed, and how many payments it takes if none is missing. */
function Plan({ s }: { s: SuiteLue }): ReactNode {
  if (s.plan === null || s.reste <= 0) return null
  return (
    <section>
      <h2>Votre plan de remboursement</h2>
      <p>{phrasePlan(s.plan.mensualite, s.reste)}</p>
      <p className="petit">
        Chaque somme prise est dans le <a href="/mes-paiements">calendrier de vos paiements</a>.
      </p>
    </section>
  )
}

function Mois({ s }: { s: SuiteLue }): JSX.Element {
  return (
    <section>
      <h2>Mois par mois</h2>
      <Table
        legende="Ce qui était payé, et ce qui était dû"
        colonnes={[
          { titre: 'Mois' },
          { titre: 'Payé le' },
          { titre: 'Avant', nombre: true },
          { titre: 'Après', nombre: true },
          { titre: 'Différence', nombre: true },
        ]}
        lignes={s.mois.map((m) => ({
          cle: m.moisDroit,
          cellules: [
            majuscule(moisEnMots(m.moisDroit)),
            jourEnMots(m.payeLe),
            enEuros(m.avant),
            enEuros(m.apres),
            m.prescrit ? 'trop ancien' : enEuros(m.ecart),
          ],
        }))}
      />
    </section>
  )
}

const CHOIX: readonly Action[] = ['plan', 'remise', 'rectifier', 'contester', 'tribunal']

function Agir({ s, jour }: { s: SuiteLue; jour: string }): ReactNode {
  if (s.etat === 'annule' || s.etat === 'non-recouvre') return null
  const possibles = CHOIX.filter((a) => estPossible(s, a, jour))
  return (
    <section className="non-imprime">
      <h2>Ce que vous pouvez faire</h2>
      <p>
        Vous avez le droit de vous tromper : aucune pénalité n’est demandée pour une erreur de bonne
        foi.
      </p>
      <ul className="choix-indu">
        {possibles.map((a) => (
          <li key={a}>
            <a href={`/mes-paiements/${s.reference}/${a}`}>{MOTS_ACTIONS[a].titre}</a>
            <small>{aide(s, a)}</small>
          </li>
        ))}
      </ul>
      <p className="petit">
        Pour payer en une fois, contactez votre caisse : ce site ne reçoit pas d’argent.
      </p>
    </section>
  )
}

function estPossible(s: SuiteLue, a: Action, jour: string): boolean {
  if (s.demandes.some((d) => d.acte.genre === ACTIONS[a] && d.etat === 'en-cours')) return false
  if (a === 'rectifier') return jour <= s.delais.rectification
  if (a === 'tribunal') return s.demandes.some((d) => d.acte.genre === 'contester')
  return a === 'contester' || s.reste > 0
}

function aide(s: SuiteLue, a: Action): string {
  switch (a) {
    case 'plan':
      return 'Une somme par mois, que vous choisissez.'
    case 'remise':
      return 'Si vous êtes de bonne foi, ou en difficulté.'
    case 'rectifier':
      return `Jusqu’au ${jourEnMots(s.delais.rectification)}.`
    case 'contester':
      return `Jusqu’au ${jourEnMots(s.delais.recours)}. Rien n’est pris pendant le recours.`
    case 'tribunal':
      return 'Après le refus de votre recours.'
  }
}

const ETATS_DEMANDE: Readonly<Record<DemandeSuite['etat'], string>> = {
  'en-cours': 'Réponse attendue',
  acceptee: 'Accord de votre caisse',
  partielle: 'Accord en partie',
  rejetee: 'Refus de votre caisse',
  'rejet-implicite': 'Refus : la caisse n’a pas répondu à temps',
}

/** What was asked and answered, in its order, then what comes. */
function Suivi({ s }: { s: SuiteLue }): ReactNode {
  if (s.demandes.length === 0) return null
  return (
    <section>
      <h2>Vos demandes</h2>
      <Fil noeuds={s.demandes.flatMap((d) => noeuds(s, d))} />
      {s.demandes.some((d) => d.etat === 'rejetee' || d.etat === 'rejet-implicite') ? (
        <Alerte genre="info" titre="Vous n’êtes pas d’accord ?">
          <p>
            Vous pouvez saisir le tribunal administratif dans les deux mois. <DireTribunal s={s} />
          </p>
        </Alerte>
      ) : null}
    </section>
  )
}

/** The court comes after the recours, which has its own form. */
function DireTribunal({ s }: { s: SuiteLue }): ReactNode {
  if (!s.demandes.some((d) => d.acte.genre === 'contester')) return null
  return (
    <>
      <a href={`/mes-paiements/${s.reference}/tribunal`}>{MOTS_ACTIONS.tribunal.titre}</a> : plus
      rien n’est pris.
    </>
  )
}

function noeuds(s: SuiteLue, d: DemandeSuite): NoeudFil[] {
  const mots = MOTS_ACTIONS[actionDe(d.acte.genre)]
  const lien = `/mes-paiements/${s.reference}/recu/${d.acte.rang}`
  const premier = { quand: majuscule(jourComplet(d.acte.jour)), fait: mots.fait, lien }
  if (d.reponse !== null) {
    const { montant, texte, jour } = d.reponse
    const parMois = d.acte.genre === 'demander-plan' ? ' par mois' : ''
    const combien = montant === null ? '' : ` : ${enEuros(montant)}${parMois}`
    const fait = `${ETATS_DEMANDE[d.etat]}${combien}`
    return [premier, { quand: majuscule(jourComplet(jour)), fait, suite: texte }]
  }
  if (d.etat === 'rejet-implicite') {
    return [premier, { quand: majuscule(jourComplet(d.silenceLe!)), fait: ETATS_DEMANDE[d.etat] }]
  }
  const quand = d.silenceLe === null ? 'Ensuite' : `Avant le ${jourComplet(d.silenceLe)}`
  return [
    { ...premier, etat: 'la' },
    { quand, fait: ETATS_DEMANDE[d.etat], etat: 'av' },
  ]
}
