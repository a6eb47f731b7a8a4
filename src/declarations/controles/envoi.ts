import { BLOC } from '../neodes/champs.js'
import { rubrique, VERSIONS } from '../norme/norme.js'
import { type Etat, ZONE } from './etat.js'

const R_ESSAI = rubrique('S10.G00.00.005')
const R_TYPE_ENVOI = rubrique('S10.G00.00.008')
const R_TOTAL_RUBRIQUES = rubrique('S90.G00.90.001')
const R_TOTAL_DECLARATIONS = rubrique('S90.G00.90.002')
const ENVOI_NEANT = 2
/** A line that no rubrique reaches: its block has no open instance. */
const JAMAIS = 0x7fffffff

/** A header opens an envoi; the one before, if its total was never read, is truncated. */
export function ouvrirEnvoi(e: Etat): void {
  terminerEnvoi(e)
  e.envois++
  e.envoiOuvert = true
  e.horsCadre = false
  e.totalVu = false
  e.envoiRefuse = false
  e.rubriquesAvant = e.ligne - e.horsRubriques - 1
  e.premiereDeclaration = e.declarations
  e.toutesSansIndividu = true
  e.normeConnue = true
  e.debutBloc[BLOC.envoi] = JAMAIS
  e.changerRegles(VERSIONS[2], '')
}

/** Lines of the norm that no header announced: read on, refused as a whole. */
export function ouvrirSansEntete(e: Etat): void {
  ouvrirEnvoi(e)
  e.envois--
  e.zone = ZONE.envoi
  e.signaler('entete-absente', e.ligne, 'S10.G00.00')
}

/** An envoi ends: with its total, with the next header, with the lot's group or with the file. */
export function terminerEnvoi(e: Etat): void {
  if (!e.envoiOuvert) return
  e.zone = ZONE.envoi
  e.envoiOuvert = false
  e.horsCadre = true
  if (e.totalVu) controlerTotal(e)
  else e.signaler('envoi-tronque', e.ligne, 'S90.G00.90')
  if (e.declarations === e.premiereDeclaration) {
    e.signaler('envoi-sans-declaration', e.ligne, 'S20.G00.05')
  } else controlerNeant(e)
  if (e.val(R_ESSAI) === 1) e.essais++
  if (!e.envoiRefuse) return
  for (let rang = e.premiereDeclaration; rang < e.declarations; rang++) {
    e.declarationsRefusees.add(rang)
  }
}

function controlerTotal(e: Etat): void {
  const rubriques = e.val(R_TOTAL_RUBRIQUES)
  const declarations = e.val(R_TOTAL_DECLARATIONS)
  if (!Number.isNaN(rubriques) && rubriques !== e.rubriquesTotal - e.rubriquesAvant) {
    e.signaler('compte-rubriques', e.lignes[R_TOTAL_RUBRIQUES]!, 'S90.G00.90.001')
  }
  if (!Number.isNaN(declarations) && declarations !== e.declarations - e.premiereDeclaration) {
    e.signaler('compte-declarations', e.lignes[R_TOTAL_DECLARATIONS]!, 'S90.G00.90.002')
  }
}

/** A PASRAU without individual is not known to travel in an envoi néant: only DSN are compared. */
function controlerNeant(e: Etat): void {
  const type = e.val(R_TYPE_ENVOI)
  if (Number.isNaN(type) || e.estPasrau()) return
  if ((type === ENVOI_NEANT) !== e.toutesSansIndividu) {
    e.signaler('neant-incoherent', e.lignes[R_TYPE_ENVOI]!, 'S10.G00.00.008')
  }
}

export function ouvrirDeclaration(e: Etat): void {
  e.declarations++
  e.declarationRefusee = false
  e.individusDeclaration = 0
  e.debutBloc[BLOC.entreprise] = JAMAIS
  e.debutBloc[BLOC.etablissement] = JAMAIS
  e.nirs.vider()
  e.ntts.vider()
  e.changerRegles(e.norme, '')
}
