import type { DeclarationAEcrire, EnvoiAEcrire, IndividuAEcrire } from '#declarations'
import { type Jour, jour, type Mois, moisDuJour, moisPlus, type Siret } from '#socle'
import { Alea, graineFille } from './alea.js'
import type { Employeur, Payeur } from './employeurs.js'
import type { Adresse } from './identite.js'

const CONTACT = {
  civilite: '02',
  nom: 'SERVICE PAIE',
  mel: 'paie@exemple.invalid',
  telephone: '0100000000',
} as const

interface Emetteur {
  readonly siret: Siret
  readonly raisonSociale: string
  readonly adresse: Adresse
  /** 10.00.002 of a centre of titres simplifiés. */
  readonly editeur?: string
}

/**
 * The norm in force for a declaration: that of the month declared, or of the month before the file
 * was made when it comes late. P24V01 is the first one written, P26V01 the last one known.
 */
export function normePour(mois: Mois, constitution: Jour): string {
  const veille = moisPlus(moisDuJour(constitution), -1)
  const annee = Number((mois > veille ? mois : veille).slice(2, 4))
  return `P${Math.min(26, Math.max(24, annee))}V01`
}

export function envoi(
  emetteur: Emetteur,
  norme: string,
  declarations: readonly DeclarationAEcrire[],
): EnvoiAEcrire {
  return {
    logiciel: 'TERRITOIRE FICTIF',
    editeur: emetteur.editeur ?? 'ALASOURCE',
    version: '1',
    essai: false,
    norme,
    pointDepot: '01',
    neant: declarations.every((d) => d.type === '02' || d.type === '05'),
    emetteur,
    contact: CONTACT,
    declarations,
  }
}

/** What changes from one declaration of a month to another. */
export interface Variante {
  readonly type: DeclarationAEcrire['type']
  readonly fraction: string
  readonly champ: '01' | '02' | '03'
  readonly ordre: number
  readonly constitution: Jour
}

/** The ordinary declaration: made in time, the month after, before the due day. */
export function varianteOrdinaire(employeur: Employeur, mois: Mois, graine: number): Variante {
  const alea = new Alea(graineFille(graine, employeur.rang * 4096 + numeroMois(mois)))
  const dernier = employeur.jourExigible - 2
  const premier = employeur.decalage ? employeur.jourPaie : 1
  const quand = String(alea.entre(premier, dernier)).padStart(2, '0')
  return {
    type: '01',
    fraction: '11',
    champ: '01',
    ordre: alea.entre(0, 3),
    constitution: jour(`${moisPlus(mois, 1)}-${quand}`),
  }
}

export function mensuelle(
  employeur: Employeur,
  mois: Mois,
  contenu: Variante & { readonly individus: Iterable<IndividuAEcrire> },
): DeclarationAEcrire {
  return {
    nature: '01',
    type: contenu.type,
    fraction: contenu.fraction,
    ordre: contenu.ordre,
    moisPrincipal: mois,
    identifiantRemplace: null,
    constitution: contenu.constitution,
    champ: contenu.champ,
    evenement: null,
    natureSubstitution: null,
    contact: { nom: CONTACT.nom, telephone: CONTACT.telephone, mel: CONTACT.mel, type: '06' },
    entreprise: {
      siret: employeur.siret,
      nicSiege: employeur.nicSiege,
      ape: employeur.secteur.ape,
      idcc: employeur.secteur.idcc,
      adresse: employeur.adresse,
    },
    individus: contenu.individus,
  }
}

/** The monthly message of a paying body (PASRAU, nature 14), due the 10th of the month after. */
export function messagePasrau(
  payeur: Pick<Payeur, 'siret' | 'adresse'>,
  mois: Mois,
  individus: Iterable<IndividuAEcrire>,
): DeclarationAEcrire {
  return {
    nature: '14',
    type: '01',
    fraction: '11',
    ordre: 0,
    moisPrincipal: mois,
    identifiantRemplace: null,
    constitution: jour(`${moisPlus(mois, 1)}-07`),
    champ: '01',
    evenement: null,
    natureSubstitution: null,
    contact: { nom: CONTACT.nom, telephone: CONTACT.telephone, mel: CONTACT.mel, type: '06' },
    entreprise: {
      siret: payeur.siret,
      nicSiege: payeur.siret.slice(9),
      ape: '8430C',
      idcc: '9999',
      adresse: payeur.adresse,
    },
    individus,
  }
}

function numeroMois(mois: Mois): number {
  return (Number(mois.slice(0, 4)) % 100) * 12 + Number(mois.slice(5))
}
