import assert from 'node:assert/strict'
import { type Instant, type Ntt, nirFictif } from '#socle'
import { envoi, nir, paie, SIRET_A, SIRET_B } from './envoi.contract.js'
import {
  essayer,
  HUGO,
  hugo,
  LINA,
  type Monde,
  mois,
  type Ouvrir,
  SIGNATURE,
} from './identites.contract.js'
import { ACCES, recevoir } from './referentiel.contract.js'

const NTT = `2${SIRET_A.slice(0, 9)}CARTE7` as Ntt
const NEE_EN_91 = nirFictif({
  ...{ sexe: 2, annee: 91, moisNaissance: 5, departement: '31', commune: 955, ordre: 1 },
})

/** The work list: why somebody waits, who it may be, and what an agent may see of it. */
export function contratListeIdentites(nom: string, ouvrir: Ouvrir): void {
  const essai = essayer(nom, ouvrir)
  liste(essai)
  fiche(essai)
  ordre(essai)
}

type Essai = ReturnType<typeof essayer>

async function seule(m: Monde) {
  const { attentes } = await m.identites.lister({ limite: 10, apres: null })
  assert.equal(attentes.length, 1)
  return attentes[0]!
}

function liste(essai: Essai): void {
  essai('la liste dit pourquoi, trait par trait, sans trait ni numéro', async (m) => {
    await m.recevoir(mois('2026-01', 1_00), mois('2026-02', 2_00))
    await m.recevoir({ ...mois('2026-03', 3_00, { naissance: '05121990' }), siret: SIRET_B })
    const attente = await seule(m)
    assert.equal(attente.motif, 'identite-discordante')
    assert.deepEqual(attente.comparaison, {
      verdict: 'proche',
      ecarts: [{ code: 'naissance-jour-mois-inverses', poids: 'proche' }],
    })
    assert.equal(attente.declarant.siret, SIRET_B)
    assert.equal(attente.lignes, 1)
    const texte = JSON.stringify(attente)
    for (const secret of ['MOREAU', 'LINA', '05121990', LINA]) assert.ok(!texte.includes(secret))
  })

  essai(
    'un NIR que la naissance contredit ne désigne personne, et se rattache par acte',
    async (m) => {
      await m.recevoir(mois('2026-01', 1_00))
      assert.equal(await m.recevoir(mois('2026-02', 2_00, { nir: NEE_EN_91 })), 1)
      const attente = await seule(m)
      assert.deepEqual([attente.motif, attente.genre], ['numero-contredit', 'contredit'])
      assert.deepEqual(await m.lignes(NEE_EN_91), [])
      const fiche = (await m.identites.voir(attente.id, ACCES))!
      assert.deepEqual(
        fiche.candidats.map((c) => [c.duNumero, c.comparaison.verdict]),
        [[false, 'concordant']],
        'le vrai NIR est à un chiffre de là',
      )
      const demande = { attente: attente.id, vers: LINA, etendue: 'declaration' } as const
      await m.fait(m.identites.rattacher({ ...demande, ...SIGNATURE }))
      assert.deepEqual(await m.lignes(LINA), ['2026-01 100', '2026-02 200'])
    },
  )

  essai('les écartés sont listés, avec leur faute et sa ligne', async (m) => {
    const individus = Array.from({ length: 5 }, (_, i) => ({
      nir: nir(10 + i),
      versements: [paie('2026-01-28')],
    }))
    const texte = Buffer.from(envoi({ individus })).toString('latin1')
    const faux = [11, 13].reduce((t, n) => t.replace(`'${nir(n)}'`, "'123'"), texte)
    const recuLe = '2026-05-01T10:00:00.000Z' as Instant
    const octets = Buffer.from(faux, 'latin1')
    assert.equal((await recevoir(m.referentiel, { octets, recuLe })).ecartes, 2)
    const ecartes = await m.identites.listEcartes(10, null)
    const lignes = [11, 13].map((n) => texte.slice(0, texte.indexOf(nir(n))).split('\n').length)
    assert.deepEqual(
      ecartes.map((e) => [e.nomFichier, e.rang, e.ligne, e.code, e.recuLe]),
      [
        ['essai.dsn', 1, lignes[0], 'nir-malforme', recuLe],
        ['essai.dsn', 3, lignes[1], 'nir-malforme', recuLe],
      ],
    )
    const [premier, second] = ecartes
    const suite = `${premier!.fichier} ${premier!.rang}`
    assert.deepEqual(await m.identites.listEcartes(1, null), [premier])
    assert.deepEqual(await m.identites.listEcartes(10, suite), [second])
  })

  essai('la liste se lit par pages, sans rien perdre ni redire', async (m) => {
    const individus = Array.from({ length: 25 }, (_, i) => ({
      ntt: `${NTT}${i}` as Ntt,
      versements: [paie('2026-01-28')],
    }))
    await m.recevoir({ individus })
    const vus: string[] = []
    let apres: string | null = null
    let pages = 0
    do {
      const page: Awaited<ReturnType<typeof m.identites.lister>> = await m.identites.lister({
        limite: 10,
        apres,
      })
      vus.push(...page.attentes.map((a) => a.id))
      apres = page.suite
      pages += 1
    } while (apres !== null)
    assert.equal(new Set(vus).size, 25)
    assert.equal(vus.length, 25)
    assert.equal(pages, 3)
  })
}

function fiche(essai: Essai): void {
  essai('la fiche montre à qui cela ressemble, après l’avoir écrit au journal', async (m) => {
    await m.recevoir(mois('2026-01', 1_00), mois('2026-02', 2_00, { nir: HUGO, ...hugo }))
    await m.recevoir(mois('2026-03', 3_00, { nir: undefined, ntt: NTT, prenoms: 'LINE' } as never))
    await m.identites.indexer(1000)
    const attente = await seule(m)
    const fiche = (await m.identites.voir(attente.id, ACCES))!
    assert.equal(fiche.traits.prenoms, 'LINE')
    assert.equal(fiche.numeroMasque, `NTT ${SIRET_A.slice(0, 9)} ***`)
    assert.equal(fiche.candidats.length, 1, 'HUGO ne ressemble pas')
    const [candidat] = fiche.candidats
    assert.deepEqual(candidat!.comparaison, {
      verdict: 'proche',
      ecarts: [{ code: 'prenom-frappe', poids: 'proche' }],
    })
    assert.equal(candidat!.nirMasque, '2 90 ** ** *** ***')
    assert.equal(candidat!.etat, 'nir-declare')
    assert.ok(!JSON.stringify(fiche).includes(LINA))
    const traces = await m.base.journal.listForPersonne(candidat!.cle, 10)
    assert.deepEqual(
      traces.map((t) => t.objet),
      ['identite'],
    )
    assert.equal(await m.identites.voir(`${attente.id}9`, ACCES), undefined)
    assert.equal(await m.identites.voir('rien', ACCES), undefined)
  })

  essai(
    'les voisins : inversions, jour et mois échangés, nom d’usage, et le répertoire',
    async (m) => {
      const traits = {
        ...{ nom: 'BLANC', nomUsage: 'NOIR', prenoms: 'ROSE', sexe: null },
        ...{ dateNaissance: '02031990', departementNaissance: null },
      } as const
      await m.recevoir(mois('2026-01', 1_00))
      await m.fait(m.identites.inscrire([{ nir: nir(5), etat: 'certifie', traits }], SIGNATURE))
      const etat = await m.identites.indexer(1)
      assert.deepEqual(etat, { ajoutees: 1, complet: false })
      assert.deepEqual(await m.identites.indexer(10), { ajoutees: 1, complet: true })
      assert.deepEqual(await m.identites.indexer(10), { ajoutees: 0, complet: true })
      const cas = [
        [{ nom: 'LINA', prenoms: 'MOREAU' }, 'nom-prenom-inverses'],
        [{ naissance: '05121990' }, 'naissance-jour-mois-inverses'],
        [{ nom: 'NOIR', prenoms: 'ROSE', naissance: '03021990' }, 'nom-usage'],
        [{ nom: 'BLANK', prenoms: 'ROSE', naissance: '02031990' }, 'nom-frappe'],
      ] as const
      for (const [n, [traitsDeclares, code]] of cas.entries()) {
        const m2 = `2026-0${n + 2}`
        const ntt = `${NTT}${n}` as Ntt
        await m.recevoir(mois(m2, 1_00, { nir: undefined, ntt, ...traitsDeclares } as never))
        const { attentes } = await m.identites.lister({ limite: 10, apres: null })
        const derniere = attentes.find((a) => a.mois === m2)!
        const fiche = (await m.identites.voir(derniere.id, ACCES))!
        assert.equal(fiche.candidats.length, 1, code)
        assert.equal(fiche.candidats[0]!.comparaison.ecarts[0]!.code, code)
      }
    },
  )
}

function ordre(essai: Essai): void {
  essai('des actes pris à plusieurs se suivent : aucun rang en double', async (m) => {
    const individus = Array.from({ length: 6 }, (_, i) => ({
      ntt: `${NTT}${i}` as Ntt,
      versements: [paie('2026-01-28')],
    }))
    await m.recevoir({ individus }, mois('2026-02', 2_00))
    const { attentes } = await m.identites.lister({ limite: 10, apres: null })
    const demande = { vers: LINA, etendue: 'declaration', ...SIGNATURE } as const
    const faits = await Promise.all(
      attentes.map((a) => m.fait(m.identites.rattacher({ ...demande, attente: a.id }))),
    )
    assert.deepEqual(faits.map((f) => f.acte).sort(), [1, 2, 3, 4, 5, 6])
    assert.equal((await m.lignes(LINA)).length, 7)
    assert.equal((await m.faits()).length, 6)
  })
}
