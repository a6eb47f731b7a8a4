/**
 * Keeps what is typed in a form marked `data-enregistre` (a name) in this tab, until it is sent: a
 * page left by mistake gives it back. Nothing stays once the tab is closed, and files are not kept.
 */
export function enregistrerSaisies(page: Document): void {
  reserverALaSession(page)
  for (const f of page.querySelectorAll<HTMLFormElement>('form[data-enregistre]')) {
    const cle = `saisie ${location.pathname} ${f.dataset.enregistre}`
    rendre(f, sessionStorage.getItem(cle))
    f.addEventListener('input', () => sessionStorage.setItem(cle, ecrire(f)))
    f.addEventListener('submit', () => sessionStorage.removeItem(cle))
  }
  // Someone else may come after: what was typed goes with the session.
  for (const f of page.querySelectorAll('form[action="/deconnexion"]')) {
    f.addEventListener('submit', () => sessionStorage.clear())
  }
}

/** What another session left in this tab is forgotten before anything is shown. */
function reserverALaSession(page: Document): void {
  const jeton = page.querySelector<HTMLInputElement>('input[name="jeton"]')?.value ?? ''
  if (sessionStorage.getItem('session') !== jeton) sessionStorage.clear()
  sessionStorage.setItem('session', jeton)
}

type Controle = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

function listControles(f: HTMLFormElement): Controle[] {
  const noms = 'input:not([type=hidden], [type=file], [type=submit]), select, textarea'
  return [...f.querySelectorAll<Controle>(noms)].filter((c) => c.name !== '')
}

function estCoche(c: Controle): c is HTMLInputElement {
  return c instanceof HTMLInputElement && (c.type === 'radio' || c.type === 'checkbox')
}

function ecrire(f: HTMLFormElement): string {
  const valeurs = listControles(f).map((c) =>
    estCoche(c) ? [c.name, c.value, c.checked] : [c.name, c.value],
  )
  return JSON.stringify(valeurs)
}

/** A page that shows errors holds what was sent: it prevails over what was kept. */
function rendre(f: HTMLFormElement, texte: string | null): void {
  if (texte === null || document.querySelector('#erreurs') !== null) return
  const gardees = JSON.parse(texte) as readonly (readonly [string, string, boolean?])[]
  const controles = listControles(f)
  for (const [nom, valeur, coche] of gardees) {
    for (const c of controles) {
      if (c.name !== nom) continue
      if (!estCoche(c)) c.value = valeur
      else if (c.value === valeur) c.checked = coche === true
    }
  }
}
