import { echec, estJour, type Resultat, succes } from '#socle'
import type {
  AgentHabilite,
  ApplicationPartenaire,
  ClePublique,
  Habilitation,
  OrganismePartenaire,
  RegistreHabilitations,
} from './habilitation.js'
import {
  type FenetreRelative,
  findProfil,
  MOTIFS_LECTURE,
  type MotifLecture,
  type ProfilFinalite,
  tientDans,
} from './profil.js'

/** One fault of a file: where, and what, in French. */
export interface FauteHabilitation {
  readonly chemin: string
  readonly message: string
}

type Objet = Readonly<Record<string, unknown>>

const DEBIT_ORDINAIRE = 1_200
const DEBIT_MAX = 600_000
/** What is stored and shown: neither control signs, which the base refuses, nor half letters. */
const TEXTE = /^[^\p{Cc}\p{Cs}]{1,500}$/u
/** Coordinates of 32 bytes, in base64url. */
const COORDONNEE = /^[A-Za-z0-9_-]{43}$/
const CODE = /^[a-z0-9][a-z0-9-]{1,62}$/

/** Reads a file of habilitations: all of it, or every fault found. Nothing beyond the texts. */
export function lireHabilitations(
  json: unknown,
): Resultat<RegistreHabilitations, readonly FauteHabilitation[]> {
  const lecture = new LectureHabilitations()
  const registre = lecture.registre(json)
  return lecture.fautes.length === 0 ? succes(registre) : echec(lecture.fautes)
}

/** Walks the file and remembers each fault, with its path. */
class LectureHabilitations {
  readonly fautes: FauteHabilitation[] = []

  registre(json: unknown): RegistreHabilitations {
    const tout = this.#objet(json, '', ['organismes', 'habilitations', 'applications'])
    const organismes = this.#liste(tout.organismes, 'organismes', (o, c) => this.#organisme(o, c))
    const codes = new Set(organismes.map((o) => o.code))
    const connu = (code: string, chemin: string): void => {
      if (!codes.has(code)) this.#faute(chemin, 'cet organisme n’est pas dans « organismes »')
    }
    const habilitations = this.#liste(tout.habilitations, 'habilitations', (h, c) => {
      const lue = this.#habilitation(h, c)
      connu(lue.organisme, `${c}.organisme`)
      return lue
    })
    const applications = this.#liste(tout.applications, 'applications', (a, c) => {
      const lue = this.#application(a, c)
      connu(lue.organisme, `${c}.organisme`)
      return lue
    })
    this.#chevauchements(habilitations)
    this.#uniques(
      organismes.map((o) => o.code),
      'organismes',
    )
    this.#uniques(
      applications.map((a) => a.id),
      'applications',
    )
    this.#clesPartagees({ organismes, habilitations, applications })
    return { organismes, habilitations, applications }
  }

  #organisme(json: unknown, chemin: string): OrganismePartenaire {
    const o = this.#objet(json, chemin, ['code', 'nom', 'agents'])
    const code = this.#code(o.code, `${chemin}.code`)
    const nom = this.#texte(o.nom, `${chemin}.nom`)
    if (o.agents === undefined) return { code, nom }
    const agents = this.#liste(o.agents, `${chemin}.agents`, (a, c) => this.#agent(a, c))
    this.#uniques(
      agents.map((a) => a.agent),
      `${chemin}.agents`,
    )
    return { code, nom, agents }
  }

  #agent(json: unknown, chemin: string): AgentHabilite {
    const a = this.#objet(json, chemin, ['agent', 'cles'])
    const agent = this.#texte(a.agent, `${chemin}.agent`)
    const cles = this.#liste(a.cles, `${chemin}.cles`, (c, ou) => this.#cle(c, ou))
    if (cles.length === 0) this.#faute(`${chemin}.cles`, 'au moins une clé publique')
    return { agent, cles }
  }

  /** Two agents with one key are one; an application that has it could agree for him. */
  #clesPartagees({ organismes, applications }: RegistreHabilitations): void {
    const dAgents = organismes.flatMap((o) => (o.agents ?? []).map((a) => a.cles.map(empreinte)))
    const dApplications = applications.flatMap((a) => a.cles.map(empreinte))
    dAgents.forEach((siennes, i) => {
      const autres = new Set([...dAgents.filter((_, j) => j !== i).flat(), ...dApplications])
      if (siennes.some((cle) => autres.has(cle))) {
        this.#faute('organismes', 'la clé d’un agent est à lui seul')
      }
    })
  }

  #habilitation(json: unknown, chemin: string): Habilitation {
    const cles = ['organisme', 'finalite', 'baseLegale', 'montants', 'fenetres', 'du', 'au']
    const h = this.#objet(json, chemin, cles)
    const profil = typeof h.finalite === 'string' ? findProfil(h.finalite) : undefined
    if (profil === undefined) this.#faute(`${chemin}.finalite`, 'finalité inconnue')
    const du = this.#jour(h.du, `${chemin}.du`)
    const au = h.au === null || h.au === undefined ? null : this.#jour(h.au, `${chemin}.au`)
    if (au !== null && au < du) this.#faute(`${chemin}.au`, 'le dernier jour précède le premier')
    return {
      organisme: this.#code(h.organisme, `${chemin}.organisme`),
      finalite: profil?.finalite ?? 'rsa',
      baseLegale: this.#texte(h.baseLegale, `${chemin}.baseLegale`),
      montants: this.#montants(h.montants, { chemin: `${chemin}.montants`, profil }),
      fenetres: this.#fenetres(h.fenetres, { chemin: `${chemin}.fenetres`, profil }),
      du,
      au,
    }
  }

  #montants(
    json: unknown,
    { chemin, profil }: { chemin: string; profil: ProfilFinalite | undefined },
  ): Habilitation['montants'] {
    const lus = this.#liste(json, chemin, (m, c) => {
      const permis = profil?.montants.find((p) => p === m)
      if (permis === undefined && profil !== undefined) {
        this.#faute(c, 'ce montant n’est pas de ceux que les textes ouvrent à cette finalité')
      }
      return permis
    })
    if (lus.length === 0) this.#faute(chemin, 'au moins un montant')
    return lus.flatMap((m) => m ?? [])
  }

  #fenetres(
    json: unknown,
    { chemin, profil }: { chemin: string; profil: ProfilFinalite | undefined },
  ): Habilitation['fenetres'] {
    const lues: Partial<Record<MotifLecture, FenetreRelative>> = {}
    const donnees = this.#objet(json, chemin, MOTIFS_LECTURE)
    for (const motif of MOTIFS_LECTURE) {
      if (donnees[motif] === undefined) continue
      const f = this.#objet(donnees[motif], `${chemin}.${motif}`, ['de', 'a'])
      const fenetre = { de: Number(f.de), a: Number(f.a) }
      const large = profil?.fenetres[motif]
      const entiers = Number.isInteger(f.de) && Number.isInteger(f.a)
      if (!entiers || (profil && (large === undefined || !tientDans(fenetre, large)))) {
        this.#faute(
          `${chemin}.${motif}`,
          large === undefined
            ? 'les textes n’ouvrent pas cette fenêtre à cette finalité'
            : `des mois entiers, de M${large.de} à M${large.a} au plus`,
        )
      } else lues[motif] = fenetre
    }
    if (donnees.examen === undefined) this.#faute(`${chemin}.examen`, 'fenêtre absente')
    return lues
  }

  #application(json: unknown, chemin: string): ApplicationPartenaire {
    const cles = ['id', 'organisme', 'cles', 'certificatExige', 'demandesParMinute', 'active']
    const a = this.#objet(json, chemin, cles)
    const debit = a.demandesParMinute ?? DEBIT_ORDINAIRE
    if (!Number.isInteger(debit) || Number(debit) < 1 || Number(debit) > DEBIT_MAX) {
      this.#faute(`${chemin}.demandesParMinute`, `un entier de 1 à ${DEBIT_MAX}`)
    }
    const publiques = this.#liste(a.cles, `${chemin}.cles`, (c, ou) => this.#cle(c, ou))
    if (publiques.length === 0) this.#faute(`${chemin}.cles`, 'au moins une clé publique')
    return {
      id: this.#code(a.id, `${chemin}.id`),
      organisme: this.#code(a.organisme, `${chemin}.organisme`),
      cles: publiques,
      certificatExige: this.#booleen(a.certificatExige ?? false, `${chemin}.certificatExige`),
      demandesParMinute: Number(debit),
      active: this.#booleen(a.active ?? true, `${chemin}.active`),
    }
  }

  /** A private key must not travel: a file that holds one is refused. */
  #cle(json: unknown, chemin: string): ClePublique {
    if (typeof json !== 'object' || json === null || Array.isArray(json)) {
      this.#faute(chemin, 'une clé JWK est attendue')
      return {}
    }
    const cle = json as ClePublique
    if (['d', 'p', 'q', 'k'].some((membre) => membre in cle)) {
      this.#faute(chemin, 'ceci est une clé privée : ne donnez que la clé publique')
      return {}
    }
    const connue =
      (cle.kty === 'EC' && cle.crv === 'P-256' && sontCoordonnees(cle.x, cle.y)) ||
      (cle.kty === 'OKP' && cle.crv === 'Ed25519' && sontCoordonnees(cle.x)) ||
      (cle.kty === 'RSA' && typeof cle.n === 'string' && cle.n.length >= 342)
    if (!connue) this.#faute(chemin, 'clé EC P-256, Ed25519, ou RSA d’au moins 2048 bits')
    return cle
  }

  /** Two habilitations of one body for one finalité never hold on the same day. */
  #chevauchements(habilitations: readonly Habilitation[]): void {
    habilitations.forEach((a, i) => {
      const double = habilitations.findIndex(
        (b, j) =>
          j < i &&
          a.organisme === b.organisme &&
          a.finalite === b.finalite &&
          (a.au === null || b.du <= a.au) &&
          (b.au === null || a.du <= b.au),
      )
      if (double !== -1) this.#faute(`habilitations[${i}]`, `chevauche habilitations[${double}]`)
    })
  }

  #uniques(noms: readonly string[], chemin: string): void {
    noms.forEach((nom, i) => {
      if (noms.indexOf(nom) !== i) this.#faute(`${chemin}[${i}]`, 'déjà donné plus haut')
    })
  }

  #faute(chemin: string, message: string): void {
    this.fautes.push({ chemin, message })
  }

  #objet(json: unknown, chemin: string, cles: readonly string[]): Objet {
    if (typeof json !== 'object' || json === null || Array.isArray(json)) {
      this.#faute(chemin, 'un objet est attendu')
      return {}
    }
    for (const cle of Object.keys(json)) {
      if (!cles.includes(cle)) this.#faute(chemin, `clé inconnue : « ${cle} »`)
    }
    return json as Objet
  }

  #liste<T>(json: unknown, chemin: string, lire: (valeur: unknown, ou: string) => T): T[] {
    if (Array.isArray(json)) return json.map((valeur, i) => lire(valeur, `${chemin}[${i}]`))
    this.#faute(chemin, 'une liste est attendue')
    return []
  }

  #texte(json: unknown, chemin: string): string {
    if (typeof json === 'string' && TEXTE.test(json) && json.trim() !== '') return json
    this.#faute(chemin, 'un texte est attendu, sans signe de contrôle')
    return ''
  }

  #code(json: unknown, chemin: string): string {
    if (typeof json === 'string' && CODE.test(json)) return json
    this.#faute(chemin, 'lettres minuscules, chiffres et tirets')
    return ''
  }

  #booleen(json: unknown, chemin: string): boolean {
    if (typeof json !== 'boolean') this.#faute(chemin, 'vrai ou faux')
    return json === true
  }

  #jour(json: unknown, chemin: string): Habilitation['du'] {
    if (estJour(json)) return json
    this.#faute(chemin, 'un jour AAAA-MM-JJ est attendu')
    return '0000-01-01' as Habilitation['du']
  }
}

function sontCoordonnees(...nombres: readonly unknown[]): boolean {
  return nombres.every((n) => typeof n === 'string' && COORDONNEE.test(n))
}

/** What makes a public key that one, whatever else its file says of it. */
function empreinte({ kty, x, y, n }: ClePublique): string {
  return JSON.stringify([kty, x, y, n])
}
