import {
  type ContratLu,
  type DeclarationLue,
  type ElementNet,
  type IndividuLu,
  natureDeClasse,
  natureDuContrat,
  type VersementLu,
} from '#declarations'
import { type Centimes, type Mois, moisDuJour } from '#socle'
import { evenementsDeclares } from './depuis-evenements.js'
import { texteCanonique } from './identites/concordance.js'
import { estContredit } from './identites/numero.js'
import type {
  AncienneIdentite,
  CleSujet,
  DeclarationEnregistree,
  FichierRecu,
  GenreSujet,
  IndividuRecu,
  Lien,
  LigneEnregistree,
  Variante,
} from './registre.js'
import type { NatureRessource } from './ressource.js'
import type { Empreintes } from './store.js'

/** 58.003: montant net social. */
const TYPE_MONTANT_NET_SOCIAL = '03'
/** 05.001: DSN mensuelle; PASRAU complet, PASRAU transitoire. */
const NATURES_AVEC_LIGNES: ReadonlySet<string> = new Set(['01', '11', '14'])
/** 05.002: sans individu, annule, annule et remplace sans individu. */
const TYPES_SANS_LIGNE: ReadonlySet<string> = new Set(['02', '04', '05'])
/** 05.010: not euros, and no text at hand says how they count: kept native, shown as absent. */
const FRANC_PACIFIQUE = '02'

export function idFichier(fichier: Pick<FichierRecu, 'empreinte'>): string {
  return fichier.empreinte.slice(0, 32)
}

/** Index of a NIR: the key of the person that it names. */
export function cleDuNir(nir: string, { indexer }: Pick<Empreintes, 'indexer'>): CleSujet {
  return indexer(`nir ${nir}`)
}

type SourceCle = Pick<
  DeclarationEnregistree,
  | 'siret'
  | 'raisonSociale'
  | 'codePostal'
  | 'commune'
  | 'moisPrincipal'
  | 'fraction'
  | 'champ'
  | 'nature'
  | 'titreSimplifie'
>

/** Key of the declaration that would be like this one for another month, or another fraction. */
export function cleVoisine(
  declaration: SourceCle,
  change: { readonly moisPrincipal: Mois; readonly fraction: string },
  { hacher }: Pick<Empreintes, 'hacher'>,
): string {
  return hacher(`cle ${cleDeclaration({ ...declaration, ...change }, null)}`)
}

/**
 * Key of contract §2. A signalement (no month) replaces nothing: its key is its own. A payer
 * without SIRET is told from another by the name and the town that it declares, and by its centre.
 */
function cleDeclaration(lue: SourceCle, id: string | null): string {
  const { siret, raisonSociale, codePostal, commune, titreSimplifie } = lue
  const lieu = ['sans-siret', raisonSociale, codePostal, commune]
  const declarant = siret ?? (titreSimplifie ? [...lieu, titreSimplifie] : lieu)
  const propre = lue.moisPrincipal === null ? id : null
  return JSON.stringify([declarant, lue.moisPrincipal, lue.fraction, lue.champ, lue.nature, propre])
}

export function declarationEnregistree(
  lue: DeclarationLue,
  recu: FichierRecu,
  { hacher }: Pick<Empreintes, 'hacher'>,
): DeclarationEnregistree {
  const fichier = idFichier(recu)
  const id = hacher(`declaration ${fichier} ${lue.rang}`)
  return {
    id,
    cle: hacher(`cle ${cleDeclaration(lue, id)}`),
    fichier,
    rang: lue.rang,
    recuLe: recu.recuLe,
    norme: lue.norme,
    origine: lue.pasrau ? 'pasrau' : 'dsn',
    nature: lue.nature,
    type: lue.type,
    fraction: lue.fraction,
    champ: lue.champ,
    ordre: lue.ordre,
    moisPrincipal: lue.moisPrincipal,
    constitution: lue.constitution,
    devise: lue.devise,
    siret: lue.siret,
    raisonSociale: lue.raisonSociale,
    commune: lue.commune,
    codePostal: lue.codePostal,
    logiciel: lue.logiciel,
    identifiantRemplace: lue.identifiantRemplace,
    natureSubstitution: lue.natureSubstitution,
    titreSimplifie: lue.titreSimplifie,
  }
}

/** What one individual of a declaration brings to the register. */
export function individuRecu(
  lu: IndividuLu,
  declaration: DeclarationEnregistree,
  empreintes: Empreintes,
): IndividuRecu {
  const variante = varianteDe(lu, declaration, empreintes)
  const siennes = lignes(lu, declaration)
  const temoignage = {
    sujet: variante.sujet,
    genre: variante.genre,
    declaration: declaration.id,
    cleDeclaration: declaration.cle,
    rang: lu.rang,
    variante: variante.empreinte,
    debut: lu.debut,
    fin: lu.fin,
    ligne: lu.ligne,
    lignes: siennes,
    evenements: evenementsDeclares(lu, { declaration, lignes: siennes, empreintes }),
  }
  return { temoignage, variante, liens: liens(lu, variante, { declaration, empreintes }) }
}

function varianteDe(
  lu: IndividuLu,
  declaration: DeclarationEnregistree,
  empreintes: Empreintes,
): Variante {
  const genre = genreDe(lu)
  const numero = lu.nir ?? lu.ntt ?? ''
  const sujet =
    genre === 'absent'
      ? empreintes.hacher(`sans numéro ${declaration.id} ${lu.rang}`)
      : empreintes.indexer(`${genre} ${numero}`)
  const { nom, nomUsage, prenoms, sexe, dateNaissance, departementNaissance } = lu.traits
  const traits = { nom, nomUsage, prenoms, sexe, dateNaissance, departementNaissance }
  const anciennes = anciennesIdentites(lu)
  const empreinte = empreintes.indexer(`traits ${texteCanonique(traits, anciennes)}`)
  return { sujet, genre, empreinte, numero, traits, anciennes }
}

function genreDe({ nir, ntt, traits }: IndividuLu): GenreSujet {
  if (nir !== null) return estContredit(nir, traits.dateNaissance) ? 'contredit' : 'nir'
  return ntt !== null ? 'ntt' : 'absent'
}

function anciennesIdentites(lu: IndividuLu): AncienneIdentite[] {
  return lu.changements
    .map((c) => ({
      nom: c.ancienNom,
      prenoms: c.anciensPrenoms,
      dateNaissance: c.ancienneDateNaissance,
    }))
    .filter((a) => a.nom !== null || a.prenoms !== null || a.dateNaissance !== null)
}

function liens(
  lu: IndividuLu,
  variante: Variante,
  source: { declaration: DeclarationEnregistree; empreintes: Empreintes },
): Lien[] {
  if (lu.nir === null || variante.genre !== 'nir') return []
  const commun = {
    nir: variante.sujet,
    declaration: source.declaration.id,
    cleDeclaration: source.declaration.cle,
    variante: variante.empreinte,
  }
  const trouves: Lien[] = []
  if (lu.ntt !== null) {
    trouves.push({ genre: 'ntt', autre: source.empreintes.indexer(`ntt ${lu.ntt}`), ...commun })
  }
  const anciens = lu.changements.flatMap((c) => c.ancienNir ?? [])
  for (const ancien of new Set(anciens)) {
    if (ancien === lu.nir) continue
    trouves.push({ genre: 'ancien-nir', autre: cleDuNir(ancien, source.empreintes), ...commun })
  }
  return trouves
}

/** Lines of an individual, exactly as contract §2 `ressources` defines them. */
function lignes(lu: IndividuLu, declaration: DeclarationEnregistree): LigneEnregistree[] {
  const { nature, type, devise } = declaration
  if (!NATURES_AVEC_LIGNES.has(nature) || TYPES_SANS_LIGNE.has(type)) return []
  const enEuros = devise !== FRANC_PACIFIQUE
  return lu.versements
    .flatMap((versement) =>
      lignesDuVersement(versement, natureDuVersement(versement, lu, declaration)),
    )
    .map((ligne, rang) => ({ rang, ...(enEuros ? ligne : { ...ligne, ...SANS_MONTANT }) }))
}

const SANS_MONTANT = { montantNetSocial: null, montantNetFiscal: null, montantNetVerse: null }

type LigneSansRang = Omit<LigneEnregistree, 'rang'>

function lignesDuVersement(versement: VersementLu, nature: NatureRessource): LigneSansRang[] {
  const nets = versement.nets.filter((net) => net.type === TYPE_MONTANT_NET_SOCIAL)
  if (nets.length === 0) return [ligneOrdinaire(versement, nature, null)]
  return nets.map((net) => {
    const periode = periodePropre(net)
    return periode === null
      ? ligneOrdinaire(versement, nature, net.montant)
      : { ...ligneCorrection(versement, nature, net.montant), ...periode }
  })
}

function ligneOrdinaire(
  versement: VersementLu,
  nature: NatureRessource,
  montantNetSocial: Centimes | null,
): LigneSansRang {
  return {
    mois: moisDuJour(versement.date),
    dateVersement: versement.date,
    numero: versement.numero,
    nature,
    montantNetSocial,
    montantNetFiscal: versement.montantNetFiscal,
    montantNetVerse: versement.montantNetVerse,
    periode: null,
  }
}

function ligneCorrection(
  versement: VersementLu,
  nature: NatureRessource,
  montantNetSocial: Centimes | null,
): LigneSansRang {
  const { date: dateVersement, numero } = versement
  const absents = { montantNetFiscal: null, montantNetVerse: null, periode: null }
  return {
    mois: moisDuJour(dateVersement),
    dateVersement,
    numero,
    nature,
    montantNetSocial,
    ...absents,
  }
}

/** The month and the period of a correction; null for the payment of the day. */
function periodePropre({ periodeDe, periodeA }: ElementNet): {
  mois: Mois
  periode: NonNullable<LigneEnregistree['periode']>
} | null {
  if (periodeDe === null) return null
  return { mois: moisDuJour(periodeDe), periode: { de: periodeDe, a: periodeA ?? periodeDe } }
}

/** A PASRAU names the class of income; a DSN payment follows the contracts that it pays. */
function natureDuVersement(
  versement: VersementLu,
  lu: IndividuLu,
  declaration: DeclarationEnregistree,
): NatureRessource {
  if (declaration.origine === 'pasrau') return natureDeClasse(versement.classeRevenu)
  const payes = lu.contrats.filter((c) => versement.contrats.includes(c.numero))
  return natureDesContrats(payes.length > 0 ? payes : lu.contrats)
}

/** One montant net social pays all the contracts: salary as soon as one of them is a salary. */
function natureDesContrats(contrats: readonly ContratLu[]): NatureRessource {
  const natures = contrats.map(natureDuContrat)
  return natures.includes('salaire') ? 'salaire' : (natures[0] ?? 'salaire')
}
