import { parseArgs } from 'node:util'
import type { Profil } from '#declarations'
import type { OptionsIngestion, RapportIngestion, SourceFichier } from '#referentiel'
import { type Instant, parseInstant } from '#socle'
import { type CodeSortie, type Commande, type Contexte, UsageFautif } from '../commande.js'

/** Anomalies shown for one file without --json; all are counted. */
const MONTREES = 20
/** Time between two words of progress. */
const PAS_PROGRES_MS = 2_000

export const commande: Commande = {
  resume: 'contrôle et enregistre des fichiers DSN et PASRAU',
  aide: `Usage : alasource ingerer [--base BASE] [--profil reception|depot] [--recu-le INSTANT]
                          [--json] CHEMIN…

Contrôle des fichiers DSN, PASRAU et annexes (revenus d’indépendants, chiffres des impôts) puis
enregistre ce qui n’est pas refusé. Un chemin est un fichier, ou un dossier lu avec ses
sous-dossiers pour ses fichiers *.dsn, *.pasrau et *.annexe. Un fichier annoncé est durablement
enregistré ; le même fichier une seconde fois ne change rien ; un envoi d’essai est contrôlé et
n’est jamais enregistré. Un fichier refusé n’arrête pas les autres.

Options
  --base BASE         adresse PostgreSQL ou dossier de données (par défaut DATABASE_URL, sinon
                      ALASOURCE_DONNEES)
  --profil reception  ce qu’un organisme reçoit (par défaut) : une faute bloquante dans un
                      individu ne met de côté que lui
  --profil depot      la norme entière, comme au dépôt
  --recu-le INSTANT   quand ces fichiers ont été reçus, par exemple 2026-02-05T09:00:00Z
                      (par défaut : maintenant)
  --json              une ligne JSON par fichier, puis une ligne de total

Code de sortie : 0 rien n’est refusé ; 1 une déclaration, un individu ou un chemin est refusé ;
2 commande mal écrite ; 3 panne (base, disque, clé).
Exemple : alasource ingerer --json --base ./donnees paies/
`,
  async executer(args, contexte) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        base: { type: 'string' },
        profil: { type: 'string' },
        'recu-le': { type: 'string' },
        json: { type: 'boolean' },
      },
      allowPositionals: true,
      strict: true,
    })
    if (positionals.length === 0) throw new UsageFautif('Donnez au moins un fichier ou un dossier.')
    const options: OptionsIngestion = {
      profil: lireProfil(values.profil),
      recuLe: lireInstant(values['recu-le']) ?? contexte.maintenant(),
      jour: contexte.aujourdhui(),
    }
    contexte.poursuivre?.()
    const { sources, refus } = contexte.listSources(positionals)
    for (const { chemin, message } of refus) contexte.dire(`${chemin} : ${message}`)
    const ecriture = values.json === true ? EN_JSON : EN_MOTS
    const suivi = new Suivi(sources.length, contexte, ecriture)
    if (sources.length > 0)
      await toutIngerer(sources, { base: values.base, options, suivi, contexte })
    await contexte.ecrire(ecriture.total(suivi.total()))
    return suivi.code === 0 && refus.length > 0 ? 1 : suivi.code
  },
}

function lireProfil(texte: string | undefined): Profil {
  if (texte === undefined || texte === 'reception') return 'reception'
  if (texte === 'depot') return 'depot'
  throw new UsageFautif(`Profil inconnu : ${texte}. Les profils sont depot et reception.`)
}

function lireInstant(texte: string | undefined): Instant | undefined {
  if (texte === undefined) return undefined
  const instant = parseInstant(texte)
  if (instant === undefined) {
    throw new UsageFautif(
      '--recu-le : un instant avec son fuseau est attendu, par exemple 2026-02-05T09:00:00Z.',
    )
  }
  return instant
}

interface Demande {
  readonly base: string | undefined
  readonly options: OptionsIngestion
  readonly suivi: Suivi
  readonly contexte: Contexte
}

/** A file that cannot be read is told, the others go on; a base that is gone or full ends all. */
async function toutIngerer(sources: readonly SourceFichier[], demande: Demande): Promise<void> {
  const octetsAnnonces = sources.reduce((n, { octets = 0 }) => n + octets, 0)
  const base = await demande.contexte.ouvrirBase(demande.base, { octetsAnnonces })
  const { options, suivi } = demande
  suivi.commencer()
  try {
    const entrees = sources.map((source) => ({ source, options }))
    for await (const { entree, rapport, panne } of base.referentiel.ingererFlux(entrees)) {
      if (rapport !== undefined) await suivi.rapporter(entree.source.nom, rapport)
      else suivi.tomber(`${entree.source.nom} : ${panne.message}`)
    }
  } finally {
    await base.fermer()
  }
}

interface Total {
  readonly fichiers: number
  readonly acceptes: number
  readonly rejetes: number
  readonly individus: number
  readonly lignesRessource: number
  readonly octets: number
  readonly secondes: number
}

interface Ecriture {
  readonly fichier: (nom: string, rapport: RapportIngestion) => string
  readonly total: (total: Total) => string
}

/** Counts what goes by, says where the work is, remembers whether something was refused. */
class Suivi {
  code: CodeSortie = 0
  readonly #contexte: Contexte
  readonly #ecriture: Ecriture
  readonly #attendus: number
  #debut: number
  #dernierMot: number
  #compte = { fichiers: 0, acceptes: 0, rejetes: 0, individus: 0, lignesRessource: 0, octets: 0 }

  constructor(attendus: number, contexte: Contexte, ecriture: Ecriture) {
    this.#attendus = attendus
    this.#contexte = contexte
    this.#ecriture = ecriture
    this.#debut = this.#maintenant()
    this.#dernierMot = this.#debut
  }

  /** The base is open: what is timed is the ingestion, not the making of a base. */
  commencer(): void {
    this.#debut = this.#maintenant()
    this.#dernierMot = this.#debut
  }

  async rapporter(nom: string, rapport: RapportIngestion): Promise<void> {
    const compte = this.#compte
    const rejete = rapport.statut === 'rejete'
    compte.fichiers += 1
    if (rejete) compte.rejetes += 1
    else compte.acceptes += 1
    compte.individus += rapport.individus
    compte.lignesRessource += rapport.lignesRessource
    compte.octets += rapport.octets
    const refuse = rejete || rapport.declarationsRefusees > 0 || rapport.ecartes > 0
    if (this.code === 0 && refuse) this.code = 1
    await this.#contexte.ecrire(this.#ecriture.fichier(nom, rapport))
    this.#avancer()
  }

  tomber(message: string): void {
    this.code = 3
    this.#contexte.dire(message)
  }

  total(): Total {
    return { ...this.#compte, secondes: (this.#maintenant() - this.#debut) / 1000 }
  }

  #avancer(): void {
    const maintenant = this.#maintenant()
    if (maintenant - this.#dernierMot < PAS_PROGRES_MS) return
    this.#dernierMot = maintenant
    const { fichiers, individus } = this.#compte
    const debit = Math.round((individus * 1000) / (maintenant - this.#debut))
    const faits = `fichier ${nombre(fichiers)} sur ${nombre(this.#attendus)}`
    this.#contexte.dire(`${faits}, ${nombre(individus)} individus, ${nombre(debit)} par seconde`)
  }

  #maintenant(): number {
    return Date.parse(this.#contexte.maintenant())
  }
}

/** The keys of the public contract, in its order. */
const EN_JSON: Ecriture = {
  fichier(fichier, r) {
    const { statut, declarations, individus, rubriques, octets, essai, anomalies } = r
    const { anomaliesTotal, lignesRessource, remplacees, nonRattachees, ecartes, dejaRecu } = r
    const { gardes, refuses } = r
    const comptes = { declarations, individus, rubriques, octets, essai, anomalies, anomaliesTotal }
    const suites = { lignesRessource, remplacees, nonRattachees, ecartes, dejaRecu }
    const conservation = { gardes, refuses }
    return `${JSON.stringify({ fichier, statut, ...comptes, ...suites, ...conservation })}\n`
  },
  total: (total) => `${JSON.stringify({ total })}\n`,
}

const STATUTS = {
  accepte: 'enregistré',
  'accepte-avec-anomalies': 'enregistré, avec des anomalies',
  rejete: 'rejeté : rien n’en est gardé',
} as const

function issue(rapport: RapportIngestion): string {
  if (rapport.dejaRecu) return 'déjà reçu : rien ne change'
  if (rapport.essai) return 'envoi d’essai : contrôlé, rien n’en est gardé'
  return STATUTS[rapport.statut]
}

const EN_MOTS: Ecriture = {
  fichier(nom, r) {
    const lignes = [
      `${nom} : ${issue(r)}`,
      `  déclarations ${nombre(r.declarations)}   individus ${nombre(r.individus)}` +
        ` (gardés ${nombre(r.gardes)})   lignes de ressource ${nombre(r.lignesRessource)}`,
    ]
    const suites: readonly (readonly [number, string])[] = [
      [r.remplacees, 'déclarations remplacées'],
      [r.nonRattachees, 'lignes en attente de rattachement'],
      [r.ecartes, 'individus mis de côté'],
      [r.statut === 'rejete' || r.essai ? 0 : r.refuses, 'individus refusés'],
    ]
    const dites = suites.filter(([n]) => n > 0).map(([n, mots]) => `${mots} ${nombre(n)}`)
    if (dites.length > 0) lignes.push(`  ${dites.join('   ')}`)
    for (const a of r.anomalies.slice(0, MONTREES)) {
      const gravite = a.gravite === 'bloquante' ? 'BLOQUANTE' : 'signal   '
      const ou = `ligne ${nombre(a.ligne)}`.padEnd(14)
      lignes.push(`  ${ou} ${gravite} ${(a.rubrique ?? '').padEnd(14)} ${a.message}`)
    }
    const reste = r.anomaliesTotal - Math.min(r.anomalies.length, MONTREES)
    if (reste > 0) lignes.push(`  … et ${nombre(reste)} autres (avec --json : les 1 000 premières)`)
    return `${lignes.join('\n')}\n`
  },
  total(t) {
    const debit =
      t.secondes > 0 && t.individus > 0
        ? `, ${nombre(Math.round(t.individus / t.secondes))} par seconde`
        : ''
    return (
      `Total : ${nombre(t.fichiers)} ${t.fichiers > 1 ? 'fichiers' : 'fichier'}` +
      ` (rejetés : ${nombre(t.rejetes)}), ` +
      `${nombre(t.individus)} individus, ${nombre(t.lignesRessource)} lignes de ressource, ` +
      `${nombre(t.octets)} octets en ${t.secondes.toFixed(1).replace('.', ',')} s${debit}\n`
    )
  },
}

function nombre(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, '\u00a0')
}
