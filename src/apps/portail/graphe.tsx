import type { JSX } from 'react'
import { enEuros } from '#socle'
import {
  cleDeclarant,
  findNonRecu,
  lignesDuMois,
  listNonRecus,
  montantDe,
  phraseGraphe,
  type Serie,
  type Trimestre,
  totalDe,
  type VueRessources,
} from './ressources-vue.js'

const COURTS = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
]

/** Scale and place of one drawing: 24 months in one row, or 12 in a narrow one. */
interface Cadre {
  readonly id: string
  readonly largeur: number
  readonly gauche: number
  readonly trimestres: readonly Trimestre[]
  readonly maximum: number
}

const HAUT = 30
const SOL = 240
const HAUTEUR = 315
const PAS_ECHELLE = 50_000

/** The picture of 24 months: one image, told by a sentence; the tables give the same figures. */
export function Graphe({ vue }: { vue: VueRessources }): JSX.Element {
  const mois = vue.trimestres.flatMap((t) => t.mois)
  const totaux = mois.map((m) => totalDe(lignesDuMois(vue, m), vue.indicateur) ?? 0)
  const maximum = Math.max(1, Math.ceil(Math.max(...totaux) / PAS_ECHELLE)) * PAS_ECHELLE
  const moitie = vue.trimestres.length / 2
  const phrase = phraseGraphe(vue)
  return (
    <div className="graphe">
      <div className="large">
        <Dessin
          vue={vue}
          phrase={phrase}
          cadre={{ id: 'g', largeur: 1072, gauche: 56, trimestres: vue.trimestres, maximum }}
        />
      </div>
      <div className="etroit">
        <Dessin
          vue={vue}
          phrase={`${phrase} Première moitié.`}
          cadre={etroit('h', vue.trimestres.slice(0, moitie), maximum)}
        />
        <Dessin
          vue={vue}
          phrase={`${phrase} Seconde moitié.`}
          cadre={etroit('b', vue.trimestres.slice(moitie), maximum)}
        />
        <p className="petit">Chaque trait horizontal vaut 500 €.</p>
      </div>
      <Legende vue={vue} />
    </div>
  )
}

function etroit(id: string, trimestres: readonly Trimestre[], maximum: number): Cadre {
  return { id, largeur: 336, gauche: 0, trimestres, maximum }
}

function Dessin(p: { vue: VueRessources; cadre: Cadre; phrase: string }): JSX.Element {
  const { cadre } = p
  const pas = (cadre.largeur - cadre.gauche) / cadre.trimestres.length
  return (
    <svg viewBox={`0 0 ${cadre.largeur} ${HAUTEUR}`} role="img" aria-label={p.phrase}>
      <Motifs id={cadre.id} />
      <Echelle cadre={cadre} />
      {cadre.trimestres.map((t, i) => (
        <Groupe
          key={t.mois[0]}
          vue={p.vue}
          cadre={cadre}
          place={{ trimestre: t, x: cadre.gauche + i * pas, largeur: pas }}
        />
      ))}
    </svg>
  )
}

function Motifs({ id }: { id: string }): JSX.Element {
  return (
    <defs>
      <pattern id={`${id}-s2`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" className="s2" />
        <path d="M-2 10 10-2M-6 6 6-6M2 14 14 2" className="motif" />
      </pattern>
      <pattern id={`${id}-s3`} width="7" height="7" patternUnits="userSpaceOnUse">
        <rect width="7" height="7" className="s3" />
        <circle cx="3.5" cy="3.5" r="1.2" className="point" />
      </pattern>
    </defs>
  )
}

function Echelle({ cadre }: { cadre: Cadre }): JSX.Element {
  const traits = Array.from({ length: cadre.maximum / PAS_ECHELLE + 1 }, (_, i) => i * PAS_ECHELLE)
  return (
    <g>
      {traits.map((valeur) => {
        const y = SOL - (valeur / cadre.maximum) * (SOL - HAUT)
        return (
          <g key={valeur}>
            <line
              className={valeur === 0 ? 'sol' : 'axe'}
              x1={cadre.gauche}
              x2={cadre.largeur}
              y1={y}
              y2={y}
            />
            {cadre.gauche > 0 ? (
              <text x={cadre.gauche - 8} y={y + 4} textAnchor="end">
                {enEuros(valeur).replace(',00', '')}
              </text>
            ) : null}
          </g>
        )
      })}
    </g>
  )
}

interface Place {
  readonly trimestre: Trimestre
  readonly x: number
  readonly largeur: number
}

function Groupe(p: { vue: VueRessources; cadre: Cadre; place: Place }): JSX.Element {
  const { trimestre, x, largeur } = p.place
  const marge = largeur * 0.06
  const pas = (largeur - 2 * marge) / 3
  const milieu = x + largeur / 2
  const [gauche, droite] = [x + marge, x + largeur - marge]
  const classe = trimestre.enCours ? ' la' : ''
  return (
    <g>
      {trimestre.mois.map((m, i) => (
        <Pile key={m} vue={p.vue} cadre={p.cadre} barre={{ m, x: gauche + i * pas, pas }} />
      ))}
      <path
        className={`accolade${classe}`}
        d={`M${gauche} 262v5q0 4 4 4H${droite - 4}q4 0 4-4v-5`}
      />
      <text x={milieu} y={290} textAnchor="middle" className={trimestre.enCours ? 'gras' : ''}>
        {annees(trimestre)}
      </text>
      {trimestre.pour === null ? null : (
        <text x={milieu} y={307} textAnchor="middle" className={trimestre.enCours ? 'gras' : ''}>
          {p.cadre.gauche > 0 ? 'pour ' : ''}
          {`${court(trimestre.pour[0])}–${court(trimestre.pour[2])}`}
        </text>
      )}
    </g>
  )
}

function court(m: string): string {
  return COURTS[Number(m.slice(5)) - 1] ?? ''
}

/** « 2026 », « 2025-26 ». */
function annees(t: Trimestre): string {
  const [de, a] = [t.mois[0].slice(0, 4), t.mois[2].slice(0, 4)]
  return de === a ? de : `${de}-${a.slice(2)}`
}

function Pile(p: {
  vue: VueRessources
  cadre: Cadre
  barre: { m: Trimestre['mois'][number]; x: number; pas: number }
}): JSX.Element {
  const { m, x, pas } = p.barre
  const largeur = pas * 0.72
  const gauche = x + (pas - largeur) / 2
  const echelle = (SOL - HAUT) / p.cadre.maximum
  let y = SOL
  const segments = ordreDePile(p.vue.series).flatMap(({ serie, rang }) => {
    const montant = lignesDuMois(p.vue, m, serie.cle)
      .map((r) => montantDe(r, p.vue.indicateur) ?? 0)
      .reduce((a, b) => a + b, 0)
    if (montant <= 0) return []
    const hauteur = montant * echelle
    y -= hauteur
    const rect = { x: gauche, y: y + 1, width: largeur, height: Math.max(1, hauteur - 2), rx: 2 }
    const conteste = lignesDuMois(p.vue, m, serie.cle).some((r) => r.contestee)
    return [
      <g key={serie.cle}>
        <Segment rect={rect} genre={conteste ? 's2' : genreDe(serie, rang)} id={p.cadre.id} />
        {conteste ? <rect {...rect} className="s-conteste" /> : null}
      </g>,
    ]
  })
  const attendus = boitesAttendues(p.vue, m).map(({ cle, montant }) => {
    const hauteur = Math.max(8, montant * echelle)
    y = Math.max(HAUT, y - hauteur)
    const rect = { x: gauche, y: y + 1, width: largeur, height: hauteur - 2, rx: 2 }
    return <rect key={cle} {...rect} className="s-attendu" />
  })
  const signe = signeDuMois(p.vue, m)
  return (
    <g>
      {segments}
      {attendus}
      {signe === undefined ? null : <Signe genre={signe} x={gauche + largeur / 2} y={y} />}
      <text x={gauche + largeur / 2} y={256} textAnchor="middle">
        {court(m).charAt(0).toUpperCase()}
      </text>
    </g>
  )
}

type GenreSigne = 'conteste' | 'attendu' | 'retard'

/** What the month has to say, the gravest alone. */
function signeDuMois(vue: VueRessources, m: Trimestre['mois'][number]): GenreSigne | undefined {
  if (lignesDuMois(vue, m).some((r) => r.contestee)) return 'conteste'
  const nonRecus = listNonRecus(vue, m)
  if (nonRecus.length === 0) return undefined
  return nonRecus.some((d) => d.etat === 'en-retard') ? 'retard' : 'attendu'
}

/** A dashed box of the last known height for each declarant who should have spoken. */
function boitesAttendues(
  vue: VueRessources,
  m: Trimestre['mois'][number],
): readonly { readonly cle: string; readonly montant: number }[] {
  return vue.series.flatMap((serie) => {
    if (findNonRecu(vue, serie, m) === undefined) return []
    if (lignesDuMois(vue, m, serie.cle).length > 0) return []
    const avant = vue.lignes.filter((r) => cleDeclarant(r.declarant) === serie.cle && r.mois < m)
    const dernier = avant.reduce((max, r) => (r.mois > max ? r.mois : max), '')
    const montant = avant
      .filter((r) => r.mois === dernier)
      .reduce((somme, r) => somme + (montantDe(r, vue.indicateur) ?? 0), 0)
    return [{ cle: serie.cle, montant: Math.max(0, montant) }]
  })
}

const DESSINS: Readonly<Record<GenreSigne, string>> = {
  conteste: 'M-8 -8h16v11h-8l-4 4v-4h-4zM0 -6v4M0 0v.01',
  attendu: 'M0 8a8 8 0 1 0 0-16 8 8 0 0 0 0 16M0 -4v4l3 2',
  retard: 'M0 -8-9 7h18zM0 -3v4M0 4v.01',
}

/** Above the pile, as the badges of the tables. */
function Signe({ genre, x, y }: { genre: GenreSigne; x: number; y: number }): JSX.Element {
  const haut = Math.max(10, y - 12)
  return (
    <path className={`signe s-${genre}`} d={DESSINS[genre]} transform={`translate(${x} ${haut})`} />
  )
}

type Genre = 's1' | 's2' | 's3'

function genreDe(serie: Serie, rang: number): Genre {
  if (serie.organisme) return 's3'
  return rang === 0 ? 's1' : 's2'
}

/** Organisms at the foot, then the main employer, then the others. */
function ordreDePile(series: readonly Serie[]): { serie: Serie; rang: number }[] {
  const rangs = series.map((serie, rang) => ({ serie, rang }))
  return [...rangs.filter((s) => s.serie.organisme), ...rangs.filter((s) => !s.serie.organisme)]
}

interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly rx: number
}

function Segment({ rect, genre, id }: { rect: Rect; genre: Genre; id: string }): JSX.Element {
  if (genre === 's1') return <rect {...rect} className="s1" />
  return <rect {...rect} fill={`url(#${id}-${genre})`} />
}

function Legende({ vue }: { vue: VueRessources }): JSX.Element {
  const { series } = vue
  const mois = vue.trimestres.flatMap((t) => t.mois)
  const signes = new Set(mois.map((m) => signeDuMois(vue, m)))
  const employeurs = series.filter((s) => !s.organisme)
  const organismes = series.filter((s) => s.organisme)
  const [principal, ...autres] = employeurs
  return (
    <ul className="legende">
      {principal === undefined ? null : <Cle genre="s1" nom={principal.nom} />}
      {autres.length === 0 ? null : (
        <Cle
          genre="s2"
          nom={
            autres.length === 1 ? (autres[0]?.nom ?? '') : `autres employeurs (${autres.length})`
          }
        />
      )}
      {organismes.length === 0 ? null : (
        <Cle genre="s3" nom={organismes.map((s) => s.nom).join(', ')} />
      )}
      {signes.has('conteste') ? <CleSigne genre="conteste" nom="montant contesté" /> : null}
      {signes.has('attendu') ? <CleSigne genre="attendu" nom="montant attendu" /> : null}
      {mois.some((m) => aUnMoins(vue, m)) ? <li>un montant négatif n’est pas dessiné</li> : null}
      {signes.has('retard') ? <CleSigne genre="retard" nom="montant en retard" /> : null}
    </ul>
  )
}

/** A pile goes up only: what a payer takes back that month is told, not drawn. */
function aUnMoins(vue: VueRessources, m: Trimestre['mois'][number]): boolean {
  return vue.series.some((s) => (totalDe(lignesDuMois(vue, m, s.cle), vue.indicateur) ?? 0) < 0)
}

function CleSigne({ genre, nom }: { genre: GenreSigne; nom: string }): JSX.Element {
  return (
    <li>
      <svg viewBox="-11 -11 22 22" aria-hidden="true" focusable="false">
        <path className={`signe s-${genre}`} d={DESSINS[genre]} />
      </svg>
      {nom}
    </li>
  )
}

function Cle({ genre, nom }: { genre: Genre; nom: string }): JSX.Element {
  const rect = { x: 0, y: 0, width: 20, height: 16, rx: 2 }
  return (
    <li>
      <svg viewBox="0 0 20 16" aria-hidden="true" focusable="false">
        <Motifs id={`l${genre}`} />
        <Segment rect={rect} genre={genre} id={`l${genre}`} />
      </svg>
      {nom}
    </li>
  )
}
