import { findPhraseRefus } from '#legislation'
import { type Etape, enEuros } from '#socle'
import type { Liquidation } from '../dossier.js'
import { DECES, RSA_NON_DEMANDE } from '../liquidation/liquider.js'
import { type Courrier, DROITS, type Droit, montantDu, refusDu, type Section } from './courrier.js'
import { etapeBase, etapeRessources, etapesDuDroit } from './etapes-du-droit.js'
import { majuscule, moisEnListe, moisEnMots } from './mots.js'
import { phraseManque } from './phrase-manque.js'

/**
 * What is decided: the amounts of the three months, why a right is nil, when it may change.
 * @texte CRPA art. L. 211-2 and L. 211-5 (a refusal is motivated in law and in fact)
 */
export function sectionDroit(c: Courrier): Section {
  const avertissement = c.projet
    ? ['Ceci est une simulation. Rien n’est décidé : la déclaration n’est pas encore validée.']
    : []
  return {
    titre: c.projet ? 'Ce que vous recevriez' : 'Ce que vous recevez',
    paragraphes: [
      ...avertissement,
      ...DROITS.map((droit) => phraseDroit(c, droit)),
      ...DROITS.flatMap((droit) => motifs(c, droit)),
      ...evolution(c),
      ...baremes(c),
    ],
    tableau: {
      entetes: ['Mois', ...DROITS.map((d) => majuscule(d.nom))],
      lignes: c.liquidations.map((l) => [
        majuscule(moisEnMots(l.moisDroit)),
        ...DROITS.map((d) => enMots(montantDu(l, d))),
      ]),
    },
  }
}

function enMots(montant: number | null): string {
  return montant === null ? 'à confirmer' : enEuros(montant)
}

function phraseDroit({ liquidations, declaration, projet }: Courrier, droit: Droit): string {
  const montants = liquidations.map((l) => montantDu(l, droit))
  const mois = moisEnListe(declaration.moisDroits)
  const article = droit.cle === 'rsa' ? 'de RSA' : 'de prime d’activité'
  if (montants.some((m) => m === null)) {
    return `Nous ne pouvons pas encore calculer votre ${droit.nom}.`
  }
  if (liquidations.every((l) => refusDu(l, droit) === RSA_NON_DEMANDE)) {
    return 'Vous n’avez pas demandé le RSA.'
  }
  if (montants.every((m) => m === 0)) {
    return (
      `Vous n’avez pas droit ${droit.cle === 'rsa' ? 'au RSA' : 'à la prime d’activité'} ` +
      `pour ${mois}.`
    )
  }
  const verbe = projet ? 'recevriez' : 'recevez'
  const memes = montants.every((m) => m === montants[0])
  return memes
    ? `Vous ${verbe} ${enMots(montants[0] ?? null)} ${article} par mois, pour ${mois}.`
    : `Le montant ${article} change selon le mois. Il est écrit dans le tableau.`
}

const FIN_PAR_DECES =
  'Le droit s’arrête à la fin du mois du décès (code de l’action sociale et des familles, ' +
  'article R. 262-35).'

/** Why nothing, or nothing yet: the rule, the article, the figures of the person. */
function motifs({ liquidations }: Courrier, droit: Droit): string[] {
  const dites = new Set<string>()
  for (const l of liquidations) {
    const code = refusDu(l, droit)
    if (code === DECES) dites.add(FIN_PAR_DECES)
    else if (code !== undefined && code !== RSA_NON_DEMANDE) dites.add(motifRefus(l, droit, code))
    for (const manque of l.reponse.manques[droit.cle] ?? []) {
      const phrase = phraseManque(manque)
      if (phrase !== undefined && montantDu(l, droit) === null) dites.add(phrase)
    }
  }
  return [...dites]
}

function motifRefus(l: Liquidation, droit: Droit, code: string): string {
  const etapes = etapesDuDroit(l.reponse.explication ?? [], droit)
  const article = etapes.at(-1)?.article
  const loi = article === undefined ? '' : ` C’est la règle : ${article}.`
  const phrase = findPhraseRefus(code) ?? 'Les conditions ne sont pas remplies.'
  return `${majuscule(droit.nom)} : ${phrase}${chiffres(etapes, code)}${loi}`
}

/** The facts of a refusal, from the steps of the computation itself. */
function chiffres(etapes: readonly Etape[], code: string): string {
  const moyenne = etapes.find((e) => e.libelle.startsWith('On fait la moyenne'))?.resultat
  const seuil = etapes.at(-1)?.valeurs.seuilVersement
  if (code === 'sous-seuil-versement' && typeof moyenne === 'number') {
    const dit = typeof seuil === 'number' ? ` Rien n’est versé sous ${enEuros(seuil)}.` : ''
    return ` Le calcul donne ${enEuros(moyenne)}.${dit}`
  }
  const [ressources, base] = [etapeRessources(etapes), etapeBase(etapes)]
  if (code !== 'ressources-elevees') return ''
  if (typeof ressources?.resultat !== 'number' || typeof base?.resultat !== 'number') return ''
  return (
    ` Vos revenus : ${enEuros(ressources.resultat)} par mois, en moyenne. Le montant de ` +
    `base : ${enEuros(base.resultat)}.`
  )
}

function evolution({ liquidations }: Courrier): string[] {
  const verse = (droit: Droit): boolean => liquidations.some((l) => (montantDu(l, droit) ?? 0) > 0)
  const [rsa, prime] = DROITS
  const phrases: string[] = []
  if (verse(prime)) {
    phrases.push(
      'Votre prime d’activité est fixée pour ces trois mois. Seul un isolement avec un ' +
        'enfant la change avant (code de la sécurité sociale, article R. 843-2).',
    )
  }
  if (verse(rsa)) {
    phrases.push(
      'Votre RSA peut changer avant, si vous perdez un revenu ou si vous vous séparez. ' +
        'Dites-le tout de suite (code de l’action sociale et des familles, article R. ' +
        '262-4-1).',
    )
  }
  return phrases
}

function baremes({ liquidations }: Courrier): string[] {
  const aConfirmer = liquidations.some((l) =>
    DROITS.some((d) => l.reponse.manques[d.cle]?.includes('bareme-a-confirmer')),
  )
  return aConfirmer
    ? ['Le barème de ces mois n’est pas encore publié. Nous utilisons le dernier connu.']
    : []
}
