import type { RefusDeces } from '#allocations'
import { signerLe } from '#signalements'
import { estJour } from '#socle'
import { exiger, exigerPseudonyme } from '../actions.js'
import { type Base, type CodeSortie, type Contexte, UsageFautif } from '../commande.js'
import { REFUS } from './demarches-refus.js'

interface Options {
  readonly par?: string | undefined
  readonly le?: string | undefined
  readonly personne?: string | undefined
  readonly texte?: string | undefined
}

const REFUS_DECES: Readonly<Record<RefusDeces, string>> = {
  ...REFUS,
  'sans-dossier': 'aucun dossier ne porte ce numéro',
  'personne-inconnue': 'ce foyer n’a pas cet adulte',
  'date-a-venir': 'ce jour n’est pas encore passé',
  'deja-decidee': 'ce décès est déjà pris en compte',
}

/** A death that the caisse learnt: rights end or pass to the other adult, months are looked at. */
export async function declarerDeces(d: {
  readonly base: Base
  readonly contexte: Contexte
  readonly valeurs: Options
  readonly reste: readonly string[]
}): Promise<CodeSortie> {
  const { base, contexte, valeurs, reste } = d
  const auteur = exigerPseudonyme(valeurs.par, '--par')
  const depuis = exiger(valeurs.le, '--le')
  if (!estJour(depuis)) throw new UsageFautif('--le : un jour AAAA-MM-JJ est attendu.')
  const signature = { ...signerLe(contexte.maintenant(), contexte.aujourdhui()), auteur }
  const fait = await base.deces.declarer(
    {
      ...{ dossier: exiger(reste[0], 'le dossier'), personne: valeurs.personne, depuis },
      texte: exiger(valeurs.texte, '--texte'),
    },
    signature,
  )
  if (!fait.ok) {
    contexte.dire(`Refusé : ${REFUS_DECES[fait.erreur]}.`)
    return 1
  }
  contexte.dire(`${fait.valeur.numero} : pris en compte. Plus rien ne part vers cette personne.`)
  return 0
}
