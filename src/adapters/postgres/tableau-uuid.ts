const OID_UUID = 2950
const ENTETE = 20
const ELEMENT = 20

/** Bytes of `n` uuid as an array in the binary form of PostgreSQL. */
export function octetsTableau(n: number): number {
  return ENTETE + n * ELEMENT
}

/** Writes an array of uuid, given in hexadecimal, at `position`; gives its bytes. */
export function verserUuid(
  uuids: readonly string[],
  cible: Uint8Array,
  position: number,
): Uint8Array {
  const octets = Buffer.from(cible.buffer, cible.byteOffset + position, octetsTableau(uuids.length))
  let p = ecrireEntete(octets, uuids.length)
  for (const uuid of uuids) {
    p = octets.writeInt32BE(16, p)
    p += octets.write(uuid, p, 16, 'hex')
  }
  return octets
}

/** Several arrays made by `verserUuid`, as one. */
export function reunirUuid(tableaux: readonly Uint8Array[]): Uint8Array {
  const nombre = tableaux.reduce((n, t) => n + (t.length - ENTETE) / ELEMENT, 0)
  const octets = Buffer.allocUnsafeSlow(octetsTableau(nombre))
  let p = ecrireEntete(octets, nombre)
  for (const tableau of tableaux) {
    octets.set(tableau.subarray(ENTETE), p)
    p += tableau.length - ENTETE
  }
  return octets
}

/** One dimension, no null, elements of type uuid, counted from 1. */
function ecrireEntete(octets: Buffer, nombre: number): number {
  let p = 0
  for (const n of [1, 0, OID_UUID, nombre, 1]) p = octets.writeInt32BE(n, p)
  return p
}
