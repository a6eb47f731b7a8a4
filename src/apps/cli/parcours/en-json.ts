import type { RessourceSourcee } from '#referentiel'
import type { Parcours } from './lire-parcours.js'

/** One object, in the order of the path. Where a line comes from in the base stays out. */
export function enJson(p: Parcours): string {
  const { nirMasque, nom, prenoms } = p.personne
  const { droits, refus, manques, explication } = p.liquidation.reponse
  const objet = {
    personne: { nirMasque, nom, prenoms },
    mois: p.moisDroit,
    natif: p.natif,
    ressources: p.ressources.map(publique),
    revisions: p.revisions,
    declaration: {
      ...p.declaration,
      foyerSuppose: p.suppose,
      lignes: p.declaration.lignes.map((l) => ({ ...l, ressource: publique(l.ressource) })),
    },
    droits: { droits, refus, manques },
    explication: explication ?? [],
    notification: p.notification,
  }
  return `${JSON.stringify(objet)}\n`
}

function publique(r: RessourceSourcee): Omit<RessourceSourcee, 'source'> {
  const { source: _source, ...ressource } = r
  return ressource
}
