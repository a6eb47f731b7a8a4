import { type AccordConjoint, type ActeDemarche, estAEtudier } from '#allocations'

/** A démarche as the caisse lists it: amounts in centimes, null when the book did not say. */
export function demarcheEnJson(a: ActeDemarche, accord?: AccordConjoint): object {
  const reponse = a.reponse && { issue: a.reponse.issue, jour: a.reponse.jour }
  const suite = { aEtudier: estAEtudier(a), reponse: reponse ?? null }
  if (a.genre === 'adresse') {
    const { numero, genre, jour } = a
    return { numero, genre, jour, ...suite }
  }
  if (a.genre === 'changement') {
    const { type, depuis } = a.contenu
    const { numero, genre, jour, dossier, effet } = a
    return { numero, genre, type, jour, dossier, depuis, effet, ...suite }
  }
  const { numero, genre, type, jour, verifications } = a
  const mois = a.liquidations.map(({ moisDroit, reponse: { droits } }) => ({
    mois: moisDroit,
    rsa: droits.rsa ?? null,
    primeActiviteNette: droits.primeActiviteNette ?? null,
  }))
  const autre = accord && { identite: accord.identite, etat: accord.etat }
  return { numero, genre, type, jour, verifications, mois, autreAdulte: autre ?? null, ...suite }
}
