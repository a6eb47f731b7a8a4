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
  // One dimension, no null, elements of type uuid, counted from 1.
  let p = 0
  for (const n of [1, 0, OID_UUID, uuids.length, 1]) p = octets.writeInt32BE(n, p)
  for (const uuid of uuids) {
    p = octets.writeInt32BE(16, p)
    p += octets.write(uuid, p, 16, 'hex')
  }
  return octets
}
