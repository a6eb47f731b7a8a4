import type { JSX, ReactNode } from 'react'
import type { Procedure } from '#accompagnement'
import type { PartVersee, SuiteLue, Versement } from '#allocations'
import {
  Alerte,
  Badge,
  type ContextePage,
  EtatDePage,
  Fil,
  FilAriane,
  jourComplet,
  jourEnMots,
  majuscule,
  minuscule,
  moisEnListe,
  Page,
  rendrePage,
  Table,
} from '#apps/web'
import { enEuros } from '#socle'
import { MON_ACCOMPAGNEMENT, mesureEnMots } from '../accompagnement/mots.js'
import { type MesPaiements, nomBeneficiaire } from './contexte.js'
import { ETATS, moisDe, montantSigne, nomPart, phraseEtat, phrasePlan, titreSuite } from './mots.js'

const MES_DROITS = { adresse: '/mes-droits', libelle: 'Mes droits' } as const

interface Proprietes {
  readonly contexte: ContextePage
  readonly paiements: MesPaiements | undefined
  /** A sanction that the Département decided, to come or running. */
  readonly sanction: Procedure | undefined
}

/** What was and will be paid, what is owed to the person, what she received in excess. */
export function pagePaiements({ contexte, paiements, sanction }: Proprietes): string {
  const vide = paiements === undefined || paiements.versements.length === 0
  return rendrePage(
    <Page contexte={contexte} titre="Mes paiements">
      <FilAriane liens={[MES_DROITS]} ici="Mes paiements" />
      <h1>Mes paiements</h1>
      <p className="chapo">
        Ce que votre caisse verse, ce qu’elle vous doit, et ce que vous avez reçu en trop.
      </p>
      <Sanction p={sanction} />
      {paiements === undefined ? null : <Suspendus paiements={paiements} />}
      {vide ? <Vide avecDossier={paiements !== undefined} /> : <Contenu paiements={paiements} />}
    </Page>,
  )
}

/** The caisse applies it: the amounts below are those before it. */
function Sanction({ p }: { p: Procedure | undefined }): ReactNode {
  const mesure = p?.decision?.mesure
  if (p === undefined || !mesure) return null
  return (
    <Alerte genre="warning" titre="Le Département a décidé une sanction">
      <p>
        {mesureEnMots(mesure)}. Votre caisse l’applique : les montants de cette page sont ceux
        d’avant la sanction.{' '}
        <a href={`${MON_ACCOMPAGNEMENT.adresse}/procedure/${p.rang}`}>
          Voir la décision et comment la contester
        </a>
      </p>
    </Alerte>
  )
}

function Vide({ avecDossier }: { avecDossier: boolean }): JSX.Element {
  return (
    <div className="bloc">
      <EtatDePage icone="calendrier" titre="Aucun paiement connu ici" niveau={2}>
        <p>
          {avecDossier
            ? 'Vos paiements apparaîtront quand vous aurez envoyé votre déclaration.'
            : 'Nous ne trouvons pas de dossier de RSA ou de prime d’activité à votre nom.'}
        </p>
        <div className="fr-btns">
          <a className="fr-btn" href={avecDossier ? '/ma-declaration' : '/mes-droits'}>
            {avecDossier ? 'Faire ma déclaration' : 'Voir mes droits'}
          </a>
        </div>
      </EtatDePage>
    </div>
  )
}

/** A quarter without its declaration: the payment waits, and starts again when it comes. */
function Suspendus({ paiements: { suspendus } }: { paiements: MesPaiements }): ReactNode {
  return suspendus.map((t) => (
    <Alerte
      key={t.moisExamen}
      genre="warning"
      titre={`Paiement suspendu pour ${moisEnListe(t.moisDroits)}`}
    >
      <p>
        Il manque votre déclaration. Le paiement reprend dès que vous l’envoyez.{' '}
        <a href={`/ma-declaration/de/${t.moisExamen}`}>Envoyer cette déclaration</a>
      </p>
    </Alerte>
  ))
}

function Contenu({ paiements }: { paiements: MesPaiements }): JSX.Element {
  const { suites, versements, jour } = paiements
  const indus = suites.filter((s) => s.genre === 'indu')
  const rappels = suites.filter((s) => s.genre === 'rappel')
  const prochain = versements.find((v) => v.jour >= jour)
  return (
    <>
      {indus.length === 0 ? null : (
        <section>
          <h2>Ce que vous avez reçu en trop</h2>
          {indus.map((s) => (
            <CarteIndu key={s.reference} s={s} />
          ))}
        </section>
      )}
      {prochain === undefined ? null : <Prochain v={prochain} paiements={paiements} />}
      {rappels.length === 0 ? null : <Rappels rappels={rappels} />}
      <Liste paiements={paiements} />
    </>
  )
}

function CarteIndu({ s }: { s: SuiteLue }): JSX.Element {
  const [etat, mot] = ETATS[s.etat]
  return (
    <article className="carte-indu">
      <div>
        <h3>{titreSuite(s)}</h3>
        <p>
          Pour {moisDe(s)}. {phraseEtat(s)}
        </p>
        {s.plan !== null && s.reste > 0 ? <p>{phrasePlan(s.plan.mensualite, s.reste)}</p> : null}
        {s.plan === null && s.etat === 'delai' ? (
          <p>Vous pouvez payer en plusieurs fois, demander de ne pas payer, ou contester.</p>
        ) : null}
        <p className="petit">
          <Badge etat={etat}>{mot}</Badge>
          {s.reste > 0 && s.reste !== s.montant ? ` Il\u00a0reste ${enEuros(s.reste)}.` : null}
        </p>
      </div>
      <a
        className="fr-btn fr-btn--secondary"
        href={`/mes-paiements/${s.reference}`}
        aria-label={`Voir et répondre : ${titreSuite(s)}, ${moisDe(s)}`}
      >
        Voir et répondre
      </a>
    </article>
  )
}

function Prochain({ v, paiements }: { v: Versement; paiements: MesPaiements }): JSX.Element {
  const { dossier, moi } = paiements
  return (
    <section>
      <h2>Mon prochain paiement</h2>
      <p className="montant">{v.net === null ? 'À confirmer' : enEuros(v.net)}</p>
      <p>
        Le <strong>{jourComplet(v.jour)}</strong>, pour{' '}
        {nomBeneficiaire(dossier, { beneficiaire: v.beneficiaire, moi })}.
      </p>
      <Detail parts={v.parts} />
    </section>
  )
}

/** The parts of a payment, each with its sign, and the tax kept back. */
function Detail({ parts }: { parts: readonly PartVersee[] }): JSX.Element {
  const crds = parts.reduce((t, p) => t + p.crds, 0)
  return (
    <>
      <dl className="parts">
        {parts.map((p) => (
          <div key={`${p.genre} ${p.moisDroit} ${p.droit} ${p.suite}`}>
            <dt>
              {p.suite === null ? (
                nomPart(p)
              ) : (
                <a href={`/mes-paiements/${p.suite}`}>{nomPart(p)}</a>
              )}
            </dt>
            <dd>{montantSigne(p.montant)}</dd>
          </div>
        ))}
      </dl>
      {crds === 0 ? null : (
        <p className="petit">
          La contribution au remboursement de la dette sociale (CRDS) est déjà retirée :{' '}
          {enEuros(crds)}.
        </p>
      )}
    </>
  )
}

function Rappels({ rappels }: { rappels: readonly SuiteLue[] }): JSX.Element {
  return (
    <section>
      <h2>Ce que votre caisse vous doit</h2>
      <ul className="liste-nue">
        {rappels.map((s) => {
          const [etat, mot] = ETATS[s.etat]
          return (
            <li key={s.reference}>
              <a href={`/mes-paiements/${s.reference}`}>{titreSuite(s)}</a>, pour {moisDe(s)}.{' '}
              {phraseEtat(s)} <Badge etat={etat}>{mot}</Badge>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Liste({ paiements }: { paiements: MesPaiements }): JSX.Element {
  const { versements, jour } = paiements
  const aVenir = versements.filter((v) => v.jour > jour)
  return (
    <section>
      <h2>Le calendrier</h2>
      {aVenir.length === 0 ? (
        <p>Les prochains paiements seront connus après votre prochaine déclaration.</p>
      ) : (
        <Fil
          noeuds={aVenir.map((v) => ({
            quand: majuscule(jourComplet(v.jour)),
            fait: v.net === null ? 'Montant à confirmer' : enEuros(v.net),
            suite: enSuite(v.parts.map(nomPart)),
            etat: 'av' as const,
          }))}
        />
      )}
      <h2>Jour par jour</h2>
      <p className="petit">
        « Versé » veut dire que le jour du paiement est passé. Nous ne voyons pas votre banque.
      </p>
      <Table
        legende="Paiements, du plus récent au plus ancien"
        colonnes={[
          { titre: 'Jour' },
          { titre: 'Détail', phrase: true },
          { titre: 'État' },
          { titre: 'Net', nombre: true },
        ]}
        lignes={[...versements].reverse().map((v) => ({
          cle: v.jour,
          cellules: [
            majuscule(jourEnMots(v.jour)),
            enSuite(v.parts.map((p) => `${nomPart(p)} : ${montantSigne(p.montant)}`)),
            v.etat === 'verse' ? 'Versé' : 'Prévu',
            v.net === null ? 'à confirmer' : enEuros(v.net),
          ],
        }))}
      />
    </section>
  )
}

/** « Prime d’activité, novembre 2026 ; retenue, trop-perçu de RSA ». */
function enSuite(parts: readonly string[]): string {
  return parts.map((p, i) => (i === 0 ? p : minuscule(p))).join(' ; ')
}
