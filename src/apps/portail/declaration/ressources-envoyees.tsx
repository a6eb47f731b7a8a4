import type { JSX } from 'react'
import type { DeclarationTrimestrielle, DossierAllocataire } from '#allocations'
import { majuscule, moisEnMots, Table } from '#apps/web'
import { enEuros, type Mois } from '#socle'
import { NOMS_CATEGORIES, nommer } from './vue.js'

/** Totals of each month, as prefilled and as kept, then what the person added. */
export function RessourcesEnvoyees(r: {
  declaration: DeclarationTrimestrielle
  dossier: DossierAllocataire
  moi: string | undefined
  titre: string
}): JSX.Element {
  const { declaration, titre } = r
  return (
    <section>
      <h2>{titre}</h2>
      <Table
        legende="Total de chaque mois : montants préremplis, puis les vôtres"
        colonnes={[
          { titre: 'Mois' },
          { titre: 'Ressources préremplies', nombre: true },
          { titre: 'Avec mes valeurs', nombre: true },
          { titre: 'Différence', nombre: true },
        ]}
        lignes={declaration.moisReference.map((m) => rangeeDuMois(declaration, m))}
      />
      {declaration.saisies.length === 0 ? null : (
        <Table
          legende="Ce que vous avez ajouté"
          legendeVisible
          colonnes={[
            { titre: 'Revenu ajouté' },
            { titre: 'Qui' },
            { titre: 'Mois' },
            { titre: 'Montant', nombre: true },
          ]}
          lignes={declaration.saisies.map((s) => ({
            cle: `${s.categorie} ${s.mois} ${s.personne}`,
            cellules: [
              majuscule(NOMS_CATEGORIES[s.categorie]),
              nommer(r.dossier, s.personne, r.moi),
              moisEnMots(s.mois),
              enEuros(s.montant),
            ],
          }))}
        />
      )}
    </section>
  )
}

function rangeeDuMois(d: DeclarationTrimestrielle, m: Mois) {
  const lignes = d.lignes.filter((l) => l.mois === m)
  const somme = (montants: readonly (number | null)[]): number =>
    montants.reduce<number>((a, b) => a + (b ?? 0), 0)
  const declare = somme(lignes.map((l) => l.montantDeclare))
  const retenu = somme(lignes.map((l) => l.montantRetenu))
  const ecart = retenu - declare
  const aucun = lignes.length === 0
  return {
    cle: m,
    cellules: [
      majuscule(moisEnMots(m)),
      aucun ? 'rien de déclaré' : enEuros(declare),
      aucun ? 'rien de déclaré' : enEuros(retenu),
      ecart === 0 ? 'aucune' : `${ecart > 0 ? '+ ' : ''}${enEuros(ecart)}`,
    ],
  }
}
