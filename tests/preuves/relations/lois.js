// What the law implies between two households that differ by one fact, whatever they are. Each
// relation gives what it breaks, null when it holds, undefined when it says nothing of a household.
import { nomMois, rangMois } from './foyers.js'

const AN = 12
/** One centime of rounding on each side. */
const ARRONDI = 2
const CENT_EUROS = 10_000
/** A rent above which the benefit decreases (arrêté du 27 septembre 2019, art. 10). */
const LOYER_SANS_BAISSE = 60_000

const memes = (a, b) => (JSON.stringify(a.droits) === JSON.stringify(b.droits) ? null : b.droits)
const allocataire = (situation) => situation.personnes.find((p) => p.role === 'allocataire')
const seConnait = (...valeurs) => valeurs.every((v) => v !== null && v !== undefined)

function avecLigne(situation, ligne) {
  const autre = structuredClone(situation)
  const personne = allocataire(autre)
  personne.ressources = [...(personne.ressources ?? []), { montantNetSocial: CENT_EUROS, ...ligne }]
  return autre
}

/** All the lines of all the persons, each replaced by others. */
function avecLignes(situation, remplacer) {
  const personnes = situation.personnes.map((p) => ({
    ...p,
    ressources: (p.ressources ?? []).flatMap(remplacer),
  }))
  return { ...situation, personnes }
}

/** The same household with its housing benefit given, so that only RSA and prime move. */
function aideDonnee(situation, { droits }) {
  const aideLogement = droits.aideLogement ?? 0
  return { ...situation, connus: { ...situation.connus, aideLogement } }
}

/** A hundred euros more each month for two years, where there was already such an income. */
function centEurosDePlus(situation, nature, calculer) {
  const droit = rangMois(situation.moisDroit)
  const deja = (allocataire(situation).ressources ?? []).some(
    (l) => l.nature === nature && rangMois(l.de) <= droit - AN - 1 && l.a >= situation.moisDroit,
  )
  if (!deja) return undefined
  const donnee = aideDonnee(situation, calculer(situation))
  const plus = avecLigne(donnee, { nature, de: nomMois(droit - 2 * AN), a: situation.moisDroit })
  return [calculer(donnee).droits, calculer(plus).droits]
}

function baisse(nature) {
  return (situation, calculer) => {
    const deux = centEurosDePlus(situation, nature, calculer)
    if (deux === undefined) return undefined
    const [avant, apres] = deux
    const faux = ['rsa', 'primeActivite'].filter((droit) => {
      if (!seConnait(avant[droit], apres[droit])) return false
      const perte = avant[droit] - apres[droit]
      return perte < 0 || (apres[droit] > 0 && perte > CENT_EUROS + ARRONDI)
    })
    return faux.length === 0 ? null : deux
  }
}

export const LOIS = {
  'ordre des personnes et des lignes': (situation, calculer, reponse) => {
    const personnes = situation.personnes
      .toReversed()
      .map((p) => ({ ...p, ressources: (p.ressources ?? []).toReversed() }))
    return memes(reponse, calculer({ ...situation, personnes }))
  },
  'allocataire et conjoint échangés': (situation, calculer, reponse) => {
    if (!situation.personnes.some((p) => p.role === 'conjoint')) return undefined
    // The housing benefit of a student is that of the person who claims (R. 822-20).
    if (situation.personnes.some((p) => p.activite === 'etudiant')) return undefined
    const role = (r) => ({ conjoint: 'allocataire', allocataire: 'conjoint' })[r] ?? r
    const personnes = situation.personnes.map((p) => ({ ...p, role: role(p.role) }))
    return memes(reponse, calculer({ ...situation, personnes }))
  },
  'ligne coupée en deux périodes': (situation, calculer, reponse) => {
    const couper = (l) => {
      const milieu = Math.floor((rangMois(l.de) + rangMois(l.a)) / 2)
      if (l.de === l.a) return [l]
      return [
        { ...l, a: nomMois(milieu) },
        { ...l, de: nomMois(milieu + 1) },
      ]
    }
    return memes(reponse, calculer(avecLignes(situation, couper)))
  },
  'ligne coupée en deux montants': (situation, calculer, reponse) => {
    const couper = (l) => {
      const fiscal = l.montantNetFiscal ?? l.montantNetSocial
      const [social1, fiscal1] = [l.montantNetSocial, fiscal].map((m) => Math.floor(m / 2))
      return [
        { ...l, montantNetSocial: social1, montantNetFiscal: fiscal1 },
        {
          ...l,
          montantNetSocial: l.montantNetSocial - social1,
          montantNetFiscal: fiscal - fiscal1,
        },
      ]
    }
    // What is taken off the AAH is taken off each line of it.
    const aah = situation.personnes.some((p) =>
      (p.ressources ?? []).some((l) => l.nature === 'aah'),
    )
    return aah ? undefined : memes(reponse, calculer(avecLignes(situation, couper)))
  },
  'ressource exclue': (situation, calculer, reponse) => {
    const de = nomMois(rangMois(situation.moisDroit) - 2 * AN)
    const plus = { nature: 'apa', de, a: situation.moisDroit }
    return memes(reponse, calculer(avecLigne(situation, plus)))
  },
  'revenu d’il y a longtemps': (situation, calculer, reponse) => {
    const [de, a] = [80, 70].map((n) => nomMois(rangMois(situation.moisDroit) - n))
    return memes(reponse, calculer(avecLigne(situation, { nature: 'salaire', de, a })))
  },
  'revenu à venir': (situation, calculer, reponse) => {
    const [de, a] = [1, 3].map((n) => nomMois(rangMois(situation.moisDroit) + n))
    return memes(reponse, calculer(avecLigne(situation, { nature: 'salaire', de, a })))
  },
  'cent euros de retraite': baisse('retraite'),
  'cent euros de chômage': baisse('chomage'),
  'cent euros d’invalidité': baisse('pension-invalidite'),
  'cent euros de salaire ne font rien perdre': (situation, calculer) => {
    const deux = centEurosDePlus(situation, 'salaire', calculer)
    if (deux === undefined) return undefined
    const [avant, apres] = deux.map(({ rsa, primeActivite }) =>
      seConnait(rsa, primeActivite) ? rsa + primeActivite : null,
    )
    if (!seConnait(avant, apres)) return undefined
    return apres + CENT_EUROS >= avant - ARRONDI ? null : deux
  },
  'dix euros d’aide au logement': (situation, calculer, reponse) => {
    const donnee = aideDonnee(situation, reponse)
    const { connus } = donnee
    const plus = { ...donnee, connus: { ...connus, aideLogement: connus.aideLogement + 1000 } }
    const [avant, apres] = [calculer(donnee).droits, calculer(plus).droits]
    const monte = (droit) => seConnait(avant[droit], apres[droit]) && apres[droit] > avant[droit]
    return monte('rsa') || monte('primeActivite') ? [avant, apres] : null
  },
  'un euro de loyer': (situation, calculer, reponse) => {
    const { logement, connus } = situation
    if (connus?.aideLogement != null || !(logement.loyer > 0)) return undefined
    if (logement.loyer > LOYER_SANS_BAISSE) return undefined
    const plus = { ...situation, logement: { ...logement, loyer: logement.loyer + 100 } }
    const apres = calculer(plus).droits.aideLogement
    return apres >= reponse.droits.aideLogement ? null : apres
  },
  'revenu imposable plus haut': (situation, calculer, reponse) => {
    const plus = structuredClone(situation)
    for (const { revenusFiscaux } of plus.personnes) {
      for (const revenu of Object.values(revenusFiscaux ?? {})) revenu.netCategoriel += 500_000
    }
    const { allocationsFamiliales, pajeBase } = calculer(plus).droits
    const avant = reponse.droits
    const monte = allocationsFamiliales > avant.allocationsFamiliales || pajeBase > avant.pajeBase
    return monte ? [avant, { allocationsFamiliales, pajeBase }] : null
  },
  'isolement récent': (situation, calculer) => {
    const [avec, sans] = [true, false].map(
      (isolementRecent) => calculer({ ...situation, isolementRecent }).droits.rsa,
    )
    return seConnait(avec, sans) && avec < sans ? [sans, avec] : null
  },
  'outre-mer, même barème': (situation, calculer, reponse) => {
    const donnee = { ...aideDonnee(situation, reponse), prestationsFamilialesComptees: 30_000 }
    const [metropole, dom, mayotte] = ['metropole', 'dom', 'mayotte'].map(
      (territoire) => calculer({ ...donnee, territoire }).droits,
    )
    const memeRsa = metropole.rsa === dom.rsa && metropole.primeActivite === dom.primeActivite
    return memeRsa && !(mayotte.rsa > metropole.rsa) ? null : [metropole, dom, mayotte]
  },
}
