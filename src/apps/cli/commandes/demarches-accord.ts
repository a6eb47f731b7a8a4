import type { AccordConjoint, EtatAccord, RefusConfirmation } from '#allocations'
import { MOTIFS_ECART } from '#referentiel'
import { signerLe } from '#signalements'
import { exiger, exigerPseudonyme } from '../actions.js'
import type { Base, CodeSortie, Contexte } from '../commande.js'

const ETATS: Readonly<Record<EtatAccord, string>> = {
  'identite-a-voir': 'identité à voir (demarches identite), rien n’est demandé ni lu',
  attendu: 'son accord est attendu',
  refuse: 'refusé : rien n’est lu',
  donne: 'donné, la décision suit',
  laisse: 'donné, une personne de la caisse décide',
  decide: 'donné, la décision est prise',
}

const IDENTITES: Readonly<Record<AccordConjoint['identite'], string>> = {
  certaine: 'certaine',
  douteuse: 'douteuse',
  inconnue: 'inconnue',
}

/** What became of the other adult of a claim: neither name nor number. */
export async function direAccord(base: Base, contexte: Contexte, numero: string): Promise<void> {
  const accord = await base.accords?.etat(numero)
  if (accord === undefined) return
  const { identite, ecarts, etat, actes } = accord
  const donne = actes.find((a) => a.genre === 'donne')
  const lignes = [
    `Autre adulte : identité ${IDENTITES[identite]} ; ${ETATS[etat]}.`,
    ...ecarts.map((e) => `  écart : ${MOTIFS_ECART[e.code]}`),
    ...(donne?.complet === false
      ? ['  l’autre adulte dit que ses revenus ne sont pas complets']
      : []),
  ]
  await contexte.ecrire(`${lignes.join('\n')}\n`)
}

const REFUS: Readonly<Record<RefusConfirmation, string>> = {
  inconnu: 'cette démarche ne nomme pas d’autre adulte',
  'deja-certaine': 'son identité est déjà sûre',
  'deja-decidee': 'la démarche a déjà sa réponse',
}

/** Somebody saw who the other adult is: she is asked. */
export async function confirmerIdentite(d: {
  readonly base: Base
  readonly contexte: Contexte
  readonly valeurs: { readonly par?: string | undefined }
  readonly reste: readonly string[]
}): Promise<CodeSortie> {
  const { base, contexte, valeurs, reste } = d
  const auteur = exigerPseudonyme(valeurs.par, '--par')
  const numero = exiger(reste[0], 'le numéro')
  const signature = { ...signerLe(contexte.maintenant(), contexte.aujourdhui()), auteur }
  const fait = await base.accords?.confirmerIdentite(numero, signature)
  if (fait?.ok === true) {
    contexte.dire(`${numero} : l’accord de l’autre adulte est demandé.`)
    return 0
  }
  contexte.dire(`Refusé : ${REFUS[fait?.erreur ?? 'inconnu']}.`)
  return 1
}
