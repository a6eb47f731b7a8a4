import type { ActeDemarche } from '#allocations'
import { masquerIban, nomDemande } from '#allocations'
import type { Nir } from '#socle'
import type { Portail } from '../demande.js'
import { enClair, euros, type RubriqueCopie, rubrique } from './copie-forme.js'

/** Claims, changes, attestations and extracts: what she asked and what she was given. */
export async function rubriquesDemarches(
  p: Portail,
  nir: Nir,
  cles: readonly string[],
): Promise<RubriqueCopie[]> {
  const { demandes, attestations, releves, horloge, aujourdhui } = p.deps
  const actes = await demandes.list(nir)
  const brouillons = await demandes.listBrouillons(nir, { quand: horloge(), jour: aujourdhui() })
  const documents = await Promise.all(
    [...actes, ...brouillons].map((a) => p.deps.signalements.documents.list(nir, a.numero)),
  )
  const extraits = await Promise.all(cles.map(async (c) => releves?.listForPersonne(c) ?? []))
  return [
    rubrique('Vos démarches', 'Vous, et la Caf ou la MSA', {
      colonnes: {
        ...{ numero: 'Numéro', jour: 'Jour', quoi: 'Démarche', etat: 'État' },
        ...{ reponse: 'Réponse', compte: 'Compte à payer' },
      },
      lignes: actes.map(ligneDActe),
    }),
    rubrique('Ce que vous y avez répondu', 'Vous', {
      colonnes: { numero: 'Numéro', champ: 'Question', valeur: 'Réponse' },
      lignes: [
        ...actes.flatMap((a) => aplatir(a.numero, reponsesDe(a))),
        ...brouillons.flatMap((b) => aplatir(b.numero, sansIban(b.saisie))),
      ],
    }),
    rubrique('Les documents de vos démarches', 'Vous', {
      colonnes: { numero: 'Numéro', nom: 'Nom', octets: 'Taille', recueLe: 'Reçu le' },
      lignes: documents.flat().map((x) => [x.reference, x.nom, `${x.octets} octets`, x.recueLe]),
    }),
    rubrique('Vos attestations', 'Ce site, à partir de vos droits et paiements', {
      colonnes: {
        ...{ numero: 'Numéro', code: 'Code', quoi: 'Attestation', delivreeLe: 'Donnée le' },
        ...{ de: 'De', a: 'À', total: euros('Total') },
      },
      lignes: (await attestations.list(nir)).map((a) => [
        ...[a.numero, a.code, a.type, a.delivreeLe, a.de, a.a, a.total],
      ]),
    }),
    rubrique('Vos extraits de ressources', 'Ce site', {
      colonnes: {
        ...{ numero: 'Numéro', code: 'Code', delivreLe: 'Donné le', de: 'De', a: 'À' },
        champs: 'Ce qui y figure',
      },
      lignes: extraits
        .flat()
        .map((r) => [r.numero, r.code, r.delivreLe, r.de, r.a, r.champs.map(enClair).join(', ')]),
    }),
  ]
}

function ligneDActe(a: ActeDemarche): readonly unknown[] {
  if (a.genre === 'adresse') {
    return [a.numero, a.jour, 'adresse postale', 'prise en compte', undefined, null]
  }
  const quoi = a.genre === 'demande' ? nomDemande(a.type) : enClair(a.contenu.type)
  const etat = a.genre === 'demande' ? etatDeLaDemande(a) : etatDuChangement(a)
  const { compte } = a.contenu
  return [
    ...[a.numero, a.jour, quoi, etat, a.reponse?.texte],
    compte === undefined ? null : masquerIban(compte.iban),
  ]
}

function etatDeLaDemande(a: Extract<ActeDemarche, { readonly genre: 'demande' }>): string {
  return a.silence === undefined ? enClair(a.issue) : `refusée par silence le ${a.silence}`
}

function etatDuChangement(a: Extract<ActeDemarche, { readonly genre: 'changement' }>): string {
  if (a.reponse !== undefined) return a.reponse.issue === 'acceptee' ? 'accepté' : 'refusé'
  return a.effet.etude ? 'à l’étude' : 'pris en compte'
}

/** Of the household, her home and her answers: the other members are not hers to receive. */
function reponsesDe(a: ActeDemarche): object {
  if (a.genre === 'adresse') return { adresse: a.adresse }
  if (a.genre === 'changement') {
    const { type, depuis, adresse, logement, territoire, remplace } = a.contenu
    return { type, depuis, adresse, logement, territoire, remplace }
  }
  const { conditions, reponses, foyer, adresse } = a.contenu
  return {
    conditions,
    reponses,
    adresse,
    logement: foyer.logement,
    isolement: foyer.isolementRecent,
  }
}

/** The account is shown masked, above; who the other adult is, is not hers to receive. */
function sansIban(saisie: Readonly<Record<string, string>>): object {
  return Object.fromEntries(
    Object.entries(saisie).filter(([champ]) => champ !== 'iban' && !champ.startsWith('c-')),
  )
}

/** « logement.statut », « locataire-vide »: one row for each thing said. */
function aplatir(numero: string, objet: object, prefixe = ''): (readonly unknown[])[] {
  return Object.entries(objet).flatMap(([cle, valeur]) => {
    const nom = `${prefixe}${cle}`
    if (valeur === null || valeur === undefined || valeur === '') return []
    if (typeof valeur === 'object') return aplatir(numero, valeur, `${nom}.`)
    return [[numero, nom, valeur]]
  })
}
