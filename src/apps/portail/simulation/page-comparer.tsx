import type { JSX, ReactNode } from 'react'
import { Accordeon, Table } from '#apps/web'
import type { MoisSimule, Simulation } from '#legislation'
import { type Centimes, enEuros } from '#socle'
import { aidesDuMois, PAYEES_CHAQUE_MOIS } from './aides-du-mois.js'
import { Aller, Caches, pageDEtape, type Vue } from './cadre.js'
import { evenementsDits } from './evenements.js'
import { GrapheMois } from './graphe-mois.js'
import { hypotheseEnMots, titreDuMois } from './mots.js'
import { nomEvenement } from './page-et-si.js'
import { Limites } from './page-resultat.js'

export function pageComparer(vue: Vue, simulation: Simulation): string {
  return pageDEtape(vue, {
    etape: 'comparer',
    children: (
      <>
        <Bilan simulation={simulation} />
        <p className="petit texte">
          Essai : {evenementsDits(vue.saisie).map(nomEvenement).join(' ; ')}.
        </p>
        <section>
          <h2>Douze mois, avec ce changement</h2>
          <GrapheMois simulation={simulation} />
        </section>
        <section>
          <h2>Pourquoi</h2>
          <ul className="texte pile">
            {simulation.phrases.map((phrase) => (
              <li key={phrase}>{phrase}</li>
            ))}
          </ul>
        </section>
        <section>
          <h2>Mois par mois</h2>
          <TableMois simulation={simulation} />
          <div className="suite">
            <Accordeon titre="Voir chaque aide, mois par mois">
              <TableAides mois={simulation.avec} />
            </Accordeon>
          </div>
        </section>
        <form method="post" action={vue.public ? '/simulation' : '/simuler/comparer'}>
          <Caches vue={vue} etape="comparer" />
          {vue.public ? (
            <input type="hidden" name="evenements" value={vue.saisie.evenements ?? ''} />
          ) : null}
          <div className="fr-btns">
            <Aller vers="et-si" libelle="Essayer un autre changement" />
            {vue.public ? (
              <button
                className="fr-btn fr-btn--secondary"
                type="submit"
                formAction="/simulation/pdf"
              >
                Télécharger la synthèse (PDF)
              </button>
            ) : (
              <a className="fr-btn fr-btn--secondary" href="/simuler/synthese" download="">
                Télécharger la synthèse (PDF)
              </a>
            )}
            <Aller vers="resultat" libelle="Revenir aux aides possibles" genre="tertiary" />
          </div>
        </form>
        <Hypotheses simulation={simulation} />
        <Limites vue={vue} />
      </>
    ),
  })
}

function Bilan({ simulation }: { simulation: Simulation }): JSX.Element {
  const { ecart } = simulation.bilan
  if (ecart === null) {
    return (
      <p className="chapo">
        Il manque une réponse pour donner le total. Les aides connues sont montrées.
      </p>
    )
  }
  const sens = ecart > 0 ? 'de plus' : 'de moins'
  return (
    <p className="montant">
      {enEuros(Math.abs(ecart) as Centimes)}{' '}
      <small>{ecart === 0 ? '' : `${sens} `}sur 12 mois</small>
    </p>
  )
}

function total(m: MoisSimule): Centimes {
  return (m.ressources + aidesDuMois(m)) as Centimes
}

function enSigne(ecart: number): string {
  if (ecart === 0) return enEuros(0 as Centimes)
  return `${ecart > 0 ? '+' : '−'} ${enEuros(Math.abs(ecart) as Centimes)}`
}

function TableMois({ simulation: { avec, sans } }: { simulation: Simulation }): JSX.Element {
  return (
    <Table
      legende="Ressources et aides de chaque mois, avec et sans le changement"
      colonnes={[
        { titre: 'Mois' },
        { titre: 'Ressources', nombre: true },
        { titre: 'Aides', nombre: true },
        { titre: 'Total', nombre: true },
        { titre: 'Sans changement', nombre: true },
        { titre: 'Différence', nombre: true },
      ]}
      lignes={avec.map((m, i) => {
        const avant = total(sans[i] ?? m)
        return {
          cle: m.mois,
          cellules: [
            titreDuMois(m.mois),
            enEuros(m.ressources),
            enEuros(aidesDuMois(m)),
            <strong key="t">{enEuros(total(m))}</strong>,
            enEuros(avant),
            enSigne(total(m) - avant),
          ],
        }
      })}
    />
  )
}

function TableAides({ mois }: { mois: readonly MoisSimule[] }): ReactNode {
  const utiles = PAYEES_CHAQUE_MOIS.filter(([p]) => mois.some((m) => m.droits[p] !== 0))
  if (utiles.length === 0) return <p>Aucune aide pendant ces douze mois.</p>
  return (
    <Table
      legende="Chaque aide, mois par mois, avec le changement"
      colonnes={[{ titre: 'Mois' }, ...utiles.map(([, nom]) => ({ titre: nom, nombre: true }))]}
      lignes={mois.map((m) => ({
        cle: m.mois,
        cellules: [
          titreDuMois(m.mois),
          ...utiles.map(([p]) => {
            const valeur = m.droits[p]
            return typeof valeur === 'number' ? enEuros(valeur) : 'à préciser'
          }),
        ],
      }))}
    />
  )
}

function Hypotheses({ simulation }: { simulation: Simulation }): JSX.Element {
  return (
    <section>
      <h2>Ce que nous supposons</h2>
      <ul className="texte">
        {simulation.hypotheses.map((code) => (
          <li key={code}>{hypotheseEnMots(code)}</li>
        ))}
      </ul>
    </section>
  )
}
