import type { ActeAccompagnement, GenreActePersonne } from '#accompagnement'
import {
  type ContextePage,
  FilAriane,
  heureEnMots,
  jourComplet,
  majuscule,
  Page,
  rendrePage,
} from '#apps/web'
import type { DocumentImprime } from '#socle'
import { MON_ACCOMPAGNEMENT, motsDuRecu } from './mots.js'
import { Faits } from './parties.js'

/** « A-D0000004-p1-7 »: the dossier, the adult, the rank of the act. */
export function numeroRecu(a: ActeAccompagnement): string {
  return `A-${a.dossier}-${a.personne}-${a.rang + 1}`
}

function quand(a: ActeAccompagnement): string {
  return `le ${jourComplet(a.jour)} à ${heureEnMots(a.quand)}`
}

function mots(a: ActeAccompagnement) {
  return motsDuRecu(a.contenu.genre as GenreActePersonne)
}

/** The receipt of an act of the person: number, day, hour, what comes. */
export function pageRecu(contexte: ContextePage, acte: ActeAccompagnement): string {
  const { fait, suite } = mots(acte)
  return rendrePage(
    <Page contexte={contexte} titre={`${fait}, reçu ${numeroRecu(acte)}`}>
      <FilAriane liens={[MON_ACCOMPAGNEMENT]} ici="Reçu" />
      <h1>{fait}</h1>
      <p className="chapo">{suite}</p>
      <Faits
        faits={[
          ['Numéro', numeroRecu(acte)],
          ['Reçu', quand(acte)],
        ]}
      />
      {'texte' in acte.contenu ? (
        <section>
          <h2>Ce que vous avez écrit</h2>
          <blockquote className="texte">{acte.contenu.texte}</blockquote>
        </section>
      ) : null}
      <div className="fr-btns non-imprime">
        <a className="fr-btn" href={MON_ACCOMPAGNEMENT.adresse}>
          Revenir à mon accompagnement
        </a>
        <a
          className="fr-btn fr-btn--secondary"
          href={`${MON_ACCOMPAGNEMENT.adresse}/recu/${acte.rang}/pdf`}
          download=""
        >
          Télécharger le reçu (PDF)
        </a>
      </div>
    </Page>,
  )
}

/** The same, to be kept. */
export function recuImprime(acte: ActeAccompagnement, demonstration: boolean): DocumentImprime {
  const { fait, suite } = mots(acte)
  return {
    titre: fait,
    sousTitre: `${majuscule(quand(acte))}. Reçu ${numeroRecu(acte)}.`,
    date: acte.jour,
    emetteur: 'À la source',
    avertissement: demonstration ? 'Démonstration : personnes et décisions fictives.' : null,
    sections: [
      ...('texte' in acte.contenu
        ? [
            {
              titre: 'Ce que vous avez écrit',
              paragraphes: [`« ${acte.contenu.texte} »`],
            },
          ]
        : []),
      {
        titre: 'La suite',
        paragraphes: [suite, 'Ce reçu prouve la date de votre envoi. Gardez-le.'],
      },
    ],
  }
}
