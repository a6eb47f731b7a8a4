import { type AnnexeAEcrire, ecrireAnnexes, type NatureAnnexe } from '#declarations'
import { centimes, jour, type Mois, moisPlus } from '#socle'
import type { Bassin } from './bassin.js'
import { SIREN_PAR_BASSIN, sirenFictif, siretFictif } from './employeurs.js'
import type { Morceau } from './fichier.js'
import type { Habitant } from './habitant.js'
import type { VeriteAnnexe } from './verite.js'
import { presentationJuste } from './versements.js'

/** One inhabitant in so many also runs a micro-business. */
const UN_SUR = 12
/** Numbers of a bassin that neither employers nor payers take. */
const URSSAF = SIREN_PAR_BASSIN - 3
const ENTREPRISES = SIREN_PAR_BASSIN - 2

/** Turnovers of the micro-entrepreneurs of a bassin, one file for each whole quarter shown. */
export function* fluxAnnexes(
  bassin: Bassin,
  avecVerite: boolean,
): Generator<Morceau, void, undefined> {
  const micros = bassin.habitants.filter((h) => h.rang % UN_SUR === 0)
  if (micros.length === 0) return
  const premier = 1 + bassin.numero * SIREN_PAR_BASSIN
  const siret = siretFictif(sirenFictif(premier + URSSAF), 1)
  for (let de = bassin.de; moisPlus(de, 2) <= bassin.a; de = moisPlus(de, 1)) {
    const rang = (Number(de.slice(5)) - 1) / 3
    if (!Number.isInteger(rang)) continue
    const periode = `${de.slice(0, 4)}-T${rang + 1}`
    const entete = {
      nature: 'chiffre-affaires-micro',
      emetteur: { siret, raisonSociale: 'URSSAF DE LORME (FICTIVE)' },
      constitueLe: jour(`${moisPlus(de, 3)}-28`),
      ordre: 0,
    } as const
    const lignes = [...declarations(micros, { premier, periode, de })]
    if (avecVerite) yield { genre: 'verite-annexes', lignes: veritesAnnexes(entete.nature, lignes) }
    const contenu = ecrireAnnexes(entete, lignes)
    const nom = `CA_${siret}_${periode}.annexe`
    yield { genre: 'fichier', fichier: { nom, contenu, individus: micros.length } }
  }
}

/** What a file of annexes truly says. */
export function veritesAnnexes(
  annexe: NatureAnnexe,
  lignes: readonly AnnexeAEcrire[],
): readonly VeriteAnnexe[] {
  return lignes.map(({ nir, periode, siret, montants }) => ({
    nir,
    annexe,
    periode,
    siret,
    montants,
  }))
}

function* declarations(
  micros: readonly Habitant[],
  { premier, periode, de }: { premier: number; periode: string; de: Mois },
): Generator<AnnexeAEcrire, void, undefined> {
  const siren = sirenFictif(premier + ENTREPRISES)
  for (const [rang, habitant] of micros.entries()) {
    const { nom, prenoms, dateNaissance } = presentationJuste(habitant)
    const montant = 90_000 + ((habitant.rang * 7 + Number(de.slice(5))) % 40) * 10_000
    yield {
      ...{ nir: habitant.identite.nir, nom, prenoms, dateNaissance },
      siret: siretFictif(siren, 1 + rang),
      ...{ periode, regime: 'micro-social', annule: false },
      montants: { 'prestations-bic': centimes(montant) },
    }
  }
}
