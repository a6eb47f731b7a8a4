import { assert, echec, type Nir, type Resultat, succes } from '#socle'
import { avecMouvement } from '../changements/mouvement.js'
import type { ActeDemarche } from './actes.js'
import { clorePourDeces } from './appliquer-changement.js'
import { appliquerChangementTardif } from './appliquer-changement-tardif.js'
import type { ChangementSituation } from './changement-situation.js'
import { demandeDuCouple, demandeOuvrable } from './conjoint/demande-du-couple.js'
import { deciderChangementEtudie, deciderDemandeEtudiee, refusDuTexte } from './decider-etude.js'
import type { DemandeDeposee } from './demande.js'
import type { MoyensDemandes } from './demandes.js'
import type { ActeDe, Etude, RefusEtude } from './ports-etude.js'
import { dossierDeLaDemande } from './preparer.js'
import { avecReponse, estAEtudier, type ReponseDemarche } from './reponse.js'
import { garderChange, revoirApres } from './revoir.js'

/** Claims and changes as the caisse looks at them. */
export function createEtude(moyens: MoyensDemandes): Etude {
  const { demarches: store } = moyens
  return {
    list: async (limite) => (await store.listSansReponse(limite)).map(({ acte }) => acte),
    async listRecentes(limite) {
      const lus = await store.listRecents(limite)
      return await Promise.all(
        lus.map(async (lu) => avecReponse(lu.acte, await reponseA(moyens, lu))),
      )
    },
    async find(numero) {
      const trouve = await store.findParNumero(numero)
      return trouve && avecReponse(trouve.acte, await reponseA(moyens, trouve))
    },
    findPersonne: async (numero) => (await store.findParNumero(numero))?.personne,
    async decider(q, signature) {
      const refus = refusDuTexte(q)
      if (refus !== undefined) return echec(refus)
      const trouve = await store.findParNumero(q.numero)
      if (trouve === undefined) return echec('inconnue')
      if (!estAEtudier(trouve.acte)) return echec('pas-a-l-etude')
      const deja = await reponseA(moyens, trouve)
      if (deja !== undefined) return await rejouer(moyens, trouve, deja)
      const reponse = await ecrire(moyens, trouve.acte, { ...q, signature })
      if (!reponse.ok) return reponse
      // The answer first: cut short before its effects, it is done again and ends them.
      if (!(await store.repondre(trouve.personne, reponse.valeur))) return echec('deja-decidee')
      return succes(await donnerEffet(moyens, trouve, reponse.valeur))
    },
  }
}

async function rejouer(moyens: MoyensDemandes, trouve: ActeDe, reponse: ReponseDemarche) {
  await donnerEffet(moyens, trouve, reponse)
  return echec<RefusEtude>('deja-decidee')
}

async function reponseA(
  { demarches }: MoyensDemandes,
  { personne, acte }: ActeDe,
): Promise<ReponseDemarche | undefined> {
  return (await demarches.listReponses(personne)).find((r) => r.numero === acte.numero)
}

async function ecrire(
  moyens: MoyensDemandes,
  acte: ActeDemarche,
  q: Parameters<Etude['decider']>[0] & { readonly signature: Parameters<Etude['decider']>[1] },
): Promise<Resultat<ReponseDemarche, RefusEtude>> {
  const { allocations, dossiers } = moyens
  const { issue, texte, signature } = q
  if (acte.genre === 'adresse') return echec('pas-a-l-etude')
  if (acte.genre === 'demande') {
    const nir = demandeurDe(acte)
    const ouvert = issue === 'acceptee' ? await allocations.findDossier(nir) : undefined
    const adulte = ouvert?.personnes.some((p) => p.nir === nir && p.role !== 'enfant') === true
    if (adulte) return echec('dossier-existant')
    // Agreed to by the other adult, the claim counts what is declared of her.
    const lue = issue === 'acceptee' ? await demandeDuCouple(moyens, acte, signature) : acte
    return deciderDemandeEtudiee(lue, { issue, texte }, signature)
  }
  const dossier = await dossiers.findByNumero(acte.dossier)
  if (dossier === undefined) return echec('sans-dossier')
  return succes(deciderChangementEtudie(acte, { dossier, issue, texte }, signature))
}

function demandeurDe({ contenu }: DemandeDeposee): Nir {
  const nir = contenu.foyer.personnes.find((p) => p.role === 'allocataire')?.nir ?? null
  assert(nir !== null, 'une demande sans demandeur')
  return nir
}

/** Opens the dossier or changes it, then tells. Done twice, it changes nothing more. */
export async function donnerEffet(
  moyens: MoyensDemandes,
  { personne, acte }: ActeDe,
  reponse: ReponseDemarche,
): Promise<ActeDemarche> {
  const apres = avecReponse(acte, reponse)
  // First of all: what follows is not told to who died.
  const mort = await nirDuMort(moyens, acte, reponse)
  if (mort !== null && apres.genre === 'changement') {
    await moyens.ecoute?.recevoir({ type: 'deces-connu', nir: mort, acte: apres })
  }
  if (acte.genre === 'changement') await changer(moyens, acte, reponse)
  else if (acte.genre === 'demande') await ouvrir(moyens, acte, reponse)
  if (apres.genre === 'demande') {
    await moyens.ecoute?.recevoir({
      ...{ type: 'demande-decidee', nir: demandeurDe(apres), demande: apres },
    })
    return apres
  }
  if (apres.genre === 'adresse') return apres
  const nir = await auteurDe(moyens, { personne, acte: apres })
  if (nir === null || nir === mort) return apres
  await moyens.ecoute?.recevoir({ type: 'changement-decide', nir, acte: apres })
  return apres
}

/** The number of who died, as the dossier knew it; null when nobody did. */
async function nirDuMort(
  { dossiers }: MoyensDemandes,
  acte: ActeDemarche,
  { issue }: ReponseDemarche,
): Promise<Nir | null> {
  if (acte.genre !== 'changement' || acte.contenu.type !== 'deces' || issue === 'refusee') {
    return null
  }
  const dossier = await dossiers.findByNumero(acte.dossier)
  const anciens = (dossier?.foyersAnciens ?? []).flatMap((f) => f.personnes)
  const membres = [...(dossier?.personnes ?? []), ...anciens]
  return membres.find((p) => p.id === acte.contenu.personne)?.nir ?? null
}

async function ouvrir(
  moyens: MoyensDemandes,
  demande: DemandeDeposee,
  { decision }: ReponseDemarche,
): Promise<void> {
  if (decision === null) return
  const { dossiers } = moyens
  const dossier = dossierDeLaDemande(await demandeOuvrable(moyens, demande))
  // Already there, it may have changed since: it is not written again.
  const deja = await dossiers.findByNumero(dossier.numero)
  const nir = demandeurDe(demande)
  const sien = deja === undefined || deja.personnes.some((p) => p.nir === nir)
  assert(sien, 'numéro de dossier déjà pris')
  if (deja === undefined) await dossiers.enregistrer([dossier])
  await dossiers.enregistrerDecision(decision)
}

async function changer(
  moyens: MoyensDemandes,
  acte: ChangementSituation,
  { issue, quand, jour }: ReponseDemarche,
): Promise<void> {
  const { dossiers } = moyens
  const dossier = await dossiers.findByNumero(acte.dossier)
  if (dossier === undefined || issue === 'refusee') return
  const { numero, contenu, jour: ditLe, effet } = acte
  const { examen = effet.rsa } = acte
  const tardif = clorePourDeces(appliquerChangementTardif(dossier, acte), contenu)
  const change = avecMouvement(dossier, tardif, { numero, contenu, ditLe, compteLe: quand, examen })
  const fait = { avant: dossier, apres: change }
  await garderChange(moyens, fait, { quand, jour })
  await revoirApres(moyens, fait, { quand, jour })
}

/** Who told a change: an adult of the household that she told of. */
async function auteurDe(
  { dossiers, cleDe }: MoyensDemandes,
  { personne, acte }: { readonly personne: string; readonly acte: ChangementSituation },
): Promise<Nir | null> {
  const dossier = await dossiers.findByNumero(acte.dossier)
  const anciens = (dossier?.foyersAnciens ?? []).flatMap((f) => f.personnes)
  const membres = [...(dossier?.personnes ?? []), ...anciens]
  const nirs = membres.flatMap(({ nir }) => (nir === null ? [] : [nir]))
  return nirs.find((nir) => nu(cleDe(nir)) === nu(personne)) ?? null
}

/** Keys are written with or without dashes. */
function nu(cle: string): string {
  return cle.replaceAll('-', '')
}
