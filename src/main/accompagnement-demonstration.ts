import type { Accompagnements, ContenuActe } from '#accompagnement'
import type { Allocations } from '#allocations'
import type { PersonneDemo } from '#apps/demo'
import { type Instant, type Jour, jour } from '#socle'

/** From this day on, the stories below have happened. */
const DEPUIS = jour('2026-11-12')

/** What the stories are told over. */
export interface BaseAccompagnee {
  readonly allocations: Pick<Allocations, 'findDossier'>
  readonly accompagnements: Accompagnements
}

type Dit = readonly [le: string, contenu: ContenuActe]

const REFERENTE = {
  ...{ nom: 'Sophie Marchand', organisme: 'Maison du Département' },
  ...{ telephone: '00 00 00 00 01', courriel: 'sophie.marchand@departement.exemple' },
}
const DU_DEPARTEMENT = [
  'Un rendez-vous chaque mois avec votre référente',
  'Une place à l’atelier « retrouver confiance »',
  'Une aide pour payer vos trajets',
]

/** Two persons: one has a contract to sign, the other may answer before a sanction. */
const RECITS: Readonly<Record<string, readonly Dit[]>> = {
  'aminata-keita': [
    [
      '2026-10-12',
      { genre: 'orienter', voie: 'socioprofessionnelle', organisme: 'le Département' },
    ],
    ['2026-10-12', { genre: 'designer-referent', referent: REFERENTE }],
    [
      '2026-10-14',
      {
        genre: 'proposer-rendez-vous',
        rendezVous: {
          ...{ jour: jour('2026-10-28'), heure: '10:00', lieu: '3 rue du Port, Ville-Exemple' },
          ...{ objet: 'Faire le point ensemble', obligatoire: true },
        },
      },
    ],
    ['2026-10-15', { genre: 'confirmer-rendez-vous', cible: 2 }],
    ['2026-10-28', { genre: 'constater-rendez-vous', cible: 2, presence: 'honore' }],
    [
      '2026-11-02',
      {
        genre: 'proposer-contrat',
        contrat: {
          ...{ debut: jour('2026-11-15'), fin: jour('2027-05-14'), heuresParSemaine: 6 },
          motifHeures: 'vous élevez seule deux enfants, sans solution de garde le soir',
          engagementsPersonne: [
            'Suivre l’atelier « retrouver confiance », le mardi matin',
            'Chercher une solution de garde avec la Caf',
          ],
          engagementsDepartement: DU_DEPARTEMENT,
        },
      },
    ],
    [
      '2026-11-10',
      {
        genre: 'proposer-rendez-vous',
        rendezVous: {
          ...{ jour: jour('2026-11-26'), heure: '14:30', lieu: '3 rue du Port, Ville-Exemple' },
          ...{ objet: 'Parler de la garde de vos enfants', obligatoire: false },
        },
      },
    ],
  ],
  'nadia-el-amrani': [
    ['2026-07-06', { genre: 'orienter', voie: 'professionnelle', organisme: 'France Travail' }],
    [
      '2026-07-06',
      {
        genre: 'designer-referent',
        referent: { ...REFERENTE, nom: 'Paul Besson', organisme: 'France Travail', courriel: null },
      },
    ],
    [
      '2026-07-20',
      {
        genre: 'proposer-contrat',
        contrat: {
          ...{ debut: jour('2026-08-01'), fin: jour('2027-01-31'), heuresParSemaine: 15 },
          motifHeures: null,
          engagementsPersonne: [
            'Aller à l’atelier « refaire son CV », le jeudi',
            'Répondre à deux offres chaque semaine',
          ],
          engagementsDepartement: DU_DEPARTEMENT,
        },
      },
    ],
    ['2026-07-24', { genre: 'signer-contrat', cible: 2 }],
    [
      '2026-11-05',
      {
        ...{ genre: 'ouvrir-procedure', manquement: 'contrat-non-respecte' },
        faits: 'Vous n’êtes pas venue à l’atelier des 15, 22 et 29 octobre, sans prévenir.',
        envisagee: { genre: 'suspension', partPourCent: 30, mois: 1 },
      },
    ],
  ],
}

const PERSONNE: ReadonlySet<string> = new Set(['confirmer-rendez-vous', 'signer-contrat'])

/** Writes the stories of those who have none yet. Nothing before their day. */
export async function semerAccompagnements(
  base: BaseAccompagnee,
  personnes: readonly PersonneDemo[],
  aujourdhui: Jour,
): Promise<void> {
  if (aujourdhui < DEPUIS) return
  for (const [cle, dits] of Object.entries(RECITS)) {
    const nir = personnes.find((p) => p.cle === cle)?.nir
    const dossier = nir && (await base.allocations.findDossier(nir))
    const membre = dossier?.personnes.find((p) => p.nir === nir)
    if (dossier === undefined || membre === undefined) continue
    const qui = { dossier: dossier.numero, personne: membre.id }
    const { actes } = await base.accompagnements.lire(qui, aujourdhui)
    if (actes.length > 0) continue
    for (const [le, contenu] of dits) {
      const sienne = PERSONNE.has(contenu.genre)
      await base.accompagnements.agir({ qui, foyer: { protege: true } }, contenu, {
        ...{ quand: `${le}T09:00:00.000Z` as Instant, jour: jour(le) },
        ...{ role: sienne ? 'personne' : 'departement' },
        auteur: sienne ? 'personne' : 'agent-12',
      })
    }
  }
}
