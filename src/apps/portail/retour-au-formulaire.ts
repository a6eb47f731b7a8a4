import type { FastifyInstance } from 'fastify'

/**
 * Registers pages, then a way back from each address that only takes a form: whoever reads it again
 * (the address bar, a bookmark, a page that said what to mend) is sent to the nearest page above
 * it, where the form is. That page says whose it is, and what is not found, as for anybody. Such an
 * address hides what a page with a parameter would show there: it is never the name of a step.
 */
export function ramenerAuxFormulaires(app: FastifyInstance, enregistrer: () => void): void {
  const lues = new Set<string>()
  const envoyees = new Set<string>()
  app.addHook('onRoute', ({ method, url }) => {
    if ([method].flat().includes('GET')) lues.add(url)
    if ([method].flat().includes('POST')) envoyees.add(url)
  })
  enregistrer()
  for (const url of [...envoyees].filter((u) => !lues.has(u))) {
    const rang = rangDeLaPage(url, lues)
    app.get(url, (requete, reponse) => {
      const [chemin = ''] = requete.url.split('?')
      return reponse.redirect(chemin.split('/').slice(0, rang).join('/') || '/', 303)
    })
  }
}

/** How many parts of that address make the nearest page above it; 1, the home page, at worst. */
function rangDeLaPage(url: string, lues: ReadonlySet<string>): number {
  const parts = url.split('/')
  let rang = parts.length - 1
  while (rang > 1 && !lues.has(parts.slice(0, rang).join('/'))) rang--
  return rang
}
