import type { JSX } from 'react'
import { type TotalMasque, totauxMasques } from '#allocations'
import { Badge, Champ, majuscule, moisEnMots, Table } from '#apps/web'
import { enEuros } from '#socle'
import { codeCourt } from './contexte.js'
import { DeuxChoix } from './deux-choix.js'
import { erreurDe, type ProprietesEtape } from './etape.js'
import { montantSaisi } from './saisie.js'
import { nommer } from './vue.js'

/** Names of the fields of a person seen as totals. */
export function champsMasque(personne: string) {
  const code = codeCourt(`masque ${personne}`)
  return {
    avis: `totaux-${code}`,
    motif: `totaux-motif-${code}`,
    montant: (mois: string) => `totaux-${code}-${mois}`,
  }
}

/** Another adult's months, as totals: neither who paid, nor each payment. */
export function BlocMasque(b: { p: ProprietesEtape; personne: string }): JSX.Element {
  const { p, personne } = b
  const champs = champsMasque(personne)
  const connu = p.declaration.avisTotaux?.[personne]
  const reponse = p.saisi(champs.avis) ?? connu?.avis ?? ''
  const erreur = erreurDe(p, champs.avis)
  const nom = nommer(p.dossier, personne, p.moi)
  return (
    <div className={`question${erreur ? ' fr-input-group--error' : ''}`}>
      <h2>{nom}</h2>
      <p className="petit">
        Vous voyez seulement un total par mois. L’autre adulte peut vous montrer le détail, depuis
        son compte.
      </p>
      <TableTotaux totaux={totauxMasques(p.declaration, personne)} />
      <DeuxChoix
        nom={champs.avis}
        legende="Ces totaux vous semblent-ils justes ?"
        reponse={reponse}
        erreur={erreur}
        choix={[
          ['juste', 'Oui, à ma connaissance'],
          ['faux', 'Non, un total est faux'],
        ]}
        ouvre
        large
        classe="bloc"
      />
      <TotauxDits p={p} personne={personne} />
    </div>
  )
}

function TableTotaux({ totaux }: { totaux: readonly TotalMasque[] }): JSX.Element {
  return (
    <div className="formulaire">
      <Table
        legende="Totaux préremplis de l’autre adulte"
        colonnes={[{ titre: 'Mois' }, { titre: 'Total du mois', nombre: true }, { titre: 'État' }]}
        lignes={totaux.map((t) => ({
          cle: t.mois,
          cellules: [
            majuscule(moisEnMots(t.mois)),
            t.total === null ? 'rien de déclaré' : enEuros(t.total),
            t.incomplet ? (
              <Badge key="e" etat="attendu">
                Incomplet
              </Badge>
            ) : t.total === null ? (
              ''
            ) : (
              <Badge key="e" etat="complet">
                Complet
              </Badge>
            ),
          ],
        }))}
      />
    </div>
  )
}

/** What the person would say instead; it opens a verification, it never replaces the total. */
function TotauxDits(b: { p: ProprietesEtape; personne: string }): JSX.Element {
  const { p, personne } = b
  const champs = champsMasque(personne)
  const connu = p.declaration.avisTotaux?.[personne]
  const dits = connu?.avis === 'faux' ? connu.dits : []
  return (
    <div className="si-oui a-moi">
      <p className="petit">
        Votre réponse ouvre une vérification. En attendant, le total déclaré compte. L’autre adulte
        peut aussi corriger ses montants depuis son compte.
      </p>
      {p.declaration.moisReference.map((m) => {
        const dit = dits.find((x) => x.mois === m)
        return (
          <Champ
            key={m}
            nom={champs.montant(m)}
            label={`Total de ${moisEnMots(m)}, selon vous`}
            aide="Laissez vide si ce total est juste."
            valeur={
              p.saisi(champs.montant(m)) ?? (dit === undefined ? '' : montantSaisi(dit.montant))
            }
            erreur={erreurDe(p, champs.montant(m))}
            classe="fr-input--montant"
            inputMode="decimal"
            unite="€"
          />
        )
      })}
      <Champ
        nom={champs.motif}
        label="Pourquoi ce total est-il faux ?"
        valeur={p.saisi(champs.motif) ?? (connu?.avis === 'faux' ? connu.motif : '')}
        erreur={erreurDe(p, champs.motif)}
      />
    </div>
  )
}
