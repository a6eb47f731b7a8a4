import { type Centimes, type Mois, masquerNir, type Nir } from '#socle'
import type { Rattachements } from '../identites/rattachement.js'
import type { CleSujet, DeclarationEnregistree, LigneEnregistree, Temoignage } from '../registre.js'
import type { Personne, RessourceSourcee, RevisionRessource } from '../ressource.js'
import { comparerRevisions } from '../revisions/ordre.js'

/** A line with all that its order and its identifier are made of. */
export interface LigneSituee {
  readonly id: string
  readonly ligne: LigneEnregistree
  readonly temoignage: Temoignage
  readonly declaration: DeclarationEnregistree
}

type Hacher = (texte: string) => string

/** All the individuals that one person receives, whatever the revision of their declaration. */
export function listTemoignages(rattachements: Rattachements, personne: CleSujet): Temoignage[] {
  return rattachements.temoignages.filter((t) => {
    const decision = rattachements.rattacher(t)
    return decision.etat === 'rattache' && decision.personne === personne
  })
}

/** Who a NIR names, or null when no declaration speaks of it. */
export function personne(rattachements: Rattachements, demandee: CleSujet): Personne | null {
  const cle = rattachements.personneDe(demandee)
  const reference = rattachements.identite(cle)?.variante
  if (reference === undefined) return null
  const { nom, nomUsage, prenoms, dateNaissance } = reference.traits
  return {
    cle,
    nirMasque: masquerNir(reference.numero as Nir),
    nom,
    nomUsage,
    prenoms,
    dateNaissance,
  }
}

/**
 * What makes a payment the same from one revision to the next: the subject, the key of the
 * declaration, the date, the payment number and the period; then its rank among equals.
 */
function nommer(temoignages: readonly Temoignage[], hacher: Hacher): Map<LigneEnregistree, string> {
  const noms = new Map<LigneEnregistree, string>()
  const vus = new Map<string, number>()
  const ordonnes = [...temoignages].sort((a, b) => a.rang - b.rang)
  for (const t of ordonnes) {
    for (const ligne of t.lignes) {
      const { dateVersement, numero, periode } = ligne
      const commun = [t.sujet, t.cleDeclaration, dateVersement, numero, periode?.de, periode?.a]
      const texte = JSON.stringify(commun)
      const position = `${t.declaration} ${texte}`
      const rang = vus.get(position) ?? 0
      vus.set(position, rang + 1)
      noms.set(ligne, hacher(`ligne ${rang} ${texte}`))
    }
  }
  return noms
}

/** Every line that a person's individuals make, in force or not, with its stable identifier. */
export function situerLignes(
  rattachements: Rattachements,
  temoignages: readonly Temoignage[],
  hacher: Hacher,
): LigneSituee[] {
  const noms = nommer(temoignages, hacher)
  return temoignages.flatMap((temoignage) => {
    const declaration = rattachements.revisions.find(temoignage.declaration)!
    return temoignage.lignes.map((ligne) => ({
      id: noms.get(ligne)!,
      ligne,
      temoignage,
      declaration,
    }))
  })
}

function comparer(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function comparerNumeros(a: string | null, b: string | null): number {
  const ecart = Number(a ?? -1) - Number(b ?? -1)
  return Number.isNaN(ecart) || ecart === 0 ? comparer(a ?? '', b ?? '') : ecart
}

/**
 * Contract §2: mois, siret (null last), dateVersement, fraction, champ, 50.003, rank in block; then
 * the revisions of one line, oldest first.
 */
export function comparerLignes(a: LigneSituee, b: LigneSituee): number {
  return (
    comparer(a.ligne.mois, b.ligne.mois) ||
    comparer(a.declaration.siret ?? '~', b.declaration.siret ?? '~') ||
    comparer(a.ligne.dateVersement, b.ligne.dateVersement) ||
    comparer(a.declaration.fraction, b.declaration.fraction) ||
    comparer(a.declaration.champ ?? '', b.declaration.champ ?? '') ||
    comparerNumeros(a.ligne.numero, b.ligne.numero) ||
    comparer(a.ligne.rang, b.ligne.rang) ||
    comparer(a.temoignage.rang, b.temoignage.rang) ||
    comparer(a.id, b.id) ||
    comparerRevisions(a.declaration, b.declaration)
  )
}

export function ressourcesEntre(
  rattachements: Rattachements,
  lignes: readonly LigneSituee[],
  fenetre: { readonly de: Mois; readonly a: Mois },
): RessourceSourcee[] {
  return lignes
    .filter(({ ligne }) => ligne.mois >= fenetre.de && ligne.mois <= fenetre.a)
    .filter(({ declaration }) => rattachements.revisions.estEnVigueur(declaration.id))
    .sort(comparerLignes)
    .map((situee) => ressource(rattachements, situee))
}

function ressource(rattachements: Rattachements, situee: LigneSituee): RessourceSourcee {
  const { id, ligne, temoignage, declaration } = situee
  return {
    mois: ligne.mois,
    dateVersement: ligne.dateVersement,
    declarant: { siret: declaration.siret, raisonSociale: declaration.raisonSociale },
    nature: ligne.nature,
    montantNetSocial: ligne.montantNetSocial,
    montantNetFiscal: ligne.montantNetFiscal,
    montantNetVerse: ligne.montantNetVerse,
    periode: ligne.periode,
    revision: rattachements.revisions.rang(declaration.id)!.revision,
    recuLe: declaration.recuLe,
    origine: declaration.origine,
    contestee: false,
    id,
    ...(declaration.commune ? { commune: declaration.commune } : {}),
    ...(declaration.titreSimplifie ? { titreSimplifie: declaration.titreSimplifie } : {}),
    source: {
      declaration: declaration.id,
      fichier: declaration.fichier,
      debut: temoignage.debut,
      fin: temoignage.fin,
      norme: declaration.norme,
      moisPrincipal: declaration.moisPrincipal ?? ligne.mois,
    },
  }
}

/** The life of one line, oldest first; empty when no line bears that identifier. */
export function revisionsDeLigne(
  rattachements: Rattachements,
  lignes: readonly LigneSituee[],
  id: string,
): RevisionRessource[] {
  const siennes = lignes.filter((l) => l.id === id)
  const cle = siennes[0]?.declaration.cle
  if (cle === undefined) return []
  return rattachements.revisions.list(cle).map((declaration, revision) => {
    const tenue = siennes.find((l) => l.declaration.id === declaration.id)?.ligne
    return {
      revision,
      recuLe: declaration.recuLe,
      constitution: declaration.constitution,
      typeDeclaration: declaration.type,
      enVigueur: rattachements.revisions.estEnVigueur(declaration.id),
      ...montants(tenue),
    }
  })
}

function montants(ligne: LigneEnregistree | undefined): {
  montantNetSocial: Centimes | null
  montantNetFiscal: Centimes | null
  montantNetVerse: Centimes | null
} {
  return {
    montantNetSocial: ligne?.montantNetSocial ?? null,
    montantNetFiscal: ligne?.montantNetFiscal ?? null,
    montantNetVerse: ligne?.montantNetVerse ?? null,
  }
}
