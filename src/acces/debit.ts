/** What one process takes, ahead of its need, of what an application may ask in a minute. */
export interface PriseDebit {
  readonly application: string
  /** Minutes since 1970, by the clock of the process. */
  readonly minute: number
  readonly voulu: number
  /** Requests that all the processes together may let through in that minute. */
  readonly limite: number
}

export interface AccordDebit {
  /** Between 0 and `voulu`. */
  readonly accorde: number
  /** What is left of the minute for all the others, after this. */
  readonly reste: number
}

/** Minutes by which the clocks of two processes may differ and still count together. */
export const ECART_HORLOGES_MINUTES = 5

/** Port: the requests of each application in the minute, shared by every process that answers. */
export interface DebitStore {
  /**
   * In one step. A minute up to `ECART_HORLOGES_MINUTES` behind the one kept counts with it: a
   * slow clock gives nothing more. Throws a Panne: then nothing is answered.
   */
  prendre(prise: PriseDebit): Promise<AccordDebit>
}
