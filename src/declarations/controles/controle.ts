import type { Jour } from '#socle'
import type {
  FauteIndividu,
  LecteurFlux,
  Profil,
  RapportControle,
  Refus,
  StatutFichier,
} from '../lu.js'
import { Decoupe } from '../neodes/decoupe.js'
import { Boucle } from './boucle.js'
import { FICHES } from './codes-table.js'
import { terminerEnvoi } from './envoi.js'
import { Etat, ZONE } from './etat.js'
import { terminerLot } from './lot.js'
import { fermerTout } from './structure.js'

export interface OptionsControle {
  readonly profil: Profil
  /** The civil day of the check, for rules that compare with today. */
  readonly jour: Jour
}

export interface ResultatControle {
  readonly rapport: RapportControle
  readonly refus: Refus
  /** Why each individual of `refus` is set aside. */
  readonly fautes: ReadonlyMap<number, FauteIndividu>
  /** Blocking anomalies of the file, listed or not: 0 when nothing is refused. */
  readonly bloquantes: number
}

/**
 * First pass over a file: checks every line against its norm, its nature and the profile, keeps
 * nothing but the anomalies and what they refuse. Never throws on a file.
 */
export function createControle(options: OptionsControle): LecteurFlux<ResultatControle> {
  const etat = new Etat(options.profil, Number(options.jour.replaceAll('-', '')))
  const decoupe = new Decoupe(new Boucle(etat))
  return {
    write: (chunk) => decoupe.write(chunk),
    end: () => {
      decoupe.end()
      terminer(etat, decoupe.octets)
      const rapport = rapportDe(etat, decoupe.octets)
      const { bloquantes, fautesIndividus: fautes } = etat
      return { rapport, refus: refusDe(etat), fautes, bloquantes }
    },
  }
}

function terminer(e: Etat, octets: number): void {
  // What an envoi cut short lacks is not to be told: only that it is cut.
  const muet = e.muet
  if (e.envoiOuvert && !e.totalVu) e.muet = true
  fermerTout(e)
  e.muet = muet
  terminerEnvoi(e)
  terminerLot(e)
  e.zone = ZONE.horsEnvoi
  signalerEncodages(e)
  signalerVides(e)
  if (octets === 0) e.signaler('fichier-vide', 1, null)
  else if (e.ligne === e.horsRubriques && !e.utf16) signalerEtranger(e)
}

/** No line at all is a rubrique: one sentence says it better than each line would. */
function signalerEtranger(e: Etat): void {
  e.anomalies.length = 0
  e.anomaliesTotal = 0
  e.bloquantes = 0
  e.signaler('fichier-etranger', 1, null)
}

/** Blank lines at the very end are the habit of many tools; before another line they are told. */
function signalerVides(e: Etat): void {
  const derniere = e.lignes.reduce((a, b) => Math.max(a, b), 0)
  if (e.videLigne > 0 && derniere > e.videLigne) e.signaler('ligne-vide', e.videLigne, null)
}

/** Told once, with the number of values: the first line shows where to look. */
function signalerEncodages(e: Etat): void {
  signalerEncodage(e, 'encodage-utf8', { valeurs: e.utf8, ligne: e.utf8Ligne })
  signalerEncodage(e, 'encodage-cp1252', { valeurs: e.cp1252, ligne: e.cp1252Ligne })
}

function signalerEncodage(
  e: Etat,
  code: 'encodage-utf8' | 'encodage-cp1252',
  trouve: { readonly valeurs: number; readonly ligne: number },
): void {
  const { valeurs, ligne } = trouve
  if (valeurs === 0) return
  const compte = valeurs > 1 ? ` (${valeurs} valeurs)` : ''
  const message = FICHES[code].message.replace(/\.$/, `${compte}.`)
  e.lister({ code, gravite: 'signal', ligne, rubrique: null, message })
}

function statutDe(e: Etat): StatutFichier {
  if (estRejete(e)) return 'rejete'
  return e.anomaliesTotal > 0 ? 'accepte-avec-anomalies' : 'accepte'
}

/** Nothing of the file is kept. */
function estRejete(e: Etat): boolean {
  return e.declarations === 0 || e.declarationsRefusees.size === e.declarations
}

function rapportDe(e: Etat, octets: number): RapportControle {
  return {
    statut: statutDe(e),
    declarations: e.declarations,
    individus: e.individus,
    rubriques: e.ligne - e.horsRubriques,
    octets,
    essai: e.envois > 0 && e.essais === e.envois,
    anomalies: [...e.anomalies].sort((a, b) => a.ligne - b.ligne),
    anomaliesTotal: e.anomaliesTotal,
  }
}

function refusDe(e: Etat): Refus {
  return {
    fichier: estRejete(e),
    declarations: e.declarationsRefusees,
    individus: e.individusRefuses,
  }
}
