import {
  type ActeFait,
  type Attente,
  type Comparaison,
  type Identites,
  MOTIFS_ATTENTE,
  MOTIFS_ECART,
  MOTIFS_VERDICT,
  type RefusActe,
} from '#referentiel'
import type { Resultat } from '#socle'
import { type CodeSortie, type Contexte, UsageFautif } from '../commande.js'
import {
  type Demande,
  lireChoix,
  lireEtendue,
  lireNombre,
  lireSignature,
  lireSuite,
} from './demande.js'
import {
  acteEnMots,
  actesEnMots,
  attentesEnMots,
  ecartesEnMots,
  ficheEnMots,
  REFUS,
} from './en-mots.js'
import { lireRepertoire } from './repertoire.js'

interface Place {
  readonly demande: Demande
  readonly identites: Identites
  readonly contexte: Contexte
}

export type Action = (place: Place) => Promise<CodeSortie>

const ACCES = {
  organisme: 'operateur',
  agent: 'ligne-de-commande',
  finalite: 'exploitation',
  dossier: null,
} as const

const LIMITE = 50

/** What « --apres » takes up: a subject, a file and a rank in it, an act. */
const SUJET = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/
const ECARTE = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12} \d{1,9}$/
const ACTE = /^\d{1,15}$/

/** What `identites` does, by its first word. */
export const ACTIONS: Readonly<Record<string, Action>> = {
  lister: async ({ demande, identites, contexte }) => {
    const limite = lireNombre(demande, 'limite', LIMITE)
    const apres = lireSuite(demande, SUJET)
    const { attentes, suite } = await identites.lister({ limite, apres })
    return montrer({ demande, contexte }, () => attentesEnMots(attentes, suite), {
      attentes: attentes.map(attenteEnJson),
      suite,
    })
  },
  ecartes: async ({ demande, identites, contexte }) => {
    const limite = lireNombre(demande, 'limite', LIMITE)
    const ecartes = await identites.listEcartes(limite, lireSuite(demande, ECARTE))
    return montrer({ demande, contexte }, () => ecartesEnMots(ecartes), { ecartes })
  },
  voir: async ({ demande, identites, contexte }) => {
    const fiche = await identites.voir(unSeul(demande, 'l’identifiant d’une attente'), ACCES)
    if (fiche === undefined) return refuser(contexte, 'attente-inconnue')
    const { attente, numeroMasque, traits, candidats } = fiche
    return montrer({ demande, contexte }, () => ficheEnMots(fiche), {
      attente: attenteEnJson(attente),
      numeroMasque,
      traits,
      candidats: candidats.map(({ cle, comparaison, ...c }) => ({
        ...c,
        comparaison: comparaisonEnJson(comparaison),
      })),
    })
  },
  etat: async ({ demande, identites, contexte }) => {
    const etat = await identites.etat(demande.nir('nir'), ACCES)
    return montrer({ demande, contexte }, () => `${etat}\n`, { etat })
  },
  rattacher: ({ demande, identites, contexte }) =>
    decider({ demande, contexte }, () =>
      identites.rattacher({
        attente: unSeul(demande, 'l’identifiant d’une attente'),
        vers: demande.nir('vers'),
        etendue: lireEtendue(demande),
        ...lireSignature(demande),
      }),
    ),
  detacher: ({ demande, identites, contexte }) =>
    decider({ demande, contexte }, () =>
      identites.detacher({
        nir: demande.nir('nir'),
        choix: lireChoix(demande),
        etendue: lireEtendue(demande),
        ...lireSignature(demande),
      }),
    ),
  fusionner: ({ demande, identites, contexte }) =>
    decider({ demande, contexte }, () => identites.fusionner(fusion(demande))),
  defusionner: ({ demande, identites, contexte }) =>
    decider({ demande, contexte }, () => identites.defusionner(fusion(demande))),
  scinder: ({ demande, identites, contexte }) =>
    decider({ demande, contexte }, () => {
      const attente = demande.texte('attente')
      return identites.scinder({
        nir: demande.nir('nir'),
        partie: attente === undefined ? lireChoix(demande) : { attente },
        vers: demande.nirOuRien('vers'),
        ...lireSignature(demande),
      })
    }),
  annuler: ({ demande, identites, contexte }) =>
    decider({ demande, contexte }, () => {
      const acte = Number(unSeul(demande, 'le numéro d’un acte'))
      if (!Number.isSafeInteger(acte)) throw new UsageFautif('Le numéro d’un acte est un entier.')
      return identites.annuler({ acte, ...lireSignature(demande) })
    }),
  inscrire: async ({ demande, identites, contexte }) => {
    const signature = lireSignature(demande)
    const { inscriptions, fautes } = await lireRepertoire(contexte)
    for (const faute of fautes) contexte.dire(faute)
    let inscrites = 0
    for (const lot of inscriptions) {
      const resultat = await identites.inscrire(lot, signature)
      if (!resultat.ok) return refuser(contexte, resultat.erreur)
      inscrites += lot.length
    }
    const code = fautes.length > 0 ? 1 : 0
    const mots = (): string => `Identités inscrites : ${inscrites}. Refusées : ${fautes.length}.\n`
    await montrer({ demande, contexte }, mots, { inscrites, refusees: fautes.length })
    return code
  },
  actes: async ({ demande, identites, contexte }) => {
    const avant = lireSuite(demande, ACTE)
    const limite = lireNombre(demande, 'limite', LIMITE)
    const actes = await identites.listActes(limite, avant === null ? null : Number(avant))
    return montrer({ demande, contexte }, () => actesEnMots(actes), { actes })
  },
  indexer: async ({ demande, identites, contexte }) => {
    let indexees = 0
    for (;;) {
      const { ajoutees, complet } = await identites.indexer(LOT_INDEX)
      indexees += ajoutees
      if (complet) break
      contexte.dire(`Identités suivies : ${indexees}`)
    }
    const mots = (): string => `Index des voisins à jour : ${indexees} identités suivies.\n`
    return montrer({ demande, contexte }, mots, { indexees })
  },
}

const LOT_INDEX = 5000

function fusion(demande: Demande) {
  return { de: demande.nir('de'), vers: demande.nir('vers'), ...lireSignature(demande) }
}

function unSeul({ reste }: Demande, quoi: string): string {
  const [seul] = reste
  if (seul === undefined || reste.length > 1) throw new UsageFautif(`Donnez ${quoi}, et un seul.`)
  return seul
}

async function montrer(
  { demande, contexte }: Pick<Place, 'demande' | 'contexte'>,
  mots: () => string,
  objet: unknown,
): Promise<CodeSortie> {
  await contexte.ecrire(demande.json ? `${JSON.stringify(objet)}\n` : mots())
  return 0
}

function refuser(contexte: Contexte, refus: RefusActe): CodeSortie {
  contexte.dire(REFUS[refus])
  return 1
}

async function decider(
  { demande, contexte }: Pick<Place, 'demande' | 'contexte'>,
  acte: () => Promise<Resultat<ActeFait, RefusActe>>,
): Promise<CodeSortie> {
  const resultat = await acte()
  if (!resultat.ok) return refuser(contexte, resultat.erreur)
  return montrer({ demande, contexte }, () => acteEnMots(resultat.valeur), resultat.valeur)
}

function attenteEnJson({ comparaison, ...attente }: Attente) {
  return {
    ...attente,
    motifEnMots: MOTIFS_ATTENTE[attente.motif],
    comparaison: comparaison && comparaisonEnJson(comparaison),
  }
}

function comparaisonEnJson({ verdict, ecarts }: Comparaison) {
  return {
    verdict,
    enMots: MOTIFS_VERDICT[verdict],
    ecarts: ecarts.map((e) => ({ ...e, enMots: MOTIFS_ECART[e.code] })),
  }
}
