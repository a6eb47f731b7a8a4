import { createHash } from 'node:crypto'
import {
  categoriesDemandees,
  type DeclarationTrimestrielle,
  type DossierAllocataire,
  type Liquidation,
  lignesVisibles,
  listMontantsContestes,
  personnesMasquees,
  type ReglesCaisse,
  totauxMasques,
} from '#allocations'
import { instantEnMots, jourAParis, majuscule, moisEnListe, moisEnMots } from '#apps/web'
import { type DocumentImprime, enEuros, type SectionImprimee } from '#socle'
import { DROITS, montantDroit, montantEnMots } from '../montants-droits.js'
import { nomDeclarant } from '../ressources-vue.js'
import { NOMS_CATEGORIES, nommer } from './vue.js'

/** A receipt: what was sent, when, under which number. */
export interface Accuse {
  readonly numero: string
  /** First signs of the digest of all that was sent. */
  readonly empreinte: string
  readonly document: DocumentImprime
}

export interface DemandeAccuse {
  readonly dossier: DossierAllocataire
  readonly moi: string | undefined
  readonly regles: ReglesCaisse
  readonly declaration: DeclarationTrimestrielle
  readonly liquidations: readonly Liquidation[]
  readonly demonstration: boolean
}

export function numeroAccuse({ dossier, moisExamen, version = 1 }: DeclarationTrimestrielle) {
  return `${dossier}-${moisExamen}-${version}`
}

/** Digest of the declaration as it was sent: its values, its lines and their revisions. */
export function empreinteDe({ rang: _rang, ...envoyee }: DeclarationTrimestrielle): string {
  return createHash('sha256').update(JSON.stringify(envoyee)).digest('hex').slice(0, 16)
}

/** The receipt as a document; the other adult's lines are totals unless she lets them be seen. */
export function accuseDe(a: DemandeAccuse): Accuse {
  const { declaration: d } = a
  const numero = numeroAccuse(d)
  const empreinte = empreinteDe(d)
  const quand = d.valideeLe ?? d.prerempliLe
  return {
    numero,
    empreinte,
    document: {
      titre: 'Accusé de votre déclaration trimestrielle',
      sousTitre: `Reçue ${instantEnMots(quand)}. Numéro ${numero}.`,
      date: jourAParis(quand),
      emetteur: 'À la source',
      avertissement: a.demonstration
        ? 'Démonstration : personnes et montants fictifs. Cet accusé ne prouve rien.'
        : null,
      sections: [
        sectionMois(a),
        sectionLignes(a),
        ...sectionAjouts(a),
        sectionReponses(a),
        ...sectionContestes(a),
        sectionDroits(a),
        sectionPreuve(empreinte),
      ],
    },
  }
}

function sectionMois({ declaration: d }: DemandeAccuse): SectionImprimee {
  const motif = d.motifRectification
  return {
    titre: 'Votre déclaration',
    paragraphes: [
      `Mois regardés : ${moisEnListe(d.moisReference)}.`,
      `Mois de droit : ${moisEnListe(d.moisDroits)}.`,
      ...(motif === undefined ? [] : [`C’est une correction. Votre raison : « ${motif} ».`]),
    ],
  }
}

function sectionLignes(a: DemandeAccuse): SectionImprimee {
  const { declaration: d, dossier, moi } = a
  const masquees = personnesMasquees(dossier, d, a)
  const lignes = lignesVisibles(d, masquees).map((l) => [
    `${nommer(dossier, l.personne, moi)} : ${nomDeclarant(l.ressource.declarant)}`,
    `${majuscule(moisEnMots(l.mois))}${l.ressource.periode === null ? '' : ', correction'}`,
    l.montantDeclare === null ? 'non reçu' : enEuros(l.montantDeclare),
    l.montantRetenu === null ? 'non indiqué' : enEuros(l.montantRetenu),
    String(l.ressource.revision + 1),
  ])
  const totaux = masquees.flatMap((id) =>
    totauxMasques(d, id)
      .filter((t) => t.total !== null)
      .map((t) => [
        `${nommer(dossier, id, moi)} : total du mois`,
        majuscule(moisEnMots(t.mois)),
        enEuros(t.total ?? 0),
        enEuros(t.total ?? 0),
        '–',
      ]),
  )
  const toutes = [...lignes, ...totaux]
  if (toutes.length === 0) {
    return { titre: 'Les ressources préremplies', paragraphes: ['Rien n’était prérempli.'] }
  }
  return {
    titre: 'Les ressources préremplies',
    paragraphes: [
      '« Déclaré » est le montant de l’employeur ou de l’organisme. « Retenu » est le vôtre.',
      '« Version » compte les envois de ce montant : 1 est le premier.',
    ],
    tableau: { entetes: ['Source', 'Mois', 'Déclaré', 'Retenu', 'Version'], lignes: toutes },
  }
}

function sectionAjouts({ declaration: d, dossier, moi }: DemandeAccuse): SectionImprimee[] {
  if (d.saisies.length === 0) return []
  return [
    {
      titre: 'Ce que vous avez ajouté',
      paragraphes: [],
      tableau: {
        entetes: ['Revenu', 'Qui', 'Mois', 'Montant'],
        lignes: d.saisies.map((s) => [
          majuscule(NOMS_CATEGORIES[s.categorie]),
          nommer(dossier, s.personne, moi),
          majuscule(moisEnMots(s.mois)),
          enEuros(s.montant),
        ]),
      },
    },
  ]
}

function sectionReponses({ declaration: d, dossier, moi }: DemandeAccuse): SectionImprimee {
  const questions = categoriesDemandees(d).map((c) => [
    majuscule(NOMS_CATEGORIES[c]),
    d.reponses[c] === true ? 'oui' : 'non',
  ])
  const personnes = Object.entries(d.revenusATaper ?? {}).map(([id, oui]) => [
    `${nommer(dossier, id, moi)} : un revenu`,
    oui ? 'oui' : 'non, aucune ressource',
  ])
  const change = (d.changements ?? []).length > 0
  return {
    titre: 'Vos réponses',
    paragraphes: [],
    tableau: {
      entetes: ['Question', 'Réponse'],
      lignes: [
        ['Quelque chose a changé depuis ces mois', change ? 'oui' : 'non'],
        ...personnes,
        ...questions,
      ],
    },
  }
}

function sectionContestes({ declaration: d, dossier, moi }: DemandeAccuse): SectionImprimee[] {
  const contestes = listMontantsContestes(d)
  if (contestes.length === 0) return []
  return [
    {
      titre: 'Les montants que vous contestez',
      paragraphes: contestes.map((m) => {
        const declare = m.montantDeclare === null ? 'non indiqué' : enEuros(m.montantDeclare)
        const dit = m.montantDit === null ? 'non indiqué' : enEuros(m.montantDit)
        return (
          `${nommer(dossier, m.personne, moi)}, ${moisEnMots(m.mois)} : déclaré ${declare}, ` +
          `selon vous ${dit}. Votre raison : « ${m.motif} ».`
        )
      }),
    },
  ]
}

function sectionDroits({ liquidations }: DemandeAccuse): SectionImprimee {
  return {
    titre: 'Vos droits, calculés ce jour-là',
    paragraphes: ['La décision, avec le calcul et les recours, est dans un courrier à part.'],
    tableau: {
      entetes: ['Mois', ...DROITS.map((d) => d.long)],
      lignes: liquidations.map((l) => [
        majuscule(moisEnMots(l.moisDroit)),
        ...DROITS.map((d) => montantEnMots(montantDroit(l, d))),
      ]),
    },
  }
}

function sectionPreuve(empreinte: string): SectionImprimee {
  return {
    titre: 'Gardez cet accusé',
    paragraphes: [
      `Empreinte de ce que vous avez envoyé : ${empreinte}. Elle change si une valeur change.`,
      'Une erreur ? Vous pouvez corriger votre déclaration, sans pénalité si vous êtes de bonne ' +
        'foi (code des relations entre le public et l’administration, article L. 123-1).',
    ],
  }
}
