import type { AnnexeAEcrire, EnteteAnnexe } from './annexe-lue.js'
import { FORMAT_ANNEXE } from './lire-ligne.js'

/** Writes a file of annexes, line by line; non-ASCII characters are escaped, so bytes are ASCII. */
export function* ecrireAnnexes(
  { nature, emetteur, constitueLe, ordre }: EnteteAnnexe,
  annexes: Iterable<AnnexeAEcrire>,
): Generator<string, void, undefined> {
  yield ligne({ format: FORMAT_ANNEXE, nature, emetteur, constitueLe, ordre })
  let total = 0
  for (const a of annexes) {
    total++
    const { nir, nom, prenoms, dateNaissance, siret, periode, regime, montants, annule } = a
    yield ligne({
      ...{ nir, nom, prenoms, dateNaissance },
      ...(siret === null ? {} : { siret }),
      periode,
      ...(regime === null ? {} : { regime }),
      ...(annule ? { annule } : { montants }),
    })
  }
  yield ligne({ total })
}

function ligne(objet: unknown): string {
  const texte = JSON.stringify(objet).replace(
    /[^\x20-\x7e]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `${texte}\n`
}
