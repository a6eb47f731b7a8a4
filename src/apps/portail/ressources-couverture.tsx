import type { JSX } from 'react'
import { Accordeon } from '#apps/web'
import { COUVERTURE, type CouvertureRegime } from '#referentiel'

/** What flows do not bring, by regime: nobody must believe that all is known. */
export function NonTransmis(): JSX.Element {
  const manquants = COUVERTURE.filter((c) => c.manque !== null)
  return (
    <section>
      <h2>Ce que nous ne recevons pas</h2>
      <p>
        Nous ne recevons pas tout. Ajoutez ces revenus dans votre déclaration, même s’ils ne sont
        pas affichés ici.
      </p>
      <div className="bloc">
        <Accordeon titre="Voir la liste, métier par métier">
          <dl className="fiche pile">
            {manquants.map((c) => (
              <Manque key={c.regime} c={c} />
            ))}
          </dl>
        </Accordeon>
      </div>
    </section>
  )
}

function Manque({ c }: { c: CouvertureRegime }): JSX.Element {
  return (
    <>
      <dt>{c.libelle}</dt>
      <dd>{c.manque}</dd>
    </>
  )
}
