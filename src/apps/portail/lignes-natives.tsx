import type { JSX } from 'react'
import { Accordeon } from '#apps/web'
import { listRubriques, type RubriqueLue } from '#declarations'
import type { NatifIndividu, OrigineRessource } from '#referentiel'
import { estNir } from '#socle'

/** Rubriques that carry an identity number, whatever its form (NTT, former NIR). */
const MASQUEES = new Set(['S21.G00.30.001', 'S21.G00.30.020', 'S21.G00.31.008'])

/** Identity numbers are never written, on a page that may be printed or photographed. */
function valeurLisible(r: RubriqueLue): string {
  if (MASQUEES.has(r.code) || estNir(r.valeur.slice(0, 13))) return '•••••••••••••'
  return r.libelleValeur === undefined ? r.valeur : `${r.valeur} (${r.libelleValeur})`
}

/** The lines of the file, as they came, each beside what it means. */
export function LignesNatives(p: { natif: NatifIndividu; origine: OrigineRessource }): JSX.Element {
  const rubriques = listRubriques(p.natif.octets, p.natif.norme)
  const flux = p.origine === 'dsn' ? 'déclaration sociale nominative (DSN)' : 'déclaration PASRAU'
  return (
    <section>
      <h2>La déclaration, comme elle est arrivée</h2>
      <p className="petit">
        Voici les lignes de la {flux} qui parlent de vous. Votre numéro de sécurité sociale est
        masqué.
      </p>
      <Accordeon titre={`Voir les ${rubriques.length} lignes reçues`}>
        <div className="fr-table cartes natif">
          <table>
            <caption>
              <span className="fr-sr-only">Lignes de la déclaration, norme {p.natif.norme}</span>
            </caption>
            <thead>
              <tr>
                <th scope="col">Ligne</th>
                <th scope="col">Ce qu’elle veut dire</th>
                <th scope="col">Valeur</th>
              </tr>
            </thead>
            <tbody>
              {rubriques.map((r) => (
                <tr key={`${r.ligne}`}>
                  <th scope="row">{r.code}</th>
                  <td data-l="Sens" className="longue">
                    <small>{r.libelle}</small>
                  </td>
                  <td data-l="Valeur" className="longue">
                    {valeurLisible(r)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Accordeon>
    </section>
  )
}
