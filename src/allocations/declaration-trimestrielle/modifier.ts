import { centimes, echec, type Resultat, succes } from '#socle'
import { montantPrerempli } from '../depuis-referentiel.js'
import type { DeclarationTrimestrielle, LignePreremplie, LigneSaisie } from '../dossier.js'
import type { ModificationDeclaration, RefusModification } from '../ports.js'
import { estCategorieATaper } from './a-taper.js'

/**
 * The declaration with what the person changed. The declared amount is never overwritten: a
 * correction sets the retained one, with its reason (B5-6, C1-2).
 */
export function appliquerModification(
  declaration: DeclarationTrimestrielle,
  modification: ModificationDeclaration,
): Resultat<DeclarationTrimestrielle, RefusModification> {
  const refus = motifRefus(declaration, modification)
  if (refus !== undefined) return echec(refus)
  const reponses = { ...declaration.reponses, ...modification.reponses }
  const autres = modification.saisies ?? declaration.saisies.filter((s) => !estATaper(s))
  return succes({
    ...declaration,
    lignes: declaration.lignes.map((l) => corriger(l, modification)),
    saisies: [
      ...tapees(declaration, modification),
      ...autres.filter((s) => reponses[s.categorie] !== false),
    ],
    reponses,
    avis: { ...declaration.avis, ...modification.avis },
    ...ditDesPersonnes(declaration, modification),
  })
}

const estATaper = (s: LigneSaisie): boolean => estCategorieATaper(s.categorie)

/** Amounts typed for a person of whom no flow speaks: each new answer takes the place of hers. */
function tapees(d: DeclarationTrimestrielle, m: ModificationDeclaration): readonly LigneSaisie[] {
  const redites = m.revenusATaper ?? {}
  const gardees = d.saisies.filter((s) => estATaper(s) && redites[s.personne] === undefined)
  const nouvelles = (m.saisiesTapees ?? []).filter((s) => redites[s.personne] === true)
  return [...gardees, ...nouvelles]
}

type Dit = Pick<
  DeclarationTrimestrielle,
  'revenusATaper' | 'avisTotaux' | 'changements' | 'detailPermis'
>

function ditDesPersonnes(d: DeclarationTrimestrielle, m: ModificationDeclaration): Dit {
  const { revenusATaper, avisTotaux, changements, detail } = m
  const permis = (d.detailPermis ?? []).filter((p) => p !== detail?.personne)
  return {
    ...(revenusATaper && { revenusATaper: { ...d.revenusATaper, ...revenusATaper } }),
    ...(avisTotaux && { avisTotaux: { ...d.avisTotaux, ...avisTotaux } }),
    ...(changements && { changements }),
    ...(detail && { detailPermis: detail.permis ? [...permis, detail.personne] : permis }),
  }
}

function corriger(ligne: LignePreremplie, m: ModificationDeclaration): LignePreremplie {
  const correction = m.corrections?.find((c) => c.ligne === ligne.ressource.id)
  if (correction !== undefined) {
    return {
      ...ligne,
      montantRetenu: centimes(correction.montantRetenu),
      motifCorrection: correction.motif.trim(),
    }
  }
  if (m.retraits?.includes(ligne.ressource.id) !== true) return ligne
  return { ...ligne, montantRetenu: montantPrerempli(ligne.ressource), motifCorrection: null }
}

function motifRefus(
  declaration: DeclarationTrimestrielle,
  m: ModificationDeclaration,
): RefusModification | undefined {
  if (declaration.etat === 'validee') return { code: 'deja-validee' }
  const { corrections = [], retraits = [] } = m
  const saisies = [...(m.saisies ?? []), ...(m.saisiesTapees ?? [])]
  const connues = new Set(declaration.lignes.map((l) => l.ressource.id))
  for (const ligne of [...corrections.map((c) => c.ligne), ...retraits]) {
    if (!connues.has(ligne)) return { code: 'ligne-inconnue', ligne }
  }
  for (const { ligne, motif, montantRetenu } of corrections) {
    if (motif.trim() === '') return { code: 'motif-absent', ligne }
    if (montantRetenu < 0) return { code: 'montant-negatif', ligne }
  }
  const mauvaise = saisies.find((s) => s.montant < 0 || !declaration.moisReference.includes(s.mois))
  if (mauvaise === undefined) return undefined
  return { code: 'saisie-hors-declaration', categorie: mauvaise.categorie }
}
