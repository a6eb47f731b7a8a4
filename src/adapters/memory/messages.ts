import {
  type ComptePlis,
  estAFaire,
  type Message,
  type MessageStore,
  type Pli,
  type PliStore,
  type ProfilMessages,
  type ProfilMessagesStore,
  type RelancePlis,
} from '#messages'

export interface MessagerieMemoire {
  readonly messages: MessageStore
  readonly plis: PliStore
}

/** Messages and their sendings, kept together since one is written with the other. */
export function createMessagesMemoire(): MessagerieMemoire {
  const messages: Message[] = []
  const plis: Pli[] = []
  return { messages: messagesSur(messages, plis), plis: plisSur(plis) }
}

function messagesSur(tous: Message[], plis: Pli[]): MessageStore {
  const rang = (personne: string, reference: string): number =>
    tous.findIndex((m) => m.personne === personne && m.reference === reference)
  const changer = (personne: string, reference: string, f: (m: Message) => Message): void => {
    const i = rang(personne, reference)
    const connu = tous[i]
    if (connu !== undefined) tous[i] = f(connu)
  }
  return {
    async ajouter(message, nouveaux) {
      const { personne, fait } = message
      if (tous.some((m) => m.personne === personne && m.fait === fait)) return false
      tous.push(message)
      plis.push(...nouveaux)
      return true
    },
    list: async (personne, { archives, limite }) =>
      tous
        .filter((m) => m.personne === personne && (m.archiveLe !== null) === archives)
        .sort((a, b) => recent(a, b))
        .slice(0, limite),
    find: async (personne, reference) => tous[rang(personne, reference)],
    findParFait: async (personne, fait) =>
      tous.find((m) => m.personne === personne && m.fait === fait),
    findPourOrganisme: async (organisme, reference) =>
      tous.find(
        ({ origine, reference: sienne }) =>
          sienne === reference && origine.genre === 'organisme' && origine.organisme === organisme,
      ),
    compterNonLus: async (personne) =>
      tous.filter((m) => m.personne === personne && m.luLe === null && m.archiveLe === null).length,
    marquer: async (personne, reference, marques) =>
      changer(personne, reference, (m) => ({ ...m, ...marques })),
    repondre: async (personne, reference, reponse) =>
      changer(personne, reference, (m) => ({ ...m, reponses: [...m.reponses, reponse] })),
  }
}

function recent(a: Message, b: Message): number {
  const [cleA, cleB] = [`${a.quand} ${a.reference}`, `${b.quand} ${b.reference}`]
  return cleA < cleB ? 1 : -1
}

function plisSur(tous: Pli[]): PliStore {
  return {
    async prendre({ maintenant, jusqua, limite }) {
      const dus = tous
        .filter((p) => estAFaire(p) && p.aFaireLe <= maintenant)
        .sort((a, b) => (a.aFaireLe < b.aFaireLe ? -1 : 1))
        .slice(0, limite)
      return dus.map((p) => {
        const pris: Pli = { ...p, statut: 'en-cours', aFaireLe: jusqua, changeLe: maintenant }
        tous[tous.indexOf(p)] = pris
        return pris
      })
    },
    async conclure(pli, suivants) {
      const i = tous.findIndex((p) => memePli(p, pli))
      if (i >= 0) tous[i] = pli
      tous.push(...suivants.filter((s) => !tous.some((p) => memePli(p, s))))
    },
    listPourMessage: async (personne, reference) =>
      tous.filter((p) => p.personne === personne && p.reference === reference),
    lister: async ({ statut, limite, reference }) =>
      tous
        .filter((p) => statut === null || p.statut === statut)
        .filter((p) => reference === undefined || p.reference === reference)
        .sort((a, b) => (a.changeLe < b.changeLe ? 1 : -1))
        .slice(0, limite),
    compter: async () => compter(tous),
    async relancer(choix) {
      const choisis = tous.filter((p) => estARelancer(p, choix))
      const neuf = { statut: 'cree', essais: 0, motif: null } as const
      for (const p of choisis) {
        const quand = { aFaireLe: choix.maintenant, changeLe: choix.maintenant }
        tous[tous.indexOf(p)] = { ...p, ...neuf, ...quand }
      }
      return choisis.length
    },
  }
}

function compter(tous: readonly Pli[]): readonly ComptePlis[] {
  const comptes = new Map<string, ComptePlis>()
  for (const { canal, statut, aFaireLe } of tous) {
    const { nombre = 0, premierAFaireLe = aFaireLe } = comptes.get(`${canal} ${statut}`) ?? {}
    const premier = premierAFaireLe < aFaireLe ? premierAFaireLe : aFaireLe
    comptes.set(`${canal} ${statut}`, {
      ...{ canal, statut, nombre: nombre + 1, premierAFaireLe: premier },
    })
  }
  return [...comptes.keys()].sort().flatMap((cle) => comptes.get(cle) ?? [])
}

function estARelancer(p: Pli, { reference, canal, motif }: RelancePlis): boolean {
  return (
    (p.statut === 'echec-definitif' || p.statut === 'echec-temporaire') &&
    (reference === undefined || p.reference === reference) &&
    (canal === undefined || p.canal === canal) &&
    (motif === undefined || p.motif === motif)
  )
}

function memePli(a: Pli, b: Pli): boolean {
  return a.personne === b.personne && a.reference === b.reference && a.canal === b.canal
}

export function createProfilsMessagesMemoire(): ProfilMessagesStore {
  const profils = new Map<string, ProfilMessages>()
  return {
    find: async (personne) => profils.get(personne),
    async enregistrer(personne, profil) {
      if ((profils.get(personne)?.version ?? 0) !== profil.version - 1) return false
      profils.set(personne, profil)
      return true
    },
    listPersonnes: async (apres, limite) =>
      [...profils.keys()]
        .filter((p) => p > apres)
        .sort()
        .slice(0, limite),
  }
}
