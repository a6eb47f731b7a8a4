import type { FastifyRequest } from 'fastify'
import type { JSX } from 'react'
import { parseNir } from '#socle'
import { cheminDe, cheminDuSite } from './demande.js'
import { listChamps } from './session/saisies.js'

/** What « Réessayer » does again after a failure: the same page, or the form as it was sent. */
export type Essai =
  | { readonly adresse: string }
  | { readonly chemin: string; readonly champs: readonly (readonly [string, string])[] }

/**
 * The form comes back in the page, ready to be sent again by the person: nothing typed is lost. One
 * that held a file, or a number that no page may show, is opened again instead.
 */
export function essaiDe(requete: FastifyRequest): Essai {
  if (requete.method !== 'POST') return { adresse: requete.url }
  const champs = [...jetonDe(requete.body), ...listChamps(requete.body)]
  const montrable = champs.length > 0 && champs.every(([, v]) => parseNir(v) === undefined)
  return montrable ? { chemin: cheminDe(requete), champs } : { adresse: pageDuFormulaire(requete) }
}

/** The token of the session is sent again as it came: a page of that session had it already. */
function jetonDe(corps: unknown): (readonly [string, string])[] {
  const { jeton } = (corps ?? {}) as { jeton?: unknown }
  return typeof jeton === 'string' ? [['jeton', jeton]] : []
}

/** The page that the person was on: asked for, or that of the form. */
export function pageDe(requete: FastifyRequest): string | undefined {
  const page = requete.method === 'POST' ? pageDuFormulaire(requete) : cheminDe(requete)
  return cheminDuSite(page)
}

/** Where the form was, if a page of ours says so; else its own address. */
function pageDuFormulaire(requete: FastifyRequest): string {
  const { referer, host } = requete.headers
  if (referer === undefined || !URL.canParse(referer)) return cheminDe(requete)
  const page = new URL(referer)
  return page.host === host ? page.pathname : cheminDe(requete)
}

export function Reessayer({ essai }: { essai: Essai }): JSX.Element {
  if ('adresse' in essai) {
    return (
      <a className="fr-btn" href={essai.adresse}>
        Réessayer
      </a>
    )
  }
  return (
    <form method="post" action={essai.chemin} data-une-fois="">
      {essai.champs.map(([nom, valeur], rang) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: fields of a form never move
        <input key={rang} type="hidden" name={nom} value={valeur} />
      ))}
      <button className="fr-btn" type="submit">
        Réessayer
      </button>
    </form>
  )
}
