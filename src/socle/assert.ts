/** Family « Faute »: our own bug. Thrown here, caught only at the edge of the process. */
export class Faute extends Error {
  override readonly name = 'Faute'
}

/** Stops on a broken invariant. The message never carries personal data. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Faute(message)
}

/** Ends a switch on a union, so that a new member does not compile until it is handled. */
export function exhaustive(x: never): never {
  throw new Faute(`cas non prévu : ${String(x)}`)
}
