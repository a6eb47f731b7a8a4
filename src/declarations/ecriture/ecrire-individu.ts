import { moisDuJour, moisEntre } from '#socle'
import type {
  ArretAEcrire,
  ChangementAEcrire,
  ContratAEcrire,
  DeclarationAEcrire,
  FinAEcrire,
  IndividuAEcrire,
} from './a-ecrire.js'
import { ecrireVersement } from './ecrire-versement.js'
import { PORTEES, type Portee } from './portee.js'
import { ecrireCentiemes, ecrireJour, type TexteNeodes } from './texte.js'

/** An individual in message order: 30, 31, contracts (40 60 62 71) or rights (47), 50, 86. */
export function ecrireIndividu(
  texte: TexteNeodes,
  individu: IndividuAEcrire,
  declaration: DeclarationAEcrire,
): void {
  const portee = PORTEES[declaration.nature]
  ecrireIdentite(texte, individu, portee)
  if (declaration.nature === '01' || portee.pasrau) {
    for (const changement of individu.changements) ecrireChangement(texte, changement)
  }
  if (portee.pasrau) ecrireDroits(texte, individu.droits)
  else for (const contrat of individu.contrats) ecrireContrat(texte, contrat, portee)
  if (portee.versements !== 'aucun') {
    for (const versement of individu.versements) ecrireVersement(texte, versement, portee)
  }
  if (portee.anciennete) {
    for (const contrat of individu.contrats) ecrireAnciennete(texte, contrat, declaration)
  }
}

function ecrireIdentite(texte: TexteNeodes, i: IndividuAEcrire, portee: Portee): void {
  texte.siPresent('S21.G00.30.001', i.nir)
  texte.ligne('S21.G00.30.002', i.nom)
  texte.siPresent('S21.G00.30.003', i.nomUsage)
  texte.ligne('S21.G00.30.004', i.prenoms)
  if (portee.etatCivil) texte.siPresent('S21.G00.30.005', i.sexe)
  texte.ligne('S21.G00.30.006', i.dateNaissance)
  if (portee.etatCivil) {
    texte.ligne('S21.G00.30.007', i.lieuNaissance)
    texte.ligne('S21.G00.30.008', i.adresse.voie)
    texte.ligne('S21.G00.30.009', i.adresse.codePostal)
    texte.ligne('S21.G00.30.010', i.adresse.localite)
    texte.ligne('S21.G00.30.013', '01')
    texte.ligne('S21.G00.30.014', i.departementNaissance)
    texte.ligne('S21.G00.30.015', i.paysNaissance)
  }
  texte.siPresent('S21.G00.30.019', i.matricule)
  texte.siPresent('S21.G00.30.020', i.ntt)
}

function ecrireChangement(texte: TexteNeodes, c: ChangementAEcrire): void {
  texte.ligne('S21.G00.31.001', ecrireJour(c.date))
  texte.siPresent('S21.G00.31.008', c.ancienNir)
  texte.siPresent('S21.G00.31.009', c.ancienNom)
  texte.siPresent('S21.G00.31.010', c.anciensPrenoms)
  texte.siPresent('S21.G00.31.011', c.ancienneDateNaissance)
}

function ecrireDroits(texte: TexteNeodes, droits: readonly string[]): void {
  droits.forEach((droit, rang) => {
    texte.ligne('S21.G00.47.001', String(rang + 1))
    texte.ligne('S21.G00.47.002', droit)
  })
}

function ecrireContrat(texte: TexteNeodes, c: ContratAEcrire, portee: Portee): void {
  texte.ligne('S21.G00.40.001', ecrireJour(c.debut))
  if (portee.contrat) ecrireContratComplet(texte, c, portee)
  else texte.ligne('S21.G00.40.009', c.numero)
  if (portee.arrets !== 'aucun') {
    for (const arret of c.arrets) ecrireArret(texte, arret, portee)
  }
  if (c.fin && portee.fin !== 'aucune') ecrireFin(texte, c.fin, portee)
  if (portee.contrat) texte.ligne('S21.G00.71.002', c.retraite)
}

function ecrireContratComplet(texte: TexteNeodes, c: ContratAEcrire, portee: Portee): void {
  const tempsPlein = c.heuresContrat >= c.heuresReference
  texte.ligne('S21.G00.40.002', c.statut)
  texte.ligne('S21.G00.40.003', c.categorieRetraite)
  texte.ligne('S21.G00.40.004', c.pcs)
  texte.ligne('S21.G00.40.006', c.emploi)
  texte.ligne('S21.G00.40.007', c.nature)
  texte.ligne('S21.G00.40.008', c.dispositif)
  texte.ligne('S21.G00.40.009', c.numero)
  texte.siPresent('S21.G00.40.010', c.finPrevisionnelle && ecrireJour(c.finPrevisionnelle))
  texte.ligne('S21.G00.40.011', '10')
  texte.ligne('S21.G00.40.012', ecrireCentiemes(c.heuresReference))
  texte.ligne('S21.G00.40.013', ecrireCentiemes(c.heuresContrat))
  texte.ligne('S21.G00.40.014', tempsPlein ? '10' : '20')
  texte.ligne('S21.G00.40.016', '99')
  texte.ligne('S21.G00.40.017', c.idcc)
  texte.ligne('S21.G00.40.018', c.regime)
  texte.ligne('S21.G00.40.019', c.lieuTravail)
  texte.ligne('S21.G00.40.020', c.regime)
  texte.siPresent('S21.G00.40.021', c.motifRecours)
  texte.ligne('S21.G00.40.024', '99')
  texte.ligne('S21.G00.40.026', '99')
  texte.ligne('S21.G00.40.036', '03')
  texte.ligne('S21.G00.40.037', '03')
  if (!portee.accidents) return
  texte.ligne('S21.G00.40.039', c.regime)
  texte.ligne('S21.G00.40.040', '722ZA')
  texte.ligne('S21.G00.40.043', '1.10')
}

function ecrireArret(texte: TexteNeodes, a: ArretAEcrire, portee: Portee): void {
  texte.ligne('S21.G00.60.001', a.motif)
  texte.ligne('S21.G00.60.002', ecrireJour(a.dernierJourTravaille))
  texte.ligne('S21.G00.60.003', ecrireJour(a.finPrevisionnelle))
  if (portee.arrets !== 'reprise') {
    texte.ligne('S21.G00.60.004', a.subrogation ? '01' : '02')
    if (a.subrogation) {
      texte.ligne('S21.G00.60.005', ecrireJour(a.subrogation.de))
      texte.ligne('S21.G00.60.006', ecrireJour(a.subrogation.a))
    }
  }
  if (a.reprise && portee.arrets !== 'arret') {
    texte.ligne('S21.G00.60.010', ecrireJour(a.reprise.date))
    texte.ligne('S21.G00.60.011', a.reprise.motif)
  }
  if (portee.arrets !== 'mensuel') {
    texte.siPresent('S21.G00.60.012', a.accident && ecrireJour(a.accident))
  }
}

function ecrireFin(texte: TexteNeodes, f: FinAEcrire, portee: Portee): void {
  texte.ligne('S21.G00.62.001', ecrireJour(f.date))
  texte.ligne('S21.G00.62.002', f.motif)
  if (portee.fin !== 'contrat-unique') return
  texte.ligne('S21.G00.62.006', ecrireJour(f.dernierJourPaye))
  texte.ligne('S21.G00.62.008', '02')
  texte.ligne('S21.G00.62.020', `01${ecrireJour(f.date).slice(2)}`)
  texte.ligne('S21.G00.63.001', '90')
}

function ecrireAnciennete(texte: TexteNeodes, c: ContratAEcrire, d: DeclarationAEcrire): void {
  const mois = moisEntre(moisDuJour(c.debut), d.moisPrincipal ?? moisDuJour(d.constitution))
  texte.ligne('S21.G00.86.001', '07')
  texte.ligne('S21.G00.86.002', '02')
  texte.ligne('S21.G00.86.003', String(Math.max(0, mois)))
  texte.ligne('S21.G00.86.005', c.numero)
}
