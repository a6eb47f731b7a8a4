import type { Instant } from '#socle'
import type {
  CleSujet,
  DeclarationEnregistree,
  Identifiant128,
  Lien,
  Temoignage,
  Variante,
} from '../registre.js'
import type { MotifNonRattache } from '../ressource.js'
import { comparerRevisions, moisDeclare, Revisions } from '../revisions/ordre.js'
import { type IdentiteReference, identiteReference, type Support } from './reference.js'
import { liensCredibles } from './saturation.js'

/** All that the register holds about subjects tied to each other. */
export interface Groupe {
  readonly temoignages: readonly Temoignage[]
  readonly variantes: readonly Variante[]
  readonly liens: readonly Lien[]
  readonly declarations: readonly DeclarationEnregistree[]
}

/** Where an individual of a declaration stands: received by a person, or waiting with a reason. */
export type Rattachement =
  | { readonly etat: 'rattache'; readonly personne: CleSujet }
  | { readonly etat: 'non-rattache'; readonly motif: MotifNonRattache }

function attend(motif: MotifNonRattache): Rattachement {
  return { etat: 'non-rattache', motif }
}

/** Company for a SIRET, so that ten establishments of one payroll are one voice. */
function declarantDe({ siret, raisonSociale, cle }: DeclarationEnregistree): string {
  return siret?.slice(0, 9) ?? raisonSociale ?? cle
}

/**
 * Decides who receives what, over a closed group of subjects. Attached by NIR with traits that
 * agree; an NTT joins the NIR that one message carries beside it when the traits of all agree; the
 * rest waits. A function of the set of declarations known at `vuLe`.
 */
export class Rattachements {
  readonly revisions: Revisions
  readonly temoignages: readonly Temoignage[]
  readonly #variantes = new Map<string, Variante>()
  readonly #identites = new Map<CleSujet, IdentiteReference>()
  readonly #liens: readonly Lien[]
  /** Former NIR to the NIR that took its place. */
  readonly #nouveaux = new Map<CleSujet, CleSujet>()
  readonly #personnesDuNtt = new Map<CleSujet, readonly CleSujet[]>()

  constructor(groupe: Groupe, vuLe?: Instant) {
    this.revisions = new Revisions(groupe.declarations, vuLe)
    const connue = (declaration: Identifiant128): boolean =>
      this.revisions.find(declaration) !== undefined
    this.temoignages = groupe.temoignages.filter((t) => connue(t.declaration))
    this.#liens = liensCredibles(groupe.liens).filter((l) => connue(l.declaration))
    for (const v of groupe.variantes) this.#variantes.set(`${v.sujet} ${v.empreinte}`, v)
    this.#identifier()
    this.#chainerNir()
    this.#chainerNtt()
  }

  /** The person that a NIR leads to: itself, or the NIR that took its place. */
  personneDe(nir: CleSujet): CleSujet {
    let cle = nir
    for (;;) {
      const suivante = this.#nouveaux.get(cle)
      if (suivante === undefined) return cle
      cle = suivante
    }
  }

  identite(nir: CleSujet): IdentiteReference | undefined {
    return this.#identites.get(nir)
  }

  rattacher(temoignage: Temoignage): Rattachement {
    const { sujet, genre } = temoignage
    if (genre === 'absent') return attend('identifiant-absent')
    if (genre === 'nir') {
      return this.#concorde(sujet, temoignage)
        ? { etat: 'rattache', personne: this.personneDe(sujet) }
        : attend('identite-discordante')
    }
    const personnes = this.#personnesDuNtt.get(sujet) ?? []
    const personne = personnes[0]
    if (personne === undefined) return attend('ntt-seul')
    if (personnes.length > 1) return attend('ntt-ambigu')
    const siens = [...this.#identites.keys()].filter((nir) => this.personneDe(nir) === personne)
    return siens.some((nir) => this.#concorde(nir, temoignage))
      ? { etat: 'rattache', personne }
      : attend('identite-discordante')
  }

  #variante(sujet: CleSujet, empreinte: Identifiant128): Variante | undefined {
    return this.#variantes.get(`${sujet} ${empreinte}`)
  }

  #concorde(nir: CleSujet, { sujet, variante }: Temoignage): boolean {
    const declaree = this.#variante(sujet, variante)
    return declaree !== undefined && this.#identites.get(nir)?.concorde(declaree) === true
  }

  /** Reference identity of each NIR, from the declarations in force when there are any. */
  #identifier(): void {
    const parNir = new Map<CleSujet, Temoignage[]>()
    for (const t of this.temoignages) {
      if (t.genre !== 'nir') continue
      const liste = parNir.get(t.sujet)
      if (liste) liste.push(t)
      else parNir.set(t.sujet, [t])
    }
    for (const [nir, tous] of parNir) {
      const enVigueur = tous.filter((t) => this.revisions.estEnVigueur(t.declaration))
      const retenus = enVigueur.length > 0 ? enVigueur : tous
      const empreintes = new Set(retenus.map((t) => t.variante))
      const variantes = [...empreintes].flatMap((e) => this.#variante(nir, e) ?? [])
      const identite = identiteReference(
        variantes,
        retenus.map((t) => this.#support(t)),
      )
      if (identite) this.#identites.set(nir, identite)
    }
  }

  #support({ variante, declaration }: Temoignage): Support {
    const source = this.revisions.find(declaration)!
    return {
      variante,
      declarant: declarantDe(source),
      mois: moisDeclare(source),
      constitution: source.constitution,
    }
  }

  /** Messages whose own traits agree with the NIR they give; those in force speak first. */
  #liensSurs(genre: Lien['genre']): Map<CleSujet, Lien[]> {
    const parAutre = new Map<CleSujet, Lien[]>()
    for (const lien of this.#liens) {
      const declaree = this.#variante(lien.nir, lien.variante)
      const sur = declaree !== undefined && this.#identites.get(lien.nir)?.concorde(declaree)
      if (lien.genre !== genre || !sur || lien.nir === lien.autre) continue
      const liste = parAutre.get(lien.autre)
      if (liste) liste.push(lien)
      else parAutre.set(lien.autre, [lien])
    }
    for (const [autre, liens] of parAutre) {
      const enVigueur = liens.filter((l) => this.revisions.estEnVigueur(l.declaration))
      if (enVigueur.length > 0) parAutre.set(autre, enVigueur)
    }
    return parAutre
  }

  /** 31.008: a former NIR leads to the one new NIR that declarants give, if the traits agree. */
  #chainerNir(): void {
    const surs: Lien[] = []
    for (const [ancien, liens] of this.#liensSurs('ancien-nir')) {
      const nouveaux = new Set(liens.map((l) => l.nir))
      const identiteAncienne = this.#identites.get(ancien)
      const accordes = liens.filter((l) => {
        const declaree = this.#variante(l.nir, l.variante)
        return declaree !== undefined && (identiteAncienne?.concorde(declaree) ?? true)
      })
      if (nouveaux.size === 1 && accordes.length > 0) surs.push(accordes.sort(this.#parDate)[0]!)
    }
    // Latest first: when two NIR are each given as the other's former one, the last word is right.
    for (const { nir, autre } of surs.sort(this.#parDate)) {
      if (this.personneDe(nir) !== autre) this.#nouveaux.set(autre, nir)
    }
  }

  readonly #parDate = (a: Lien, b: Lien): number => {
    const ordre = comparerRevisions(
      this.revisions.find(b.declaration)!,
      this.revisions.find(a.declaration)!,
    )
    return ordre || (a.autre < b.autre ? -1 : 1)
  }

  #chainerNtt(): void {
    for (const [ntt, liens] of this.#liensSurs('ntt')) {
      const personnes = new Set(liens.map((l) => this.personneDe(l.nir)))
      this.#personnesDuNtt.set(ntt, [...personnes])
    }
  }
}
