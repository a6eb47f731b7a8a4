import type { JSX } from 'react'

const TRACES = {
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5M12 8v.01',
  coche: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM8 12.5l2.7 2.7L16 9.8',
  horloge: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5l3 2.5',
  triangle: 'M12 4 2.8 20h18.4L12 4ZM12 10v4.5M12 17.3v.01',
  erreur: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7.5V13M12 16.3v.01',
  bulle: 'M4 5h16v11h-9l-4 4v-4H4V5ZM12 8v3M12 13.3v.01',
  chevron: 'M9 5l7 7-7 7',
  calendrier: 'M4 6h16v14H4V6ZM4 11h16M8 3v5M16 3v5',
  cadenas: 'M6 11h12v9H6v-9ZM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  oeil:
    'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z' +
    'M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  lien:
    'M10 14a4 4 0 0 0 5.7 0l3.3-3.3a4 4 0 0 0-5.7-5.7L12 6.3' +
    'M14 10a4 4 0 0 0-5.7 0L5 13.3a4 4 0 0 0 5.7 5.7L12 17.7',
  loupe: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM20 20l-4.5-4.5',
  menu: 'M4 7h16M4 12h16M4 17h16',
} as const

export type NomIcone = keyof typeof TRACES

/** A line icon, always beside its word: hidden from assistive tools. */
export function Icone({ nom }: { readonly nom: NomIcone }): JSX.Element {
  return (
    <svg className="ico" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={TRACES[nom]} />
    </svg>
  )
}

/** The mark: two streams become one. */
export function Marque(): JSX.Element {
  return (
    <svg viewBox="0 0 36 40" aria-hidden="true" focusable="false">
      <path
        d="M4 5c1 10 7 13 14 15v17M32 5c-1 10-7 13-14 15M18 9v11"
        fill="none"
        stroke="currentColor"
        strokeWidth="4"
        strokeLinecap="round"
      />
    </svg>
  )
}
