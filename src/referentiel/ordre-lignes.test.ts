import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  createContestationsMemoire,
  createFaitsMemoire,
  createJournalMemoire,
  createReferentielMemoire,
} from '#adapters/memory'
import {
  createEtablissement,
  createReferentiel,
  createSuivi,
  type LectureRegistre,
  type ReferentielStore,
} from '#referentiel'
import type { Instant, Jour, Mois } from '#socle'
import { envoi } from '../adapters/contracts/envoi.contract.js'
import { ACCES, MAINTENANT, recevoir } from '../adapters/contracts/referentiel.contract.js'
import {
  createHasard,
  declarationTiree,
  evenementTire,
  MOIS,
  PERSONNES,
  type Tirer,
} from '../adapters/contracts/tirage.contract.js'

const JOURS = ['2026-02-10', '2026-03-12', '2026-06-02'] as Jour[]
const INSTANTS = [undefined, '2026-05-05T12:00:00.000Z' as Instant]
const FENETRE = { de: '2025-11' as Mois, a: '2026-07' as Mois }

/** A register promises rows, and no order among them. */
function melange(lecture: LectureRegistre, tirer: Tirer): LectureRegistre {
  const battre = async <T>(liste: Promise<readonly T[]>): Promise<T[]> => {
    const reste = [...(await liste)]
    const battues: T[] = []
    while (reste.length > 0) battues.push(...reste.splice(reste.indexOf(tirer(reste)), 1))
    return battues
  }
  return {
    listLiens: (s) => battre(lecture.listLiens(s)),
    listTemoignages: (s) => battre(lecture.listTemoignages(s)),
    listVariantes: (s) => battre(lecture.listVariantes(s)),
    listDeclarations: (c) => battre(lecture.listDeclarations(c)),
    listActes: (s) => battre(lecture.listActes(s)),
  }
}

/** All that a register shows of these persons, by every act that folds their declarations. */
async function toutLire(store: ReferentielStore): Promise<unknown[]> {
  const journal = createJournalMemoire()
  const contestations = createContestationsMemoire(createFaitsMemoire())
  const moyens = { store, journal, contestations, maintenant: () => MAINTENANT }
  const referentiel = createReferentiel(moyens)
  const suivi = createSuivi(moyens)
  const vu: unknown[] = []
  const demandes = PERSONNES.flatMap((nir) =>
    INSTANTS.flatMap((vuLe) =>
      JOURS.map((completudeAu) => ({
        lecture: { nir, ...FENETRE, completudeAu, ...(vuLe && { vuLe }) },
        acces: ACCES,
      })),
    ),
  )
  vu.push(await referentiel.lireRessourcesLot(demandes))
  for (const { lecture } of demandes.slice(2, 3))
    vu.push(await referentiel.lireRessources(lecture, ACCES))
  for (const nir of PERSONNES) {
    const { lignes } = await referentiel.lireRessources({ nir, ...FENETRE }, ACCES)
    for (const { id } of lignes.slice(0, 2)) {
      vu.push(await referentiel.listRevisions(nir, id, ACCES))
    }
    const mois = MOIS[vu.length % MOIS.length] as Mois
    vu.push(await suivi.lireHistoire({ nir, mois, jour: JOURS[2]! }, ACCES))
  }
  vu.push(await referentiel.listNonRattaches(1_000))
  const sujets = PERSONNES.map((n) => store.indexer(`nir ${n}`))
  vu.push(await store.lire((lecture) => createEtablissement(store)(lecture, sujets)))
  return vu
}

test('l’ordre des lignes lues du registre ne change aucune réponse', async () => {
  let declarants = 0
  for (let graine = 1; graine <= 8; graine++) {
    const tirer = createHasard(graine)
    const store = createReferentielMemoire()
    const moyens = { store, journal: createJournalMemoire(), maintenant: () => MAINTENANT }
    const referentiel = createReferentiel(moyens)
    for (let n = 0; n < 24; n++) {
      const octets = envoi((n % 5 === 4 ? evenementTire : declarationTiree)(tirer))
      const recuLe = `2026-05-0${tirer([1, 5, 9])}T08:00:00.000Z` as Instant
      await recevoir(referentiel, { octets, recuLe })
    }
    const attendu = await toutLire(store)
    declarants += JSON.stringify(attendu).split('"en-retard"').length
    for (let fois = 0; fois < 2; fois++) {
      const lire: ReferentielStore['lire'] = (f) => store.lire((l) => f(melange(l, tirer)))
      assert.deepEqual(await toutLire({ ...store, lire }), attendu, `graine ${graine}`)
    }
  }
  assert.ok(declarants > 60, `${declarants} retards parmi les réponses`)
})
