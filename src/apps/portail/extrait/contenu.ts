import {
  type ChampReleve,
  MONTANTS_RELEVE,
  type MontantReleve,
  type ReleveDelivre,
  type RessourceSourcee,
} from '#referentiel'
import {
  type Centimes,
  centimes,
  type DocumentImprime,
  de,
  enEuros,
  formaterSiret,
  jourEnMots,
  majuscule,
  minuscule,
  moisEnMots,
  type SectionImprimee,
} from '#socle'
import { nomNature } from '../natures.js'
import { cleDeclarant, nomDeclarant } from '../ressources-vue.js'
import { ecrireCode } from './codes.js'

const TITRES: Readonly<Record<MontantReleve, string>> = {
  'net-social': 'Net social',
  'net-imposable': 'Net imposable',
  'net-verse': 'Net versé',
}

function montant(r: RessourceSourcee, champ: MontantReleve): Centimes | null {
  if (champ === 'net-social') return r.montantNetSocial
  return champ === 'net-imposable' ? r.montantNetFiscal : r.montantNetVerse
}

function montantsChoisis(champs: readonly ChampReleve[]): readonly MontantReleve[] {
  return MONTANTS_RELEVE.filter((m) => champs.includes(m))
}

/** Sums of the columns chosen; a line without the amount adds nothing, and is never 0. */
export function totauxDe(
  lignes: readonly RessourceSourcee[],
  champs: readonly ChampReleve[],
): ReleveDelivre['totaux'] {
  const totaux: Partial<Record<MontantReleve, Centimes | null>> = {}
  for (const champ of montantsChoisis(champs)) {
    const connus = lignes.map((r) => montant(r, champ)).filter((m) => m !== null)
    totaux[champ] = connus.length === 0 ? null : centimes(connus.reduce((a, b) => a + b, 0))
  }
  return totaux
}

export function totauxEnMots(totaux: ReleveDelivre['totaux']): readonly (readonly string[])[] {
  return MONTANTS_RELEVE.flatMap((m) => {
    const total = totaux[m]
    if (total === undefined) return []
    return [[`Total ${minuscule(TITRES[m])}`, total === null ? 'non indiqué' : enEuros(total)]]
  })
}

interface Releve {
  readonly delivre: ReleveDelivre
  readonly lignes: readonly RessourceSourcee[]
}

/** The file that a French spreadsheet opens: semicolons, byte order mark, CRLF. */
export function csvReleve({ delivre, lignes }: Releve): string {
  const { champs } = delivre
  const colonnes: readonly (readonly [string, (r: RessourceSourcee) => string])[] = [
    ['Mois', (r) => r.mois],
    ...champs.map((c) => [TITRES_CSV[c], (r: RessourceSourcee) => celluleCsv(r, c)] as const),
    ['État', etatDe],
  ]
  const rangees = [
    colonnes.map(([titre]) => titre),
    ...lignes.map((r) => colonnes.map((c) => c[1](r))),
  ]
  return `\ufeff${rangees.map((l) => `${l.map(protegee).join(';')}\r\n`).join('')}`
}

const TITRES_CSV: Readonly<Record<ChampReleve, string>> = {
  ...TITRES,
  employeur: 'Employeur ou organisme',
  siret: 'SIRET',
  'date-paiement': 'Date de paiement',
  nature: 'Nature',
}

function celluleCsv(r: RessourceSourcee, champ: ChampReleve): string {
  switch (champ) {
    case 'employeur':
      return r.declarant.raisonSociale ?? ''
    case 'siret':
      return r.declarant.siret ?? ''
    case 'date-paiement':
      return r.dateVersement
    case 'nature':
      return natureDe(r)
    default: {
      const valeur = montant(r, champ)
      return valeur === null ? '' : (valeur / 100).toFixed(2).replace('.', ',')
    }
  }
}

/** A cell that a spreadsheet would take for a formula is marked as text; a minus is an amount. */
function protegee(texte: string): string {
  const sur = /^([=+@\t\r]|-(?!\d))/.test(texte) ? `'${texte}` : texte
  return `"${sur.replaceAll('"', '""')}"`
}

function natureDe(r: RessourceSourcee): string {
  return `${nomNature(r.nature)}${r.periode === null ? '' : ', correction'}`
}

function etatDe(r: RessourceSourcee): string {
  if (r.contestee) return 'contesté'
  return r.revision > 0 ? 'corrigé' : 'reçu'
}

/** The extract as a document that is printed; the same extract gives the same document. */
export function documentReleve(
  r: Releve,
  o: { readonly nom: string; readonly verifier: string; readonly avertissement: string | null },
): DocumentImprime {
  const { delivre } = r
  const jour = delivre.delivreLe.slice(0, 10) as DocumentImprime['date']
  const periode = periodeEnMots(delivre)
  return {
    titre: `Relevé de ressources, ${periode}`,
    sousTitre: `Établi le ${jourEnMots(jour)}. Relevé n° ${delivre.numero}.`,
    date: jour,
    emetteur: 'À la source',
    avertissement: o.avertissement,
    sections: [
      {
        titre: 'Ce que dit ce relevé',
        paragraphes: [
          `Pour ${o.nom}.`,
          `Voici les revenus déclarés ${periode} par ses employeurs et par les organismes.`,
          'Ce sont les montants connus le jour du relevé. Ils peuvent changer ensuite.',
        ],
        tableau: {
          entetes: ['Sur toute la période', 'Montant'],
          lignes: totauxEnMots(delivre.totaux),
        },
      },
      ...sectionsDesLignes(r),
      {
        titre: 'Vérifier ce relevé',
        paragraphes: [
          `Code de vérification : ${ecrireCode(delivre.code)}`,
          `Tapez ce code sur ${o.verifier}. Le site dit si ce relevé vient de nous, sa date et ` +
            'ses totaux. Il ne donne aucun nom.',
        ],
      },
      {
        titre: 'Ce qui n’est pas dans ce relevé',
        paragraphes: [
          'Les pensions alimentaires, les loyers, les revenus d’un autre pays et une partie des ' +
            'revenus d’indépendant ne nous sont pas déclarés.',
        ],
      },
    ],
  }
}

export function periodeEnMots(p: Pick<ReleveDelivre, 'de' | 'a'>): string {
  const [premier, dernier] = [moisEnMots(p.de), moisEnMots(p.a)]
  return premier === dernier ? `en ${premier}` : `${de(premier)} à ${dernier}`
}

/** One section for each declarant when she is shown, else one for all. */
function sectionsDesLignes({ delivre, lignes }: Releve): readonly SectionImprimee[] {
  const { champs } = delivre
  if (lignes.length === 0) {
    return [{ titre: 'Revenus', paragraphes: ['Aucun revenu déclaré sur ces mois.'] }]
  }
  const nommes = champs.includes('employeur') || champs.includes('siret')
  if (!nommes) return [{ titre: 'Revenus', paragraphes: [], tableau: tableau(lignes, champs) }]
  const cles = [...new Set(lignes.map((r) => cleDeclarant(r.declarant)))]
  return cles.map((cle) => {
    const siennes = lignes.filter((r) => cleDeclarant(r.declarant) === cle)
    const { declarant } = siennes[0]!
    const siret =
      declarant.siret === null ? 'Sans SIRET' : `SIRET ${formaterSiret(declarant.siret)}`
    const avecNom = champs.includes('employeur')
    return {
      titre: avecNom ? nomDeclarant(declarant) : siret,
      paragraphes: avecNom && champs.includes('siret') ? [`${siret}.`] : [],
      tableau: tableau(siennes, champs),
    }
  })
}

function tableau(
  lignes: readonly RessourceSourcee[],
  champs: readonly ChampReleve[],
): NonNullable<SectionImprimee['tableau']> {
  const dates = champs.includes('date-paiement')
  const natures = champs.includes('nature')
  const montants = montantsChoisis(champs)
  return {
    entetes: [
      'Mois',
      ...(dates ? ['Payé le'] : []),
      ...(natures ? ['Nature'] : []),
      ...montants.map((m) => TITRES[m]),
    ],
    lignes: lignes.map((r) => [
      `${majuscule(moisEnMots(r.mois))}${r.contestee ? ' (contesté)' : ''}`,
      ...(dates ? [jourEnMots(r.dateVersement)] : []),
      ...(natures ? [natureDe(r)] : []),
      ...montants.map((m) => {
        const valeur = montant(r, m)
        return valeur === null ? 'non indiqué' : enEuros(valeur)
      }),
    ]),
  }
}
