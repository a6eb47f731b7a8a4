import type { ActeSuite, GenreDemande, SuiteLue } from '#allocations'
import {
  Alerte,
  type ContextePage,
  FilAriane,
  heureEnMots,
  jourComplet,
  majuscule,
  Page,
  rendrePage,
} from '#apps/web'
import { type DocumentImprime, enEuros } from '#socle'
import { actionDe, MES_PAIEMENTS, MOTS_ACTIONS, moisDe, titreSuite } from './mots.js'

export interface ProprietesRecu {
  readonly contexte: ContextePage
  readonly suite: SuiteLue
  readonly acte: ActeSuite & { readonly genre: GenreDemande }
}

/** « D1-2026-09-2-PA-1 »: the debt, then the rank of what was asked about it. */
export function numeroRecu(a: Pick<ActeSuite, 'reference' | 'rang'>): string {
  return `${a.reference}-${a.rang + 1}`
}

function quand(a: ActeSuite): string {
  return `le ${jourComplet(a.jour)} à ${heureEnMots(a.quand)}`
}

/** The receipt of a request: number, day, hour, what is suspended, what comes. */
export function pageRecuDemande({ contexte, suite: s, acte }: ProprietesRecu): string {
  const mots = MOTS_ACTIONS[actionDe(acte.genre)]
  const retour = { adresse: `/mes-paiements/${s.reference}`, libelle: titreSuite(s) }
  return rendrePage(
    <Page contexte={contexte} titre={`${mots.fait}, reçu ${numeroRecu(acte)}`}>
      <FilAriane liens={[MES_PAIEMENTS, retour]} ici="Reçu" />
      <h1>{mots.fait}</h1>
      <p className="chapo">{mots.suite}</p>
      <dl className="parts">
        <div>
          <dt>Numéro</dt>
          <dd>{numeroRecu(acte)}</dd>
        </div>
        <div>
          <dt>Reçu</dt>
          <dd>{quand(acte)}</dd>
        </div>
        <div>
          <dt>Somme</dt>
          <dd>
            {enEuros(s.montant)}, pour {moisDe(s)}
          </dd>
        </div>
        {acte.genre === 'demander-plan' && acte.montant !== null ? (
          <div>
            <dt>Par mois</dt>
            <dd>{enEuros(acte.montant)}</dd>
          </div>
        ) : null}
      </dl>
      {acte.texte === '' ? null : (
        <section>
          <h2>Ce que vous avez écrit</h2>
          <blockquote className="texte">{acte.texte}</blockquote>
        </section>
      )}
      <Alerte genre="moi" titre="En attendant la réponse">
        <p>Rien n’est pris sur vos paiements pour cette somme.</p>
      </Alerte>
      <div className="fr-btns non-imprime">
        <a className="fr-btn" href={retour.adresse}>
          Suivre ma demande
        </a>
        <a
          className="fr-btn fr-btn--secondary"
          href={`/mes-paiements/${s.reference}/recu/${acte.rang}/pdf`}
          download=""
        >
          Télécharger le reçu (PDF)
        </a>
      </div>
    </Page>,
  )
}

/** The same, to be kept. */
export function recuImprime(
  { suite: s, acte }: Omit<ProprietesRecu, 'contexte'>,
  demonstration: boolean,
): DocumentImprime {
  const mots = MOTS_ACTIONS[actionDe(acte.genre)]
  const plan =
    acte.genre === 'demander-plan' && acte.montant !== null
      ? [`Somme proposée par mois : ${enEuros(acte.montant)}.`]
      : []
  return {
    titre: mots.fait,
    sousTitre: `${majuscule(quand(acte))}. Reçu ${numeroRecu(acte)}.`,
    date: acte.jour,
    emetteur: 'À la source',
    avertissement: demonstration ? 'Démonstration : personnes et montants fictifs.' : null,
    sections: [
      {
        titre: 'Votre demande',
        paragraphes: [
          `Somme : ${enEuros(s.montant)}, pour ${moisDe(s)}. Courrier ${s.reference}.`,
          ...plan,
          ...(acte.texte === '' ? [] : [`Vous avez écrit : « ${acte.texte} »`]),
        ],
      },
      {
        titre: 'La suite',
        paragraphes: [
          mots.suite,
          'Rien n’est pris sur vos paiements avant la réponse (code de l’action sociale et des ' +
            'familles, article L. 262-46 ; code de la sécurité sociale, article L. 845-3).',
          'Ce reçu prouve la date de votre demande. Gardez-le.',
        ],
      },
    ],
  }
}
