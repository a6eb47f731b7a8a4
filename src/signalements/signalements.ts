import type { Acces } from '#acces'
import { accomplir } from './actes/agir.js'
import {
  deposer,
  listSignalements,
  nouvelleReference,
  ouvrirDepuisDeclaration,
  parPersonne,
} from './actes/deposer.js'
import type { MoyensSignalements } from './actes/moyens.js'
import { recevoirPiece } from './actes/recevoir-piece.js'
import { ETATS, ETATS_ARRETES, ETATS_FINIS } from './cycle.js'
import { horlogeDe } from './delais.js'
import { ACCES_PERSONNE } from './depuis-referentiel.js'
import { createDocuments } from './pieces/documents.js'
import type { Brouillon, Instruction, OuvertureBrouillon, Signalements } from './ports.js'
import { raisonsPriorite } from './priorite.js'
import { rejouer } from './rejouer.js'
import type { Signalement } from './signalement.js'

const ARRETES_MAX = 10_000

/** Signalements over their ports. */
export function createSignalements(moyens: MoyensSignalements): Signalements {
  const { brouillons, cleDe, pieces, signalements } = moyens
  return {
    listBrouillons: (nir) => brouillons.list(cleDe(nir)),
    findBrouillon: (nir, reference) => brouillons.find(cleDe(nir), reference),
    ouvrirBrouillon: (ouverture) => ouvrirBrouillon(moyens, ouverture),
    enregistrerBrouillon: (nir, b) => brouillons.enregistrer(cleDe(nir), b),
    async abandonnerBrouillon(nir, reference) {
      const personne = cleDe(nir)
      if ((await brouillons.find(personne, reference)) === undefined) return
      for (const p of await pieces.list(personne, reference)) await pieces.supprimer(personne, p.id)
      await brouillons.supprimer(personne, reference)
    },
    deposer: (demande, signature) => deposer(moyens, demande, signature),
    ouvrirDepuisDeclaration: (o, signature) => ouvrirDepuisDeclaration(moyens, o, signature),
    list: async (nir) => listSignalements(await signalements.listPourPersonne(cleDe(nir))),
    find: async (nir, reference) => rejouer(await signalements.list(cleDe(nir), reference)),
    async agir({ nir, reference }, acte, signature) {
      const personne = cleDe(nir)
      const actes = await signalements.list(personne, reference)
      const siennes = (await pieces.list(personne, reference)).map((p) => p.id)
      const commun = { actes, acte, pieces: siennes, acces: ACCES_PERSONNE }
      return accomplir(moyens, { ...commun, signature: parPersonne(signature) })
    },
    recevoirPiece: (demande) => recevoirPiece(moyens, demande),
    listPieces: (nir, reference) => pieces.list(cleDe(nir), reference),
    lirePiece: (nir, id) => pieces.lire(cleDe(nir), id),
    async retirerPiece(nir, reference, id) {
      const personne = cleDe(nir)
      const brouillon = await brouillons.find(personne, reference)
      const sienne = (await pieces.list(personne, reference)).some((p) => p.id === id)
      if (brouillon === undefined || !sienne) return false
      await pieces.supprimer(personne, id)
      return true
    },
    documents: createDocuments(moyens),
    instruction: instructionDe(moyens),
  }
}

/** A line has one draft at most, and so has « un paiement manque ». */
async function ouvrirBrouillon(
  moyens: MoyensSignalements,
  { nir, ligne, mois, saisie, quand }: OuvertureBrouillon,
): Promise<Brouillon> {
  const personne = moyens.cleDe(nir)
  const connu = (await moyens.brouillons.list(personne)).find((b) => b.ligne === ligne)
  if (connu !== undefined) {
    const repris = { ...connu, quand, saisie: { ...connu.saisie, ...saisie } }
    const suivant = { ...repris, version: connu.version + 1 }
    if (await moyens.brouillons.enregistrer(personne, suivant)) return suivant
    return connu
  }
  const reference = nouvelleReference(moyens, quand)
  const neuf: Brouillon = { reference, quand, ligne, mois, saisie, version: 1 }
  const garde = await moyens.brouillons.enregistrer(personne, neuf)
  return garde ? neuf : ouvrirBrouillon(moyens, { nir, ligne, mois, saisie, quand })
}

function instructionDe(moyens: MoyensSignalements): Instruction {
  const { signalements } = moyens
  const lireTous = async (etats: Parameters<typeof signalements.listReferences>[0], n: number) => {
    const trouves: Signalement[] = []
    for (const reference of await signalements.listReferences(etats, n)) {
      const s = rejouer(await signalements.listParReference(reference))
      if (s !== undefined) trouves.push(s)
    }
    return trouves
  }
  return {
    async lister({ aujourdhui, limite, finis = false }, acces) {
      const etats = ETATS.filter((e) => ETATS_FINIS.includes(e) === finis)
      const tous = await lireTous(etats, limite)
      await tracer(moyens, tous, acces)
      const memes = compterDeclarants(tous)
      return tous.map((signalement) => {
        const { attenduLe } = horlogeDe(signalement)
        const personnes = memes(signalement)
        const contexte = { aujourdhui, droitSuspendu: false, personnes }
        const raisons = finis ? [] : raisonsPriorite(signalement, contexte)
        const enRetard = !finis && attenduLe < aujourdhui
        return { signalement, attenduLe, enRetard, raisonsPriorite: raisons }
      })
    },
    async find(reference, acces) {
      const s = rejouer(await signalements.listParReference(reference))
      if (s !== undefined) await tracer(moyens, [s], acces)
      return s
    },
    async agir({ reference, acces }, acte, signature) {
      const actes = await signalements.listParReference(reference)
      return accomplir(moyens, { actes, acte, signature, acces, pieces: [] })
    },
    async passerEcheances({ quand, jour }) {
      let passees = 0
      for (const s of await lireTous(ETATS_ARRETES, ARRETES_MAX)) {
        const issue = await accomplir(moyens, {
          actes: s.actes,
          acte: { genre: 'constater-echeance', contenu: null },
          signature: { quand, jour, role: 'systeme', auteur: 'systeme' },
          ...{ acces: ACCES_SYSTEME, pieces: [] },
        })
        if (issue.ok) passees++
      }
      return passees
    },
  }
}

const ACCES_SYSTEME: Acces = {
  organisme: 'operateur',
  agent: 'batch',
  finalite: 'exploitation',
  dossier: null,
}

/** How many persons signal a declarant, among those listed. */
function compterDeclarants(tous: readonly Signalement[]): (s: Signalement) => number {
  const personnes = new Map<string, Set<string>>()
  for (const s of tous) {
    for (const siret of siretsDe(s)) {
      personnes.set(siret, (personnes.get(siret) ?? new Set()).add(s.personne))
    }
  }
  return (s) => Math.max(1, ...siretsDe(s).map((siret) => personnes.get(siret)?.size ?? 1))
}

function siretsDe(s: Signalement): readonly string[] {
  return [...new Set(s.depot.lignes.flatMap((l) => l.declarant.siret ?? []))]
}

/** What the cell reads of a person is written first, and shown to her. */
async function tracer(
  { journal, ...moyens }: MoyensSignalements,
  lus: readonly Signalement[],
  acces: Acces,
): Promise<void> {
  if (lus.length === 0) return
  const quand = moyens.maintenant()
  await journal.ecrire(
    lus.map((s) => {
      const mois = s.depot.lignes.map((l) => l.mois).sort()
      const { organisme, agent, finalite, visibleLe, fondement } = acces
      return {
        ...{ quand, organisme, agent, finalite, visibleLe: visibleLe ?? null },
        ...{ fondement: fondement ?? null, dossier: s.reference, personne: s.personne },
        ...{ objet: 'signalement', de: mois[0] ?? null, a: mois.at(-1) ?? null },
      }
    }),
  )
}
