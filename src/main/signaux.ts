/** What a stop asked by the system (Ctrl-C, `kill`, a container's stop) ends with. */
const CODES = { SIGINT: 130, SIGTERM: 143 } as const

export interface Signaux {
  /** Replaces what a stop does: a server closes and ends by itself, with status 0. */
  surArret(agir: () => void): void
}

/**
 * Ctrl-C under `npm start` comes twice: from the terminal, to all that it runs, and from npm, which
 * passes it on. What comes this soon after the first is the same stop.
 */
const MEME_ARRET_MS = 1_000

/**
 * By default a stop runs `ranger` (leave the base) then ends with 128 + the signal's number. A
 * second stop, asked a second later or more, ends at once.
 */
export function ecouterSignaux(ranger: () => Promise<void>): Signaux {
  let agir: (() => void) | undefined
  let demandeA: number | undefined
  for (const [signal, code] of Object.entries(CODES)) {
    process.on(signal, () => {
      const maintenant = performance.now()
      if (demandeA !== undefined) {
        if (maintenant - demandeA >= MEME_ARRET_MS) process.exit(code)
        return
      }
      demandeA = maintenant
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
