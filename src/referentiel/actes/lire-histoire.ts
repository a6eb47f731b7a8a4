import type { Acces } from '#acces'
import type { Instant, Jour, Mois, Nir } from '#socle'
import { cleDuNir } from '../depuis-declaration.js'
import type { HistoireMois } from '../histoire/evenement-ressource.js'
import { histoireDuMois, type Matiere, messagesDuMois } from '../histoire/histoire.js'
import { type Groupe, Rattachements } from '../identites/rattachement.js'
import type { NatifIndividu } from '../ports.js'
import { listTemoignages, situerLignes } from '../ressources/personne.js'
import type { MoyensContestation } from './contester.js'
import { lireGroupe } from './groupe.js'
import { ouvrirPersonne, tracer } from './lire.js'
import { ouvrirDemandees, restituer } from './restituer.js'

export interface LectureHistoire {
  readonly nir: Nir
  readonly mois: Mois
  readonly jour: Jour
  readonly vuLe?: Instant
}

/** The native block of one event of a line; undefined when it is not that person's. */
export interface LectureNatif {
  readonly nir: Nir
  readonly ligne: string
  readonly declaration: string
}

/** All that happened to a month, as known at `vuLe`. Writes its trace first. */
export async function lireHistoire(
  moyens: MoyensContestation,
  { nir, mois, jour, vuLe }: LectureHistoire,
  acces: Acces,
): Promise<HistoireMois> {
  const { store, contestations } = moyens
  const demandee = cleDuNir(nir, store)
  const hacher = (texte: string): string => store.hacher(texte)
  let groupe: Groupe | undefined
  const ouverture = await ouvrirDemandees(store, async (registre) => {
    groupe = await lireGroupe(registre, [demandee])
    const rattachements = new Rattachements(groupe, vuLe)
    const cle = rattachements.personneDe(demandee)
    const temoignages = listTemoignages(rattachements, cle)
    const lignes = situerLignes(rattachements, temoignages, hacher)
    const dossier = { rattachements, cle, temoignages, lignes, vuLe }
    return [{ dossier, lecture: { de: mois, a: mois, completudeAu: jour } }]
  })
  const { rattachements, cle, temoignages } = ouverture.demandees[0]!.dossier
  const sujets = new Set(rattachements.temoignages.map((t) => t.sujet))
  const [[lues], actes] = await Promise.all([
    restituer(moyens, ouverture),
    contestations.list([...sujets]),
  ])
  await tracer(moyens, acces, { personne: cle, objet: 'histoire', de: mois, a: mois })
  const matiere: Matiere = {
    groupe: groupe!,
    demandee,
    rattachements,
    temoignages,
    actes,
    vuLe,
    hacher,
  }
  return {
    personne: lues!.personne,
    mois,
    completude: lues!.completude![0]!,
    lignes: histoireDuMois(matiere, mois),
    messages: messagesDuMois(matiere, mois),
  }
}

/** The bytes in which one declaration gave a line. */
export async function lireNatif(
  moyens: MoyensContestation,
  { nir, ligne, declaration }: LectureNatif,
  acces: Acces,
): Promise<NatifIndividu | undefined> {
  const dossier = await ouvrirPersonne(moyens, nir, undefined)
  const trouvee = dossier.lignes.find((l) => l.id === ligne && l.declaration.id === declaration)
  const mois = trouvee?.ligne.mois ?? null
  const objet = { personne: dossier.cle, objet: 'declaration-native', de: mois, a: mois }
  await tracer(moyens, acces, objet)
  if (trouvee === undefined) return undefined
  const { debut, fin, ligne: premiereLigne } = trouvee.temoignage
  const { fichier, norme } = trouvee.declaration
  const octets = await moyens.store.findNatif(fichier, debut, fin)
  return octets && { octets, norme, premiereLigne }
}
