import type { Acces } from '#acces'
import {
  type Allocations,
  CATEGORIES_NON_PREREMPLIES,
  type DossierAllocataire,
  type ModificationDeclaration,
  RAISONS_CORRECTION,
} from '#allocations'
import type { PersonneDemo } from '#apps/demo'
import type { ActeAFaire, Conclusion, Signalement, Signalements } from '#signalements'
import { centimes, type Instant, type Jour, jour, type Mois, mois, type Nir } from '#socle'

/** From this day on, the stories below have happened. */
const DEPUIS = jour('2026-11-12')
const CAISSE: Acces = {
  ...{ organisme: 'operateur', agent: 'cellule-demonstration' },
  ...{ finalite: 'demonstration', dossier: null },
}

/** What the stories are told over. */
export interface BaseContee {
  readonly allocations: Allocations
  readonly signalements: Signalements
  readonly conclusions: { attendre(): Promise<void> }
}

interface Trimestre {
  readonly examen: Mois
  readonly le: string
  /** Month whose greatest wage the person says smaller, and by how much, in centimes. */
  readonly corrige?: { readonly mois: string; readonly moins: number }
}

interface Recit {
  readonly personne: string
  readonly trimestres: readonly Trimestre[]
  /** What the person signals afterwards, when she did not in her declaration. */
  readonly signale?: { readonly le: string; readonly mois: string; readonly moins: number }
  readonly conclut: { readonly le: string; readonly fonde: boolean; readonly constat: string }
}

/** Two stories: an answer that gives money, one that asks some back. No right is typed. */
const RECITS: readonly Recit[] = [
  {
    personne: 'julie-haddad',
    trimestres: [
      { examen: mois('2026-07'), le: '2026-06-26' },
      { examen: mois('2026-10'), le: '2026-09-28' },
    ],
    signale: { le: '2026-10-12', mois: '2026-07', moins: 30_000 },
    conclut: {
      ...{ le: '2026-11-09', fonde: true },
      constat: 'L’employeur a compté deux fois une prime de 300 €.',
    },
  },
  {
    personne: 'joaquim-dos-santos',
    trimestres: [
      { examen: mois('2026-07'), le: '2026-06-25' },
      {
        ...{ examen: mois('2026-10'), le: '2026-09-28' },
        corrige: { mois: '2026-08', moins: 90_000 },
      },
    ],
    conclut: {
      ...{ le: '2026-11-09', fonde: false },
      constat: 'Le bulletin de paie porte bien le montant déclaré.',
    },
  },
]

/** Writes the stories of those who sent no declaration yet. Nothing before their day. */
export async function semerPaiements(
  base: BaseContee,
  personnes: readonly PersonneDemo[],
  aujourdhui: Jour,
): Promise<void> {
  if (aujourdhui < DEPUIS) return
  for (const recit of RECITS) {
    const nir = personnes.find((p) => p.cle === recit.personne)?.nir
    const dossier = nir && (await base.allocations.findDossier(nir))
    if (nir === undefined || dossier === undefined) continue
    if ((await base.allocations.listEnvoyees(dossier.numero)).length > 0) continue
    await conter(base, { nir, dossier, recit })
  }
}

interface Conte {
  readonly nir: Nir
  readonly dossier: DossierAllocataire
  readonly recit: Recit
}

/** Each act on its own day, in the order of the days: as if it had been lived. */
async function conter(base: BaseContee, c: Conte): Promise<void> {
  const { conclut, trimestres, signale } = c.recit
  const actes: [string, () => Promise<void>][] = [
    ...trimestres.map((t): [string, () => Promise<void>] => [t.le, () => declarer(base, c, t)]),
    [conclut.le, () => conclure(base, c)],
  ]
  if (signale !== undefined) actes.push([signale.le, () => signaler(base, c, signale)])
  for (const [, faire] of actes.sort(([a], [b]) => (a < b ? -1 : 1))) await faire()
}

async function declarer(
  { allocations }: BaseContee,
  { dossier }: Conte,
  { examen, le, corrige }: Trimestre,
): Promise<void> {
  const maintenant = instantDu(le)
  const lecture = { maintenant, acces: { ...CAISSE, dossier: dossier.numero } }
  const prerempli = await allocations.preremplir(dossier, examen, lecture)
  const ligne = corrige && plusGrande(prerempli.lignes, corrige.mois)
  const modification: ModificationDeclaration = {
    reponses: Object.fromEntries(CATEGORIES_NON_PREREMPLIES.map((x) => [x, false])),
    corrections:
      corrige === undefined || ligne === undefined
        ? []
        : [
            {
              ligne: ligne.ressource.id,
              montantRetenu: Math.max(0, (ligne.montantRetenu ?? 0) - corrige.moins),
              motif: RAISONS_CORRECTION[0].texte,
            },
          ],
  }
  const modifiee = await allocations.modifier(prerempli, modification)
  if (modifiee.ok) await allocations.valider(modifiee.valeur, maintenant, jour(le))
}

function plusGrande<L extends { readonly mois: Mois; readonly montantRetenu: number | null }>(
  lignes: readonly L[],
  m: string,
): L | undefined {
  return lignes
    .filter((l) => l.mois === m)
    .sort((a, b) => (b.montantRetenu ?? 0) - (a.montantRetenu ?? 0))[0]
}

async function signaler(
  { signalements, allocations }: BaseContee,
  { nir, dossier }: Conte,
  q: NonNullable<Recit['signale']>,
): Promise<void> {
  const lecture = { maintenant: instantDu(q.le), acces: CAISSE }
  const moi = dossier.personnes.find((p) => p.nir === nir)?.id
  const { lignes } = await allocations.preremplir(dossier, moisExamenApres(q.mois), lecture)
  const ligne = plusGrande(
    lignes.filter((l) => l.personne === moi),
    q.mois,
  )
  if (ligne === undefined) return
  await signalements.deposer(
    {
      ...{ nir, reference: `S-2026-${dossier.numero.slice(-6)}`, motif: 'erreur-salaire' },
      ...{ explication: 'Ma prime de juillet est comptée deux fois.', pieceAbsente: true },
      ...{ organisme: dossier.organisme, dossier: dossier.numero },
      choix: [
        {
          ...{ ligne: ligne.ressource.id, mois: ligne.mois, declarant: null, dateRecue: null },
          montantRecu: centimes(Math.max(0, (ligne.montantDeclare ?? 0) - q.moins)),
        },
      ],
    },
    { quand: instantDu(q.le), jour: jour(q.le) },
  )
}

/** The examination of the stories whose quarter holds a month. */
function moisExamenApres(m: string): Mois {
  return m < '2026-06' ? mois('2026-07') : mois('2026-10')
}

async function conclure(base: BaseContee, { nir, recit }: Conte): Promise<void> {
  const [s] = await base.signalements.list(nir)
  if (s === undefined) return
  const { le } = recit.conclut
  const actes: ActeAFaire[] = [
    { genre: 'enregistrer', contenu: null },
    { genre: 'qualifier', contenu: null },
    { genre: 'proposer-conclusion', contenu: { conclusion: conclusionDe(s, recit) } },
    { genre: 'valider-conclusion', contenu: null },
  ]
  for (const acte of actes) {
    const signature = { quand: instantDu(le), jour: jour(le), role: 'expert' } as const
    const cible = { reference: s.reference, acces: CAISSE }
    const auteur = acte.genre === 'valider-conclusion' ? 'expert-7' : 'expert-4'
    await base.signalements.instruction.agir(cible, acte, { ...signature, auteur })
  }
  await base.conclusions.attendre()
}

function conclusionDe(s: Signalement, { conclut }: Recit): Conclusion {
  return {
    issue: conclut.fonde ? 'fonde' : 'non-fonde',
    cause: conclut.fonde ? 'declarant-a-corriger' : 'aucune',
    constat: conclut.constat,
    montants: s.depot.lignes.map((l) => ({
      ...{ ligne: l.ligne, mois: l.mois, montantDeclare: l.montantDeclare },
      montantRetenu: conclut.fonde ? l.montantRecu : null,
    })),
  }
}

function instantDu(le: string): Instant {
  return `${le}T09:30:00.000Z` as Instant
}
