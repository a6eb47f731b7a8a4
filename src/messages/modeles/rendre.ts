import { assert, composer, type Jour } from '#socle'
import type { Message } from '../message.js'
import { type CanalPousse, DROIT_A_L_ERREUR, type Modele } from './modele.js'
import { enSms } from './sms.js'
import { findModele, modeleEnVigueur } from './tous.js'

/** A message in the portal, ready to be shown. */
export interface MessageEnMots {
  readonly titre: string
  readonly paragraphes: readonly string[]
  /** Who writes, when it is a body. */
  readonly expediteur: string | null
  readonly lien: { readonly adresse: string; readonly libelle: string } | null
  readonly droitErreur: string | null
  /** Why it cannot be switched off; null when it can. */
  readonly obligatoire: string | null
}

type Valeurs = Readonly<Record<string, string>>

/** The words of a message, by the very version that it was made with. */
export function direMessage({ origine }: Pick<Message, 'origine'>): MessageEnMots {
  if (origine.genre === 'organisme') {
    return {
      titre: origine.titre,
      paragraphes: origine.texte.split(/\n{2,}/).map((p) => p.trim()),
      expediteur: origine.nom,
      ...{ lien: null, droitErreur: null, obligatoire: null },
    }
  }
  const m = modeleDe(origine)
  return {
    titre: ecrire(m.titre, origine.valeurs),
    paragraphes: m.corps.map((p) => ecrire(p, origine.valeurs)),
    expediteur: null,
    lien: { adresse: ecrire(m.lien, origine.valeurs, false), libelle: m.libelleLien },
    droitErreur: m.droitErreur ? composer(DROIT_A_L_ERREUR) : null,
    obligatoire: m.obligatoire === null ? null : composer(m.obligatoire),
  }
}

/** The words of a template that goes to no person: what someone of the operator has to do. */
export function direConsigne(code: string, jour: Jour): string {
  const m = modeleEnVigueur(code, jour)
  assert(m !== undefined && m.valeurs.length === 0, `le modèle ${code} se dit sans valeur`)
  return [m.titre, ...m.corps].map((p) => composer(p)).join('\n')
}

/** What leaves the portal. */
export interface TexteEnvoye {
  readonly objet: string
  readonly texte: string
}

/**
 * The words for one channel. E-mail and SMS say what to do, and no more: who reads over a shoulder
 * learns neither an amount nor an employer. The letter says what the portal says.
 */
export function direPourCanal(
  message: Pick<Message, 'origine'>,
  canal: CanalPousse,
  origine: string,
): TexteEnvoye | undefined {
  const m = direMessage(message)
  const adresse = `${origine}${m.lien?.adresse ?? '/mes-messages'}`
  if (canal === 'courrier') {
    const lien = composer(`Dans votre compte : ${adresse}`)
    const texte = [...m.paragraphes, ...fin(m), lien, SANS_INTERNET]
    return { objet: m.titre, texte: texte.join('\n\n') }
  }
  const bref = brefDe(message, canal)
  if (bref === undefined) return undefined
  if (canal === 'sms') return { objet: '', texte: enSms(signer(bref)) }
  const texte = [
    'Bonjour,',
    bref,
    `À lire dans votre compte : ${adresse}`,
    ...fin(m),
    PIED(origine),
  ]
  return { objet: m.expediteur === null ? m.titre : OBJET_ORGANISME, texte: texte.join('\n\n') }
}

const NOM_DU_SITE = 'À la source'

/** A text message has no sender that one can trust: it says who writes. */
function signer(bref: string): string {
  return bref.includes(NOM_DU_SITE) ? bref : `${NOM_DU_SITE} : ${bref}`
}

const OBJET_ORGANISME = 'Un organisme vous a écrit'

/** The title of a body is read in the portal alone: nobody here chose its words. */
function brefDe({ origine }: Pick<Message, 'origine'>, canal: 'courriel' | 'sms') {
  if (origine.genre === 'organisme') {
    return `${origine.nom} vous a écrit. Lisez le message dans votre compte ${NOM_DU_SITE}.`
  }
  const m = modeleDe(origine)
  const texte = canal === 'courriel' ? m.courriel : m.sms
  return texte === null ? undefined : ecrire(texte, origine.valeurs)
}

function fin({ droitErreur }: MessageEnMots): readonly string[] {
  return droitErreur === null ? [] : [droitErreur]
}

/** Said under every e-mail. */
export const PIED = (origine: string): string =>
  composer(
    'Nous ne demandons jamais votre mot de passe. ' +
      `Choisir les messages reçus : ${origine}/mes-preferences\n\n` +
      `Cet e-mail ne reçoit pas de réponse. Une question ? ${origine}/aide`,
  )

/** A letter goes to who may have no other way: the page of help says the same places. */
const SANS_INTERNET =
  'Sans internet, un lieu d’accueil de votre Caf, MSA ou France services vous aide.'

function modeleDe({ code, version }: { readonly code: string; readonly version: number }): Modele {
  const m = findModele(code, version)
  assert(m !== undefined, `le modèle ${code} version ${version} existe`)
  return m
}

function ecrire(texte: string, valeurs: Valeurs, enMots = true): string {
  const ecrit = texte.replace(/\{([a-z]+)\}/g, (_, nom: string) => {
    const valeur = valeurs[nom]
    assert(valeur !== undefined, `la valeur ${nom} est donnée`)
    return valeur
  })
  return enMots ? composer(ecrit) : ecrit
}
