import assert from 'node:assert/strict'
import { test } from 'node:test'
import type {
  Message,
  MessageStore,
  Pli,
  PliStore,
  ProfilMessages,
  ProfilMessagesStore,
} from '#messages'
import { PREFERENCES_USUELLES } from '#messages'
import type { Instant, Jour } from '#socle'
import { LINA } from './scenarios.contract.js'

const [A, B] = ['a'.repeat(32), 'b'.repeat(32)] as const

const le = (heure: string): Instant => `2026-11-12T${heure}:00.000Z` as Instant

const message = (reference: string, fait: string, heure = '08:00'): Message => ({
  ...{ reference, personne: A, quand: le(heure), jour: '2026-11-12' as Jour, fait },
  famille: 'signalement',
  origine: { genre: 'modele', code: 'N11', version: 1, valeurs: { reference: 'S-1' } },
  ...{ luLe: null, archiveLe: null, reponses: [] },
})

const deLaCaf = (reference: string): Message => ({
  ...{ ...message(reference, `organisme caf ${reference}`), famille: 'organismes' },
  origine: {
    ...{ genre: 'organisme', organisme: 'caf', nom: 'Caf', titre: 'Bonjour' },
    ...{ texte: 'Un texte.', reponse: true },
  },
})

const pli = (reference: string, canal: Pli['canal'], heure = '08:00'): Pli => ({
  ...{ personne: A, reference, canal, statut: 'cree', essais: 0, motif: null },
  ...{ creeLe: le('08:00'), aFaireLe: le(heure), changeLe: le('08:00'), suite: ['sms'] },
})

interface Ouverte {
  readonly messages: MessageStore
  readonly plis: PliStore
  readonly profils: ProfilMessagesStore
  fermer(): Promise<void>
}

/** What every adapter of messages, of the outbox and of profiles holds. */
export function contratMessages(nom: string, ouvrir: () => Promise<Ouverte>): void {
  const essai = (titre: string, f: (o: Ouverte) => Promise<void>): void => {
    test(`messages, ${nom} : ${titre}`, async () => {
      const ouverte = await ouvrir()
      try {
        await f(ouverte)
      } finally {
        await ouverte.fermer()
      }
    })
  }

  essai('une autre personne ne trouve rien, ne marque rien', async ({ messages }) => {
    await messages.ajouter(message('M-1', 'f1'), [])
    assert.equal(await messages.find(B, 'M-1'), undefined)
    assert.deepEqual(await messages.list(B, { archives: false, limite: 9 }), [])
    await messages.marquer(B, 'M-1', { luLe: le('09:00') })
    await messages.repondre(B, 'M-1', { quand: le('09:00'), texte: 'non' })
    assert.deepEqual(await messages.find(A, 'M-1'), message('M-1', 'f1'))
  })

  essai('un fait n’est dit qu’une fois, ses plis non plus', async ({ messages, plis }) => {
    assert.equal(await messages.ajouter(message('M-1', 'f1'), [pli('M-1', 'courriel')]), true)
    assert.equal(await messages.ajouter(message('M-2', 'f1'), [pli('M-2', 'courriel')]), false)
    assert.equal((await messages.findParFait(A, 'f1'))?.reference, 'M-1')
    assert.deepEqual(await plis.listPourMessage(A, 'M-2'), [])
    assert.deepEqual(await plis.listPourMessage(A, 'M-1'), [pli('M-1', 'courriel')])
  })

  essai('le dernier d’abord, lu, rangé, compté', async ({ messages }) => {
    await messages.ajouter(message('M-1', 'f1', '08:00'), [])
    await messages.ajouter(message('M-2', 'f2', '09:00'), [])
    await messages.ajouter(message('M-3', 'f3', '10:00'), [])
    assert.equal(await messages.compterNonLus(A), 3)
    await messages.marquer(A, 'M-2', { luLe: le('11:00') })
    await messages.marquer(A, 'M-3', { archiveLe: le('11:00') })
    assert.equal(await messages.compterNonLus(A), 1)
    const vus = await messages.list(A, { archives: false, limite: 9 })
    assert.deepEqual(
      vus.map((m) => [m.reference, m.luLe]),
      [
        ['M-2', le('11:00')],
        ['M-1', null],
      ],
    )
    const ranges = await messages.list(A, { archives: true, limite: 9 })
    assert.deepEqual(ranges, [{ ...message('M-3', 'f3', '10:00'), archiveLe: le('11:00') }])
    await messages.marquer(A, 'M-3', { archiveLe: null })
    await messages.marquer(A, 'M-2', { luLe: null })
    assert.equal(await messages.compterNonLus(A), 3)
    assert.equal((await messages.list(A, { archives: false, limite: 2 })).length, 2)
  })

  essai('un organisme ne retrouve que les siens ; les réponses en ordre', async (o) => {
    await o.messages.ajouter(deLaCaf('M-1'), [])
    await o.messages.ajouter(message('M-2', 'f2'), [])
    const reponses = [
      { quand: le('09:00'), texte: 'Oui.' },
      { quand: le('09:01'), texte: 'Enfin, non.' },
    ]
    for (const r of reponses) await o.messages.repondre(A, 'M-1', r)
    assert.equal(await o.messages.findPourOrganisme('cnam', 'M-1'), undefined)
    assert.equal(await o.messages.findPourOrganisme('caf', 'M-2'), undefined)
    const trouve = await o.messages.findPourOrganisme('caf', 'M-1')
    assert.deepEqual(trouve, { ...deLaCaf('M-1'), reponses })
  })

  essai('un pli dû est pris une fois, et repris après son bail', async ({ messages, plis }) => {
    await messages.ajouter(message('M-1', 'f1'), [
      pli('M-1', 'courriel', '08:00'),
      pli('M-1', 'sms', '20:00'),
      { ...pli('M-1', 'portail'), statut: 'remis', suite: [] },
    ])
    const prendre = (heure: string, jusqua: string) =>
      plis.prendre({ maintenant: le(heure), jusqua: le(jusqua), limite: 9 })
    const pris = await prendre('09:00', '09:05')
    assert.deepEqual(pris, [
      { ...pli('M-1', 'courriel', '09:05'), statut: 'en-cours', changeLe: le('09:00') },
    ])
    assert.deepEqual(await prendre('09:04', '09:09'), [])
    assert.equal((await prendre('09:05', '09:10')).length, 1)
  })

  essai('un échec définitif laisse la place au suivant, ensemble', async ({ messages, plis }) => {
    await messages.ajouter(message('M-1', 'f1'), [pli('M-1', 'courriel')])
    const perdu: Pli = {
      ...{ ...pli('M-1', 'courriel'), statut: 'echec-definitif', essais: 1, suite: [] },
      ...{ motif: 'boite-inconnue', changeLe: le('09:00') },
    }
    await plis.conclure(perdu, [pli('M-1', 'sms', '09:00')])
    // Told twice, as after a crash: the one that follows is not doubled.
    await plis.conclure(perdu, [pli('M-1', 'sms', '10:00')])
    const tous = [...(await plis.listPourMessage(A, 'M-1'))].sort((x, y) =>
      x.canal < y.canal ? -1 : 1,
    )
    assert.deepEqual(tous, [perdu, pli('M-1', 'sms', '09:00')])
    const perdus = await plis.lister({ statut: 'echec-definitif', limite: 9 })
    assert.deepEqual(perdus, [perdu])
    assert.equal((await plis.lister({ statut: null, limite: 9 })).length, 2)
  })

  essai('la boîte d’envoi se compte, se lit par message, se relance par choix', async (o) => {
    const { messages, plis } = o
    assert.deepEqual(await plis.compter(), [])
    const etats = [
      { statut: 'echec-definitif', motif: 'boite-inconnue' },
      { statut: 'echec-temporaire', motif: 'serveur-muet' },
      { statut: 'remis', motif: null },
    ] as const
    for (const [i, etat] of etats.entries()) {
      const reference = `M-${i + 1}`
      const essaye = { ...pli(reference, 'courriel', `1${i}:00`), ...etat, essais: 3 }
      const sms = { ...pli(reference, 'sms', '20:00'), suite: [] }
      await messages.ajouter(message(reference, `f${i}`), [essaye, sms])
    }
    const comptes = async () =>
      (await plis.compter()).map((c) => `${c.canal} ${c.statut} ${c.nombre} ${c.premierAFaireLe}`)
    assert.deepEqual(await comptes(), [
      `courriel echec-definitif 1 ${le('10:00')}`,
      `courriel echec-temporaire 1 ${le('11:00')}`,
      `courriel remis 1 ${le('12:00')}`,
      `sms cree 3 ${le('20:00')}`,
    ])
    const siens = await plis.lister({ statut: null, limite: 9, reference: 'M-2' })
    assert.deepEqual(siens.map((p) => p.canal).sort(), ['courriel', 'sms'])
    const maintenant = le('13:00')
    const rien = { maintenant, canal: 'sms', motif: 'boite-inconnue' } as const
    assert.equal(await plis.relancer(rien), 0)
    assert.equal(await plis.relancer({ maintenant, reference: 'M-3' }), 0)
    assert.equal(await plis.relancer({ maintenant, motif: 'boite-inconnue' }), 1)
    const [relance] = await plis.lister({ statut: 'cree', limite: 1, reference: 'M-1' })
    const neuf = { statut: 'cree', essais: 0, motif: null, changeLe: maintenant } as const
    assert.deepEqual(relance, { ...pli('M-1', 'courriel', '13:00'), ...neuf })
    assert.equal(await plis.relancer({ maintenant }), 1)
    assert.deepEqual(await comptes(), [
      `courriel cree 2 ${maintenant}`,
      `courriel remis 1 ${le('12:00')}`,
      `sms cree 3 ${le('20:00')}`,
    ])
  })

  essai('un profil ne s’écrit que sur la version lue ; listés en ordre', async ({ profils }) => {
    const profil: ProfilMessages = {
      ...{ nir: LINA, depuis: le('08:00'), version: 1, preferences: PREFERENCES_USUELLES },
      contacts: { courriel: { valeur: 'a@example.org', verifieLe: le('08:00') }, sms: null },
      ...{ verification: null, codesEnvoyes: [] },
    }
    assert.equal(await profils.enregistrer(A, { ...profil, version: 2 }), false)
    assert.equal(await profils.enregistrer(A, profil), true)
    assert.equal(await profils.enregistrer(A, profil), false)
    assert.equal(await profils.enregistrer(B, profil), true)
    assert.equal(await profils.enregistrer(A, { ...profil, version: 2 }), true)
    assert.deepEqual(await profils.find(A), { ...profil, version: 2 })
    assert.deepEqual(await profils.listPersonnes('', 9), [A, B])
    assert.deepEqual(await profils.listPersonnes(A, 9), [B])
  })
}
