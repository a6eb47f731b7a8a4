import type { Acces, JournalStore, Trace } from '#acces'
import type { Instant, Mois, Nir } from '#socle'
import type { ContestationStore } from '../contestations/store.js'
import { cleDuNir } from '../depuis-declaration.js'
import { Rattachements } from '../identites/rattachement.js'
import type { LectureRessources, NatifIndividu, RessourcesLues } from '../ports.js'
import type { CleSujet, Temoignage } from '../registre.js'
import type { IndividuNonRattache, RevisionRessource } from '../ressource.js'
import {
  type LigneSituee,
  listTemoignages,
  revisionsDeLigne,
  situerLignes,
} from '../ressources/personne.js'
import { retenir } from '../seance.js'
import type { Empreintes, LectureRegistre, ReferentielStore } from '../store.js'
import { lireGroupe, lireRattachements } from './groupe.js'
import { type Demandee, type Ouverture, ouvrirSur, restituer } from './restituer.js'

/** What the reading acts need: the register, the journal, the caller's clock. */
export interface MoyensLecture {
  readonly store: ReferentielStore
  readonly journal: JournalStore
  readonly maintenant: () => Instant
  /** Acts on contested lines; without them no line is shown as contested. */
  readonly contestations?: ContestationStore
}

/** All that is known of a person at one instant, read before the trace and given after it. */
export interface DossierPersonne {
  readonly rattachements: Rattachements
  readonly cle: CleSujet
  readonly temoignages: readonly Temoignage[]
  readonly lignes: readonly LigneSituee[]
  readonly vuLe: Instant | undefined
}

interface Objet {
  readonly objet: string
  readonly de: Mois | null
  readonly a: Mois | null
}

export function ouvrirPersonne(
  { store }: MoyensLecture,
  nir: Nir,
  vuLe: Instant | undefined,
): Promise<DossierPersonne> {
  return store.lire((lecture) => lireDossier(lecture, store, { nir, ...(vuLe && { vuLe }) }))
}

type Demande = Pick<LectureRessources, 'nir' | 'vuLe'>

function lireDossier(
  lecture: LectureRegistre,
  store: Empreintes,
  { nir, vuLe }: Demande,
): Promise<DossierPersonne> {
  const demandee = cleDuNir(nir, store)
  return retenir(lecture, `dossier ${demandee} ${vuLe}`, () =>
    etablirDossier(lecture, store, { demandee, vuLe }),
  )
}

async function etablirDossier(
  lecture: LectureRegistre,
  store: Empreintes,
  { demandee, vuLe }: { readonly demandee: CleSujet; readonly vuLe: Instant | undefined },
): Promise<DossierPersonne> {
  const { rattachements } = await lireRattachements(lecture, demandee, vuLe)
  const cle = rattachements.personneDe(demandee)
  const temoignages = listTemoignages(rattachements, cle)
  const lignes = situerLignes(rattachements, temoignages, (texte) => store.hacher(texte))
  return { rattachements, cle, temoignages, lignes, vuLe }
}

/** One person, opened for what is asked of her. */
export function ouvrirDemandee(
  { store }: MoyensLecture,
  lecture: Demande & Demandee['lecture'],
): Promise<Ouverture> {
  const { nir, de, a, completudeAu, vuLe } = lecture
  const nom = `ouverture ${cleDuNir(nir, store)} ${de} ${a} ${completudeAu} ${vuLe}`
  return store.lire((registre) =>
    retenir(registre, nom, () =>
      ouvrirSur(registre, store, async () => [
        { dossier: await lireDossier(registre, store, lecture), lecture },
      ]),
    ),
  )
}

/** Writes who looks at what, before anything leaves. No journal, no data. */
export async function tracer(
  { journal, maintenant }: MoyensLecture,
  acces: Acces,
  objet: Objet & { readonly personne: CleSujet },
): Promise<void> {
  const { organisme, agent, finalite, dossier } = acces
  const trace: Trace = { quand: maintenant(), organisme, agent, finalite, dossier, ...objet }
  await journal.ecrire([trace])
}

export async function lireRessources(
  moyens: MoyensLecture,
  lecture: LectureRessources,
  acces: Acces,
): Promise<RessourcesLues> {
  const { de, a } = lecture
  const ouverture = await ouvrirDemandee(moyens, lecture)
  const [lues] = await restituer(moyens, ouverture)
  const personne = ouverture.demandees[0]!.dossier.cle
  await tracer(moyens, acces, { personne, objet: 'ressources-mensuelles', de, a })
  return lues!
}

/** One line of one person: never another's, even with its identifier. */
export interface LigneDemandee {
  readonly nir: Nir
  readonly ligne: string
}

async function ouvrirLigne(
  moyens: MoyensLecture,
  { nir, ligne }: LigneDemandee,
  demande: { readonly objet: string; readonly acces: Acces },
): Promise<DossierPersonne & { readonly demandee: LigneSituee | undefined }> {
  const dossier = await ouvrirPersonne(moyens, nir, undefined)
  const demandees = dossier.lignes.filter((l) => l.id === ligne)
  const enVigueur = ({ declaration }: LigneSituee): boolean =>
    dossier.rattachements.revisions.estEnVigueur(declaration.id)
  const demandee = demandees.find(enVigueur) ?? demandees.at(-1)
  const mois = demandee?.ligne.mois ?? null
  const objet = { personne: dossier.cle, objet: demande.objet, de: mois, a: mois }
  await tracer(moyens, demande.acces, objet)
  return { ...dossier, demandee }
}

export async function listRevisions(
  moyens: MoyensLecture,
  ligne: LigneDemandee,
  acces: Acces,
): Promise<readonly RevisionRessource[]> {
  const { rattachements, lignes } = await ouvrirLigne(moyens, ligne, { objet: 'revisions', acces })
  return revisionsDeLigne(rattachements, lignes, ligne.ligne)
}

export async function findNatif(
  moyens: MoyensLecture,
  ligne: LigneDemandee,
  acces: Acces,
): Promise<NatifIndividu | undefined> {
  const demande = { objet: 'declaration-native', acces }
  const { demandee } = await ouvrirLigne(moyens, ligne, demande)
  if (demandee === undefined) return undefined
  const { temoignage, declaration } = demandee
  const { fichier, norme } = declaration
  const octets = await moyens.store.findNatif(fichier, temoignage.debut, temoignage.fin)
  return octets && { octets, norme, premiereLigne: temoignage.ligne }
}

const TRANCHE = 200

/** Individuals that wait, each with its reason: the work list of those who settle identities. */
export async function listNonRattaches(
  store: ReferentielStore,
  limite: number,
): Promise<readonly IndividuNonRattache[]> {
  const trouves: IndividuNonRattache[] = []
  let apres: CleSujet | null = null
  while (trouves.length < limite) {
    const sujets: readonly CleSujet[] = await store.listSujetsAExaminer(TRANCHE, apres)
    apres = sujets.at(-1) ?? null
    if (apres === null) break
    const groupe = await store.lire((lecture) => lireGroupe(lecture, sujets))
    trouves.push(...attentes(new Rattachements(groupe), new Set(sujets)))
  }
  return trouves.slice(0, limite)
}

function attentes(
  rattachements: Rattachements,
  sujets: ReadonlySet<CleSujet>,
): IndividuNonRattache[] {
  return rattachements.temoignages.flatMap((t) => {
    const { revisions } = rattachements
    if (!sujets.has(t.sujet) || t.lignes.length === 0) return []
    if (!revisions.estEnVigueur(t.declaration)) return []
    const decision = rattachements.rattacher(t)
    if (decision.etat === 'rattache') return []
    const { siret, moisPrincipal, recuLe } = revisions.find(t.declaration)!
    const { motif } = decision
    const { declaration, lignes } = t
    return [{ declaration, siret, mois: moisPrincipal, motif, lignes: lignes.length, recuLe }]
  })
}
