import { exhaustive, type Instant, instantDepuis } from '#socle'
import type { Canal, CanalPousse } from '../modeles/modele.js'
import { direPourCanal } from '../modeles/rendre.js'
import { estChoisi, exigenceDe } from '../plis/exigence.js'
import { apresLeCalme } from '../plis/heures-calmes.js'
import type { Pli } from '../plis/pli.js'
import { BAIL_MS, prochainEssai } from '../plis/reprises.js'
import type { IssueRemise, MoyensMessages } from '../ports.js'
import type { ProfilMessages } from '../profil/profil.js'

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
    const conclu = await essayer(moyens, pli, maintenant)
    const suivants = await suivantsDe(moyens, conclu, maintenant)
    await moyens.plis.conclure(conclu, suivants)
  }
  return pris.length
}

/** One try; in the quiet hours of the person, none: a next channel or a new try may fall there. */
async function essayer(moyens: MoyensMessages, pli: Pli, maintenant: Instant): Promise<Pli> {
  const profil = await moyens.profils.find(pli.personne)
  const aFaireLe = apresLeCalme(maintenant, profil?.preferences.calme ?? null)
  if (aFaireLe > maintenant) {
    const statut = pli.essais === 0 ? 'cree' : 'echec-temporaire'
    return { ...pli, statut, aFaireLe, changeLe: maintenant }
  }
  const issue = await remettre(moyens, pli, profil)
  return conclure({ ...pli, essais: pli.essais + 1 }, issue, maintenant)
}

async function remettre(
  moyens: MoyensMessages,
  pli: Pli,
  profil: ProfilMessages | undefined,
): Promise<IssueRemise> {
  const { personne, reference } = pli
  const canal = pli.canal as CanalPousse
  const facteur = moyens.facteurs[canal]
  if (facteur === undefined) return { etat: 'echec-definitif', motif: 'canal-ferme' }
  const message = await moyens.messages.find(personne, reference)
  if (message === undefined) return { etat: 'echec-definitif', motif: 'message-efface' }
  // Contacts and choices are those of now, and not of when the message was made.
  const contact = canal === 'courrier' ? null : profil?.contacts[canal]
  const adresse = contact === null && canal === 'courrier' ? null : contact?.valeur
  if (adresse === undefined) return { etat: 'echec-definitif', motif: 'contact-retire' }
  if (contact?.refuseLe) return { etat: 'echec-definitif', motif: 'boite-inconnue' }
  if (!estChoisi(canal, exigenceDe(message), profil)) {
    return { etat: 'echec-definitif', motif: 'canal-decoche' }
  }
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
