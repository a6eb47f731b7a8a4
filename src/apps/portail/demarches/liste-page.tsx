import type { JSX, ReactNode } from 'react'
import {
  type AccordLu,
  type ActeDemarche,
  type BrouillonDemande,
  CHANGEMENTS,
  TYPES_DEMANDE,
} from '#allocations'
import {
  Alerte,
  Badge,
  type ContextePage,
  type EtatBadge,
  instantEnMots,
  jourEnMots,
  minuscule,
  Page,
  rendrePage,
} from '#apps/web'
import { adresseAccord } from './accord-page.js'
import { ACCUEIL_DEMARCHES, NOMS_DEMANDE } from './cadre.js'
import { FICHES_DEMANDE } from './catalogue.js'
import { badgeChangement } from './changement-dit-page.js'
import { FAMILLES, PARCOURS } from './changements-table.js'
import { BADGES_DEMANDE } from './envoyee-page.js'
import { adresseReprise } from './lien-demande.js'

export interface ProprietesListe {
  readonly contexte: ContextePage
  readonly jeton: string
  readonly brouillons: readonly BrouillonDemande[]
  readonly actes: readonly ActeDemarche[]
  /** Claims of others that name this person. */
  readonly accords: readonly AccordLu[]
  readonly fait: string | undefined
}

const FAITS: Readonly<Record<string, string>> = {
  'sans-dossier': 'Vous n’avez pas de dossier : dites ce changement dans une demande.',
  impossible: 'Votre dossier ne compte personne à qui ce changement puisse arriver.',
  garde: 'Votre demande est gardée. Reprenez-la quand vous voulez.',
  abandon: 'Votre demande est effacée. Rien n’a été envoyé.',
}

const REFUS: ReadonlySet<string> = new Set(['sans-dossier', 'impossible'])

/** Everything that can be done here, what is begun, what was sent. */
export function pageListe(p: ProprietesListe): string {
  const fait = p.fait === undefined ? undefined : FAITS[p.fait]
  return rendrePage(
    <Page contexte={p.contexte} titre="Mes démarches">
      <h1>Mes démarches</h1>
      <p className="chapo">
        Demander un droit, dire un changement, garder une preuve. Ce que nous savons déjà n’est pas
        redemandé.
      </p>
      {fait === undefined ? null : (
        <Alerte
          genre={REFUS.has(p.fait ?? '') ? 'info' : 'success'}
          titre={REFUS.has(p.fait ?? '') ? 'Ce changement ne se dit pas ici' : 'C’est fait'}
        >
          <p>{fait}</p>
        </Alerte>
      )}
      <Groupe titre="Demandes qui vous nomment">
        {p.accords.map((a) => (
          <UnAccord key={a.accord.numero} a={a} />
        ))}
      </Groupe>
      <Groupe titre="À terminer">
        {p.brouillons.map((b) => (
          <UnBrouillon key={b.numero} b={b} jeton={p.jeton} />
        ))}
      </Groupe>
      <Groupe titre="Envoyées">
        {p.actes.map((a) => (
          <UnActe key={a.numero} a={a} />
        ))}
      </Groupe>
      <Demander brouillons={p.brouillons} />
      <Changements />
      <section className="bloc texte">
        <h2>Demander une attestation</h2>
        <p>
          Paiements, droits, ou attestation pour votre banque : environ 1 minute.{' '}
          <a href={`${ACCUEIL_DEMARCHES}/attestations`}>Faire une attestation</a>
        </p>
      </section>
      <section className="bloc texte">
        <h2>Vous avez le droit de vous tromper</h2>
        <p>
          Une erreur de bonne foi se corrige, sans pénalité. Chaque démarche donne les erreurs les
          plus fréquentes.
        </p>
      </section>
    </Page>,
  )
}

function Groupe({ titre, children }: { titre: string; children: readonly ReactNode[] }): ReactNode {
  if (children.length === 0) return null
  return (
    <section className="bloc">
      <h2>{titre}</h2>
      <ul className="liste-demarches">{children}</ul>
    </section>
  )
}

function UnAccord({ a }: { a: AccordLu }): JSX.Element {
  return (
    <li>
      <h3>
        <a href={adresseAccord(a.accord.numero)}>Demande de {a.demandeur}</a>{' '}
        <Badge etat={a.ouvert ? 'attendu' : 'complet'}>
          {a.ouvert ? 'Votre réponse est attendue' : 'Vous avez répondu'}
        </Badge>
      </h3>
      <p className="petit">Envoyée le {jourEnMots(a.jour)}.</p>
    </li>
  )
}

function Demander({ brouillons }: Pick<ProprietesListe, 'brouillons'>): ReactNode {
  // Begun, a claim stands above with « Reprendre ».
  const types = TYPES_DEMANDE.filter((type) => !brouillons.some((b) => b.type === type))
  if (types.length === 0) return null
  return (
    <section className="bloc">
      <h2>Demander un droit</h2>
      <ul className="liste-demarches">
        {types.map((type) => {
          const f = FICHES_DEMANDE[type]
          return (
            <li key={type}>
              <h3>
                <a href={`${ACCUEIL_DEMARCHES}/demander/${type}`}>{f.titre}</a>
              </h3>
              <p>{f.pour}</p>
              <p className="petit">
                Environ {f.minutes} minutes. Documents : {f.documents.length}.
              </p>
            </li>
          )
        })}
      </ul>
      <p>
        Vous hésitez ? <a href="/simuler">Simulez d’abord vos aides</a>, rien n’est envoyé.
      </p>
    </section>
  )
}

function Changements(): JSX.Element {
  return (
    <section className="bloc">
      <h2>Dire un changement</h2>
      <p className="texte">
        Dites-le dès que ça arrive : environ 3 minutes. Aucun document au départ.
      </p>
      <div className="familles">
        {FAMILLES.map(([famille, nom]) => (
          <div key={famille}>
            <h3>{nom}</h3>
            <ul className="liens-droit">
              {CHANGEMENTS.filter((t) => PARCOURS[t].famille === famille).map((t) => (
                <li key={t}>
                  <a href={`${ACCUEIL_DEMARCHES}/changement/${t}`}>{PARCOURS[t].titre}</a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}

function UnBrouillon({ b, jeton }: { b: BrouillonDemande; jeton: string }): JSX.Element {
  return (
    <li>
      <h3>
        <a href={adresseReprise(b)}>Reprendre : {minuscule(NOMS_DEMANDE[b.type])}</a>
      </h3>
      <p className="petit">
        Commencée le {jourEnMots(b.jour)}. Gardée jusqu’au {jourEnMots(b.jusquAu)}. Rien n’est
        envoyé.
      </p>
      <p>
        <Badge etat="attendu">À terminer</Badge>
      </p>
      <form method="post" action={`${ACCUEIL_DEMARCHES}/en-cours/${b.numero}/abandonner`}>
        <input type="hidden" name="jeton" value={jeton} />
        <button className="fr-btn fr-btn--tertiary" type="submit">
          Effacer cette demande<span className="fr-sr-only"> {b.numero}</span>
        </button>
      </form>
    </li>
  )
}

function nomActe(a: ActeDemarche): string {
  if (a.genre === 'adresse') return 'Mon adresse postale'
  return a.genre === 'demande' ? NOMS_DEMANDE[a.type] : PARCOURS[a.contenu.type].titre
}

function badgeDe(a: ActeDemarche): readonly [EtatBadge, string] {
  if (a.genre === 'adresse') return ['complet', 'Pris en compte']
  if (a.genre === 'demande' && a.silence !== undefined) return ['erreur', 'Refusée par silence']
  if (a.genre === 'demande') return BADGES_DEMANDE[a.issue]
  return badgeChangement(a)
}

function UnActe({ a }: { a: ActeDemarche }): JSX.Element {
  const [etat, mot] = badgeDe(a)
  return (
    <li>
      <h3>
        <a href={`${ACCUEIL_DEMARCHES}/envoyees/${a.numero}`}>{nomActe(a)}</a>
      </h3>
      <p className="petit">
        Envoyée {instantEnMots(a.quand)}, numéro {a.numero}
      </p>
      <p>
        <Badge etat={etat}>{mot}</Badge>
      </p>
    </li>
  )
}
