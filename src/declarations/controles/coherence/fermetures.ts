import { BLOC } from '../../neodes/champs.js'
import { bloc, NORME, rubrique } from '../../norme/norme.js'
import type { Etat } from '../etat.js'
import { fermerArret, fermerChangementContrat, fermerFin, fermerSuspension } from './calendrier.js'
import {
  fermerDeclaration,
  fermerEmetteur,
  fermerEntreprise,
  fermerEtablissement,
} from './declaration.js'
import { fermerChangement, fermerContrat, fermerIndividu } from './individu.js'
import {
  fermerAssiette,
  fermerNet,
  fermerPrime,
  fermerRegularisation,
  fermerRemuneration,
  fermerVersement,
} from './versement.js'

const R_BASE_NON_SALARIE = rubrique('S89.G00.92.002')
const R_MNS_NON_SALARIE = rubrique('S89.G00.92.017')
const BASE_BRUTE = 50

/** The montant net social of a non-salaried person goes with base 50, and with it alone. */
function fermerNonSalarie(e: Etat): void {
  const attendu = e.val(R_BASE_NON_SALARIE) === BASE_BRUTE
  if (e.nature === '01' && e.a(R_BASE_NON_SALARIE) && attendu !== e.a(R_MNS_NON_SALARIE)) {
    e.signaler('non-salarie-mns', e.lignes[R_BASE_NON_SALARIE]!, 'S89.G00.92.017')
  }
}

/** What is checked when a block closes, its children read. */
const REGLES: readonly (readonly [number, (e: Etat) => void])[] = [
  [bloc('S10.G00.01'), fermerEmetteur],
  [BLOC.declaration, fermerDeclaration],
  [BLOC.entreprise, fermerEntreprise],
  [BLOC.etablissement, fermerEtablissement],
  [BLOC.individu, fermerIndividu],
  [BLOC.changement, fermerChangement],
  [BLOC.contrat, fermerContrat],
  [bloc('S21.G00.41'), fermerChangementContrat],
  [bloc('S21.G00.60'), fermerArret],
  [BLOC.fin, fermerFin],
  [bloc('S21.G00.65'), fermerSuspension],
  [BLOC.versement, fermerVersement],
  [BLOC.remuneration, fermerRemuneration],
  [BLOC.prime, fermerPrime],
  [bloc('S21.G00.56'), fermerRegularisation],
  [BLOC.net, fermerNet],
  [bloc('S21.G00.78'), fermerAssiette],
  [bloc('S89.G00.92'), fermerNonSalarie],
]

const PAR_BLOC = new Map(REGLES)

export const FERMETURES: readonly (((e: Etat) => void) | undefined)[] = NORME.blocs.map((_, b) =>
  PAR_BLOC.get(b),
)
