import { lireGroupe } from '../actes/groupe.js'
import type { FaitNouveau } from '../faits.js'
import { Rattachements } from '../identites/rattachement.js'
import type { DeclarationEnregistree, Identifiant128, Temoignage } from '../registre.js'
import { comparerRevisions } from '../revisions/ordre.js'
import type { FileDiffusion, LectureDiffusion } from './ports.js'

/** Files told in one step: enough to share the reading of a person, few enough to be quick. */
const FICHIERS_PAR_PAS = 100

/** Tells the next files received, each once, in their order of arrival; gives how many. */
export function diffuser(file: FileDiffusion, fichiers = FICHIERS_PAR_PAS): Promise<number> {
  return file.diffuser(fichiers, raconter)
}

/**
 * What the new declarations changed for the persons who receive them. Nothing is told of lines that
 * wait for an identity, nor of a declaration that came after the one that takes its place.
 */
export async function raconter(lecture: LectureDiffusion): Promise<FaitNouveau[]> {
  const cles = [...new Set(lecture.nouvelles.map((d) => d.cle))]
  const memesCles = await lecture.listDeclarations(cles)
  const enCours = memesCles.filter((d) => lecture.dites.has(d.fichier))
  const concernees = [...enCours, ...lecture.nouvelles]
  const sujets = await lecture.listSujets(concernees.map((d) => d.id))
  const rattachements = new Rattachements(await lireGroupe(lecture, sujets))
  const recit = new Recit(rattachements, enCours)
  return lecture.nouvelles.flatMap((d) => recit.ajouter(d))
}

/** Follows each key of declaration from one in force to the next. */
class Recit {
  readonly #enVigueur = new Map<Identifiant128, DeclarationEnregistree>()
  readonly #parDeclaration = new Map<Identifiant128, Temoignage[]>()

  constructor(
    private readonly rattachements: Rattachements,
    connues: readonly DeclarationEnregistree[],
  ) {
    for (const t of rattachements.temoignages) {
      const siens = this.#parDeclaration.get(t.declaration)
      if (siens) siens.push(t)
      else this.#parDeclaration.set(t.declaration, [t])
    }
    for (const d of connues) this.#prendreEffet(d)
  }

  ajouter(d: DeclarationEnregistree): FaitNouveau[] {
    const avant = this.#enVigueur.get(d.cle)
    if (!this.#prendreEffet(d)) return []
    const [anciennes, nouvelles] = [this.#lignes(avant), this.#lignes(d)]
    return [...new Set([...anciennes.keys(), ...nouvelles.keys()])].sort().flatMap((cle) => {
      const [ancienne, nouvelle] = [anciennes.get(cle), nouvelles.get(cle)]
      if (ancienne?.texte === nouvelle?.texte) return []
      const type = !ancienne ? 'nouvelle' : nouvelle ? 'corrigee' : 'annulee'
      const { personne, mois } = (nouvelle ?? ancienne)!
      return [{ quand: d.recuLe, type, personne, declaration: d.id, ligne: null, mois }] as const
    })
  }

  #prendreEffet(d: DeclarationEnregistree): boolean {
    const tenue = this.#enVigueur.get(d.cle)
    if (tenue !== undefined && comparerRevisions(tenue, d) >= 0) return false
    this.#enVigueur.set(d.cle, d)
    return true
  }

  /** What a declaration gives to each person for each month. */
  #lignes(d: DeclarationEnregistree | undefined) {
    const parMois = new Map<
      string,
      { personne: string; mois: FaitNouveau['mois']; texte: string }
    >()
    for (const t of this.#parDeclaration.get(d?.id ?? '') ?? []) {
      const decision = this.rattachements.rattacher(t)
      if (decision.etat !== 'rattache') continue
      for (const { mois, rang: _rang, ...ligne } of t.lignes) {
        const cle = `${decision.personne} ${mois}`
        const texte = (parMois.get(cle)?.texte ?? '') + JSON.stringify(ligne)
        parMois.set(cle, { personne: decision.personne, mois, texte })
      }
    }
    return parMois
  }
}
