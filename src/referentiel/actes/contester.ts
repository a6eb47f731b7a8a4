import type { Acces } from '#acces'
import { type Centimes, echec, type Instant, type Nir, type Resultat, succes } from '#socle'
import {
  type ActeContestation,
  type Contestation,
  contestationDe,
  type RefusContestation,
  refusActe,
  type SuiteContestation,
} from '../contestations/contestation.js'
import type { ContestationStore } from '../contestations/store.js'
import type { LigneSituee } from '../ressources/personne.js'
import { type MoyensLecture, ouvrirPersonne, tracer } from './lire.js'

/** What an act on a line needs: the register, the journal, the clock, the acts. */
export type MoyensContestation = MoyensLecture & { readonly contestations: ContestationStore }

/** A line that its person says is wrong; `montantRetenu` counts until the conclusion, if given. */
export interface DemandeContestation {
  readonly nir: Nir
  readonly ligne: string
  readonly reference: string | null
  readonly montantRetenu: Centimes | null
  /** The instant of the act that it tells, when another room dates it; now by default. */
  readonly quand?: Instant
}

/** What the cell concludes; `montantRetenu` null: the declared amount counts again. */
export interface DemandeConclusion extends DemandeContestation {
  readonly suite: SuiteContestation
}

type Act = Pick<ActeContestation, 'genre' | 'reference' | 'montantRetenu' | 'suite'>

/** Flags a line of that person. Refused when it is not hers, or is flagged already. */
export async function contester(
  moyens: MoyensContestation,
  { nir, ligne, reference, montantRetenu, quand }: DemandeContestation,
  acces: Acces,
): Promise<Resultat<Contestation, RefusContestation>> {
  const acte = { genre: 'contester', reference, montantRetenu, suite: null } as const
  return agir(moyens, { nir, ligne, acte, quand }, acces)
}

/** Answers a flag. Refused when the line is not that person's, or is not flagged. */
export async function conclure(
  moyens: MoyensContestation,
  { nir, ligne, reference, montantRetenu, suite, quand }: DemandeConclusion,
  acces: Acces,
): Promise<Resultat<Contestation, RefusContestation>> {
  const acte = { genre: 'conclure', reference, montantRetenu, suite } as const
  return agir(moyens, { nir, ligne, acte, quand }, acces)
}

async function agir(
  moyens: MoyensContestation,
  demande: {
    readonly nir: Nir
    readonly ligne: string
    readonly acte: Act
    readonly quand: Instant | undefined
  },
  acces: Acces,
): Promise<Resultat<Contestation, RefusContestation>> {
  const { contestations, maintenant } = moyens
  const dossier = await ouvrirPersonne(moyens, demande.nir, undefined)
  const siennes = dossier.lignes.filter((l) => l.id === demande.ligne)
  const situee = siennes.find(estEnVigueur(dossier)) ?? siennes.at(-1)
  if (situee === undefined) return echec('ligne-inconnue')
  const { mois } = situee.ligne
  await tracer(moyens, acces, { personne: dossier.cle, objet: 'contestation', de: mois, a: mois })
  const { sujet } = situee.temoignage
  const avant = (await contestations.list([sujet])).filter((a) => a.ligne === demande.ligne)
  const refus = refusActe(contestationDe(avant)?.etat, demande.acte.genre)
  if (refus !== undefined) return echec(refus)
  const acte: ActeContestation = {
    ...demande.acte,
    sujet,
    ligne: demande.ligne,
    rang: avant.length,
    mois,
    quand: demande.quand ?? maintenant(),
    auteur: acces.agent,
  }
  const garde = await contestations.ajouter(acte, [fait(acte, situee, dossier.cle)])
  if (garde) return succes(contestationDe([acte])!)
  return echec(acte.genre === 'contester' ? 'deja-contestee' : 'non-contestee')
}

function estEnVigueur({ rattachements }: Awaited<ReturnType<typeof ouvrirPersonne>>) {
  return (l: LigneSituee): boolean => rattachements.revisions.estEnVigueur(l.declaration.id)
}

function fait(acte: ActeContestation, { declaration }: LigneSituee, personne: string) {
  return {
    quand: acte.quand,
    type: acte.genre === 'contester' ? ('contestee' as const) : ('conclusion' as const),
    personne,
    declaration: declaration.id,
    ligne: acte.ligne,
    mois: acte.mois,
  }
}
