/** A form marked `data-une-fois` leaves once; coming back to the page makes it usable again. */
export function envoyerUneFois(page: Document): void {
  const partis = new WeakSet<Element>()
  page.addEventListener('submit', (evenement) => {
    const formulaire = evenement.target
    if (!(formulaire instanceof HTMLFormElement) || !formulaire.matches('[data-une-fois]')) return
    if (partis.has(formulaire)) evenement.preventDefault()
    partis.add(formulaire)
  })
  addEventListener('pageshow', () => {
    for (const f of page.querySelectorAll('form[data-une-fois]')) partis.delete(f)
  })
}
