import {
  type BrouillonDemande,
  type CompteBancaire,
  type ConditionsDemande,
  type ContenuDemande,
  type DossierAllocataire,
  demandeHeures,
  logementUsuel,
  membreUsuel,
  parseIban,
  type RefusIban,
} from '#allocations'
import type { ErreurChamp } from '#apps/web'
import { ageAnnees, type Jour, type Nir, premierJour } from '#socle'
import { lireMontant } from '../declaration/saisie.js'
import { estOutreMer, territoireDit } from '../questions-territoire.js'
import { connuDuVisiteur } from '../simulation/connu.js'
import {
  ACTIVITES,
  type Adulte,
  ecrireJour,
  enfantsDe,
  estLocataire,
  lireJour,
  type Saisie,
} from '../simulation/saisie.js'
import { verifierEtape } from '../simulation/verifier.js'
import { CONGES, NATIONALITES } from './saisie.js'

/** Who asks: her identity comes from FranceConnect and is not asked. */
export interface Demandeur {
  readonly nir: Nir
  readonly naissance: Jour
  readonly nom: string
}

type Foyer = ContenuDemande['foyer']
type Membre = DossierAllocataire['personnes'][number]

/** Birth is known: the steps shared with the simulator read it among the answers. */
export function avecNaissance(saisie: Saisie, { naissance }: Demandeur): Saisie {
  return { ...saisie, 'a-naissance': ecrireJour(naissance) }
}

/** Faults of the steps on the household and the home, in the order of the page. */
export function verifierFoyerOuLogement(
  etape: 'foyer' | 'logement',
  { saisie, jour }: BrouillonDemande,
  qui: Demandeur,
): ErreurChamp[] {
  return verifierEtape(etape, avecNaissance(saisie, qui), connuDuVisiteur(moisDe(jour)))
}

function moisDe(jour: Jour): Parameters<typeof connuDuVisiteur>[0] {
  return jour.slice(0, 7) as Parameters<typeof connuDuVisiteur>[0]
}

/** The household as it was told; steps one and two are right. */
export function lireFoyer({ saisie: s, jour }: BrouillonDemande, qui: Demandeur): Foyer {
  const moi = lireAdulte(s, 'a', { id: 'p1', role: 'allocataire', nir: qui.nir }, qui.naissance)
  const naissance = lireJour(s['c-naissance'] ?? '')
  const autre =
    s.couple === 'oui' && naissance !== undefined
      ? [lireAdulte(s, 'c', { id: 'p2', role: 'conjoint', nir: null }, naissance)]
      : []
  const enfants = enfantsDe(s).flatMap((n) => lireEnfant(n, s, jour))
  return {
    organisme: s.organisme === 'msa' ? 'msa' : 'caf',
    personnes: [moi, ...autre, ...enfants],
    isolementRecent: s.couple !== 'oui' && s.isolement === 'oui',
    logement: lireLogement(s),
    aideLogement: s.aide === undefined ? null : (lireMontant(s.aide) ?? null),
    ...territoireDit(s.territoire),
  }
}

type Qui = Pick<Membre, 'id' | 'role' | 'nir'>

function lireAdulte(s: Saisie, a: Adulte, ...[qui, naissance]: readonly [Qui, Jour]): Membre {
  const [activite] = ACTIVITES.find(([v]) => v === s[`${a}-activite`]) ?? ['actif']
  return {
    ...membreUsuel({ ...qui, naissance }),
    activite: activite as Membre['activite'],
    apprenti: s[`${a}-apprenti`] === 'oui',
    enceinte: s[`${a}-enceinte`] === 'oui',
    conditionHeuresRsaJeune: a === 'a' && s.heures === 'oui',
  }
}

const AGE_ELEVE = [16, 20] as const

function lireEnfant(n: number, s: Saisie, jour: Jour): readonly Membre[] {
  const naissance = lireJour(s[`e${n}-naissance`] ?? '')
  if (naissance === undefined) return []
  const age = ageAnnees(naissance, jour)
  const eleve = age >= AGE_ELEVE[0] && age < AGE_ELEVE[1]
  const membre = membreUsuel({ id: `e${n}`, role: 'enfant', nir: null, naissance })
  return [{ ...membre, activite: eleve ? 'etudiant' : 'inactif' }]
}

function lireLogement(s: Saisie): Foyer['logement'] {
  const statut = (s.statut ?? 'sans-domicile') as Foyer['logement']['statut']
  const usuel = logementUsuel(statut)
  if (!estLocataire(statut)) return usuel
  const zone = s.zone === '1' ? 1 : s.zone === '2' ? 2 : 3
  return {
    ...usuel,
    loyer: lireMontant(s.loyer ?? '') ?? null,
    zone: estOutreMer(s.territoire) ? null : zone,
    colocation: s.colocation === 'oui',
  }
}

/** Whether the hours of work of the last three years are asked. */
export function demandeSesHeures(b: BrouillonDemande, qui: Demandeur): boolean {
  return demandeHeures(b.type, lireFoyer(b, qui), premierJour(moisDe(b.jour)))
}

const OUI_NON = ['oui', 'non']

/** Faults of the step on conditions; those of a stopped income are read apart. */
export function verifierConditions(b: BrouillonDemande, qui: Demandeur): ErreurChamp[] {
  const { saisie: s } = b
  const erreurs: ErreurChamp[] = []
  const exiger = (champ: string, valeurs: readonly string[], message: string): void => {
    if (!valeurs.includes(s[champ] ?? '')) erreurs.push({ champ, message })
  }
  exiger('organisme', ['caf', 'msa'], 'Choisissez votre caisse')
  exiger(
    'nationalite',
    NATIONALITES.map(([v]) => v),
    'Choisissez votre nationalité',
  )
  if (s.nationalite !== undefined && s.nationalite !== 'francaise' && s.dispense !== 'oui') {
    const depuis = lireJour(s['sejour-depuis'] ?? '')
    if (depuis === undefined || depuis > b.jour) {
      const message = 'Écrivez une date passée, par exemple 14/03/2019'
      erreurs.push({ champ: 'sejour-depuis', message })
    }
  }
  exiger('residence', OUI_NON, 'Dites si vous vivez en France neuf mois par an ou plus')
  exiger('independant', OUI_NON, 'Dites si vous travaillez à votre compte')
  exiger(
    'conge',
    CONGES.map(([v]) => v),
    'Dites si vous êtes dans un de ces congés',
  )
  if (demandeSesHeures(b, qui)) exiger('heures', OUI_NON, 'Dites si vous avez travaillé deux ans')
  return erreurs
}

export function lireConditions({ saisie: s }: BrouillonDemande): ConditionsDemande {
  const conge = s.conge === undefined || s.conge === 'non' ? null : s.conge
  return {
    nationalite: (s.nationalite ?? 'francaise') as ConditionsDemande['nationalite'],
    depuis: s.nationalite === 'francaise' ? null : (lireJour(s['sejour-depuis'] ?? '') ?? null),
    dispense: s.nationalite !== 'francaise' && s.dispense === 'oui',
    residence: s.residence !== 'non',
    independant: s.independant === 'oui',
    conge: conge as ConditionsDemande['conge'],
  }
}

export const FAUTES_IBAN: Readonly<Record<RefusIban, string>> = {
  absent: 'Écrivez l’IBAN : il est sur votre relevé d’identité bancaire',
  'pays-inconnu':
    'Un IBAN commence par deux lettres, comme FR. Votre pays doit être dans la zone SEPA',
  longueur: 'Il manque un signe, ou il y en a un de trop. Un IBAN français en compte 27',
  cle: 'Un signe est faux : recopiez l’IBAN par groupes de quatre',
}

const TITULAIRE_MAX = 70

/** The account to pay, or what is wrong with it. */
export function lireCompte(s: Saisie): {
  readonly compte: CompteBancaire | undefined
  readonly erreurs: readonly ErreurChamp[]
} {
  const iban = parseIban(s.iban ?? '')
  const titulaire = (s.titulaire ?? '').slice(0, TITULAIRE_MAX)
  const erreurs: ErreurChamp[] = []
  if (!iban.ok) erreurs.push({ champ: 'iban', message: FAUTES_IBAN[iban.erreur] })
  if (titulaire === '') {
    erreurs.push({ champ: 'titulaire', message: 'Écrivez le nom qui est sur le compte' })
  }
  const compte = iban.ok && titulaire !== '' ? { iban: iban.valeur, titulaire } : undefined
  return { compte, erreurs }
}
