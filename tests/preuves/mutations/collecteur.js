// Stands in for node:test while mutants run: keeps the tests of a file instead of running them.

/** @type {{ cle: string, fichier: string, jouer: Function }[]} */
export const ESSAIS = []

/** The file whose tests are being collected. */
export const collecte = { fichier: '' }

export function test(titre, ...reste) {
  const jouer = reste.at(-1)
  if (typeof jouer !== 'function') return
  const { fichier } = collecte
  const rang = ESSAIS.filter((e) => e.fichier === fichier).length
  ESSAIS.push({ cle: `${fichier} ${rang} ${titre}`, fichier, jouer })
}

export default test
