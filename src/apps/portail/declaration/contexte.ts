import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import {
  type DeclarationTrimestrielle,
  type DossierAllocataire,
  dossierALExamen,
  listTrimestres,
  moisExamenEnCours,
  personnesATaper,
  personnesMasquees,
  type ReglesCaisse,
  reglesCaisse,
  type TrimestreADeclarer,
} from '#allocations'
import type { Mois, Nir } from '#socle'
import { exigerRattache, type Portail, pourUnePage } from '../demande.js'
import { ACCES_PERSONNE } from '../dependances.js'
import { type Etape, etapesDe, partagerFoyer } from './vue.js'

export const ACCUEIL_DECLARATION = '/ma-declaration'

/** Where a declaration sent is read. */
export function adresseEnvoyee(d: DeclarationTrimestrielle): string {
  return `${ACCUEIL_DECLARATION}/envoyees/${d.moisExamen}/${d.version ?? 1}`
}

/** The file of a person who is one of its adults, with its quarters. */
export interface MonDossier {
  readonly nir: Nir
  readonly dossier: DossierAllocataire
  readonly moi: string | undefined
  readonly autres: readonly string[]
  /** Oldest first; the last one is in course. */
  readonly trimestres: readonly TrimestreADeclarer[]
  readonly envoyees: readonly DeclarationTrimestrielle[]
  readonly regles: ReglesCaisse
}

/** One declaration of that file, as the person sees it. */
export interface EnCours extends MonDossier {
  readonly declaration: DeclarationTrimestrielle
  readonly trimestre: TrimestreADeclarer
  /** The declaration sent for the quarter before, if any. */
  readonly precedente: DeclarationTrimestrielle | undefined
  readonly etapes: readonly Etape[]
  /** Address before the name of a step. */
  readonly base: string
  /** Adults whose lines are shown to this person as totals. */
  readonly masquees: readonly string[]
  /** Persons of whom no flow speaks. */
  readonly aTaper: readonly string[]
  /** What a form says of the state that it was made from. */
  readonly etat: string
}

/** Undefined when the person has no file as an adult. */
export async function ouvrirDossier(
  p: Portail,
  requete: FastifyRequest,
): Promise<MonDossier | undefined> {
  const { nir } = exigerRattache(p, requete)
  const dossier = await p.deps.allocations.findDossier(nir)
  const membre = dossier?.personnes.find((x) => x.nir === nir)
  if (dossier === undefined || membre === undefined || membre.role === 'enfant') return undefined
  const envoyees = await p.deps.allocations.listEnvoyees(dossier.numero)
  const jour = p.deps.aujourdhui()
  return {
    nir,
    dossier,
    ...partagerFoyer(dossier, nir),
    trimestres: listTrimestres(dossier, envoyees, jour),
    envoyees,
    regles: reglesCaisse(dossier.organisme, jour),
  }
}

export function examenEnCours(p: Portail, { dossier }: MonDossier): Mois {
  return moisExamenEnCours(dossier.moisDemande, p.deps.aujourdhui())
}

/** The declaration of one of the file's quarters; undefined for any other month. */
export async function ouvrirDeclaration(
  p: Portail,
  mien: MonDossier,
  moisExamen: Mois,
): Promise<EnCours | undefined> {
  const rang = mien.trimestres.findIndex((t) => t.moisExamen === moisExamen)
  const trimestre = mien.trimestres[rang]
  if (trimestre === undefined) return undefined
  const { moi, autres, regles } = mien
  const dossier = dossierALExamen(mien.dossier, moisExamen)
  const { allocations } = pourUnePage(p).deps
  const declaration = await allocations.preremplir(dossier, moisExamen, {
    maintenant: p.deps.horloge(),
    acces: { ...ACCES_PERSONNE, dossier: dossier.numero },
  })
  const aTaper = personnesATaper(dossier, declaration)
  const masquees = personnesMasquees(dossier, declaration, { moi, regles })
  const courante = moisExamen === examenEnCours(p, mien)
  return {
    ...mien,
    dossier,
    declaration,
    trimestre,
    precedente: mien.trimestres[rang - 1]?.envoyee,
    etapes: etapesDe(declaration, { autres, aTaper }),
    base: courante ? ACCUEIL_DECLARATION : `${ACCUEIL_DECLARATION}/de/${moisExamen}`,
    masquees,
    aTaper,
    etat: etatDeFormulaire(declaration),
  }
}

/**
 * The state that a form is made from: its rank in the store, and a digest of the prefilled lines,
 * which may change without any state being kept.
 */
export function etatDeFormulaire(d: DeclarationTrimestrielle): string {
  const lignes = d.lignes.map((l) => `${l.ressource.id} ${l.montantDeclare}`).join('\n')
  const empreinte = createHash('sha256').update(lignes).digest('hex').slice(0, 8)
  return `${d.version ?? 1}.${d.rang ?? 0}.${empreinte}`
}

/** Short, ASCII, the same from one page to the next: a field's name holds no personal data. */
export function codeCourt(cle: string): string {
  return createHash('sha256').update(cle).digest('hex').slice(0, 8)
}
