import { etapesDuDroit } from '#allocations'
import { raconterEtape } from '#legislation'
import { type DocumentImprime, enEuros, jourDeParis, jourEnMots, moisEnMots } from '#socle'
import type { Calcul } from './calcul.js'
import { phrasesDeChangement } from './calcul-change.js'
import { montantDroit, montantEnMots } from './montants-droits.js'

/** One computation on paper: the amount, each step with its rule and its text, how to contest. */
export function documentDuCalcul(c: Calcul, demonstration: boolean): DocumentImprime {
  const { liquidation: l, droit, avant } = c
  const jour = jourDeParis(l.calculeeLe)
  const etapes = etapesDuDroit(l.reponse.explication ?? [], droit)
  const changements = phrasesDeChangement(c)
  const autrefois = avant === undefined ? null : montantDroit(avant, droit)
  return {
    titre: `Comprendre mon calcul : ${droit.nom}, ${moisEnMots(l.moisDroit)}`,
    sousTitre: `Calcul fait le ${jourEnMots(jour)}. Dossier ${c.dossier.numero}.`,
    date: jour,
    emetteur: 'À la source',
    avertissement: demonstration ? 'Démonstration : personnes et montants fictifs.' : null,
    sections: [
      {
        titre: `Montant : ${montantEnMots(montantDroit(l, droit))}`,
        paragraphes: ['Voici chaque étape, avec sa règle et son texte.'],
      },
      {
        titre: 'Le calcul, pas à pas',
        paragraphes: etapes.map((e, i) => `${i + 1}. ${raconterEtape(e)}`),
      },
      ...(autrefois === null
        ? []
        : [
            {
              titre: 'Pourquoi ce n’est pas comme avant',
              paragraphes: [`Trois mois avant : ${enEuros(autrefois as never)}.`, ...changements],
            },
          ]),
      {
        titre: 'Vous n’êtes pas d’accord ?',
        paragraphes: [
          'Vous pouvez dire qu’un montant est faux, ou contester la décision.',
          'Le délai et l’adresse du recours sont dans le courrier de la décision.',
          'Vous avez le droit de vous tromper : une erreur de bonne foi se corrige sans pénalité.',
        ],
      },
    ],
  }
}
