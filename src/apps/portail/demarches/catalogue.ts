import type { TypeDemande } from '#allocations'

/** A démarche that is made here: what it takes, and what often goes wrong. */
export interface FicheDemarche {
  readonly titre: string
  readonly pour: string
  readonly minutes: number
  readonly documents: readonly string[]
  readonly erreurs: readonly string[]
}

const REVENUS = 'Les salaires, le chômage et les pensions sont déjà connus : nous les affichons.'

export const FICHES_DEMANDE: Readonly<Record<TypeDemande, FicheDemarche>> = {
  rsa: {
    titre: 'Demander le RSA et la prime d’activité',
    pour: 'Une demande pour deux droits : revenu de solidarité active (RSA) et prime d’activité.',
    minutes: 15,
    documents: [
      'Le numéro de votre compte bancaire (IBAN).',
      'Votre loyer, si vous louez votre logement.',
      'Les revenus de l’autre adulte, si vous vivez en couple.',
    ],
    erreurs: [
      'Oublier une pension alimentaire reçue, ou l’aide régulière d’un proche.',
      'Oublier de dire qu’un salaire s’est arrêté : le calcul en tient compte.',
      'Se dire sans conjoint alors que vous vivez à deux.',
      REVENUS,
    ],
  },
  'prime-activite': {
    titre: 'Demander la prime d’activité seule',
    pour: 'Pour compléter un revenu de travail. Cette demande n’est pas une demande de RSA.',
    minutes: 10,
    documents: [
      'Le numéro de votre compte bancaire (IBAN).',
      'Les revenus de l’autre adulte, si vous vivez en couple.',
    ],
    erreurs: [
      'Oublier un revenu d’indépendant, même petit.',
      'Écrire le salaire versé sur le compte au lieu du montant net social.',
      REVENUS,
    ],
  },
}
