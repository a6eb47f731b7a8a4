import { type DossierAllocataire, logementUsuel, membreUsuel } from '#allocations'
import type { Personne } from '#referentiel'
import { estJour, type Jour, type Mois, type Nir } from '#socle'

/**
 * The household taken when no dossier is known: a person alone, who rents without housing benefit.
 * An assumption, said as such wherever it is shown.
 */
export function dossierSuppose(nir: Nir, personne: Personne, moisDroit: Mois): DossierAllocataire {
  return {
    numero: 'SANS-DOSSIER',
    organisme: 'caf',
    moisDemande: moisDroit,
    personnes: [
      membreUsuel({
        id: 'p1',
        role: 'allocataire',
        nir,
        naissance: naissance(personne.dateNaissance, nir),
      }),
    ],
    isolementRecent: false,
    logement: logementUsuel('locataire-vide'),
    aideLogement: null,
  }
}

/** From the declared JJMMAAAA; an unknown day or month (99) is taken as the first. */
function naissance(declaree: string, nir: Nir): Jour {
  const connu = (deux: string): string => (deux === '99' ? '01' : deux)
  const jour = connu(declaree.slice(0, 2))
  const mois = connu(declaree.slice(2, 4))
  const texte = `${declaree.slice(4)}-${mois}-${jour}`
  // The NIR alone does not tell the century: the later one that leaves an adult is taken.
  return estJour(texte) ? texte : (`19${nir.slice(1, 3)}-01-01` as Jour)
}
