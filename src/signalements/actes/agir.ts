import type { Acces } from '#acces'
import { echec, type Resultat, succes } from '#socle'
import { exigeSecondAvis, refusConclusion } from '../conclusion/conclusion.js'
import { estRefus, suiteDe } from '../cycle.js'
import { limiteReouverture } from '../delais.js'
import { LONGUEUR_TEXTE } from '../depot.js'
import { faitDe } from '../faits.js'
import type { RefusActe } from '../ports.js'
import { rejouer } from '../rejouer.js'
import type { ActeAFaire, ActeSignalement, Signalement, SignatureActe } from '../signalement.js'
import type { MoyensSignalements } from './moyens.js'
import { repercuter } from './repercuter.js'

export interface ActeDemande {
  readonly actes: readonly ActeSignalement[]
  readonly acte: ActeAFaire
  readonly signature: SignatureActe
  /** Under which the référentiel is told. */
  readonly acces: Acces
  /** Documents of this signalement, for the acts that name some. */
  readonly pieces: readonly string[]
}

/** Does one act: decided on the acts known, kept at the next rank, told to the référentiel. */
export async function accomplir(
  moyens: MoyensSignalements,
  demande: ActeDemande,
): Promise<Resultat<Signalement, RefusActe>> {
  const { actes, acte, signature } = demande
  const s = rejouer(actes)
  if (s === undefined) return echec('signalement-inconnu')
  const etat = suiteDe(s.etat, acte.genre, signature.role)
  if (estRefus(etat)) return echec(etat)
  const refus = refusActe(s, demande)
  if (refus !== undefined) return echec(refus)
  const { personne, reference } = s
  const garde = { ...acte, ...signature, personne, reference, rang: actes.length, etat }
  return garder(moyens, { ...demande, acte: garde })
}

/** Keeps an act that is decided, then tells it. */
export async function garder(
  moyens: MoyensSignalements,
  { actes, acte, acces }: Pick<ActeDemande, 'actes' | 'acces'> & { readonly acte: ActeSignalement },
): Promise<Resultat<Signalement, RefusActe>> {
  if (!(await moyens.signalements.ajouter(acte))) return echec('modifie-entre-temps')
  const apres = rejouer([...actes, acte])
  if (apres === undefined) return echec('signalement-inconnu')
  await repercuter(moyens, apres, { acte, acces })
  const fait = faitDe(acte, apres)
  if (fait !== undefined) moyens.annoncer(fait)
  return succes(apres)
}

function refusActe(s: Signalement, d: ActeDemande): RefusActe | undefined {
  const texte = texteDe(d.acte)
  if (texte !== undefined && texte.trim() === '') return 'texte-absent'
  if ((texte?.length ?? 0) > LONGUEUR_TEXTE) return 'texte-trop-long'
  const { acte, signature, pieces } = d
  switch (acte.genre) {
    case 'fournir-piece':
    case 'ajouter-piece':
      return fautePieces(acte.contenu, pieces)
    case 'proposer-conclusion':
      return refusConclusion(acte.contenu.conclusion, s.depot)
    case 'valider-conclusion':
      return manqueSecondAvis(s, signature) ? 'second-avis-exige' : undefined
    case 'constater-echeance': {
      const attente = s.pieceDemandee ?? s.interrogation
      return attente !== null && signature.jour <= attente.avant ? 'echeance-a-venir' : undefined
    }
    case 'rouvrir':
      return signature.jour > limiteReouverture(s.closLe ?? s.deposeJour)
        ? 'delai-passe'
        : undefined
    default:
      return undefined
  }
}

/** A document, or words in its place: « je n’ai plus ce document ». */
function fautePieces(
  { pieces, texte }: { readonly pieces: readonly string[]; readonly texte: string },
  connues: readonly string[],
): RefusActe | undefined {
  if (pieces.some((p) => !connues.includes(p))) return 'piece-inconnue'
  if (pieces.length === 0 && texte.trim() === '') return 'texte-absent'
  return texte.length > LONGUEUR_TEXTE ? 'texte-trop-long' : undefined
}

/** The text without which an act says nothing; undefined for the acts that need none. */
function texteDe(acte: ActeAFaire): string | undefined {
  switch (acte.genre) {
    case 'ecrire':
      return acte.contenu.texte
    case 'demander-piece':
      return acte.contenu.quoi
    case 'interroger-declarant':
      return acte.contenu.question
    case 'declarer-irrecevable':
    case 'renvoyer-conclusion':
    case 'rejeter-transmission':
    case 'rouvrir':
    case 'dire-urgence':
      return acte.contenu.raison
    default:
      return undefined
  }
}

function manqueSecondAvis(s: Signalement, { auteur, jour }: SignatureActe): boolean {
  if (s.conclusion === null || !exigeSecondAvis(s.conclusion, s.depot, jour)) return false
  const proposee = s.actes.filter((a) => a.genre === 'proposer-conclusion').at(-1)
  return proposee?.auteur === auteur
}
