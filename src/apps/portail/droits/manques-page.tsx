import type { JSX, ReactNode } from 'react'
import { moisEnListe } from '#apps/web'
import type { ManqueDePayeur, Manques } from './manques.js'

/** What is missing for her, regime by regime and payer by payer: never a general list. */
export function CeQuiMeManque({ manques: m }: { manques: Manques }): JSX.Element {
  const rien = m.regimes.length + m.sansMontant.length + m.enRetard.length === 0
  return (
    <section>
      <h2>Ce qui manque pour vous</h2>
      {m.connue ? null : <p>Nous n’avons reçu aucun revenu à votre nom depuis un an.</p>}
      {m.connue && rien ? (
        <p>Rien ne manque, pour les payeurs que nous vous connaissons depuis un an.</p>
      ) : null}
      {rien ? null : (
        <dl className="fiche pile">
          {m.regimes.map((r) => (
            <Manque key={r.regime} nom={`${r.libelle} : ${r.payeurs.join(', ')}`}>
              {r.manque}
            </Manque>
          ))}
          {m.sansMontant.map((p) => (
            <Manque key={`s ${p.payeur}`} nom={p.payeur}>
              Le montant net social manque pour {lesMois(p)}. Donnez-le dans votre déclaration.
            </Manque>
          ))}
          {m.enRetard.map((p) => (
            <Manque key={`r ${p.payeur}`} nom={p.payeur}>
              Déclaration en retard pour {lesMois(p)}.
            </Manque>
          ))}
        </dl>
      )}
    </section>
  )
}

function lesMois({ mois }: ManqueDePayeur): string {
  return moisEnListe(mois)
}

function Manque(p: { nom: string; children: ReactNode }): JSX.Element {
  return (
    <>
      <dt>{p.nom}</dt>
      <dd>{p.children}</dd>
    </>
  )
}
