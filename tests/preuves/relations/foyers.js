// Households that are in no file: those of the tests, changed at random in age, income, rent, home,
// children and tax notice. The same seed gives the same households.
import { readFileSync } from 'node:fs'
import { RACINE } from '../../../bin/etat.js'

const STATUTS = [
  'locataire-vide',
  'locataire-meuble',
  'locataire-hlm',
  'proprietaire',
  'loge-gratuitement',
  'sans-domicile',
]
const CHANGEMENTS_MAX = 4

const modeles = readFileSync(`${RACINE}/tests/situations/openfisca-400.ndjson`, 'utf8')
  .trim()
  .split('\n')
  .map((ligne) => JSON.parse(ligne).situation)

/** Months since year 0, and back. */
export const rangMois = (texte) => Number(texte.slice(0, 4)) * 12 + Number(texte.slice(5, 7)) - 1
export const nomMois = (rang) =>
  `${Math.floor(rang / 12)}-${String((rang % 12) + 1).padStart(2, '0')}`

/** Whole numbers from a seed (LCG of 31 bits, enough to vary households). */
function tirages(graine) {
  let etat = graine >>> 0
  const entre = (bas, haut) => {
    etat = (Math.imul(etat, 1_103_515_245) + 12_345) & 0x7fffffff
    // The high bits: the low ones come back too soon.
    return bas + Math.floor((etat / 2 ** 31) * (haut - bas + 1))
  }
  return { entre, parmi: (liste) => liste[entre(0, liste.length - 1)] }
}

/** So many situations of the contract, each of its own. */
export function* engendrerFoyers(nombre, graine) {
  const hasard = tirages(graine)
  for (let n = 0; n < nombre; n++) {
    const situation = structuredClone(hasard.parmi(modeles))
    for (let k = hasard.entre(0, CHANGEMENTS_MAX); k > 0; k--) {
      hasard.parmi(CHANGEMENTS)(situation, hasard)
    }
    yield { ...situation, id: `relation-${n}` }
  }
}

const CHANGEMENTS = [
  function age(situation, { entre, parmi }) {
    const personne = parmi(situation.personnes)
    const mois = nomMois(rangMois(personne.naissance) + entre(-40, 40))
    personne.naissance = `${mois}-${String(entre(1, 28)).padStart(2, '0')}`
  },
  function revenus({ personnes }, { entre }) {
    for (const ligne of personnes.flatMap((p) => p.ressources ?? [])) {
      const part = entre(50, 160)
      for (const cle of ['montantNetSocial', 'montantNetFiscal']) {
        if (ligne[cle] !== undefined) ligne[cle] = Math.round((ligne[cle] * part) / 100)
      }
    }
  },
  function loyer({ logement }, { entre }) {
    logement.loyer = entre(20_000, 110_000)
    logement.zone = entre(1, 3)
  },
  function statut({ logement }, { parmi }) {
    logement.statut = parmi(STATUTS)
  },
  function enfantDeMoins({ personnes }, { parmi }) {
    const enfants = personnes.filter((p) => p.role === 'enfant')
    if (enfants.length > 0) personnes.splice(personnes.indexOf(parmi(enfants)), 1)
  },
  function enfantDePlus({ personnes, moisDroit }, { entre }) {
    const mois = nomMois(rangMois(moisDroit) - entre(1, 230))
    const naissance = `${mois}-${String(entre(1, 28)).padStart(2, '0')}`
    const id = `ajoute${personnes.length}-${entre(0, 99_999)}`
    personnes.push({ id, role: 'enfant', naissance, activite: 'inactif' })
  },
  function avis({ personnes }, { entre }) {
    for (const { revenusFiscaux } of personnes) {
      for (const revenu of Object.values(revenusFiscaux ?? {})) {
        const part = entre(40, 200)
        revenu.netCategoriel = Math.round((revenu.netCategoriel * part) / 100)
        revenu.dontActivite = Math.round((revenu.dontActivite * part) / 100)
      }
    }
  },
  function activite({ personnes }, { parmi }) {
    parmi(personnes).activite = parmi(['actif', 'chomeur', 'inactif', 'etudiant'])
  },
]
