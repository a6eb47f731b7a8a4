import type { JSX, ReactNode } from 'react'
import { categoriesDemandees } from '#allocations'
import { Alerte, deMois, majuscule, moisEnListe, moisEnMots, nomMois, Table } from '#apps/web'
import { enEuros } from '#socle'
import { BlocATaper } from '../declaration/a-taper.js'
import { QuestionRevenu } from '../declaration/autres-revenus.js'
import type { ProprietesQuestion } from '../declaration/etape.js'
import { nomNature } from '../natures.js'
import { nomDeclarant } from '../ressources-vue.js'
import { FormulaireEtape, pageDEtape, type VueDemande } from './cadre.js'

/** Step 4: what is declared is shown with its source; the rest is asked. */
export function pageRevenus(v: VueDemande): string {
  const { declaration: d, dossier, aTaper, fautes: erreurs } = v
  const saisi = (nom: string): string | undefined => v.saisie[nom]
  const q: ProprietesQuestion = {
    ...{ declaration: d, dossier, moi: 'p1', erreurs, saisi, masquees: [], aTaper },
  }
  return pageDEtape(
    v,
    <>
      <p className="chapo">
        Pour une demande {deMois(nomMois(d.moisExamen))}, la loi regarde{' '}
        {moisEnListe(d.moisReference)}.
      </p>
      <LignesConnues v={v} />
      <FormulaireEtape v={v}>
        {aTaper.map((personne) => (
          <BlocATaper key={personne} p={q} personne={personne} />
        ))}
        {categoriesDemandees(d).map((categorie) => (
          <QuestionRevenu key={categorie} p={q} categorie={categorie} />
        ))}
      </FormulaireEtape>
    </>,
  )
}

export function LignesConnues({ v }: { v: Pick<VueDemande, 'declaration'> }): ReactNode {
  const { lignes } = v.declaration
  if (lignes.length === 0) return null
  return (
    <section className="bloc">
      <h2>Vos revenus déjà déclarés</h2>
      <p className="petit">
        Vos employeurs et les organismes les ont déclarés. Vous n’avez rien à écrire.
      </p>
      <Table
        legende="Revenus déclarés pour les trois mois regardés"
        colonnes={[
          { titre: 'Source' },
          { titre: 'Mois' },
          { titre: 'Revenu' },
          { titre: 'Net social', nombre: true },
        ]}
        lignes={lignes.map((l) => ({
          cle: l.ressource.id,
          cellules: [
            nomDeclarant(l.ressource.declarant),
            majuscule(moisEnMots(l.mois)),
            nomNature(l.ressource.nature),
            l.montantRetenu === null ? 'non indiqué' : enEuros(l.montantRetenu),
          ],
        }))}
      />
      <SansMontant v={v} />
      <p className="petit">
        Un montant est faux ? <a href="/mes-ressources">Signalez-le depuis Mes ressources</a>. Votre
        demande n’attend pas.
      </p>
    </section>
  )
}

function SansMontant({ v }: { v: Pick<VueDemande, 'declaration'> }): JSX.Element | null {
  if (v.declaration.lignes.every((l) => l.montantRetenu !== null)) return null
  return (
    <Alerte genre="warning" titre="Un paiement est arrivé sans son montant">
      <p>Nous l’attendons. Votre demande sera étudiée par votre caisse.</p>
    </Alerte>
  )
}
