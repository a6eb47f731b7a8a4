import type { FastifyRequest } from 'fastify'
import type { Accompagnement, ContenuActe } from '#accompagnement'
import { NOMS_CATEGORIES, NOMS_DROITS } from '#allocations'
import { lireMien } from '../accompagnement/contexte.js'
import { ouvrirDossier } from '../declaration/contexte.js'
import type { Portail } from '../demande.js'
import { lirePaiements, type MesPaiements } from '../paiements/contexte.js'
import { enClair, euros, type RubriqueCopie, rubrique } from './copie-forme.js'

type MonDossier = NonNullable<Awaited<ReturnType<typeof ouvrirDossier>>>

/** Her own lines of what the caisse keeps; those of the other adult are not hers to receive. */
export async function rubriquesDossier(
  p: Portail,
  requete: FastifyRequest,
): Promise<RubriqueCopie[]> {
  const mien = await ouvrirDossier(p, requete)
  if (mien === undefined) return []
  const { numero } = mien.dossier
  const liquidations = await p.deps.allocations.listLiquidations(numero)
  const courriers = await p.deps.allocations.listNotifications(numero)
  const paiements = await lirePaiements(p, requete)
  return [
    dossier(mien),
    declarations(mien),
    rubrique('Vos droits calculés', 'Calcul de la Caf ou de la MSA, pour le foyer', {
      colonnes: {
        ...{ mois: 'Mois de droit', calculeLe: 'Calculé le' },
        ...{ rsa: euros('RSA'), prime: euros('Prime d’activité') },
      },
      lignes: liquidations.map((l) => {
        const { rsa, primeActiviteNette } = l.reponse.droits
        return [l.moisDroit, l.calculeeLe, rsa, primeActiviteNette]
      }),
    }),
    rubrique('Vos courriers', 'La Caf ou la MSA', {
      colonnes: { reference: 'Référence', date: 'Date', objet: 'Objet' },
      lignes: courriers.map((c) => [c.reference, c.date, c.objet]),
    }),
    ...(paiements === undefined ? [] : suites(paiements)),
    ...accompagnement(await lireMien(p, requete)),
  ]
}

function dossier({ dossier: d, moi }: MonDossier): RubriqueCopie {
  const membre = d.personnes.find((x) => x.id === moi)
  const { logement } = d
  return rubrique('Votre dossier', 'Vous, et la Caf ou la MSA', {
    colonnes: { champ: 'Renseignement', valeur: 'Valeur' },
    lignes: [
      ['Numéro', d.numero],
      ['Caisse', d.organisme === 'msa' ? 'MSA' : 'Caf'],
      ['Premier mois de droit demandé', d.moisDemande],
      ['Personnes du foyer', d.personnes.length],
      ['Votre place dans le foyer', membre?.role],
      ['Votre naissance', membre?.naissance],
      ['Votre activité', membre?.activite],
      ['Séparation ou isolement récent', d.isolementRecent],
      ['Logement', enClair(logement.statut)],
    ],
  })
}

function declarations({ envoyees, moi }: MonDossier): RubriqueCopie {
  return rubrique('Vos déclarations trimestrielles', 'Vous, à partir des lignes préremplies', {
    colonnes: {
      ...{ declaration: 'Déclaration de', version: 'Version', mois: 'Mois', quoi: 'Ressource' },
      ...{ prerempli: euros('Prérempli'), declare: euros('Déclaré') },
      ...{ motif: 'Raison donnée', envoyeeLe: 'Envoyée le' },
    },
    lignes: envoyees.flatMap((d) => {
      const { moisExamen, version = 1, valideeLe } = d
      const lignes = d.lignes.map((l) => ({
        ...{ ...l, quoi: l.ressource.declarant.raisonSociale },
        ...{ prerempli: l.montantDeclare, declare: l.montantRetenu, motif: l.motifCorrection },
      }))
      const saisies = d.saisies.map((l) => ({
        ...{ ...l, quoi: NOMS_CATEGORIES[l.categorie] },
        ...{ prerempli: null, declare: l.montant, motif: null },
      }))
      return [...lignes, ...saisies]
        .filter((l) => l.personne === moi)
        .map((l) => [
          ...[moisExamen, version, l.mois, l.quoi],
          ...[l.prerempli, l.declare, l.motif, valideeLe],
        ])
    }),
  })
}

function suites({ versements, suites: siennes }: MesPaiements): RubriqueCopie[] {
  return [
    rubrique('Vos paiements', 'Calcul de la Caf ou de la MSA, pour le foyer', {
      colonnes: { jour: 'Jour', etat: 'État', net: euros('Payé'), detail: 'Ce qui le compose' },
      lignes: versements.map((v) => [
        ...[v.jour, v.etat === 'verse' ? 'versé' : 'prévu', v.net],
        [...new Set(v.parts.map((x) => x.genre))].join(', '),
      ]),
    }),
    rubrique('Vos rappels et vos indus', 'La Caf ou la MSA', {
      colonnes: {
        ...{ reference: 'Référence', genre: 'Genre', droit: 'Droit', jour: 'Décidé le' },
        ...{ montant: euros('Montant'), reste: euros('Reste'), etat: 'État' },
      },
      lignes: siennes.map((s) => [
        ...[s.reference, s.genre, NOMS_DROITS[s.droit].nom, s.jour, s.montant, s.reste],
        enClair(s.etat),
      ]),
    }),
    rubrique('Vos demandes sur ces rappels et indus', 'Vous, et la Caf ou la MSA', {
      colonnes: {
        ...{ reference: 'Référence', jour: 'Jour', qui: 'Qui', quoi: 'Quoi', issue: 'Réponse' },
        ...{ montant: euros('Montant'), texte: 'Texte' },
      },
      lignes: siennes.flatMap((s) =>
        s.actes.map((a) => [
          ...[s.reference, a.jour, a.role === 'personne' ? 'vous' : 'la caisse'],
          ...[enClair(a.genre), a.issue, a.montant, a.texte],
        ]),
      ),
    }),
  ]
}

function accompagnement(mien: Accompagnement | undefined): RubriqueCopie[] {
  if (mien === undefined) return []
  return [
    rubrique('Votre accompagnement', 'Le Département, et vous', {
      colonnes: { jour: 'Jour', qui: 'Qui', quoi: 'Quoi', detail: 'Ce qui est dit' },
      lignes: mien.actes.map((a) => [
        ...[a.jour, a.role === 'personne' ? 'vous' : 'le Département'],
        ...[enClair(a.contenu.genre), detail(a.contenu)],
      ]),
    }),
  ]
}

/** All that an act says, one value after the other. */
function detail({ genre: _, ...dit }: ContenuActe): string {
  const valeurs = (v: unknown): readonly unknown[] =>
    typeof v === 'object' && v !== null ? Object.values(v).flatMap(valeurs) : [v]
  return valeurs(dit)
    .filter((v) => v !== null && typeof v !== 'boolean')
    .join(' ; ')
}
