import type { JSX, ReactNode } from 'react'
import {
  type DossierAllocataire,
  etapeRessources,
  etapesDuDroit,
  type Liquidation,
} from '#allocations'
import {
  Accordeon,
  type ContextePage,
  FilAriane,
  instantEnMots,
  majuscule,
  moisEnListe,
  moisEnMots,
  Page,
  rendrePage,
} from '#apps/web'
import { type Etape, enEuros } from '#socle'
import { phrasesDeChangement } from './calcul-change.js'
import { DetailEtape } from './calcul-etape.js'
import { type Droit, montantDroit, montantEnMots } from './montants-droits.js'

/** One right of one month, and what it is compared with. */
export interface Calcul {
  readonly liquidation: Liquidation
  /** The same right three months before, when it was computed. */
  readonly avant: Liquidation | undefined
  readonly droit: Droit
  readonly dossier: DossierAllocataire
  readonly moi: string | undefined
  /** Reference of the letter that decided it, with its means of appeal. */
  readonly courrier: string | undefined
}

export interface ProprietesCalcul extends Calcul {
  readonly contexte: ContextePage
  /** Every step open, asked by a link: no script is needed. */
  readonly tout: boolean
}

export function pageCalcul(p: ProprietesCalcul): string {
  const { liquidation: l, droit } = p
  const etapes = etapesDuDroit(l.reponse.explication ?? [], droit)
  const mois = moisEnMots(l.moisDroit)
  return rendrePage(
    <Page contexte={p.contexte} titre={`Comprendre mon calcul : ${droit.nom}, ${mois}`}>
      <FilAriane
        liens={[{ adresse: '/mes-droits', libelle: 'Mes droits' }]}
        ici="Comprendre mon calcul"
      />
      <p className="surtitre">
        {majuscule(droit.nom)} de {mois}
      </p>
      <h1>Comprendre mon calcul</h1>
      <p className="montant">{montantEnMots(montantDroit(l, droit))}</p>
      <Resume p={p} etapes={etapes} />
      <section className="recu">
        <h2>Le calcul, pas à pas</h2>
        <p className="non-imprime">
          <a href={p.tout ? adresseDuCalcul(p) : `${adresseDuCalcul(p)}?tout=oui`}>
            {p.tout ? 'Replier les étapes' : 'Tout déplier'}
          </a>
        </p>
        {etapes.length === 0 ? (
          <p>Le détail de ce calcul n’est pas disponible. Demandez-le à votre caisse.</p>
        ) : (
          <Recu p={p} etapes={etapes} />
        )}
      </section>
      <div className="colonnes bloc">
        <Avant p={p} etapes={etapes} />
        <PasDAccord p={p} />
      </div>
      <p className="petit bloc">
        Calcul fait {instantEnMots(l.calculeeLe)} par un programme, avec les règles en vigueur. Vous
        pouvez demander ces règles à votre caisse.
      </p>
    </Page>,
  )
}

interface Etapes {
  readonly p: ProprietesCalcul
  readonly etapes: readonly Etape[]
}

function Resume({ p, etapes }: Etapes): ReactNode {
  const moyenne = etapeRessources(etapes)?.resultat
  const conclusion = etapes.at(-1)
  const reference = p.liquidation.reponse.intermediaires?.trimestreReference ?? []
  const refus = conclusion?.valeurs.refus
  const manques = p.liquidation.reponse.manques[p.droit.cle] ?? []
  return (
    <div className="texte pile bloc">
      {typeof moyenne === 'number' && reference.length > 0 ? (
        <p>
          Nous regardons {moisEnListe(reference)}. Vous avez reçu en moyenne{' '}
          <strong className="insec">{enEuros(moyenne)}</strong>{' '}
          {p.droit.adresse === 'rsa' ? 'de ressources' : 'de revenus d’activité'} par mois.
        </p>
      ) : null}
      {refus === null || refus === undefined ? null : (
        <p>{phraseComplete(conclusion?.libelle ?? '')}</p>
      )}
      {manques.includes('bareme-a-confirmer') ? (
        <p>Le barème de ce mois n’est pas encore publié. Nous utilisons le dernier connu.</p>
      ) : null}
    </div>
  )
}

function Recu({ p, etapes }: Etapes): JSX.Element {
  const pas = etapes.slice(0, -1)
  const noms = nomsDuFoyer(p)
  return (
    <>
      {pas.map((etape, i) => (
        <Accordeon
          key={etape.libelle}
          numero={i + 1}
          titre={etape.libelle}
          droite={<span className={i === 0 ? 'depart' : undefined}>{figure(etape)}</span>}
          ouvert={p.tout || i === 0 || i === pas.length - 1}
        >
          <DetailEtape etape={etape} noms={noms} />
        </Accordeon>
      ))}
      <p className="tot">
        <span>Votre {p.droit.nom}, chaque mois</span>
        <b>{montantEnMots(montantDroit(p.liquidation, p.droit))}</b>
      </p>
      <Conclusion etape={etapes.at(-1)} />
    </>
  )
}

function Conclusion({ etape }: { etape: Etape | undefined }): ReactNode {
  if (etape === undefined) return null
  // A refusal is told by its sentence; its code is for machines.
  const regle = typeof etape.valeurs.refus === 'string' ? etape.libelle : majuscule(etape.regle)
  return (
    <p className="petit texte-de-loi">
      {phraseComplete(regle)} {phraseComplete(majuscule(etape.article))}
    </p>
  )
}

function phraseComplete(texte: string): string {
  return texte.endsWith('.') ? texte : `${texte}.`
}

/** « + 151,16 € » for what is added, « − 0,88 € » for what is taken away. */
function figure(etape: Etape): string {
  if (typeof etape.resultat !== 'number') return ''
  const montant = enEuros(etape.resultat)
  if (etape.resultat === 0) return montant
  if (etape.libelle.startsWith('On ajoute')) return `+ ${montant}`
  return etape.libelle.startsWith('On retire') ? `− ${montant}` : montant
}

function nomsDuFoyer({ dossier, moi }: ProprietesCalcul): ReadonlyMap<string, string> {
  let enfants = 0
  return new Map(
    dossier.personnes.map((x) => {
      if (x.id === moi) return [x.id, 'Vous']
      if (x.role !== 'enfant') return [x.id, 'L’autre adulte']
      enfants++
      return [x.id, `Enfant ${enfants}`]
    }),
  )
}

function Avant({ p, etapes }: Etapes): JSX.Element {
  const maintenant = montantDroit(p.liquidation, p.droit)
  const autrefois = p.avant === undefined ? null : montantDroit(p.avant, p.droit)
  const avantEtapes = etapesDuDroit(p.avant?.reponse.explication ?? [], p.droit)
  const ressources = phraseRessources(etapeRessources(etapes), etapeRessources(avantEtapes))
  return (
    <div>
      <h2>Pourquoi ce n’est pas comme avant ?</h2>
      {maintenant === null || autrefois === null ? (
        <p>Nous n’avons pas de calcul du trimestre précédent pour comparer.</p>
      ) : (
        <p>
          Au trimestre précédent, le montant était de <strong>{enEuros(autrefois)}</strong>.{' '}
          {phraseEcart(maintenant - autrefois)} {ressources}
        </p>
      )}
      {p.avant === undefined ? null : <Causes p={p} avant={p.avant} />}
    </div>
  )
}

function phraseEcart(ecart: number): string {
  if (ecart === 0) return 'Il ne change pas.'
  return `Il ${ecart > 0 ? 'augmente' : 'baisse'} de ${enEuros(Math.abs(ecart))}.`
}

function phraseRessources(a: Etape | undefined, b: Etape | undefined): string {
  if (typeof a?.resultat !== 'number' || typeof b?.resultat !== 'number') return ''
  const ecart = a.resultat - b.resultat
  if (ecart === 0) return 'Vos ressources moyennes n’ont pas changé.'
  const verbe = ecart > 0 ? 'augmenté' : 'baissé'
  return `Vos ressources moyennes ont ${verbe} de ${enEuros(Math.abs(ecart))} par mois.`
}

/** What moved the amount, step by step, as the book compares the two computations. */
function Causes({ p, avant }: { p: ProprietesCalcul; avant: Liquidation }): ReactNode {
  const phrases = phrasesDeChangement({ ...p, avant })
  if (phrases.length === 0) return null
  return (
    <Accordeon titre="Voir ce qui a changé, étape par étape">
      <ul className="texte pile">
        {phrases.map((phrase) => (
          <li key={phrase}>{phrase}</li>
        ))}
      </ul>
    </Accordeon>
  )
}

function adresseDuCalcul({ liquidation, droit }: Calcul): string {
  return `/mes-droits/${liquidation.moisDroit}/${droit.adresse}`
}

function PasDAccord({ p }: { p: ProprietesCalcul }): JSX.Element {
  const courrier =
    p.courrier === undefined
      ? '/mes-droits'
      : `/mes-droits/courriers/${encodeURIComponent(p.courrier)}`
  return (
    <div>
      <h2>Vous n’êtes pas d’accord ?</h2>
      <p>
        Vous pouvez dire qu’un montant est faux, ou contester la décision. L’un n’empêche pas
        l’autre. Le délai et l’adresse sont dans votre courrier.
      </p>
      <div className="fr-btns">
        <a className="fr-btn fr-btn--secondary" href={courrier}>
          Contester la décision
        </a>
        <a href={`${adresseDuCalcul(p)}/pdf`} download="">
          Télécharger ce calcul (PDF)
        </a>
      </div>
      <p className="suite">
        <a href="/mes-ressources">Un de ces montants est faux</a>
      </p>
      <div></div>
    </div>
  )
}
