import {
  composer,
  echec,
  type Instant,
  instantDepuis,
  type Nir,
  type Resultat,
  succes,
} from '#socle'
import type { FaitAnnonce } from '../message.js'
import { PIED } from '../modeles/rendre.js'
import { enSms } from '../modeles/sms.js'
import type { MoyensMessages, RefusCode, RefusContact } from '../ports.js'
import { masquerContact, normaliserContact } from '../profil/contact.js'
import type { CanalContact, Contact, ProfilMessages, Verification } from '../profil/profil.js'
import { annoncer } from './annoncer.js'
import { lireProfil } from './profils.js'

const MINUTE = 60_000
/** Life of a code, wrong tries, and codes sent in an hour. */
const VIE_MS = 15 * MINUTE
const ESSAIS_MAX = 5
const ENVOIS_MAX = 5
const HEURE_MS = 60 * MINUTE

type Moment = Pick<FaitAnnonce, 'quand' | 'jour'>

/** Sends a code to a new contact: it takes the place of the old one once the code is given. */
export async function demanderCode(
  moyens: MoyensMessages,
  demande: { readonly nir: Nir; readonly canal: CanalContact; readonly saisi: string },
  quand: Instant,
): Promise<Resultat<ProfilMessages, RefusContact>> {
  const { nir, canal, saisi } = demande
  const valeur = normaliserContact(canal, saisi)
  if (valeur === undefined) return echec('contact-illisible')
  const profil = await lireProfil(moyens, nir, quand)
  const depuis = instantDepuis(Date.parse(quand) - HEURE_MS)
  const recents = profil.codesEnvoyes.filter((i) => i > depuis)
  if (recents.length >= ENVOIS_MAX) return echec('trop-de-codes')
  const verification: Verification = {
    ...{ canal, valeur, code: moyens.tirerCode(), essais: 0 },
    expireLe: instantDepuis(Date.parse(quand) + VIE_MS),
  }
  const codesEnvoyes = [...recents, quand]
  const suivant = { ...profil, version: profil.version + 1, verification, codesEnvoyes }
  const personne = moyens.cleDe(nir)
  if (!(await moyens.profils.enregistrer(personne, suivant))) return echec('modifie-entre-temps')
  const remis = await envoyerCode(moyens, personne, verification)
  return remis ? succes(suivant) : echec('envoi-impossible')
}

/** The person waits for it: handed over at once, quiet hours or not, and never tried again. */
async function envoyerCode(
  moyens: MoyensMessages,
  personne: string,
  { canal, valeur, code }: Verification,
): Promise<boolean> {
  const texte = `Votre code À la source : ${code}. Il vaut 15 minutes. Ne le donnez à personne.`
  const issue = await moyens.facteurs[canal]?.({
    ...{ cle: `code-${moyens.tirer()}`, adresse: valeur, personne, grosCaracteres: false },
    ...{ objet: 'Votre code de vérification', texte: composerPour(moyens, canal, texte) },
  })
  return issue?.etat === 'remis'
}

export async function confirmerCode(
  moyens: MoyensMessages,
  { nir, code }: { readonly nir: Nir; readonly code: string },
  { quand, jour }: Moment,
): Promise<Resultat<ProfilMessages, RefusCode>> {
  const profil = await lireProfil(moyens, nir, quand)
  const v = profil.verification
  if (v === null) return echec('aucun-code')
  if (v.essais >= ESSAIS_MAX) return echec('trop-d-essais')
  if (v.expireLe <= quand) return echec('code-expire')
  const personne = moyens.cleDe(nir)
  const version = profil.version + 1
  if (code.replace(/\s/g, '') !== v.code) {
    const essaye = { ...profil, version, verification: { ...v, essais: v.essais + 1 } }
    await moyens.profils.enregistrer(personne, essaye)
    return echec(v.essais + 1 >= ESSAIS_MAX ? 'trop-d-essais' : 'code-faux')
  }
  const contact: Contact = { valeur: v.valeur, verifieLe: quand }
  const contacts = { ...profil.contacts, [v.canal]: contact }
  const suivant = { ...profil, version, contacts, verification: null }
  if (!(await moyens.profils.enregistrer(personne, suivant))) return echec('aucun-code')
  await direChangement(moyens, profil, { canal: v.canal, quand, jour, version })
  return succes(suivant)
}

/** False when there was none, or when the profile was changed elsewhere. */
export async function retirerContact(
  moyens: MoyensMessages,
  { nir, canal }: { readonly nir: Nir; readonly canal: CanalContact },
  { quand, jour }: Moment,
): Promise<boolean> {
  const profil = await lireProfil(moyens, nir, quand)
  if (profil.contacts[canal] === null) return false
  const version = profil.version + 1
  const suivant = { ...profil, version, contacts: { ...profil.contacts, [canal]: null } }
  if (!(await moyens.profils.enregistrer(moyens.cleDe(nir), suivant))) return false
  await direChangement(moyens, profil, { canal, quand, jour, version })
  return true
}

/** The change is told to the contact that was there before, who alone could tell a fraud. */
async function direChangement(
  moyens: MoyensMessages,
  avant: ProfilMessages,
  m: Moment & { readonly canal: CanalContact; readonly version: number },
): Promise<void> {
  const { canal, quand, jour, version } = m
  // The very first contact takes the place of nothing.
  if (avant.contacts.courriel === null && avant.contacts.sms === null) return
  const personne = moyens.cleDe(avant.nir)
  const contact = canal === 'courriel' ? 'adresse e-mail' : 'numéro de téléphone'
  const fait = `contact ${canal} ${version}`
  await annoncer(moyens, { personne, code: 'P01', fait, quand, jour, valeurs: { contact } })
  const ancien = avant.contacts[canal]
  if (ancien === null) return
  const texte =
    `À la source : ce contact (${masquerContact(canal, ancien.valeur)}) vient d’être remplacé ou ` +
    'retiré. Ce n’est pas vous ? Appelez-nous.'
  await moyens.facteurs[canal]?.({
    ...{ cle: `ancien-${moyens.tirer()}`, adresse: ancien.valeur, personne },
    ...{
      objet: 'Vos coordonnées ont changé',
      texte: composerPour(moyens, canal, texte),
      grosCaracteres: false,
    },
  })
}

function composerPour(
  { origine }: Pick<MoyensMessages, 'origine'>,
  canal: CanalContact,
  texte: string,
): string {
  return canal === 'sms' ? enSms(texte) : `${composer(texte)}\n\n${PIED(origine())}`
}
