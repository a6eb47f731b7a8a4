import {
  type ApplicationPartenaire,
  type EntreePortefeuille,
  estOuverte,
  findHabilitation,
  GARDE_OUVERTE,
  type Garde,
  type Habilitation,
  type HabilitationStore,
  type Jeton,
  type JetonStore,
  type PortefeuilleStore,
  type RegistreHabilitations,
} from '#acces'
import {
  createPartenaires,
  type EvenementStore,
  type FaitStore,
  type LectureRegistre,
  type LectureVerrouillee,
  type MoyensRestitution,
  type Partenaires,
  type ReferentielStore,
  sujetsDe,
  type Verrou,
} from '#referentiel'
import { type Mois, moisPlus } from '#socle'
import { createDebitsMemoire } from './debits.js'

export function createHabilitationsMemoire(): HabilitationStore {
  let tout: RegistreHabilitations = { organismes: [], habilitations: [], applications: [] }
  return {
    lire: async () => tout,
    async enregistrer(nouveau) {
      const codes = new Set(nouveau.organismes.map((o) => o.code))
      const garder = <T extends { readonly organisme: string }>(liste: readonly T[]): T[] =>
        liste.filter((x) => !codes.has(x.organisme))
      const nommees = new Set(nouveau.applications.map((a) => a.id))
      const arretees: ApplicationPartenaire[] = tout.applications
        .filter((a) => codes.has(a.organisme) && !nommees.has(a.id))
        .map((a) => ({ ...a, active: false }))
      tout = {
        organismes: [
          ...tout.organismes.filter((o) => !codes.has(o.code)),
          ...nouveau.organismes,
        ].sort((a, b) => (a.code < b.code ? -1 : 1)),
        habilitations: [...garder(tout.habilitations), ...nouveau.habilitations].sort(parOrdre),
        applications: [
          ...garder(tout.applications).filter((a) => !nommees.has(a.id)),
          ...arretees,
          ...nouveau.applications,
        ].sort((a, b) => (a.id < b.id ? -1 : 1)),
      }
    },
    async desactiver(application) {
      const connue = tout.applications.some((a) => a.id === application)
      const applications = tout.applications.map((a) =>
        a.id === application ? { ...a, active: false } : a,
      )
      tout = { ...tout, applications }
      return connue
    },
  }
}

function parOrdre(a: Habilitation, b: Habilitation): number {
  const cle = (h: Habilitation): string => [h.organisme, h.finalite, h.du].join(' ')
  return cle(a) < cle(b) ? -1 : 1
}

export function createPortefeuilleMemoire(): PortefeuilleStore & {
  listDe(organisme: string, personne: string): Promise<readonly EntreePortefeuille[]>
} {
  const entrees = new Map<string, EntreePortefeuille>()
  const cle = (organisme: string, dossier: string, personne: string): string =>
    JSON.stringify([organisme, dossier, personne])
  return {
    async enregistrer(nouvelles) {
      for (const e of nouvelles) entrees.set(cle(e.organisme, e.dossier, e.personne), e)
    },
    find: async (organisme, demandees) =>
      demandees.flatMap((d) => entrees.get(cle(organisme, d.dossier, d.personne)) ?? []),
    listDe: async (organisme, personne) =>
      [...entrees.values()].filter((e) => e.organisme === organisme && e.personne === personne),
    async compter(organisme, finalite, jour) {
      const siennes = [...entrees.values()].filter(
        (e) => e.organisme === organisme && estOuverte(e, finalite, jour),
      )
      return new Set(siennes.map((e) => e.personne)).size
    },
  }
}

export function createJetonsMemoire(): JetonStore {
  const jetons = new Map<string, Jeton>()
  const assertions = new Map<string, string>()
  return {
    async consommer(application, jti, expireLe) {
      const cle = JSON.stringify([application, jti])
      if (assertions.has(cle)) return false
      assertions.set(cle, expireLe)
      return true
    },
    async enregistrer(jeton) {
      jetons.set(jeton.empreinte, jeton)
    },
    find: async (empreinte) => jetons.get(empreinte),
    async revoquer(empreinte) {
      jetons.delete(empreinte)
    },
    async oublier(avant) {
      for (const [cle, j] of jetons) if (j.expireLe < avant) jetons.delete(cle)
      for (const [cle, expireLe] of assertions) if (expireLe < avant) assertions.delete(cle)
    },
  }
}

/** The second lock over the register in memory: the same rule, rows of nobody else. */
export function createLectureVerrouilleeMemoire(
  store: ReferentielStore,
  acces: { readonly habilitations: HabilitationStore; readonly portefeuille: PortefeuilleStore },
): LectureVerrouillee {
  return {
    async lireSousVerrou(verrou, lire) {
      const ouvert = await ouvrir(verrou, acces)
      return store.lire(async (lecture) => {
        const permis = await suivre(lecture, ouvert.sujets)
        return lire(cacher(lecture, { ...ouvert, sujets: permis }))
      })
    },
  }
}

/** Months around a window that tell whether one of its months is complete. */
const AVANT = 6
const APRES = 1

interface Ouvert {
  readonly sujets: ReadonlySet<string>
  readonly de: Mois | undefined
  readonly a: Mois | undefined
}

async function ouvrir(
  { organisme, finalite, jour, demandees }: Verrou,
  { habilitations, portefeuille }: Parameters<typeof createLectureVerrouilleeMemoire>[1],
): Promise<Ouvert> {
  const habilitation = findHabilitation(await habilitations.lire(), { organisme, finalite }, jour)
  const trouvees = await portefeuille.find(organisme, demandees)
  const entrees = habilitation ? trouvees.filter((e) => estOuverte(e, finalite, jour)) : []
  const mois = entrees.flatMap((e) =>
    Object.entries(habilitation?.fenetres ?? {})
      .filter(([motif]) => motif === 'examen' || e.motifs.some((m) => m === motif))
      .flatMap(([, f]) => [
        moisPlus(e.moisExamen, f.de - AVANT),
        moisPlus(e.moisExamen, f.a + APRES),
      ]),
  )
  mois.sort()
  return { sujets: new Set(entrees.map((e) => e.personne)), de: mois[0], a: mois.at(-1) }
}

/** More neighbours than that, and a number says nothing of anybody. */
const VOISINS_MAX = 16

async function suivre(
  lecture: LectureRegistre,
  premiers: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const vus = new Set(premiers)
  for (const sujet of vus) {
    const liens = await lecture.listLiens([sujet])
    const voisins = new Set(liens.map((l) => (l.nir === sujet ? l.autre : l.nir)))
    if (voisins.size <= VOISINS_MAX) for (const v of voisins) vus.add(v)
    for (const acte of await lecture.listActes([sujet])) for (const s of sujetsDe(acte)) vus.add(s)
  }
  return vus
}

function cacher(lecture: LectureRegistre, { sujets, de, a }: Ouvert): LectureRegistre {
  const permis = (demandes: readonly string[]): string[] => demandes.filter((s) => sujets.has(s))
  return {
    listLiens: (s) => lecture.listLiens(permis(s)),
    listVariantes: (s) => lecture.listVariantes(permis(s)),
    listDeclarations: lecture.listDeclarations,
    listActes: (s) => lecture.listActes(permis(s)),
    async listTemoignages(s) {
      const temoignages = await lecture.listTemoignages(permis(s))
      return temoignages.map((t) => ({
        ...t,
        lignes: t.lignes.filter((l) => de && a && l.mois >= de && l.mois <= a),
      }))
    },
  }
}

/** Facts in memory, of the persons that the caseload has open. */
function createEvenementsMemoire(
  faits: FaitStore | undefined,
  {
    habilitations,
    portefeuille,
  }: {
    readonly habilitations: HabilitationStore
    readonly portefeuille: ReturnType<typeof createPortefeuilleMemoire>
  },
): EvenementStore {
  return {
    async list({ organisme, finalite, jour }, { apres, limite }) {
      const registre = await habilitations.lire()
      const habilitation = findHabilitation(registre, { organisme, finalite }, jour)
      const tous = habilitation === undefined ? [] : ((await faits?.list(apres, 1e6)) ?? [])
      const evenements = []
      for (const fait of tous) {
        const siennes = await portefeuille.listDe(organisme, fait.personne)
        for (const e of siennes.filter((x) => estOuverte(x, finalite, jour))) {
          const { rang, type, quand, mois, personne } = fait
          const { dossier, reference } = e
          evenements.push({ rang, type, quand, mois, personne, dossier, reference })
        }
      }
      const dernier = evenements[limite - 1]?.rang
      const fin = evenements.length <= limite
      const page = fin ? evenements : evenements.filter((e) => e.rang <= dernier!)
      return { evenements: page, jusqua: fin ? (tous.at(-1)?.rang ?? apres) : dernier!, fin }
    },
  }
}

/** All that a face for partners needs, over a register and a journal in memory. */
export function createPartenairesMemoire(
  moyens: Pick<MoyensRestitution, 'store' | 'journal' | 'maintenant' | 'contestations'> & {
    readonly garde?: Garde
    readonly faits?: FaitStore
  },
): Partenaires {
  const habilitations = createHabilitationsMemoire()
  const portefeuille = createPortefeuilleMemoire()
  return createPartenaires({
    garde: GARDE_OUVERTE,
    ...moyens,
    ...{
      habilitations,
      portefeuille,
      jetons: createJetonsMemoire(),
      debits: createDebitsMemoire(),
    },
    // The register in memory keeps no order of arrival: facts are those that acts publish.
    diffusion: { diffuser: async () => 0 },
    evenements: createEvenementsMemoire(moyens.faits, { habilitations, portefeuille }),
    lecture: createLectureVerrouilleeMemoire(moyens.store, { habilitations, portefeuille }),
  })
}
