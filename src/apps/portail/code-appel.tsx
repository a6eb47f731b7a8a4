import { randomInt } from 'node:crypto'
import type { JSX } from 'react'

const LETTRES = 'ABCDEFGHJKLMNPQRSTUVWXYZ'

/** « A7K-204 »: easy to say on the phone; the log has it beside the cause. */
export function codeDAppel(): string {
  const lettre = (): string => LETTRES.charAt(randomInt(LETTRES.length))
  return `${lettre()}${randomInt(10)}${lettre()}-${String(randomInt(1000)).padStart(3, '0')}`
}

export function CodeDAppel({ code }: { code: string }): JSX.Element {
  return (
    <p>
      Code à donner si vous appelez : <strong className="insec">{code}</strong>
    </p>
  )
}
