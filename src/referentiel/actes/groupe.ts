import type { Instant } from '#socle'
import { type Acte, sujetsDe } from '../identites/actes.js'
import { type Groupe, Rattachements } from '../identites/rattachement.js'
import { estSature } from '../identites/saturation.js'
import type { CleSujet, Lien } from '../registre.js'
import { retenir } from '../seance.js'
import type { LectureRegistre } from '../store.js'

/**
 * Loads all that decides for these subjects: themselves, and those that messages or acts tie to
 * them.
 */
export async function lireGroupe(
  lecture: LectureRegistre,
  sujets: readonly CleSujet[],
): Promise<Groupe> {
  // Almost everybody is tied to nobody: asked at once, the exchange with the base is paid once.
  const [{ liens, actes, tous }, siens] = await Promise.all([
    suivreLiens(lecture, sujets),
    lireSujets(lecture, sujets),
  ])
  const demandes = new Set(sujets)
  const lies = await lireSujets(
    lecture,
    tous.filter((s) => !demandes.has(s)),
  )
  const temoignages = [...siens.temoignages, ...lies.temoignages]
  const variantes = [...siens.variantes, ...lies.variantes]
  const cles = new Set(temoignages.map((t) => t.cleDeclaration))
  const dedans = new Set(tous)
  for (const { nir, autre, cleDeclaration } of liens) {
    if (dedans.has(nir) && dedans.has(autre)) cles.add(cleDeclaration)
  }
  const declarations = await lecture.listDeclarations([...cles])
  return { temoignages, variantes, liens, declarations, actes }
}

/** The group of one person, and who receives what in it. */
export function lireRattachements(
  lecture: LectureRegistre,
  demandee: CleSujet,
  vuLe?: Instant,
): Promise<Groupe & { readonly rattachements: Rattachements }> {
  return retenir(lecture, `rattachements ${demandee} ${vuLe}`, async () => {
    const groupe = await lireGroupe(lecture, [demandee])
    return { ...groupe, rattachements: new Rattachements(groupe, vuLe) }
  })
}

async function lireSujets(
  lecture: LectureRegistre,
  sujets: readonly CleSujet[],
): Promise<Pick<Groupe, 'temoignages' | 'variantes'>> {
  if (sujets.length === 0) return { temoignages: [], variantes: [] }
  const [temoignages, variantes] = await Promise.all([
    lecture.listTemoignages(sujets),
    lecture.listVariantes(sujets),
  ])
  return { temoignages, variantes }
}

interface Suite {
  readonly liens: readonly Lien[]
  readonly actes: readonly Acte[]
  readonly tous: readonly CleSujet[]
}

async function suivreLiens(lecture: LectureRegistre, sujets: readonly CleSujet[]): Promise<Suite> {
  const vus = new Set<CleSujet>(sujets)
  const trouves = new Map<string, Lien>()
  const actes = new Map<number, Acte>()
  let aSuivre: readonly CleSujet[] = sujets
  while (aSuivre.length > 0) {
    const [liens, decides] = await Promise.all([
      lecture.listLiens(aSuivre),
      lecture.listActes(aSuivre),
    ])
    for (const l of liens) trouves.set([l.genre, l.nir, l.autre, l.declaration].join(' '), l)
    for (const acte of decides) actes.set(acte.rang, acte)
    const ouverts = aSuivre.filter((s) => !estSature(s, liens))
    const voisins = [...voisinsDe(new Set(ouverts), liens), ...decides.flatMap(sujetsDe)]
    aSuivre = [...new Set(voisins)].filter((s) => !vus.has(s))
    for (const s of aSuivre) vus.add(s)
  }
  return { liens: [...trouves.values()], actes: [...actes.values()], tous: [...vus] }
}

function voisinsDe(sujets: ReadonlySet<CleSujet>, liens: readonly Lien[]): CleSujet[] {
  const voisins = new Set<CleSujet>()
  for (const { nir, autre } of liens) {
    if (sujets.has(nir)) voisins.add(autre)
    if (sujets.has(autre)) voisins.add(nir)
  }
  return [...voisins]
}
