// Stands in for node:test while mutants run: keeps the tests of a file instead of running them.

/** @type {{ cle: string, fichier: string, titre: string, jouer: Function }[]} */
export const ESSAIS = []

/** The file whose tests are being collected. */
export const collecte = { fichier: '' }

export function test(titre, ...reste) {
  const jouer = reste.at(-1)
  if (typeof jouer !== 'function') return
  const { fichier } = collecte
  // Ranks among equal titles alone: a module that another file loaded first takes no rank here.
  const rang = ESSAIS.filter((e) => e.fichier === fichier && e.titre === titre).length
  ESSAIS.push({ cle: `${fichier} ${rang} ${titre}`, fichier, titre, jouer })
}

export default test
