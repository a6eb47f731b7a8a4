import { assert, echec, type Nir, succes } from '#socle'
import { refusValidation } from '../declaration-trimestrielle/completude.js'
import type { Allocations, DossierStore } from '../ports.js'
import type { MoyensEnvoi } from '../suites/suivre-envoi.js'
import type { ActeDemarche } from './actes.js'
import { demanderAccord } from './conjoint/accords.js'
import type { AccordStore, Confronter } from './conjoint/ports-accord.js'
import { deciderDemande, prevoirDemande } from './decider-demande.js'
import { finDInstance, moisDeLaDemande } from './delais.js'
import type { BrouillonDemande, ContenuDemande, TypeDemande } from './demande.js'
import type {
  CibleDemande,
  Demandes,
  DemarcheStore,
  EcouteDemarches,
  Maintenant,
  RefusDemande,
} from './ports-demarches.js'
import { declarationDeLaDemande, dossierDeLaDemande } from './preparer.js'
import { avecReponse } from './reponse.js'
import type { SilenceStore } from './silence.js'

export interface MoyensDemandes {
  readonly allocations: Pick<Allocations, 'findDossier' | 'preremplir'>
  readonly dossiers: DossierStore
  readonly demarches: DemarcheStore
  /** How a person is named in the stores. */
  readonly cleDe: (nir: Nir) => string
  readonly ecoute?: EcouteDemarches
  /** Refusals by silence; absent: none is kept. */
  readonly silences?: SilenceStore
  /** Agreements of the other adult, and the word on who she is; absent: somebody looks. */
  readonly accords?: AccordStore
  readonly confronter?: Confronter
  /** Looks again at the quarters decided of a dossier whose household moved; absent: nobody. */
  readonly revoir?: NonNullable<MoyensEnvoi['revoir']>
}

/** Claims: reads and writes by its ports, decides by pure functions. */
export function createDemandes(moyens: MoyensDemandes): Demandes {
  const { demarches: store, cleDe } = moyens
  const vivant = (b: BrouillonDemande | undefined, { jour }: Maintenant) =>
    b !== undefined && jour <= b.jusquAu ? b : undefined
  const findBrouillon: Demandes['findBrouillon'] = async ({ nir, numero }, m) =>
    vivant(await store.findBrouillon(cleDe(nir), numero), m)
  const listBrouillons: Demandes['listBrouillons'] = async (nir, m) =>
    (await store.listBrouillons(cleDe(nir))).filter((b) => vivant(b, m) !== undefined)
  return {
    findBrouillon,
    listBrouillons,
    async commencer({ nir, type, numero, saisie }, m) {
      if (await estAllocataire(moyens, nir, type)) return echec('deja-allocataire')
      const commence = (await listBrouillons(nir, m)).find((b) => b.type === type)
      if (commence !== undefined) return succes(commence)
      const dates = { commenceeLe: m.quand, jour: m.jour, jusquAu: finDInstance(m.jour) }
      const neuf: BrouillonDemande = { numero, type, ...dates, rang: 0, saisie }
      assert(await store.garderBrouillon(cleDe(nir), neuf), 'numéro de demande déjà pris')
      return succes({ ...neuf, rang: 1 })
    },
    async garder(nir, brouillon, m) {
      const refus = await pourquoiPasEcrire(moyens, { nir, numero: brouillon.numero }, m)
      if (refus !== undefined) return echec(refus)
      if (!(await store.garderBrouillon(cleDe(nir), brouillon))) return echec('perimee')
      return succes({ ...brouillon, rang: brouillon.rang + 1 })
    },
    abandonner: ({ nir, numero }) => store.oublierBrouillon(cleDe(nir), numero),
    preparer: (brouillon, contenu, lecture) => preparer(moyens, { brouillon, contenu }, lecture),
    prevoir: (brouillon, preparee, contenu) =>
      prevoirDemande({ brouillon, contenu, ...preparee }, preparee.declaration.prerempliLe),
    deposer: (q, m) => deposer(moyens, q, m),
    async direAdresse({ nir, numero, adresse }, { quand, jour }) {
      await store.deposer(cleDe(nir), { genre: 'adresse', numero, quand, jour, adresse })
    },
    async find({ nir, numero }) {
      const acte = await store.find(cleDe(nir), numero)
      return acte && (await avecReponses(moyens, nir, [acte]))[0]
    },
    list: async (nir) => avecReponses(moyens, nir, await store.list(cleDe(nir))),
  }
}

/** Acts as they stand after what the caisse answered. */
async function avecReponses(
  { demarches, cleDe, silences }: MoyensDemandes,
  nir: Nir,
  actes: readonly ActeDemarche[],
): Promise<readonly ActeDemarche[]> {
  const reponses = await demarches.listReponses(cleDe(nir))
  const de = (a: ActeDemarche) => reponses.find((r) => r.numero === a.numero)
  const tus = (await silences?.list(cleDe(nir))) ?? []
  return actes.map((a) => {
    const reponse = de(a)
    const silence = tus.find((s) => s.numero === a.numero)?.jour
    if (reponse !== undefined || silence === undefined) return avecReponse(a, reponse)
    return a.genre === 'demande' ? { ...a, silence } : a
  })
}

/** Whether a dossier where the person is an adult already has the right that she asks. */
async function estAllocataire(
  { allocations }: MoyensDemandes,
  nir: Nir,
  type: TypeDemande,
): Promise<boolean> {
  const dossier = await allocations.findDossier(nir)
  const adulte = dossier?.personnes.some((p) => p.nir === nir && p.role !== 'enfant') === true
  return adulte && (type === 'prime-activite' || dossier?.droitsDemandes === undefined)
}

async function pourquoiPasEcrire(
  { demarches, cleDe }: MoyensDemandes,
  { nir, numero }: CibleDemande,
  { jour }: Maintenant,
): Promise<RefusDemande | undefined> {
  const personne = cleDe(nir)
  if ((await demarches.find(personne, numero)) !== undefined) return 'deja-deposee'
  const garde = await demarches.findBrouillon(personne, numero)
  if (garde === undefined) return 'inconnue'
  return garde.jusquAu < jour ? 'expiree' : undefined
}

async function preparer(
  { allocations }: MoyensDemandes,
  q: { readonly brouillon: BrouillonDemande; readonly contenu: ContenuDemande },
  lecture: Parameters<Demandes['preparer']>[2],
): ReturnType<Demandes['preparer']> {
  const { brouillon, contenu } = q
  const { numero, type, jour } = brouillon
  const moisDemande = moisDeLaDemande(jour)
  const dossier = dossierDeLaDemande({ numero, type, moisDemande, contenu })
  const neuve = await allocations.preremplir(dossier, moisDemande, lecture)
  const declaration = declarationDeLaDemande(neuve, contenu) ?? neuve
  const nir = contenu.foyer.personnes.find((p) => p.role === 'allocataire')?.nir ?? null
  const ouvert = nir === null ? undefined : await allocations.findDossier(nir)
  const existant = ouvert?.droitsDemandes !== undefined
  return { dossier, declaration, existant }
}

async function deposer(
  moyens: MoyensDemandes,
  q: Parameters<Demandes['deposer']>[0],
  m: Parameters<Demandes['deposer']>[1],
): ReturnType<Demandes['deposer']> {
  const { demarches, cleDe, ecoute } = moyens
  const { nir, numero, rang, contenu } = q
  const personne = cleDe(nir)
  const refus = await pourquoiPasEcrire(moyens, q, m)
  if (refus !== undefined) return echec(refus)
  const brouillon = await demarches.findBrouillon(personne, numero)
  if (brouillon === undefined || brouillon.rang !== rang) return echec('perimee')
  if (await estAllocataire(moyens, nir, brouillon.type)) return echec('deja-allocataire')
  const lecture = { maintenant: m.quand, acces: m.acces }
  const preparee = await preparer(moyens, { brouillon, contenu }, lecture)
  if (refusValidation(preparee.declaration, preparee.dossier) !== undefined) {
    return echec('incomplete')
  }
  const { demande, decision } = deciderDemande({ brouillon, contenu, ...preparee }, m)
  // The dossier first: cut short, the claim is sent again and finds it as it left it.
  if (decision !== null) {
    await exigerSien(moyens, preparee.dossier.numero, nir)
    await moyens.dossiers.enregistrer([preparee.dossier])
    await moyens.dossiers.enregistrerDecision(decision)
  }
  const prevenir = await demanderAccord(moyens, demande, m)
  if (!(await demarches.deposer(personne, demande))) return echec('deja-deposee')
  await prevenir?.()
  await ecoute?.recevoir({ type: 'demande-deposee', nir, demande })
  if (demande.issue !== 'a-l-etude')
    await ecoute?.recevoir({ type: 'demande-decidee', nir, demande })
  return succes(demande)
}

/** A number drawn twice must not take the dossier of somebody else. */
async function exigerSien({ dossiers }: MoyensDemandes, numero: string, nir: Nir): Promise<void> {
  const pris = await dossiers.findByNumero(numero)
  const sien = pris === undefined || pris.personnes.some((p) => p.nir === nir)
  assert(sien, 'numéro de dossier déjà pris')
}
