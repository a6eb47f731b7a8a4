import type { PersonneDemo } from '#apps/demo'
import type { CanalContact } from '#messages'
import type { Instant, Jour, Nir } from '#socle'
import type { BaseServie } from './machine.js'

type BaseMessages = Pick<BaseServie, 'messages' | 'annonceur' | 'clePersonne'>

/** From this day on, what is below has happened. */
const DEPUIS = '2026-11-12' as Jour
const OUVERT = '2026-11-02T09:00:00.000Z' as Instant

/** Numbers that Arcep keeps for fiction; hosts that are reserved for examples (RFC 2606). */
const CONTACTS: Readonly<Record<string, readonly (readonly [CanalContact, string])[]>> = {
  'lina-moreau': [
    ['courriel', 'lina.moreau@example.org'],
    ['sms', '06 39 98 01 17'],
  ],
  'celine-n-diaye': [['courriel', 'celine.ndiaye@example.org']],
  'hugo-lefevre': [['sms', '06 39 98 04 26']],
}

/**
 * Profiles of the told persons, with the contacts that three of them verified, before their stories
 * are told. Persons whose messages are begun. Each once.
 */
export async function ouvrirProfilsDemonstration(
  { messages }: BaseMessages,
  personnes: readonly PersonneDemo[],
  aujourdhui: Jour,
): Promise<readonly PersonneDemo[]> {
  if (aujourdhui < DEPUIS) return []
  const neuves: PersonneDemo[] = []
  for (const personne of personnes) {
    const { nir, cle } = personne
    if (!(await messages.ouvrirProfil(nir, OUVERT))) continue
    for (const [canal, saisi] of CONTACTS[cle] ?? []) {
      await donnerContact(messages, nir, { canal, saisi })
    }
    neuves.push(personne)
  }
  return neuves
}

/** By the same acts as a person: the code asked, then given back. */
async function donnerContact(
  messages: BaseServie['messages'],
  nir: Nir,
  contact: { readonly canal: CanalContact; readonly saisi: string },
): Promise<void> {
  const demande = await messages.demanderCode(nir, contact, OUVERT)
  const code = demande.ok ? demande.valeur.verification?.code : undefined
  if (code === undefined) return
  await messages.confirmerCode(nir, code, { quand: OUVERT, jour: '2026-11-02' as Jour })
}

/** Once the stories are told: a body wrote to Lina, and she read the oldest of her messages. */
export async function semerMessages(
  { messages, annonceur, clePersonne }: BaseMessages,
  neuves: readonly PersonneDemo[],
): Promise<void> {
  const lina = neuves.find((p) => p.cle === 'lina-moreau')
  if (lina === undefined) return
  await annonceur.finir()
  const { nir } = lina
  await messages.poster(
    {
      ...{ personne: clePersonne(nir), organisme: 'caf', nom: 'Caf de la démonstration' },
      ...{ cle: 'demonstration', titre: 'Pouvez-vous nous dire si vous avez déménagé ?' },
      texte:
        'Bonjour. Un courrier envoyé à votre adresse nous est revenu.\n\n' +
        'Habitez-vous toujours au même endroit ? Vous pouvez répondre ici.',
      reponse: true,
    },
    { quand: '2026-11-10T10:15:00.000Z' as Instant, jour: '2026-11-10' as Jour },
  )
  const siens = await messages.list(nir, false)
  for (const { reference } of siens.slice(-2)) await messages.marquerLu(nir, reference, OUVERT)
}
