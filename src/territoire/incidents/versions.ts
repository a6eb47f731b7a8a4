import {
  centimes,
  exhaustive,
  type Jour,
  jour,
  jourPlus,
  moisDuJour,
  moisPlus,
  type Siret,
} from '#socle'
import { Alea } from '../alea.js'
import { type Employeur, siretFictif } from '../employeurs.js'
import { type Variante, varianteOrdinaire } from '../envoi.js'
import type { Lot } from '../lot.js'
import type { Attendu, CodeIncident } from '../verite.js'
import type { IndividuPaye } from '../versements.js'
import type { IncidentDeclaration } from './plan.js'

/** One file to write for a lot: a declaration, and what it says of the individuals. */
export interface Version {
  readonly variante: Variante
  readonly employeur: Employeur
  readonly individus: readonly IndividuPaye[]
  readonly essai: boolean
}

/** The files of a lot, and what must come of its payments. */
export interface Versions {
  readonly versions: readonly Version[]
  readonly declare: boolean
  readonly attendu: Attendu
  readonly incident: CodeIncident | null
}

/** Every declaration that the employer makes for that month, in the order of life. */
export function versionsDe(lot: Lot, incident: IncidentDeclaration | undefined): Versions {
  const { employeur, individus } = lot
  const variante = varianteOrdinaire(employeur, lot.mois, lot.graine)
  const ordinaire: Version = { variante, employeur, individus, essai: false }
  if (incident === undefined) return rattachees([ordinaire], null)
  const { genre } = incident
  switch (genre) {
    case 'declaration-manquante':
      return perdues([], genre)
    case 'envoi-essai':
      return perdues([{ ...ordinaire, essai: true }], genre)
    case 'declaration-videe':
      return perdues([ordinaire, vider(ordinaire)], genre)
    case 'retard': {
      const constitution = jourPlus(variante.constitution, incident.jours)
      return rattachees([changer(ordinaire, { constitution })], genre)
    }
    case 'annule-et-remplace':
      return rattachees(remplacer(ordinaire, incident), genre)
    case 'siret-errone':
      return rattachees(ailleurs(ordinaire), genre)
    case 'essai-puis-reel': {
      const essai = { ...fausser(ordinaire, incident.graine), essai: true }
      return rattachees([essai, ordinaire], genre)
    }
    case 'fraction':
      return couper(ordinaire, genre, [{ fraction: '12' }, { fraction: '22' }])
    case 'champ-partiel':
      return couper(ordinaire, genre, [{ champ: '02' }, { champ: '03' }])
    default:
      return exhaustive(genre)
  }
}

function rattachees(versions: readonly Version[], incident: CodeIncident | null): Versions {
  return { versions, declare: true, attendu: 'rattache', incident }
}

function perdues(versions: readonly Version[], incident: CodeIncident): Versions {
  return { versions, declare: false, attendu: 'absent', incident }
}

function changer(version: Version, change: Partial<Variante>): Version {
  return { ...version, variante: { ...version.variante, ...change } }
}

/** A later declaration of the same key that withdraws everyone. */
function vider(version: Version): Version {
  const ordre = version.variante.ordre + 1
  return { ...changer(version, { type: '05', ordre }), individus: [] }
}

type Remplacement = Extract<IncidentDeclaration, { genre: 'annule-et-remplace' }>

/** A first declaration that was wrong, then the right one (or a wrong one again, and the right). */
function remplacer(juste: Version, incident: Remplacement): Version[] {
  const { variante } = juste
  const { graine, ecart } = incident
  const faux = ecart === null ? fausser(juste, graine) : gonflerTous(juste, ecart)
  const remplace: Partial<Variante> = { type: '03' }
  switch (incident.maniere) {
    case 'ordre':
      return [faux, changer(juste, { ...remplace, ordre: variante.ordre + 1 })]
    case 'egalite': {
      const constitution = jourPlus(variante.constitution, 1)
      return [faux, changer(juste, { ...remplace, constitution })]
    }
    case 'mois-suivant':
      return [
        changer(faux, { constitution: finDuMoisDAvant(variante.constitution), ordre: 9 }),
        changer(juste, { ...remplace, ordre: 0 }),
      ]
    case 'deux-fois':
      return [
        faux,
        changer(fausser(juste, graine + 1), { ...remplace, ordre: variante.ordre + 2 }),
        changer(juste, { ...remplace, ordre: variante.ordre + 7 }),
      ]
    default:
      return exhaustive(incident.maniere)
  }
}

function finDuMoisDAvant(j: Jour): Jour {
  return jour(`${moisPlus(moisDuJour(j), -1)}-28`)
}

/** Declared under a sister establishment, which then withdraws it; then under the right one. */
function ailleurs(juste: Version): Version[] {
  const { employeur } = juste
  const siret: Siret = siretFictif(employeur.siret.slice(0, 9), 9)
  const chezAutre: Version = { ...juste, employeur: { ...employeur, siret, rang: -1 } }
  return [chezAutre, vider(chezAutre), juste]
}

function couper(
  entier: Version,
  incident: CodeIncident,
  parts: readonly [Partial<Variante>, Partial<Variante>],
): Versions {
  const { individus } = entier
  if (individus.length < 2) return rattachees([entier], null)
  const milieu = Math.ceil(individus.length / 2)
  const versions = [individus.slice(0, milieu), individus.slice(milieu)].map((part, rang) => ({
    ...changer(entier, parts[rang] ?? {}),
    individus: part,
  }))
  return rattachees(versions, incident)
}

/** The same individuals with wrong amounts, one of them forgotten where there are several. */
function fausser(juste: Version, graine: number): Version {
  const alea = new Alea(graine)
  const oublie = juste.individus.length > 2 ? alea.entier(juste.individus.length) : -1
  const individus = juste.individus
    .filter((_, rang) => rang !== oublie)
    .map((individu) => (alea.chance(500) ? individu : gonfler(individu, alea.entre(500, 25_000))))
  return { ...juste, individus }
}

function gonflerTous(juste: Version, ecart: number): Version {
  return { ...juste, individus: juste.individus.map((i) => gonfler(i, ecart)) }
}

/** A bonus counted twice. */
function gonfler(individu: IndividuPaye, ecart: number): IndividuPaye {
  const versements = individu.versements.map((v, rang) => {
    if (rang > 0) return v
    const { paie } = v
    const plus = {
      brut: centimes(paie.brut + ecart),
      netFiscal: centimes(paie.netFiscal + ecart),
      netSocial: centimes(paie.netSocial + ecart),
      netVerse: centimes(paie.netVerse + ecart),
    }
    return { ...v, paie: { ...paie, ...plus } }
  })
  return { ...individu, versements }
}
