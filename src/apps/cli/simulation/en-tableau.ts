import { type MoisSimule, NOMS_PRESTATIONS, type Simulation, type TauxMarginal } from '#legislation'
import { enEuros, moisEnMots } from '#socle'

/** Benefits in the order of the law, each a column when it is paid at least once. */
const COLONNES = [
  'aideLogement',
  'allocationsFamiliales',
  'complementFamilial',
  'allocationSoutienFamilial',
  'pajeBase',
  'rsa',
  'primeActiviteNette',
] as const
type Colonne = (typeof COLONNES)[number]

const COURTS: Readonly<Record<Colonne, string>> = {
  aideLogement: 'logement',
  allocationsFamiliales: 'AF',
  complementFamilial: 'CF',
  allocationSoutienFamilial: 'ASF',
  pajeBase: 'PAJE',
  rsa: 'RSA',
  primeActiviteNette: 'prime',
}

/** The months of a simulation as a table, then what it means in sentences. */
export function enTableau(
  simulation: Simulation,
  taux: Readonly<Record<string, TauxMarginal | null>> | null,
): string {
  const { sans, avec } = simulation
  const colonnes = COLONNES.filter((c) => [...sans, ...avec].some((m) => m.droits[c] !== 0))
  const lignes = [
    ['mois', 'ressources', ...colonnes.map((c) => COURTS[c]), 'total', 'sans changement', 'écart'],
    ...avec.map((m, k) => ligne(m, sans[k]!, { colonnes, ecart: simulation.ecarts[k]?.total })),
  ]
  const titre = `Simulation ${simulation.id}\n`
  const phrases = simulation.phrases.map((phrase) => `${phrase}\n`).join('')
  return `${titre}${aligner(lignes)}\n${phrases}${taux === null ? '' : direTaux(taux)}`
}

function ligne(
  m: MoisSimule,
  sans: MoisSimule,
  { colonnes, ecart }: { colonnes: readonly Colonne[]; ecart: number | null | undefined },
): readonly string[] {
  return [
    moisEnMots(m.mois),
    enEuros(m.ressources),
    ...colonnes.map((c) => montant(m.droits[c])),
    montant(m.total),
    montant(sans.total),
    montant(ecart),
  ]
}

function montant(valeur: number | boolean | null | undefined): string {
  return typeof valeur === 'number' ? enEuros(valeur) : 'inconnu'
}

/** First column to the left, amounts to the right. */
function aligner(lignes: readonly (readonly string[])[]): string {
  const largeurs = lignes[0]!.map((_, i) => Math.max(...lignes.map((l) => l[i]!.length)))
  return lignes
    .map((l) => {
      const cellules = l.map((texte, i) =>
        i === 0 ? texte.padEnd(largeurs[i]!) : texte.padStart(largeurs[i]!),
      )
      return `${cellules.join('  ')}\n`
    })
    .join('')
}

function direTaux(taux: Readonly<Record<string, TauxMarginal | null>>): string {
  const lignes = Object.entries(taux).map(([personne, t]) => {
    if (t === null) return `Le taux marginal de ${personne} ne peut pas être donné.\n`
    const parts = Object.entries(t.variations)
      .filter(([, variation]) => variation !== 0)
      .map(([cle, v]) => `${NOMS_PRESTATIONS[cle as Colonne]} ${enEuros(v ?? 0)}`)
    const detail = parts.length === 0 ? '' : ` (${parts.join(', ')})`
    const part = Math.round(t.taux / 10_000)
    return (
      `Sur ${enEuros(t.pas)} de salaire de plus par mois pour ${personne}, il reste ` +
      `${enEuros(t.reste)}${detail} ; taux marginal de ${part} %.\n`
    )
  })
  return lignes.join('')
}
