import type { DeclarationLue, LecteurFlux, PuitsDeclarations, Refus } from '../lu.js'
import { NORME } from '../norme/norme.js'
import { BLOC, Champs, GARDE, GARDE_PASRAU, MUET, sousArbre } from './champs.js'
import { Decoupe, type LecteurLignes, type Tranche } from './decoupe.js'
import {
  blocDe,
  DEBUT_VALEUR,
  FIN_CODE,
  finLigne,
  finValeur,
  MASQUE_CODE,
  MOT_G00,
  rubriqueEn,
} from './entete.js'
import {
  arretLu,
  changementLu,
  completerIndividu,
  contratLu,
  declarationLue,
  droitLu,
  finLue,
  type IndividuOuvert,
  joursPayes,
  netLu,
  R_CONTRAT_PAYE,
  R_CONTRAT_PRIME,
  type VersementOuvert,
  versementLu,
} from './lus.js'
import { texteDe } from './texte.js'

/** What a second reading met: a caller can see that both passes read the same file. */
export interface BilanLecture {
  readonly declarations: number
  readonly individus: number
  readonly octets: number
}

const DANS_INDIVIDU = sousArbre(BLOC.individu)
const TRAITS_VIDES = {
  nom: '',
  nomUsage: null,
  prenoms: '',
  sexe: null,
  dateNaissance: '',
  lieuNaissance: null,
  departementNaissance: null,
  paysNaissance: null,
} as const

/** Second pass: gives to `puits` what `refus` does not refuse, in file order. */
export function createLecture(puits: PuitsDeclarations, refus: Refus): LecteurFlux<BilanLecture> {
  const lecture = new Lecture(puits, refus)
  const decoupe = new Decoupe(lecture)
  return {
    write: (chunk) => decoupe.write(chunk),
    end: () => {
      decoupe.end()
      lecture.terminerDeclaration(decoupe.octets)
      const { declarations, individus } = lecture
      return { declarations, individus, octets: decoupe.octets }
    },
  }
}

/** Follows the instances of blocks by the rank rule, holding one individual at most. */
class Lecture implements LecteurLignes {
  declarations = 0
  individus = 0
  private ligne = 0
  private bloc = -1
  private rubrique = -1
  private readonly champs = new Champs()
  private readonly puits: PuitsDeclarations
  private readonly refus: Refus
  private place = { rang: -1, debut: 0, ligne: 0 }
  private declaration: DeclarationLue | null = null
  private declarationOuverte = false
  /** True inside a declaration PASRAU whose head was emitted. */
  private pasrau = false
  private individu: IndividuOuvert | null = null
  private versement: VersementOuvert | null = null

  constructor(puits: PuitsDeclarations, refus: Refus) {
    this.puits = puits
    this.refus = refus
  }

  /**
   * On a line that begins as the norm writes them, four words are read for the code and each byte
   * of the value once; any other goes by the careful way. What nobody keeps is stepped over.
   */
  lireLignes({ octets, debut, fin, decalage }: Tranche): void {
    const vue = new DataView(octets.buffer, octets.byteOffset, octets.byteLength)
    const { indexBinaire } = NORME
    let mot = 0
    let suite = 0
    let b = -1
    for (let p = debut; p < fin; ) {
      this.ligne++
      const debutLigne = vue.getInt32(p, true)
      const debutBloc = vue.getInt32(p + 8, true)
      const finCode = vue.getInt32(p + 12, true)
      if (debutLigne !== mot || debutBloc !== suite) {
        mot = debutLigne
        suite = debutBloc
        b = blocDe(mot, suite)
      }
      const place = (b << 8) | ((finCode & 15) << 4) | ((finCode >> 8) & 15)
      const juste = ((finCode ^ FIN_CODE) & MASQUE_CODE) === 0 && b >= 0
      const r = juste && vue.getInt32(p + 4, true) === MOT_G00 ? indexBinaire[place]! : -1
      if (r < 0) {
        p = this.lireLigneLente(octets, p, decalage)
        continue
      }
      if (b !== this.bloc || r <= this.rubrique) this.ouvrir(b, decalage + p)
      this.rubrique = r
      const saut = finLigne(octets, p + DEBUT_VALEUR)
      if (GARDE[r] === 1 || (this.pasrau && GARDE_PASRAU[r] === 1)) {
        this.garder(r, octets, { p, saut })
      }
      p = saut + 1
    }
  }

  /** Gives where the next line begins. */
  private lireLigneLente(octets: Uint8Array, p: number, decalage: number): number {
    const depart = this.ligne === 1 && octets[p] === 0xef ? p + 3 : p
    const saut = finLigne(octets, p)
    const r = rubriqueEn(octets, depart)
    if (r >= 0) {
      const b = NORME.bloc[r]!
      if (b !== this.bloc || r <= this.rubrique) this.ouvrir(b, decalage + p)
      this.rubrique = r
      if (GARDE[r] === 1 || (this.pasrau && GARDE_PASRAU[r] === 1)) {
        this.garder(r, octets, { p: depart, saut })
      }
    }
    return saut + 1
  }

  private garder(r: number, octets: Uint8Array, ligne: { p: number; saut: number }): void {
    const { p, saut } = ligne
    const fin = finValeur(octets, p, saut)
    if (fin < 0) return
    const texte = texteDe(octets, p + DEBUT_VALEUR, fin)
    this.champs.poser(r, texte)
    if (r !== R_CONTRAT_PAYE && r !== R_CONTRAT_PRIME) return
    const contrats = this.versement?.contrats
    if (contrats !== undefined && !contrats.includes(texte)) contrats.push(texte)
  }

  private ouvrir(b: number, debut: number): void {
    this.fermerBloc()
    if (this.individu !== null && (DANS_INDIVIDU[b] === 0 || b === BLOC.individu)) {
      this.terminerIndividu(debut)
    }
    if (b === BLOC.declaration || b === BLOC.envoi || b === BLOC.total) {
      this.terminerDeclaration(debut)
    }
    this.bloc = b
    this.rubrique = -1
    if (MUET[b] === 1) return
    this.champs.ouvrir(b)
    if (b === BLOC.declaration) this.ouvrirDeclaration(debut)
    else if (b === BLOC.individu) this.ouvrirIndividu(debut)
  }

  private ouvrirDeclaration(debut: number): void {
    this.place = { rang: this.declarations++, debut, ligne: this.ligne }
    this.champs.ouvrir(BLOC.entreprise)
    this.champs.ouvrir(BLOC.etablissement)
    this.declarationOuverte = true
  }

  /** Emits the head of the declaration, once, when something follows it. */
  private emettreTete(): DeclarationLue | null {
    if (!this.declarationOuverte || this.declaration !== null) return this.declaration
    if (this.refus.fichier || this.refus.declarations.has(this.place.rang)) return null
    const declaration = declarationLue(this.champs, this.place)
    this.declaration = declaration
    this.pasrau = declaration.pasrau
    this.puits.declaration(declaration)
    return declaration
  }

  terminerDeclaration(fin: number): void {
    this.fermerBloc()
    if (this.individu !== null) this.terminerIndividu(fin)
    const declaration = this.emettreTete()
    if (declaration !== null) this.puits.finDeclaration(declaration, fin)
    this.declaration = null
    this.pasrau = false
    this.declarationOuverte = false
  }

  private ouvrirIndividu(debut: number): void {
    const rang = this.individus++
    if (this.refus.individus.has(rang) || this.emettreTete() === null) return
    const { ligne } = this
    const vide = { nir: null, ntt: null, traits: TRAITS_VIDES }
    this.individu = {
      rang,
      debut,
      fin: debut,
      ligne,
      ...vide,
      changements: [],
      contrats: [],
      versements: [],
    }
  }

  private terminerIndividu(fin: number): void {
    const { individu, declaration } = this
    this.individu = null
    this.versement = null
    if (individu === null || declaration === null) return
    individu.fin = fin
    this.puits.individu(individu, declaration)
  }

  /** Puts the instance just left where it belongs. */
  private fermerBloc(): void {
    const { individu, champs } = this
    const b = this.bloc
    this.bloc = -1
    if (individu === null || b < 0 || MUET[b] === 1) return
    if (b === BLOC.individu) completerIndividu(individu, champs)
    else if (b === BLOC.changement) individu.changements.push(changementLu(champs))
    else if (b === BLOC.contrat) individu.contrats.push(contratLu(champs))
    else if (b === BLOC.droit) individu.contrats.push(droitLu(champs))
    else if (b === BLOC.arret) this.ajouterArret(individu)
    else if (b === BLOC.fin) this.fermerContrat(individu)
    else if (b === BLOC.versement) this.ouvrirVersement(individu)
    else if (b === BLOC.net) this.versement?.nets.push(netLu(champs))
    else if (b === BLOC.remuneration && this.pasrau) this.compterJours()
  }

  private compterJours(): void {
    const { versement } = this
    if (versement !== null) versement.joursPayes = joursPayes(this.champs, versement.joursPayes)
  }

  private ajouterArret(individu: IndividuOuvert): void {
    const dernier = individu.contrats.pop()
    const arret = arretLu(this.champs)
    if (dernier === undefined) return
    const arrets = arret === undefined ? dernier.arrets : [...dernier.arrets, arret]
    individu.contrats.push({ ...dernier, arrets })
  }

  private fermerContrat(individu: IndividuOuvert): void {
    const dernier = individu.contrats.pop()
    if (dernier !== undefined) individu.contrats.push({ ...dernier, fin: finLue(this.champs) })
  }

  private ouvrirVersement(individu: IndividuOuvert): void {
    this.versement = versementLu(this.champs) ?? null
    if (this.versement !== null) individu.versements.push(this.versement)
  }
}
