import type { DeclarationTrimestrielle, Notification } from '../dossier.js'
import type { Courrier, Section } from './courrier.js'
import { composer, majuscule, moisEnListe } from './mots.js'
import { sectionBaremes } from './section-baremes.js'
import { sectionRegles, sectionsCalcul } from './section-calcul.js'
import { sectionChangements } from './section-changements.js'
import { sectionDifference } from './section-difference.js'
import { sectionDroit } from './section-droit.js'
import { sectionMois, sectionRevenus } from './section-revenus.js'
import {
  sectionContact,
  sectionErreur,
  sectionProgramme,
  sectionRecours,
} from './sections-droits.js'

/**
 * The letter of a decision: what is paid and why, from which data, by which rules, and how to
 * contest it. Pure: the same declaration and computations give the same letter.
 * @texte CRPA art. L. 211-2, L. 211-5, L. 311-3-1, L. 123-1; CASF art. R. 262-91
 */
export function ecrireNotification(c: Courrier): Notification {
  const mois = moisEnListe(c.declaration.moisDroits)
  const { version = 1, revision } = c.declaration
  const corrigee = revision === undefined ? 'déclaration corrigée' : 'nouveau calcul'
  const suite = version > 1 ? ` (${corrigee}, version ${version})` : ''
  const objet = `Votre RSA et votre prime d’activité pour ${mois}${suite}`
  return {
    dossier: c.dossier.numero,
    reference: referenceCourrier(c.declaration),
    date: c.date,
    objet: c.projet ? majuscule(`simulation : ${objet}`) : objet,
    sections: [
      ...sectionDifference(c),
      sectionDroit(c),
      sectionMois(c),
      sectionRevenus(c),
      ...sectionChangements(c),
      ...sectionsCalcul(c),
      sectionErreur(c),
      sectionRecours(c),
      sectionContact(c),
      sectionRegles(c),
      sectionBaremes(c),
      sectionProgramme(c),
    ].map(composerSection),
  }
}

/** The same reference is that of a decision: one letter for each version decided. */
export function referenceCourrier(
  d: Pick<DeclarationTrimestrielle, 'dossier' | 'moisExamen' | 'version'>,
): string {
  const { version = 1 } = d
  return `${d.dossier}-${d.moisExamen}${version > 1 ? `-${version}` : ''}`
}

export function composerSection(s: Section): Section {
  const compose = { titre: composer(s.titre), paragraphes: s.paragraphes.map(composer) }
  if (s.tableau === undefined) return compose
  const { entetes, lignes } = s.tableau
  const tableau = { entetes: entetes.map(composer), lignes: lignes.map((l) => l.map(composer)) }
  return { ...compose, tableau }
}
