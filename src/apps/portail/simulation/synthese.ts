import type { Simulation } from '#legislation'
import {
  type Centimes,
  type DocumentImprime,
  enEuros,
  type Jour,
  jourEnMots,
  majuscule,
  minuscule,
  moisEnMots,
  type SectionImprimee,
} from '#socle'
import { aidesDuMois } from './aides-du-mois.js'
import { organismeDe } from './aides-table.js'
import type { AideCalculee, Resultats } from './calculer.js'
import { evenementsDits } from './evenements.js'
import { hypotheseEnMots, limites, montantEnMots, questionEnMots, titreDuMois } from './mots.js'
import { nomEvenement } from './page-et-si.js'
import { ACTIVITES, adultesDe, enfantsDe, POSTES, type Saisie, STATUTS } from './saisie.js'
import type { Donnees } from './situation.js'
import { NOMS_ADULTES } from './verifier.js'

export interface Synthese {
  readonly donnees: Donnees
  readonly resultats: Resultats
  readonly champDe: (chemin: string) => string
  /** Present when changes were tried. */
  readonly simulation?: Simulation | undefined
  readonly jour: Jour
  readonly demonstration: boolean
}

/** The synthesis that is printed, to go and see somebody with it. No name, no number. */
export function documentSynthese(s: Synthese): DocumentImprime {
  const { donnees, jour } = s
  return {
    titre: 'Mes aides possibles : synthèse d’une simulation',
    sousTitre: `Faite le ${jourEnMots(jour)}, pour ${moisEnMots(donnees.connu.moisDroit)}.`,
    date: jour,
    emetteur: 'À la source',
    avertissement: s.demonstration ? 'Démonstration : ce document ne décide rien.' : null,
    sections: [
      {
        titre: `En tout : ${enEuros(s.resultats.parMois)} par mois, estimation`,
        paragraphes: limites(donnees.connu),
      },
      ...sectionsAides(s),
      ...sectionsEtSi(s),
      { titre: 'Les réponses données', paragraphes: reponses(donnees.saisie) },
    ],
  }
}

function sectionsAides(s: Synthese): readonly SectionImprimee[] {
  const de = (verdict: AideCalculee['verdict']): readonly AideCalculee[] =>
    s.resultats.aides.filter((a) => a.verdict === verdict)
  const { organisme } = s.donnees.connu
  const sections: SectionImprimee[] = []
  if (de('possible').length > 0) {
    sections.push({
      titre: 'Aides possibles, et où les demander',
      paragraphes: [],
      tableau: {
        entetes: ['Aide', 'Où demander', 'Montant'],
        lignes: de('possible').map((a) => [
          a.aide.nom,
          adresseDe(organismeDe(a.aide, organisme)),
          montantEnMots(a),
        ]),
      },
    })
  }
  if (de('manque').length > 0) {
    sections.push({
      titre: 'Il manque une réponse',
      paragraphes: de('manque').map((a) => `${a.aide.nom} : ${manquesEnMots(a, s)}.`),
    })
  }
  sections.push({
    titre: 'Pas avec ces réponses',
    paragraphes: de('non').map(
      (a) => `${a.aide.nom} : ${a.raison ?? 'les règles ne l’ouvrent pas.'}`,
    ),
  })
  sections.push({
    titre: 'Pas calculé ici',
    paragraphes: de('non-calcule').map(
      ({ aide }) => `${aide.nom} : ${adresseDe(organismeDe(aide, organisme))}.`,
    ),
  })
  return sections.filter((x) => x.paragraphes.length > 0 || x.tableau !== undefined)
}

function adresseDe({ nom, site }: { readonly nom: string; readonly site: string }): string {
  return `${nom}, ${site.replace('https://', '').replace(/\/$/, '')}`
}

function manquesEnMots(a: AideCalculee, s: Synthese): string {
  const noms = a.manques.map((m) => questionEnMots(s.champDe(m), s.donnees.connu))
  return [...new Set(noms)].join(' et ')
}

function sectionsEtSi({ simulation, donnees }: Synthese): readonly SectionImprimee[] {
  if (simulation === undefined) return []
  const essais = evenementsDits(donnees.saisie).map(nomEvenement)
  return [
    {
      titre: 'Et si votre situation changeait ?',
      paragraphes: [
        `Essai : ${essais.join(' ; ')}.`,
        ...simulation.phrases,
        ...simulation.hypotheses.map(hypotheseEnMots),
      ],
      tableau: {
        entetes: ['Mois', 'Ressources', 'Aides', 'Total', 'Sans changement'],
        lignes: simulation.avec.map((m, i) => {
          const avant = simulation.sans[i] ?? m
          return [
            titreDuMois(m.mois),
            enEuros(m.ressources),
            enEuros(aidesDuMois(m)),
            enEuros((m.ressources + aidesDuMois(m)) as Centimes),
            enEuros((avant.ressources + aidesDuMois(avant)) as Centimes),
          ]
        }),
      },
    },
  ]
}

/** What was typed, in words; births stay out: the paper may be left on a desk. */
function reponses(s: Saisie): readonly string[] {
  const nom = (options: readonly (readonly [string, string])[], v?: string): string =>
    minuscule(options.find(([valeur]) => valeur === v)?.[1] ?? 'sans réponse')
  const enfants = enfantsDe(s).length
  return [
    s.couple === 'oui' ? 'Vie de couple.' : 'Sans conjoint.',
    enfants === 0 ? 'Aucun enfant à charge.' : `Enfants à charge : ${enfants}.`,
    `Logement : ${nom(STATUTS, s.statut)}${s.loyer ? `, loyer ${s.loyer} €` : ''}.`,
    ...adultesDe(s).map((a) => `${NOMS_ADULTES[a]} : ${nom(ACTIVITES, s[`${a}-activite`])}.`),
    ...adultesDe(s).flatMap((a) =>
      POSTES.filter((p) => s[`${a}-${p.cle}`] !== undefined).map(
        (p) => `${majuscule(NOMS_ADULTES[a])}, ${minuscule(p.libelle)} : ${s[`${a}-${p.cle}`]} €.`,
      ),
    ),
  ]
}
