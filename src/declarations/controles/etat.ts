import type { Anomalie, FauteIndividu, Profil } from '../lu.js'
import { BLOC } from '../neodes/champs.js'
import { libelleRubrique } from '../neodes/rubriques-lues.js'
import { NORME, VERSIONS } from '../norme/norme.js'
import { type CodeAnomalie, FICHES } from './codes-table.js'
import { EnsembleEntiers } from './ensemble.js'
import { LecteurValeurs } from './rapides.js'
import { AUCUNE, type Regles, reglesDe } from './regles.js'

/** Anomalies listed in a report; beyond, they are only counted. */
export const ANOMALIES_LISTEES = 1000

/** Where the reader stands: what a blocking fault refuses depends on it. */
export const ZONE = { horsEnvoi: 0, envoi: 1, declaration: 2, individu: 3 } as const

/** One payment of the open individual, kept until the individual closes. */
export interface VersementOuvert {
  readonly ligne: number
  /** AAAAMM. */
  readonly mois: number
  /** NaN when 50.003 is absent. */
  readonly numero: number
  readonly aMontantNetSocial: boolean
}

export interface ContratOuvert {
  readonly ligne: number
  readonly empreinte: number
  paye: boolean
}

/**
 * What the checks remember while a file goes by: the last line of each rubrique, the open instance
 * of each block, the open individual. Nothing in it grows with the file, but the set of identifiers
 * of the open declaration.
 */
export class Etat {
  readonly profil: Profil
  /** Civil day of the check, AAAAMMJJ. */
  readonly jour: number

  // Tables of the open declaration, always the same arrays: the loop holds them.
  readonly usage = new Uint8Array(NORME.codes.length)
  readonly formes = new Uint8Array(NORME.codes.length)
  readonly suivante = new Int16Array(NORME.codes.length)
  readonly liste = new Int32Array(NORME.codes.length)
  readonly premiere = new Int16Array(NORME.blocs.length)
  readonly blocInterdit = new Uint8Array(NORME.blocs.length)
  readonly blocObligatoire = new Uint8Array(NORME.blocs.length)
  readonly codes: Uint8Array

  /** Last value read of each rubrique: centimes, AAAAMMJJ, code or footprint; NaN when faulty. */
  readonly valeurs = new Float64Array(NORME.codes.length)
  /** Reads the values of the lines at hand into `valeurs`. */
  readonly lecteur: LecteurValeurs
  /** Line where each rubrique was last read, in the whole file. */
  readonly lignes = new Int32Array(NORME.codes.length)
  /** Line where the open instance of each block begins. */
  readonly debutBloc = new Int32Array(NORME.blocs.length)
  /** 1 for a block whose open instance has still to be closed. */
  readonly ouvert = new Uint8Array(NORME.blocs.length)
  /** Instances of a block met under the open instance of its parent. */
  readonly vus = new Int32Array(NORME.blocs.length)

  ligne = 0
  bloc = -1
  rubrique = -1
  zone: number = ZONE.horsEnvoi

  /** Lines that are not rubriques: blank or unreadable. */
  horsRubriques = 0
  declarations = 0
  individus = 0
  envois = 0
  essais = 0
  /** Outside of an envoi's frame: before its header, after its total. */
  horsCadre = true
  envoiOuvert = false
  totalVu = false
  /** Rubriques of the file before the open envoi, and up to the last line of its total. */
  rubriquesAvant = 0
  rubriquesTotal = 0
  premiereDeclaration = 0
  /** Every declaration of the envoi so far is a monthly one without individual. */
  toutesSansIndividu = true
  lotOuvert = false
  groupeKo = false
  groupeLigne = 0
  groupeDebut = 0

  norme = ''
  normeConnue = true
  /** Line of 10.00.006, 0 once an unknown version has been told. */
  normeLigne = 0
  /** Unknown codes already told to a recipient. */
  readonly inconnues = new Set<string>()
  individusDeclaration = 0
  nature = ''
  readonly nirs = new EnsembleEntiers()
  readonly ntts = new EnsembleEntiers()
  nirAnnee = -1
  nirDepartement = 0
  contrats: ContratOuvert[] = []
  versements: VersementOuvert[] = []
  aMontantNetSocial = false
  aBrut = false
  aBase = false

  /** A file in UTF-16 has no line that can be read: it is told once. */
  utf16 = false
  utf8 = 0
  utf8Ligne = 0
  cp1252 = 0
  cp1252Ligne = 0
  videLigne = 0

  readonly anomalies: Anomalie[] = []
  anomaliesTotal = 0
  bloquantes = 0
  /** Faults inside a group that the concentrator has set aside are its own affair. */
  muet = false
  envoiRefuse = false
  declarationRefusee = false
  readonly declarationsRefusees = new Set<number>()
  readonly individusRefuses = new Set<number>()
  readonly fautesIndividus = new Map<number, FauteIndividu>()

  constructor(profil: Profil, jour: number) {
    this.profil = profil
    this.jour = jour
    this.lecteur = new LecteurValeurs(this.valeurs, jour)
    const regles = reglesDe({ norme: VERSIONS[2], nature: '', profil })
    this.codes = new Uint8Array(regles.codes.length)
    this.adopter(regles)
  }

  /** Takes the tables of a version and a nature. */
  changerRegles(norme: string, nature: string): void {
    this.norme = norme
    this.nature = nature
    this.adopter(reglesDe({ norme, nature, profil: this.profil }))
  }

  private adopter(regles: Regles): void {
    this.usage.set(regles.usage)
    this.formes.set(regles.formes)
    this.suivante.set(regles.suivante)
    this.premiere.set(regles.premiere)
    this.blocInterdit.set(regles.blocInterdit)
    this.blocObligatoire.set(regles.blocObligatoire)
    this.liste.set(regles.liste)
    if (regles.codes.length > 0) this.codes.set(regles.codes)
  }

  /** True when the open instance of its block holds the rubrique. */
  a(r: number): boolean {
    return this.lignes[r]! >= this.debutBloc[NORME.bloc[r]!]! && this.lignes[r]! > 0
  }

  /** Value in the open instance of its block, NaN when absent or faulty. */
  val(r: number): number {
    return this.a(r) ? this.valeurs[r]! : Number.NaN
  }

  /** Tells a fault of a rubrique or a block, where it stands, and refuses what the profile says. */
  signaler(code: CodeAnomalie, ligne: number, rubrique: string | null): void {
    const { message } = FICHES[code]
    const gravite = FICHES[code][this.profil]
    if (gravite === null || this.muet) return
    this.lister({ code, gravite, ligne, rubrique, message })
    if (gravite === 'bloquante') this.refuser({ code, ligne })
  }

  lister(anomalie: Anomalie): void {
    this.anomaliesTotal++
    if (this.anomalies.length < ANOMALIES_LISTEES) this.anomalies.push(nommer(anomalie))
  }

  refuser(faute: FauteIndividu): void {
    this.bloquantes++
    if (this.zone === ZONE.individu && this.profil === 'reception') {
      const rang = this.individus - 1
      if (!this.individusRefuses.has(rang)) this.fautesIndividus.set(rang, faute)
      this.individusRefuses.add(rang)
    } else if (this.zone >= ZONE.declaration) this.declarationRefusee = true
    else this.envoiRefuse = true
  }

  /** Mandatory rubriques of the open block between the last read and `avant`. */
  signalerAbsentes(depuis: number, avant: number): void {
    for (let r = depuis; r < avant && r !== AUCUNE; r = this.suivante[r]!) {
      const code = this.profil === 'reception' ? 'identifiant-manquant' : 'rubrique-absente'
      this.signaler(code, this.debutBloc[NORME.bloc[r]!]!, NORME.codes[r]!)
    }
  }

  estPasrau(): boolean {
    return this.nature === '11' || this.nature === '14'
  }

  ouvrirIndividu(): void {
    this.individus++
    this.individusDeclaration++
    this.aMontantNetSocial = false
    this.contrats.length = 0
    this.versements.length = 0
    this.nirAnnee = -1
    this.nirDepartement = 0
  }
}

/** Puts the French name of the rubrique or block before what is said of it. */
function nommer(anomalie: Anomalie): Anomalie {
  const { rubrique, message } = anomalie
  const libelle = rubrique === null ? undefined : libelleRubrique(rubrique)
  if (libelle === undefined) return anomalie
  return { ...anomalie, message: `${libelle} : ${message[0]!.toLowerCase()}${message.slice(1)}` }
}

/** Zone of each block. */
export const ZONES = Uint8Array.from(NORME.blocs, (code, b) => {
  if (code.startsWith('S10') || code.startsWith('S90')) return ZONE.envoi
  for (let x = b; x >= 0; x = NORME.parent[x]!) if (x === BLOC.individu) return ZONE.individu
  return ZONE.declaration
})
