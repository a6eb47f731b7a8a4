import type { JSX, ReactNode } from 'react'
import { Accordeon, moisEnMots, Table } from '#apps/web'
import { type Centimes, type Etape, enEuros, majuscule } from '#socle'
import { lienDemande } from '../demarches/lien-demande.js'
import { organismeDe } from './aides-table.js'
import { Aller, Caches, pageDEtape, type Vue } from './cadre.js'
import type { AideCalculee, Resultats, Verdict } from './calculer.js'
import {
  estDemande,
  etapeDuChamp,
  limites,
  montantEnMots,
  questionEnMots,
  resteEnMots,
} from './mots.js'

export interface ProprietesResultat {
  readonly vue: Vue
  readonly resultats: Resultats
  /** What is left of 100 € more of wage; null when an answer is missing. */
  readonly reste: Centimes | null
  /** Field of each missing answer, by path of the book. */
  readonly champDe: (chemin: string) => string
}

export function pageResultat(p: ProprietesResultat): string {
  const { vue, resultats } = p
  const de = (verdict: Verdict): readonly AideCalculee[] =>
    resultats.aides.filter((a) => a.verdict === verdict)
  return pageDEtape(vue, {
    etape: 'resultat',
    children: (
      <>
        <p className="montant">
          {enEuros(resultats.parMois)} <small>par mois, estimation</small>
        </p>
        <p className="texte">
          Voici ce que les règles donnent pour {moisEnMots(vue.connu.moisDroit)}. Seul l’organisme
          décide.
        </p>
        <form method="post" action={vue.public ? '/simulation' : '/simuler/resultat'}>
          <Caches vue={vue} etape="resultat" />
          <Possibles aides={de('possible')} vue={vue} />
          <Manquantes p={p} aides={de('manque')} />
          <Suites vue={vue} />
          <Refusees aides={de('non')} />
          <NonCalculees aides={de('non-calcule')} caisse={vue.connu.organisme} />
          <UnPeuPlus reste={p.reste} />
          <Corriger />
        </form>
        <Limites vue={vue} />
      </>
    ),
  })
}

type Liste = { readonly aides: readonly AideCalculee[] }

function Possibles({ aides, vue }: Liste & { vue: Vue }): JSX.Element {
  return (
    <section className="recu">
      <h2>Vous pourriez recevoir</h2>
      {aides.length === 0 ? (
        <p>Aucune aide n’est ouverte avec ces réponses. Les raisons sont plus bas.</p>
      ) : (
        aides.map((a) => (
          <Accordeon key={a.aide.prestation} titre={a.aide.nom} droite={montantEnMots(a)}>
            <DetailAide a={a} vue={vue} />
          </Accordeon>
        ))
      )}
    </section>
  )
}

function DetailAide({ a, vue }: { a: AideCalculee; vue: Vue }): JSX.Element {
  const caisse = vue.connu.organisme
  // Claimed on this site by a person logged in.
  const demande = vue.public ? undefined : lienDemande(a.aide.prestation, vue.brouillons ?? [])
  const organisme = organismeDe(a.aide, caisse)
  return (
    <>
      <p>{a.aide.pour}</p>
      {a.aConfirmer ? (
        <p className="petit">
          Le barème de ce mois n’est pas publié. Nous prenons le dernier connu.
        </p>
      ) : null}
      <EtapesDuCalcul etapes={a.etapes} />
      {demande === undefined ? null : (
        <p>
          <a href={demande.adresse}>
            {demande.commencee ? 'Reprendre votre demande' : 'Demander ici, avec vos réponses'}
          </a>
        </p>
      )}
      <p>
        <a href={organisme.site} target="_blank" rel="noopener noreferrer">
          Demander : {organisme.nom} (nouvelle fenêtre)
        </a>
      </p>
    </>
  )
}

/** How it was computed: each step with its rule and its article. */
export function EtapesDuCalcul({ etapes }: { etapes: readonly Etape[] }): ReactNode {
  if (etapes.length === 0) return null
  return (
    <Table
      legende="Comment c’est calculé"
      legendeVisible
      colonnes={[
        { titre: 'Étape' },
        { titre: 'Règle et texte' },
        { titre: 'Montant', nombre: true },
      ]}
      lignes={etapes.map((e, i) => ({
        cle: `${i}`,
        cellules: [
          e.libelle.replace(/\.$/, ''),
          <span key="r" className="petit texte-de-loi">
            {majuscule(e.regle)} ({e.article})
          </span>,
          typeof e.resultat === 'number' ? enEuros(e.resultat as Centimes) : '',
        ],
      }))}
    />
  )
}

function Manquantes({ p, aides }: { p: ProprietesResultat } & Liste): ReactNode {
  if (aides.length === 0) return null
  return (
    <section>
      <h2>Il manque une réponse</h2>
      <ul className="liste-aides">
        {aides.map((a) => (
          <Manquante key={a.aide.prestation} p={p} a={a} />
        ))}
      </ul>
    </section>
  )
}

function Manquante({ p, a }: { p: ProprietesResultat; a: AideCalculee }): JSX.Element {
  const champs = [...new Set(a.manques.map(p.champDe))]
  const demandes = champs.filter(estDemande)
  const etape = demandes[0] === undefined ? undefined : etapeDuChamp(demandes[0])
  const noms = (demandes.length > 0 ? demandes : champs.slice(0, 1)).map((c) =>
    questionEnMots(c, p.vue.connu),
  )
  return (
    <li>
      <strong>{a.aide.nom}</strong> : il manque {[...new Set(noms)].join(' et ')}.{' '}
      {etape === undefined ? null : (
        <button className="lien-bouton" type="submit" name="vers" value={etape}>
          Répondre<span className="fr-sr-only"> pour : {a.aide.nom}</span>
        </button>
      )}
    </li>
  )
}

function Suites({ vue }: { vue: Vue }): JSX.Element {
  return (
    <div className="fr-btns">
      <Aller vers="et-si" libelle="Et si votre situation changeait ?" />
      {vue.public ? (
        <button className="fr-btn fr-btn--secondary" type="submit" formAction="/simulation/pdf">
          Télécharger la synthèse (PDF)
        </button>
      ) : (
        <a className="fr-btn fr-btn--secondary" href="/simuler/synthese" download="">
          Télécharger la synthèse (PDF)
        </a>
      )}
    </div>
  )
}

function Refusees({ aides }: Liste): ReactNode {
  if (aides.length === 0) return null
  return (
    <section>
      <h2>Pas avec ces réponses</h2>
      <ul className="liste-aides">
        {aides.map((a) => (
          <li key={a.aide.prestation}>
            <strong>{a.aide.nom}</strong> : {a.raison ?? 'les règles ne l’ouvrent pas.'}
          </li>
        ))}
      </ul>
    </section>
  )
}

function NonCalculees({ aides, caisse }: Liste & { caisse: 'caf' | 'msa' }): ReactNode {
  if (aides.length === 0) return null
  return (
    <section>
      <h2>Pas calculé ici</h2>
      <p>Ces aides existent. Leur organisme vous dira si elles sont pour vous.</p>
      <ul className="liste-aides">
        {aides.map(({ aide }) => {
          const organisme = organismeDe(aide, caisse)
          return (
            <li key={aide.prestation}>
              <strong>{aide.nom}</strong> : {aide.pour}{' '}
              <a href={organisme.site} target="_blank" rel="noopener noreferrer">
                {organisme.nom}
                <span className="fr-sr-only"> pour : {aide.nom}</span> (nouvelle fenêtre)
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function UnPeuPlus({ reste }: { reste: Centimes | null }): ReactNode {
  if (reste === null) return null
  return (
    <section>
      <h2>Et avec un peu plus de salaire ?</h2>
      <p className="texte">{resteEnMots(reste)}</p>
      <p className="petit texte">
        C’est le résultat une fois que tous les mois regardés en tiennent compte. Avant, le montant
        est fixé pour trois mois.
      </p>
    </section>
  )
}

function Corriger(): JSX.Element {
  return (
    <section className="non-imprime">
      <h2>Changer une réponse</h2>
      <div className="fr-btns">
        <Aller vers="foyer" libelle="Foyer" genre="secondary" />
        <Aller vers="logement" libelle="Logement" genre="secondary" />
        <Aller vers="ressources" libelle="Ressources" genre="secondary" />
      </div>
    </section>
  )
}

export function Limites({ vue }: { vue: Vue }): JSX.Element {
  return (
    <section>
      <h2>À savoir</h2>
      <ul className="texte">
        {limites(vue.connu).map((texte) => (
          <li key={texte}>{texte}</li>
        ))}
        {vue.public ? <li>Rien n’est gardé : fermez la page, et tout est effacé.</li> : null}
      </ul>
    </section>
  )
}
