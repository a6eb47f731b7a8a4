import type { Mois } from '#socle'
import { lireGroupe } from '../actes/groupe.js'
import { listAttentes } from '../completude/completude.js'
import { marquerDoublons } from '../doublons/doublon.js'
import { type Groupe, Rattachements } from '../identites/rattachement.js'
import type { CleSujet } from '../registre.js'
import type { RessourceSourcee } from '../ressource.js'
import { listTemoignages, personne, ressourcesEntre, situerLignes } from '../ressources/personne.js'
import { moisDeclare } from '../revisions/ordre.js'
import type { Empreintes, LectureRegistre } from '../store.js'
import type { Condense, LigneCondensee } from './condense.js'
import type { EtablirCondenses } from './port.js'

const TOUS_LES_MOIS = { de: '0000-01' as Mois, a: '9999-12' as Mois }

/** Statements by the same fold as any read, over every month. */
export function createEtablissement(empreintes: Empreintes): EtablirCondenses {
  return async (lecture, sujets) => {
    const groupe = await lireGroupe(lecture, sujets)
    return separer(groupe, sujets).flatMap(
      ({ sujet, sien }) => etablir(sien, sujet, empreintes) ?? [],
    )
  }
}

/** The group of each subject tied to nobody; the others are read from the register each time. */
function separer(
  { temoignages, variantes, liens, declarations, actes }: Groupe,
  sujets: readonly CleSujet[],
): { sujet: CleSujet; sien: Groupe }[] {
  const lies = new Set(liens.flatMap((l) => [l.nir, l.autre]))
  const decides = new Set(actes.length > 0 ? sujets : [])
  const siens = grouper(temoignages, (t) => t.sujet)
  const nommes = grouper(variantes, (v) => v.sujet)
  const parCle = grouper(declarations, (d) => d.cle)
  return sujets.flatMap((sujet) => {
    if (lies.has(sujet) || decides.has(sujet)) return []
    const sesTemoignages = siens.get(sujet) ?? []
    const cles = new Set(sesTemoignages.map((t) => t.cleDeclaration))
    const sien: Groupe = {
      temoignages: sesTemoignages,
      variantes: nommes.get(sujet) ?? [],
      liens: [],
      actes: [],
      declarations: [...cles].flatMap((cle) => parCle.get(cle) ?? []),
    }
    return [{ sujet, sien }]
  })
}

function grouper<T>(liste: readonly T[], cle: (element: T) => string): Map<string, T[]> {
  const groupes = new Map<string, T[]>()
  for (const element of liste) {
    const groupe = groupes.get(cle(element))
    if (groupe) groupe.push(element)
    else groupes.set(cle(element), [element])
  }
  return groupes
}

function etablir(groupe: Groupe, sujet: CleSujet, empreintes: Empreintes): Condense | undefined {
  const rattachements = new Rattachements(groupe)
  const qui = personne(rattachements, sujet)
  if (qui === null) return undefined
  const temoignages = listTemoignages(rattachements, sujet)
  const lignes = situerLignes(rattachements, temoignages, (texte) => empreintes.hacher(texte))
  const nues = ressourcesEntre(rattachements, lignes, TOUS_LES_MOIS)
  const lues = marquerDoublons({ rattachements, lignes }, nues)
  const mois = [
    ...groupe.declarations.map(moisDeclare),
    ...groupe.temoignages.flatMap((t) => t.lignes.map((l) => l.mois)),
  ]
  return {
    sujet,
    personne: qui,
    lignes: lues.map(condenser),
    attentes: listAttentes(rattachements, temoignages, empreintes),
    premierMois: mois.reduce((a, b) => (b < a ? b : a)),
  }
}

function condenser(ligne: RessourceSourcee): LigneCondensee {
  const { mois, dateVersement, declarant, nature, periode, revision, recuLe, origine } = ligne
  const { montantNetSocial, montantNetFiscal, montantNetVerse, contestee, doublon } = ligne
  return {
    ...{ mois, dateVersement, declarant, nature },
    ...{ montantNetSocial, montantNetFiscal, montantNetVerse },
    ...{ periode, revision, recuLe, origine, contestee },
    ...(doublon && { doublon }),
  }
}

/** Differences between the statements of a page and what the register says; empty when none. */
export async function comparerCondenses(
  lecture: LectureRegistre,
  condenses: readonly Condense[],
  empreintes: Empreintes,
): Promise<readonly CleSujet[]> {
  const refaits = await createEtablissement(empreintes)(
    lecture,
    condenses.map((r) => r.sujet),
  )
  const attendus = new Map(refaits.map((r) => [r.sujet, JSON.stringify(r)]))
  return condenses.filter((r) => attendus.get(r.sujet) !== JSON.stringify(r)).map((r) => r.sujet)
}
