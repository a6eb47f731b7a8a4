import type {
  Allocations,
  DeclarationTrimestrielle,
  DossierAllocataire,
  Liquidation,
  Notification,
} from '#allocations'
import { moisDeclares } from '#allocations'
import { calculerDroits, type LigneRessource, type SituationFoyer } from '#legislation'
import type { Referentiel } from '#referentiel'
import { centimes, type Instant, type Mois, moisPlus } from '#socle'

/** A caisse in memory, for the browser tests alone: real référentiel, real law, nothing durable. */
export function createAllocationsDeTest(
  referentiel: Referentiel,
  dossiers: readonly DossierAllocataire[],
): Allocations {
  const declarations = new Map<string, DeclarationTrimestrielle>()
  const liquidations: Liquidation[] = []
  const courriers: Notification[] = []
  const garder = (d: DeclarationTrimestrielle): DeclarationTrimestrielle => {
    declarations.set(`${d.dossier} ${d.moisExamen}`, d)
    return d
  }
  const dossierDe = (numero: string): DossierAllocataire => {
    const dossier = dossiers.find((d) => d.numero === numero)
    if (dossier === undefined) throw new Error('dossier inconnu du test')
    return dossier
  }
  return {
    findDossier: async (nir) => dossiers.find((d) => d.personnes.some((p) => p.nir === nir)),
    preremplir: async (dossier, moisExamen, maintenant, acces) => {
      const connue = declarations.get(`${dossier.numero} ${moisExamen}`)
      if (connue !== undefined) return connue
      const reference = moisDeclares(moisExamen, dossier.organisme)
      const lignes = []
      for (const p of dossier.personnes) {
        if (p.nir === null) continue
        const lecture = { nir: p.nir, de: reference[0], a: reference[2] }
        const lues = await referentiel.lireRessources(lecture, acces)
        for (const ressource of lues.lignes) {
          const montant = ressource.montantNetSocial
          lignes.push({
            personne: p.id,
            mois: ressource.mois,
            ressource,
            montantDeclare: montant,
            montantRetenu: montant,
            motifCorrection: null,
          })
        }
      }
      return garder({
        dossier: dossier.numero,
        moisExamen,
        moisReference: reference,
        moisDroits: [moisExamen, moisPlus(moisExamen, 1), moisPlus(moisExamen, 2)],
        etat: 'a-valider',
        lignes,
        saisies: [],
        reponses: {},
        prerempliLe: maintenant,
        valideeLe: null,
      })
    },
    modifier: async (d, m) => {
      const corrections = new Map(m.corrections?.map((c) => [c.ligne, c]))
      return garder({
        ...d,
        lignes: d.lignes.map((l) => {
          const c = corrections.get(l.ressource.id)
          if (c !== undefined) {
            return { ...l, montantRetenu: centimes(c.montantRetenu), motifCorrection: c.motif }
          }
          const retire = m.retraits?.includes(l.ressource.id) === true
          return retire ? { ...l, montantRetenu: l.montantDeclare, motifCorrection: null } : l
        }),
        saisies: m.saisies ?? d.saisies,
        reponses: { ...d.reponses, ...m.reponses },
        avis: { ...d.avis, ...m.avis },
      })
    },
    valider: async (d, maintenant, aujourdhui) => {
      const validee = garder({ ...d, etat: 'validee', valideeLe: maintenant })
      const faites = liquider(dossierDe(d.dossier), validee, maintenant)
      liquidations.push(...faites)
      const notification: Notification = {
        dossier: d.dossier,
        reference: `N-${d.dossier}-${d.moisExamen}`,
        date: aujourdhui,
        objet: 'Votre prime d’activité et votre RSA',
        sections: [
          {
            titre: 'Ce que vous recevez',
            paragraphes: ['Voici le montant de chaque mois.'],
            tableau: {
              entetes: ['Mois', 'Prime d’activité'],
              lignes: faites.map((l) => [l.moisDroit, String(l.reponse.droits.primeActiviteNette)]),
            },
          },
          {
            titre: 'Vous n’êtes pas d’accord ?',
            paragraphes: ['Vous avez deux mois pour le dire.'],
          },
        ],
      }
      courriers.unshift(notification)
      return { liquidations: faites, notification }
    },
    simuler: (d, maintenant) => liquider(dossierDe(d.dossier), d, maintenant),
    listLiquidations: async (numero) => liquidations.filter((l) => l.dossier === numero),
    findNotification: async (numero, reference) =>
      courriers.find((c) => c.dossier === numero && c.reference === reference),
    listNotifications: async (numero) => courriers.filter((c) => c.dossier === numero),
  }
}

function liquider(
  dossier: DossierAllocataire,
  d: DeclarationTrimestrielle,
  calculeeLe: Instant,
): Liquidation[] {
  return d.moisDroits.map((moisDroit) => ({
    dossier: dossier.numero,
    moisDroit,
    calculeeLe,
    reponse: calculerDroits(situation(dossier, d, moisDroit), {
      prestations: ['rsa', 'primeActivite', 'primeActiviteNette'],
      explication: true,
      intermediaires: true,
    }),
  }))
}

function situation(
  dossier: DossierAllocataire,
  d: DeclarationTrimestrielle,
  moisDroit: Mois,
): SituationFoyer {
  return {
    id: dossier.numero,
    moisDroit,
    moisExamen: d.moisExamen,
    organisme: dossier.organisme,
    trimestreReference: null,
    personnes: dossier.personnes.map(({ nir: _nir, ...p }) => ({
      ...p,
      ressources: d.lignes.filter((l) => l.personne === p.id).map(ligneRessource),
    })),
    isolementRecent: dossier.isolementRecent,
    logement: dossier.logement,
    connus: { aideLogement: dossier.aideLogement ?? centimes(0), rsaMoisPrecedents: centimes(0) },
  }
}

function ligneRessource(l: DeclarationTrimestrielle['lignes'][number]): LigneRessource {
  const montant = l.montantRetenu ?? centimes(0)
  return {
    nature: l.ressource.nature,
    de: l.mois,
    a: l.mois,
    montantNetSocial: montant,
    montantNetFiscal: l.ressource.montantNetFiscal ?? montant,
  }
}
