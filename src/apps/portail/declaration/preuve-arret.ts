import type { PreuveArret } from '#allocations'
import { jourEnMots } from '#apps/web'
import { type Jour, jourPlus, moisDuJour, moisPlus } from '#socle'
import type { Portail } from '../demande.js'
import { ACCES_PERSONNE } from '../dependances.js'
import type { EnCours } from './contexte.js'

/**
 * What shows that an income stopped: the end of the contract, as the employer declared it for the
 * day before or that day, and did not take back. Null when no flow says it.
 */
export async function preuveArret(
  p: Portail,
  { dossier }: Pick<EnCours, 'dossier'>,
  arret: { readonly personne: string; readonly depuis: Jour },
): Promise<PreuveArret | null> {
  const nir = dossier.personnes.find((x) => x.id === arret.personne)?.nir ?? null
  if (nir === null) return null
  const jours = [arret.depuis, jourPlus(arret.depuis, -1)].map(jourEnMots)
  const mois = moisDuJour(arret.depuis)
  for (const m of [mois, moisPlus(mois, -1), moisPlus(mois, 1)]) {
    const { messages } = await p.deps.suivi.lireHistoire(
      { nir, mois: m, jour: p.deps.aujourdhui() },
      { ...ACCES_PERSONNE, dossier: dossier.numero },
    )
    const siens = messages.filter(({ phrase }) => jours.some((j) => dit(phrase, j)))
    if (siens.at(-1)?.type === 'fin-de-contrat') return { genre: 'fin-de-contrat-declaree' }
  }
  return null
}

/** Whether a sentence speaks of that day, whatever the spaces in it. */
function dit(phrase: string, jour: string): boolean {
  const serre = (texte: string): string => texte.replace(/\s/g, ' ')
  return serre(phrase).includes(serre(jour))
}
