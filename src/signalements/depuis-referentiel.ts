import type { Acces } from '#acces'
import type { Referentiel, RessourceSourcee } from '#referentiel'
import { echec, type Nir, type Resultat, succes } from '#socle'
import type { ChoixLigne, RefusLignes } from './ports.js'
import type { LigneSignalee } from './signalement.js'

/** Every reading made for the person herself. */
export const ACCES_PERSONNE: Acces = {
  organisme: 'personne',
  agent: 'personne',
  finalite: 'information-de-la-personne',
  dossier: null,
}

/**
 * The payments chosen, as the référentiel tells them: a declared amount is never taken from a form.
 * Refused when one is not that person's.
 */
export async function lireLignes(
  referentiel: Pick<Referentiel, 'lireRessources'>,
  nir: Nir,
  choix: readonly ChoixLigne[],
): Promise<Resultat<readonly LigneSignalee[], RefusLignes>> {
  const mois = choix.flatMap((c) => (c.ligne === null ? [] : [c.mois])).sort()
  const [de, a] = [mois[0], mois.at(-1)]
  const lues =
    de === undefined || a === undefined
      ? []
      : (await referentiel.lireRessources({ nir, de, a }, ACCES_PERSONNE)).lignes
  const lignes: LigneSignalee[] = []
  for (const c of choix) {
    if (c.ligne === null) lignes.push(ligneAbsente(c))
    else {
      const trouvee = lues.find((r) => r.id === c.ligne)
      if (trouvee === undefined) return echec({ code: 'ligne-inconnue', ligne: c.ligne })
      lignes.push(ligneDeclaree(trouvee, c))
    }
  }
  return succes(lignes)
}

function ligneDeclaree(r: RessourceSourcee, c: ChoixLigne): LigneSignalee {
  return {
    ligne: r.id,
    mois: r.mois,
    dateVersement: r.dateVersement,
    declarant: r.declarant,
    origine: r.origine,
    nature: r.nature,
    montantDeclare: r.montantNetSocial,
    montantRecu: c.montantRecu,
    dateRecue: c.dateRecue,
  }
}

function ligneAbsente(c: ChoixLigne): LigneSignalee {
  return {
    ligne: null,
    mois: c.mois,
    dateVersement: null,
    declarant: c.declarant ?? { siret: null, raisonSociale: null },
    origine: 'dsn',
    nature: 'salaire',
    montantDeclare: null,
    montantRecu: c.montantRecu,
    dateRecue: c.dateRecue,
  }
}
