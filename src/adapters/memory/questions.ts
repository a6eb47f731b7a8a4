import type { QuestionAcces, QuestionStore } from '#acces'

export function createQuestionsMemoire(): QuestionStore {
  const toutes: { personne: string; question: QuestionAcces }[] = []
  return {
    async poser(personne, question) {
      const meme = (x: (typeof toutes)[number]): boolean =>
        x.personne === personne &&
        x.question.chaine === question.chaine &&
        x.question.rang === question.rang
      if (toutes.some(meme)) return false
      toutes.unshift({ personne, question: { ...question, reponse: null, repondueLe: null } })
      return true
    },
    listForPersonne: async (personne) =>
      toutes.filter((x) => x.personne === personne).map((x) => x.question),
    listOuvertes: async (limite) =>
      toutes
        .map(({ personne, question }) => ({ ...question, personne }))
        .filter((q) => q.reponse === null)
        .reverse()
        .slice(0, limite),
    async repondre(recu, reponse, quand) {
      const trouvee = toutes.find((x) => x.question.recu === recu)
      if (trouvee === undefined || trouvee.question.reponse !== null) return false
      trouvee.question = { ...trouvee.question, reponse, repondueLe: quand }
      return true
    },
  }
}
