import type { DeclarationAEcrire, EnvoiAEcrire } from './a-ecrire.js'
import { ecrireIndividu } from './ecrire-individu.js'
import { PORTEES } from './portee.js'
import { ecrireJour, ecrireMois, TexteNeodes } from './texte.js'

/**
 * Writes an envoi: pieces of text, one per individual, CR-LF, one character per ISO-8859-1 byte
 * (`enLatin1` gives the bytes). Blocks come in the order of the message; S90 counts what was
 * written. The values are trusted: `controler` is the judge of what they say.
 */
export function* ecrireEnvoi(envoi: EnvoiAEcrire): Generator<string, void, undefined> {
  const texte = new TexteNeodes()
  ecrireEntete(texte, envoi)
  let declarations = 0
  for (const declaration of envoi.declarations) {
    declarations++
    ecrireTeteDeclaration(texte, declaration)
    for (const individu of declaration.individus) {
      ecrireIndividu(texte, individu, declaration)
      yield texte.vider()
    }
  }
  texte.ligne('S90.G00.90.001', String(texte.rubriques + 2))
  texte.ligne('S90.G00.90.002', String(declarations))
  yield texte.vider()
}

function ecrireEntete(texte: TexteNeodes, envoi: EnvoiAEcrire): void {
  const { emetteur, contact } = envoi
  texte.ligne('S10.G00.00.001', envoi.logiciel)
  texte.ligne('S10.G00.00.002', envoi.editeur)
  texte.ligne('S10.G00.00.003', envoi.version)
  texte.ligne('S10.G00.00.005', envoi.essai ? '01' : '02')
  texte.ligne('S10.G00.00.006', envoi.norme)
  texte.ligne('S10.G00.00.007', envoi.pointDepot)
  texte.ligne('S10.G00.00.008', envoi.neant ? '02' : '01')
  texte.ligne('S10.G00.01.001', emetteur.siret.slice(0, 9))
  texte.ligne('S10.G00.01.002', emetteur.siret.slice(9))
  texte.ligne('S10.G00.01.003', emetteur.raisonSociale)
  texte.ligne('S10.G00.01.004', emetteur.adresse.voie)
  texte.ligne('S10.G00.01.005', emetteur.adresse.codePostal)
  texte.ligne('S10.G00.01.006', emetteur.adresse.localite)
  texte.ligne('S10.G00.02.001', contact.civilite)
  texte.ligne('S10.G00.02.002', contact.nom)
  texte.ligne('S10.G00.02.004', contact.mel)
  texte.ligne('S10.G00.02.005', contact.telephone)
}

function ecrireTeteDeclaration(texte: TexteNeodes, d: DeclarationAEcrire): void {
  texte.ligne('S20.G00.05.001', d.nature)
  texte.ligne('S20.G00.05.002', d.type)
  texte.ligne('S20.G00.05.003', d.fraction)
  texte.ligne('S20.G00.05.004', String(d.ordre))
  texte.siPresent('S20.G00.05.005', d.moisPrincipal && ecrireMois(d.moisPrincipal))
  texte.siPresent('S20.G00.05.006', d.identifiantRemplace)
  texte.ligne('S20.G00.05.007', ecrireJour(d.constitution))
  texte.siPresent('S20.G00.05.008', d.champ)
  if (PORTEES[d.nature].entreprise) texte.ligne('S20.G00.05.010', '01')
  texte.siPresent('S20.G00.05.011', d.evenement)
  texte.siPresent('S20.G00.05.013', d.natureSubstitution)
  if (d.contact) {
    texte.ligne('S20.G00.07.001', d.contact.nom)
    texte.ligne('S20.G00.07.002', d.contact.telephone)
    texte.ligne('S20.G00.07.003', d.contact.mel)
    texte.ligne('S20.G00.07.004', d.contact.type)
  }
  ecrireEntreprise(texte, d)
}

function ecrireEntreprise(texte: TexteNeodes, d: DeclarationAEcrire): void {
  const { siret, nicSiege, ape, idcc, adresse } = d.entreprise
  const complete = PORTEES[d.nature].entreprise
  if (siret !== null) texte.ligne('S21.G00.06.001', siret.slice(0, 9))
  texte.ligne('S21.G00.06.002', nicSiege)
  if (complete) {
    texte.ligne('S21.G00.06.003', ape)
    texte.ligne('S21.G00.06.004', adresse.voie)
    texte.ligne('S21.G00.06.005', adresse.codePostal)
    texte.ligne('S21.G00.06.006', adresse.localite)
  }
  if (siret !== null) texte.ligne('S21.G00.11.001', siret.slice(9))
  if (complete || d.nature === '08') texte.ligne('S21.G00.11.002', ape)
  texte.ligne('S21.G00.11.003', adresse.voie)
  texte.ligne('S21.G00.11.004', adresse.codePostal)
  texte.ligne('S21.G00.11.005', adresse.localite)
  if (PORTEES[d.nature].pasrau) return
  if (complete) texte.ligne('S21.G00.11.017', '01')
  if (complete) texte.ligne('S21.G00.11.022', idcc)
}
