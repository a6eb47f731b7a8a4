import type { AttestationDelivree, LigneAttestee, TypeAttestation } from '#allocations'
import { type DocumentImprime, enEuros, jourEnMots, majuscule, moisEnMots } from '#socle'
import { ecrireCode } from '../extrait/codes.js'
import { periodeEnMots } from '../extrait/contenu.js'

export const TITRES_ATTESTATION: Readonly<Record<TypeAttestation, string>> = {
  paiement: 'Attestation de paiement',
  droits: 'Attestation de droits',
  banque: 'Attestation pour votre banque',
}

export const POUR_ATTESTATION: Readonly<Record<TypeAttestation, string>> = {
  paiement: 'Ce qui a été payé, jour par jour et droit par droit.',
  droits: 'Le RSA et la prime d’activité ouverts ce mois-ci, avec leur montant.',
  banque: 'Le RSA versé ce mois-ci : votre banque ne peut pas le saisir.',
}

const QUOI: Readonly<Record<LigneAttestee['quoi'], string>> = {
  rsa: 'RSA',
  'prime-activite': 'Prime d’activité',
  autre: 'Rappel ou retenue',
}

export function tableAttestation({ lignes, total }: AttestationDelivree) {
  const payees = lignes.some((l) => l.jour !== null)
  const entetes = ['Droit', 'Mois de droit', ...(payees ? ['Payé le'] : []), 'Montant']
  const rangees = lignes.map((l) => [
    QUOI[l.quoi],
    l.mois === null ? '–' : majuscule(moisEnMots(l.mois)),
    ...(payees ? [l.jour === null ? '–' : jourEnMots(l.jour)] : []),
    enEuros(l.montant),
  ])
  const somme = ['Total', '', ...(payees ? [''] : []), enEuros(total)]
  return { entetes, lignes: [...rangees, somme], total: true }
}

const BANQUE = [
  'Le RSA est incessible et insaisissable (code de l’action sociale et des familles, article L. ' +
    '262-48).',
  'Remettez cette attestation à votre banque.',
]

/** The attestation as a document: the same one gives the same document. */
export function documentAttestation(
  a: AttestationDelivree,
  o: {
    readonly nom: string
    readonly blocs: NonNullable<DocumentImprime['courrier']>
    readonly verifier: string
    readonly demonstration: boolean
  },
): DocumentImprime {
  return {
    titre: TITRES_ATTESTATION[a.type],
    sousTitre: `Établie le ${jourEnMots(a.jour)}. Attestation n° ${a.numero}.`,
    date: a.jour,
    emetteur: 'À la source',
    avertissement: o.demonstration
      ? 'Démonstration : personnes et montants fictifs. Cette attestation ne prouve rien.'
      : null,
    courrier: o.blocs,
    sections: [
      {
        titre: 'Ce que nous attestons',
        paragraphes: [
          `Pour ${o.nom}, dossier ${a.dossier}, ${periodeEnMots(a)}.`,
          ...(a.compte === null ? [] : [`Compte à payer : ${a.compte}.`]),
          ...(a.type === 'banque' ? BANQUE : []),
        ],
        tableau: tableAttestation(a),
      },
      {
        titre: 'Vérifier cette attestation',
        paragraphes: [
          `Code de vérification : ${ecrireCode(a.code)}`,
          `Tapez ce code sur ${o.verifier}. Le site dit si elle vient de nous, sa date et ses ` +
            'montants. Il ne donne aucun nom.',
        ],
      },
    ],
  }
}
