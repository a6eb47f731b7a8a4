import {
  type ActeFait,
  type ActeListe,
  type Attente,
  type Comparaison,
  type EcarteListe,
  type FicheAttente,
  MOTIFS_ATTENTE,
  MOTIFS_ECART,
  MOTIFS_VERDICT,
  type RefusActe,
  type TraitsIdentite,
} from '#referentiel'
import { formaterSiret, moisEnMots } from '#socle'

export const REFUS: Readonly<Record<RefusActe, string>> = {
  'signature-incomplete': 'Une décision est signée : il faut un auteur et un motif.',
  'attente-inconnue': 'Personne n’attend sous cet identifiant : relisez la liste.',
  'personne-inconnue': 'Aucune déclaration ni inscription ne connaît la personne de ce numéro.',
  'ligne-inconnue': 'Cette personne ne reçoit aucune ligne de ce déclarant pour ce mois.',
  'deja-rattachee': 'Ces lignes sont déjà reçues par quelqu’un.',
  'meme-personne': 'Ces deux numéros mènent déjà à la même personne.',
  'pas-fusionnes': 'Ces deux numéros ne mènent pas l’un à l’autre.',
  'acte-inconnu': 'Aucun acte ne porte ce numéro.',
  'acte-deja-annule': 'Cet acte est déjà annulé.',
  'acte-non-annulable': 'Une annulation ne s’annule pas : refaites l’acte.',
  'naissance-impossible': 'Un numéro ne peut pas être celui d’une personne née à cette date.',
}

const ACTES: Readonly<Record<ActeListe['genre'], string>> = {
  inscrire: 'inscription',
  rattacher: 'rattachement',
  detacher: 'détachement',
  fusionner: 'fusion',
  separer: 'séparation',
  scinder: 'scission',
  annuler: 'annulation',
}

function compter(n: number, un: string, plusieurs = `${un}s`): string {
  return `${n} ${n > 1 ? plusieurs : un}`
}

function declarant({ siret, raisonSociale }: Attente['declarant']): string {
  return raisonSociale ?? (siret === null ? 'payeur sans SIRET' : formaterSiret(siret))
}

function jour(instant: string): string {
  return instant.slice(0, 16).replace('T', ' ')
}

export function comparaisonEnMots({ verdict, ecarts }: Comparaison): string {
  const raisons = ecarts.map((e) => MOTIFS_ECART[e.code])
  return [MOTIFS_VERDICT[verdict], ...(raisons.length > 0 ? [raisons.join(' ; ')] : [])].join(' : ')
}

export function attentesEnMots(attentes: readonly Attente[], suite: string | null): string {
  if (attentes.length === 0) return 'Personne n’attend.\n'
  const textes = attentes.map((a) => {
    const mois = a.mois === null ? 'sans mois' : moisEnMots(a.mois)
    const tete = `${a.id}\n  ${MOTIFS_ATTENTE[a.motif]}\n`
    const ou = `  ${declarant(a.declarant)}, ${mois}, ${compter(a.lignes, 'ligne')}`
    const raison = a.comparaison === null ? '' : `\n  ${comparaisonEnMots(a.comparaison)}`
    return `${tete}${ou}, reçu le ${jour(a.recuLe)}${raison}\n`
  })
  return textes.join('\n') + (suite === null ? '' : `\nSuite : --apres ${suite}\n`)
}

export function ecartesEnMots(ecartes: readonly EcarteListe[]): string {
  if (ecartes.length === 0) return 'Aucun individu n’a été écarté.\n'
  const textes = ecartes.map((e) => {
    const ligne = e.ligne === null ? '' : `, ligne ${e.ligne} : ${e.code}`
    return `${e.nomFichier}, individu ${e.rang + 1}${ligne}, reçu le ${jour(e.recuLe)}\n`
  })
  const fin = ecartes.at(-1)!
  return `${textes.join('')}Après le dernier : --apres "${fin.fichier} ${fin.rang}"\n`
}

function traitsEnMots(t: TraitsIdentite): string {
  const usage = t.nomUsage === null ? '' : `, nom d’usage ${t.nomUsage}`
  const lieu = t.departementNaissance ? `, département ${t.departementNaissance}` : ''
  const naissance = t.dateNaissance.replace(/^(..)(..)(....)$/, '$1/$2/$3')
  return `${t.nom} ${t.prenoms}${usage}, né·e le ${naissance}${lieu}`
}

export function ficheEnMots({ attente, numeroMasque, traits, candidats }: FicheAttente): string {
  const tete =
    `${MOTIFS_ATTENTE[attente.motif]}\n` +
    `Déclaré par ${declarant(attente.declarant)} : ${traitsEnMots(traits)}\n` +
    `Numéro : ${numeroMasque ?? 'aucun'}\n`
  if (candidats.length === 0) return `${tete}Personne de connu ne lui ressemble.\n`
  const textes = candidats.map((c) => {
    const lien = c.duNumero ? 'personne de ce numéro' : 'personne voisine'
    const qui = `- ${c.nirMasque} (${lien}, ${c.etat}) : ${traitsEnMots(c.traits)}\n`
    return `${qui}  ${comparaisonEnMots(c.comparaison)}\n`
  })
  const fin = 'Rien ne se rattache par ressemblance : la décision est la vôtre.\n'
  return tete + textes.join('') + fin
}

export function acteEnMots({ acte, rattachees, detachees, personnes }: ActeFait): string {
  const effets =
    rattachees + detachees === 0
      ? 'aucune ligne ne change de personne'
      : `${compter(rattachees, 'ligne rattachée', 'lignes rattachées')}, ` +
        `${compter(detachees, 'ligne détachée', 'lignes détachées')}, ` +
        compter(personnes, 'personne concernée', 'personnes concernées')
  return `Acte ${acte} écrit : ${effets}. Pour revenir en arrière : identites annuler ${acte}\n`
}

export function actesEnMots(actes: readonly ActeListe[]): string {
  if (actes.length === 0) return 'Aucune décision.\n'
  return actes
    .map((a) => {
      const quoi = ACTES[a.genre] + (a.annule === null ? '' : ` de l’acte ${a.annule}`)
      return `${a.rang}  ${jour(a.quand)}  ${quoi}  ${a.auteur} : ${a.motif}\n`
    })
    .join('')
}
