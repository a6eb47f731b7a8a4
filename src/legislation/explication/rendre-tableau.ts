import { composer, moisEnMots } from '#socle'
import type { Lu } from '../regles/connues.js'
import type { DossierExplication, PrestationExpliquee } from './dossier.js'
import { NOMS_PRESTATIONS } from './noms-prestations.js'
import { cleEnMots, donneeEnMots, valeurEnMots } from './valeur-en-mots.js'
import { enUnite } from './valeurs.js'

/** One row for the agent. */
export interface LigneTableau {
  readonly prestation: string
  /** « donnée », « paramètre », « étape », « valeur » or « résultat ». */
  readonly genre: 'donnee' | 'parametre' | 'etape' | 'valeur' | 'resultat'
  readonly libelle: string
  readonly valeur: string
  /** Text of the rule or of the parameter, source of the datum. */
  readonly reference: string
}

/**
 * The explanation for the agent: data with their source, then for each right its parameters with
 * text and date, its steps with every figure, and its result.
 * @texte CRPA, art. R. 311-3-1-2
 */
export function rendreTableau(dossier: DossierExplication): readonly LigneTableau[] {
  const donnees = dossier.donnees.map((donnee) => ({
    prestation: '',
    genre: 'donnee' as const,
    libelle: donnee.chemin,
    valeur: donneeEnMots(donnee),
    reference: donnee.source,
  }))
  return [...donnees, ...dossier.prestations.flatMap(lignesDe)]
}

function lignesDe(p: PrestationExpliquee): readonly LigneTableau[] {
  const prestation = NOMS_PRESTATIONS[p.prestation]
  const { valeur } = p
  const resultat = valeur === null ? 'inconnu' : valeurEnMots('', valeur)
  return [
    ...p.parametres.map((lu) => ({ prestation, ...ligneParametre(lu) })),
    ...p.etapes.flatMap((etape) => [
      {
        prestation,
        genre: 'etape' as const,
        libelle: `${etape.libelle} : ${etape.regle}`,
        valeur: valeurEnMots('', etape.resultat),
        reference: etape.article,
      },
      ...Object.entries(etape.valeurs)
        .filter(([cle]) => !cle.startsWith('exact'))
        .map(([cle, v]) => ({
          prestation,
          genre: 'valeur' as const,
          libelle: cleEnMots(cle),
          valeur: valeurEnMots(cle, v),
          reference: '',
        })),
    ]),
    {
      prestation,
      genre: 'resultat' as const,
      libelle: [p.refus, ...p.manques].filter((code) => code !== null).join(', '),
      valeur: resultat,
      reference: '',
    },
  ]
}

function ligneParametre({ nom, unite, valeur, depuis, texte, interpretation }: Lu) {
  const choix = interpretation === undefined ? '' : ` ; interprété : ${interpretation}`
  return {
    genre: 'parametre' as const,
    libelle: `${nom}, depuis ${moisEnMots(depuis as Parameters<typeof moisEnMots>[0])}`,
    valeur: enUnite(valeur, unite),
    reference: `${texte}${choix}`,
  }
}

/**
 * The table as tab-separated text, ready for a spreadsheet, its titles first.
 * @texte house rule, docs/contrat.md §2
 */
export function ecrireTableau(lignes: readonly LigneTableau[]): string {
  const titres = ['prestation', 'genre', 'libellé', 'valeur', 'texte ou source'].join('\t')
  const corps = lignes.map((l) =>
    [l.prestation, l.genre, l.libelle, l.valeur, l.reference].map((t) => composer(t)).join('\t'),
  )
  return `${[titres, ...corps].join('\n')}\n`
}
