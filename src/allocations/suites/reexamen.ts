import { dernierJour, type Instant } from '#socle'
import { enAttendant } from '../declaration-trimestrielle/montants-contestes.js'
import { montantPrerempli, type RessourcesDuFoyer } from '../depuis-referentiel.js'
import type {
  DeclarationTrimestrielle,
  DossierAllocataire,
  LignePreremplie,
  Liquidation,
  MontantRevise,
  RevisionCaisse,
} from '../dossier.js'
import type { ReglesCaisse } from '../echeances/regles-caisse.js'
import type { DroitRegularise } from '../liquidation/regularisation.js'

/** What the référentiel says today of the months of a declaration sent. */
export interface Relecture {
  readonly lues: RessourcesDuFoyer
  /** Members whose resources could be read: the lines of the others stay. */
  readonly lisibles: ReadonlySet<string>
  /** What counted while an amount was verified. */
  readonly regles: ReglesCaisse
}

export type Reexamine =
  | { readonly etat: 'inchange' }
  /** A payment that the person typed may now be declared: counted twice if nobody looks. */
  | { readonly etat: 'a-verifier' }
  | {
      readonly etat: 'change'
      readonly lignes: readonly LignePreremplie[]
      readonly saisies: DeclarationTrimestrielle['saisies']
      readonly montants: readonly MontantRevise[]
    }

/**
 * A declaration sent, beside what is declared and concluded today. What the cell concluded after
 * the sending takes the place of the person's amount; a line still contested stays as it counted;
 * an amount that the declarant changed, added or withdrew counts as it is declared now, unless the
 * person had corrected that line. The version sent does not move.
 */
export function reexaminerDeclaration(
  d: DeclarationTrimestrielle,
  { lues, lisibles, regles }: Relecture,
): Reexamine {
  const avant = new Map(d.lignes.map((l) => [l.ressource.id, l]))
  const relues = lues.lignes.map((l) => relire(l, avant.get(l.ressource.id), d.valideeLe))
  const gardees = d.lignes.filter((l) => !lisibles.has(l.personne))
  const lignes = [...gardees, ...relues]
  const comptees = (x: DeclarationTrimestrielle) => enAttendant(x, regles).lignes
  const montants = montantsRevises(comptees(d), comptees({ ...d, lignes }))
  if (montants.length === 0) return { etat: 'inchange' }
  const neuves = relues.filter((l) => !avant.has(l.ressource.id))
  const arrive = (s: DeclarationTrimestrielle['saisies'][number]): boolean =>
    neuves.some((l) => l.personne === s.personne && l.mois === s.mois)
  const tapees = d.saisies.filter((s) => estSalaireTape(s.categorie) && arrive(s))
  if (tapees.length > 0) return { etat: 'a-verifier' }
  const saisies = d.saisies.filter((s) => s.categorie !== 'revenus-attendus' || !arrive(s))
  return { etat: 'change', lignes, saisies, montants }
}

function estSalaireTape(categorie: string): boolean {
  return categorie === 'salaires-non-affiches' || categorie === 'salaires'
}

function relire(
  relue: LignePreremplie,
  avant: LignePreremplie | undefined,
  envoyeeLe: Instant | null,
): LignePreremplie {
  if (avant === undefined) return relue
  const { contestation } = relue.ressource
  const garde = { ...relue, montantRetenu: avant.montantRetenu, motifCorrection: null }
  if (contestation?.etat === 'contestee') {
    return { ...garde, motifCorrection: avant.motifCorrection }
  }
  const conclue = contestation !== undefined && contestation.depuis > (envoyeeLe ?? '')
  if (avant.motifCorrection !== null && !conclue) {
    return { ...garde, motifCorrection: avant.motifCorrection }
  }
  return montantPrerempli(relue.ressource) === null ? garde : relue
}

/** The lines whose amount counts otherwise than before, withdrawn ones included. */
function montantsRevises(
  avant: readonly LignePreremplie[],
  apres: readonly LignePreremplie[],
): readonly MontantRevise[] {
  const anciennes = new Map(avant.map((l) => [l.ressource.id, l]))
  const presentes = new Set(apres.map((l) => l.ressource.id))
  const changees = apres.flatMap((l) => {
    const ancienne = anciennes.get(l.ressource.id)
    const meme = ancienne !== undefined && ancienne.montantRetenu === l.montantRetenu
    return meme ? [] : [reviser(l, ancienne?.montantRetenu ?? null, l.montantRetenu)]
  })
  const parties = avant
    .filter((l) => !presentes.has(l.ressource.id) && l.montantRetenu !== null)
    .map((l) => ({ ...reviser(l, l.montantRetenu, null), montantDeclare: null }))
  return [...changees, ...parties]
}

function reviser(
  { personne, mois, ressource, montantDeclare }: LignePreremplie,
  avant: MontantRevise['avant'],
  apres: MontantRevise['apres'],
): MontantRevise {
  const { declarant, contestation } = ressource
  const signalement = contestation?.etat === 'conclue' ? contestation.reference : null
  return { personne, mois, declarant, montantDeclare, avant, apres, signalement }
}

/**
 * The household as a computation read it, with the dated facts told since (`mouvements`): what else
 * changed does not touch a quarter already decided, whose rules are those of its time. The book
 * reads the dates, and decides which month a fact may change (effet figé).
 * @texte CSS, art. R. 843-2; CASF, art. R. 262-4-1
 */
export function dossierDuTemps(
  dossier: DossierAllocataire,
  { situation }: Liquidation,
): DossierAllocataire {
  const nirs = new Map(dossier.personnes.map((p) => [p.id, p.nir]))
  return {
    ...dossier,
    organisme: situation.organisme,
    personnes: situation.personnes.map(({ ressources: _relues, ...profil }) => ({
      ...profil,
      nir: nirs.get(profil.id) ?? null,
    })),
    isolementRecent: situation.isolementRecent,
    logement: situation.logement,
    aideLogement: situation.connus.aideLogement,
    territoire: situation.faits?.territoire ?? 'metropole',
  }
}

/**
 * The household of then, as it should have been told: work, studies, retirement or home that were
 * already so when that quarter's declaration was sent, and that the decision did not know.
 * @texte CASF, art. R. 262-7; CSS, art. R. 843-1 and R. 843-2 (the situation of the examination)
 */
export function situationsDites(
  duTemps: DossierAllocataire,
  { valideeLe, moisExamen }: DeclarationTrimestrielle,
): DossierAllocataire {
  const dites = (duTemps.mouvements ?? [])
    .filter((m) => m.compteLe > (valideeLe ?? ''))
    .filter((m) => m.situation !== undefined && m.situation.examen <= moisExamen)
    .sort((a, b) => (a.depuis < b.depuis ? -1 : 1))
  let foyer = duTemps
  for (const { membre, situation } of dites) {
    const { examen: _examen, activite, ...logement } = situation!
    const personnes = foyer.personnes.map((p) =>
      activite !== undefined && p.id === membre.id ? { ...p, activite } : p,
    )
    foyer = { ...foyer, ...logement, personnes }
  }
  return foyer
}

/** Facts that the decision did not know, and that are over before its last month of right ends. */
export function changementsInconnus(
  { mouvements = [] }: DossierAllocataire,
  { valideeLe, moisDroits, moisExamen }: DeclarationTrimestrielle,
): NonNullable<RevisionCaisse['changements']> {
  return mouvements
    .filter((m) => m.compteLe > (valideeLe ?? ''))
    .filter((m) =>
      m.situation === undefined
        ? m.depuis <= dernierJour(moisDroits[2])
        : m.situation.examen <= moisExamen,
    )
    .map(({ numero, evenement, depuis, ditLe, genre }) => ({
      ...{ numero, evenement, depuis, ditLe },
      ...(genre === 'cloture' && { cloture: true as const }),
    }))
}

/** True when a right that was told cannot be told any more: a person looks at it. */
export function perdUnDroit(a: readonly Liquidation[], b: readonly Liquidation[]): boolean {
  return b.some((apres) => {
    const avant = a.find((l) => l.moisDroit === apres.moisDroit)?.reponse.droits
    return DROITS.some((d) => typeof avant?.[d] === 'number' && apres.reponse.droits[d] === null)
  })
}

const DROITS: readonly DroitRegularise[] = ['rsa', 'primeActiviteNette']

/** True when two computations of the same months pay the same. */
export function memesDroits(a: readonly Liquidation[], b: readonly Liquidation[]): boolean {
  return b.every((apres) => {
    const avant = a.find((l) => l.moisDroit === apres.moisDroit)
    return DROITS.every((d) => avant?.reponse.droits[d] === apres.reponse.droits[d])
  })
}
