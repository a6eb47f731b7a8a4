import type { FastifyRequest } from 'fastify'
import {
  type AdressePostale,
  adresseDe,
  type BrouillonDemande,
  type CompteBancaire,
  type ContenuDemande,
  categoriesDemandees,
  type DeclarationTrimestrielle,
  type DossierAllocataire,
  type Iban,
  type PreuveArret,
  personnesATaper,
} from '#allocations'
import { type ErreurChamp, prenomLisible } from '#apps/web'
import { preuveArret } from '../declaration/preuve-arret.js'
import { lireAutresRevenus } from '../declaration/saisie.js'
import { lireATaper } from '../declaration/saisie-foyer.js'
import { lireJour, lireSituation } from '../declaration/situation-saisie.js'
import { exigerRattache, type Portail, Refus } from '../demande.js'
import { ACCES_PERSONNE } from '../dependances.js'
import type { Saisie } from '../simulation/saisie.js'
import { lireAdresse } from './adresse-saisie.js'
import { lireConjoint, verifierConjoint } from './conjoint-saisie.js'
import {
  type Demandeur,
  lireCompte,
  lireConditions,
  lireFoyer,
  verifierConditions,
  verifierFoyerOuLogement,
} from './lire-demande.js'
import { ETAPES_DEMANDE, type EtapeDemande } from './saisie.js'

/** A claim begun, read from what was typed, with the months that are looked at. */
export interface DemandeOuverte {
  readonly brouillon: BrouillonDemande
  readonly qui: Demandeur
  readonly contenu: ContenuDemande
  readonly dossier: DossierAllocataire
  readonly declaration: DeclarationTrimestrielle
  readonly aTaper: readonly string[]
  /** Where her letters go already: not asked again. */
  readonly adresseConnue: AdressePostale | undefined
  /** Faults of each step, as it is answered today. */
  readonly erreurs: Readonly<Record<EtapeDemande, readonly ErreurChamp[]>>
}

export function demandeurDe(p: Portail, requete: FastifyRequest): Demandeur {
  const { nir, identite } = exigerRattache(p, requete)
  const { prenoms, nomUsage, nomNaissance, dateNaissance } = identite
  const nom = prenomLisible(`${prenoms.split(' ')[0]} ${nomUsage ?? nomNaissance}`)
  return { nir, naissance: dateNaissance, nom }
}

export function instantDesPages({ deps }: Portail) {
  return { quand: deps.horloge(), jour: deps.aujourdhui() }
}

/** The claim asked for, among her own; the number of the one sent when it is already. */
export async function trouverBrouillon(
  p: Portail,
  requete: FastifyRequest,
): Promise<BrouillonDemande | { readonly envoyee: string }> {
  const { nir } = exigerRattache(p, requete)
  const { numero } = requete.params as { numero: string }
  const brouillon = await p.deps.demandes.findBrouillon({ nir, numero }, instantDesPages(p))
  if (brouillon !== undefined) return brouillon
  if ((await p.deps.demandes.find({ nir, numero })) === undefined) throw new Refus('introuvable')
  return { envoyee: numero }
}

const SANS_COMPTE: CompteBancaire = { iban: '' as Iban, titulaire: '' }

/** Reads a claim whole: what every step says, what it lacks, the prefilled months. */
export async function ouvrirDemande(
  p: Portail,
  brouillon: BrouillonDemande,
  qui: Demandeur,
): Promise<DemandeOuverte> {
  const { saisie } = brouillon
  const vide = { reponses: {}, saisies: [], revenusATaper: {}, saisiesTapees: [], changements: [] }
  const { compte = SANS_COMPTE, erreurs: duCompte } = lireCompte(saisie)
  const foyer = lireFoyer(brouillon, qui)
  const conjoint = lireConjoint(saisie, qui)
  const conditions = lireConditions(brouillon)
  const adresseConnue = adresseDe(await p.deps.demandes.list(qui.nir))
  const { adresse, erreurs: deLAdresse } = lireAdresseDemandee(saisie, adresseConnue)
  const debut = {
    ...{ foyer, conditions, compte, ...vide },
    ...(adresse && { adresse }),
    ...(conjoint && { conjoint }),
  }
  const lecture = { maintenant: p.deps.horloge(), acces: ACCES_PERSONNE }
  const { dossier, declaration } = await p.deps.demandes.preparer(brouillon, debut, lecture)
  const aTaper = personnesATaper(dossier, declaration)
  const arret = await lireArret(p, { brouillon, dossier, declaration })
  const revenus = lireRevenus({ brouillon, dossier, declaration, aTaper })
  const contenu = { ...debut, ...revenus.reponses, changements: arret.changements }
  return {
    ...{ brouillon, qui, contenu, dossier, declaration, aTaper, adresseConnue },
    erreurs: {
      foyer: [
        ...verifierFoyerOuLogement('foyer', brouillon, qui),
        ...verifierConjoint(saisie, qui.nir),
      ],
      logement: [...verifierFoyerOuLogement('logement', brouillon, qui), ...deLAdresse],
      conditions: [...verifierConditions(brouillon, qui), ...arret.erreurs],
      revenus: revenus.erreurs,
      compte: duCompte,
      envoyer: [],
    },
  }
}

/** Asked once: a claim begun before it was known elsewhere does not say it again. */
function lireAdresseDemandee(saisie: Saisie, connue: AdressePostale | undefined) {
  const erreurs: ErreurChamp[] = []
  const refuser = (champ: string, message: string) => void erreurs.push({ champ, message })
  const adresse = connue === undefined ? lireAdresse(saisie, refuser) : undefined
  return { adresse: erreurs.length === 0 ? adresse : undefined, erreurs }
}

interface Lue {
  readonly brouillon: BrouillonDemande
  readonly dossier: DossierAllocataire
  readonly declaration: DeclarationTrimestrielle
}

/** « Un de ces revenus s’est arrêté »: read as the quarterly declaration reads it. */
async function lireArret(p: Portail, { brouillon, dossier, declaration }: Lue) {
  const lire = (nom: string): string => (nom === 'c-arret' ? 'oui' : (brouillon.saisie[nom] ?? ''))
  const depuis = lireJour(lire('arret-le'))
  const arrete = lire('change') === 'oui' && depuis !== undefined
  const preuve: PreuveArret | null = arrete
    ? await preuveArret(p, { dossier }, { personne: 'p1', depuis })
    : null
  return lireSituation(
    {
      ...{ declaration, adultes: ['p1'], aujourdhui: p.deps.aujourdhui() },
      preuve: () => preuve,
    },
    lire,
  )
}

function lireRevenus(l: Lue & { readonly aTaper: readonly string[] }) {
  const { brouillon, dossier, declaration, aTaper } = l
  const lire = (nom: string): string => brouillon.saisie[nom] ?? ''
  const personnes = dossier.personnes
    .filter((x) => x.role !== 'enfant' || aTaper.includes(x.id))
    .map((x) => x.id)
  const categories = categoriesDemandees(declaration)
  const autres = lireAutresRevenus({ categories, mois: declaration.moisReference, personnes }, lire)
  const tapes = lireATaper(declaration, aTaper, lire)
  const { reponses = {}, saisies = [] } = autres.modification
  const { revenusATaper = {}, saisiesTapees = [] } = tapes.modification
  return {
    reponses: { reponses, saisies, revenusATaper, saisiesTapees },
    erreurs: [...tapes.erreurs, ...autres.erreurs],
  }
}

/** The first step that still waits for something; `envoyer` when none does. */
export function premiereIncomplete({ erreurs }: DemandeOuverte): EtapeDemande {
  return ETAPES_DEMANDE.find((e) => erreurs[e].length > 0) ?? 'envoyer'
}
