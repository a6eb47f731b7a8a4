import { createJournalMemoire, createRegistreMemoire } from '#adapters/memory'
import {
  createIdentites,
  createReferentiel,
  type Identites,
  type Referentiel,
  type SourceFichier,
  type TraitsIdentite,
} from '#referentiel'
import type { Instant, Jour, Mois, Nir, Siret } from '#socle'
import { ecrireDsn, type LigneEcrite } from './ecrire.js'

/** Somebody who does not exist, as a register of identities knows her. */
export interface Personne {
  readonly nir: Nir
  readonly nom: string
  readonly nomUsage: string | null
  readonly prenoms: string
  /** JJMMAAAA. */
  readonly dateNaissance: string
  readonly departement: string
}

/** A line as declared, and the truth about it. */
export interface Dite {
  readonly employeur: Siret
  readonly mois: Mois
  readonly ligne: LigneEcrite
  /** Whose it truly is. */
  readonly vraie: Personne
  /** True when its own person must receive it; false when it must wait. */
  readonly attendue: boolean
  /** Kind of confusion or of noise. */
  readonly genre: string
}

/** What came of the lines, by kind. */
export interface Compte {
  dites: number
  /** Received by somebody else: the worst that can happen. */
  erronees: number
  /** Her own, and yet waiting. */
  retenues: number
  /** Under a number that is not hers, and yet received by her. */
  inattendues: number
}

export type Bilan = Map<string, Compte>

const LE_1 = '2026-06-01T08:00:00.000Z' as Instant
const ACCES = {
  organisme: 'operateur',
  agent: 'preuve',
  finalite: 'exploitation',
  dossier: null,
} as const
const TOUJOURS = { de: '2020-01' as Mois, a: '2030-12' as Mois }
const OPTIONS = { profil: 'reception', recuLe: LE_1, jour: '2026-06-01' as Jour } as const
const SIGNATURE = { auteur: 'répertoire', motif: 'certification' }

/** A register in memory, entered by its doors: real files, real reads. */
export class Monde {
  readonly referentiel: Referentiel
  readonly identites: Identites

  constructor() {
    const moyens = {
      ...createRegistreMemoire(),
      journal: createJournalMemoire(),
      maintenant: () => LE_1,
    }
    this.referentiel = createReferentiel(moyens)
    this.identites = createIdentites(moyens)
  }

  async recevoir(fichiers: readonly SourceFichier[]): Promise<void> {
    for (const source of fichiers) {
      const rapport = await this.referentiel.ingerer(source, OPTIONS)
      if (rapport.statut === 'rejete' || rapport.ecartes > 0) {
        throw new Error(`fichier fautif : ${JSON.stringify(rapport.anomalies.slice(0, 3))}`)
      }
    }
  }

  async inscrire(personnes: readonly Personne[]): Promise<void> {
    const inscriptions = personnes.map((p) => {
      return { nir: p.nir, etat: 'certifie', traits: traitsDe(p) } as const
    })
    const rendu = await this.identites.inscrire(inscriptions, SIGNATURE)
    if (!rendu.ok) throw new Error(rendu.erreur)
  }

  /** Amounts of the lines that the bearer of a number receives. */
  async montants(nir: Nir): Promise<number[]> {
    const { lignes } = await this.referentiel.lireRessources({ nir, ...TOUJOURS }, ACCES)
    return lignes.map((l) => l.montantNetSocial ?? -1)
  }
}

function traitsDe({ nom, nomUsage, prenoms, dateNaissance, departement }: Personne) {
  const traits: TraitsIdentite = {
    ...{ nom, nomUsage, prenoms, sexe: null, dateNaissance },
    departementNaissance: departement,
  }
  return traits
}

/** One file for each establishment and month; a number stands once in a declaration. */
export function fichiersDe(dites: readonly Dite[]): SourceFichier[] {
  const parFichier = new Map<string, Dite[]>()
  for (const dite of dites) {
    const cle = `${dite.employeur} ${dite.mois}`
    const liste = parFichier.get(cle)
    if (liste) liste.push(dite)
    else parFichier.set(cle, [dite])
  }
  return [...parFichier.values()].map((liste) =>
    ecrireDsn(
      liste[0]!.employeur,
      liste[0]!.mois,
      liste.map((d) => d.ligne),
    ),
  )
}

/** Reads every person back and tells what came of each line. */
export async function juger(
  monde: Monde,
  personnes: readonly Personne[],
  dites: readonly Dite[],
  bilan: Bilan,
): Promise<void> {
  const parMontant = new Map(dites.map((d) => [d.ligne.montant, d]))
  const recues = new Set<number>()
  for (const personne of personnes) {
    for (const montant of await monde.montants(personne.nir)) {
      const dite = parMontant.get(montant)
      if (dite === undefined) throw new Error('une ligne que personne n’a dite')
      const compte = compteDe(bilan, dite.genre)
      if (dite.vraie !== personne) compte.erronees += 1
      else {
        recues.add(montant)
        if (!dite.attendue) compte.inattendues += 1
      }
    }
  }
  for (const dite of dites) {
    const compte = compteDe(bilan, dite.genre)
    compte.dites += 1
    if (dite.attendue && !recues.has(dite.ligne.montant)) compte.retenues += 1
  }
}

function compteDe(bilan: Bilan, genre: string): Compte {
  const connu = bilan.get(genre)
  if (connu) return connu
  const neuf = { dites: 0, erronees: 0, retenues: 0, inattendues: 0 }
  bilan.set(genre, neuf)
  return neuf
}

export function total(bilan: Bilan): Compte {
  const somme = { dites: 0, erronees: 0, retenues: 0, inattendues: 0 }
  for (const c of bilan.values()) {
    somme.dites += c.dites
    somme.erronees += c.erronees
    somme.retenues += c.retenues
    somme.inattendues += c.inattendues
  }
  return somme
}
