import { type Centimes, echec, estMois, type Mois, moisEntre, type Resultat, succes } from '#socle'
import type { ErreurSituation } from '../droits.js'
import { FOYER_SANS_FAIT } from '../faits/faits.js'
import type {
  LigneRessource,
  PersonneFoyer,
  RevenuFiscal,
  Role,
  SituationFoyer,
} from '../situation.js'
import { preparer } from '../transversal/preparation.js'
import {
  absent,
  type Brut,
  estObjet,
  faute,
  sous,
  TOTAL_MAX,
  type Verdict,
  verifierBooleens,
  verifierChoix,
  verifierCles,
  verifierMontant,
} from './champs.js'
import {
  CLES_FAITS_FOYER,
  estUnFait,
  lireFaitsFoyer,
  verifierConjoints,
  verifierFaitsFoyer,
} from './faits-foyer.js'
import { verifierSignature } from './faits-logement.js'
import { CLES_FAITS_PERSONNE, lireFaitsPersonne, verifierFaitsPersonne } from './faits-personne.js'
import { verifierFiliation } from './filiation.js'
import { construireLogement, verifierLogement } from './logement.js'
import { OBSERVATIONS, PERSONNE_USUELLE, verifierPersonne } from './verifier-personne.js'
import { CLES_CONNUS, CLES_FOYER, CLES_PERSONNE, ORGANISMES, TRIMESTRES } from './vocabulaire.js'

const CLES: ReadonlySet<string> = new Set(CLES_FOYER)
/** Keys that a situation may carry: the usual ones, then those with the optional facts. */
interface ClesAdmises {
  readonly foyer: ReadonlySet<string>
  readonly personne: ReadonlySet<string>
}
const USUELLES: ClesAdmises = { foyer: CLES, personne: PERSONNE_USUELLE }
const AVEC_FAITS: ClesAdmises = {
  foyer: new Set([...CLES, ...CLES_FAITS_FOYER]),
  personne: new Set([...CLES_PERSONNE, ...CLES_FAITS_PERSONNE]),
}
const PARMI_ORGANISMES: ReadonlySet<string> = new Set(ORGANISMES)
const PARMI_TRIMESTRES: ReadonlySet<string> = new Set(TRIMESTRES)
const CONNUS: ReadonlySet<string> = new Set(CLES_CONNUS)
/**
 * The law known begins with the prime d'activité, the same month for every barème; no barème can be
 * read a century ahead.
 * @texte loi n° 2015-994, art. 57; décret 2015-1710
 */
export const PREMIER_MOIS = '2016-01'
export const DERNIER_MOIS = '2099-12'
/** Above, a typing mistake: with the bounds of amounts, keeps every product a safe integer. */
const PERSONNES_MAX = 50

/**
 * Reads a situation given as parsed JSON, strictly, and fills the defaults in. The first fault
 * refuses it, with its path (« personnes[0].naissance ») and a reason in French.
 * @texte docs/contrat.md §3
 */
export function parseSituation(json: unknown): Resultat<SituationFoyer, ErreurSituation> {
  if (!estObjet(json)) {
    return echec(faute('type-inattendu', '', 'Une situation doit être un objet JSON.'))
  }
  OBSERVATIONS.natureDatee = false
  const erreur = verifierSituation(json, USUELLES)
  if (erreur === null && !OBSERVATIONS.natureDatee) return succes(preparer(construire(json)))
  return erreur === null || estUnFait(erreur) ? parseAvecFaits(json) : echec(erreur)
}

/** The same, for a situation with optional facts: who has none pays nothing for them. */
function parseAvecFaits(json: Brut): Resultat<SituationFoyer, ErreurSituation> {
  const erreur = verifierSituation(json, AVEC_FAITS) ?? verifierFaits(json)
  if (erreur !== null) return echec(erreur)
  const usuelle = construire(json)
  const bruts = json.personnes as readonly Brut[]
  const faits = lireFaitsFoyer(json) ?? (OBSERVATIONS.natureDatee ? FOYER_SANS_FAIT : undefined)
  const personnes = usuelle.personnes.map((personne, i) => {
    const siens = lireFaitsPersonne(bruts[i]!)
    return siens === undefined ? personne : { ...personne, faits: siens }
  })
  return succes(preparer({ ...usuelle, personnes, ...(faits === undefined ? null : { faits }) }))
}

function verifierFaits(brut: Brut): Verdict {
  const personnes = brut.personnes as readonly Brut[]
  for (let i = 0; i < personnes.length; i++) {
    const erreur = verifierFaitsPersonne(personnes[i]!)
    if (erreur !== null) return sous(`personnes[${i}]`, erreur)
  }
  return verifierFaitsFoyer(brut)
}

function verifierSituation(brut: Brut, cles: ClesAdmises): Verdict {
  return (
    verifierCles(brut, cles.foyer) ??
    verifierId(brut.id) ??
    verifierMoisDroit(brut) ??
    (brut.organisme === undefined
      ? null
      : verifierChoix(brut.organisme, 'organisme', PARMI_ORGANISMES)) ??
    (brut.trimestreReference === undefined || brut.trimestreReference === null
      ? null
      : verifierChoix(brut.trimestreReference, 'trimestreReference', PARMI_TRIMESTRES)) ??
    verifierPersonnes(brut, cles.personne) ??
    verifierBooleens(brut, ['isolementRecent']) ??
    verifierLogement(brut.logement) ??
    verifierSignature(brut) ??
    verifierConnus(brut.connus)
  )
}

/**
 * Whether a situation whose fields were checked one by one, and without optional fact, can be a
 * household: what looks at several fields at once.
 * @texte docs/contrat.md §3
 */
export function verifierUsuelle({ moisDroit, moisExamen, personnes }: SituationFoyer): boolean {
  if (personnes.length > PERSONNES_MAX) return false
  let allocataires = 0
  let conjoints = 0
  for (let i = 0; i < personnes.length; i++) {
    const { role, naissance } = personnes[i]!
    if (role === 'allocataire') allocataires++
    else if (role === 'conjoint') conjoints++
    if (naissance.slice(0, 7) > moisDroit) return false
  }
  const bruts = personnes as unknown as readonly Brut[]
  return (
    allocataires === 1 &&
    conjoints <= 1 &&
    verifierMoisDroit({ moisDroit, moisExamen }) === null &&
    verifierDoublons(bruts) === null &&
    verifierFiliation(bruts, moisDroit) === null &&
    verifierTotal(bruts) === null
  )
}

function verifierId(id: unknown): Verdict {
  if (id === undefined) return absent('id')
  if (typeof id === 'string' && id !== '') return null
  return faute('type-inattendu', 'id', '« id » doit être un texte non vide.')
}

function verifierMoisDroit(brut: Brut): Verdict {
  const { moisDroit, moisExamen } = brut
  if (moisDroit === undefined) return absent('moisDroit')
  if (!estMois(moisDroit)) {
    return faute('date-impossible', 'moisDroit', 'Le mois de droit doit être un mois AAAA-MM.')
  }
  if (moisDroit < PREMIER_MOIS || moisDroit > DERNIER_MOIS) {
    const message = `Le droit de ce mois n’est pas connu : de ${PREMIER_MOIS} à ${DERNIER_MOIS}.`
    return faute('date-impossible', 'moisDroit', message)
  }
  if (moisExamen === undefined) return null
  if (!estMois(moisExamen)) {
    return faute('date-impossible', 'moisExamen', 'Le mois d’examen doit être AAAA-MM.')
  }
  const rang = moisEntre(moisExamen, moisDroit)
  if (rang >= 0 && rang <= 2) return null
  const message = 'Le mois de droit est un des trois mois ouverts par le mois d’examen.'
  return faute('periode-impossible', 'moisExamen', message)
}

function verifierPersonnes({ personnes, moisDroit }: Brut, cles: ReadonlySet<string>): Verdict {
  if (personnes === undefined) return absent('personnes')
  if (!Array.isArray(personnes)) {
    return faute('type-inattendu', 'personnes', '« personnes » doit être une liste.')
  }
  if (personnes.length > PERSONNES_MAX) {
    return faute('foyer-impossible', 'personnes', `Il y a plus de ${PERSONNES_MAX} personnes.`)
  }
  let allocataires = 0
  let conjoints = 0
  for (let i = 0; i < personnes.length; i++) {
    const personne: unknown = personnes[i]
    const erreur = verifierPersonne(personne, moisDroit as string, cles)
    if (erreur !== null) return sous(`personnes[${i}]`, erreur)
    const { role } = personne as Brut
    if (role === 'allocataire') allocataires++
    if (role === 'conjoint') conjoints++
  }
  if (allocataires !== 1) {
    return faute('foyer-impossible', 'personnes', 'Il faut un allocataire, et un seul.')
  }
  return (
    (conjoints > 1 ? verifierConjoints(personnes) : null) ??
    verifierDoublons(personnes) ??
    verifierFiliation(personnes, moisDroit as string) ??
    verifierTotal(personnes)
  )
}

function verifierDoublons(personnes: readonly Brut[]): Verdict {
  for (let i = 1; i < personnes.length; i++) {
    const { id } = personnes[i]!
    for (let j = 0; id !== undefined && j < i; j++) {
      if (personnes[j]!.id === id) {
        return faute('foyer-impossible', `personnes[${i}].id`, 'Deux personnes ont le même « id ».')
      }
    }
  }
  return null
}

/** All the lines of a household together, so that no sum of lines leaves the safe integers. */
function verifierTotal(personnes: readonly Brut[]): Verdict {
  let social = 0
  let fiscal = 0
  for (const { ressources } of personnes) {
    if (ressources === undefined) continue
    for (const ligne of ressources as readonly Partial<LigneRessource>[]) {
      social += Math.abs(ligne.montantNetSocial!)
      fiscal += Math.abs(ligne.montantNetFiscal ?? ligne.montantNetSocial!)
    }
  }
  if (social <= TOTAL_MAX && fiscal <= TOTAL_MAX) return null
  const message = 'Les ressources du foyer dépassent ensemble douze millions d’euros.'
  return faute('montant-hors-limites', 'personnes', message)
}

function verifierConnus(connus: unknown): Verdict {
  if (connus === undefined) return null
  if (!estObjet(connus)) return faute('type-inattendu', 'connus', '« connus » doit être un objet.')
  const { aideLogement, rsaMoisPrecedents } = connus
  const erreur =
    verifierCles(connus, CONNUS) ??
    (aideLogement === undefined || aideLogement === null
      ? null
      : verifierMontant(aideLogement, 'aideLogement', false)) ??
    (rsaMoisPrecedents === undefined
      ? null
      : verifierMontant(rsaMoisPrecedents, 'rsaMoisPrecedents', false))
  return erreur === null ? null : sous('connus', erreur)
}

/** Builds the situation from JSON already checked: the casts below repeat what was verified. */
function construire(brut: Brut): SituationFoyer {
  const connus = (brut.connus ?? {}) as Partial<SituationFoyer['connus']>
  const personnes = brut.personnes as readonly Brut[]
  return {
    id: brut.id as string,
    moisDroit: brut.moisDroit as Mois,
    moisExamen: (brut.moisExamen ?? brut.moisDroit) as Mois,
    organisme: (brut.organisme ?? 'caf') as SituationFoyer['organisme'],
    trimestreReference: (brut.trimestreReference ?? null) as SituationFoyer['trimestreReference'],
    personnes: personnes.map(construirePersonne),
    isolementRecent: brut.isolementRecent === true,
    logement: construireLogement(brut.logement as Brut),
    connus: {
      aideLogement: connus.aideLogement ?? null,
      rsaMoisPrecedents: connus.rsaMoisPrecedents ?? (0 as Centimes),
    },
  }
}

function construirePersonne(brut: Brut, rang: number): PersonneFoyer {
  const p = brut as Partial<PersonneFoyer>
  return {
    id: p.id ?? `p${rang + 1}`,
    role: unRole(p.role!),
    naissance: p.naissance!,
    activite: p.activite!,
    apprenti: p.apprenti === true,
    boursier: p.boursier === true,
    enceinte: p.enceinte === true,
    conditionHeuresRsaJeune: p.conditionHeuresRsaJeune === true,
    dateArretTravail: p.dateArretTravail ?? null,
    ressources: p.ressources === undefined ? AUCUNE_RESSOURCE : p.ressources.map(construireLigne),
    revenusFiscaux: p.revenusFiscaux ?? AUCUN_REVENU,
  }
}

/**
 * The role as the constant of this file: a text of JSON longer than ten characters is a copy, and
 * the computation would compare letters where one address is enough.
 */
function unRole(role: Role): Role {
  if (role === 'enfant') return 'enfant'
  return role === 'conjoint' ? 'conjoint' : 'allocataire'
}

const AUCUNE_RESSOURCE: readonly LigneRessource[] = []
const AUCUN_REVENU: Readonly<Record<string, RevenuFiscal>> = {}

function construireLigne(ligne: LigneRessource): LigneRessource {
  return {
    nature: ligne.nature,
    de: ligne.de,
    a: ligne.a,
    montantNetSocial: ligne.montantNetSocial,
    montantNetFiscal: ligne.montantNetFiscal ?? ligne.montantNetSocial,
  }
}
