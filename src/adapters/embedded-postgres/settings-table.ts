/**
 * Settings of the embedded server, given on its command line so that an upgrade changes them
 * without touching the data folder. Sized for two cores and one machine shared with the product.
 */
export const REGLAGES: readonly (readonly [nom: string, valeur: string])[] = [
  // No network at all: only the account that owns the folder reaches the socket.
  ['listen_addresses', ''],
  ['unix_socket_permissions', '0700'],
  ['max_connections', '100'],
  // An acknowledged file survives a power cut: none of these three is negotiable.
  ['fsync', 'on'],
  ['synchronous_commit', 'on'],
  ['full_page_writes', 'on'],
  ['shared_buffers', '256MB'],
  ['effective_cache_size', '1GB'],
  ['work_mem', '16MB'],
  ['maintenance_work_mem', '128MB'],
  ['random_page_cost', '1.1'],
  ['jit', 'off'],
  ['wal_compression', 'on'],
  ['wal_buffers', '16MB'],
  ['checkpoint_timeout', '15min'],
  ['timezone', 'UTC'],
  ['log_timezone', 'UTC'],
  // The log must never hold personal data: no statement, no detail, no parameter.
  ['log_statement', 'none'],
  ['log_min_error_statement', 'panic'],
  ['log_error_verbosity', 'terse'],
  ['log_checkpoints', 'off'],
]

/** A base of tests is thrown away: a killed process loses nothing there, only a power cut would. */
export const SANS_DISQUE: readonly (readonly [nom: string, valeur: string])[] = [
  ['fsync', 'off'],
  ['synchronous_commit', 'off'],
  ['full_page_writes', 'off'],
]

/** Under an eighth of the free space, so that a small disk fills with data, not with journal. */
export function maxWalSize(octetsLibres: number): string {
  const mo = Math.floor(octetsLibres / 8 / 1_048_576)
  return `${Math.min(2048, Math.max(96, mo))}MB`
}
