import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import {
  type Acces,
  createGarde,
  type EntreePortefeuille,
  type Garde,
  type Habilitation,
  POLITIQUE_BAC_A_SABLE,
  PROFILS,
  type RegistreHabilitations,
} from '#acces'
import { type DossierAllocataire, moisExamenEnCours } from '#allocations'
import { assert, centimes, type Jour, jour, mois, moisDuJour } from '#socle'
import type { BaseServie } from './machine.js'

/** The private key of the demonstration's partners: on the visitor's own machine, for curl. */
export const FICHIER_CLE = 'cle-partenaire.json'

const DEPUIS = jour('2025-03-01')

/** Who contests, in the demonstration. */
const PERSONNE_CONTESTE = 'celine-n-diaye'
/** Centimes that she says were not paid. */
const RETENU_EN_MOINS = 12_000

/** Nadia lost her job, Hugo’s employer is late: their dossiers have opened a wider window. */
const PERSONNES_NEUTRALISEES = ['nadia-el-amrani', 'hugo-lefevre']

export interface Visite {
  readonly dossier: string
  readonly foyers: readonly DossierAllocataire[]
  readonly aujourdhui: Jour
}

/**
 * Makes the partners of the demonstration: two bodies, their habilitations at the most that the
 * texts let, one key, and the fictional households for caseload. The same each time it is called.
 */
export async function ouvrirBacASable(base: BaseServie, visite: Visite): Promise<void> {
  const { partenaires } = base
  const { applications } = await partenaires.habilitations.lire()
  if (applications.length === 0) await contester(base)
  const publique = await clePublique(join(visite.dossier, FICHIER_CLE))
  await partenaires.habilitations.enregistrer(registre(publique))
  await partenaires.portefeuille.enregistrer(portefeuille(base, visite, await numerosNeutralises()))
}

/** Fictional persons: the guard leaves room to try and to make mistakes. */
export function gardeBacASable({ surveillance }: Pick<BaseServie, 'surveillance'>): Garde {
  return createGarde({ store: surveillance, politique: POLITIQUE_BAC_A_SABLE })
}

const ACCES: Acces = {
  ...{ organisme: 'operateur', agent: 'demonstration' },
  ...{ finalite: 'demonstration', dossier: null },
}

/** A line of Céline is contested, so that partners see what one looks like. Once. */
async function contester({ referentiel, suivi }: BaseServie): Promise<void> {
  const { listPersonnages } = await import('#territoire')
  const nir = listPersonnages(moisDuJour(DEPUIS)).find((p) => p.cle === PERSONNE_CONTESTE)?.nir
  assert(nir !== undefined, 'la personne qui conteste est contée')
  const fenetre = { de: mois('2026-07'), a: mois('2026-09') }
  const { lignes } = await referentiel.lireRessources({ nir, ...fenetre }, ACCES)
  const ligne = lignes.find((l) => (l.montantNetSocial ?? 0) > RETENU_EN_MOINS)
  if (ligne === undefined || ligne.contestation !== undefined) return
  const montantRetenu = centimes((ligne.montantNetSocial ?? 0) - RETENU_EN_MOINS)
  await suivi.contester({ nir, ligne: ligne.id, reference: null, montantRetenu }, ACCES)
}

async function numerosNeutralises(): Promise<ReadonlySet<string>> {
  const { listPersonnages } = await import('#territoire')
  const tous = listPersonnages(moisDuJour(DEPUIS))
  const concernes = tous.filter((p) => PERSONNES_NEUTRALISEES.includes(p.cle))
  return new Set(concernes.map((p) => p.foyer.numero))
}

async function clePublique(chemin: string): Promise<JWK> {
  const connue = await readFile(chemin, 'utf8').catch(() => undefined)
  if (connue !== undefined) return sansSecret(JSON.parse(connue) as JWK)
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const privee = await exportJWK(privateKey)
  await writeFile(chemin, `${JSON.stringify(privee)}\n`, { mode: 0o600 })
  return sansSecret(privee)
}

function sansSecret({ kty, crv, x, y }: JWK): JWK {
  return { kty, crv, x, y } as JWK
}

function registre(cle: JWK): RegistreHabilitations {
  const application = (organisme: string) => ({
    ...{ id: `${organisme}-demonstration`, organisme, cles: [{ ...cle }] },
    ...{ certificatExige: false, demandesParMinute: 1_200, active: true },
  })
  return {
    organismes: [
      { code: 'caf', nom: 'Caf de la démonstration' },
      { code: 'cnam', nom: 'Assurance maladie de la démonstration' },
    ],
    habilitations: PROFILS.map((p): Habilitation => {
      const { finalite, montants, fenetres, texte: baseLegale } = p
      const organisme = finalite === 'c2s' ? 'cnam' : 'caf'
      return { organisme, finalite, baseLegale, montants, fenetres, du: DEPUIS, au: null }
    }),
    applications: [application('caf'), application('cnam')],
  }
}

function portefeuille(
  { partenaires }: BaseServie,
  { foyers, aujourdhui }: Visite,
  neutralises: ReadonlySet<string>,
): readonly EntreePortefeuille[] {
  return foyers.flatMap(({ numero, moisDemande, personnes }) =>
    personnes.flatMap(({ id, nir }): readonly EntreePortefeuille[] => {
      if (nir === null) return []
      const commun = {
        ...{ dossier: numero, personne: partenaires.cleDe(nir), reference: `${numero}/${id}` },
        ...({ lien: 'portefeuille', du: DEPUIS, au: null } as const),
      }
      const caf = {
        ...{ ...commun, organisme: 'caf', moisExamen: moisExamenEnCours(moisDemande, aujourdhui) },
        finalites: ['rsa', 'prime-activite', 'aide-logement'] as const,
        motifs: neutralises.has(numero) ? (['neutralisation'] as const) : [],
      }
      const cnam = { ...commun, organisme: 'cnam', moisExamen: moisDuJour(aujourdhui) }
      return [caf, { ...cnam, finalites: ['c2s'], motifs: [] }]
    }),
  )
}
