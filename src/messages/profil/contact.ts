import type { CanalContact } from './profil.js'

const COURRIEL =
  /^[^\s@<>"(),:;\\[\]]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9-]{2,63})+$/
const LONGUEUR_MAX = 254

/** The address or the number as it is used; undefined when it cannot be one. */
export function normaliserContact(canal: CanalContact, saisi: string): string | undefined {
  return canal === 'courriel' ? normaliserCourriel(saisi) : normaliserMobile(saisi)
}

function normaliserCourriel(saisi: string): string | undefined {
  const [avant = '', domaine, ...reste] = saisi.trim().split('@')
  if (domaine === undefined || reste.length > 0) return undefined
  const adresse = `${avant}@${domaine.toLowerCase()}`
  return adresse.length <= LONGUEUR_MAX && COURRIEL.test(adresse) ? adresse : undefined
}

/** French mobile numbers alone: 06 and 07, and those of overseas that begin likewise. */
function normaliserMobile(saisi: string): string | undefined {
  const chiffres = saisi.replace(/[\s.\-()\u00a0]/g, '')
  const national = /^(?:\+33|0033|0)([67]\d{8})$/.exec(chiffres)
  return national === null ? undefined : `+33${national[1]}`
}

/** « li…@example.org », « 06 .. .. .. 78 »: enough to know one's own, useless to others. */
export function masquerContact(canal: CanalContact, valeur: string): string {
  if (canal === 'sms') return `0${valeur.slice(3, 4)} •• •• •• ${valeur.slice(-2)}`
  const [avant = '', domaine = ''] = valeur.split('@')
  return `${avant.slice(0, 2)}…@${domaine}`
}
