import {
  type Centimes,
  centimes,
  composer,
  de,
  enEuros,
  type Jour,
  jourEnMots,
  type Mois,
  moisDuJour,
  moisEntre,
  nomMois,
} from '#socle'

/** The declared payment, as the référentiel gives it. */
export interface PaiementDeclare {
  readonly mois: Mois
  readonly dateVersement: Jour
  readonly montantNetSocial: Centimes | null
  readonly montantNetFiscal: Centimes | null
  /** Net paid, before the income tax taken at source. */
  readonly montantNetVerse: Centimes | null
  /** Income tax taken at source, when the native declaration gives it. */
  readonly impot: Centimes | null
  /** What the same declarant declared for other months. */
  readonly autresMois: readonly { readonly mois: Mois; readonly montant: Centimes }[]
}

/** What the person reads on her payslip and on her account; null where she typed nothing. */
export interface LectureBulletin {
  readonly netSocial: Centimes | null
  readonly recu: Centimes | null
  readonly recuLe: Jour | null
  readonly impot: Centimes | null
  readonly acompte: Centimes | null
  readonly titres: Centimes | null
  readonly autres: Centimes | null
}

export type CodeExplication =
  | 'identique'
  | 'autre-mois'
  | 'impot'
  | 'retenues'
  | 'net-verse'
  | 'net-imposable'
  | 'recu-apres'
  | 'double'
  | 'ecart'

export interface Explication {
  readonly code: CodeExplication
  readonly titre: string
  /** Plain sentences. */
  readonly texte: string
}

export interface Verification {
  /**
   * `juste`: the payslip says what is declared. `explique`: the gap has a usual cause.
   * `a-signaler`: the payslip says another amount. `rien`: nothing to compare was typed.
   */
  readonly verdict: 'juste' | 'explique' | 'a-signaler' | 'rien'
  readonly explications: readonly Explication[]
}

/** Compares what is declared with what she reads. It advises; it never closes the way. */
export function verifierAvecBulletin(p: PaiementDeclare, b: LectureBulletin): Verification {
  const explications: Explication[] = []
  const social = surNetSocial(p, b)
  const recu = surSommeRecue(p, b)
  const date = surDate(p, b)
  for (const e of [social, recu, date]) if (e !== undefined) explications.push(e)
  return { verdict: verdictDe(social, recu, date), explications }
}

function verdictDe(
  social: Explication | undefined,
  recu: Explication | undefined,
  date: Explication | undefined,
): Verification['verdict'] {
  if (social?.code === 'identique') return 'juste'
  if (social?.code === 'ecart' || social?.code === 'double') return 'a-signaler'
  if (social !== undefined) return 'explique'
  if (recu !== undefined) return recu.code === 'ecart' ? 'a-signaler' : 'explique'
  return date === undefined ? 'rien' : 'explique'
}

function surNetSocial(p: PaiementDeclare, b: LectureBulletin): Explication | undefined {
  const { netSocial } = b
  if (netSocial === null) return undefined
  if (netSocial === p.montantNetSocial) {
    return expliquer('identique', 'Votre bulletin dit la même chose', [
      `Votre bulletin et la déclaration portent ${enEuros(netSocial)}.`,
      'Ce montant est juste. Vous n’avez rien à faire.',
    ])
  }
  const jumeau = p.autresMois.find((a) => a.montant === netSocial && a.mois !== p.mois)
  if (jumeau !== undefined) {
    const mois = nomMois(jumeau.mois)
    return expliquer('autre-mois', `C’est le montant ${de(mois)}`, [
      `${enEuros(netSocial)} est déclaré pour ${mois}. Ici, nous regardons ${nomMois(p.mois)}.`,
      'Vérifiez le mois écrit en haut de votre bulletin.',
    ])
  }
  const declare = p.montantNetSocial
  if (declare === null) {
    return expliquer('ecart', 'L’employeur n’a pas donné ce montant', [
      'Le paiement est déclaré, sans son montant net social. Vous pouvez le signaler.',
    ])
  }
  if (declare === 2 * netSocial) {
    return expliquer('double', 'C’est exactement le double', [
      `L’employeur a déclaré ${enEuros(declare)}. Vous lisez ${enEuros(netSocial)}.`,
      'Il a peut-être envoyé deux fois sa déclaration. Continuez : nous vérifions avec lui.',
    ])
  }
  const ecart = Math.abs(declare - netSocial)
  return expliquer('ecart', `${enEuros(ecart)} de différence`, [
    `L’employeur a déclaré ${enEuros(declare)}. Vous lisez ${enEuros(netSocial)}.`,
    'Continuez : nous vérifions avec lui.',
  ])
}

function surSommeRecue(p: PaiementDeclare, b: LectureBulletin): Explication | undefined {
  const { recu } = b
  if (recu === null) return undefined
  const trouvee = impotExplique(p, b, recu) ?? retenuesExpliquent(p, b, recu)
  if (trouvee !== undefined) return trouvee
  if (recu === p.montantNetVerse) {
    return expliquer('net-verse', 'La somme reçue est bien celle déclarée', [
      `L’employeur a déclaré ${enEuros(recu)} versés. C’est ce que vous avez reçu.`,
      'Le montant net social est calculé autrement : il sert à tous de la même façon.',
    ])
  }
  if (recu === p.montantNetFiscal) {
    return expliquer('net-imposable', 'Ce montant sert aux impôts', [
      `${enEuros(recu)} est votre net imposable. Pour vos droits, nous lisons le net social.`,
    ])
  }
  if (b.netSocial !== null || p.montantNetSocial === null) return undefined
  return expliquer('ecart', 'La somme reçue ne suffit pas pour comparer', [
    'Écrivez aussi le montant net social de votre bulletin, puis comparez.',
  ])
}

/** The tax is known from the declaration, or read by the person on her payslip. */
function impotExplique(p: PaiementDeclare, b: LectureBulletin, recu: Centimes) {
  const impot = b.impot ?? p.impot
  if (impot === null || impot === 0) return undefined
  const base = [p.montantNetVerse, p.montantNetSocial].find((m) => m !== null && m - impot === recu)
  if (base === undefined) return undefined
  return expliquer('impot', 'C’est l’impôt sur le revenu', [
    `${enEuros(impot)} ont été pris pour l’impôt, avant de vous payer.`,
    'Le montant net social est calculé avant l’impôt : il n’y a pas d’erreur.',
  ])
}

const RETENUES = [
  ['impot', 'l’impôt'],
  ['acompte', 'l’acompte déjà reçu'],
  ['titres', 'les titres-restaurant'],
  ['autres', 'les autres retenues'],
] as const

function retenuesExpliquent(p: PaiementDeclare, b: LectureBulletin, recu: Centimes) {
  const lues = RETENUES.filter(([cle]) => (b[cle] ?? 0) > 0)
  if (lues.length === 0) return undefined
  const somme = lues.reduce((total, [cle]) => total + (b[cle] ?? 0), 0)
  const sommes = [p.montantNetVerse, p.montantNetSocial, b.netSocial]
  if (!sommes.some((m) => m !== null && m - somme === recu)) return undefined
  const mots = lues.map(([cle, nom]) => `${nom} (${enEuros(centimes(b[cle] ?? 0))})`)
  return expliquer('retenues', 'Les retenues expliquent la différence', [
    `Ont été retirés avant le virement : ${mots.join(', ')}.`,
    'Le montant net social est calculé avant ces retenues : il n’y a pas d’erreur.',
  ])
}

/** Paid in the last days of a month, credited in the first days of the next one. */
function surDate(p: PaiementDeclare, b: LectureBulletin): Explication | undefined {
  const { recuLe } = b
  if (recuLe === null) return undefined
  const suivant = moisEntre(moisDuJour(p.dateVersement), moisDuJour(recuLe)) === 1
  const proches = Number(p.dateVersement.slice(8)) >= 25 && Number(recuLe.slice(8)) <= 7
  if (!suivant || !proches) return undefined
  return expliquer('recu-apres', 'Payé à la fin du mois, reçu au début du suivant', [
    `L’employeur a payé le ${jourEnMots(p.dateVersement)}.`,
    `L’argent est arrivé le ${jourEnMots(recuLe)}.`,
    `Nous regardons la date où l’employeur paie : ce montant compte pour ${nomMois(p.mois)}.`,
    'Ce n’est pas une erreur, et rien n’est compté deux fois.',
  ])
}

function expliquer(code: CodeExplication, titre: string, phrases: readonly string[]): Explication {
  return { code, titre: composer(titre), texte: composer(phrases.join(' ')) }
}
