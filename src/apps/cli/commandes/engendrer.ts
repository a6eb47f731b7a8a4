import { closeSync, existsSync, mkdirSync, openSync, readdirSync, writeSync } from 'node:fs'
import path from 'node:path'
import { setImmediate as tourSuivant } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { DERNIER_MOIS } from '#legislation'
import { estMois, type Mois, Panne } from '#socle'
import {
  ecrireLigneVerite,
  ecrireVeriteAnnexe,
  engendrerTerritoire,
  type Morceau,
  type OptionsTerritoire,
  PERSONNES_MAX,
  PREMIER_MOIS,
} from '#territoire'
import { type CodeSortie, type Commande, type Contexte, UsageFautif } from '../commande.js'

const AIDE = `Usage : alasource engendrer --personnes N --de AAAA-MM --a AAAA-MM
                           --graine TEXTE --sortie DOSSIER [options]

Invente un territoire : des personnes, des employeurs, des organismes, et leurs fichiers de paie.
Écrit dans DOSSIER (créé au besoin, refusé s’il n’est pas vide) :
  *.dsn            les déclarations des employeurs, mois par mois
  *.pasrau         celles des organismes (chômage, indemnités journalières, pensions)
  verite.ndjson    ce que chaque personne a vraiment reçu, et ce que la base doit répondre
  foyers.ndjson    ce que la caisse sait de chaque foyer
La même graine et les mêmes options donnent les mêmes octets. Personne n’est réel.

Options
  --personnes N     nombre de personnes payées, exactement (1 à ${PERSONNES_MAX})
  --de, --a         mois de versement, compris (à partir de ${PREMIER_MOIS})
  --graine TEXTE    texte libre
  --incidents       ajoute ce qui arrive dans la vie : retards, corrections, erreurs d’identité…
  --demonstration   commence par les personnes de la démonstration
  --annexes         ajoute des fichiers *.annexe (chiffre d’affaires de micro-entrepreneurs)
  --autres-flux     les mêmes, avec les salaires de particuliers employeurs (Cesu, Pajemploi), les
                    revenus d’indépendants et les chiffres des impôts, et leur vérité
  --json            résumé en JSON

Sortie : 0 fait, 2 usage incorrect, 3 disque.
Exemple : alasource engendrer --personnes 200 --de 2025-01 --a 2025-12 \\
            --graine essai --sortie territoire-essai`

interface Bilan {
  readonly personnes: Set<string>
  fichiers: number
  fichiersPasrau: number
  individus: number
  octets: number
  foyers: number
  lignes: number
  readonly attendus: Record<string, number>
  readonly incidents: Record<string, number>
}

export const commande: Commande = {
  resume: 'invente un territoire et écrit ses fichiers DSN et PASRAU',
  aide: AIDE,
  async executer(args, contexte) {
    const { options, sortie, json } = lireOptions(args)
    preparer(sortie)
    const bilan = await ecrireTerritoire(options, sortie, contexte)
    await contexte.ecrire(json ? `${JSON.stringify(resume(bilan, sortie))}\n` : tableau(bilan))
    return 0 satisfies CodeSortie
  },
}

function lireOptions(args: readonly string[]): {
  options: OptionsTerritoire
  sortie: string
  json: boolean
} {
  const { values } = analyser(args)
  const { de, a, graine, sortie } = values
  const personnes = /^\d{1,9}$/.test(values.personnes ?? '') ? Number(values.personnes) : 0
  if (personnes < 1 || personnes > PERSONNES_MAX) {
    throw new UsageFautif(`--personnes : un nombre entier de 1 à ${PERSONNES_MAX}.`)
  }
  const mois = lireMois('--de', de)
  const dernier = lireMois('--a', a)
  if (mois < PREMIER_MOIS) {
    throw new UsageFautif(`--de : le montant net social n’est déclaré que depuis ${PREMIER_MOIS}.`)
  }
  if (dernier > DERNIER_MOIS) throw new UsageFautif(`--a : au plus tard ${DERNIER_MOIS}.`)
  if (dernier < mois) throw new UsageFautif('--a : ce mois vient avant celui de --de.')
  if (!graine) throw new UsageFautif('--graine : donnez un texte, par exemple « essai ».')
  if (!sortie) throw new UsageFautif('--sortie : donnez un dossier.')
  const incidents = values.incidents ?? false
  const demonstration = values.demonstration ?? false
  return {
    options: {
      ...{ personnes, de: mois, a: dernier, graine, incidents, demonstration },
      annexes: values.annexes ?? false,
      autresFlux: values['autres-flux'] ?? false,
    },
    sortie,
    json: values.json ?? false,
  }
}

function analyser(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    strict: true,
    allowPositionals: false,
    options: {
      personnes: { type: 'string' },
      de: { type: 'string' },
      a: { type: 'string' },
      graine: { type: 'string' },
      sortie: { type: 'string' },
      incidents: { type: 'boolean' },
      demonstration: { type: 'boolean' },
      annexes: { type: 'boolean' },
      'autres-flux': { type: 'boolean' },
      json: { type: 'boolean' },
    },
  })
}

function lireMois(option: string, texte: string | undefined): Mois {
  if (!estMois(texte)) throw new UsageFautif(`${option} : un mois AAAA-MM est attendu.`)
  return texte
}

/** Nothing is ever overwritten: the folder is made, or must be empty. */
function preparer(sortie: string): void {
  const contenu = tenter(sortie, () => {
    creerDossier(path.resolve(sortie))
    return readdirSync(sortie)
  })
  if (contenu.length > 0) {
    throw new UsageFautif(`--sortie : le dossier « ${sortie} » n’est pas vide. Rien n’est écrit.`)
  }
}

/** One level at a time: the recursive mkdir of Node 20 never ends under /proc. */
function creerDossier(dossier: string): void {
  if (existsSync(dossier)) return
  creerDossier(path.dirname(dossier))
  mkdirSync(dossier)
}

function tenter<T>(chemin: string, acte: () => T): T {
  try {
    return acte()
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'inconnue'
    const remede = 'Vérifiez la place et les droits.'
    const message = `Impossible d’écrire dans « ${chemin} » (${code}). ${remede}`
    throw new Panne('disque', message, cause)
  }
}

async function ecrireTerritoire(
  options: OptionsTerritoire,
  sortie: string,
  contexte: Contexte,
): Promise<Bilan> {
  const bilan: Bilan = {
    personnes: new Set(),
    fichiers: 0,
    fichiersPasrau: 0,
    individus: 0,
    octets: 0,
    foyers: 0,
    lignes: 0,
    attendus: {},
    incidents: {},
  }
  const verite = ouvrir(path.join(sortie, 'verite.ndjson'))
  const foyers = ouvrir(path.join(sortie, 'foyers.ndjson'))
  try {
    for (const morceau of engendrerTerritoire(options)) {
      // A stop asked meanwhile (Ctrl-C) is heard here.
      await tourSuivant()
      ranger(morceau, { bilan, sortie, verite, foyers })
      if (morceau.genre === 'foyers' && bilan.personnes.size > 0) {
        contexte.dire(`${bilan.personnes.size} personnes sur ${options.personnes}…`)
      }
    }
  } finally {
    closeSync(verite)
    closeSync(foyers)
  }
  return bilan
}

interface Rangement {
  readonly bilan: Bilan
  readonly sortie: string
  readonly verite: number
  readonly foyers: number
}

function ranger(morceau: Morceau, r: Rangement): void {
  const { bilan } = r
  if (morceau.genre === 'foyers') {
    bilan.foyers += morceau.foyers.length
    ecrire(
      r.foyers,
      morceau.foyers.map((f) => `${JSON.stringify(f)}\n`),
      'utf8',
    )
    return
  }
  if (morceau.genre === 'fichier') {
    const { fichier } = morceau
    bilan.individus += fichier.individus
    if (fichier.nom.endsWith('.pasrau')) bilan.fichiersPasrau++
    else bilan.fichiers++
    const sortie = ouvrir(path.join(r.sortie, fichier.nom))
    bilan.octets += ecrire(sortie, fichier.contenu, 'latin1')
    closeSync(sortie)
    return
  }
  if (morceau.genre === 'verite-annexes') {
    ecrire(
      r.verite,
      morceau.lignes.map((l) => `${ecrireVeriteAnnexe(l)}\n`),
      'utf8',
    )
    return
  }
  for (const ligne of morceau.lignes) {
    bilan.lignes++
    bilan.personnes.add(ligne.nir)
    bilan.attendus[ligne.attendu] = (bilan.attendus[ligne.attendu] ?? 0) + 1
    if (ligne.incident !== null) {
      bilan.incidents[ligne.incident] = (bilan.incidents[ligne.incident] ?? 0) + 1
    }
  }
  ecrire(
    r.verite,
    morceau.lignes.map((l) => `${ecrireLigneVerite(l)}\n`),
    'utf8',
  )
}

function ouvrir(chemin: string): number {
  return tenter(chemin, () => openSync(chemin, 'wx'))
}

const TAMPON = 1 << 18

/** Gathers pieces so that a write costs something only every 256 KiB; gives the bytes written. */
function ecrire(fichier: number, pieces: Iterable<string>, encodage: 'latin1' | 'utf8'): number {
  let octets = 0
  let tampon = ''
  const verser = (): void => {
    const bloc = Buffer.from(tampon, encodage)
    for (let ecrits = 0; ecrits < bloc.length; ) {
      ecrits += tenter('le dossier de sortie', () => writeSync(fichier, bloc, ecrits))
    }
    octets += bloc.length
    tampon = ''
  }
  for (const piece of pieces) {
    tampon += piece
    if (tampon.length >= TAMPON) verser()
  }
  if (tampon !== '') verser()
  return octets
}

function resume(bilan: Bilan, sortie: string): Record<string, unknown> {
  return { sortie, ...bilan, personnes: bilan.personnes.size }
}

function tableau(bilan: Bilan): string {
  const lignes: [string, number][] = [
    ['personnes distinctes', bilan.personnes.size],
    ['foyers', bilan.foyers],
    ['fichiers DSN', bilan.fichiers],
    ['fichiers PASRAU', bilan.fichiersPasrau],
    ['individus déclarés', bilan.individus],
    ['octets', bilan.octets],
    ['lignes de vérité', bilan.lignes],
    ...Object.entries(bilan.attendus).map(([a, n]): [string, number] => [`  dont ${a}`, n]),
    ...Object.entries(bilan.incidents)
      .sort(([x], [y]) => (x < y ? -1 : 1))
      .map(([i, n]): [string, number] => [`  incident ${i}`, n]),
  ]
  return `${lignes.map(([mot, n]) => `${mot.padEnd(34)}${String(n).padStart(12)}`).join('\n')}\n`
}
