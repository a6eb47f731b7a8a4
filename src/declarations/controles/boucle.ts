import type { LecteurLignes, Tranche } from '../neodes/decoupe.js'
import { blocDe, DEBUT_VALEUR, FIN_CODE, finLigne, MASQUE_CODE, MOT_G00 } from '../neodes/entete.js'
import { FORME } from '../norme/formes.js'
import { NORME, rubrique } from '../norme/norme.js'
import type { Etat } from './etat.js'
import { lireLigneLente, lireValeurLente } from './lente.js'
import { lireNir } from './nir.js'
import { empreinte, type LecteurValeurs } from './rapides.js'
import { ouvrirBloc, signalerUsage } from './structure.js'

const APOSTROPHE = 39
const SAUT = 10
const RETOUR = 13
const R_CONTRAT = rubrique('S21.G00.40.009')
const R_PAIE_CONTRAT = rubrique('S21.G00.51.010')

/**
 * The fast loop: on a well-formed line of a known rubrique nothing is allocated, no string is made,
 * four words are read for the code and each byte of the value once. Anything else goes to the
 * careful reader, which knows all the rules.
 */
export class Boucle implements LecteurLignes {
  private readonly etat: Etat
  private readonly lecteur: LecteurValeurs

  constructor(etat: Etat) {
    this.etat = etat
    this.lecteur = etat.lecteur
  }

  lireLignes({ octets, debut, fin }: Tranche): void {
    this.lecteur.viser(octets)
    const e = this.etat
    const { vue } = this.lecteur
    const { suivante, lignes, formes } = e
    const { indexBinaire } = NORME
    let s = 0
    let numero = 0
    let b = -1
    let n = e.ligne
    for (let p = debut; p < fin; ) {
      e.ligne = ++n
      const mot = vue.getInt32(p, true)
      const suite = vue.getInt32(p + 8, true)
      const finCode = vue.getInt32(p + 12, true)
      if (mot !== s || suite !== numero) {
        s = mot
        numero = suite
        b = blocDe(mot, suite)
      }
      const place = (b << 8) | ((finCode & 15) << 4) | ((finCode >> 8) & 15)
      const juste = ((finCode ^ FIN_CODE) & MASQUE_CODE) === 0 && b >= 0
      const r = juste && vue.getInt32(p + 4, true) === MOT_G00 ? indexBinaire[place]! : -1
      if (r < 0) {
        p = lireLigneLente(e, octets, p)
        continue
      }
      const avant = e.rubrique
      if (b !== e.bloc || r <= avant) ouvrirBloc(e, b, r)
      else if (suivante[avant]! < r) e.signalerAbsentes(suivante[avant]!, r)
      e.rubrique = r
      lignes[r] = n
      const forme = formes[r]!
      const debutValeur = p + DEBUT_VALEUR
      const i =
        forme === FORME.liste
          ? this.lireCode(debutValeur, r)
          : this.lireValeur(debutValeur, forme, r)
      if (i > 0 && octets[i] === APOSTROPHE) {
        const c = octets[i + 1]
        if (c === RETOUR && octets[i + 2] === SAUT) p = i + 3
        else if (c === SAUT) p = i + 2
        else p = this.valeurLente(octets, p, r)
      } else p = this.valeurLente(octets, p, r)
    }
  }

  /** Index of the closing quote, -1 when the careful reader must look. */
  private lireValeur(i: number, forme: number, r: number): number {
    const { lecteur } = this
    switch (forme) {
      case FORME.date:
        return lecteur.lireDate(i, r)
      case FORME.decimal:
        return lecteur.lireDecimal(i, r)
      case FORME.entier:
        return lecteur.lireEntier(i, r)
      case FORME.contrat:
        return this.lireContrat(i, r)
      case FORME.texte:
      case FORME.code:
      case FORME.localite:
      case FORME.majuscules:
        return lecteur.lireTexte(i, r)
      case FORME.naissance:
        return lecteur.lireNaissance(i, r)
      case FORME.departement:
        return lecteur.lireDepartement(i, r)
      case FORME['taux-id']:
        return lecteur.lireIdentifiantTaux(i, r)
      case FORME.identite:
        return this.lireIdentite(i, r)
      case FORME.nir:
        return lireNir(this.etat, i, r)
      default:
        return -1
    }
  }

  /** Two or three digits, looked for in the closed list of the version. */
  private lireCode(i: number, r: number): number {
    const e = this.etat
    const { octets } = this.lecteur
    const c = octets[i]! - 48
    const d = octets[i + 1]! - 48
    if (c < 0 || c > 9 || d < 0 || d > 9) return -1
    let code = c * 10 + d
    let fin = i + 2
    if (NORME.min[r] === 3) {
      const u = octets[fin++]! - 48
      if (u < 0 || u > 9) return -1
      code = code * 10 + u
    }
    const debut = e.liste[r]!
    if (debut >= 0 && e.codes[debut + code] !== 1) return -1
    e.valeurs[r] = code
    return fin
  }

  /** « SN » and « SP » have a meaning of their own. */
  private lireIdentite(i: number, r: number): number {
    const fin = this.lecteur.lireTexte(i, r)
    return fin === i + 2 ? -1 : fin
  }

  private lireContrat(i: number, r: number): number {
    const { lecteur } = this
    const fin = lecteur.lireTexte(i, r)
    if (fin > 0 && (r === R_CONTRAT || r === R_PAIE_CONTRAT)) {
      this.etat.valeurs[r] = empreinte(lecteur.octets, i, fin)
    }
    return fin
  }

  private valeurLente(octets: Uint8Array, p: number, r: number): number {
    const saut = finLigne(octets, p)
    lireValeurLente(this.etat, { octets, p, saut }, r)
    if (this.etat.usage[r] !== 0) signalerUsage(this.etat, r)
    return saut + 1
  }
}
