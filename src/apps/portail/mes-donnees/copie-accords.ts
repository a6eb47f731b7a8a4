import { nomDemande } from '#allocations'
import type { Nir } from '#socle'
import type { Portail } from '../demande.js'
import { enClair, type RubriqueCopie, rubrique } from './copie-forme.js'

/** Agreements asked from her by who claimed with her: what she was shown, and what she answered. */
export async function rubriqueAccords({ deps }: Portail, nir: Nir): Promise<RubriqueCopie> {
  const accords = (await deps.accords?.listPour(nir)) ?? []
  return rubrique('Les accords qu’on vous a demandés', 'L’autre adulte de la demande, et vous', {
    colonnes: {
      ...{ numero: 'Demande', jour: 'Jour', quoi: 'Droit demandé', par: 'Demandé par' },
      reponse: 'Votre réponse',
    },
    lignes: accords.map(({ accord, jour, type, demandeur }) => [
      ...[accord.numero, jour, nomDemande(type), demandeur, enClair(accord.etat)],
    ]),
  })
}
