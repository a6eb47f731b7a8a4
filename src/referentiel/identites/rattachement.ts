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
import type { Acte } from './actes.js'
import type { Comparaison } from './comparaison.js'
import { concordent, preparerTraits } from './concordance.js'
import { type ActeDe, type DecisionLigne, Decisions } from './decisions.js'
import {
  type IdentiteReference,
  identiteInscrite,
  identiteReference,
  type Support,
} from './reference.js'
import { liensCredibles } from './saturation.js'

/** All that the register holds about subjects tied to each other. */
export interface Groupe {
  readonly temoignages: readonly Temoignage[]
  readonly variantes: readonly Variante[]
  readonly liens: readonly Lien[]
  readonly declarations: readonly DeclarationEnregistree[]
  /** Decisions about these subjects, in any order. */
  readonly actes: readonly Acte[]
}

/** Where an individual of a declaration stands: received by a person, or waiting with a reason. */
export type Rattachement =
  | { readonly etat: 'rattache'; readonly personne: CleSujet }
  | { readonly etat: 'non-rattache'; readonly motif: MotifNonRattache }

function attend(motif: MotifNonRattache): Rattachement {
  return { etat: 'non-rattache', motif }
}

function parRang(a: Temoignage, b: Temoignage): number {
  if (a.sujet !== b.sujet) return a.sujet < b.sujet ? -1 : 1
  if (a.declaration !== b.declaration) return a.declaration < b.declaration ? -1 : 1
  return a.rang - b.rang
}

function parTexte(a: Lien, b: Lien): number {
  const [x, y] = [a, b].map((l) => `${l.genre} ${l.nir} ${l.autre} ${l.declaration} ${l.variante}`)
  return x! < y! ? -1 : x! > y! ? 1 : 0
}

/** Company for a SIRET, so that ten establishments of one payroll are one voice. */
export function declarantDe({ siret, raisonSociale, cle }: DeclarationEnregistree): string {
  return siret?.slice(0, 9) ?? raisonSociale ?? cle
}

/** Whether a number is sure of its bearer, and where it leads. */
export type EtatIdentite =
  | 'nir-certifie'
  | 'nir-declare'
  | 'nia-en-attente'
  | 'ntt'
  | 'fusionnee'
  | 'scindee'
  | 'inconnue'

/**
 * Decides who receives what, over a closed group of subjects. Attached by NIR with traits that
 * agree; an NTT joins the NIR that one message carries beside it when the traits of all agree; the
 * rest waits, unless somebody decided. A function of the set of declarations and of the ordered
 * list of acts, both as known at `vuLe`.
 */
export class Rattachements {
  readonly revisions: Revisions
  readonly decisions: Decisions
  readonly temoignages: readonly Temoignage[]
  readonly #variantes = new Map<string, Variante>()
  readonly #identites = new Map<CleSujet, IdentiteReference>()
  readonly #genres = new Map<CleSujet, Temoignage['genre']>()
  readonly #liens: readonly Lien[]
  /** Former NIR to the NIR that took its place. */
  readonly #nouveaux = new Map<CleSujet, CleSujet>()
  readonly #personnesDuNtt = new Map<CleSujet, readonly CleSujet[]>()

  constructor(groupe: Groupe, vuLe?: Instant) {
    this.revisions = new Revisions(groupe.declarations, vuLe)
    const connue = (declaration: Identifiant128): boolean =>
      this.revisions.find(declaration) !== undefined
    this.decisions = new Decisions(groupe.actes, vuLe)
    // One order for all the folds: that in which a register gives its rows decides nothing.
    this.temoignages = groupe.temoignages.filter((t) => connue(t.declaration)).sort(parRang)
    this.#liens = liensCredibles(groupe.liens)
      .filter((l) => connue(l.declaration))
      .sort(parTexte)
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

  /** The numbers that lead from one to the person, both included. */
  chaine(nir: CleSujet): readonly CleSujet[] {
    const suite = [nir]
    for (let cle = this.#nouveaux.get(nir); cle !== undefined; cle = this.#nouveaux.get(cle)) {
      suite.push(cle)
    }
    return suite
  }

  identite(nir: CleSujet): IdentiteReference | undefined {
    return this.#identites.get(nir)
  }

  etat(sujet: CleSujet): EtatIdentite {
    if (this.personneDe(sujet) !== sujet) return 'fusionnee'
    if (this.decisions.scissions(sujet).length > 0) return 'scindee'
    const inscription = this.decisions.inscription(sujet)
    if (inscription?.etat === 'certifie') return 'nir-certifie'
    if (inscription?.etat === 'en-attente') return 'nia-en-attente'
    if (this.#identites.has(sujet)) return 'nir-declare'
    return this.#genres.get(sujet) === 'ntt' ? 'ntt' : 'inconnue'
  }

  rattacher(temoignage: Temoignage): Rattachement {
    const decision = this.decision(temoignage)
    if (decision?.genre === 'rattacher') {
      return { etat: 'rattache', personne: this.personneDe(decision.personne) }
    }
    const rattachement = this.#selonLaRegle(temoignage)
    if (decision === undefined) return rattachement
    const ailleurs =
      rattachement.etat === 'rattache' &&
      rattachement.personne !== this.personneDe(decision.personne)
    return ailleurs ? rattachement : attend('detachee')
  }

  /** Persons whose NIR stands beside an NTT in a message. */
  listPersonnesDuNtt(ntt: CleSujet): readonly CleSujet[] {
    return this.#personnesDuNtt.get(ntt) ?? []
  }

  /** What somebody decided of this testimony, if anybody did. */
  decision(temoignage: Temoignage): DecisionLigne | undefined {
    return this.decisions.ligne(temoignage, declarantDe(this.#declaration(temoignage)))
  }

  /** Why a testimony is or is not the bearer's of its number; undefined when nobody is known. */
  comparer(temoignage: Temoignage, nir: CleSujet): Comparaison | undefined {
    const declaree = this.variante(temoignage)
    return declaree && this.#identites.get(nir)?.comparer(declaree)
  }

  variante({ sujet, variante }: Temoignage): Variante | undefined {
    return this.#variante(sujet, variante)
  }

  #declaration({ declaration }: Temoignage): DeclarationEnregistree {
    return this.revisions.find(declaration)!
  }

  #selonLaRegle(temoignage: Temoignage): Rattachement {
    const { sujet, genre } = temoignage
    if (genre === 'absent') return attend('identifiant-absent')
    if (genre === 'contredit') return attend('numero-contredit')
    const scission = this.#scission(temoignage)
    if (scission !== undefined) {
      return scission.vers === null
        ? attend('identite-scindee')
        : { etat: 'rattache', personne: this.personneDe(scission.vers) }
    }
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

  /** The split of its number, when the testimony names the person who left. */
  #scission(temoignage: Temoignage): ActeDe<'scinder'> | undefined {
    const scissions = this.decisions.scissions(temoignage.sujet)
    if (scissions.length === 0) return undefined
    const declaree = this.variante(temoignage)
    if (declaree === undefined) return undefined
    const traits = preparerTraits(declaree.traits)
    const quittent = scissions.filter(({ sujet, variante }) => {
      const partie = this.#variante(sujet, variante)
      return partie !== undefined && concordent(preparerTraits(partie.traits), traits)
    })
    return quittent.at(-1)
  }

  #variante(sujet: CleSujet, empreinte: Identifiant128): Variante | undefined {
    return this.#variantes.get(`${sujet} ${empreinte}`)
  }

  #concorde(nir: CleSujet, { sujet, variante }: Temoignage): boolean {
    const declaree = this.#variante(sujet, variante)
    return declaree !== undefined && this.#identites.get(nir)?.concorde(declaree) === true
  }

  /**
   * Reference identity of each NIR: what the register of identities says, else the declarations, in
   * force when there are any. A testimony that was decided otherwise says nothing of its number.
   */
  #identifier(): void {
    const parNir = new Map<CleSujet, Temoignage[]>()
    for (const t of this.temoignages) {
      this.#genres.set(t.sujet, t.genre)
      if (t.genre !== 'nir') continue
      const liste = parNir.get(t.sujet)
      if (liste) liste.push(t)
      else parNir.set(t.sujet, [t])
    }
    for (const [nir, tous] of parNir) this.#identifierNir(nir, tous)
    for (const acte of this.decisions.actes) {
      if (acte.genre === 'inscrire') this.#inscrire(acte, parNir.get(acte.sujet) ?? [])
    }
  }

  #identifierNir(nir: CleSujet, tous: readonly Temoignage[]): void {
    const siens = tous.filter((t) => !this.decision(t) && !this.#scission(t))
    const enVigueur = siens.filter((t) => this.revisions.estEnVigueur(t.declaration))
    const retenus = enVigueur.length > 0 ? enVigueur : siens
    const identite = identiteReference(
      this.#variantesDe(nir, retenus),
      retenus.map((t) => this.#support(t)),
    )
    if (identite) this.#identites.set(nir, identite)
  }

  #inscrire(acte: ActeDe<'inscrire'>, tous: readonly Temoignage[]): void {
    const { sujet, numero, traits, rang } = acte
    if (this.decisions.inscription(sujet) !== acte) return
    const commun = { sujet, genre: 'nir', numero, traits, anciennes: [] } as const
    const inscrite = { ...commun, empreinte: `acte ${rang}` }
    this.#identites.set(sujet, identiteInscrite(inscrite, this.#variantesDe(sujet, tous)))
  }

  #variantesDe(sujet: CleSujet, temoignages: readonly Temoignage[]): Variante[] {
    const empreintes = new Set(temoignages.map((t) => t.variante))
    return [...empreintes].flatMap((e) => this.#variante(sujet, e) ?? [])
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
      if (this.decisions.estSepare(lien.autre, lien.nir)) continue
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
    for (const { de, vers } of this.decisions.fusions) this.#chainer(de, vers)
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
    for (const { nir, autre } of surs.sort(this.#parDate)) this.#chainer(autre, nir)
  }

  /** What was decided first stands; a chain never closes upon itself. */
  #chainer(de: CleSujet, vers: CleSujet): void {
    if (!this.#nouveaux.has(de) && this.personneDe(vers) !== de) this.#nouveaux.set(de, vers)
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
    for (const [sujet, genre] of this.#genres) {
      const personne = this.personneDe(sujet)
      if (genre === 'ntt' && personne !== sujet) this.#personnesDuNtt.set(sujet, [personne])
    }
  }
}
