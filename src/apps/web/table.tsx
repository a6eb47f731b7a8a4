import type { JSX, ReactNode } from 'react'

export interface Colonne {
  readonly titre: string
  readonly nombre?: boolean
  /** Holds sentences: on a card they stand under their label. A long cell says it by itself. */
  readonly phrase?: boolean
}

export interface LigneTable {
  readonly cle: string
  readonly cellules: readonly ReactNode[]
  readonly total?: boolean
}

/**
 * Hairlines only; the first column is the header of its row. Under 48 rem each row becomes a card,
 * where every cell shows the title of its column.
 */
export function Table(props: {
  legende: string
  /** Shows the caption; else it is for assistive tools only. */
  legendeVisible?: boolean
  colonnes: readonly Colonne[]
  lignes: readonly LigneTable[]
  fixe?: boolean
}): JSX.Element {
  const colonnes = props.colonnes.map((c, i) => ({ ...c, phrase: c.phrase ?? aPhrase(props, i) }))
  return (
    <div className={`fr-table cartes${props.fixe ? ' fixe' : ''}`}>
      <table>
        <caption>
          <span className={props.legendeVisible ? '' : 'fr-sr-only'}>{props.legende}</span>
        </caption>
        <thead>
          <tr>
            {props.colonnes.map((c) => (
              <th key={c.titre} scope="col" className={c.nombre ? 'nombre' : undefined}>
                {c.titre}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.lignes.map((l) => (
            <Rangee key={l.cle} ligne={l} colonnes={colonnes} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** From this length on, a cell is a sentence: on cards its whole column stands under its label. */
const PHRASE = 48

function aPhrase({ lignes }: { lignes: readonly LigneTable[] }, colonne: number): boolean {
  return lignes.some(({ cellules }) => {
    const cellule = cellules[colonne]
    return typeof cellule === 'string' && cellule.length > PHRASE
  })
}

function Rangee(props: { ligne: LigneTable; colonnes: readonly Colonne[] }): JSX.Element {
  const [premiere, ...autres] = props.ligne.cellules
  return (
    <tr className={props.ligne.total ? 'total' : undefined}>
      <th scope="row">{premiere}</th>
      {autres.map((cellule, i) => {
        const colonne = props.colonnes[i + 1]
        return (
          <td
            key={colonne?.titre ?? i}
            className={colonne?.nombre ? 'nombre' : colonne?.phrase ? 'longue' : undefined}
            data-l={colonne?.titre}
          >
            {cellule}
          </td>
        )
      })}
    </tr>
  )
}
