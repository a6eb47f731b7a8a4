import type { JSX, ReactNode } from 'react'
import type {
  ChangementSituation,
  DecisionGardee,
  SituationPaiements,
  SuiteLue,
} from '#allocations'
import { Alerte, majuscule, moisEnMots, Table } from '#apps/web'
import { de, enEuros } from '#socle'
import { DROITS, montantDroit, montantEnMots } from '../montants-droits.js'

/** What a change did to the quarters already decided, read from the decisions kept. */
export interface EffetsChangement {
  /** New decisions that it made, each beside the one that it takes the place of. */
  readonly revues: readonly { readonly avant: DecisionGardee; readonly apres: DecisionGardee }[]
  /** Rappels and indus of these decisions. */
  readonly suites: readonly SuiteLue[]
  /** What these decisions took back of an earlier rappel or indu, in the person's words. */
  readonly repris: readonly string[]
  /** Declarations sent that lack the income of who came. */
  readonly aCorriger: readonly DecisionGardee[]
}

export function effetsDuChangement(
  c: ChangementSituation,
  { decisions, suites }: Pick<SituationPaiements, 'decisions' | 'suites'>,
): EffetsChangement {
  const revues = decisions.flatMap((apres) => {
    const sien = apres.declaration.revision?.changements?.some((x) => x.numero === c.numero)
    const avant = decisions.find(
      (d) =>
        d.declaration.moisExamen === apres.declaration.moisExamen &&
        d.version === apres.version - 1,
    )
    return sien === true && avant !== undefined ? [{ avant, apres }] : []
  })
  const courriers = new Set(revues.map(({ apres }) => apres.courrier))
  return {
    revues,
    suites: suites.filter((s) => courriers.has(s.courrier)),
    repris: suites.flatMap((s) =>
      s.imputations
        .filter(({ par }) => [...courriers].some((c) => par.startsWith(`${c}-`)))
        .map(({ montant }) => direRepris(s, montant)),
    ),
    aCorriger: c.contenu.type === 'vie-commune' ? sansLeConjoint(c, decisions) : [],
  }
}

function direRepris({ genre, droit }: SuiteLue, montant: number): string {
  const nom = droit === 'rsa' ? 'RSA' : 'prime d’activité'
  return genre === 'rappel'
    ? `Le rappel de ${nom} déjà annoncé baisse de ${enEuros(montant)}.`
    : `La somme de ${nom} à rendre baisse de ${enEuros(montant)}.`
}

/** The last version of each quarter from the change's examination on, when it came before it. */
function sansLeConjoint(
  { examen, quand }: ChangementSituation,
  decisions: readonly DecisionGardee[],
): readonly DecisionGardee[] {
  const dernieres = new Map(decisions.map((d) => [d.declaration.moisExamen, d]))
  return [...dernieres.values()].filter(
    ({ declaration: { moisExamen, valideeLe } }) =>
      examen !== undefined && moisExamen >= examen && (valideeLe ?? '') < quand,
  )
}

/** The quarters computed again, amount by amount, and where each letter is. */
export function MoisRevus({ effets }: { effets: EffetsChangement }): ReactNode {
  const { revues, aCorriger } = effets
  if (revues.length + aCorriger.length === 0) return null
  return (
    <section className="bloc">
      <h2>Les mois déjà décidés</h2>
      {revues.map((r) => (
        <Revue key={r.apres.courrier} {...r} />
      ))}
      {effets.repris.map((x) => (
        <p key={x}>{x}</p>
      ))}
      {effets.suites.length === 0 ? null : (
        <ul className="pile">
          {effets.suites.map((s) => (
            <li key={s.reference}>
              <a href={`/mes-paiements/${s.reference}`}>{nomSuite(s)}</a>
            </li>
          ))}
        </ul>
      )}
      {aCorriger.length === 0 ? null : <ACorriger decisions={aCorriger} />}
    </section>
  )
}

function nomSuite({ genre, droit, montant }: SuiteLue): string {
  const nom = droit === 'rsa' ? 'RSA' : 'prime d’activité'
  return genre === 'rappel'
    ? `${enEuros(montant)} de ${nom} vous sont dus`
    : `${enEuros(montant)} de ${nom} reçus en trop`
}

function Revue({ avant, apres }: EffetsChangement['revues'][number]): JSX.Element {
  const lignes = apres.liquidations.flatMap((l) =>
    DROITS.flatMap((d) => {
      const ancienne = avant.liquidations.find((x) => x.moisDroit === l.moisDroit)
      const [hier, aujourdhui] = [ancienne && montantDroit(ancienne, d), montantDroit(l, d)]
      if (hier === undefined || hier === aujourdhui) return []
      const cellules = [
        majuscule(moisEnMots(l.moisDroit)),
        d.long,
        montantEnMots(hier),
        montantEnMots(aujourdhui),
      ]
      return [{ cle: `${l.moisDroit} ${d.cle}`, cellules }]
    }),
  )
  const colonnes = [
    { titre: 'Mois' },
    { titre: 'Droit' },
    { titre: 'Avant', nombre: true },
    { titre: 'Après', nombre: true },
  ]
  const [premier, , dernier] = apres.declaration.moisDroits
  return (
    <>
      <Table
        legende={`Nouveau calcul, ${de(moisEnMots(premier))} à ${moisEnMots(dernier)}`}
        colonnes={colonnes}
        lignes={lignes}
      />
      <p>
        <a href={`/mes-droits/courriers/${apres.courrier}`}>
          Voir ce calcul, étape par étape ({apres.courrier})
        </a>
      </p>
    </>
  )
}

function ACorriger({ decisions }: { decisions: readonly DecisionGardee[] }): JSX.Element {
  return (
    <Alerte genre="moi" titre="Il manque les revenus de l’autre adulte">
      <p>
        Vous viviez déjà ensemble à la date de ces déclarations. Corrigez-les : une erreur de bonne
        foi n’est pas punie.
      </p>
      <ul className="pile">
        {decisions.map(({ declaration: d, version }) => (
          <li key={d.moisExamen}>
            <a href={`/ma-declaration/envoyees/${d.moisExamen}/${version}/corriger`}>
              Corriger la déclaration {de(moisEnMots(d.moisExamen))}
            </a>
          </li>
        ))}
      </ul>
    </Alerte>
  )
}

/** The same in sentences, for the receipt. */
export function phrasesRevues({
  revues,
  suites,
  repris,
  aCorriger,
}: EffetsChangement): readonly string[] {
  return [
    ...revues.map(
      ({ apres }) =>
        `Les mois ${de(moisEnMots(apres.declaration.moisDroits[0]))} à ` +
        `${moisEnMots(apres.declaration.moisDroits[2])} sont calculés de nouveau : courrier ` +
        `${apres.courrier}.`,
    ),
    ...suites.map((s) => `${nomSuite(s)}.`),
    ...repris,
    ...aCorriger.map(
      ({ declaration }) =>
        `À corriger avec les revenus de l’autre adulte : la déclaration ` +
        `${de(moisEnMots(declaration.moisExamen))}.`,
    ),
  ]
}
