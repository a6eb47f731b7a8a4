import type { FastifyRequest } from 'fastify'
import { dureeEnVigueur, listConsultations } from '#acces'
import { type Instant, type Jour, type Mois, moisDuJour, moisPlus, type Nir } from '#socle'
import { lireVueAnnexes } from '../annexes-vue.js'
import { objetEnMots } from '../consultations-mots.js'
import { ouvrirDossier } from '../declaration/contexte.js'
import { exigerRattache, type Portail, type UsagerRattache } from '../demande.js'
import { ACCES_PERSONNE } from '../dependances.js'
import { nomNature } from '../natures.js'

export type Cellule = string | number | null

export interface ColonneCopie {
  readonly cle: string
  readonly titre: string
  /** Centimes: written « 12,50 € » for people, an integer for programs. */
  readonly montant?: true
}

/** One kind of data, as it is held: the same for people (PDF) and for programs (JSON). */
export interface RubriqueCopie {
  readonly titre: string
  readonly source: string
  readonly colonnes: readonly ColonneCopie[]
  readonly lignes: readonly (readonly Cellule[])[]
}

export interface Copie {
  readonly etablieLe: Instant
  readonly rubriques: readonly RubriqueCopie[]
}

const CONSULTATIONS_MAX = 10_000
const CONNEXIONS_MAX = 1_000

/** All that is held about the person who asks, never her number; each reading is traced first. */
export async function lireCopie(p: Portail, requete: FastifyRequest): Promise<Copie> {
  const usager = exigerRattache(p, requete)
  const cles = await p.deps.suivi.listCles(usager.nir)
  const rubriques = [
    identite(usager),
    ...(await ressources(p, usager.nir)),
    ...(await dossier(p, requete)),
    await signalements(p, usager.nir),
    ...(await demandes(p, cles)),
    await consultations(p, cles),
    await connexions(p, usager.identite.sub),
  ]
  return { etablieLe: p.deps.horloge(), rubriques }
}

function identite({ identite: i }: UsagerRattache): RubriqueCopie {
  return {
    titre: 'Votre identité',
    source: 'FranceConnect, à cette connexion',
    colonnes: [
      { cle: 'champ', titre: 'Renseignement' },
      { cle: 'valeur', titre: 'Valeur' },
    ],
    lignes: [
      ['Nom de naissance', i.nomNaissance],
      ['Nom d’usage', i.nomUsage],
      ['Prénoms', i.prenoms],
      ['Date de naissance', i.dateNaissance],
    ],
  }
}

async function ressources(p: Portail, nir: Nir): Promise<readonly RubriqueCopie[]> {
  const jour = p.deps.aujourdhui()
  const a: Mois = moisDuJour(jour)
  const de = moisPlus(a, -dureeEnVigueur('ressources', jour).mois)
  const { lignes } = await p.deps.referentiel.lireRessources({ nir, de, a }, ACCES_PERSONNE)
  const annexes = await lireVueAnnexes(p.deps.suivi, { nir, de, a })
  return [
    {
      titre: 'Vos ressources',
      source: 'Déclarations de vos employeurs et des organismes qui vous paient',
      colonnes: [
        { cle: 'mois', titre: 'Mois' },
        { cle: 'declarant', titre: 'Déclaré par' },
        { cle: 'siret', titre: 'SIRET' },
        { cle: 'nature', titre: 'Nature' },
        { cle: 'dateVersement', titre: 'Payé le' },
        { cle: 'netSocial', titre: 'Net social', montant: true },
        { cle: 'netImposable', titre: 'Net imposable', montant: true },
        { cle: 'netVerse', titre: 'Net versé', montant: true },
        { cle: 'recuLe', titre: 'Reçu le' },
        { cle: 'conteste', titre: 'Contesté' },
      ],
      lignes: lignes.map((r) => [
        ...[r.mois, r.declarant.raisonSociale, r.declarant.siret, nomNature(r.nature)],
        ...[r.dateVersement, r.montantNetSocial, r.montantNetFiscal, r.montantNetVerse],
        ...[r.recuLe, r.contestee ? 'oui' : 'non'],
      ]),
    },
    {
      titre: 'Autres chiffres connus',
      source: 'Impôts, Urssaf et caisses des indépendants',
      colonnes: [
        { cle: 'periode', titre: 'Période' },
        { cle: 'chiffre', titre: 'Chiffre' },
        { cle: 'emetteur', titre: 'Déclaré par' },
        { cle: 'montant', titre: 'Montant', montant: true },
      ],
      lignes: annexes.lignes.flatMap((l) =>
        l.montants.map((m) => [l.periode, `${l.quoi} : ${m.libelle}`, l.emetteur, m.montant]),
      ),
    },
  ]
}

/** Her own lines of the declarations; those of the other adult are not hers to receive. */
async function dossier(p: Portail, requete: FastifyRequest): Promise<readonly RubriqueCopie[]> {
  const mien = await ouvrirDossier(p, requete)
  if (mien === undefined) return []
  const { numero } = mien.dossier
  const liquidations = await p.deps.allocations.listLiquidations(numero)
  const courriers = await p.deps.allocations.listNotifications(numero)
  return [
    {
      titre: 'Vos déclarations trimestrielles',
      source: 'Vous, à partir des lignes préremplies',
      colonnes: [
        { cle: 'declaration', titre: 'Déclaration de' },
        { cle: 'mois', titre: 'Mois' },
        { cle: 'quoi', titre: 'Ressource' },
        { cle: 'prerempli', titre: 'Prérempli', montant: true },
        { cle: 'declare', titre: 'Déclaré', montant: true },
        { cle: 'envoyeeLe', titre: 'Envoyée le' },
      ],
      lignes: mien.envoyees.flatMap((d) => [
        ...d.lignes
          .filter((l) => l.personne === mien.moi)
          .map((l) => [
            ...[d.moisExamen, l.mois, l.ressource.declarant.raisonSociale],
            ...[l.montantDeclare, l.montantRetenu, d.valideeLe],
          ]),
        ...d.saisies
          .filter((l) => l.personne === mien.moi)
          .map((l) => [d.moisExamen, l.mois, l.categorie, null, l.montant, d.valideeLe]),
      ]),
    },
    {
      titre: 'Vos droits calculés',
      source: 'Calcul de la Caf ou de la MSA, pour le foyer',
      colonnes: [
        { cle: 'mois', titre: 'Mois de droit' },
        { cle: 'calculeLe', titre: 'Calculé le' },
        { cle: 'rsa', titre: 'RSA', montant: true },
        { cle: 'prime', titre: 'Prime d’activité', montant: true },
      ],
      lignes: liquidations.map((l) => {
        const { rsa, primeActiviteNette: prime } = l.reponse.droits
        return [l.moisDroit, l.calculeeLe, nombreOuRien(rsa), nombreOuRien(prime)]
      }),
    },
    {
      titre: 'Vos courriers',
      source: 'La Caf ou la MSA',
      colonnes: [
        { cle: 'reference', titre: 'Référence' },
        { cle: 'date', titre: 'Date' },
        { cle: 'objet', titre: 'Objet' },
      ],
      lignes: courriers.map((c) => [c.reference, c.date, c.objet]),
    },
  ]
}

function nombreOuRien(valeur: unknown): number | null {
  return typeof valeur === 'number' ? valeur : null
}

async function signalements(p: Portail, nir: Nir): Promise<RubriqueCopie> {
  const liste = await p.deps.signalements.list(nir)
  return {
    titre: 'Vos signalements',
    source: 'Vous, et ceux qui les étudient',
    colonnes: [
      { cle: 'reference', titre: 'Référence' },
      { cle: 'deposeLe', titre: 'Envoyé le' },
      { cle: 'etat', titre: 'État' },
    ],
    lignes: liste.map((s) => [s.reference, s.deposeLe, s.etat.replaceAll('-', ' ')]),
  }
}

async function demandes(p: Portail, cles: readonly string[]): Promise<readonly RubriqueCopie[]> {
  const { questions, demandesDonnees } = p.deps
  const posees = await Promise.all(cles.map(async (c) => questions?.listForPersonne(c) ?? []))
  const faites = await Promise.all(cles.map(async (c) => demandesDonnees?.listForPersonne(c) ?? []))
  const colonnes = [
    { cle: 'recu', titre: 'Reçu' },
    { cle: 'faiteLe', titre: 'Faite le' },
    { cle: 'texte', titre: 'Texte' },
    { cle: 'reponse', titre: 'Réponse' },
  ]
  return [
    {
      ...{ titre: 'Vos questions sur une consultation', source: 'Vous', colonnes },
      lignes: posees.flat().map((q) => [q.recu, q.poseeLe, q.question, q.reponse]),
    },
    {
      ...{ titre: 'Vos demandes sur vos données', source: 'Vous', colonnes },
      lignes: faites.flat().map((d) => [d.recu, d.faiteLe, d.texte, d.reponse]),
    },
  ]
}

async function consultations(p: Portail, cles: readonly string[]): Promise<RubriqueCopie> {
  const vuLe = p.deps.horloge().slice(0, 10) as Jour
  const choix = { limite: CONSULTATIONS_MAX, filtre: { vuLe } }
  const entrees = await listConsultations(p.deps.journal, cles, choix)
  return {
    titre: 'Qui a consulté vos données',
    source: 'Le journal de ce site',
    colonnes: [
      { cle: 'quand', titre: 'Quand' },
      { cle: 'organisme', titre: 'Organisme' },
      { cle: 'agent', titre: 'Agent' },
      { cle: 'objet', titre: 'Quoi' },
      { cle: 'finalite', titre: 'Pourquoi' },
    ],
    lignes: entrees.map((e) => [e.quand, e.organisme, e.agent, objetEnMots(e.objet), e.finalite]),
  }
}

async function connexions(p: Portail, sub: string): Promise<RubriqueCopie> {
  return {
    titre: 'Vos connexions',
    source: 'Ce site',
    colonnes: [{ cle: 'quand', titre: 'Quand' }],
    lignes: (await p.deps.connexions.lister(sub, CONNEXIONS_MAX)).map((c) => [c.quand]),
  }
}

/** For programs: one object a line, amounts in centimes, days and instants as ISO 8601. */
export function copieEnJson({ etablieLe, rubriques }: Copie): string {
  const objet = {
    format: 'copie-donnees/1',
    etablieLe,
    montants: 'en centimes d’euro',
    rubriques: rubriques.map(({ titre, source, colonnes, lignes }) => ({
      ...{ titre, source },
      lignes: lignes.map((l) =>
        Object.fromEntries(colonnes.map(({ cle }, i) => [cle, l[i] ?? null])),
      ),
    })),
  }
  return `${JSON.stringify(objet, null, 2)}\n`
}
