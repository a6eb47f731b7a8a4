import {
  type Acte,
  type CleSujet,
  type EcarteListe,
  type FaitStore,
  type IdentiteStore,
  type ReferentielStore,
  sujetsDe,
  type Variante,
  type VoisinageStore,
} from '#referentiel'

/** The decisions about identities, shared by the register that reads them and who adds some. */
export class ActesMemoire {
  readonly tous: Acte[] = []
  /** Lent by the register: every way of naming that it holds. */
  listVariantes: () => Iterable<Variante> = () => []
  listEcartes: () => readonly EcarteListe[] = () => []
  readonly #parSujet = new Map<CleSujet, Acte[]>()

  ajouter(acte: Acte): void {
    this.tous.push(acte)
    for (const sujet of sujetsDe(acte)) {
      const liste = this.#parSujet.get(sujet)
      if (liste) liste.push(acte)
      else this.#parSujet.set(sujet, [acte])
    }
  }

  de(sujets: readonly CleSujet[]): readonly Acte[] {
    return [...new Set(sujets.flatMap((s) => this.#parSujet.get(s) ?? []))]
  }

  porteSur(sujet: CleSujet): boolean {
    return this.#parSujet.has(sujet)
  }
}

interface Moyens {
  readonly actes: ActesMemoire
  /** The register made over the same acts. */
  readonly store: ReferentielStore
  readonly faits: FaitStore
}

/** Decisions in memory, one at a time. */
export function createIdentitesMemoire({ actes, store, faits }: Moyens): IdentiteStore {
  let file: Promise<unknown> = Promise.resolve()
  return {
    decider(decider) {
      const tour = file.then(() =>
        store.lire(async (lecture) => {
          const prochainRang = actes.tous.length + 1
          const decision = await decider({
            ...lecture,
            prochainRang,
            dernier: actes.tous.at(-1),
            findActe: async (rang) => actes.tous[rang - 1],
          })
          decision.actes.forEach((acte, i) => {
            actes.ajouter({ ...acte, rang: prochainRang + i })
          })
          if (decision.actes.length > 0) await faits.publier(decision.faits)
          return decision.rendu
        }),
      )
      file = tour.catch(() => {})
      return tour
    },
    listActes: async (limite, avant) =>
      actes.tous
        .slice(0, avant === null ? undefined : avant - 1)
        .reverse()
        .slice(0, limite),
    listEcartes: async (limite, apres) =>
      [...actes.listEcartes()]
        .sort((a, b) => (cleEcarte(a) < cleEcarte(b) ? -1 : 1))
        .filter((e) => apres === null || cleEcarte(e) > cleSuite(apres))
        .slice(0, limite),
  }
}

function cleEcarte({ fichier, rang }: { fichier: string; rang: number }): string {
  return `${fichier} ${String(rang).padStart(12, '0')}`
}

function cleSuite(apres: string): string {
  const [fichier = '', rang = '0'] = apres.split(' ')
  return cleEcarte({ fichier, rang: Number(rang) })
}

/** The index of neighbours in memory: what it has indexed is known by its digest. */
export function createVoisinageMemoire(actes: ActesMemoire): VoisinageStore {
  const parCle = new Map<string, Set<CleSujet>>()
  const faites = new Set<string>()
  return {
    async indexer(limite, cles) {
      let ajoutees = 0
      for (const variante of [...actes.listVariantes(), ...inscrites(actes)]) {
        const nom = `${variante.sujet} ${variante.empreinte}`
        if (ajoutees === limite) return { ajoutees, complet: false }
        if (faites.has(nom)) continue
        faites.add(nom)
        ajoutees += 1
        if (variante.genre !== 'nir') continue
        for (const cle of cles(variante)) {
          const sujets = parCle.get(cle) ?? new Set<CleSujet>()
          parCle.set(cle, sujets.add(variante.sujet))
        }
      }
      return { ajoutees, complet: ajoutees < limite }
    },
    listVoisins: async (cles, limite) =>
      [...new Set(cles.flatMap((cle) => [...(parCle.get(cle) ?? [])]))].slice(0, limite),
    listConnus: async (sujets) => {
      const nirs = new Set([...actes.listVariantes()].flatMap((v) => sujetNir(v)))
      return sujets.filter((s) => nirs.has(s))
    },
  }
}

function sujetNir({ genre, sujet }: Variante): CleSujet[] {
  return genre === 'nir' ? [sujet] : []
}

function inscrites({ tous }: ActesMemoire): Variante[] {
  return tous.flatMap((acte) => {
    if (acte.genre !== 'inscrire') return []
    const { sujet, numero, traits, rang } = acte
    const commun = { sujet, genre: 'nir', numero, traits, anciennes: [] } as const
    return [{ ...commun, empreinte: `acte ${rang}` }]
  })
}
