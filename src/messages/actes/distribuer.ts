import { exhaustive, type Instant, instantDepuis } from '#socle'
import type { Canal, CanalPousse } from '../modeles/modele.js'
import { direPourCanal } from '../modeles/rendre.js'
import type { Pli } from '../plis/pli.js'
import { BAIL_MS, prochainEssai } from '../plis/reprises.js'
import type { IssueRemise, MoyensMessages } from '../ports.js'

/**
 * Sends what is due. Each sending is handed over at least once: a process that dies after the
 * facteur answered hands it over again, under the same key, which the facteur may know.
 */
export async function distribuer(
  moyens: MoyensMessages,
  maintenant: Instant,
  limite: number,
): Promise<number> {
  const jusqua = instantDepuis(Date.parse(maintenant) + BAIL_MS)
  const pris = await moyens.plis.prendre({ maintenant, jusqua, limite })
  for (const pli of pris) {
    const issue = await remettre(moyens, pli)
    const conclu = conclure({ ...pli, essais: pli.essais + 1 }, issue, maintenant)
    const suivants = await suivantsDe(moyens, conclu, maintenant)
    await moyens.plis.conclure(conclu, suivants)
  }
  return pris.length
}

async function remettre(moyens: MoyensMessages, pli: Pli): Promise<IssueRemise> {
  const { personne, reference } = pli
  const canal = pli.canal as CanalPousse
  const facteur = moyens.facteurs[canal]
  if (facteur === undefined) return { etat: 'echec-definitif', motif: 'canal-ferme' }
  const message = await moyens.messages.find(personne, reference)
  if (message === undefined) return { etat: 'echec-definitif', motif: 'message-efface' }
  const profil = await moyens.profils.find(personne)
  // Read now, and not when the message was made: a contact that was removed is not written to.
  const contact = canal === 'courrier' ? null : profil?.contacts[canal]
  const adresse = contact === null && canal === 'courrier' ? null : contact?.valeur
  if (adresse === undefined) return { etat: 'echec-definitif', motif: 'contact-retire' }
  if (contact?.refuseLe) return { etat: 'echec-definitif', motif: 'boite-inconnue' }
  const dit = direPourCanal(message, canal, moyens.origine())
  if (dit === undefined) return { etat: 'echec-definitif', motif: 'sans-texte' }
  const grosCaracteres = profil?.preferences.grosCaracteres ?? false
  const cle = `${reference}-${canal}`
  return facteur({ ...dit, cle, adresse, personne, grosCaracteres })
}

/** The state after a try: done, to be tried again later, or failed for good. */
export function conclure(pli: Pli, issue: IssueRemise, maintenant: Instant): Pli {
  const changeLe = maintenant
  switch (issue.etat) {
    case 'remis':
      return { ...pli, changeLe, statut: 'remis', motif: null }
    case 'echec-definitif':
      return { ...pli, changeLe, statut: 'echec-definitif', motif: issue.motif }
    case 'echec-temporaire': {
      const aFaireLe = prochainEssai(pli.essais, maintenant)
      if (aFaireLe === undefined) {
        return { ...pli, changeLe, statut: 'echec-definitif', motif: issue.motif }
      }
      return { ...pli, changeLe, aFaireLe, statut: 'echec-temporaire', motif: issue.motif }
    }
    default:
      return exhaustive(issue)
  }
}

/** The channel that takes the place of one that failed for good; a letter only if none reached. */
export async function suivantsDe(
  { plis }: MoyensMessages,
  pli: Pli,
  maintenant: Instant,
): Promise<readonly Pli[]> {
  if (pli.statut !== 'echec-definitif') return []
  const [canal, ...suite] = pli.suite
  if (canal === undefined) return []
  const tous = await plis.listPourMessage(pli.personne, pli.reference)
  // What came back was held as delivered until now.
  const autres = tous.filter((p) => p.canal !== pli.canal)
  if (autres.some((p) => p.canal === canal || atteint(p))) return []
  return [suivant(pli, canal, { suite, maintenant })]
}

function atteint({ canal, statut }: Pli): boolean {
  return canal !== 'portail' && statut === 'remis'
}

function suivant(
  { personne, reference }: Pli,
  canal: Canal,
  { suite, maintenant }: { readonly suite: readonly Canal[]; readonly maintenant: Instant },
): Pli {
  return {
    ...{ personne, reference, canal, suite, statut: 'cree', essais: 0, motif: null },
    ...{ creeLe: maintenant, aFaireLe: maintenant, changeLe: maintenant },
  }
}
