import { parseArgs } from 'node:util'
import { findNature } from '#legislation'
import type { AnnexesLues, LectureRessources, RessourceSourcee, RessourcesLues } from '#referentiel'
import {
  enEuros,
  estMois,
  formaterSiret,
  jourEnMots,
  type Mois,
  moisEnMots,
  parseInstant,
} from '#socle'
import { type Commande, type Contexte, UsageFautif } from '../commande.js'
import { lireNirDemande } from '../lire-nir.js'
import { annexesEnJson, annexesEnMots } from './ressources-annexes.js'

const ACCES = {
  ...{ organisme: 'operateur', agent: 'ligne-de-commande', dossier: null },
  finalite: 'exploitation',
} as const

export const commande: Commande = {
  resume: 'montre les ressources mensuelles d’une personne',
  aide: `Usage : alasource ressources --nir NIR|- --de AAAA-MM --a AAAA-MM [--vu-le INSTANT]
                             [--annexes] [--base BASE] [--json]

Montre les ressources mensuelles d’une personne : une ligne par montant net social d’un versement.
Cette lecture est écrite au journal des accès avant que rien ne s’affiche.

Options
  --nir NIR           13 caractères, ou 15 avec la clé ; « - » : lu sur l’entrée standard, pour ne
                      laisser le NIR ni dans l’historique ni dans la liste des processus
  --de, --a           premier et dernier mois, compris
  --vu-le INSTANT     seulement ce qui était connu à cet instant, par exemple 2026-04-12T12:00:00Z
  --annexes           ajoute ce que ni la DSN ni le PASRAU ne portent : chiffres d’affaires, revenus
                      d’indépendant, chiffres des impôts, dont la période touche ces mois
  --base BASE         adresse PostgreSQL ou dossier de données
  --json              un objet JSON

Code de sortie : 0 fait, même si la personne n’est pas connue ; 2 commande mal écrite ; 3 panne.
Exemple : alasource ressources --nir - --de 2026-01 --a 2026-03 < nir.txt
`,
  async executer(args, contexte) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        nir: { type: 'string' },
        de: { type: 'string' },
        a: { type: 'string' },
        'vu-le': { type: 'string' },
        annexes: { type: 'boolean' },
        base: { type: 'string' },
        json: { type: 'boolean' },
      },
      allowPositionals: false,
      strict: true,
    })
    const lecture = await lireDemande(values, contexte)
    const base = await contexte.ouvrirBase(values.base)
    try {
      const lues = await base.referentiel.lireRessources(lecture, ACCES)
      const annexes = values.annexes ? await base.suivi.lireAnnexes(lecture, ACCES) : undefined
      await contexte.ecrire((values.json === true ? enJson : enMots)(lues, annexes))
    } finally {
      await base.fermer()
    }
    return 0
  },
}

interface Valeurs {
  readonly nir?: string | undefined
  readonly de?: string | undefined
  readonly a?: string | undefined
  readonly 'vu-le'?: string | undefined
}

async function lireDemande(values: Valeurs, contexte: Contexte): Promise<LectureRessources> {
  const de = lireMois('--de', values.de)
  const a = lireMois('--a', values.a)
  if (a < de) throw new UsageFautif('--a : ce mois vient avant celui de --de.')
  const vuLe = values['vu-le'] === undefined ? undefined : parseInstant(values['vu-le'])
  if (values['vu-le'] !== undefined && vuLe === undefined) {
    throw new UsageFautif(
      '--vu-le : un instant avec son fuseau est attendu, par exemple 2026-04-12T12:00:00Z.',
    )
  }
  const nir = await lireNirDemande(values.nir, contexte)
  return vuLe === undefined ? { nir, de, a } : { nir, de, a, vuLe }
}

function lireMois(option: string, texte: string | undefined): Mois {
  if (!estMois(texte)) throw new UsageFautif(`${option} : un mois AAAA-MM est attendu.`)
  return texte
}

/** The keys of the public contract, in its order; then those of the annexes, when asked. */
function enJson({ personne, lignes }: RessourcesLues, annexes?: AnnexesLues): string {
  const qui = personne && {
    nirMasque: personne.nirMasque,
    nom: personne.nom,
    prenoms: personne.prenoms,
  }
  const plus = annexes && annexesEnJson(annexes)
  return `${JSON.stringify({ personne: qui, lignes: lignes.map(publique), ...plus })}\n`
}

function publique(l: RessourceSourcee): Record<string, unknown> {
  const { mois, dateVersement, nature, montantNetSocial, montantNetFiscal, montantNetVerse } = l
  const { siret, raisonSociale } = l.declarant
  const { periode, revision, recuLe, origine, contestee } = l
  return {
    mois,
    dateVersement,
    declarant: { siret, raisonSociale },
    nature,
    montantNetSocial,
    montantNetFiscal,
    montantNetVerse,
    periode: periode && { de: periode.de, a: periode.a },
    revision,
    recuLe,
    origine,
    contestee,
  }
}

const COLONNES = [
  'Mois',
  'Versé le',
  'Déclarant',
  'Nature',
  'Net social',
  'Net fiscal',
  'Net versé',
  'Rév.',
]
/** Columns of figures are aligned on the right. */
const CHIFFRES = new Set([4, 5, 6, 7])

function enMots(lues: RessourcesLues, annexes?: AnnexesLues): string {
  return mensuelles(lues) + (annexes === undefined ? '' : annexesEnMots(annexes))
}

function mensuelles({ personne, lignes }: RessourcesLues): string {
  if (personne === null) return 'Aucune déclaration ne parle de cette personne.\n'
  const qui = `${personne.nom} ${personne.prenoms} (${personne.nirMasque})\n`
  if (lignes.length === 0) return `${qui}Aucune ressource déclarée pour ces mois.\n`
  const cases = lignes.map((l) => [
    moisEnMots(l.mois),
    jourEnMots(l.dateVersement),
    l.declarant.raisonSociale ??
      (l.declarant.siret ? formaterSiret(l.declarant.siret) : 'sans SIRET'),
    nature(l),
    montant(l.montantNetSocial),
    montant(l.montantNetFiscal),
    montant(l.montantNetVerse),
    String(l.revision),
  ])
  return qui + tableau([COLONNES, ...cases])
}

function nature({ nature, periode }: RessourceSourcee): string {
  const libelle = findNature(nature)?.libelle ?? 'autre ressource'
  return periode ? `${libelle} (correction)` : libelle
}

function montant(centimes: number | null): string {
  return centimes === null ? 'absent' : enEuros(centimes)
}

function tableau(lignes: readonly (readonly string[])[]): string {
  const largeurs = COLONNES.map((_, i) => Math.max(...lignes.map((l) => l[i]!.length)))
  return lignes
    .map((l) =>
      l
        .map((c, i) => (CHIFFRES.has(i) ? c.padStart(largeurs[i]!) : c.padEnd(largeurs[i]!)))
        .join('  ')
        .trimEnd(),
    )
    .map((l) => `${l}\n`)
    .join('')
}
