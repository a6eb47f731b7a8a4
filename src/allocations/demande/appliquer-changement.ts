import { exhaustive, type Mois, moisDuJour, moisPlus } from '#socle'
import type { DossierAllocataire, FoyerAncien } from '../dossier.js'
import { membreUsuel } from '../dossier-usuel.js'
import type { ContenuChangement } from './changement-situation.js'

/**
 * The dossier with the change, counted from that examination on; the household of before stays for
 * the quarters before. The same dossier when nothing of it changes.
 */
export function appliquerChangement(
  dossier: DossierAllocataire,
  c: ContenuChangement,
  examen: Mois,
): DossierAllocataire {
  const apres = foyerApres(dossier, c)
  if (apres === undefined) return dossier
  const { foyersAnciens = [] } = dossier
  const avant = foyerDe(dossier, examen)
  const deja = foyersAnciens.some((f) => f.avant === examen)
  return {
    ...dossier,
    ...apres,
    foyersAnciens: deja ? foyersAnciens : [...foyersAnciens, avant],
  }
}

type Foyer = Pick<
  DossierAllocataire,
  'personnes' | 'isolementRecent' | 'logement' | 'aideLogement' | 'territoire'
>

/** The household as it stands, for the examinations before `avant`. */
export function foyerDe(dossier: DossierAllocataire, avant: Mois): FoyerAncien {
  const { personnes, isolementRecent, logement, aideLogement, territoire = 'metropole' } = dossier
  return { personnes, isolementRecent, logement, aideLogement, territoire, avant }
}

function foyerApres(d: DossierAllocataire, c: ContenuChangement): Partial<Foyer> | undefined {
  switch (c.type) {
    case 'vie-commune':
      return arriver(d, c, 'conjoint')
    case 'naissance':
      return naitre(d, c)
    case 'enfant-arrive':
      return arriver(d, c, 'enfant')
    case 'separation':
      return { personnes: sans(d, 'conjoint'), isolementRecent: true }
    case 'enfant-parti':
      return { personnes: d.personnes.filter((p) => p.id !== c.personne) }
    case 'deces':
      return estClosParDeces(d, c) ? undefined : { personnes: survivants(d, c) }
    case 'grossesse':
      return { personnes: changer(d, c, { enceinte: true }) }
    case 'emploi-perdu':
      return { personnes: changer(d, c, { activite: 'chomeur' }) }
    case 'emploi-trouve':
    case 'a-son-compte':
      return { personnes: changer(d, c, { activite: 'actif' }) }
    case 'etudes':
      return { personnes: changer(d, c, { activite: 'etudiant' }) }
    case 'retraite':
      return { personnes: changer(d, c, { activite: 'retraite' }) }
    case 'demenagement':
    case 'logement':
      return changementDeLogement(c)
    case 'compte-bancaire':
      return undefined
    default:
      return exhaustive(c.type)
  }
}

/** What a move changes; undefined when nothing of it was told. */
export function changementDeLogement(
  c: Pick<ContenuChangement, 'logement' | 'aideLogement' | 'territoire'>,
): Pick<Partial<Foyer>, 'logement' | 'aideLogement' | 'territoire'> | undefined {
  const { logement, aideLogement, territoire } = c
  const change = {
    ...(logement !== undefined && { logement }),
    ...(aideLogement !== undefined && { aideLogement }),
    ...(territoire !== undefined && { territoire }),
  }
  return Object.keys(change).length === 0 ? undefined : change
}

type Membre = DossierAllocataire['personnes'][number]

function sans(d: DossierAllocataire, role: Membre['role']): readonly Membre[] {
  return d.personnes.filter((p) => p.role !== role)
}

function changer(
  d: DossierAllocataire,
  { personne }: ContenuChangement,
  faits: Partial<Membre>,
): readonly Membre[] {
  return d.personnes.map((p) => (p.id === personne ? { ...p, ...faits } : p))
}

/** The allocataire died and no other adult is there to take the dossier. */
export function estClosParDeces(
  { personnes }: DossierAllocataire,
  { type, personne }: Pick<ContenuChangement, 'type' | 'personne'>,
): boolean {
  const mort = personnes.find((p) => p.id === personne)
  const autre = personnes.some((p) => p.role === 'conjoint')
  return type === 'deces' && mort?.role === 'allocataire' && !autre
}

/** The dossier without any right from the month after the death, when nobody takes it. */
export function clorePourDeces(
  dossier: DossierAllocataire,
  c: Pick<ContenuChangement, 'type' | 'personne' | 'depuis'>,
): DossierAllocataire {
  if (!estClosParDeces(dossier, c)) return dossier
  return { ...dossier, cloture: { motif: 'deces', depuis: moisPlus(moisDuJour(c.depuis), 1) } }
}

/** The spouse who survives the allocataire takes the dossier. */
function survivants(d: DossierAllocataire, { personne }: ContenuChangement): readonly Membre[] {
  const restent = d.personnes.filter((p) => p.id !== personne)
  if (restent.some((p) => p.role === 'allocataire')) return restent
  return restent.map((p) => (p.role === 'conjoint' ? { ...p, role: 'allocataire' } : p))
}

/** Nobody expects the child any more. */
function naitre(d: DossierAllocataire, c: ContenuChangement): Partial<Foyer> | undefined {
  const personnes = d.personnes.map((p) => (p.enceinte ? { ...p, enceinte: false } : p))
  return arriver({ ...d, personnes }, c, 'enfant')
}

/** Who comes has no NIR here: the caisse finds it; her income is asked meanwhile. */
function arriver(
  d: DossierAllocataire,
  { arrive }: ContenuChangement,
  role: 'conjoint' | 'enfant',
): Partial<Foyer> | undefined {
  if (arrive === undefined) return undefined
  const pris = new Set([...d.personnes, ...anciens(d)].map((p) => p.id))
  const lettre = role === 'conjoint' ? 'p' : 'e'
  const rangs = Array.from({ length: pris.size + 2 }, (_, i) => `${lettre}${i + 1}`)
  const id = rangs.find((x) => !pris.has(x)) ?? `${lettre}0`
  const { naissance, activite } = arrive
  const membre = { ...membreUsuel({ id, role, nir: null, naissance }), activite }
  const isolementRecent = role === 'conjoint' ? false : d.isolementRecent
  return { personnes: [...d.personnes, membre], isolementRecent }
}

function anciens({ foyersAnciens = [] }: DossierAllocataire): readonly Membre[] {
  return foyersAnciens.flatMap((f) => f.personnes)
}

/** The dossier as it was for an examination: a change counts from its own on, never before. */
export function dossierALExamen(dossier: DossierAllocataire, examen: Mois): DossierAllocataire {
  const { foyersAnciens = [] } = dossier
  const ancien = foyersAnciens
    .filter((f) => examen < f.avant)
    .sort((a, b) => (a.avant < b.avant ? -1 : 1))[0]
  if (ancien === undefined) return dossier
  const { avant: _avant, ...foyer } = ancien
  return { ...dossier, ...foyer }
}
