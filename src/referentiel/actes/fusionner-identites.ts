import { echec, type Resultat, succes } from '#socle'
import { cleDuNir } from '../depuis-declaration.js'
import { type ContenuActe, type Signature, sujetsDe } from '../identites/actes.js'
import { findTemoignage, sujetDeAttente } from '../identites/attentes.js'
import { estContredit } from '../identites/numero.js'
import type {
  DemandeAnnuler,
  DemandeFusion,
  DemandeScinder,
  Inscription,
  RefusActe,
  ResultatActe,
} from '../identites/port.js'
import type { Rattachements } from '../identites/rattachement.js'
import type { CleSujet, Temoignage } from '../registre.js'
import { decider, type MoyensDecision, ouvrirGroupe } from './decider-identites.js'
import { choisir } from './rattacher-identites.js'

/** Two numbers, one person: what `de` receives goes to `vers` (NIA then NIR, NIR put right). */
export function fusionner(moyens: MoyensDecision, demande: DemandeFusion): ResultatActe {
  const [de, vers] = [cleDuNir(demande.de, moyens.store), cleDuNir(demande.vers, moyens.store)]
  return decider(moyens, demande, async (lecture) => {
    const { rattachements } = await ouvrirGroupe(lecture, [de, vers])
    if (rattachements.personneDe(de) === rattachements.personneDe(vers)) {
      return echec('meme-personne')
    }
    const inconnu = [de, vers].some((cle) => rattachements.identite(cle) === undefined)
    if (inconnu) return echec('personne-inconnue')
    // Each leads where it already leads: two chains are tied by their ends.
    const bout = rattachements.personneDe(de)
    return succes([{ genre: 'fusionner', de: bout, vers: rattachements.personneDe(vers) }])
  })
}

/** Undoes a merge, exactly; a chain that only messages made (31.008) is no longer believed. */
export function defusionner(moyens: MoyensDecision, demande: DemandeFusion): ResultatActe {
  const [de, vers] = [cleDuNir(demande.de, moyens.store), cleDuNir(demande.vers, moyens.store)]
  return decider(moyens, demande, async (lecture) => {
    const { rattachements } = await ouvrirGroupe(lecture, [de, vers])
    const chaine = chaineEntre(rattachements, de, vers)
    if (chaine === undefined) return echec('pas-fusionnes')
    const fusion = rattachements.decisions.fusions
      .filter((f) => chaine.includes(f.de) && chaine.includes(f.vers))
      .at(-1)
    if (fusion !== undefined) {
      const sujets = [fusion.de, fusion.vers]
      return succes([{ genre: 'annuler', acte: fusion.rang, sujets }])
    }
    return succes([{ genre: 'separer', de: chaine[0]!, vers: chaine[1]! }])
  })
}

/** The numbers from one to the other, whichever leads; undefined when neither does. */
function chaineEntre(
  rattachements: Rattachements,
  a: CleSujet,
  b: CleSujet,
): readonly CleSujet[] | undefined {
  for (const [de, vers] of [[a, b] as const, [b, a] as const]) {
    const suite = rattachements.chaine(de)
    const fin = suite.indexOf(vers)
    if (fin > 0) return suite.slice(0, fin + 1)
  }
  return undefined
}

/** One number, two persons: the one named leaves it. */
export function scinder(moyens: MoyensDecision, demande: DemandeScinder): ResultatActe {
  const sujet = cleDuNir(demande.nir, moyens.store)
  const vers = demande.vers === null ? null : cleDuNir(demande.vers, moyens.store)
  return decider(moyens, demande, async (lecture) => {
    const { rattachements } = await ouvrirGroupe(lecture, vers === null ? [sujet] : [sujet, vers])
    const quitte = quiQuitte({ moyens, rattachements, sujet }, demande.partie)
    if (quitte === undefined) return echec('ligne-inconnue')
    if (vers === sujet) return echec('meme-personne')
    if (vers !== null && rattachements.identite(vers) === undefined) {
      return echec('personne-inconnue')
    }
    return succes([{ genre: 'scinder', sujet, variante: quitte.variante, vers }])
  })
}

function quiQuitte(
  dossier: {
    readonly moyens: MoyensDecision
    readonly rattachements: Rattachements
    readonly sujet: CleSujet
  },
  partie: DemandeScinder['partie'],
): Temoignage | undefined {
  const { rattachements, sujet } = dossier
  if ('attente' in partie) {
    if (sujetDeAttente(partie.attente) !== sujet) return undefined
    return findTemoignage(rattachements, partie.attente)
  }
  const personne = rattachements.personneDe(sujet)
  return choisir({ ...dossier, personne }, partie).find((t) => t.sujet === sujet)
}

/** Makes an act never to have been; the list keeps both. */
export function annuler(moyens: MoyensDecision, demande: DemandeAnnuler): ResultatActe {
  return decider(moyens, demande, async (lecture) => {
    const acte = await lecture.findActe(demande.acte)
    if (acte === undefined) return echec('acte-inconnu')
    if (acte.genre === 'annuler') return echec('acte-non-annulable')
    const sujets = sujetsDe(acte)
    const voisins = await lecture.listActes(sujets)
    const deja = voisins.some((a) => a.genre === 'annuler' && a.acte === acte.rang)
    if (deja) return echec('acte-deja-annule')
    return succes([{ genre: 'annuler', acte: acte.rang, sujets }])
  })
}

/** What the register of identities says of numbers, all of it or nothing. */
export function inscrire(
  moyens: MoyensDecision,
  inscriptions: readonly Inscription[],
  signature: Signature,
): ResultatActe {
  return decider(moyens, signature, async () => inscriptionsJustes(moyens, inscriptions))
}

function inscriptionsJustes(
  { store }: MoyensDecision,
  inscriptions: readonly Inscription[],
): Resultat<readonly ContenuActe[], RefusActe> {
  const fausse = inscriptions.some((i) => estContredit(i.nir, i.traits.dateNaissance))
  if (fausse || inscriptions.length === 0) {
    return echec(fausse ? 'naissance-impossible' : 'personne-inconnue')
  }
  return succes(
    inscriptions.map(({ nir, etat, traits }) => {
      const sujet = cleDuNir(nir, store)
      return { genre: 'inscrire' as const, sujet, numero: nir, etat, traits }
    }),
  )
}
