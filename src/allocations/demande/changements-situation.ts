import { echec, jourDeParis, type Mois, type Nir, type Resultat, succes } from '#socle'
import { moisExamenEnCours } from '../calendrier.js'
import { avecMouvement } from '../changements/mouvement.js'
import type { DossierAllocataire } from '../dossier.js'
import { compteDe } from './actes.js'
import { appliquerChangement } from './appliquer-changement.js'
import { appliquerChangementTardif } from './appliquer-changement-tardif.js'
import type { ChangementSituation, ContenuChangement } from './changement-situation.js'
import type { MoyensDemandes } from './demandes.js'
import { effetDuChangement, examenDuChangement, SE_DISENT_TARD } from './effet-changement.js'
import { masquerIban } from './iban.js'
import type { Maintenant } from './ports-demarches.js'
import { garderChange, revoirApres } from './revoir.js'

/** A change as it is sent. `numero` tells a double sending. */
export interface ChangementADire {
  readonly nir: Nir
  readonly numero: string
  readonly contenu: ContenuChangement
}

export type RefusChangement = 'sans-dossier' | 'deja-dit' | 'date-a-venir'

/** Changes of situation as the faces see them. */
export interface Changements {
  declarer(
    q: ChangementADire,
    m: Maintenant,
  ): Promise<Resultat<ChangementSituation, RefusChangement>>
}

export function createChangements(moyens: MoyensDemandes): Changements {
  return { declarer: (q, m) => declarer(moyens, q, m) }
}

async function declarer(
  moyens: MoyensDemandes,
  { nir, numero, contenu }: ChangementADire,
  m: Maintenant,
): ReturnType<Changements['declarer']> {
  const { allocations, demarches, cleDe, ecoute } = moyens
  const dossier = await allocations.findDossier(nir)
  const adulte = dossier?.personnes.some((p) => p.nir === nir && p.role !== 'enfant') === true
  if (dossier === undefined || !adulte) return echec('sans-dossier')
  if (contenu.depuis > m.jour) return echec('date-a-venir')
  const actes = await demarches.list(cleDe(nir))
  const examen = await examenQuiCompte(moyens, { dossier, contenu }, m)
  const applique = appliquer(dossier, { numero, contenu, examen })
  const dit = { numero, contenu, ditLe: m.jour, compteLe: m.quand, examen }
  const change = avecMouvement(dossier, applique, dit)
  const reste = change.personnes.some((p) => p.nir === nir)
  const prevu = effetDuChangement(dossier, contenu, examen)
  // Who would leave the dossier by her own word has it looked at by the caisse, and so has a
  // dossier whose allocataire dies.
  const titulaire = (d: DossierAllocataire) => d.personnes.find((p) => p.role === 'allocataire')?.id
  const autre = titulaire(change) !== titulaire(dossier)
  const effet = { ...prevu, etude: prevu.etude || !reste || autre }
  const avant = contenu.type === 'compte-bancaire' ? compteDe(actes) : undefined
  const acte: ChangementSituation = {
    ...{ genre: 'changement', numero, quand: m.quand, jour: m.jour, dossier: dossier.numero },
    ...{ contenu, effet, examen, ancien: avant === undefined ? null : masquerIban(avant.iban) },
  }
  if (actes.some((a) => a.numero === numero)) return echec('deja-dit')
  const fait = { avant: dossier, apres: effet.etude ? dossier : change }
  await garderChange(moyens, fait, m)
  if (!(await demarches.deposer(cleDe(nir), acte))) return echec('deja-dit')
  await revoirApres(moyens, fait, m)
  const type = avant === undefined && contenu.compte === undefined ? 'changement' : 'compte'
  await ecoute?.recevoir(
    type === 'compte'
      ? { type: 'coordonnees-bancaires-changees', nir, acte, ancien: acte.ancien }
      : { type: 'changement-declare', nir, acte },
  )
  return succes(acte)
}

/** What is told late also enters the households that other changes dated since. */
function appliquer(
  dossier: DossierAllocataire,
  {
    numero,
    contenu,
    examen,
  }: { readonly numero: string; readonly contenu: ContenuChangement; readonly examen: Mois },
): DossierAllocataire {
  const tard = contenu.type === 'vie-commune' || SE_DISENT_TARD.has(contenu.type)
  if (!tard) return appliquerChangement(dossier, contenu, examen)
  if (contenu.type === 'vie-commune' && contenu.arrive === undefined) return dossier
  const effet = { rsa: examen, prime: examen, etude: false }
  return appliquerChangementTardif(dossier, { numero, contenu, effet, examen })
}

async function examenQuiCompte(
  { dossiers }: MoyensDemandes,
  q: { readonly dossier: DossierAllocataire; readonly contenu: ContenuChangement },
  { jour }: Maintenant,
): Promise<Mois> {
  const { dossier, contenu } = q
  const examen = moisExamenEnCours(dossier.moisDemande, jour)
  const envoyees = await dossiers.listEnvoyees(dossier.numero)
  const envoye = envoyees.some((d) => d.moisExamen === examen)
  const declareLe = (e: Mois) => {
    const premiere = envoyees.find((d) => d.moisExamen === e)?.valideeLe
    return premiere == null ? undefined : jourDeParis(premiere)
  }
  return examenDuChangement(dossier, contenu, { examen, envoye, declareLe })
}
