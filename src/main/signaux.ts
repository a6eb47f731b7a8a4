/** What a stop asked by the system (Ctrl-C, `kill`, a container's stop) ends with. */
const CODES = { SIGINT: 130, SIGTERM: 143 } as const

export interface Signaux {
  /** Replaces what a stop does: a server closes and ends by itself, with status 0. */
  surArret(agir: () => void): void
}

/**
 * By default a stop runs `ranger` (leave the base) then ends with 128 + the signal's number. A
 * second stop ends at once.
 */
export function ecouterSignaux(ranger: () => Promise<void>): Signaux {
  let agir: (() => void) | undefined
  let demande = false
  for (const [signal, code] of Object.entries(CODES)) {
    process.on(signal, () => {
      if (demande) process.exit(code)
      demande = true
      if (agir !== undefined) agir()
      else void ranger().finally(() => process.exit(code))
    })
  }
  return {
    surArret(nouveau) {
      agir = nouveau
    },
  }
}
