import { de as elider, enEuros, estJour, estMois, jourEnMots, type Mois, moisEnMots } from '#socle'
import { findNature } from '../ressources/natures.js'
import type { LigneRessource, PersonneFoyer, SituationFoyer } from '../situation.js'
import type { FaitChange } from './faits-changes.js'

/** Beyond, the reader has the two situations. */
const PHRASES_MAX = 12
/** Said by the first sentence of a comparison. */
const REPERES: ReadonlySet<string> = new Set(['moisDroit', 'moisExamen'])

/**
 * What two situations say differently, in sentences: persons who came or left, resources moved,
 * then the other facts by their path.
 * @texte CRPA, art. R. 311-3-1-2, 2° (data treated)
 */
export function raconterFaits(
  avant: SituationFoyer,
  apres: SituationFoyer,
  faits: readonly FaitChange[],
): readonly string[] {
  const phrases = [
    ...personnesDe(avant, apres, 'n’est plus dans le foyer'),
    ...personnesDe(apres, avant, 'est en plus dans le foyer'),
    ...avant.personnes.flatMap((p) => {
      const meme = apres.personnes.find(({ id }) => id === p.id)
      return meme === undefined ? [] : ressourcesDe(p, meme)
    }),
    ...faits.filter(estAilleurs(avant, apres)).map(raconterFait),
  ]
  if (phrases.length <= PHRASES_MAX) return phrases
  const reste = phrases.length - PHRASES_MAX
  const autres = reste === 1 ? '1 autre différence' : `${reste} autres différences`
  return [...phrases.slice(0, PHRASES_MAX), `Données : ${autres}.`]
}

function personnesDe(ici: SituationFoyer, la: SituationFoyer, verbe: string): readonly string[] {
  return ici.personnes
    .filter((p) => !la.personnes.some(({ id }) => id === p.id))
    .map(
      (p) => `Donnée, ${p.role} « ${p.id} », naissance le ${jourEnMots(p.naissance)} : ${verbe}.`,
    )
}

/** The lines of a person, each against the one of the same nature and months on the other side. */
function ressourcesDe(avant: PersonneFoyer, apres: PersonneFoyer): readonly string[] {
  const restantes = [...apres.ressources]
  const phrases: string[] = []
  const retirees = avant.ressources.filter((ligne) => {
    const rang = restantes.findIndex((autre) => memeLigne(ligne, autre))
    if (rang < 0) return true
    const [autre] = restantes.splice(rang, 1)
    const montants = [ligne.montantNetSocial, autre!.montantNetSocial] as const
    if (montants[0] !== montants[1]) {
      phrases.push(
        `${nomLigne(avant, ligne)} : ${enEuros(montants[0])} devient ${enEuros(montants[1])}.`,
      )
    }
    return false
  })
  for (const l of retirees) {
    phrases.push(`${nomLigne(avant, l)} : ${enEuros(l.montantNetSocial)} par mois, en moins.`)
  }
  for (const l of restantes) {
    phrases.push(`${nomLigne(apres, l)} : ${enEuros(l.montantNetSocial)} par mois, en plus.`)
  }
  return phrases
}

function memeLigne(a: LigneRessource, b: LigneRessource): boolean {
  return a.nature === b.nature && a.de === b.de && a.a === b.a
}

function nomLigne({ id }: PersonneFoyer, { nature, de, a }: LigneRessource): string {
  const nom = findNature(nature)?.libelle ?? nature
  const mois = de === a ? moisEnMots(de) : `${elider(moisEnMots(de))} à ${moisEnMots(a)}`
  return `Donnée, ${nom} de « ${id} », ${mois}`
}

/** What the sentences above do not say: ranks compare only while the persons are the same. */
function estAilleurs(avant: SituationFoyer, apres: SituationFoyer): (fait: FaitChange) => boolean {
  const memes =
    avant.personnes.map(({ id }) => id).join() === apres.personnes.map((p) => p.id).join()
  return ({ chemin }) => {
    if (REPERES.has(chemin) || /\.ressources\[/.test(chemin)) return false
    return memes || !chemin.startsWith('personnes[')
  }
}

function raconterFait({ chemin, avant, apres }: FaitChange): string {
  return `Donnée, « ${chemin} » : ${enMots(chemin, avant)} devient ${enMots(chemin, apres)}.`
}

const MONTANTS = /(loyer|aideLogement|rsaMoisPrecedents|netCategoriel|dont\w+|benefices\.\d+)$/

function enMots(chemin: string, valeur: FaitChange['avant']): string {
  if (valeur === null) return 'non dit'
  if (typeof valeur === 'boolean') return valeur ? 'oui' : 'non'
  if (typeof valeur === 'number') return MONTANTS.test(chemin) ? enEuros(valeur) : String(valeur)
  if (estJour(valeur)) return jourEnMots(valeur)
  return estMois(valeur) ? moisEnMots(valeur as Mois) : valeur
}
