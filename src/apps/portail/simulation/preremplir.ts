import { type DossierAllocataire, moisExamenDuDroit, montantPrerempli } from '#allocations'
import { jourAParis, jourEnMots } from '#apps/web'
import { findNature } from '#legislation'
import type { RessourceSourcee } from '#referentiel'
import { enEuros, type Jour, type Mois, moisDuJour, moisPlus, type Nir } from '#socle'
import type { Portail } from '../demande.js'
import { ACCES_PERSONNE } from '../dependances.js'
import { cleDeclarant, nomDeclarant } from '../ressources-vue.js'
import { type Carte, type Connu, connuDuVisiteur, type Profil } from './connu.js'
import { type Adulte, ecrireJour, type Saisie } from './saisie.js'

/** Months of resources that a right of the book may read. */
const MOIS_LUS = 15
/** A payer who paid one of the last two whole months is taken as still paying. */
const MOIS_EN_COURS = 2

export interface Prerempli {
  readonly saisie: Saisie
  readonly connu: Connu
}

type Membre = DossierAllocataire['personnes'][number]

/** What is known of a person: her dossier, and what employers and bodies declared. */
export async function preremplir(
  p: Portail,
  usager: { readonly nir: Nir; readonly naissance: Jour | undefined },
): Promise<Prerempli> {
  const mois = moisDuJour(p.deps.aujourdhui())
  const dossier = await p.deps.allocations.findDossier(usager.nir)
  const membres = adultesDuDossier(dossier, usager.nir)
  const lus: readonly (readonly [Adulte, Nir | null])[] =
    membres.length === 0
      ? [['a', usager.nir]]
      : membres.map(([adulte, m]) => [adulte, m.nir] as const)
  const lues = await Promise.all(
    lus.map(([adulte, nir]) => (nir === null ? [] : lireCartes(p, { adulte, nir, mois }))),
  )
  const cartes: readonly Carte[] = lues.flat()
  const recus = lus.filter(([, nir]) => nir !== null).map(([adulte]) => adulte)
  const commun = { ...connuDuVisiteur(mois), cartes, recus }
  if (dossier === undefined || membres.length === 0) {
    const saisie = usager.naissance ? { 'a-naissance': ecrireJour(usager.naissance) } : {}
    const sources = { 'a-naissance': 'Donné par FranceConnect' }
    return { saisie, connu: { ...commun, sources: usager.naissance ? sources : {} } }
  }
  return depuisDossier(dossier, membres, commun)
}

/** The person first, then the other adult; nobody when she is a child of that dossier. */
function adultesDuDossier(
  dossier: DossierAllocataire | undefined,
  nir: Nir,
): readonly (readonly [Adulte, Membre])[] {
  const adultes = (dossier?.personnes ?? []).filter((m) => m.role !== 'enfant')
  const moi = adultes.find((m) => m.nir === nir)
  if (moi === undefined) return []
  const autre = adultes.find((m) => m !== moi)
  return autre === undefined
    ? [['a', moi]]
    : [
        ['a', moi],
        ['c', autre],
      ]
}

function depuisDossier(
  dossier: DossierAllocataire,
  membres: readonly (readonly [Adulte, Membre])[],
  commun: Connu,
): Prerempli {
  const { logement, organisme, aideLogement, isolementRecent } = dossier
  const enfants = dossier.personnes.filter((m) => m.role === 'enfant')
  const saisie: Record<string, string> = {
    couple: membres.length > 1 ? 'oui' : 'non',
    isolement: isolementRecent ? 'oui' : 'non',
    statut: logement.statut,
    territoire: dossier.territoire ?? 'metropole',
    ...(logement.loyer === null ? {} : { loyer: enTexte(logement.loyer) }),
    ...(logement.zone === null ? {} : { zone: String(logement.zone) }),
    ...(logement.colocation ? { colocation: 'oui' } : {}),
    ...(aideLogement === null ? {} : { aide: enTexte(aideLogement) }),
  }
  for (const [adulte, m] of membres) {
    saisie[`${adulte}-naissance`] = ecrireJour(m.naissance)
    saisie[`${adulte}-activite`] = m.activite
    if (m.enceinte) saisie[`${adulte}-enceinte`] = 'oui'
  }
  enfants.forEach((e, i) => {
    saisie[`e${i + 1}-naissance`] = ecrireJour(e.naissance)
  })
  const caisse = organisme === 'msa' ? 'MSA' : 'Caf'
  const source = `Connu par votre ${caisse}, dossier ${dossier.numero}`
  const examen = moisExamenDuDroit(dossier.moisDemande, commun.moisDroit)
  return {
    saisie,
    connu: {
      ...commun,
      organisme,
      moisExamen: examen,
      participationFrais: logement.participationFrais,
      profils: Object.fromEntries(membres.map(([adulte, m]) => [adulte, profilDe(m)])),
      sources: Object.fromEntries(Object.keys(saisie).map((champ) => [champ, source])),
    },
  }
}

function profilDe(m: Membre): Profil {
  const { apprenti, boursier, conditionHeuresRsaJeune, dateArretTravail, revenusFiscaux } = m
  return {
    faits: { apprenti, boursier, conditionHeuresRsaJeune, dateArretTravail },
    revenusFiscaux,
  }
}

/** « 412,40 », as a person types it. */
export function enTexte(montant: number): string {
  return enEuros(montant)
    .replace(/[\s\u00a0\u202f€]/g, '')
    .replace('−', '-')
}

async function lireCartes(
  p: Portail,
  q: { readonly adulte: Adulte; readonly nir: Nir; readonly mois: Mois },
): Promise<readonly Carte[]> {
  const lecture = { nir: q.nir, de: moisPlus(q.mois, -MOIS_LUS), a: q.mois }
  const { lignes } = await p.deps.referentiel.lireRessources(lecture, ACCES_PERSONNE)
  const groupes = new Map<string, RessourceSourcee[]>()
  for (const r of lignes) {
    const cle = q.adulte === 'c' ? r.nature : `${cleDeclarant(r.declarant)} ${r.nature}`
    groupes.set(cle, [...(groupes.get(cle) ?? []), r])
  }
  return [...groupes.values()].map((g) => carteDe(g, q))
}

function carteDe(
  lignes: readonly RessourceSourcee[],
  q: { readonly adulte: Adulte; readonly mois: Mois },
): Carte {
  const parMois = new Map<Mois, { social: number; fiscal: number }>()
  for (const r of lignes) {
    const social = montantPrerempli(r) ?? 0
    const avant = parMois.get(r.mois) ?? { social: 0, fiscal: 0 }
    const fiscal = avant.fiscal + (r.montantNetFiscal ?? social)
    parMois.set(r.mois, { social: avant.social + social, fiscal })
  }
  const mois = [...parMois].map(([m, x]) => ({ mois: m, ...x })).sort(parOrdre)
  const derniere = lignes.reduce((x, y) => (x.recuLe > y.recuLe ? x : y))
  const { nature } = derniere
  const nom = q.adulte === 'c' ? null : nomDeclarant(derniere.declarant)
  const jour = jourEnMots(jourAParis(derniere.recuLe))
  return {
    adulte: q.adulte,
    nature: findNature(nature) === undefined ? 'autre' : nature,
    nom,
    source: nom === null ? `Déclaré, reçu le ${jour}` : `Déclaré par ${nom}, reçu le ${jour}`,
    mois,
    enCours: (mois.at(-1)?.mois ?? '') >= moisPlus(q.mois, -MOIS_EN_COURS),
  }
}

function parOrdre(a: { readonly mois: Mois }, b: { readonly mois: Mois }): number {
  return a.mois < b.mois ? -1 : 1
}
