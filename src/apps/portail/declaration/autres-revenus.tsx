import type { JSX, ReactNode } from 'react'
import { type CategorieNonPreremplie, categoriesDemandees, listPropositions } from '#allocations'
import { Champ, moisEnListe, moisEnMots, rendrePage } from '#apps/web'
import type { Mois } from '#socle'
import { nomDeclarant } from '../ressources-vue.js'
import { ChoixPersonne, DeuxChoix } from './deux-choix.js'
import {
  BoutonsEtape,
  ChampsCaches,
  erreurDe,
  PageEtape,
  type ProprietesEtape,
  type ProprietesQuestion,
} from './etape.js'
import { montantSaisi } from './saisie.js'
import { NOMS_CATEGORIES, nommer } from './vue.js'

/** Step 4: what no flow brings, asked one by one. */
export function pageAutresRevenus(p: ProprietesEtape): string {
  return rendrePage(
    <PageEtape p={p}>
      <p className="chapo">
        Personne ne nous déclare ces revenus. Dites-nous si votre foyer en a reçu en{' '}
        {moisEnListe(p.declaration.moisReference)}.
      </p>
      <form
        method="post"
        action={`${p.base}/autres-revenus`}
        noValidate
        className="bloc"
        data-enregistre=""
      >
        <ChampsCaches {...p} />
        {categoriesDemandees(p.declaration).map((categorie) => (
          <QuestionRevenu key={categorie} p={p} categorie={categorie} />
        ))}
        <BoutonsEtape {...p} />
      </form>
    </PageEtape>,
  )
}

export interface UneQuestion {
  readonly p: ProprietesQuestion
  readonly categorie: CategorieNonPreremplie
}

/** One category: yes or no, and its months. */
export function QuestionRevenu(q: UneQuestion): JSX.Element {
  const { p, categorie } = q
  const champ = `rep-${categorie}`
  const connue = p.declaration.reponses[categorie]
  const reponse = p.saisi(champ) ?? (connue === undefined ? '' : connue ? 'oui' : 'non')
  const erreur = erreurDe(p, champ)
  return (
    <div className={`question${erreur ? ' fr-input-group--error' : ''}`}>
      <DeuxChoix
        nom={champ}
        legende={<>Avez-vous reçu {NOMS_CATEGORIES[categorie]} ?</>}
        reponse={reponse}
        erreur={erreur}
        choix={[
          ['non', 'Non'],
          ['oui', 'Oui'],
        ]}
        ouvre
      >
        <Aide {...q} />
      </DeuxChoix>
      <div className="si-oui a-moi">
        <Qui {...q} />
        <div className="trois-montants">
          {p.declaration.moisReference.map((m) => (
            <MontantDuMois key={m} q={q} mois={m} />
          ))}
        </div>
      </div>
    </div>
  )
}

const EXEMPLES: Readonly<Partial<Record<CategorieNonPreremplie, string>>> = {
  'pension-alimentaire': 'Versée par un ancien conjoint ou un parent, pour vous ou vos enfants.',
  'salaires-non-affiches': 'Cesu ou Pajemploi (emploi chez un particulier), employeur oublié.',
  'loyers-et-capital': 'Écrivez ce que vous avez reçu chaque mois, avant impôt.',
}

/** Examples, or what is already known of this question. */
function Aide({ p, categorie }: UneQuestion): ReactNode {
  if (categorie === 'revenus-attendus') return <Attendus p={p} />
  const proposes = listPropositions(p.declaration).filter((s) => s.categorie === categorie)
  const repondu = p.declaration.reponses[categorie] !== undefined
  const exemple = EXEMPLES[categorie]
  return (
    <>
      {exemple === undefined ? null : <p className="petit">{exemple}</p>}
      {proposes.length === 0 || repondu ? null : (
        <p className="petit">
          Vos déclarations d’indépendant donnent des montants. Ils sont écrits si vous répondez «
          Oui » : vérifiez-les.
        </p>
      )}
    </>
  )
}

function Attendus({ p }: { p: ProprietesQuestion }): JSX.Element {
  const attendus = (p.declaration.attendus ?? []).filter((a) => a.origine === 'dsn')
  return (
    <ul className="petit">
      {attendus.map((a) => (
        <li key={`${a.personne} ${a.mois} ${nomDeclarant(a.declarant)}`}>
          {p.masquees.includes(a.personne)
            ? `L’autre adulte, ${moisEnMots(a.mois)}`
            : `${nomDeclarant(a.declarant)}, ${moisEnMots(a.mois)}`}
        </li>
      ))}
    </ul>
  )
}

function MontantDuMois({ q, mois }: { q: UneQuestion; mois: Mois }): JSX.Element {
  const { p, categorie } = q
  const nom = `m-${categorie}-${mois}`
  return (
    <Champ
      nom={nom}
      label={`Montant reçu en ${moisEnMots(mois)}`}
      aide="Laissez vide s’il n’y a rien."
      valeur={p.saisi(nom) ?? montantConnu(q, mois)}
      erreur={erreurDe(p, nom)}
      classe="fr-input--montant"
      inputMode="decimal"
      unite="€"
    />
  )
}

/** What the person gave; else, while she did not answer, what the annexes propose. */
function montantConnu({ p, categorie }: UneQuestion, mois: Mois): string {
  const { declaration: d } = p
  const lignes = d.reponses[categorie] === undefined ? listPropositions(d) : d.saisies
  const connue = lignes.find((s) => s.categorie === categorie && s.mois === mois)
  return connue === undefined ? '' : montantSaisi(connue.montant)
}

function Qui({ p, categorie }: UneQuestion): JSX.Element {
  const personnes = p.dossier.personnes.filter(
    (x) => x.role !== 'enfant' || p.aTaper.includes(x.id),
  )
  const nom = `qui-${categorie}`
  const connue = p.declaration.saisies.find((s) => s.categorie === categorie)?.personne
  return (
    <ChoixPersonne
      nom={nom}
      label="Qui l’a reçu ?"
      choisie={p.saisi(nom) ?? connue ?? p.moi}
      personnes={personnes.map((x) => [x.id, nommer(p.dossier, x.id, p.moi)])}
    />
  )
}
