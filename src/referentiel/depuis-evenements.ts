import type { ArretLu, ContratLu, IndividuLu } from '#declarations'
import { dernierJour, jourPlus, type Mois, moisDuJour } from '#socle'
import type { ArretDeclare, EvenementsIndividu, FinDeContrat } from './evenements.js'
import type { DeclarationEnregistree, LigneEnregistree } from './registre.js'
import type { Empreintes } from './store.js'

/** 62.002: the end declared before did not take place. */
const FIN_ANNULEE = '099'

interface Source {
  readonly declaration: DeclarationEnregistree
  readonly lignes: readonly LigneEnregistree[]
  readonly empreintes: Pick<Empreintes, 'hacher'>
}

/** What the individual says of contracts, stops and days paid; null in the ordinary case. */
export function evenementsDeclares(lu: IndividuLu, source: Source): EvenementsIndividu | null {
  const { declaration } = source
  const pasrau = declaration.origine === 'pasrau'
  const mois = declaration.moisPrincipal ?? moisDuJour(declaration.constitution)
  const fins = pasrau ? [] : lu.contrats.flatMap((c) => finDeclaree(c, mois, source))
  const arrets = lu.contrats.flatMap((c) => c.arrets.map(arretDeclare))
  const joursPayes = pasrau ? joursDesLignes(lu, source.lignes) : []
  const finis = fins.filter((f) => f.genre === 'declaree').length
  const ouverts = pasrau ? 0 : lu.contrats.length - finis
  const ordinaire = ouverts === (pasrau ? 0 : 1)
  const rien = fins.length + arrets.length + joursPayes.length === 0
  return ordinaire && rien ? null : { ouverts, fins, arrets, joursPayes }
}

function finDeclaree(c: ContratLu, mois: Mois, { empreintes }: Source): FinDeContrat[] {
  const contrat = (): string => empreintes.hacher(`contrat ${c.numero}`)
  if (c.fin !== null) {
    const genre = c.fin.motif === FIN_ANNULEE ? 'annulee' : 'declaree'
    return [{ contrat: contrat(), date: c.fin.date, genre }]
  }
  const prevue = c.finPrevisionnelle
  if (prevue === null || prevue > dernierJour(mois)) return []
  return [{ contrat: contrat(), date: prevue, genre: 'prevue' }]
}

function arretDeclare(a: ArretLu): ArretDeclare {
  const fin = a.reprise === null ? a.finPrevisionnelle : jourPlus(a.reprise, -1)
  return {
    de: jourPlus(a.dernierJourTravaille, 1),
    a: fin,
    reprise: a.reprise,
    annule: a.annule,
    subrogation: a.subrogation,
  }
}

/** Only of daily allowances: a pension or an unemployment benefit is never paid by an employer. */
function joursDesLignes(
  lu: IndividuLu,
  lignes: readonly LigneEnregistree[],
): EvenementsIndividu['joursPayes'] {
  let rang = 0
  return lu.versements.flatMap((v) => {
    const siennes = Math.max(1, v.nets.filter((n) => n.type === '03').length)
    const premiere = rang
    rang += siennes
    const nature = lignes[premiere]?.nature ?? ''
    if (v.joursPayes === null || !nature.startsWith('ij-')) return []
    return [{ rang: premiere, ...v.joursPayes }]
  })
}
