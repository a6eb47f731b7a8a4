import type { JSX } from 'react'
import type { Liquidation, Notification } from '#allocations'
import {
  type ContextePage,
  EtatDePage,
  FilAriane,
  jourEnMots,
  majuscule,
  moisEnMots,
  Page,
  rendrePage,
  Table,
} from '#apps/web'
import type { Manques } from './droits/manques.js'
import { CeQuiManque, type Filtre, Panorama } from './droits/page.js'
import type { DonneesDroits } from './droits/vue.js'
import { DROITS, type Droit, montantDroit, montantEnMots } from './montants-droits.js'

export interface Droits {
  readonly liquidations: readonly Liquidation[]
  readonly courriers: readonly Notification[]
}

export interface ProprietesDroits {
  readonly contexte: ContextePage
  readonly droits: Droits | undefined
  readonly donnees: DonneesDroits
  readonly manques: Manques
  readonly filtre: Filtre
}

/** Each view of the page has its own title, in the history of a browser. */
const TITRES: Readonly<Record<Filtre, string>> = {
  tous: 'Mes droits',
  ouverts: 'Mes droits ouverts',
  possibles: 'Mes droits possibles',
}

/** 360 degrees: each right by domain, then month by month, the letters, what is not received. */
export function pageDroits(p: ProprietesDroits): string {
  const { droits } = p
  return rendrePage(
    <Page contexte={p.contexte} titre={TITRES[p.filtre]}>
      <h1>Mes droits</h1>
      <p className="chapo">
        Ce qui est ouvert, ce qui est possible, et pourquoi. Organisme par organisme.
      </p>
      {droits === undefined ? <SansDossier /> : null}
      <Panorama donnees={p.donnees} filtre={p.filtre} />
      {droits === undefined ? null : droits.liquidations.length === 0 ? (
        <Vide />
      ) : (
        <>
          <section>
            <h2>Mois par mois</h2>
            <p className="petit">
              Chaque montant s’explique pas à pas, avec les règles et les articles.
            </p>
            <TableDroits liquidations={droits.liquidations} />
            <p className="petit">
              <a href="/mes-paiements">Voir mes paiements, rappels et sommes à rendre</a>
              <br />
              <a href="/mon-accompagnement">Mon accompagnement : référent, rendez-vous, contrat</a>
            </p>
          </section>
          <section>
            <h2>Mes courriers</h2>
            <ul>
              {droits.courriers.map((c) => (
                <li key={c.reference}>
                  <a href={`/mes-droits/courriers/${c.reference}`}>{c.objet}</a>, le{' '}
                  {jourEnMots(c.date)}
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
      <CeQuiManque manques={p.manques} />
    </Page>,
  )
}

function Vide(): JSX.Element {
  return (
    <div className="bloc">
      <EtatDePage icone="calendrier" titre="Pas encore de calcul par votre caisse" niveau={2}>
        <p>Vos droits seront calculés quand vous aurez envoyé votre déclaration.</p>
        <div className="fr-btns">
          <a className="fr-btn" href="/ma-declaration">
            Faire ma déclaration
          </a>
        </div>
      </EtatDePage>
    </div>
  )
}

/** Nothing is known of the household: said first, since no right below can be told. */
function SansDossier(): JSX.Element {
  return (
    <div className="bloc">
      <EtatDePage icone="calendrier" titre="Nous ne connaissons pas votre foyer" niveau={2}>
        <p>
          Nous ne trouvons pas de dossier de RSA ou de prime d’activité à votre nom. Sans votre
          foyer ni votre logement, nous ne pouvons pas calculer vos droits ici.
        </p>
        <div className="fr-btns">
          <a className="fr-btn" href="/simuler">
            Simuler mes aides
          </a>
          <a className="fr-btn fr-btn--secondary" href="/mes-demarches">
            Faire une demande
          </a>
        </div>
      </EtatDePage>
    </div>
  )
}

function TableDroits({ liquidations }: { liquidations: readonly Liquidation[] }): JSX.Element {
  return (
    <Table
      legende="RSA et prime d’activité, par mois de droit"
      colonnes={[{ titre: 'Mois' }, ...DROITS.map((d) => ({ titre: d.long, nombre: true }))]}
      lignes={liquidations.map((l) => ({
        cle: l.moisDroit,
        cellules: [
          majuscule(moisEnMots(l.moisDroit)),
          ...DROITS.map((d) => (
            <span key={d.adresse}>
              <a href={`/mes-droits/${l.moisDroit}/${d.adresse}`} aria-label={nomDuLien(l, d)}>
                {montantEnMots(montantDroit(l, d))}
              </a>
            </span>
          )),
        ],
      }))}
    />
  )
}

/** What the link says out of its table: the amount first, as it is seen. */
function nomDuLien(l: Liquidation, d: Droit): string {
  const montant = montantEnMots(montantDroit(l, d))
  return `${montant}, comprendre le calcul : ${d.nom}, ${moisEnMots(l.moisDroit)}`
}

/** The letter, as it is printed. */
export function pageCourrier(contexte: ContextePage, c: Notification, pdf?: string): string {
  return rendrePage(
    <Page contexte={contexte} titre={`${c.objet}, courrier du ${jourEnMots(c.date)}`}>
      <FilAriane liens={[{ adresse: '/mes-droits', libelle: 'Mes droits' }]} ici="Courrier" />
      <article className="courrier">
        <h1>{c.objet}</h1>
        <p className="petit">
          Le {jourEnMots(c.date)}. Dossier {c.dossier}, courrier {c.reference}.
        </p>
        {c.sections.map((s) => (
          <section key={s.titre}>
            <h2>{s.titre}</h2>
            {s.paragraphes.map((texte) => (
              <p key={texte} className="texte">
                {texte}
              </p>
            ))}
            {s.tableau === undefined ? null : <Tableau titre={s.titre} tableau={s.tableau} />}
          </section>
        ))}
      </article>
      <p className="bloc non-imprime">
        <a href={pdf ?? `/mes-droits/courriers/${encodeURIComponent(c.reference)}/pdf`} download="">
          Télécharger ce courrier (PDF)
        </a>
      </p>
    </Page>,
  )
}

type TableauCourrier = NonNullable<Notification['sections'][number]['tableau']>

function Tableau({ titre, tableau }: { titre: string; tableau: TableauCourrier }): JSX.Element {
  return (
    <div className="bloc">
      <Table
        legende={titre}
        colonnes={tableau.entetes.map((entete, i) => ({
          titre: entete,
          nombre: i > 0 && estColonneDeMontants(tableau, i),
        }))}
        lignes={tableau.lignes.map((cellules, i) => ({
          cle: `${i} ${cellules[0]}`,
          cellules,
          total: tableau.total === true && i === tableau.lignes.length - 1,
        }))}
      />
    </div>
  )
}

function estColonneDeMontants(tableau: TableauCourrier, colonne: number): boolean {
  return tableau.lignes.some((l) => l[colonne]?.endsWith('€'))
}
