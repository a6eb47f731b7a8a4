import { exhaustive, indexMois, type Mois, moisDepuisIndex, moisPlus, ZERO } from '#socle'
import { FOYER_SANS_FAIT } from '../faits/faits.js'
import type { LigneRessource, PersonneFoyer, RevenuFiscal, SituationFoyer } from '../situation.js'
import { type Evenement, moisEvenement } from './evenement.js'
import { interrompre, reprendre } from './interruption-simulee.js'

/** Wages, which a lost job stops. */
const SALAIRES: ReadonlySet<string> = new Set([
  'salaire',
  'chomage-partiel',
  'remuneration-apprenti',
])
/** Benefits that a new job stops. */
const CHOMAGES: ReadonlySet<string> = new Set(['chomage', 'ass'])
/** Months after a separation during which isolation is recent. */
const MOIS_ISOLEMENT = 12

/**
 * The household as it would stand if nothing changed: lines that reach the month of right go on to
 * the last month, and the last known taxed income stands for the later years.
 * @texte house rule: « toutes choses égales »; told in `hypotheses`
 */
export function prolonger(situation: SituationFoyer, dernier: Mois): SituationFoyer {
  const { moisDroit, personnes } = situation
  const periode = { premier: moisDroit, dernier }
  return { ...situation, personnes: personnes.map((p) => prolongerPersonne(p, periode)) }
}

/**
 * One person, as `prolonger` does; `premier` is the month that her lines must reach.
 * @texte house rule: « toutes choses égales »
 */
export function prolongerPersonne(
  personne: PersonneFoyer,
  { premier, dernier }: { readonly premier: Mois; readonly dernier: Mois },
): PersonneFoyer {
  return {
    ...personne,
    ressources: personne.ressources.map((l) =>
      l.a >= premier && l.a < dernier ? { ...l, a: dernier } : l,
    ),
    revenusFiscaux: reconduire(personne.revenusFiscaux, Number(dernier.slice(0, 4)) - 2),
  }
}

function reconduire(
  revenus: PersonneFoyer['revenusFiscaux'],
  jusqua: number,
): Readonly<Record<string, RevenuFiscal>> {
  const derniere = Object.keys(revenus).sort().at(-1)
  if (derniere === undefined) return revenus
  const suite: Record<string, RevenuFiscal> = { ...revenus }
  for (let annee = Number(derniere) + 1; annee <= jusqua; annee++) {
    suite[String(annee)] = revenus[derniere]!
  }
  return suite
}

/**
 * The household after the events that have begun by a month (`jusqua` included).
 * @texte house rule: an event changes nothing before its month
 */
export function appliquer(
  situation: SituationFoyer,
  evenements: readonly Evenement[],
  jusqua: Mois,
): SituationFoyer {
  let s = situation
  for (const evenement of evenements) {
    if (moisEvenement(evenement) <= jusqua) s = changer(s, evenement, jusqua)
  }
  return s
}

function changer(s: SituationFoyer, evenement: Evenement, jusqua: Mois): SituationFoyer {
  switch (evenement.type) {
    case 'emploi-trouve':
    case 'salaire-change':
      return avecPersonne(s, evenement.personne, (p) => ({
        ...p,
        activite: p.activite === 'etudiant' ? p.activite : 'actif',
        ...reprendre(p),
        ressources: [
          ...couper(
            p.ressources,
            evenement.type === 'emploi-trouve' ? CHOMAGES : SALAIRES,
            evenement.mois,
          ),
          { ...evenement, nature: 'salaire', de: evenement.mois, a: finDe(s) },
        ].map(sansType),
      }))
    case 'emploi-perdu':
      return avecPersonne(s, evenement.personne, (p) => {
        const { mois, allocationChomage } = evenement
        const restent = couper(p.ressources, SALAIRES, mois)
        const ressources = [...restent, ...chomage(s, mois, allocationChomage)]
        return interrompre({ ...p, activite: 'chomeur', ressources }, mois)
      })
    case 'naissance':
      return naitre(s, evenement.jour, jusqua)
    case 'separation':
      return separer(s, evenement, jusqua)
    case 'mise-en-couple':
      return { ...s, isolementRecent: false, personnes: [...s.personnes, evenement.conjoint] }
    case 'demenagement':
      return {
        ...s,
        logement: evenement.logement,
        connus: { ...s.connus, aideLogement: null },
      }
    default:
      return exhaustive(evenement)
  }
}

function sansType(l: LigneRessource): LigneRessource {
  const { nature, de, a, montantNetSocial, montantNetFiscal } = l
  return { nature, de, a, montantNetSocial, montantNetFiscal }
}

/** Last month of the lines of a household that was prolonged. */
function finDe(s: SituationFoyer): Mois {
  return moisPlus(s.moisDroit, 60)
}

function chomage(s: SituationFoyer, de: Mois, montant: LigneRessource['montantNetSocial']) {
  if (montant === ZERO) return []
  const ligne = { nature: 'chomage', de, a: finDe(s) }
  return [{ ...ligne, montantNetSocial: montant, montantNetFiscal: montant }]
}

/** Lines of these natures stop the month before. */
function couper(
  lignes: readonly LigneRessource[],
  natures: ReadonlySet<string>,
  mois: Mois,
): readonly LigneRessource[] {
  const veille = moisPlus(mois, -1)
  return lignes.flatMap((l) => {
    if (!natures.has(l.nature) || l.a < mois) return [l]
    return l.de > veille ? [] : [{ ...l, a: veille }]
  })
}

function avecPersonne(
  s: SituationFoyer,
  id: string,
  change: (p: PersonneFoyer) => PersonneFoyer,
): SituationFoyer {
  const personnes = s.personnes.map((p) => (p.id === id ? change(p) : p))
  const vus = s.faits !== undefined || personnes.some(({ faits }) => faits !== undefined)
  return { ...s, personnes, ...(vus ? { faits: s.faits ?? FOYER_SANS_FAIT } : {}) }
}

function naitre(s: SituationFoyer, jour: PersonneFoyer['naissance'], jusqua: Mois): SituationFoyer {
  const enfant: PersonneFoyer = {
    id: `ne-le-${jour}-${s.personnes.length}`,
    role: 'enfant',
    naissance: jour,
    activite: 'inactif',
    apprenti: false,
    boursier: false,
    enceinte: false,
    conditionHeuresRsaJeune: false,
    dateArretTravail: null,
    ressources: [],
    revenusFiscaux: {},
  }
  const finie = jusqua > jour.slice(0, 7)
  const parents = finie ? s.personnes.map((p) => ({ ...p, enceinte: false })) : s.personnes
  return { ...s, personnes: [...parents, enfant] }
}

function separer(
  s: SituationFoyer,
  evenement: Extract<Evenement, { type: 'separation' }>,
  jusqua: Mois,
): SituationFoyer {
  const mois = indexMois(jusqua) - indexMois(evenement.mois)
  return {
    ...s,
    isolementRecent: s.isolementRecent || mois < MOIS_ISOLEMENT,
    personnes: s.personnes.filter(
      (p) => p.role !== 'conjoint' && !evenement.enfantsPartis.includes(p.id),
    ),
  }
}

/**
 * Month of the re-examination that a month follows: every three months from the one given.
 * @texte CASF, art. R. 262-4-1; CSS, art. R. 843-1 and R. 843-2; CCH, art. R. 823-6
 */
export function moisExamenDe(situation: SituationFoyer, mois: number): Mois {
  const premier = indexMois(situation.moisExamen)
  return moisDepuisIndex(premier + 3 * Math.floor((mois - premier) / 3))
}
