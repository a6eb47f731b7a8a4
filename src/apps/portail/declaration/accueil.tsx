import type { JSX, ReactNode } from 'react'
import {
  listManques,
  obstaclesRienAChanger,
  premierPaiement,
  type TrimestreADeclarer,
} from '#allocations'
import {
  Accordeon,
  Alerte,
  Badge,
  type ContextePage,
  deMois,
  EtatDePage,
  Fil,
  instantEnMots,
  jourComplet,
  jourEnMots,
  majuscule,
  moisEnListe,
  moisEnMots,
  type NoeudFil,
  nombre,
  nomMois,
  Page,
  rendrePage,
  Table,
} from '#apps/web'
import { type Jour, moisPlus, numeroJour } from '#socle'
import { EnSimple } from '../simple/en-simple.js'
import { adresseEnvoyee, type EnCours } from './contexte.js'
import { premierEnvoi } from './paiements-prevus.js'
import { PHRASES_OBSTACLES } from './rien-a-changer.js'
import { type Etape, TITRES_ETAPES } from './vue.js'

export function pageSansDossier(contexte: ContextePage): string {
  return rendrePage(
    <Page contexte={contexte} titre="Ma déclaration : aucun dossier">
      <EtatDePage icone="calendrier" titre="Vous n’avez pas de déclaration à faire">
        <p>
          Nous ne trouvons pas de dossier de RSA ou de prime d’activité à votre nom. Vos ressources
          restent visibles.
        </p>
        <div className="fr-btns">
          <a className="fr-btn" href="/mes-demarches">
            Faire une demande
          </a>
          <a className="fr-btn fr-btn--secondary" href="/mes-ressources">
            Voir mes ressources
          </a>
          <a className="fr-btn fr-btn--tertiary" href="/aide">
            Se faire aider
          </a>
        </div>
      </EtatDePage>
    </Page>,
  )
}

interface ProprietesAccueil {
  readonly contexte: ContextePage
  readonly encours: EnCours
  readonly jour: Jour
  /** A step was put off a moment ago. */
  readonly garde: boolean
  /** The step where the declaration begun was left; undefined when it is not begun. */
  readonly arret: Etape | undefined
  /** The same, of the oldest declaration missed. */
  readonly arretManque: Etape | undefined
}

/** Where the declaration stands: what is to do, the dates, what was missed, what was sent. */
export function pageAccueilDeclaration(p: ProprietesAccueil): string {
  return rendrePage(
    <Page contexte={p.contexte} titre="Ma déclaration trimestrielle">
      <h1>Ma déclaration trimestrielle</h1>
      <p className="chapo">
        Tous les trois mois, vous vérifiez vos ressources. Votre déclaration ouvre le revenu de
        solidarité active (RSA) et la prime d’activité.
      </p>
      {p.garde ? <Garde {...p} /> : null}
      <AFaire {...p} />
      <Manques {...p} />
      <Dates {...p} />
      <Envoyees {...p} />
    </Page>,
  )
}

/** A step put off before its end. */
function Garde({ arret, arretManque, encours }: ProprietesAccueil): JSX.Element {
  const [manque] = listManques(encours.trimestres)
  return (
    <Alerte genre="success" titre="C’est gardé">
      <p>Votre étape n’est pas finie. Vous la retrouverez pendant 30 jours, sur tout appareil.</p>
      {arret !== undefined || arretManque === undefined || manque === undefined ? null : (
        <p>
          <a href={`/ma-declaration/de/${manque.moisExamen}/${arretManque}`}>
            Reprendre {moisEnMots(manque.moisExamen)}
          </a>
        </p>
      )}
    </Alerte>
  )
}

function AFaire(p: ProprietesAccueil): JSX.Element {
  const { declaration, trimestre } = p.encours
  if (declaration.etat === 'validee') return <DejaEnvoyee {...p} />
  if ((declaration.version ?? 1) > 1) return <CorrectionCommencee {...p} />
  const mois = moisEnListe(trimestre.moisReference)
  return (
    <section className="a-faire">
      <div>
        <h2>À faire : vérifier vos ressources {deMois(mois)}</h2>
        <p>
          C’est votre déclaration pour {moisEnListe(trimestre.moisDroits)}. Environ 5 minutes.{' '}
          <Delai t={trimestre} jour={p.jour} />
        </p>
        <EnSimple contexte={p.contexte}>
          Pour votre déclaration {deMois(nomMois(trimestre.moisExamen))}, nous regardons {mois}.
        </EnSimple>
      </div>
      <Actes {...p} />
    </section>
  )
}

function Delai({ t, jour }: { t: TrimestreADeclarer; jour: Jour }): JSX.Element {
  const { echeance, fermeture } = t.calendrier
  const reste = numeroJour(echeance) - numeroJour(jour)
  if (reste < 0) {
    return (
      <>
        La date est passée : votre paiement peut attendre. Vous pouvez encore l’envoyer,{' '}
        <strong>jusqu’au {jourComplet(fermeture)}</strong>.
      </>
    )
  }
  const jours = reste === 0 ? 'c’est le dernier jour' : `il vous reste ${nombre(reste, 'jour')}`
  return (
    <>
      À envoyer <strong>avant la fin du {jourComplet(echeance)}</strong> : {jours}.
    </>
  )
}

function Actes({ encours, jour, arret }: ProprietesAccueil): JSX.Element {
  const { declaration, dossier, precedente, trimestre, base } = encours
  const aTemps = jour <= trimestre.calendrier.echeance
  const obstacles = obstaclesRienAChanger(declaration, { dossier, precedente, aTemps })
  return (
    <>
      <div className="fr-btns">
        <a className="fr-btn" href={`${base}/${arret ?? 'situation'}`}>
          {arret === undefined ? 'Commencer ma déclaration' : 'Reprendre ma déclaration'}
        </a>
        {obstacles.length > 0 ? null : (
          <a className="fr-btn fr-btn--secondary" href="/ma-declaration/rien-a-changer">
            Rien à changer
          </a>
        )}
      </div>
      {arret === undefined ? null : (
        <p className="petit">
          {ouEnEtais(encours.etapes, arret)} Vos réponses sont gardées. Vous pouvez reprendre sur un
          autre appareil.
        </p>
      )}
      {obstacles.length === 0 ? null : (
        <Accordeon titre="Pourquoi dois-je suivre chaque étape ?">
          <ul>
            {obstacles.map((o) => (
              <li key={o}>{PHRASES_OBSTACLES[o]}</li>
            ))}
          </ul>
        </Accordeon>
      )}
    </>
  )
}

function ouEnEtais(etapes: readonly Etape[], arret: Etape): string {
  const rang = etapes.indexOf(arret) + 1
  const titre = TITRES_ETAPES[arret].toLocaleLowerCase('fr')
  return `Vous en étiez à l’étape ${rang} sur ${etapes.length} : ${titre}.`
}

function CorrectionCommencee({ encours, arret }: ProprietesAccueil): JSX.Element {
  const { envoyee } = encours.trimestre
  return (
    <section className="a-faire">
      <div>
        <h2>Vous corrigez votre déclaration {deMois(nomMois(encours.declaration.moisExamen))}</h2>
        <p>
          Rien ne change tant que vous n’avez pas envoyé la correction.{' '}
          {arret === undefined ? null : ouEnEtais(encours.etapes, arret)}
        </p>
      </div>
      <div className="fr-btns">
        <a className="fr-btn" href={`${encours.base}/${arret ?? 'situation'}`}>
          Reprendre ma correction
        </a>
        {envoyee === undefined ? null : (
          <a className="fr-btn fr-btn--tertiary" href={adresseEnvoyee(envoyee)}>
            Lire la déclaration envoyée
          </a>
        )}
      </div>
    </section>
  )
}

function DejaEnvoyee({ encours }: ProprietesAccueil): JSX.Element {
  const { declaration } = encours
  const quand = declaration.valideeLe
  return (
    <>
      <Alerte
        genre="success"
        titre={`Déclaration ${deMois(nomMois(declaration.moisExamen))} envoyée`}
      >
        <p>
          {declaration.revision === undefined ? '' : 'Votre caisse a refait le calcul. '}
          {quand === null ? '' : `${majuscule(instantEnMots(quand))}. `}
          Prochaine déclaration : en {moisEnMots(moisPlus(declaration.moisExamen, 2))}.
        </p>
      </Alerte>
      <div className="fr-btns">
        <a className="fr-btn" href={adresseEnvoyee(declaration)}>
          Lire mon accusé
        </a>
        <a className="fr-btn fr-btn--secondary" href={`${adresseEnvoyee(declaration)}/corriger`}>
          Corriger une erreur
        </a>
      </div>
    </>
  )
}

/** Quarters whose time is over: caught up one after the other, the oldest first. */
function Manques({ encours, arretManque }: ProprietesAccueil): ReactNode {
  const manques = listManques(encours.trimestres)
  const [premier] = manques
  if (premier === undefined) return null
  return (
    <section>
      <h2>{manques.length > 1 ? 'Déclarations manquées' : 'Une déclaration manquée'}</h2>
      <p>
        Sans déclaration, ces mois ne sont pas payés. Vous pouvez encore la faire, en commençant par
        la plus ancienne.
      </p>
      <Table
        legende="Déclarations manquées"
        colonnes={[
          { titre: 'Déclaration' },
          { titre: 'Mois regardés' },
          { titre: 'Mois de droit' },
          { titre: 'État' },
        ]}
        lignes={manques.map((t) => ({
          cle: t.moisExamen,
          cellules: [
            majuscule(moisEnMots(t.moisExamen)),
            moisEnListe(t.moisReference),
            moisEnListe(t.moisDroits),
            t === premier ? (
              <a key="a" href={`/ma-declaration/de/${t.moisExamen}/${arretManque ?? 'situation'}`}>
                {arretManque === undefined ? 'Rattraper' : 'Reprendre'} {moisEnMots(t.moisExamen)}
              </a>
            ) : (
              <Badge key="a" etat="retard">
                Ensuite
              </Badge>
            ),
          ],
        }))}
      />
    </section>
  )
}

/** When the first month of right is paid: later than usual for a declaration sent late. */
function premierVersement({ trimestre, envoyees, dossier }: EnCours): Jour {
  const { moisExamen, paiements } = trimestre.calendrier
  const envoi = premierEnvoi(envoyees, moisExamen)
  return envoi === undefined ? paiements[0] : premierPaiement(dossier.organisme, moisExamen, envoi)
}

/** The days of the declaration in course, and where today stands among them. */
function Dates({ encours, jour }: ProprietesAccueil): JSX.Element {
  const { calendrier } = encours.trimestre
  const envoyee = encours.trimestre.envoyee !== undefined
  const versement = premierVersement(encours)
  const etapes: readonly (readonly [Jour, string, string?])[] = [
    [calendrier.ouverture, 'La déclaration s’ouvre'],
    ...(envoyee ? [] : calendrier.rappels.map((j) => [j, RAPPEL] as const)),
    [calendrier.echeance, 'Dernier jour pour l’envoyer à temps', envoyee ? '' : SANS_ENVOI],
    [
      versement,
      `Paiement ${deMois(nomMois(calendrier.moisExamen))}`,
      !envoyee && versement < jour ? PAS_VERSE : '',
    ],
  ]
  const prochaine = etapes.findIndex(([j]) => j >= jour)
  const noeuds = etapes.map(([j, fait, suite], i): NoeudFil => {
    const quand = majuscule(jourComplet(j))
    const base = suite ? { quand, fait, suite } : { quand, fait }
    return j < jour ? base : { ...base, etat: i === prochaine && j === jour ? 'la' : 'av' }
  })
  return (
    <section>
      <h2>Les dates de cette déclaration</h2>
      <Fil noeuds={noeuds} />
    </section>
  )
}

const PAS_VERSE = 'Il attend votre déclaration.'
const RAPPEL = 'Rappel, si votre déclaration n’est pas envoyée'
const SANS_ENVOI = 'Sans déclaration, le paiement s’arrête. Il reprend quand vous l’envoyez.'

/** What was sent stays readable, each version. */
function Envoyees({ encours }: ProprietesAccueil): ReactNode {
  if (encours.envoyees.length === 0) return null
  return (
    <section>
      <h2>Mes déclarations envoyées</h2>
      <Table
        legende="Mes déclarations envoyées, de la plus récente à la plus ancienne"
        colonnes={[{ titre: 'Déclaration' }, { titre: 'Envoyée le' }, { titre: 'Accusé' }]}
        lignes={[...encours.envoyees].reverse().map((d) => {
          const version = d.version ?? 1
          const rang = version - 1
          const quoi =
            d.revision === undefined ? `correction ${rang}` : `nouveau calcul ${rang} de la caisse`
          const suite = version > 1 ? `, ${quoi}` : ''
          const titre = `${majuscule(moisEnMots(d.moisExamen))}${suite}`
          return {
            cle: `${d.moisExamen} ${version}`,
            cellules: [
              titre,
              d.valideeLe === null ? '' : jourEnMots(d.valideeLe.slice(0, 10) as Jour),
              <a key="a" href={adresseEnvoyee(d)}>
                Lire l’accusé {deMois(nomMois(d.moisExamen))}
                {suite}
              </a>,
            ],
          }
        })}
      />
    </section>
  )
}
