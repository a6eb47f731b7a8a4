import assert from 'node:assert/strict'
import type { Instant, Mois, Ntt } from '#socle'
import { nir, SIRET_A, SIRET_B } from './envoi.contract.js'
import {
  AVANT_TOUT,
  essayer,
  HUGO,
  hugo,
  LINA,
  mois,
  type Ouvrir,
  SIGNATURE,
} from './identites.contract.js'

const NTT = `2${SIRET_A.slice(0, 9)}CARTE7` as Ntt
const sousNtt = { nir: undefined, ntt: NTT } as never
const detacher = { nir: LINA, etendue: 'declaration', ...SIGNATURE } as const
const janvier = { siret: SIRET_A, mois: '2026-01' as Mois }

/** Attach, detach, merge, split, inscribe and undo: refusals first. */
export function contratActesIdentites(nom: string, ouvrir: Ouvrir): void {
  const essai = essayer(nom, ouvrir)
  refus(essai)
  rattachements(essai)
  fusions(essai)
  scissions(essai)
  inscriptions(essai)
}

type Essai = ReturnType<typeof essayer>

function refus(essai: Essai): void {
  essai('un acte refusé ne laisse rien', async (m) => {
    const { identites: i } = m
    await m.recevoir(mois('2026-01', 1_00), mois('2026-02', 2_00, sousNtt))
    const attente = await m.seuleAttente()
    const vers = { attente, vers: LINA, etendue: 'declaration', ...SIGNATURE } as const
    const avant = await m.etat(LINA)
    await m.refuse(i.rattacher({ ...vers, auteur: ' ' }), 'signature-incomplete')
    await m.refuse(i.rattacher({ ...vers, motif: '' }), 'signature-incomplete')
    await m.refuse(i.rattacher({ ...vers, attente: 'pas-un-id' }), 'attente-inconnue')
    const autre = attente.replace(/-\d+$/, '-999')
    await m.refuse(i.rattacher({ ...vers, attente: autre }), 'attente-inconnue')
    await m.refuse(i.rattacher({ ...vers, vers: HUGO }), 'personne-inconnue')
    const absente = { ...janvier, mois: '2025-01' as Mois }
    await m.refuse(i.detacher({ ...detacher, choix: absente }), 'ligne-inconnue')
    await m.refuse(i.detacher({ ...detacher, choix: { ligne: 'rien' } }), 'ligne-inconnue')
    const fusion = { de: LINA, vers: LINA, ...SIGNATURE }
    await m.refuse(i.fusionner(fusion), 'meme-personne')
    await m.refuse(i.fusionner({ ...fusion, vers: HUGO }), 'personne-inconnue')
    await m.refuse(i.defusionner({ ...fusion, vers: HUGO }), 'pas-fusionnes')
    const scission = { nir: LINA, partie: { attente }, vers: null, ...SIGNATURE }
    await m.refuse(i.scinder(scission), 'ligne-inconnue')
    await m.refuse(i.annuler({ acte: 1, ...SIGNATURE }), 'acte-inconnu')
    assert.equal(await m.etat(LINA), avant)
    assert.deepEqual(await i.listActes(10, null), [])
    assert.deepEqual(await m.faits(), [])
  })
}

function rattachements(essai: Essai): void {
  essai(
    'rattacher : la personne reçoit, « vu le » d’avant ne voit rien, et on annule',
    async (m) => {
      const { identites: i } = m
      await m.recevoir(mois('2026-01', 1_00), mois('2026-02', 2_00, sousNtt))
      const avant = await m.etat(LINA)
      const demande = { vers: LINA, etendue: 'declaration', ...SIGNATURE } as const
      const attente = await m.seuleAttente()
      const acte = await m.fait(i.rattacher({ ...demande, attente }))
      assert.deepEqual(acte, { acte: 1, rattachees: 1, detachees: 0, personnes: 1 })
      assert.deepEqual(await m.lignes(LINA), ['2026-01 100', '2026-02 200'])
      assert.deepEqual(await m.lignes(LINA, AVANT_TOUT), ['2026-01 100'])
      assert.deepEqual(await m.attentes(), [])
      await m.refuse(i.rattacher({ ...demande, attente }), 'deja-rattachee')
      const apres = m.heure
      await m.fait(i.annuler({ acte: 1, ...SIGNATURE }))
      assert.equal(await m.etat(LINA), avant)
      assert.deepEqual(await m.faits(), ['rattachee 2026-02', 'detachee 2026-02'])
      const entre = new Date(Date.parse(apres) - 1).toISOString() as Instant
      assert.deepEqual(await m.lignes(LINA, entre), ['2026-01 100', '2026-02 200'])
      await m.refuse(i.annuler({ acte: 1, ...SIGNATURE }), 'acte-deja-annule')
      await m.refuse(i.annuler({ acte: 2, ...SIGNATURE }), 'acte-non-annulable')
      const journal = await i.listActes(10, null)
      assert.deepEqual(
        journal.map((a) => [a.rang, a.genre, a.annule, a.auteur, a.motif]),
        [
          [2, 'annuler', 1, SIGNATURE.auteur, SIGNATURE.motif],
          [1, 'rattacher', null, SIGNATURE.auteur, SIGNATURE.motif],
        ],
      )
      assert.deepEqual(await i.listActes(10, 2), journal.slice(1))
    },
  )

  essai('rattacher tout d’un déclarant : les mois passés et à venir suivent', async (m) => {
    await m.recevoir(mois('2026-01', 1_00), mois('2026-02', 2_00, sousNtt))
    const attente = await m.seuleAttente()
    await m.recevoir(mois('2026-03', 3_00, sousNtt))
    const demande = { attente, vers: LINA, etendue: 'declarant', ...SIGNATURE } as const
    assert.equal((await m.fait(m.identites.rattacher(demande))).rattachees, 2)
    assert.equal(await m.recevoir(mois('2026-04', 4_00, sousNtt)), 0)
    // Another declarant, or the same number naming somebody else, is not what was decided.
    assert.equal(await m.recevoir(mois('2026-05', 5_00, { ...(sousNtt as object), ...hugo })), 1)
    const quatre = ['2026-01 100', '2026-02 200', '2026-03 300', '2026-04 400']
    assert.deepEqual(await m.lignes(LINA), quatre)
  })

  essai(
    'détacher : la ligne attend, même révisée ; corrigée par le déclarant, elle part',
    async (m) => {
      const { identites: i } = m
      await m.recevoir(mois('2026-01', 1_00), mois('2026-02', 2_00))
      const choix = janvier
      await m.fait(i.detacher({ ...detacher, choix }))
      assert.deepEqual(await m.lignes(LINA), ['2026-02 200'])
      assert.deepEqual(await m.lignes(LINA, AVANT_TOUT), ['2026-01 100', '2026-02 200'])
      assert.deepEqual(await m.attentes(), ['detachee'])
      const revisee = { ...mois('2026-01', 1_50), type: '03', ordre: 2 } as const
      assert.equal(await m.recevoir(revisee), 1)
      assert.deepEqual(await m.lignes(LINA), ['2026-02 200'])
      const juste = {
        ...mois('2026-01', 1_50, { nir: HUGO, ...hugo }),
        type: '03',
        ordre: 3,
      } as const
      assert.equal(await m.recevoir(juste), 0)
      assert.deepEqual(await m.attentes(), [])
      assert.deepEqual(await m.lignes(HUGO), ['2026-01 150'])
      assert.deepEqual(await m.faits(), ['detachee 2026-01'])
    },
  )

  essai('détacher une ligne par son identifiant, tout du déclarant', async (m) => {
    await m.recevoir(mois('2026-01', 1_00), mois('2026-02', 2_00))
    await m.recevoir({ ...mois('2026-02', 3_00), siret: SIRET_B })
    const lecture = { nir: LINA, de: '2026-01' as Mois, a: '2026-01' as Mois }
    const acces = { organisme: 'o', agent: 'a', finalite: 'exploitation', dossier: null } as const
    const { lignes } = await m.referentiel.lireRessources(lecture, acces)
    const choix = { ligne: lignes[0]!.id }
    await m.fait(m.identites.detacher({ ...detacher, choix, etendue: 'declarant' }))
    assert.deepEqual(await m.lignes(LINA), ['2026-02 300'])
    assert.equal(await m.recevoir(mois('2026-03', 4_00)), 1)
    assert.deepEqual(await m.lignes(LINA), ['2026-02 300'])
  })
}

function fusions(essai: Essai): void {
  const fusion = { de: HUGO, vers: LINA, ...SIGNATURE }

  essai('fusionner puis défusionner : l’état d’avant, octet pour octet', async (m) => {
    const { identites: i } = m
    await m.recevoir(mois('2026-01', 1_00), mois('2026-02', 2_00, { nir: HUGO, ...hugo }))
    const avant = await m.etat(LINA, HUGO)
    const fait = await m.fait(i.fusionner(fusion))
    assert.deepEqual(fait, { acte: 1, rattachees: 1, detachees: 1, personnes: 2 })
    for (const lue of [LINA, HUGO]) {
      assert.deepEqual(await m.lignes(lue), ['2026-01 100', '2026-02 200'])
    }
    await m.refuse(i.fusionner({ ...fusion, de: LINA, vers: HUGO }), 'meme-personne')
    await m.fait(i.defusionner({ ...fusion, de: LINA, vers: HUGO }))
    assert.equal(await m.etat(LINA, HUGO), avant)
    await m.refuse(i.defusionner(fusion), 'pas-fusionnes')
    const faits = ['detachee 2026-02', 'rattachee 2026-02']
    assert.deepEqual(await m.faits(), [...faits, ...faits])
  })

  essai('défusionner une chaîne faite par des messages (31.008)', async (m) => {
    await m.recevoir(mois('2026-01', 1_00, { nir: HUGO }))
    await m.recevoir(mois('2026-02', 2_00, { changements: [{ ancienNir: HUGO }] }))
    assert.deepEqual(await m.lignes(LINA), ['2026-01 100', '2026-02 200'])
    const chaine = await m.etat(LINA, HUGO)
    const { acte } = await m.fait(m.identites.defusionner(fusion))
    assert.deepEqual(await m.lignes(LINA), ['2026-02 200'])
    assert.deepEqual(await m.lignes(HUGO), ['2026-01 100'])
    await m.fait(m.identites.annuler({ acte, ...SIGNATURE }))
    assert.equal(await m.etat(LINA, HUGO), chaine)
  })

  essai('trois numéros : ce qui mène à l’un mène à tous', async (m) => {
    const tiers = nir(3)
    await m.recevoir(mois('2026-01', 1_00), mois('2026-02', 2_00, { nir: HUGO, ...hugo }))
    await m.recevoir(mois('2026-03', 3_00, { nir: tiers, nom: 'BLANC' }))
    const avant = await m.etat(LINA, HUGO, tiers)
    await m.fait(m.identites.fusionner({ ...fusion, de: tiers, vers: HUGO }))
    await m.fait(m.identites.fusionner({ ...fusion, de: tiers, vers: LINA }))
    const tout = ['2026-01 100', '2026-02 200', '2026-03 300']
    for (const lue of [LINA, HUGO, tiers]) assert.deepEqual(await m.lignes(lue), tout)
    await m.fait(m.identites.defusionner({ ...fusion, de: tiers, vers: LINA }))
    assert.deepEqual(await m.lignes(LINA), ['2026-01 100'])
    await m.fait(m.identites.defusionner({ ...fusion, de: tiers, vers: HUGO }))
    assert.equal(await m.etat(LINA, HUGO, tiers), avant)
  })
}

function scissions(essai: Essai): void {
  essai(
    'scinder : un numéro, deux personnes ; celle qui part attend ou va à son numéro',
    async (m) => {
      const { identites: i } = m
      await m.recevoir(mois('2026-01', 1_00), mois('2026-02', 2_00))
      await m.recevoir({ ...mois('2026-03', 3_00, hugo), siret: SIRET_B })
      await m.recevoir(mois('2026-04', 4_00, { nir: HUGO, ...hugo }))
      const avant = await m.etat(LINA, HUGO)
      const scission = { nir: LINA, partie: janvier, ...SIGNATURE }
      await m.refuse(i.scinder({ ...scission, vers: LINA }), 'meme-personne')
      await m.refuse(i.scinder({ ...scission, vers: nir(8) }), 'personne-inconnue')
      // The one who had the number by majority leaves it: the other is its bearer.
      const { acte } = await m.fait(i.scinder({ ...scission, vers: null }))
      assert.deepEqual(await m.lignes(LINA), ['2026-03 300'])
      assert.deepEqual(await m.attentes(), ['identite-scindee', 'identite-scindee'])
      await m.fait(i.annuler({ acte, ...SIGNATURE }))
      assert.equal(await m.etat(LINA, HUGO), avant)
      const attente = await m.seuleAttente()
      await m.fait(i.scinder({ ...scission, partie: { attente }, vers: HUGO }))
      assert.deepEqual(await m.lignes(HUGO), ['2026-03 300', '2026-04 400'])
      assert.deepEqual(await m.lignes(LINA), ['2026-01 100', '2026-02 200'])
    },
  )
}

function inscriptions(essai: Essai): void {
  const traits = {
    nom: 'PETIT',
    nomUsage: null,
    prenoms: 'HUGO',
    sexe: null,
    dateNaissance: '23051990',
    departementNaissance: null,
  } as const

  essai('le répertoire tranche contre la majorité des déclarants', async (m) => {
    const { identites: i } = m
    await m.recevoir(mois('2026-01', 1_00), mois('2026-02', 2_00))
    await m.recevoir({ ...mois('2026-03', 3_00, hugo), siret: SIRET_B })
    assert.deepEqual(await m.lignes(LINA), ['2026-01 100', '2026-02 200'])
    const avant = await m.etat(LINA)
    const une = { nir: LINA, etat: 'certifie', traits } as const
    const fausse = { ...une, traits: { ...traits, dateNaissance: '23051991' } }
    await m.refuse(i.inscrire([une, fausse], SIGNATURE), 'naissance-impossible')
    assert.equal(await m.etat(LINA), avant)
    const { acte } = await m.fait(i.inscrire([une], SIGNATURE))
    assert.deepEqual(await m.lignes(LINA), ['2026-03 300'])
    assert.deepEqual(await m.attentes(), ['identite-discordante', 'identite-discordante'])
    // The report of a file counts what the register refuses, from the first line.
    assert.equal(await m.recevoir(mois('2026-04', 4_00)), 1)
    await m.fait(i.annuler({ acte, ...SIGNATURE }))
    assert.deepEqual(await m.lignes(LINA), ['2026-01 100', '2026-02 200', '2026-04 400'])
  })

  essai('un NIA en attente reçoit, puis rejoint le NIR certifié', async (m) => {
    const { identites: i } = m
    const acces = { organisme: 'o', agent: 'a', finalite: 'exploitation', dossier: null } as const
    await m.recevoir(mois('2026-01', 1_00, hugo), mois('2026-02', 2_00, { nir: HUGO, ...hugo }))
    await m.fait(i.inscrire([{ nir: LINA, etat: 'en-attente', traits }], SIGNATURE))
    await m.fait(i.inscrire([{ nir: HUGO, etat: 'certifie', traits }], SIGNATURE))
    assert.equal(await i.etat(LINA, acces), 'nia-en-attente')
    assert.deepEqual(await m.lignes(LINA), ['2026-01 100'])
    await m.fait(i.fusionner({ de: LINA, vers: HUGO, ...SIGNATURE }))
    assert.equal(await i.etat(LINA, acces), 'fusionnee')
    assert.equal(await i.etat(HUGO, acces), 'nir-certifie')
    assert.deepEqual(await m.lignes(HUGO), ['2026-01 100', '2026-02 200'])
    assert.equal(await i.etat(nir(9), acces), 'inconnue')
  })
}
