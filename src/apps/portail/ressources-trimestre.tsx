import type { JSX, ReactNode } from 'react'
import { Accordeon, Badge, deMois, majuscule, moisEnListe, moisEnMots, Table } from '#apps/web'
import { enEuros, type Mois } from '#socle'
import { BadgeNonRecu, EtatDuMois } from './ressources-etat.js'
import {
  type Colonne,
  enEurosOu,
  findNonRecu,
  lignesDuMois,
  listColonnes,
  listNonRecus,
  listSeries,
  NOMS_INDICATEURS,
  type Trimestre,
  totalDe,
  type VueRessources,
} from './ressources-vue.js'

export function QuartierDeTrimestre(p: {
  vue: VueRessources
  trimestre: Trimestre
  ouvert: boolean
}): JSX.Element {
  const { vue, trimestre } = p
  const lignes = trimestre.mois.flatMap((m) => lignesDuMois(vue, m))
  const colonnes = listColonnes(listSeries(lignes))
  return (
    <Accordeon
      ouvert={p.ouvert}
      titre={majuscule(moisEnListe(trimestre.mois))}
      droite={<Moyenne vue={vue} trimestre={trimestre} />}
    >
      <Usage trimestre={trimestre} />
      {colonnes.length === 0 ? (
        <p>Rien de déclaré pour ces trois mois.</p>
      ) : (
        <TableTrimestre vue={vue} trimestre={trimestre} colonnes={colonnes} />
      )}
    </Accordeon>
  )
}

function Usage({ trimestre }: { trimestre: Trimestre }): ReactNode {
  if (trimestre.pour === null) return null
  const debut = trimestre.enCours ? 'Demandés par votre déclaration en cours, pour' : 'Servent à'
  return (
    <p className="petit">
      {debut} vos droits {deMois(moisEnListe(trimestre.pour))}.
    </p>
  )
}

function Moyenne({ vue, trimestre }: { vue: VueRessources; trimestre: Trimestre }): JSX.Element {
  const totaux = trimestre.mois.map((m) => totalDe(lignesDuMois(vue, m), vue.indicateur))
  const somme = totaux.reduce<number>((a, b) => a + (b ?? 0), 0)
  if (totaux.every((t) => t === null)) return <span>rien de déclaré</span>
  const nonRecus = trimestre.mois.flatMap((m) => listNonRecus(vue, m))
  const provisoire = trimestre.mois[2] > vue.dernierMois || nonRecus.length > 0
  return (
    <>
      {/* A third of a quarter that is not whole looks like an income that fell. */}
      {provisoire ? (
        <span>
          <strong className="insec">{enEuros(somme)}</strong> reçus à ce jour
        </span>
      ) : (
        <span>
          moyenne <strong className="insec">{enEuros(Math.round(somme / 3))}</strong>
        </span>
      )}
      {nonRecus.length > 0 ? <BadgeNonRecu suivis={nonRecus} /> : null}
      {trimestre.mois.some((m) => lignesDuMois(vue, m).some((r) => r.contestee)) ? (
        <Badge etat="conteste">Contesté</Badge>
      ) : null}
    </>
  )
}

function TableTrimestre(p: {
  vue: VueRessources
  trimestre: Trimestre
  colonnes: readonly Colonne[]
}): JSX.Element {
  const { vue, trimestre, colonnes } = p
  const mois = [...trimestre.mois].reverse().filter((m) => m <= vue.dernierMois)
  return (
    <Table
      fixe={colonnes.length < 4}
      legende={`${NOMS_INDICATEURS[vue.indicateur]} par mois : ${moisEnListe(trimestre.mois)}`}
      colonnes={[
        { titre: 'Mois' },
        ...colonnes.map(({ titre }) => ({ titre, nombre: true })),
        { titre: 'Total du mois', nombre: true },
        { titre: 'État' },
      ]}
      lignes={mois.map((m) => ({
        cle: m,
        cellules: [
          <a key="m" href={`/mes-ressources/${m}`}>
            {majuscule(moisEnMots(m))}
          </a>,
          ...colonnes.map((c) => celluleMontant(vue, c, m)),
          <strong key="t">
            {enEurosOu(totalDe(lignesDuMois(vue, m), vue.indicateur), 'aucun')}
          </strong>,
          <EtatDuMois key="e" vue={vue} m={m} />,
        ],
      }))}
    />
  )
}

function celluleMontant(vue: VueRessources, { series }: Colonne, m: Mois): string {
  const lignes = series.flatMap((s) => lignesDuMois(vue, m, s.cle))
  if (lignes.length > 0) return enEurosOu(totalDe(lignes, vue.indicateur), 'non indiqué')
  return series.some((s) => findNonRecu(vue, s, m) !== undefined) ? 'non reçu' : 'aucun'
}
