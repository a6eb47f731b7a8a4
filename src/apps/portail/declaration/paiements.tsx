import type { JSX, ReactNode } from 'react'
import type { DossierAllocataire, Liquidation, PaiementPrevu } from '#allocations'
import { jourEnMots, majuscule, moisEnMots, Table } from '#apps/web'
import { enEuros } from '#socle'
import type { PaiementDit } from './paiements-prevus.js'
import { nommer } from './vue.js'

/** What reaches the account, month by month: rights, what is kept back, when and who is paid. */
export function Paiements(p: {
  dossier: DossierAllocataire
  moi: string | undefined
  avecMesMontants: readonly Liquidation[]
  paiements: readonly (PaiementDit | null)[]
}): JSX.Element {
  const connus = p.paiements.filter((x) => x !== null)
  const retenue = connus.some((x) => x.retenue > 0)
  const premier = connus[0]
  return (
    <div className="suite">
      <Table
        legende="Montants versés pour chaque mois de droit"
        colonnes={[
          { titre: 'Mois' },
          { titre: 'Payé le' },
          { titre: 'Revenu de solidarité active (RSA)', nombre: true },
          { titre: 'Prime d’activité', nombre: true },
          ...(retenue ? [{ titre: 'Retenue', nombre: true }] : []),
          { titre: 'Versé', nombre: true },
        ]}
        lignes={p.avecMesMontants.map((l, i) => ligneDuMois(l, p.paiements[i] ?? null, retenue))}
      />
      {connus.some((x) => x.dejaPaye) ? (
        <p className="petit">
          Un mois déjà payé ne l’est pas une seconde fois : seule la différence est versée, ou
          demandée. <a href="/mes-paiements">Voir mes paiements</a>
        </p>
      ) : null}
      {premier === undefined || connus.every((x) => x.net + x.retenue === 0) ? null : (
        <Notes premier={premier} p={p} />
      )}
    </div>
  )
}

function quandPaye({ jour, net, dejaPaye }: PaiementDit): string {
  if (dejaPaye) return `${jourEnMots(jour)}, puis la différence`
  return net === 0 ? 'aucun versement' : jourEnMots(jour)
}

function ligneDuMois(l: Liquidation, x: PaiementDit | null, retenue: boolean) {
  const mois = majuscule(moisEnMots(l.moisDroit))
  const confirmer = 'à confirmer'
  if (x === null) {
    const suite = [confirmer, confirmer, ...(retenue ? [confirmer] : []), confirmer]
    return { cle: l.moisDroit, cellules: [mois, confirmer, ...suite] }
  }
  return {
    cle: l.moisDroit,
    cellules: [
      mois,
      quandPaye(x),
      enEuros(x.rsa),
      enEuros(x.prime),
      ...(retenue ? [`− ${enEuros(x.retenue)}`] : []),
      enEuros(x.net),
    ],
  }
}

function Notes(n: {
  premier: PaiementPrevu
  p: { dossier: DossierAllocataire; moi: string | undefined }
}): ReactNode {
  const { premier, p } = n
  const paye =
    premier.beneficiaire === p.moi ? 'vous' : nommer(p.dossier, premier.beneficiaire, p.moi)
  return (
    <>
      <p className="petit">
        Le paiement est pour {paye === 'vous' ? 'vous' : `« ${paye} »`}
        {paye === 'vous' ? ', l’allocataire du dossier.' : ' : c’est l’allocataire du dossier.'}
      </p>
      {premier.crds === 0 ? null : (
        <p className="petit">
          La prime est de {enEuros(premier.primeBrute)}. On retire {enEuros(premier.crds)} de
          contribution au remboursement de la dette sociale (CRDS).
        </p>
      )}
      {premier.retenue === 0 ? null : (
        <p className="petit">
          La retenue rembourse une somme reçue en trop. Vous pouvez la contester, ou demander
          qu’elle soit plus petite.
        </p>
      )}
    </>
  )
}
