import type { JSX, ReactNode } from 'react'
import { majuscule, moisEnMots, Table } from '#apps/web'
import { type Etape, enEuros, estMois, type Mois } from '#socle'

/** What a key of the values of a step is called; keys of months and persons are read apart. */
const NOMS_COLONNES: Readonly<Record<string, string>> = {
  '': 'Montant',
  activite: 'Revenus d’activité',
  autres: 'Autres ressources',
  prestations: 'Prestations',
  forfaitLogement: 'Forfait logement',
  compte: 'Compté',
}

type Ecrire = (valeur: number) => string

const taux: Ecrire = (v) => `${String(v / 10_000).replace('.', ',')} %`
const unites: Ecrire = (v) => String(v).replace('.', ',')

const FAITS: Readonly<Record<string, { nom: string; ecrire: Ecrire }>> = {
  unePersonne: { nom: 'Montant pour une personne', ecrire: enEuros },
  personnes: { nom: 'Personnes comptées', ecrire: unites },
  smicHoraire: { nom: 'SMIC, une heure', ecrire: enEuros },
  heuresDebut: { nom: 'Début, en heures de SMIC', ecrire: unites },
  heuresPlein: { nom: 'Maximum atteint, en heures de SMIC', ecrire: unites },
  maximum: { nom: 'Maximum', ecrire: enEuros },
  tauxMillioniemes: { nom: 'Taux', ecrire: taux },
  avant: { nom: 'Avant', ecrire: enEuros },
  apres: { nom: 'Après', ecrire: enEuros },
}

interface Lecture {
  readonly mois: readonly Mois[]
  /** Prefixes of the keys « prefix.month »; '' for the bare months. */
  readonly colonnes: readonly string[]
  readonly faits: readonly (readonly [string, string])[]
}

/** The figures of a step: a table by month, then the facts, the rule, the article. */
export function DetailEtape(p: { etape: Etape; noms: ReadonlyMap<string, string> }): JSX.Element {
  const lecture = lireValeurs(p.etape, p.noms)
  return (
    <>
      <ParMois etape={p.etape} lecture={lecture} noms={p.noms} />
      {lecture.faits.length === 0 ? null : (
        <dl className="fiche suite">
          {lecture.faits.map(([nom, valeur]) => (
            <Fait key={nom} nom={nom} valeur={valeur} />
          ))}
        </dl>
      )}
      <p className="petit suite texte-de-loi">
        {majuscule(p.etape.regle)}. {majuscule(p.etape.article)}.
      </p>
    </>
  )
}

function Fait({ nom, valeur }: { nom: string; valeur: string }): JSX.Element {
  return (
    <>
      <dt>{nom}</dt>
      <dd>{valeur}</dd>
    </>
  )
}

/** Exact values (before rounding) serve a replay by machine: they are not shown. */
export function lireValeurs(etape: Etape, noms: ReadonlyMap<string, string>): Lecture {
  const mois = new Set<Mois>()
  const colonnes = new Set<string>()
  const faits: (readonly [string, string])[] = []
  for (const [cle, valeur] of Object.entries(etape.valeurs)) {
    if (cle.startsWith('exact') || typeof valeur !== 'number') continue
    const point = cle.lastIndexOf('.')
    const fin = cle.slice(point + 1)
    if (estMois(fin)) {
      mois.add(fin)
      colonnes.add(point < 0 ? '' : cle.slice(0, point))
    } else {
      const fait = faitDe(cle, valeur, noms)
      if (fait !== undefined) faits.push(fait)
    }
  }
  const parMois = [...colonnes].filter((c) => {
    const constante = constanteDe(etape, c, [...mois])
    if (constante !== undefined) faits.push(constante)
    return constante === undefined
  })
  return { mois: [...mois].sort(), colonnes: parMois, faits }
}

/** A figure of the law that every month has: it is said once, beside the table. */
function constanteDe(
  { valeurs }: Etape,
  colonne: string,
  mois: readonly Mois[],
): readonly [string, string] | undefined {
  const fait = FAITS[colonne]
  const [premiere, ...autres] = mois.map((m) => valeurs[`${colonne}.${m}`])
  if (fait === undefined || typeof premiere !== 'number') return undefined
  return autres.every((v) => v === premiere) ? [fait.nom, fait.ecrire(premiere)] : undefined
}

function faitDe(
  cle: string,
  valeur: number,
  noms: ReadonlyMap<string, string>,
): readonly [string, string] | undefined {
  const connu = FAITS[cle]
  if (connu !== undefined) return [connu.nom, connu.ecrire(valeur)]
  const [genre, personne] = cle.split('.')
  const nom = noms.get(personne ?? '')
  if (nom === undefined) return undefined
  if (genre === 'total') return [`${nom}, total des trois mois`, enEuros(valeur)]
  if (genre === 'neutralise') return [`${nom}, non compté`, enEuros(valeur)]
  return undefined
}

function ParMois(p: {
  etape: Etape
  lecture: Lecture
  noms: ReadonlyMap<string, string>
}): ReactNode {
  const { etape, lecture, noms } = p
  if (lecture.mois.length === 0) return null
  const colonnes = ordre(lecture.colonnes, noms)
  return (
    <Table
      legende={`${etape.libelle}, mois par mois`}
      colonnes={[
        { titre: 'Mois' },
        ...colonnes.map((c) => ({
          titre: titreDeColonne(c, colonnes.length, noms),
          nombre: true,
        })),
      ]}
      lignes={lecture.mois.map((m) => ({
        cle: m,
        cellules: [majuscule(moisEnMots(m)), ...colonnes.map((c) => cellule(etape, c, m))],
      }))}
    />
  )
}

/** Parts first, the whole last; a person alone is the whole. */
function ordre(colonnes: readonly string[], noms: ReadonlyMap<string, string>): string[] {
  const personnes = colonnes.filter((c) => noms.has(c))
  if (personnes.length === 1 && colonnes.includes('')) return ['']
  return [...colonnes.filter((c) => c !== ''), ...colonnes.filter((c) => c === '')]
}

/** A person who has nothing that month is not in the values of the step: it is a zero. */
export function cellule(etape: Etape, colonne: string, m: Mois): string {
  const valeur = etape.valeurs[colonne === '' ? m : `${colonne}.${m}`]
  if (typeof valeur !== 'number') return FAITS[colonne] === undefined ? enEuros(0) : ''
  return (FAITS[colonne]?.ecrire ?? enEuros)(valeur)
}

/** A rate or a number of hours that changes within the quarter is a column, with its own unit. */
export function titreDeColonne(
  colonne: string,
  nombre: number,
  noms: ReadonlyMap<string, string>,
): string {
  if (colonne === '' && nombre > 1) return 'Total'
  return noms.get(colonne) ?? NOMS_COLONNES[colonne] ?? FAITS[colonne]?.nom ?? colonne
}
