import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Trace } from '#acces'
import { createAccompagnements } from '#accompagnement'
import { createAccompagnementsMemoire, createDossiersMemoire } from '#adapters/memory'
import { type Base, COMMANDES, type Contexte } from '#apps/cli'
import { type Instant, jour } from '#socle'
import { DOSSIER_LINA } from '../personnages/lina-moreau.js'

const RENDEZ_VOUS = {
  ...{ jour: '2026-12-03', heure: '14:30', lieu: '3 rue du Port', objet: 'Diagnostic' },
  obligatoire: true,
}

async function ouvrir() {
  const dossiers = createDossiersMemoire()
  await dossiers.enregistrer([DOSSIER_LINA])
  const accompagnements = createAccompagnements({ store: createAccompagnementsMemoire() })
  const traces: Trace[] = []
  const base = {
    ...{ accompagnements, dossiers, clePersonne: () => 'cle', fermer: async () => {} },
    journal: { ecrire: async (ecrites: readonly Trace[]) => void traces.push(...ecrites) },
  } as unknown as Base
  const lancer = async (args: readonly string[], entree: readonly unknown[] = []) => {
    const dit = { sortie: '', ailleurs: '', code: -1 }
    const contexte = {
      ecrire: async (t: string) => {
        dit.sortie += t
      },
      dire: (t: string) => {
        dit.ailleurs += t
      },
      async *lireEntree() {
        yield Buffer.from(entree.map((x) => `${JSON.stringify(x)}\n`).join(''))
      },
      maintenant: () => '2026-11-12T09:00:00.000Z' as Instant,
      aujourdhui: () => jour('2026-11-12'),
      ouvrirBase: async () => base,
    } as unknown as Contexte
    const commande = await COMMANDES.accompagnement!()
    dit.code = await commande.executer([...args], contexte)
    return dit
  }
  const qui = { dossier: DOSSIER_LINA.numero, personne: DOSSIER_LINA.personnes[0]!.id }
  return { lancer, traces, accompagnements, qui }
}

test('accompagnement enregistrer : une réponse par ligne, le faux à côté du juste', async () => {
  const { lancer, qui, accompagnements } = await ouvrir()
  const { code, sortie } = await lancer(
    ['enregistrer', '--par', 'agent-12'],
    [
      { ...qui, genre: 'proposer-rendez-vous', rendezVous: RENDEZ_VOUS },
      { ...qui, genre: 'proposer-rendez-vous', rendezVous: { ...RENDEZ_VOUS, heure: '9h' } },
      { ...qui, personne: 'autre', genre: 'orienter', voie: 'sociale', organisme: 'Département' },
      { ...qui, genre: 'lever-sanction', cible: 0, texte: 'Faite.' },
      { ...qui, genre: 'orienter', voie: 'sociale', organisme: 'Département' },
    ],
  )
  assert.equal(code, 1)
  assert.deepEqual(
    sortie
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l)),
    [
      { ligne: 1, ...qui, rang: 0 },
      {
        ...{ ligne: 2, erreur: 'Cet acte ne se lit pas.' },
        fautes: [{ chemin: 'rendezVous.heure', message: 'Heure HH:MM attendue.' }],
      },
      { ligne: 3, erreur: 'Ce dossier n’a pas cet adulte.' },
      { ligne: 4, erreur: 'Refusé : ce rang ne porte rien de tel.' },
      { ligne: 5, ...qui, rang: 1 },
    ],
  )
  assert.equal((await accompagnements.lire(qui, jour('2026-11-12'))).actes.length, 2)
})

test('accompagnement lister : ce que la personne attend du Département', async () => {
  const { lancer, qui, accompagnements } = await ouvrir()
  assert.equal((await lancer([])).ailleurs, 'Rien n’attend le Département.')
  const acte = { ...qui, genre: 'proposer-rendez-vous', rendezVous: RENDEZ_VOUS }
  await lancer(['enregistrer', '--par', 'agent-12'], [acte])
  const quand = '2026-11-12T09:00:00.000Z' as Instant
  await accompagnements.agir(
    { qui, foyer: { protege: true } },
    { genre: 'demander-autre-date', cible: 0, texte: 'Je travaille.' },
    { quand, jour: jour('2026-11-12'), role: 'personne', auteur: 'personne' },
  )
  const { sortie } = await lancer(['lister', '--json'])
  assert.deepEqual(JSON.parse(sortie), { ...qui, rang: 0, quoi: 'autre date demandée' })
})

test('accompagnement montrer : la lecture est écrite avant de sortir', async () => {
  const { lancer, qui, traces } = await ouvrir()
  const acte = { ...qui, genre: 'orienter', voie: 'sociale', organisme: 'Département' }
  await lancer(['enregistrer', '--par', 'agent-12'], [acte])
  const { sortie } = await lancer(['montrer', qui.dossier, '--par', 'agent-12', '--json'])
  assert.equal(JSON.parse(sortie).contenu.voie, 'sociale')
  assert.deepEqual(
    traces.map((t) => [t.organisme, t.agent, t.objet, t.dossier]),
    [['departement', 'agent-12', 'accompagnement', qui.dossier]],
  )
  assert.equal((await lancer(['montrer', 'inconnu', '--par', 'agent-12'])).code, 1)
})
