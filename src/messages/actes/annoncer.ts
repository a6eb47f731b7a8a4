import { assert } from '#socle'
import type { FaitAnnonce, Message } from '../message.js'
import { modeleEnVigueur } from '../modeles/tous.js'
import { exigenceDe } from '../plis/exigence.js'
import { planifier } from '../plis/planifier.js'
import type { MessageOrganisme, MoyensMessages } from '../ports.js'

/** Tells a fact to a person, once, with the template in force on its day. */
export async function annoncer(
  moyens: MoyensMessages,
  f: FaitAnnonce,
): Promise<Message | undefined> {
  const modele = modeleEnVigueur(f.code, f.jour)
  assert(modele !== undefined, `le modèle ${f.code} est en vigueur`)
  const valeurs = f.valeurs ?? {}
  assert(
    modele.valeurs.every((nom) => nom in valeurs),
    `le modèle ${f.code} a ses valeurs`,
  )
  const { code, version, famille } = modele
  const message = neuf(moyens, f, {
    ...{ famille, fait: f.fait },
    origine: { genre: 'modele', code, version, valeurs },
  })
  const profil = await moyens.profils.find(f.personne)
  if (profil?.decede) return undefined
  const plis = planifier(message, exigenceDe(message), profil)
  return (await moyens.messages.ajouter(message, plis)) ? message : undefined
}

/** Writes the message of a body; posted again under the same key, the first one is given back. */
export async function poster(
  moyens: MoyensMessages,
  m: MessageOrganisme,
  quand: Pick<FaitAnnonce, 'quand' | 'jour'>,
): Promise<{ readonly message: Message; readonly nouveau: boolean }> {
  const { personne, organisme, nom, titre, texte, reponse } = m
  const fait = `organisme ${organisme} ${m.cle}`
  const message = neuf(
    moyens,
    { ...quand, personne },
    {
      ...{ famille: 'organismes', fait },
      origine: { genre: 'organisme', organisme, nom, titre, texte, reponse },
    },
  )
  if (await garder(moyens, message)) return { message, nouveau: true }
  const connu = await moyens.messages.findParFait(personne, fait)
  assert(connu !== undefined, 'un fait déjà dit a son message')
  return { message: connu, nouveau: false }
}

async function garder({ messages, profils }: MoyensMessages, message: Message): Promise<boolean> {
  const profil = await profils.find(message.personne)
  return messages.ajouter(message, planifier(message, exigenceDe(message), profil))
}

function neuf(
  { tirer }: MoyensMessages,
  f: Pick<FaitAnnonce, 'personne' | 'quand' | 'jour'>,
  m: Pick<Message, 'famille' | 'fait' | 'origine'>,
): Message {
  const { personne, quand, jour } = f
  return {
    ...{ ...m, reference: `M-${tirer()}`, personne, quand, jour },
    ...{ luLe: null, archiveLe: null, reponses: [] },
  }
}
