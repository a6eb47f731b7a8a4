import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CompletudeMois, createReferentiel, createSuivi } from '#referentiel'
import type { Instant, Jour, Mois } from '#socle'
import {
  type ContratEssai,
  type DeclarationEssai,
  envoi,
  paie,
  SIRET_A,
  SIRET_B,
  source,
} from './envoi.contract.js'
import { ACCES, MAINTENANT } from './referentiel.contract.js'
import { LINA } from './scenarios.contract.js'
import { type BaseSuivi, choisirCas } from './suivi.contract.js'

interface Arrivee {
  readonly recuLe: string
  readonly declaration: DeclarationEssai
}

interface Cas {
  readonly titre: string
  /** It rests on what the adapter keeps besides lines. */
  readonly garde?: true
  readonly arrivees: readonly Arrivee[]
  readonly jour: string
  readonly vuLe?: string
  /** « mois état : état de chaque déclarant ». */
  readonly attendu: readonly string[]
}

const RECU = '2026-03-04'

/** Lina is paid at the end of the month by her employer. */
function mensuelle(
  mois: string,
  plus: Partial<DeclarationEssai> & { contrats?: ContratEssai[] } = {},
): DeclarationEssai {
  const { contrats, ...reste } = plus
  const individu = {
    nir: LINA,
    versements: [paie(`${mois}-27`)],
    ...(contrats ? { contrats } : {}),
  }
  return { mois, constitution: suivant(mois), individus: [individu], ...reste }
}

function sansLina(mois: string, plus: Partial<DeclarationEssai> = {}): DeclarationEssai {
  const autre = {
    nir: LINA.replace(/1$/, '7') as typeof LINA,
    nom: 'AUTRE',
    versements: [paie(`${mois}-27`)],
  }
  return { mois, constitution: suivant(mois), individus: [autre], ...plus }
}

function suivant(mois: string): string {
  return `${mois.slice(0, 5)}${String(Number(mois.slice(5)) + 1).padStart(2, '0')}-03`
}

const fcu = (date: string, plus: Partial<DeclarationEssai> & { contrat?: ContratEssai } = {}) => {
  const { contrat, ...reste } = plus
  const individu = { nir: LINA, versements: [paie(date)], contrats: [{ fin: date, ...contrat }] }
  return { nature: '07' as const, mois: null, constitution: date, individus: [individu], ...reste }
}

const ij = (mois: string): DeclarationEssai => ({
  nature: '14',
  siret: SIRET_B,
  mois,
  constitution: suivant(mois),
  individus: [{ nir: LINA, classe: '06', versements: [paie(`${mois}-20`)] }],
})

function recu(recuLe: string, declaration: DeclarationEssai): Arrivee {
  return { recuLe: `${recuLe}T10:00:00Z`, declaration }
}

const JANVIER = recu('2026-02-04', mensuelle('2026-01'))
const FEVRIER = recu(RECU, mensuelle('2026-02'))

const CAS: readonly Cas[] = [
  {
    titre: 'personne inconnue : les mois passés sont complets, le mois en cours est attendu',
    arrivees: [],
    jour: '2026-03-10',
    attendu: ['2026-01 complet', '2026-02 complet', '2026-03 attendu'],
  },
  {
    titre: 'déclarée en janvier et en février',
    arrivees: [JANVIER, FEVRIER],
    jour: '2026-03-10',
    attendu: ['2026-01 complet : recu', '2026-02 complet : recu', '2026-03 attendu : attendu'],
  },
  {
    titre: 'la veille, le jour et le lendemain de l’échéance : attendu',
    arrivees: [JANVIER],
    jour: '2026-03-15',
    attendu: ['2026-01 complet : recu', '2026-02 attendu : attendu', '2026-03 attendu : attendu'],
  },
  {
    titre: 'le lendemain de l’échéance : en retard',
    arrivees: [JANVIER],
    jour: '2026-03-16',
    attendu: [
      '2026-01 complet : recu',
      '2026-02 en-retard : en-retard',
      '2026-03 attendu : attendu',
    ],
  },
  {
    titre: 'mois retrouvé : complet, reçu en retard',
    arrivees: [JANVIER, recu('2026-03-28', mensuelle('2026-02'))],
    jour: '2026-03-30',
    attendu: [
      '2026-01 complet : recu',
      '2026-02 complet : recu-en-retard',
      '2026-03 attendu : attendu',
    ],
  },
  {
    titre: 'le même mois vu avant son arrivée : en retard',
    arrivees: [JANVIER, recu('2026-03-28', mensuelle('2026-02'))],
    jour: '2026-03-30',
    vuLe: '2026-03-20T12:00:00Z',
    attendu: [
      '2026-01 complet : recu',
      '2026-02 en-retard : en-retard',
      '2026-03 attendu : attendu',
    ],
  },
  {
    titre: 'fin de contrat dans la mensuelle : plus rien n’est attendu',
    arrivees: [recu('2026-02-04', mensuelle('2026-01', { contrats: [{ fin: '2026-01-27' }] }))],
    jour: '2026-03-20',
    attendu: ['2026-01 complet : recu', '2026-02 complet', '2026-03 attendu'],
  },
  {
    titre: 'deux contrats, un seul fini : l’autre est attendu',
    arrivees: [
      recu(
        '2026-02-04',
        mensuelle('2026-01', {
          contrats: [{ numero: '00001', fin: '2026-01-27' }, { numero: '00002' }],
        }),
      ),
    ],
    jour: '2026-03-20',
    attendu: [
      '2026-01 complet : recu',
      '2026-02 en-retard : en-retard',
      '2026-03 attendu : attendu',
    ],
  },
  {
    titre: 'fin prévue passée (40.010) : plus rien n’est attendu',
    arrivees: [
      recu('2026-02-04', mensuelle('2026-01', { contrats: [{ finPrevisionnelle: '2026-01-31' }] })),
    ],
    jour: '2026-03-20',
    attendu: ['2026-01 complet : recu', '2026-02 complet', '2026-03 attendu'],
  },
  {
    titre: 'événement « fin de contrat » : le mois de la fin est attendu, pas le suivant',
    arrivees: [JANVIER, recu('2026-02-12', fcu('2026-02-10'))],
    jour: '2026-03-20',
    attendu: ['2026-01 complet : recu', '2026-02 en-retard : en-retard', '2026-03 attendu'],
  },
  {
    titre: 'fin de contrat d’un employeur jamais vu : sa mensuelle est attendue',
    arrivees: [recu('2026-02-12', fcu('2026-02-10'))],
    jour: '2026-03-01',
    attendu: ['2026-01 complet', '2026-02 attendu : attendu', '2026-03 attendu'],
  },
  {
    titre: 'fin de contrat annulée (099) : le mois suivant est attendu de nouveau',
    garde: true,
    arrivees: [
      JANVIER,
      recu('2026-02-02', fcu('2026-01-31')),
      recu(
        '2026-02-05',
        fcu('2026-01-31', { contrat: { motif: '099' }, constitution: '2026-02-04' }),
      ),
    ],
    jour: '2026-03-20',
    attendu: [
      '2026-01 complet : recu',
      '2026-02 en-retard : en-retard',
      '2026-03 attendu : attendu',
    ],
  },
  {
    titre: 'arrêt de travail signalé (04) : il y a un contrat, la mensuelle est attendue',
    garde: true,
    arrivees: [
      recu('2026-02-12', {
        nature: '04',
        mois: null,
        constitution: '2026-02-11',
        individus: [
          {
            nir: LINA,
            versements: [],
            contrats: [{ arret: { de: '2026-02-10', a: '2026-02-20', subroge: false } }],
          },
        ],
      }),
    ],
    jour: '2026-03-20',
    attendu: ['2026-01 complet', '2026-02 en-retard : en-retard', '2026-03 attendu : attendu'],
  },
  {
    titre: 'l’employeur a déclaré le mois sans elle : rien ne manque',
    arrivees: [JANVIER, recu(RECU, sansLina('2026-02'))],
    jour: '2026-03-20',
    attendu: [
      '2026-01 complet : recu',
      '2026-02 complet : declare-sans-la-personne',
      '2026-03 attendu : attendu',
    ],
  },
  {
    titre: 'deux fractions, une seule venue sans elle : l’autre est attendue',
    garde: true,
    arrivees: [
      recu('2026-02-04', mensuelle('2026-01', { fraction: '12' })),
      recu(RECU, sansLina('2026-02', { fraction: '22' })),
    ],
    jour: '2026-03-20',
    attendu: [
      '2026-01 complet : recu',
      '2026-02 en-retard : en-retard',
      '2026-03 attendu : attendu',
    ],
  },
  {
    titre: 'déclaration vidée (05) : l’employeur a parlé, sans elle',
    arrivees: [
      JANVIER,
      FEVRIER,
      recu('2026-03-06', {
        mois: '2026-02',
        type: '05',
        ordre: 2,
        constitution: '2026-03-05',
        individus: [],
      }),
    ],
    jour: '2026-03-20',
    attendu: [
      '2026-01 complet : recu',
      '2026-02 complet : declare-sans-la-personne',
      '2026-03 attendu : attendu',
    ],
  },
  {
    titre: 'changement d’établissement dans l’entreprise : l’ancien n’est pas en retard',
    arrivees: [
      JANVIER,
      recu(RECU, mensuelle('2026-02', { siret: `${SIRET_A.slice(0, 9)}00082` as typeof SIRET_A })),
    ],
    jour: '2026-03-20',
    attendu: ['2026-01 complet : recu', '2026-02 complet : recu', '2026-03 attendu : attendu'],
  },
  {
    titre: 'décalage de paie : le salaire de février est celui du mois de travail de janvier',
    arrivees: [
      recu('2026-02-12', {
        mois: '2026-01',
        constitution: '2026-02-10',
        individus: [{ nir: LINA, versements: [paie('2026-02-06')] }],
      }),
    ],
    jour: '2026-03-16',
    attendu: ['2026-01 complet', '2026-02 complet : recu', '2026-03 en-retard : en-retard'],
  },
  {
    titre: 'indemnités journalières : un paiement n’en annonce pas d’autre',
    arrivees: [recu('2026-02-04', ij('2026-01'))],
    jour: '2026-03-20',
    attendu: ['2026-01 complet : recu', '2026-02 complet', '2026-03 attendu'],
  },
  {
    titre: 'pension : en retard dès le 11, échéance du PASRAU',
    arrivees: [
      recu('2026-02-04', {
        ...ij('2026-01'),
        individus: [{ nir: LINA, classe: '01', versements: [paie('2026-01-09')] }],
      }),
    ],
    jour: '2026-03-11',
    attendu: [
      '2026-01 complet : recu',
      '2026-02 en-retard : en-retard',
      '2026-03 attendu : attendu',
    ],
  },
]

function dire({ mois, etat, declarants }: CompletudeMois): string {
  const etats = declarants.map((d) => d.etat)
  return `${mois} ${etat}${etats.length > 0 ? ` : ${etats.join(', ')}` : ''}`
}

/** What the completeness of a month says, over one adapter. */
export function contratCompletude(
  nom: string,
  ouvrir: () => Promise<BaseSuivi>,
  lesquels: 'tous' | 'gardes' = 'tous',
): void {
  for (const c of choisirCas(CAS, lesquels)) {
    test(`${nom}, complétude : ${c.titre}`, async () => {
      const base = await ouvrir()
      try {
        const moyens = { ...base, maintenant: () => MAINTENANT }
        const referentiel = createReferentiel(moyens)
        for (const { recuLe, declaration } of c.arrivees) {
          const options = {
            profil: 'reception',
            recuLe: recuLe as Instant,
            jour: '2026-06-01' as Jour,
          } as const
          const rapport = await referentiel.ingerer(source(envoi(declaration)), options)
          assert.notEqual(rapport.statut, 'rejete', JSON.stringify(rapport.anomalies))
          assert.equal(rapport.ecartes, 0, JSON.stringify(rapport.anomalies))
        }
        const vuLe = c.vuLe === undefined ? {} : { vuLe: c.vuLe as Instant }
        const lecture = { nir: LINA, de: '2026-01' as Mois, a: '2026-03' as Mois, ...vuLe }
        const jour = c.jour as Jour
        const mois = await createSuivi(moyens).lireCompletude({ ...lecture, jour }, ACCES)
        assert.deepEqual(mois.map(dire), c.attendu)
        const demande = { lecture: { ...lecture, completudeAu: jour }, acces: ACCES }
        const [lues] = await referentiel.lireRessourcesLot([demande])
        assert.deepEqual(lues?.completude, mois, 'la même réponse avec les ressources')
      } finally {
        await base.fermer()
      }
    })
  }
}
