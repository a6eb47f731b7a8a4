import { dureeEnVigueur } from '#acces'
import { type Mois, moisDuJour, moisPlus, type Nir } from '#socle'
import { lireVueAnnexes } from '../annexes-vue.js'
import type { Portail } from '../demande.js'
import { ACCES_PERSONNE } from '../dependances.js'
import { nomNature } from '../natures.js'
import { euros, type RubriqueCopie, rubrique } from './copie-forme.js'

/** What declarants sent about her, and what annexes know. */
export async function rubriquesRessources(p: Portail, nir: Nir): Promise<RubriqueCopie[]> {
  const jour = p.deps.aujourdhui()
  const a: Mois = moisDuJour(jour)
  const de = moisPlus(a, -dureeEnVigueur('ressources', jour).mois)
  const { personne, lignes } = await p.deps.referentiel.lireRessources(
    { nir, de, a },
    ACCES_PERSONNE,
  )
  const annexes = await lireVueAnnexes(p.deps.suivi, { nir, de, a })
  return [
    rubrique('Votre identité déclarée', 'Vos employeurs et les organismes qui vous paient', {
      colonnes: { champ: 'Renseignement', valeur: 'Valeur' },
      lignes:
        personne === null
          ? []
          : [
              ['Nom de naissance', personne.nom],
              ['Nom d’usage', personne.nomUsage],
              ['Prénoms', personne.prenoms],
              ['Date de naissance (jour, mois, année)', personne.dateNaissance],
            ],
    }),
    rubrique('Vos ressources', 'Vos employeurs et les organismes qui vous paient', {
      colonnes: {
        ...{ mois: 'Mois', declarant: 'Déclaré par', siret: 'SIRET', nature: 'Nature' },
        dateVersement: 'Payé le',
        netSocial: euros('Net social'),
        netImposable: euros('Net imposable'),
        netVerse: euros('Net versé'),
        ...{ recuLe: 'Reçu le', revision: 'Version', conteste: 'Contesté' },
      },
      lignes: lignes.map((r) => [
        ...[r.mois, r.declarant.raisonSociale, r.declarant.siret, nomNature(r.nature)],
        ...[r.dateVersement, r.montantNetSocial, r.montantNetFiscal, r.montantNetVerse],
        ...[r.recuLe, r.revision, r.contestee],
      ]),
    }),
    rubrique('Autres chiffres connus', 'Impôts, Urssaf et caisses des indépendants', {
      colonnes: {
        ...{ periode: 'Période', chiffre: 'Chiffre', emetteur: 'Déclaré par' },
        montant: euros('Montant'),
      },
      lignes: annexes.lignes.flatMap((l) =>
        l.montants.map((m) => [l.periode, `${l.quoi} : ${m.libelle}`, l.emetteur, m.montant]),
      ),
    }),
  ]
}
