import type { Acces } from '#acces'
import { personnesATaper } from '../../declaration-trimestrielle/a-taper.js'
import { refusValidation } from '../../declaration-trimestrielle/completude.js'
import type { DeclarationTrimestrielle, DossierAllocataire } from '../../dossier.js'
import { liquider } from '../../liquidation/liquider.js'
import type { Allocations, Decision } from '../../ports.js'
import type { ContenuDemande, DemandeDeposee } from '../demande.js'
import { ecrireLettreDemande } from '../lettre-demande.js'
import type { SignatureEtude } from '../ports-etude.js'
import { declarationDeLaDemande, dossierDeLaDemande } from '../preparer.js'
import type { ReponseDemarche } from '../reponse.js'
import { issueDe, totalDemande, verificationsDe } from '../verifications.js'
import { type AccordConjoint, estComplet, estLisible } from './accord.js'
import { masqueesPour } from './masquees.js'
import type { AccordStore } from './ports-accord.js'

export interface MoyensCouple {
  readonly allocations: Pick<Allocations, 'preremplir'>
  readonly accords?: Pick<AccordStore, 'find'>
}

/** The household with the other adult known by her number: she agreed to it. */
function contenuDuCouple(contenu: ContenuDemande): ContenuDemande {
  const { conjoint, foyer } = contenu
  if (conjoint === undefined) return contenu
  const personnes = foyer.personnes.map((p) =>
    p.role === 'conjoint' ? { ...p, nir: conjoint.nir } : p,
  )
  return { ...contenu, foyer: { ...foyer, personnes } }
}

/** The claim as its dossier opens: with both adults once the other one agreed. */
export async function demandeOuvrable(
  { accords }: Pick<MoyensCouple, 'accords'>,
  demande: DemandeDeposee,
): Promise<DemandeDeposee> {
  if (!estLisible(await accords?.find(demande.numero))) return demande
  return { ...demande, contenu: contenuDuCouple(demande.contenu) }
}

/**
 * The claim with the resources of both adults, read for the caisse; the same claim while the other
 * adult did not agree. What the référentiel declares of her takes the place of what was typed.
 */
export async function demandeDuCouple(
  moyens: MoyensCouple,
  demande: DemandeDeposee,
  { quand, auteur }: SignatureEtude,
): Promise<DemandeDeposee> {
  const ouvrable = await demandeOuvrable(moyens, demande)
  if (ouvrable === demande) return demande
  const dossier = dossierDeLaDemande(ouvrable)
  const { organisme } = dossier
  const acces: Acces = { organisme, agent: auteur, finalite: 'rsa', dossier: dossier.numero }
  const lecture = { maintenant: quand, acces }
  const neuve = await moyens.allocations.preremplir(dossier, demande.moisDemande, lecture)
  const contenu = sansDoublons(ouvrable.contenu, dossier, neuve)
  const declaration = declarationDeLaDemande(neuve, contenu)
  return declaration === undefined ? ouvrable : { ...ouvrable, contenu, declaration }
}

/** What was typed for somebody of whom flows speak is not counted: she says if it is complete. */
function sansDoublons(
  contenu: ContenuDemande,
  dossier: DossierAllocataire,
  neuve: DeclarationTrimestrielle,
): ContenuDemande {
  const aTaper = new Set(personnesATaper(dossier, neuve))
  const { revenusATaper, saisiesTapees } = contenu
  return {
    ...contenu,
    revenusATaper: Object.fromEntries(Object.entries(revenusATaper).filter(([p]) => aTaper.has(p))),
    saisiesTapees: saisiesTapees.filter((s) => aTaper.has(s.personne)),
  }
}

/**
 * The decision on a couple of whom both agreed, taken as for one person; undefined when a person
 * has to look: incomes said incomplete, another check, or an amount that cannot be told.
 * @texte CASF, art. R. 262-1 and R. 262-6 (resources of both); CRPA, art. L. 311-3-1 (the letter
 *   gives its reasons and its figures)
 */
export function deciderCouple(
  demande: DemandeDeposee,
  accord: AccordConjoint,
  s: SignatureEtude,
): ReponseDemarche | undefined {
  const { numero, type, jour, contenu } = demande
  const dossier = dossierDeLaDemande(demande)
  if (!estComplet(accord) || refusValidation(demande.declaration, dossier)) return undefined
  const declaration: DeclarationTrimestrielle = {
    ...{ ...demande.declaration, etat: 'validee', valideeLe: s.quand },
  }
  const restent = verificationsDe(contenu, declaration).filter((v) => v !== 'conjoint')
  const liquidations = liquider({ dossier, declaration, calculeeLe: s.quand })
  const total = totalDemande(type, liquidations)
  const issue = issueDe(total, restent)
  if (issue === 'a-l-etude') return undefined
  const courrier = { dossier, declaration, liquidations, date: s.jour }
  const ecrire = (masquees: readonly string[]) =>
    ecrireLettreDemande({
      courrier: { ...courrier, masquees },
      ...{ numero, type, jour, issue, verifications: [] },
    })
  const decision: Decision = { declaration, liquidations, notification: ecrire([]) }
  const ouvert = issue === 'droit-ouvert'
  return {
    ...{ numero, texte: '', auteur: s.auteur, quand: s.quand, jour: s.jour },
    ...{ issue: ouvert ? 'acceptee' : 'refusee', lettre: ecrire(masqueesPour(demande)) },
    decision: ouvert ? decision : null,
  }
}
