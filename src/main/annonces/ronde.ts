import type { Acces } from '#acces'
import { type Accompagnements, faitsDuJour } from '#accompagnement'
import {
  type Allocations,
  calendrierDeclaration,
  type DeclarationTrimestrielle,
  type DossierAllocataire,
  moisExamenEnCours,
  rappelsDeclaration,
  type TypeRappel,
} from '#allocations'
import type { FaitAnnonce, Messages, ProfilMessages } from '#messages'
import type { Referentiel, SuiviRessources } from '#referentiel'
import {
  de,
  type Instant,
  type Jour,
  jourDeParis,
  jourEnMots,
  jourPlus,
  type Mois,
  moisDuJour,
  moisEnListe,
  moisEnMots,
  moisPlus,
  type Nir,
  numeroJour,
} from '#socle'
import { annonceDAccompagnement } from './faits-accompagnement.js'

export interface MoyensRonde {
  readonly messages: Pick<Messages, 'annoncer' | 'listProfils'>
  readonly allocations: Pick<Allocations, 'findDossier' | 'listEnvoyees'>
  readonly referentiel: Pick<Referentiel, 'lireRessources'>
  readonly suivi: Pick<SuiviRessources, 'lireCompletude'>
  readonly accompagnements: Pick<Accompagnements, 'lire'>
  readonly cleDe: (nir: Nir) => string
}

export interface MomentRonde {
  readonly quand: Instant
  readonly jour: Jour
  /** Look at the resources of the week too. */
  readonly semaine: boolean
}

const PAR_PAGE = 50
/** Who reads is written in the journal, like every reading. */
const ACCES: Acces = {
  ...{ organisme: 'operateur', agent: 'messages', finalite: 'exploitation', dossier: null },
}

/**
 * Goes round the persons who have an account: the reminder of the day for a declaration, and once a
 * week what their declarants sent. Made again, it tells nothing more. How many messages it wrote.
 */
export async function faireLaRonde(m: MoyensRonde, moment: MomentRonde): Promise<number> {
  let ecrits = 0
  let apres = ''
  for (;;) {
    const profils = await m.messages.listProfils(apres, PAR_PAGE)
    for (const profil of profils) {
      if (profil.decede) continue
      for (const fait of await faitsDe(m, profil, moment)) {
        if ((await m.messages.annoncer(fait)) !== undefined) ecrits++
      }
    }
    const dernier = profils.at(-1)
    if (dernier === undefined || profils.length < PAR_PAGE) return ecrits
    apres = m.cleDe(dernier.nir)
  }
}

async function faitsDe(
  m: MoyensRonde,
  { nir }: ProfilMessages,
  moment: MomentRonde,
): Promise<readonly FaitAnnonce[]> {
  const commun = { personne: m.cleDe(nir), quand: moment.quand, jour: moment.jour }
  const dossier = await m.allocations.findDossier(nir)
  const membre = dossier?.personnes.find((p) => p.nir === nir)
  const semaine = moment.semaine ? await faitsDeLaSemaine(m, nir, moment.jour) : []
  if (dossier === undefined || membre === undefined || membre.role === 'enfant') {
    return semaine.map((f) => ({ ...commun, ...f }))
  }
  const envoyees = await m.allocations.listEnvoyees(dossier.numero)
  const rappel = rappelDuJour(dossier, envoyees, moment.jour)
  const qui = { dossier: dossier.numero, personne: membre.id }
  const accompagnement = await m.accompagnements.lire(qui, moment.jour)
  return [
    ...[...(rappel === undefined ? [] : [rappel]), ...semaine].map((f) => ({ ...commun, ...f })),
    ...faitsDuJour(accompagnement, moment.quand).map((f) =>
      annonceDAccompagnement(f, commun.personne),
    ),
  ]
}

type Dit = Pick<FaitAnnonce, 'code' | 'fait' | 'valeurs'>

const CODES: Readonly<Record<TypeRappel, string>> = {
  DeclarationOuverte: 'N06',
  DeclarationARendre: 'N07',
  DeclarationBientotDue: 'N08',
  DeclarationManquee: 'N09',
}

/** The last reminder due on that day for the declaration in course, unless it is sent. */
export function rappelDuJour(
  dossier: Pick<DossierAllocataire, 'numero' | 'moisDemande' | 'organisme'>,
  envoyees: readonly Pick<DeclarationTrimestrielle, 'moisExamen'>[],
  jour: Jour,
): Dit | undefined {
  const moisExamen = moisExamenEnCours(dossier.moisDemande, jour)
  if (envoyees.some((d) => d.moisExamen === moisExamen)) return undefined
  const calendrier = calendrierDeclaration(moisExamen, dossier.organisme)
  const rappel = rappelsDeclaration(dossier.numero, calendrier)
    .filter((r) => r.jour <= jour)
    .at(-1)
  if (rappel === undefined) return undefined
  return {
    ...{ code: CODES[rappel.type], fait: `rappel ${dossier.numero} ${moisExamen} ${rappel.type}` },
    valeurs: { mois: de(moisEnMots(moisExamen)), echeance: jourEnMots(rappel.echeance) },
  }
}

/** Months whose resources may still arrive or be corrected. */
const MOIS_REGARDES = 6
const SEMAINE = 7

/** What declarants sent since a week, and the months that they are late for; one message each. */
async function faitsDeLaSemaine(m: MoyensRonde, nir: Nir, jour: Jour): Promise<readonly Dit[]> {
  const a = moisDuJour(jour)
  const fenetre = { nir, de: moisPlus(a, -MOIS_REGARDES), a }
  const { lignes } = await m.referentiel.lireRessources(fenetre, ACCES)
  const depuis = jourPlus(jour, -SEMAINE)
  const recues = lignes.filter((l) => {
    const recu = jourDeParis(l.recuLe)
    return recu > depuis && recu <= jour
  })
  const completude = await m.suivi.lireCompletude({ ...fenetre, jour }, ACCES)
  return [
    ...direMois(
      'N03',
      `semaine ${semaineDe(jour)}`,
      recues.filter((l) => l.revision === 0),
    ),
    ...direMois(
      'N04',
      `semaine ${semaineDe(jour)}`,
      recues.filter((l) => l.revision > 0),
    ),
    ...completude
      .filter((c) => c.etat === 'en-retard')
      .flatMap((c) => direMois('N05', `retard ${c.mois}`, [c])),
  ]
}

function direMois(code: string, fait: string, lues: readonly { readonly mois: Mois }[]): Dit[] {
  const mois = [...new Set(lues.map((l) => l.mois))].sort()
  if (mois.length === 0) return []
  return [{ code, fait: `${code} ${fait}`, valeurs: { mois: moisEnListe(mois) } }]
}

/** Weeks counted since the origin of days, from Monday to Sunday. */
export function semaineDe(jour: Jour): number {
  return Math.floor((numeroJour(jour) + 3) / SEMAINE)
}
