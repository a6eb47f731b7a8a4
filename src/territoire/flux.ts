import {
  type DeclarationAEcrire,
  ecrireEnvoi,
  type IndividuAEcrire,
  natureDuContrat,
} from '#declarations'
import { type Mois, moisDuJour, moisPlus } from '#socle'
import type { Bassin } from './bassin.js'
import { codesContrat, individuMensuel } from './ecrire-paie.js'
import type { Comptable } from './employeurs.js'
import { envoi, mensuelle, normePour } from './envoi.js'
import type { Morceau } from './fichier.js'
import { fluxPayeur } from './flux-payeur.js'
import { cleDeclaration, type PlanIncidents } from './incidents/plan.js'
import { type Version, type Versions, versionsDe } from './incidents/versions.js'
import { composer, type Lot } from './lot.js'
import type { LigneVerite } from './verite.js'
import type { IndividuPaye, VersementPaie } from './versements.js'

/** Every file of a bassin, month after month, with the truth of each. */
export function* fluxBassin(
  bassin: Bassin,
  plan: PlanIncidents,
): Generator<Morceau, void, undefined> {
  for (let mois = moisPlus(bassin.de, -1); mois <= bassin.a; mois = moisPlus(mois, 1)) {
    yield* fluxEmployeurs(bassin, mois, plan)
    if (mois < bassin.de) continue
    for (const payeur of Object.values(bassin.payeurs)) yield* fluxPayeur(bassin, payeur, mois)
  }
}

function* fluxEmployeurs(
  bassin: Bassin,
  mois: Mois,
  plan: PlanIncidents,
): Generator<Morceau, void, undefined> {
  const confies = new Map<Comptable, Version[]>()
  for (const employeur of bassin.employeurs) {
    const lot = composer(bassin, { employeur, mois }, plan)
    if (lot.individus.length === 0) continue
    const incident = plan.declarations.get(cleDeclaration(employeur.rang, mois))
    const versions = versionsDe(lot, incident)
    yield { genre: 'verite', lignes: verites(lot, versions) }
    const { comptable } = employeur
    if (comptable !== null && incident === undefined) {
      confies.set(comptable, [...(confies.get(comptable) ?? []), ...versions.versions])
      continue
    }
    for (const [rang, version] of versions.versions.entries()) yield fichierDe(version, mois, rang)
  }
  for (const [comptable, versions] of confies) yield fichierComptable(comptable, versions, mois)
}

function declarationDe(version: Version, mois: Mois): DeclarationAEcrire {
  const individus = ecrits(version.individus, mois)
  return mensuelle(version.employeur, mois, { ...version.variante, individus })
}

function* ecrits(
  individus: readonly IndividuPaye[],
  mois: Mois,
): Generator<IndividuAEcrire, void, undefined> {
  for (const individu of individus) yield individuMensuel(individu, mois)
}

function fichierDe(version: Version, mois: Mois, rang: number): Morceau {
  const { employeur, variante, individus, essai } = version
  const norme = normePour(mois, variante.constitution)
  const texte = envoi(employeur, norme, [declarationDe(version, mois)])
  const suffixe = `${essai ? 'ESSAI' : ''}${String(rang + 1).padStart(2, '0')}`
  const nom = `DSN_${employeur.siret}_${mois.replace('-', '')}_${suffixe}.dsn`
  const contenu = ecrireEnvoi({ ...texte, essai })
  return { genre: 'fichier', fichier: { nom, contenu, individus: individus.length } }
}

/** The ordinary declarations of an accountant's customers, in one envoi. */
function fichierComptable(comptable: Comptable, versions: readonly Version[], mois: Mois): Morceau {
  const declarations = versions.map((v) => declarationDe(v, mois))
  const dernier = declarations.map((d) => d.constitution).reduce((x, y) => (x > y ? x : y))
  const nom = `DSN_${comptable.siret}_${mois.replace('-', '')}_TD.dsn`
  const contenu = ecrireEnvoi(envoi(comptable, normePour(mois, dernier), declarations))
  const individus = versions.reduce((n, v) => n + v.individus.length, 0)
  return { genre: 'fichier', fichier: { nom, contenu, individus } }
}

function verites(lot: Lot, versions: Versions): LigneVerite[] {
  const lignes: LigneVerite[] = []
  for (const individu of lot.individus) {
    for (const versement of individu.versements) {
      lignes.push(...lignesDe({ lot, versions, individu }, versement))
    }
  }
  return lignes
}

interface Source {
  readonly lot: Lot
  readonly versions: Versions
  readonly individu: IndividuPaye
}

/** The payment's own line, then one per correction that it carries. */
function lignesDe({ lot, versions, individu }: Source, v: VersementPaie): LigneVerite[] {
  const { habitant, presentation } = individu
  const perdu = versions.attendu === 'absent'
  const attend = !perdu && presentation.attendu === 'non-rattache'
  const incident = attend ? presentation.incident : (versions.incident ?? presentation.incident)
  const ligne: LigneVerite = {
    nir: habitant.identite.nir,
    mois: moisDuJour(v.date),
    siret: lot.employeur.siret,
    dateVersement: v.date,
    nature: natureDuContrat(codesContrat(v.emploi.genre)),
    montantNetSocial: v.paie.netSocial,
    declare: versions.declare,
    attendu: perdu ? 'absent' : presentation.attendu,
    incident: incident ?? v.incident,
  }
  const corrections = v.corrections.map((c): LigneVerite => {
    const { mois, montant: montantNetSocial } = c
    return { ...ligne, mois, montantNetSocial, incident: incident ?? 'correction' }
  })
  return [ligne, ...corrections]
}
