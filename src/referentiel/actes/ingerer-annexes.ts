import { type BilanAnnexes, createLectureAnnexes, type EnteteAnnexe } from '#declarations'
import { assert } from '#socle'
import type { AnnexeEnregistree, AnnexeStore, LotAnnexes } from '../annexes/annexe.js'
import { concordanceAnnexes } from '../annexes/identite-annexe.js'
import { annexeEnregistree } from '../depuis-annexe.js'
import { Rattachements } from '../identites/rattachement.js'
import type { EntreeIngestion, RapportIngestion } from '../ports.js'
import type { FichierRecu } from '../registre.js'
import type { ReferentielStore } from '../store.js'
import { lireGroupe } from './groupe.js'

export interface MoyensAnnexes {
  readonly store: ReferentielStore
  readonly annexes: AnnexeStore
}

/** Rows written at once. */
const TAILLE_ECRITURE = 1_000

const RIEN = { lignesRessource: 0, remplacees: 0, nonRattachees: 0, gardes: 0 }

/** Files of annexes are told by the end of their name; any other file is a DSN or a PASRAU. */
export function estFichierAnnexes(nom: string): boolean {
  return /\.annexe$/i.test(nom)
}

/**
 * Receives one file of annexes: checked, then kept all or nothing, durable when it resolves. The
 * same bytes twice change nothing; a faulty line is set aside as it came and the others go on.
 */
export async function ingererAnnexes(
  moyens: MoyensAnnexes,
  entree: EntreeIngestion,
): Promise<RapportIngestion> {
  const { bilan, recu } = controler(moyens, entree)
  const ecartes = bilan.refuse ? 0 : bilan.ecartees
  const refuses = bilan.refuse ? bilan.rapport.individus : 0
  const comptes = { ...RIEN, ecartes, refuses, declarationsRefusees: 0, dejaRecu: false }
  const rapport = { ...bilan.rapport, ...comptes }
  if (bilan.refuse) return rapport
  const lot = await moyens.annexes.ouvrir(recu)
  if (lot === undefined) return { ...rapport, ecartes: 0, dejaRecu: true }
  try {
    const nonRattachees = await ecrire(moyens, entree, { lot, recu })
    await lot.valider()
    return { ...rapport, nonRattachees, gardes: rapport.individus }
  } catch (erreur) {
    // The first error is the one to tell: a base that is gone cannot give up the writing either.
    await lot.abandonner().catch(() => {})
    throw erreur
  }
}

function controler(
  { store }: MoyensAnnexes,
  { source, options }: EntreeIngestion,
): { readonly bilan: BilanAnnexes; readonly recu: FichierRecu } {
  const lecture = createLectureAnnexes(options.profil)
  const sha256 = store.commencer()
  for (const octets of source.lire()) {
    sha256.ajouter(octets)
    lecture.write(octets)
  }
  const bilan = lecture.end()
  const { octets } = bilan.rapport
  const recu = { empreinte: sha256.fin(), nom: source.nom, octets, recuLe: options.recuLe }
  return { bilan, recu }
}

/** Second pass: gives the number of declarations that wait, their traits being another's. */
async function ecrire(
  moyens: MoyensAnnexes,
  { source, options }: EntreeIngestion,
  { lot, recu }: { readonly lot: LotAnnexes; readonly recu: FichierRecu },
): Promise<number> {
  let rows: AnnexeEnregistree[] = []
  let ecartees: { ligne: number; texte: string }[] = []
  let tete: EnteteAnnexe | undefined
  let attentes = 0
  const lecture = createLectureAnnexes(options.profil, {
    entete: (lu) => {
      tete = lu
    },
    annexe: (lue, entete) => rows.push(annexeEnregistree(lue, { entete, recu }, moyens.store)),
    ecartee: (ligne, texte) => ecartees.push({ ligne, texte }),
  })
  const vider = async (): Promise<void> => {
    await lot.ajouter(rows)
    await lot.ecarter(ecartees)
    attentes += await compterAttentes(moyens, rows)
    rows = []
    ecartees = []
  }
  for (const octets of source.lire()) {
    lecture.write(octets)
    if (rows.length + ecartees.length >= TAILLE_ECRITURE) await vider()
  }
  assert(!lecture.end().refuse && tete !== undefined, 'le fichier relu est celui qui fut contrôlé')
  await vider()
  return attentes
}

async function compterAttentes(
  { store, annexes }: MoyensAnnexes,
  rows: readonly AnnexeEnregistree[],
): Promise<number> {
  if (rows.length === 0) return 0
  const sujets = [...new Set(rows.map((r) => r.sujet))]
  const groupe = await store.lire((lecture) => lireGroupe(lecture, sujets))
  const connues = await annexes.list(sujets)
  const concorde = concordanceAnnexes(new Rattachements(groupe), [...connues, ...rows], store)
  return rows.filter((row) => !concorde(row)).length
}
