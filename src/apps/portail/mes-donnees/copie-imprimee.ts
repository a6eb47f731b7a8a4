import { heureEnMots, jourAParis, majuscule } from '#apps/web'
import {
  type DocumentImprime,
  enEuros,
  type Instant,
  type Jour,
  jourEnMots,
  type Mois,
  moisEnMots,
} from '#socle'
import { finaliteEnMots } from '../consultations-mots.js'
import type { Cellule, ColonneCopie, Copie, RubriqueCopie } from './copie-forme.js'

/** Rows of one table of the PDF: the file for programs holds them all. */
const LIGNES_IMPRIMEES = 200

/** For people: the same copy, in a document that is printed. */
export function copieEnDocument(
  { etablieLe, rubriques }: Copie,
  { nom, avertissement }: { readonly nom: string; readonly avertissement: string | null },
): DocumentImprime {
  const date = jourAParis(etablieLe)
  return {
    titre: 'Copie de mes données',
    sousTitre: `${nom}. Établie le ${jourEnMots(date)}.`,
    date,
    emetteur: 'À la source',
    avertissement,
    sections: rubriques.map((r) => ({
      titre: r.titre,
      paragraphes: [`D’où viennent ces données : ${r.source}.`, ...suite(r)],
      ...(r.lignes.length === 0 ? {} : { tableau: tableauDe(r) }),
    })),
  }
}

function tableauDe({ colonnes, lignes }: RubriqueCopie) {
  return {
    entetes: colonnes.map((c) => c.titre),
    lignes: lignes
      .slice(0, LIGNES_IMPRIMEES)
      .map((l) => colonnes.map((c, i) => celluleEnMots(l[i] ?? null, c))),
  }
}

function suite({ lignes }: RubriqueCopie): readonly string[] {
  if (lignes.length === 0) return ['Nous ne gardons rien de ce genre sur vous.']
  if (lignes.length <= LIGNES_IMPRIMEES) return []
  return [
    `Les ${LIGNES_IMPRIMEES} premières lignes sur ${lignes.length} : le fichier les donne toutes.`,
  ]
}

const ORGANISMES: ReadonlyMap<string, string> = new Map([
  ['personne', 'vous'],
  ['caf', 'votre Caf'],
  ['msa', 'votre MSA'],
  ['operateur', 'l’équipe qui fait marcher le site'],
])

const MOIS = /^\d{4}-\d\d$/
const JOUR = /^\d{4}-\d\d-\d\d$/
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/

/** « Août 2026 », « 27 août 2026 », « 27 août 2026 à 8 h 05 » in Paris, « 12,50 € ». */
export function celluleEnMots(valeur: Cellule, { cle, montant }: ColonneCopie): string {
  if (valeur === null) return 'non indiqué'
  if (typeof valeur === 'number') return montant ? enEuros(valeur) : String(valeur)
  if (cle === 'finalite') return finaliteEnMots(valeur)
  if (cle === 'organisme') return ORGANISMES.get(valeur) ?? valeur
  if (cle === 'agent' && valeur === 'personne') return 'vous'
  if (MOIS.test(valeur)) return majuscule(moisEnMots(valeur as Mois))
  if (JOUR.test(valeur)) return jourEnMots(valeur as Jour)
  if (!INSTANT.test(valeur)) return valeur
  const instant = valeur as Instant
  return `${jourEnMots(jourAParis(instant))} à ${heureEnMots(instant)}`
}
