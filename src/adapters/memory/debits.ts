import { type DebitStore, ECART_HORLOGES_MINUTES } from '#acces'

export function createDebitsMemoire(): DebitStore {
  const comptes = new Map<string, { minute: number; pris: number }>()
  return {
    async prendre({ application, minute, voulu, limite }) {
      const garde = comptes.get(application)
      const retard = garde === undefined ? -1 : garde.minute - minute
      const meme = retard >= 0 && retard <= ECART_HORLOGES_MINUTES
      const compte = meme ? garde! : { minute, pris: 0 }
      const accorde = Math.max(0, Math.min(voulu, limite - compte.pris))
      compte.pris += accorde
      comptes.set(application, compte)
      return { accorde, reste: Math.max(0, limite - compte.pris) }
    },
  }
}
