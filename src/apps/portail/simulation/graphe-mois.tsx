import type { JSX } from 'react'
import type { MoisSimule, Simulation } from '#legislation'
import { enEuros, moisEnMots, nomMois } from '#socle'
import { aidesDuMois } from './aides-du-mois.js'

const HAUT = 16
const SOL = 240
const HAUTEUR = 300

/** Room for the drawing: in a narrow one the scale is told by a sentence. */
interface Cadre {
  readonly id: string
  readonly largeur: number
  readonly gauche: number
}

const LARGE: Cadre = { id: 'm', largeur: 672, gauche: 64 }
const ETROIT: Cadre = { id: 'n', largeur: 336, gauche: 0 }
const PAS_FIN = 50_000
const PAS_LARGE = 200_000

/** Twelve months, with the change: incomes, then aids above; the dashes are without it. */
export function GrapheMois({ simulation }: { simulation: Simulation }): JSX.Element {
  const { avec, sans } = simulation
  const maximum = echelleDe([...avec, ...sans].map((m) => m.ressources + aidesDuMois(m)))
  return (
    <div className="graphe graphe-mois">
      <div className="large">
        <Dessin simulation={simulation} cadre={LARGE} maximum={maximum} />
      </div>
      <div className="etroit">
        <Dessin simulation={simulation} cadre={ETROIT} maximum={maximum} />
        <p className="petit">
          Chaque trait horizontal vaut {enEuros(pasDe(maximum) as never).replace(',00', '')}.
        </p>
      </div>
      <Legende />
    </div>
  )
}

function Dessin(p: { simulation: Simulation; cadre: Cadre; maximum: number }): JSX.Element {
  const { cadre, maximum } = p
  const { avec, sans } = p.simulation
  const pas = (cadre.largeur - cadre.gauche) / avec.length
  return (
    <svg viewBox={`0 0 ${cadre.largeur} ${HAUTEUR}`} role="img" aria-label={phraseDe(p.simulation)}>
      <defs>
        <pattern id={`${cadre.id}-s2`} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" className="s2" />
          <path d="M-2 10 10-2M-6 6 6-6M2 14 14 2" className="motif" />
        </pattern>
      </defs>
      <Echelle cadre={cadre} maximum={maximum} />
      {avec.map((m, i) => (
        <Colonne
          key={m.mois}
          avec={m}
          sans={sans[i] ?? m}
          place={{ x: cadre.gauche + i * pas, pas, maximum, id: cadre.id }}
        />
      ))}
      {trimestres(avec).map((t) => (
        <Accolade key={t.de} t={t} pas={pas} gauche={cadre.gauche} />
      ))}
    </svg>
  )
}

function pasDe(maximum: number): number {
  return maximum > 6 * PAS_FIN * 2 ? PAS_LARGE : PAS_FIN
}

function echelleDe(totaux: readonly number[]): number {
  const plus = Math.max(1, ...totaux)
  const pas = pasDe(plus)
  return Math.ceil(plus / pas) * pas
}

function Echelle({ cadre, maximum }: { cadre: Cadre; maximum: number }): JSX.Element {
  const { gauche, largeur } = cadre
  const pas = pasDe(maximum)
  const traits = Array.from({ length: Math.round(maximum / pas) + 1 }, (_, i) => i * pas)
  return (
    <g>
      {traits.map((valeur) => {
        const y = SOL - (valeur / maximum) * (SOL - HAUT)
        return (
          <g key={valeur}>
            <line className={valeur === 0 ? 'sol' : 'axe'} x1={gauche} x2={largeur} y1={y} y2={y} />
            {gauche === 0 ? null : (
              <text x={gauche - 8} y={y + 4} textAnchor="end">
                {enEuros(valeur as never).replace(',00', '')}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
}

interface Place {
  readonly x: number
  readonly pas: number
  readonly maximum: number
  readonly id: string
}

function Colonne(p: { avec: MoisSimule; sans: MoisSimule; place: Place }): JSX.Element {
  const { x, pas, maximum } = p.place
  const echelle = (SOL - HAUT) / maximum
  const largeur = pas * 0.7
  const gauche = x + (pas - largeur) / 2
  const ressources = Math.max(0, p.avec.ressources) * echelle
  const aides = aidesDuMois(p.avec) * echelle
  const avant = SOL - (Math.max(0, p.sans.ressources) + aidesDuMois(p.sans)) * echelle
  const sommet = SOL - ressources - aides
  return (
    <g>
      {ressources < 1 ? null : (
        <rect x={gauche} y={SOL - ressources} width={largeur} height={ressources} className="s1" />
      )}
      {aides < 3 ? null : (
        <rect
          x={gauche}
          y={sommet}
          width={largeur}
          height={aides - 2}
          fill={`url(#${p.place.id}-s2)`}
        />
      )}
      <line className="sans" x1={x + 1} x2={x + pas - 1} y1={avant} y2={avant} />
      <text x={gauche + largeur / 2} y={256} textAnchor="middle">
        {nomMois(p.avec.mois).charAt(0).toUpperCase()}
      </text>
    </g>
  )
}

interface Trimestre {
  readonly de: number
  readonly a: number
}

/** Months whose RSA and prime were fixed together. */
function trimestres(mois: readonly MoisSimule[]): readonly Trimestre[] {
  const groupes: { de: number; a: number }[] = []
  mois.forEach((m, i) => {
    const avant = groupes.at(-1)
    if (avant !== undefined && mois[i - 1]?.moisExamen === m.moisExamen) avant.a = i
    else groupes.push({ de: i, a: i })
  })
  return groupes
}

function Accolade(p: { t: Trimestre; pas: number; gauche: number }): JSX.Element {
  const { t, pas, gauche } = p
  const de = gauche + t.de * pas + 4
  const a = gauche + (t.a + 1) * pas - 4
  return (
    <g>
      <path className="accolade" d={`M${de} 264v5q0 4 4 4H${a - 4}q4 0 4-4v-5`} />
      {t.a - t.de < 2 ? null : (
        <text x={(de + a) / 2} y={292} textAnchor="middle">
          montant fixé
        </text>
      )}
    </g>
  )
}

function Legende(): JSX.Element {
  return (
    <ul className="legende">
      <li>
        <svg viewBox="0 0 20 16" aria-hidden="true" focusable="false">
          <rect width="20" height="16" rx="2" className="s1" />
        </svg>
        vos ressources
      </li>
      <li>
        <svg viewBox="0 0 20 16" aria-hidden="true" focusable="false">
          <defs>
            <pattern id="l-s2" width="8" height="8" patternUnits="userSpaceOnUse">
              <rect width="8" height="8" className="s2" />
              <path d="M-2 10 10-2M-6 6 6-6M2 14 14 2" className="motif" />
            </pattern>
          </defs>
          <rect width="20" height="16" rx="2" fill="url(#l-s2)" />
        </svg>
        vos aides
      </li>
      <li>
        <svg viewBox="0 0 20 16" aria-hidden="true" focusable="false">
          <line className="sans" x1="0" x2="20" y1="8" y2="8" />
        </svg>
        le total sans ce changement
      </li>
    </ul>
  )
}

function phraseDe({ avec, sans }: Simulation): string {
  const [premier, dernier] = [avec[0], avec.at(-1)]
  if (premier === undefined || dernier === undefined) return 'Aucun mois.'
  const total = (m: MoisSimule | undefined): string =>
    m === undefined ? '' : enEuros((m.ressources + aidesDuMois(m)) as never)
  return (
    `Ressources et aides de ${avec.length} mois. En ${moisEnMots(premier.mois)} : ` +
    `${total(premier)}. En ${moisEnMots(dernier.mois)} : ${total(dernier)}, au lieu de ` +
    `${total(sans.at(-1))} sans ce changement. Les montants sont dans le tableau plus bas.`
  )
}
