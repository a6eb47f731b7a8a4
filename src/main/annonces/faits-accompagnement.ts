import { type FaitAccompagnement, heureDite, type TypeFaitAccompagnement } from '#accompagnement'
import type { DossierAllocataire } from '#allocations'
import type { FaitAnnonce } from '#messages'
import { jourEnMots, type Nir } from '#socle'

const CODES: Readonly<Record<TypeFaitAccompagnement, string>> = {
  'rendez-vous-propose': 'N27',
  'rendez-vous-change': 'N29',
  'absence-constatee': 'N30',
  'contrat-a-signer': 'N31',
  'referent-change': 'N33',
  'procedure-ouverte': 'N34',
  'procedure-decidee': 'N35',
  'sanction-levee': 'N36',
  'recours-recu': 'P14',
  'recours-decide': 'P15',
  'orientation-decidee': 'P16',
  'rendez-vous-bientot': 'N28',
  'contrat-bientot-fini': 'N32',
}

/** Names of the day in the words of each message. */
const JOURS: Readonly<Record<string, string>> = { N31: 'echeance', N32: 'fin', N34: 'avant' }

/** What the Département did, to the person whom it accompanies, and to her alone. */
export function annonceDAccompagnement(f: FaitAccompagnement, personne: string): FaitAnnonce {
  const code = CODES[f.type]
  const date = f.date === null ? {} : { [JOURS[code] ?? 'jour']: jourEnMots(f.date) }
  const heure = f.heure === null ? {} : { heure: heureDite(f.heure) }
  return {
    ...{ personne, code, quand: f.quand, jour: f.jour, valeurs: { ...date, ...heure } },
    fait: `accompagnement ${f.dossier} ${f.personne} ${f.type} ${f.rang} ${f.date ?? ''}`.trim(),
  }
}

/** The same, from the dossier where that person is. */
export function annoncesDAccompagnement(
  dossier: Pick<DossierAllocataire, 'personnes'>,
  f: FaitAccompagnement,
  cleDe: (nir: Nir) => string,
): readonly FaitAnnonce[] {
  const nir = dossier.personnes.find((p) => p.id === f.personne)?.nir
  return nir ? [annonceDAccompagnement(f, cleDe(nir))] : []
}
