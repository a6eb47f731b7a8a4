import type { JSX, ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Lien } from './composants.js'
import { Icone, Marque } from './icones.js'
import { BlocMarque, PiedOperateur } from './operateur.js'
import { references } from './references.js'

export type Theme = 'neutre' | 'dsfr'
export type Affichage = 'light' | 'dark' | 'auto'

/** What every page needs to know of the visitor and of the site. */
export interface ContextePage {
  /** Address of the style sheet of the theme. */
  readonly feuille: string
  /** Lines of the operator's name, with the theme `dsfr` of who is entitled to it. */
  readonly intitule?: readonly string[] | undefined
  /** Address of the script that makes pages better; every page works without it. */
  readonly script: string
  readonly affichage: Affichage
  /** « simple »: short words above each page, and the law's own words put aside. */
  readonly version?: 'simple' | 'complete'
  /** What the page says in simple words, one idea a line; empty in the whole version. */
  readonly enClair?: readonly string[]
  /** « Démonstration : … », the first line of every page; null outside the demonstration. */
  readonly bandeau: string | null
  /** The person logged in, with the token of its forms; null for a visitor. */
  readonly usager: {
    readonly nom: string
    readonly jeton: string
    /** Idle minutes after which the session closes. */
    readonly minutesSession: number
    /** Unread messages; absent when there is no message box. */
    readonly nonLus?: number | undefined
  } | null
  /** Path of the page, to mark the current item of the menu. */
  readonly chemin: string
  readonly navigation: readonly Lien[]
}

export interface ProprietesPage {
  readonly contexte: ContextePage
  /** Unique among pages; « À la source » is added. */
  readonly titre: string
  readonly children: ReactNode
}

/** Writes the whole document, doctype included. */
export function rendrePage(page: JSX.Element): string {
  return `<!doctype html>${references(insecables(renderToStaticMarkup(page)))}`
}

/** French typing: the space before a double sign, and inside « », never breaks a line. */
function insecables(html: string): string {
  return html.replace(/ ([:;?!»€%])/g, '\u00a0$1').replaceAll('« ', '«\u00a0')
}

export function Page({ contexte, titre, children }: ProprietesPage): JSX.Element {
  const theme = contexte.affichage === 'auto' ? undefined : contexte.affichage
  return (
    <html
      lang="fr"
      data-fr-theme={theme}
      data-fr-scheme={contexte.affichage}
      data-version={contexte.version}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${titre} – À la source`}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content={contexte.usager === null ? 'index' : 'noindex'} />
        <link rel="stylesheet" href={contexte.feuille} />
        <link rel="icon" href="/marque.svg" type="image/svg+xml" />
        <script type="module" src={contexte.script} />
      </head>
      <body>
        <Evitement navigation={contexte.navigation.length > 0} />
        <Bandeau texte={contexte.bandeau} />
        <EnTete contexte={contexte} />
        <main id="contenu" tabIndex={-1}>
          <div className="fr-container">
            <EnClair lignes={contexte.enClair ?? []} />
            {children}
          </div>
        </main>
        <PiedDePage contexte={contexte} />
        <FinDeSession contexte={contexte} />
      </body>
    </html>
  )
}

function Evitement({ navigation }: { navigation: boolean }): JSX.Element {
  return (
    <nav aria-label="Accès rapide">
      <ul className="fr-skiplinks">
        <li>
          <a href="#contenu">Aller au contenu</a>
        </li>
        {navigation ? (
          <li>
            <a href="#pied">Aller au pied de page</a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}

function Bandeau({ texte }: { texte: string | null }): ReactNode {
  if (texte === null) return null
  return (
    <aside className="fr-notice" aria-label="Démonstration">
      <div className="fr-container">
        <p>
          <Icone nom="info" />
          {texte}
        </p>
      </div>
    </aside>
  )
}

function EnClair({ lignes }: { lignes: readonly string[] }): ReactNode {
  if (lignes.length === 0) return null
  return (
    <aside className="en-clair" aria-label="En mots simples">
      <p>
        <strong>En mots simples</strong>
      </p>
      <ul>
        {lignes.map((l) => (
          <li key={l}>{l}</li>
        ))}
      </ul>
    </aside>
  )
}

/** Changes the version, and comes back to the page. */
function ChoixDeVersion({ contexte }: { contexte: ContextePage }): JSX.Element {
  const simple = contexte.version === 'simple'
  return (
    <form method="post" action="/affichage">
      <input type="hidden" name="jeton" value={contexte.usager?.jeton ?? ''} />
      <input type="hidden" name="retour" value={contexte.chemin} />
      <input type="hidden" name="version" value={simple ? 'complete' : 'simple'} />
      <button className="lien-bouton" type="submit">
        {simple ? 'Version complète' : 'Version simple'}
      </button>
    </form>
  )
}

function EnTete({ contexte }: { contexte: ContextePage }): JSX.Element {
  return (
    <header className="fr-header">
      <div className="fr-container">
        <div className="fr-header__body">
          <BlocMarque intitule={contexte.intitule} />
          <a className="fr-header__brand" href="/">
            <Marque />
            <span>
              <b>À la source</b>
              <span>Ce qui est déclaré pour vous, et ce qui en est fait</span>
            </span>
          </a>
          <Outils contexte={contexte} />
          <a className="fr-header__menu" href="#menu">
            <Icone nom="menu" />
            Menu
          </a>
        </div>
        {contexte.usager === null ? null : (
          <nav className="fr-nav" aria-label="Menu principal">
            <LiensMenu contexte={contexte} />
          </nav>
        )}
      </div>
    </header>
  )
}

function Outils({ contexte }: { contexte: ContextePage }): JSX.Element {
  return (
    <ul className="fr-header__tools">
      {contexte.usager === null ? null : (
        <li>
          <a href="/mon-compte">{contexte.usager.nom}</a>
        </li>
      )}
      <LienMessages nonLus={contexte.usager?.nonLus} />
      {contexte.usager === null ? (
        <li>
          <a href="/simulation">Simuler sans compte</a>
        </li>
      ) : null}
      <li>
        <ChoixDeVersion contexte={contexte} />
      </li>
      <li>
        <a href="/aide">Aide</a>
      </li>
      {contexte.usager === null ? null : (
        <li>
          <Deconnexion jeton={contexte.usager.jeton} />
        </li>
      )}
    </ul>
  )
}

function LienMessages({ nonLus }: { nonLus: number | undefined }): ReactNode {
  if (nonLus === undefined) return null
  return (
    <li>
      <a href={MESSAGES.adresse}>{nomMessages(nonLus)}</a>
    </li>
  )
}

const MESSAGES = { adresse: '/mes-messages', libelle: 'Messages' }

/** « Messages (2) »: two are not read. */
function nomMessages(nonLus: number): string {
  return nonLus === 0 ? MESSAGES.libelle : `${MESSAGES.libelle} (${nonLus})`
}

function Deconnexion({ jeton }: { jeton: string }): JSX.Element {
  return (
    <form method="post" action="/deconnexion">
      <input type="hidden" name="jeton" value={jeton} />
      <button className="lien-bouton" type="submit">
        Se déconnecter
      </button>
    </form>
  )
}

function LiensMenu({ contexte }: { contexte: ContextePage }): JSX.Element {
  const { chemin, navigation } = contexte
  return (
    <ul>
      {navigation.map((l) => {
        const dedans = chemin.startsWith(`${l.adresse}/`)
        const courant = chemin === l.adresse ? 'page' : dedans ? 'true' : undefined
        return (
          <li key={l.adresse}>
            <a href={l.adresse} aria-current={courant}>
              {l.libelle}
            </a>
          </li>
        )
      })}
    </ul>
  )
}

/** Shown by the script two minutes before the session closes. */
function FinDeSession({ contexte }: { contexte: ContextePage }): ReactNode {
  const { usager } = contexte
  if (usager === null) return null
  return (
    <dialog
      className="fin-de-session"
      role="alertdialog"
      aria-labelledby="fin-de-session"
      data-session-minutes={usager.minutesSession}
    >
      <h2 id="fin-de-session">Votre session va se fermer</h2>
      <p>
        Vous n’avez rien fait depuis un moment. Dans 2 minutes, la session se ferme pour protéger
        vos données. Ce que vous écrivez sera gardé.
      </p>
      <form method="post" action="/session/prolonger">
        <input type="hidden" name="jeton" value={usager.jeton} />
        <div className="fr-btns">
          <button className="fr-btn" type="submit">
            Rester sur le site
          </button>
        </div>
      </form>
    </dialog>
  )
}

/** The menu of small screens, where the tools of the header are hidden. */
function liensDuPied(
  navigation: readonly Lien[],
  { nonLus }: NonNullable<ContextePage['usager']>,
): readonly Lien[] {
  const messages = { ...MESSAGES, libelle: nomMessages(nonLus ?? 0) }
  return [...navigation, ...(nonLus === undefined ? [] : [messages]), AIDE]
}

const LIENS_BAS: readonly Lien[] = [
  { adresse: '/plan-du-site', libelle: 'Plan du site' },
  { adresse: '/accessibilite', libelle: 'Accessibilité : non conforme (audit à venir)' },
  { adresse: '/mentions-legales', libelle: 'Mentions légales' },
  { adresse: '/donnees-personnelles', libelle: 'Données personnelles' },
  { adresse: '/statistiques', libelle: 'Statistiques' },
  { adresse: '/affichage', libelle: 'Affichage : clair, sombre, version simple' },
]

function PiedDePage({ contexte }: { contexte: ContextePage }): JSX.Element {
  return (
    <footer className="fr-footer" id="pied">
      <div className="fr-container">
        <nav className="fr-footer__menu" id="menu" aria-label="Menu">
          <h2>Menu</h2>
          <LiensMenu
            contexte={
              contexte.usager === null
                ? { ...contexte, navigation: [{ adresse: '/', libelle: 'Accueil' }, AIDE] }
                : { ...contexte, navigation: liensDuPied(contexte.navigation, contexte.usager) }
            }
          />
          <ChoixDeVersion contexte={contexte} />
          {contexte.usager === null ? null : <Deconnexion jeton={contexte.usager.jeton} />}
        </nav>
        <div className="colonnes">
          <div>
            <h2>Une question, une difficulté ?</h2>
            <p>
              Une personne vous répond du lundi au vendredi, de 9{'\u00a0'}heures à 17{'\u00a0'}
              heures : <strong className="insec">00 00 00 00 00</strong> (numéro fictif), appel
              gratuit. <a href="/aide">Toutes les façons de se faire aider</a>
            </p>
          </div>
          <div>
            <h2>Vous avez le droit de vous tromper</h2>
            <p>
              Une erreur de bonne foi peut être corrigée, sans pénalité.{' '}
              <a href="/aide#erreur">Corriger une erreur que j’ai faite</a>
            </p>
          </div>
        </div>
        <PiedOperateur intitule={contexte.intitule} />
        <ul className="fr-footer__bas">
          {LIENS_BAS.map((l) => (
            <li key={l.adresse}>
              <a href={l.adresse}>{l.libelle}</a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  )
}

const AIDE: Lien = { adresse: '/aide', libelle: 'Aide' }
