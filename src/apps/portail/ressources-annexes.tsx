import type { ReactNode } from 'react'
import { jourAParis, jourEnMots, majuscule, Table } from '#apps/web'
import { enEuros } from '#socle'
import type { VueAnnexes } from './annexes-vue.js'

/** Turnovers and yearly figures: shown apart, they fill nothing by themselves. */
export function Annexes({ vue }: { vue: VueAnnexes }): ReactNode {
  if (vue.lignes.length === 0 && vue.enAttente === 0) return null
  return (
    <section>
      <h2>Les autres chiffres connus</h2>
      <p className="texte">
        Ces chiffres ne sont pas des salaires. Ils ne remplissent pas votre déclaration.
      </p>
      {vue.lignes.length === 0 ? null : (
        <div className="suite">
          <Table
            legende="Chiffres déclarés par d’autres organismes"
            colonnes={[
              { titre: 'Période' },
              { titre: 'Chiffre' },
              { titre: 'Déclaré par' },
              { titre: 'Montant', nombre: true },
            ]}
            lignes={vue.lignes.flatMap((l) =>
              l.montants.map((m) => ({
                cle: `${l.cle} ${m.libelle}`,
                cellules: [
                  majuscule(l.periode),
                  `${majuscule(l.quoi)} : ${m.libelle}`,
                  `${l.emetteur}, reçu le ${jourEnMots(jourAParis(l.recuLe))}`,
                  enEuros(m.montant),
                ],
              })),
            )}
          />
        </div>
      )}
      {vue.enAttente === 0 ? null : (
        <p className="petit suite">
          Un chiffre porte votre numéro, mais une autre identité. Il n’est pas affiché.
        </p>
      )}
    </section>
  )
}
