import type { AnnexeLue, EnteteAnnexe } from '#declarations'
import type { AnnexeEnregistree } from './annexes/annexe.js'
import { cleDuNir, idFichier } from './depuis-declaration.js'
import type { FichierRecu } from './registre.js'
import type { Empreintes } from './store.js'

const SANS_TRAIT = { nomUsage: null, sexe: null, departementNaissance: null }

/** What one line of a file of annexes brings to the register. */
export function annexeEnregistree(
  lue: AnnexeLue,
  { entete, recu }: { readonly entete: EnteteAnnexe; readonly recu: FichierRecu },
  empreintes: Pick<Empreintes, 'hacher' | 'indexer'>,
): AnnexeEnregistree {
  const { nature, emetteur, constitueLe, ordre } = entete
  const { nir, nom, prenoms, dateNaissance, siret, periode, regime, montants, annule } = lue
  const sujet = cleDuNir(nir, empreintes)
  const fichier = idFichier(recu)
  return {
    id: empreintes.hacher(`annexe ${fichier} ${lue.ligne}`),
    cle: empreintes.hacher(`cle annexe ${JSON.stringify([nature, sujet, siret, periode])}`),
    ...{ sujet, fichier, ligne: lue.ligne, recuLe: recu.recuLe, nature, constitueLe, ordre },
    ...{ de: lue.de, a: lue.a },
    contenu: {
      numero: nir,
      traits: { ...SANS_TRAIT, nom, prenoms, dateNaissance },
      ...{ emetteur, siret, periode, regime, montants, annule, natif: lue.texte },
    },
  }
}
