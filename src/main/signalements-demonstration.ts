import type { Acces } from '#acces'
import type { PersonneDemo } from '#apps/demo'
import type { RessourceSourcee } from '#referentiel'
import type { ActeAFaire, ChoixLigne, Motif, Role } from '#signalements'
import { type Centimes, centimes, type Instant, type Jour, jour, mois, type Nir } from '#socle'
import type { BaseServie } from './machine.js'

/** From this day on, the stories below have happened. */
const DEPUIS = jour('2026-11-12')
const CELLULE: Acces = {
  ...{ organisme: 'operateur', agent: 'cellule-demonstration' },
  ...{ finalite: 'demonstration', dossier: null },
}

interface Etape {
  readonly le: string
  readonly acte: ActeAFaire
  readonly role?: Role
}

interface Histoire {
  readonly personne: string
  readonly reference: string
  readonly le: string
  readonly motif: Motif
  readonly mois: string
  /** Part of the name of the declarant; with `absent`, its whole name. */
  readonly declarant: string
  readonly absent?: boolean
  /** What the person says, from what is declared. */
  readonly montant: (r: RessourceSourcee | undefined) => Centimes
  readonly explication: string
  readonly suite: (r: RessourceSourcee | undefined, dit: Centimes) => readonly Etape[]
}

const ecrire = (texte: string): ActeAFaire => ({ genre: 'ecrire', contenu: { texte } })
const QUALIFIER: ActeAFaire = { genre: 'qualifier', contenu: null }
const ENREGISTRER: ActeAFaire = { genre: 'enregistrer', contenu: null }

/** Four stories, in four states. The same each time. */
const HISTOIRES: readonly Histoire[] = [
  {
    ...{ personne: 'lina-moreau', reference: 'S-2026-004117', le: '2026-11-04' },
    ...{ motif: 'compte-deux-fois', mois: '2026-09', declarant: 'CLAIR' },
    montant: (r) => centimes(Math.trunc((r?.montantNetSocial ?? 0) / 2)),
    explication: 'Mon bulletin de septembre montre la moitié de ce montant.',
    suite: () => [
      { le: '2026-11-05', acte: ENREGISTRER },
      { le: '2026-11-06', acte: QUALIFIER },
      {
        le: '2026-11-09',
        acte: {
          genre: 'interroger-declarant',
          contenu: {
            question: 'Avez-vous envoyé deux fois la déclaration de septembre ?',
            avant: jour('2026-12-15'),
          },
        },
      },
      {
        le: '2026-11-09',
        acte: ecrire(
          'Bonjour. L’employeur semble avoir envoyé deux fois sa déclaration. ' +
            'Nous lui avons demandé de vérifier.',
        ),
      },
    ],
  },
  {
    ...{ personne: 'celine-n-diaye', reference: 'S-2026-004102', le: '2026-11-02' },
    ...{ motif: 'erreur-salaire', mois: '2026-07', declarant: '' },
    montant: (r) => centimes(Math.max(0, (r?.montantNetSocial ?? 0) - 12_000)),
    explication: 'Une prime de 120 € ne m’a pas été versée.',
    suite: () => [
      { le: '2026-11-03', acte: ENREGISTRER },
      {
        le: '2026-11-10',
        acte: {
          genre: 'demander-piece',
          contenu: {
            quoi: 'Envoyez-nous votre bulletin de paie de juillet.',
            avant: jour('2026-11-25'),
          },
        },
      },
    ],
  },
  {
    ...{ personne: 'aminata-keita', reference: 'S-2026-003518', le: '2026-09-21' },
    ...{ motif: 'net-social-ou-verse', mois: '2026-08', declarant: 'PRESENCE' },
    montant: (r) => centimes(Math.max(0, (r?.montantNetSocial ?? 0) - 4_300)),
    explication: 'J’ai reçu 43 € de moins sur mon compte.',
    suite: (r) => [
      { le: '2026-09-22', acte: ENREGISTRER },
      { le: '2026-09-23', acte: QUALIFIER },
      {
        le: '2026-09-28',
        acte: {
          genre: 'proposer-conclusion',
          contenu: {
            conclusion: {
              ...{ issue: 'non-fonde', cause: 'aucune' },
              montants: [
                {
                  ...{ ligne: r?.id ?? null, mois: mois('2026-08') },
                  ...{ montantDeclare: r?.montantNetSocial ?? null, montantRetenu: null },
                },
              ],
              constat: 'Les titres-restaurant, 43 €, sont retirés après le montant net social.',
            },
          },
        },
      },
      { le: '2026-09-29', acte: { genre: 'valider-conclusion', contenu: null } },
      { le: '2026-09-29', acte: { genre: 'transmettre', contenu: null } },
      { le: '2026-09-30', acte: { genre: 'accuser', contenu: null }, role: 'caisse' },
      { le: '2026-09-30', acte: { genre: 'clore', contenu: null } },
    ],
  },
  {
    ...{ personne: 'hugo-lefevre', reference: 'S-2026-004196', le: '2026-11-11' },
    ...{ motif: 'employeur-manquant', mois: '2026-10', declarant: 'LE CAFE DU QUAI' },
    absent: true,
    montant: () => centimes(61_240),
    explication: 'J’ai travaillé en octobre. Ce salaire n’apparaît pas.',
    suite: () => [],
  },
]

/** Writes the stories of those who have no signalement yet. Nothing before their day. */
export async function semerSignalements(
  base: BaseServie,
  personnes: readonly PersonneDemo[],
  aujourdhui: Jour,
): Promise<void> {
  if (aujourdhui < DEPUIS) return
  for (const histoire of HISTOIRES) {
    const nir = personnes.find((p) => p.cle === histoire.personne)?.nir
    if (nir === undefined || (await base.signalements.list(nir)).length > 0) continue
    await semer(base, nir, histoire)
  }
}

async function semer(base: BaseServie, nir: Nir, h: Histoire): Promise<void> {
  const fenetre = { de: mois(h.mois), a: mois(h.mois) }
  const { lignes } = await base.referentiel.lireRessources({ nir, ...fenetre }, CELLULE)
  const ligne = lignes.find(
    (l) => (l.montantNetSocial ?? 0) > 0 && (l.declarant.raisonSociale ?? '').includes(h.declarant),
  )
  if (ligne === undefined && h.absent !== true) return
  const dossier = await base.allocations.findDossier(nir)
  const dit = h.montant(ligne)
  const depose = await base.signalements.deposer(
    {
      ...{ nir, reference: h.reference, motif: h.motif, explication: h.explication },
      ...{ pieceAbsente: true, choix: [choixDe(h, ligne, dit)] },
      ...{ organisme: dossier?.organisme ?? null, dossier: dossier?.numero ?? null },
    },
    { quand: instantDu(h.le), jour: jour(h.le) },
  )
  if (!depose.ok) return
  for (const { le, acte, role = 'expert' } of h.suite(ligne, dit)) {
    const signature = { quand: instantDu(le), jour: jour(le), role, auteur: 'expert-7' }
    const cible = { reference: h.reference, acces: CELLULE }
    await base.signalements.instruction.agir(cible, acte, signature)
  }
}

function choixDe(h: Histoire, ligne: RessourceSourcee | undefined, dit: Centimes): ChoixLigne {
  const commun = { mois: mois(h.mois), montantRecu: dit, dateRecue: null }
  if (h.absent === true || ligne === undefined) {
    return { ...commun, ligne: null, declarant: { siret: null, raisonSociale: h.declarant } }
  }
  return { ...commun, ligne: ligne.id, declarant: null }
}

function instantDu(le: string): Instant {
  return `${le}T09:30:00.000Z` as Instant
}
