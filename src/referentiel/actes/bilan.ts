import { type Acte, sujetsDe } from '../identites/actes.js'
import { concordent, preparerTraits } from '../identites/concordance.js'
import { type Groupe, Rattachements } from '../identites/rattachement.js'
import type {
  CleSujet,
  DeclarationEnregistree,
  Identifiant128,
  Lien,
  Temoignage,
  Variante,
} from '../registre.js'
import { Revisions } from '../revisions/ordre.js'
import type { LectureRegistre } from '../store.js'
import { lireGroupe } from './groupe.js'

/** Subjects decided together: one group of reads for all of them. */
const TRANCHE = 500

function* tranches<T>(liste: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < liste.length; i += TRANCHE) yield liste.slice(i, i + TRANCHE)
}

/** Declarations to take as not come yet. */
export type Suivantes = Pick<ReadonlySet<Identifiant128>, 'has'>

/** The register as it would be without some declarations: those of files that come after. */
export class LectureSans implements LectureRegistre {
  readonly #lecture: LectureRegistre
  readonly #sans: Suivantes

  constructor(lecture: LectureRegistre, sans: Suivantes) {
    this.#lecture = lecture
    this.#sans = sans
  }

  async listLiens(sujets: readonly CleSujet[]): Promise<readonly Lien[]> {
    const liens = await this.#lecture.listLiens(sujets)
    return liens.filter((l) => !this.#sans.has(l.declaration))
  }

  async listTemoignages(sujets: readonly CleSujet[]): Promise<readonly Temoignage[]> {
    const temoignages = await this.#lecture.listTemoignages(sujets)
    return temoignages.filter((t) => !this.#sans.has(t.declaration))
  }

  /** A variante heard only later has no testimony left, and so no weight. */
  listVariantes(sujets: readonly CleSujet[]): Promise<readonly Variante[]> {
    return this.#lecture.listVariantes(sujets)
  }

  listActes(sujets: readonly CleSujet[]): Promise<readonly Acte[]> {
    return this.#lecture.listActes(sujets)
  }

  async listDeclarations(
    cles: readonly Identifiant128[],
  ): Promise<readonly DeclarationEnregistree[]> {
    const declarations = await this.#lecture.listDeclarations(cles)
    return declarations.filter((d) => !this.#sans.has(d.id))
  }
}

/**
 * Declarations in force before these, which one of them now replaces. `connues` holds every
 * declaration of their keys.
 */
export function compterRemplacees(
  connues: readonly DeclarationEnregistree[],
  files: {
    readonly nouvelles: readonly DeclarationEnregistree[]
    readonly suivantes: Suivantes
  },
): number {
  const ids = new Set(files.nouvelles.map((d) => d.id))
  const cles = new Set(files.nouvelles.map((d) => d.cle))
  const venues = connues.filter((d) => cles.has(d.cle) && !files.suivantes.has(d.id))
  const apres = new Revisions(venues)
  const avant = new Revisions(venues.filter((d) => !ids.has(d.id)))
  let remplacees = 0
  for (const cle of cles) {
    const ancienne = avant.enVigueur(cle)
    if (ancienne !== undefined && apres.enVigueur(cle)!.id !== ancienne.id) remplacees += 1
  }
  return remplacees
}

/** Resource lines of these declarations that no person receives, among the subjects in doubt. */
export async function compterNonRattachees(
  lecture: LectureRegistre,
  sujets: readonly CleSujet[],
  nouvelles: readonly DeclarationEnregistree[],
): Promise<number> {
  const duFichier = new Set(nouvelles.map((d) => d.id))
  let lignes = 0
  for (const tranche of tranches(sujets)) {
    const { douteux, groupe } = await lireTranche(lecture, tranche)
    if (groupe === undefined) continue
    const rattachements = new Rattachements(groupe)
    for (const t of rattachements.temoignages) {
      if (!duFichier.has(t.declaration) || !douteux.has(t.sujet)) continue
      if (rattachements.rattacher(t).etat === 'non-rattache') lignes += t.lignes.length
    }
  }
  return lignes
}

/** Reads all that `compterNonRattachees` will ask about these subjects. */
export async function lireDouteux(
  lecture: LectureRegistre,
  sujets: readonly CleSujet[],
): Promise<void> {
  for (const tranche of tranches(sujets)) await lireTranche(lecture, tranche)
}

interface TrancheLue {
  readonly douteux: ReadonlySet<CleSujet>
  /** Undefined where nobody is in doubt. */
  readonly groupe: Groupe | undefined
}

async function lireTranche(
  lecture: LectureRegistre,
  tranche: readonly CleSujet[],
): Promise<TrancheLue> {
  const [actes, variantes] = await Promise.all([
    lecture.listActes(tranche),
    lecture.listVariantes(tranche),
  ])
  const parmi = new Set(tranche)
  const decides = actes.flatMap(sujetsDe).filter((sujet) => parmi.has(sujet))
  const douteux = new Set([...listDouteux(variantes), ...decides])
  const groupe = douteux.size === 0 ? undefined : await lireGroupe(lecture, [...douteux])
  return { douteux, groupe }
}

/** A NIR whose variantes all agree two by two has no line that waits, whatever its reference. */
function listDouteux(variantes: readonly Variante[]): CleSujet[] {
  const parSujet = new Map<CleSujet, Variante[]>()
  for (const v of variantes) {
    const liste = parSujet.get(v.sujet)
    if (liste) liste.push(v)
    else parSujet.set(v.sujet, [v])
  }
  return [...parSujet].filter(([, v]) => v[0]!.genre !== 'nir' || seContredisent(v)).map(([s]) => s)
}

function seContredisent(variantes: readonly Variante[]): boolean {
  const traits = variantes.map((v) => preparerTraits(v.traits))
  return traits.some((a, i) => traits.slice(i + 1).some((b) => !concordent(a, b)))
}
