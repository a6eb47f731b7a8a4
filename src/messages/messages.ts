import { echec, succes } from '#socle'
import { annoncer, poster } from './actes/annoncer.js'
import { confirmerCode, demanderCode, retirerContact } from './actes/contacts.js'
import { distribuer } from './actes/distribuer.js'
import {
  abandonnerCode,
  choisir,
  lireProfil,
  listProfils,
  marquerDeces,
  ouvrirProfil,
  profilsComplets,
} from './actes/profils.js'
import { rebondir } from './actes/rebondir.js'
import { CANAUX_POUSSES } from './modeles/modele.js'
import type { Messages, MoyensMessages } from './ports.js'

/** Messages shown in one list: years of them, for anyone. */
const LIMITE = 200
export const REPONSE_MAX = 2_000

/** The room over its ports. */
export function createMessages(donnes: MoyensMessages): Messages {
  const moyens: MoyensMessages = { ...donnes, profils: profilsComplets(donnes.profils) }
  const { messages, plis, cleDe } = moyens
  return {
    annoncer: (fait) => annoncer(moyens, fait),
    poster: (message, quand) => poster(moyens, message, quand),
    list: (nir, archives, limite = LIMITE) => messages.list(cleDe(nir), { archives, limite }),
    find: (nir, reference) => messages.find(cleDe(nir), reference),
    findPourOrganisme: (organisme, reference) => messages.findPourOrganisme(organisme, reference),
    listPlis: (nir, reference) => plis.listPourMessage(cleDe(nir), reference),
    compterNonLus: (nir) => messages.compterNonLus(cleDe(nir)),
    marquerLu: (nir, reference, luLe) => messages.marquer(cleDe(nir), reference, { luLe }),
    archiver: (nir, reference, archiveLe) => messages.marquer(cleDe(nir), reference, { archiveLe }),
    repondre: async (nir, reference, reponse) => {
      const message = await messages.find(cleDe(nir), reference)
      if (message === undefined) return echec('message-inconnu')
      const { origine } = message
      if (origine.genre !== 'organisme' || !origine.reponse) return echec('reponse-impossible')
      if (reponse.texte === '') return echec('texte-absent')
      if (reponse.texte.length > REPONSE_MAX) return echec('texte-long')
      await messages.repondre(cleDe(nir), reference, reponse)
      return succes({ ...message, reponses: [...message.reponses, reponse] })
    },
    lireProfil: (nir, quand) => lireProfil(moyens, nir, quand),
    ouvrirProfil: (nir, quand) => ouvrirProfil(moyens, nir, quand),
    marquerDeces: (nir, quand) => marquerDeces(moyens, nir, quand),
    choisir: (nir, preferences, lu) => choisir(moyens, { nir, preferences }, lu),
    demanderCode: (nir, contact, quand) => demanderCode(moyens, { nir, ...contact }, quand),
    confirmerCode: (nir, code, quand) => confirmerCode(moyens, { nir, code }, quand),
    abandonnerCode: (nir) => abandonnerCode(moyens, nir),
    retirerContact: (nir, canal, quand) => retirerContact(moyens, { nir, canal }, quand),
    listProfils: (apres, limite) => listProfils(moyens, apres, limite),
    distribuer: (maintenant, limite) => distribuer(moyens, maintenant, limite),
    rebondir: (rebond, moment) => rebondir(moyens, rebond, moment),
    listPlisRecents: (q) => plis.lister(q),
    compterPlis: () => plis.compter(),
    relancerPlis: (choix) => plis.relancer(choix),
    canauxOuverts: () => CANAUX_POUSSES.filter((canal) => moyens.facteurs[canal] !== undefined),
  }
}
