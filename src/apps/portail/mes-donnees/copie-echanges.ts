import { direMessage, type Message } from '#messages'
import type { Signalement } from '#signalements'
import type { Nir } from '#socle'
import type { Portail } from '../demande.js'
import { direPli } from '../messages/mots.js'
import { enClair, euros, type RubriqueCopie, rubrique } from './copie-forme.js'

const QUI = { personne: 'vous', expert: 'la cellule', declarant: 'le déclarant' } as const

/** What was said wrong, with documents, follow-up and answers; and what is begun. */
export async function rubriquesSignalements(p: Portail, nir: Nir): Promise<RubriqueCopie[]> {
  const { signalements } = p.deps
  const liste = await signalements.list(nir)
  const pieces = await Promise.all(
    liste.map(({ reference }) => signalements.listPieces(nir, reference)),
  )
  const brouillons = await signalements.listBrouillons(nir)
  return [
    rubrique('Vos signalements', 'Vous, et ceux qui les étudient', {
      colonnes: {
        ...{ reference: 'Référence', deposeLe: 'Envoyé le', motif: 'Raison', etat: 'État' },
        ...{ explication: 'Ce que vous avez écrit', issue: 'Réponse', constat: 'Constat' },
      },
      lignes: liste.map((s) => [
        ...[s.reference, s.deposeLe, enClair(s.depot.motif), enClair(s.etat)],
        ...[s.depot.explication, s.conclusion && enClair(s.conclusion.issue)],
        s.conclusion?.constat ?? s.irrecevable,
      ]),
    }),
    rubrique('Les montants signalés', 'Vos employeurs ou organismes, et vous', {
      colonnes: {
        ...{ reference: 'Référence', mois: 'Mois', declarant: 'Déclaré par' },
        ...{ declare: euros('Déclaré'), recu: euros('Selon vous') },
      },
      lignes: liste.flatMap(({ reference, depot }) =>
        depot.lignes.map((l) => [
          ...[reference, l.mois, l.declarant.raisonSociale, l.montantDeclare, l.montantRecu],
        ]),
      ),
    }),
    rubrique('Les échanges de vos signalements', 'Vous, et ceux qui les étudient', {
      colonnes: { reference: 'Référence', quand: 'Quand', qui: 'Qui', texte: 'Texte' },
      lignes: liste.flatMap(echangesDe),
    }),
    rubrique('Vos documents joints', 'Vous', {
      colonnes: { reference: 'Référence', nom: 'Nom', octets: 'Taille', recueLe: 'Reçu le' },
      lignes: pieces.flat().map((x) => [x.reference, x.nom, `${x.octets} octets`, x.recueLe]),
    }),
    rubrique('Vos signalements commencés', 'Vous', {
      colonnes: {
        reference: 'Référence',
        quand: 'Enregistré le',
        champ: 'Champ',
        valeur: 'Valeur',
      },
      lignes: brouillons.flatMap(({ reference, quand, saisie }) =>
        Object.entries(saisie).map(([champ, valeur]) => [reference, quand, champ, valeur]),
      ),
    }),
  ]
}

function echangesDe({ reference, messages }: Signalement): (readonly unknown[])[] {
  return messages.map((m) => [
    ...[reference, m.quand, (QUI as Readonly<Record<string, string>>)[m.role] ?? m.role, m.texte],
  ])
}

/** More than anyone receives in the time that they are kept. */
const MESSAGES_MAX = 10_000

/** Messages in full, how they were sent, what she answered. */
export async function rubriquesMessages(p: Portail, nir: Nir): Promise<RubriqueCopie[]> {
  const { messages } = p.deps
  if (messages === undefined) return []
  const [recents, ranges] = [
    await messages.list(nir, false, MESSAGES_MAX),
    await messages.list(nir, true, MESSAGES_MAX),
  ]
  const tous = [...recents, ...ranges].sort((a, b) => (a.quand < b.quand ? 1 : -1))
  const lignes = await Promise.all(
    tous.map(async (m) => {
      const plis = await messages.listPlis(nir, m.reference)
      return ligneDeMessage(m, plis.map(direPli).join('. '))
    }),
  )
  return [
    rubrique('Vos messages', 'Ce site, et les organismes qui vous écrivent', {
      colonnes: {
        ...{ reference: 'Référence', jour: 'Jour', de: 'De', titre: 'Titre', texte: 'Texte' },
        ...{ luLe: 'Lu le', envois: 'Envoyé' },
      },
      lignes,
    }),
    rubrique('Vos réponses à ces messages', 'Vous', {
      colonnes: { reference: 'Référence', quand: 'Quand', texte: 'Texte' },
      lignes: tous.flatMap((m) => m.reponses.map((r) => [m.reference, r.quand, r.texte])),
    }),
  ]
}

function ligneDeMessage(m: Message, envois: string): readonly unknown[] {
  const { titre, paragraphes, expediteur } = direMessage(m)
  const texte = paragraphes.join(' ')
  return [m.reference, m.jour, expediteur ?? 'ce site', titre, texte, m.luLe, envois]
}
