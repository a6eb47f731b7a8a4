import {
  estOuverte,
  type FinalitePartenaire,
  findHabilitation,
  type Garde,
  type HabilitationStore,
  type JournalStore,
  type PortefeuilleStore,
} from '#acces'
import { echec, type Instant, type Jour, type Resultat, succes } from '#socle'
import type { Message } from '../message.js'
import type { Messages } from '../ports.js'

/** What a body needs to write to a person: its rights, its caseload, the trace. */
export interface MoyensOrganisme {
  readonly messages: Pick<Messages, 'poster' | 'annoncer' | 'findPourOrganisme'>
  readonly habilitations: Pick<HabilitationStore, 'lire'>
  readonly portefeuille: Pick<PortefeuilleStore, 'find'>
  readonly journal: Pick<JournalStore, 'ecrire'>
  /** A body stopped for abuse writes to nobody. */
  readonly garde: Pick<Garde, 'garder' | 'horsPortefeuille'>
}

/** Who asks, by its token and its headers. */
export interface AppelOrganisme {
  readonly organisme: string
  readonly application: string
  readonly agent: string
  readonly finalite: FinalitePartenaire
  readonly dossier: string
}

export type RefusOrganisme =
  | 'non-habilite'
  | 'hors-portefeuille'
  | 'suspendu'
  | 'cle-deja-utilisee'
  | 'message-inconnu'

interface Moment {
  readonly quand: Instant
  readonly jour: Jour
}

export interface MessagePoste {
  readonly personne: string
  readonly titre: string
  readonly texte: string
  readonly reponse: boolean
  readonly cle: string
}

/**
 * A body writes to a person of its caseload, for a finalité that it has. The trace is written
 * first: the person sees who used her dossier to write to her. Whether the person is known to the
 * register plays no part: outside the caseload the answer is the same for all.
 */
export async function posterPourOrganisme(
  moyens: MoyensOrganisme,
  a: { readonly appel: AppelOrganisme; readonly message: MessagePoste },
  moment: Moment,
): Promise<Resultat<{ readonly message: Message; readonly nouveau: boolean }, RefusOrganisme>> {
  const droit = await autoriser(moyens, { ...a, personne: a.message.personne }, moment)
  if (!droit.ok) return droit
  const { organisme } = a.appel
  const poste = await moyens.messages.poster(
    { ...a.message, organisme, nom: droit.valeur.nom },
    moment,
  )
  const { origine } = poste.message
  const meme =
    origine.genre === 'organisme' &&
    origine.titre === a.message.titre &&
    origine.texte === a.message.texte
  return meme ? succes(poste) : echec('cle-deja-utilisee')
}

/** A body tells that a right of the person ends on a day; told once for each right and day. */
export async function direFinDeDroit(
  moyens: MoyensOrganisme,
  a: {
    readonly appel: AppelOrganisme
    readonly personne: string
    readonly droit: string
    /** The right and the day, in words. */
    readonly valeurs: { readonly droit: string; readonly fin: string }
    readonly fin: Jour
  },
  moment: Moment,
): Promise<Resultat<{ readonly nouveau: boolean }, RefusOrganisme>> {
  const droit = await autoriser(moyens, a, moment)
  if (!droit.ok) return droit
  const { personne, valeurs, fin } = a
  const message = await moyens.messages.annoncer({
    ...{ ...moment, personne, code: 'P02' },
    fait: `fin ${a.appel.organisme} ${a.droit} ${fin}`,
    valeurs: { ...valeurs, organisme: droit.valeur.nom },
  })
  return succes({ nouveau: message !== undefined })
}

/** A body tells that it suspended a right of the person; told once for each right and day. */
export async function direSuspension(
  moyens: MoyensOrganisme,
  a: {
    readonly appel: AppelOrganisme
    readonly personne: string
    readonly droit: string
    /** The right and the day, in words. */
    readonly valeurs: { readonly droit: string; readonly jour: string }
    readonly depuis: Jour
  },
  moment: Moment,
): Promise<Resultat<{ readonly nouveau: boolean }, RefusOrganisme>> {
  const droit = await autoriser(moyens, a, moment)
  if (!droit.ok) return droit
  const { personne, valeurs, depuis } = a
  const message = await moyens.messages.annoncer({
    ...{ ...moment, personne, code: 'N19' },
    fait: `suspension ${a.appel.organisme} ${a.droit} ${depuis}`,
    valeurs: { ...valeurs, organisme: droit.valeur.nom },
  })
  return succes({ nouveau: message !== undefined })
}

/** One message of that body, with what the person answered. */
export async function lireReponses(
  moyens: MoyensOrganisme,
  a: { readonly appel: AppelOrganisme; readonly reference: string },
  { quand, jour }: Moment,
): Promise<Resultat<Message, RefusOrganisme>> {
  const { appel, reference } = a
  const registre = await moyens.habilitations.lire()
  if (findHabilitation(registre, appel, jour) === undefined) return echec('non-habilite')
  const message = await moyens.messages.findPourOrganisme(appel.organisme, reference)
  if (message === undefined) return echec('message-inconnu')
  await tracer(moyens, { appel, personne: message.personne }, quand)
  return succes(message)
}

async function autoriser(
  moyens: MoyensOrganisme,
  { appel, personne }: { readonly appel: AppelOrganisme; readonly personne: string },
  { quand, jour }: Moment,
): Promise<Resultat<{ readonly nom: string }, RefusOrganisme>> {
  const registre = await moyens.habilitations.lire()
  const { organisme, finalite, dossier } = appel
  if (findHabilitation(registre, appel, jour) === undefined) return echec('non-habilite')
  const acces = { ...appel, portefeuille: 0, quand }
  if ((await moyens.garde.garder(acces, [])).etat === 'arrete') return echec('suspendu')
  const entrees = await moyens.portefeuille.find(organisme, [{ dossier, personne }])
  if (!entrees.some((e) => estOuverte(e, finalite, jour))) {
    await moyens.garde.horsPortefeuille(acces, [personne])
    return echec('hors-portefeuille')
  }
  await tracer(moyens, { appel, personne }, quand)
  const nom = registre.organismes.find((o) => o.code === organisme)?.nom ?? organisme
  return succes({ nom })
}

async function tracer(
  { journal }: MoyensOrganisme,
  { appel, personne }: { readonly appel: AppelOrganisme; readonly personne: string },
  quand: Instant,
): Promise<void> {
  const { organisme, agent, finalite } = appel
  const dossier = appel.dossier === '' ? null : appel.dossier
  await journal.ecrire([
    {
      ...{ quand, organisme, agent, finalite, dossier, personne },
      ...{ objet: 'message', de: null, a: null },
    },
  ])
}
