import type { ReponseDroits } from '#legislation'

/**
 * An answer as JSON, the same text as `JSON.stringify`: amounts and codes of refusal are written
 * here, which takes a third of the time; what has more in it is left to `JSON.stringify`.
 */
export function ecrireReponse(reponse: ReponseDroits): string {
  let texte = ''
  for (const cle in reponse) {
    const valeur: unknown = reponse[cle as keyof ReponseDroits]
    if (valeur === undefined) continue
    const simple = cle === 'droits' || cle === 'refus' || (cle === 'manques' && estVide(valeur))
    const ecrit = simple ? ecrireObjet(valeur as Valeurs) : JSON.stringify(valeur)
    texte += texte === '' ? `{"${cle}":${ecrit}` : `,"${cle}":${ecrit}`
  }
  return `${texte}}`
}

/** Amounts (null, a boolean for some) or codes. */
type Valeurs = Readonly<Record<string, number | boolean | null | string>>

function ecrireObjet(valeurs: Valeurs): string {
  let texte = ''
  for (const cle in valeurs) {
    const valeur = valeurs[cle]!
    const ecrit = typeof valeur === 'string' ? entreGuillemets(valeur) : valeur
    texte += texte === '' ? `"${cle}":${ecrit}` : `,"${cle}":${ecrit}`
  }
  return `{${texte}}`
}

function estVide(valeur: unknown): boolean {
  for (const _cle in valeur as object) return false
  return true
}

const ECRITS = new Map<string, string>()

/** Codes are few, and come again in every answer. */
function entreGuillemets(code: string): string {
  const connu = ECRITS.get(code)
  if (connu !== undefined) return connu
  const ecrit = JSON.stringify(code)
  ECRITS.set(code, ecrit)
  return ecrit
}
