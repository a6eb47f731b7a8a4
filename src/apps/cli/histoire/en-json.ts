import type { RubriqueLue } from '#declarations'
import type { EvenementRessource, HistoireMois } from '#referentiel'

/** Native lines by « ligne déclaration ». */
export type NatifsDits = ReadonlyMap<string, readonly RubriqueLue[]>

/** One object: the person, the completeness, each payment with its events, other messages. */
export function enJson(h: HistoireMois, natifs: NatifsDits): string {
  const { personne, mois, completude, lignes, messages } = h
  const qui = personne && {
    nirMasque: personne.nirMasque,
    nom: personne.nom,
    prenoms: personne.prenoms,
  }
  return `${JSON.stringify({
    personne: qui,
    mois,
    completude: { etat: completude.etat, declarants: completude.declarants },
    lignes: lignes.map(({ ligne, evenements, ...l }) => ({
      ...l,
      evenements: evenements.map((e) => ({
        ...publique(e),
        ...natifDe(natifs.get(`${ligne} ${e.declaration}`)),
      })),
    })),
    messages: messages.map(publique),
  })}\n`
}

/** Where a message is kept in the base stays out. */
function publique({ quand, type, phrase, montants }: EvenementRessource) {
  return { quand, type, phrase, montants }
}

function natifDe(natif: readonly RubriqueLue[] | undefined) {
  return natif === undefined ? {} : { natif }
}
