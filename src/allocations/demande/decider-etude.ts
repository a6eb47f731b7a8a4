import { echec, estNir, type Resultat, succes } from '#socle'
import type { DeclarationTrimestrielle } from '../dossier.js'
import { liquider } from '../liquidation/liquider.js'
import type { Decision } from '../ports.js'
import type { ChangementSituation } from './changement-situation.js'
import { masqueesPour } from './conjoint/masquees.js'
import type { DemandeDeposee } from './demande.js'
import { ecrireLettreDemande } from './lettre-demande.js'
import { ecrireLettreChangement, ecrireLettreRefus } from './lettre-etude.js'
import type { RefusEtude, SignatureEtude } from './ports-etude.js'
import { dossierDeLaDemande } from './preparer.js'
import type { IssueEtude, ReponseDemarche } from './reponse.js'
import { totalDemande } from './verifications.js'

export interface Reponse {
  readonly issue: IssueEtude
  readonly texte: string
}

/** Why a text may not be sent. */
export function refusDuTexte({ issue, texte }: Reponse): RefusEtude | undefined {
  if (issue === 'refusee' && texte.trim() === '') return 'texte-absent'
  const suites = texte.replace(/[\s.\u00A0\u202F-]/g, '').match(/[0-9AB]{13,}/gi) ?? []
  const tient = suites.some((s) => {
    const debuts = Array.from({ length: s.length - 12 }, (_, i) => s.slice(i, i + 13))
    return debuts.some((x) => estNir(x.toUpperCase()))
  })
  return tient ? 'texte-avec-nir' : undefined
}

/**
 * A claim that the caisse looked at. Accepted, what she checked counts as it was told, and the
 * book computes; she never types an amount. Refused, her reasons are the decision's.
 * @texte CRPA, art. L. 211-2 and L. 211-5 (a refusal gives its reasons)
 */
export function deciderDemandeEtudiee(
  d: DemandeDeposee,
  reponse: Reponse,
  s: SignatureEtude,
): Resultat<ReponseDemarche, RefusEtude> {
  const { numero, type, jour, moisDemande, contenu } = d
  const dossier = dossierDeLaDemande({ numero, type, moisDemande, contenu })
  const base = { ...reponse, ...s, numero }
  if (reponse.issue === 'refusee') {
    const lettre = ecrireLettreRefus({ demande: d, dossier, texte: reponse.texte, date: s.jour })
    return succes({ ...base, lettre, decision: null })
  }
  const declaration: DeclarationTrimestrielle = {
    ...avecPreuves(d),
    etat: 'validee',
    valideeLe: s.quand,
  }
  const liquidations = liquider({ dossier, declaration, calculeeLe: s.quand })
  const total = totalDemande(type, liquidations)
  if (total === null) return echec('calcul-impossible')
  if (total === 0) return echec('aucun-droit')
  const ecrire = (masquees: readonly string[]) =>
    ecrireLettreDemande({
      courrier: { dossier, declaration, liquidations, date: s.jour, masquees },
      ...{ numero, type, jour, issue: 'droit-ouvert', verifications: [] },
    })
  const decision: Decision = { declaration, liquidations, notification: ecrire([]) }
  return succes({ ...base, lettre: ecrire(masqueesPour(d)), decision })
}

/** An income said to be stopped is proven by what the caisse saw: the claim is its reference. */
function avecPreuves({ declaration, numero }: DemandeDeposee): DeclarationTrimestrielle {
  const { changements } = declaration
  if (changements === undefined) return declaration
  const prouves = changements.map((c) =>
    c.type === 'revenu-arrete' && c.preuve === null
      ? { ...c, preuve: { genre: 'document' as const, reference: numero } }
      : c,
  )
  return { ...declaration, changements: prouves }
}

/** A change that the caisse looked at: her letter; the dossier follows when she accepts. */
export function deciderChangementEtudie(
  c: ChangementSituation,
  q: Reponse & Pick<Parameters<typeof ecrireLettreChangement>[0], 'dossier'>,
  s: SignatureEtude,
): ReponseDemarche {
  const { dossier, issue, texte } = q
  const lettre = ecrireLettreChangement({ changement: c, dossier, issue, texte, date: s.jour })
  return { ...s, numero: c.numero, issue, texte, lettre, decision: null }
}
