const MINUTE_MS = 60_000
/** The warning comes two minutes before the end (RGAA 13.1). */
const AVANT_MS = 2 * MINUTE_MS

/**
 * Says that an idle session is about to close, in the dialogue that the page carries, and keeps it
 * open when the person asks. The page tells the life of the session in `data-session-minutes`.
 */
export function annoncerFermeture(page: Document): void {
  const avis = page.querySelector<HTMLDialogElement>('dialog[data-session-minutes]')
  const minutes = Number(avis?.dataset.sessionMinutes)
  if (avis === null || !(minutes > 0)) return
  let minuterie = 0
  const armer = (): void => {
    clearTimeout(minuterie)
    minuterie = setTimeout(() => avis.showModal(), minutes * MINUTE_MS - AVANT_MS)
  }
  avis.querySelector('form')?.addEventListener('submit', (evenement) => {
    evenement.preventDefault()
    void prolonger(evenement.target as HTMLFormElement).then((garde) => {
      if (!garde) return location.reload()
      avis.close()
      armer()
    })
  })
  armer()
}

async function prolonger(formulaire: HTMLFormElement): Promise<boolean> {
  const donnees = new URLSearchParams()
  for (const [nom, valeur] of new FormData(formulaire)) donnees.append(nom, String(valeur))
  try {
    const reponse = await fetch(formulaire.action, { method: 'POST', body: donnees })
    return reponse.ok
  } catch {
    return false
  }
}
