import type { Jour } from '#socle'
import type { LecteurFlux, Profil, RapportControle, Refus } from '../lu.js'
import { BLOC } from '../neodes/champs.js'
import { Decoupe, type LecteurLignes } from '../neodes/decoupe.js'
import { finLigne, numeroBloc, rubriqueEn } from '../neodes/entete.js'
import { NORME } from '../norme/norme.js'

export interface OptionsControle {
  readonly profil: Profil
  /** The civil day of the check, for rules that compare with today. */
  readonly jour: Jour
}

export interface ResultatControle {
  readonly rapport: RapportControle
  readonly refus: Refus
}

/** First pass over a file: counts for now, the checks follow. */
export function createControle(_options: OptionsControle): LecteurFlux<ResultatControle> {
  const compte = new Compte()
  const decoupe = new Decoupe(compte)
  return {
    write: (chunk) => decoupe.write(chunk),
    end: () => {
      decoupe.end()
      const fichier = compte.declarations === 0
      const { declarations, individus, rubriques } = compte
      const comptes = { declarations, individus, rubriques, octets: decoupe.octets, essai: false }
      const statut = fichier ? ('rejete' as const) : ('accepte' as const)
      return {
        rapport: { statut, ...comptes, anomalies: [], anomaliesTotal: 0 },
        refus: { fichier, declarations: new Set(), individus: new Set() },
      }
    },
  }
}

class Compte implements LecteurLignes {
  declarations = 0
  individus = 0
  rubriques = 0
  private rubrique = -1
  private bloc = -1

  lireLignes(octets: Uint8Array, debut: number, fin: number): void {
    for (let p = debut; p < fin; p = finLigne(octets, p) + 1) {
      if (numeroBloc(octets, p) >= 0) this.rubriques++
      const r = rubriqueEn(octets, p)
      if (r < 0) continue
      const b = NORME.bloc[r]!
      if (b !== this.bloc || r <= this.rubrique) {
        if (b === BLOC.declaration) this.declarations++
        else if (b === BLOC.individu) this.individus++
      }
      this.bloc = b
      this.rubrique = r
    }
  }
}
