import { echec, succes } from '#socle'
import { cleDuNir } from '../depuis-declaration.js'
import type { Cible } from '../identites/actes.js'
import { findTemoignage, sujetDeAttente } from '../identites/attentes.js'
import type { Choix, DemandeDetacher, DemandeRattacher, ResultatActe } from '../identites/port.js'
import { declarantDe, type Rattachements } from '../identites/rattachement.js'
import type { CleSujet, Temoignage } from '../registre.js'
import { listTemoignages, situerLignes } from '../ressources/personne.js'
import { decider, type MoyensDecision, ouvrirGroupe } from './decider-identites.js'

/** Gives a waiting individual to a known person: somebody decided, nothing resembled. */
export function rattacher(moyens: MoyensDecision, demande: DemandeRattacher): ResultatActe {
  const sujet = sujetDeAttente(demande.attente)
  if (sujet === undefined) return Promise.resolve(echec('attente-inconnue'))
  const nir = cleDuNir(demande.vers, moyens.store)
  return decider(moyens, demande, async (lecture) => {
    const { rattachements } = await ouvrirGroupe(lecture, [sujet, nir])
    const temoignage = findTemoignage(rattachements, demande.attente)
    if (temoignage === undefined) return echec('attente-inconnue')
    const personne = rattachements.personneDe(nir)
    if (rattachements.identite(personne) === undefined) return echec('personne-inconnue')
    const aujourdhui = rattachements.rattacher(temoignage)
    if (aujourdhui.etat === 'rattache') return echec('deja-rattachee')
    const cible = cibleDe(rattachements, temoignage, demande.etendue)
    return succes([{ genre: 'rattacher', cible, personne: nir }])
  })
}

/** Takes lines away from a person: they wait, and those who read her are told. */
export function detacher(moyens: MoyensDecision, demande: DemandeDetacher): ResultatActe {
  const nir = cleDuNir(demande.nir, moyens.store)
  return decider(moyens, demande, async (lecture) => {
    const { rattachements } = await ouvrirGroupe(lecture, [nir])
    const personne = rattachements.personneDe(nir)
    const choisis = choisir({ moyens, rattachements, personne }, demande.choix)
    if (choisis.length === 0) return echec('ligne-inconnue')
    const cibles = new Map<string, Cible>()
    for (const t of choisis) {
      const cible = cibleDe(rattachements, t, demande.etendue)
      cibles.set(JSON.stringify(cible), cible)
    }
    return succes(
      [...cibles.values()].map((cible) => ({ genre: 'detacher' as const, cible, personne })),
    )
  })
}

export function cibleDe(
  rattachements: Rattachements,
  { sujet, variante, cleDeclaration, declaration }: Temoignage,
  etendue: Cible['etendue'],
): Cible {
  const source = rattachements.revisions.find(declaration)!
  const repere = etendue === 'declaration' ? cleDeclaration : declarantDe(source)
  return { sujet, variante, etendue, repere }
}

interface Dossier {
  readonly moyens: MoyensDecision
  readonly rattachements: Rattachements
  readonly personne: CleSujet
}

/** The testimonies in force of a person that a choice names. */
export function choisir(
  { moyens, rattachements, personne }: Dossier,
  choix: Choix,
): readonly Temoignage[] {
  const { revisions } = rattachements
  const siens = listTemoignages(rattachements, personne).filter((t) =>
    revisions.estEnVigueur(t.declaration),
  )
  const lignes = situerLignes(rattachements, siens, moyens.store.hacher)
  const choisies = lignes.filter(({ id, ligne, declaration }) =>
    'ligne' in choix
      ? id === choix.ligne
      : ligne.mois === choix.mois && declaration.siret === choix.siret,
  )
  return [...new Set(choisies.map((l) => l.temoignage))]
}
