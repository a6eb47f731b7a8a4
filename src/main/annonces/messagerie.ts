import { randomInt } from 'node:crypto'
import {
  createMessages,
  type Facteurs,
  type MessageStore,
  type Messages,
  type PliStore,
  type ProfilMessagesStore,
} from '#messages'
import type { Nir } from '#socle'
import { tirerSignes } from '../signalements.js'

export interface MagasinsMessages {
  readonly messages: MessageStore
  readonly plis: PliStore
  readonly profils: ProfilMessagesStore
}

export interface MoyensMessagerie extends MagasinsMessages {
  readonly cleDe: (nir: Nir) => string
  readonly facteurs: Facteurs
  readonly origine: () => string
}

/** The room of messages over its stores. */
export function messagerieDe(moyens: MoyensMessagerie): Messages {
  return createMessages({
    ...moyens,
    tirer: tirerSignes,
    tirerCode: () => String(randomInt(1_000_000)).padStart(6, '0'),
  })
}
