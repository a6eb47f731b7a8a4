import type { ReactNode } from 'react'
import type { ContextePage } from '#apps/web'

/** A sentence of the simple version alone, where the figures of the page make it. */
export function EnSimple(p: { contexte: ContextePage; children: ReactNode }): ReactNode {
  return p.contexte.version === 'simple' ? <p className="en-simple">{p.children}</p> : null
}
