import { ecrireMontant } from '#socle'
import type { AssietteAEcrire, RemunerationAEcrire, VersementAEcrire } from './a-ecrire.js'
import type { Portee } from './portee.js'
import { ecrireCentiemes, ecrireJour, type TexteNeodes } from './texte.js'

/** A payment in message order: 50, 51 and its 53, 52, 58, 78 and its 81. */
export function ecrireVersement(texte: TexteNeodes, v: VersementAEcrire, portee: Portee): void {
  texte.ligne('S21.G00.50.001', ecrireJour(v.date))
  if (portee.versements === 'complets') ecrireNets(texte, v)
  else texte.siPresent('S21.G00.50.003', v.numero)
  texte.siPresent('S21.G00.50.014', portee.pasrau ? v.classeRevenu : null)
  if (portee.versements === 'bruts') texte.ligne('S21.G00.50.020', '01')
  for (const remuneration of v.remunerations) ecrireRemuneration(texte, remuneration, portee)
  if (portee.activites) {
    for (const prime of v.primes) {
      texte.ligne('S21.G00.52.001', prime.type)
      texte.ligne('S21.G00.52.002', ecrireMontant(prime.montant))
      texte.ligne('S21.G00.52.006', prime.contrat)
    }
  }
  if (portee.nets) {
    for (const net of v.nets) {
      texte.siPresent('S21.G00.58.001', net.periode && ecrireJour(net.periode.de))
      texte.siPresent('S21.G00.58.002', net.periode && ecrireJour(net.periode.a))
      texte.ligne('S21.G00.58.003', net.type)
      texte.ligne('S21.G00.58.004', ecrireMontant(net.montant))
    }
  }
  if (!portee.pasrau) for (const assiette of v.bases) ecrireAssiette(texte, assiette)
}

function ecrireNets(texte: TexteNeodes, v: VersementAEcrire): void {
  texte.ligne('S21.G00.50.002', ecrireMontant(v.montantNetFiscal))
  texte.siPresent('S21.G00.50.003', v.numero)
  texte.ligne('S21.G00.50.004', ecrireMontant(v.montantNetVerse))
  texte.ligne('S21.G00.50.006', ecrireCentiemes(v.tauxPas))
  texte.ligne('S21.G00.50.007', v.identifiantTaux === null ? '13' : '01')
  texte.siPresent('S21.G00.50.008', v.identifiantTaux)
  texte.ligne('S21.G00.50.009', ecrireMontant(v.montantPas))
  texte.ligne('S21.G00.50.013', ecrireMontant(v.soumisPas))
}

function ecrireRemuneration(texte: TexteNeodes, r: RemunerationAEcrire, portee: Portee): void {
  texte.ligne('S21.G00.51.001', ecrireJour(r.de))
  texte.ligne('S21.G00.51.002', ecrireJour(r.a))
  texte.ligne('S21.G00.51.010', r.contrat)
  texte.ligne('S21.G00.51.011', r.type)
  texte.siPresent('S21.G00.51.012', r.heures === null ? null : ecrireCentiemes(r.heures))
  texte.ligne('S21.G00.51.013', ecrireMontant(r.montant))
  if (!portee.activites) return
  for (const activite of r.activites) {
    texte.ligne('S21.G00.53.001', activite.type)
    texte.ligne('S21.G00.53.002', ecrireCentiemes(activite.mesure))
    texte.ligne('S21.G00.53.003', '10')
  }
}

function ecrireAssiette(texte: TexteNeodes, b: AssietteAEcrire): void {
  texte.ligne('S21.G00.78.001', b.code)
  texte.ligne('S21.G00.78.002', ecrireJour(b.de))
  texte.ligne('S21.G00.78.003', ecrireJour(b.a))
  texte.ligne('S21.G00.78.004', ecrireMontant(b.montant))
  for (const c of b.cotisations) {
    texte.ligne('S21.G00.81.001', c.code)
    texte.ligne('S21.G00.81.003', ecrireMontant(c.assiette))
    texte.ligne('S21.G00.81.004', ecrireMontant(c.montant))
  }
}
