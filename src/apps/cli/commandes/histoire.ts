import { parseArgs } from 'node:util'
import { listRubriques, type RubriqueLue } from '#declarations'
import type { HistoireLigne, HistoireMois, LectureHistoire } from '#referentiel'
import {
  enEuros,
  estMois,
  estNir,
  formaterSiret,
  type Instant,
  jourEnMots,
  type Mois,
  masquerNir,
  moisEnMots,
  parseInstant,
} from '#socle'
import { type Base, type Commande, UsageFautif } from '../commande.js'
import { enJson, type NatifsDits } from '../histoire/en-json.js'
import { lireNirDemande } from '../lire-nir.js'

const ACCES = {
  organisme: 'operateur',
  agent: 'ligne-de-commande',
  dossier: null,
  finalite: 'exploitation',
} as const

export const commande: Commande = {
  resume: 'raconte ce qui est arrivé à un mois d’une personne, ligne par ligne',
  aide: `Usage : alasource histoire --nir NIR|- --mois AAAA-MM [--vu-le INSTANT] [--natif]
                          [--base BASE] [--json]

Raconte un mois d’une personne : ce que chaque déclarant a dit, remplacé, corrigé ou retiré, ce
qui a été contesté et conclu, ce qui manque encore. Avec --vu-le : ce qu’on savait à cet instant.
Cette lecture est écrite au journal des accès avant que rien ne s’affiche.

Options
  --nir NIR           13 caractères, ou 15 avec la clé ; « - » : lu sur l’entrée standard, pour ne
                      laisser le NIR ni dans l’historique ni dans la liste des processus
  --mois AAAA-MM      le mois du paiement
  --vu-le INSTANT     seulement ce qui était connu à cet instant, par exemple 2026-04-12T12:00:00Z
  --natif             ajoute, sous chaque événement, les lignes du fichier reçu (NIR masqué)
  --base BASE         adresse PostgreSQL ou dossier de données
  --json              un objet JSON

Code de sortie : 0 fait, même si la personne n’est pas connue ; 2 commande mal écrite ; 3 panne.
Exemple : alasource histoire --nir - --mois 2026-01 --vu-le 2026-04-12T12:00:00Z < nir.txt
`,
  async executer(args, contexte) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        nir: { type: 'string' },
        mois: { type: 'string' },
        'vu-le': { type: 'string' },
        natif: { type: 'boolean', default: false },
        base: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
      allowPositionals: false,
      strict: true,
    })
    const mois = lireMois(values.mois)
    const vuLe = lireInstant(values['vu-le'])
    const nir = await lireNirDemande(values.nir, contexte)
    const lecture = { nir, mois, jour: contexte.aujourdhui(), ...(vuLe ? { vuLe } : {}) }
    const base = await contexte.ouvrirBase(values.base)
    try {
      const histoire = await base.suivi.lireHistoire(lecture, ACCES)
      const natifs = values.natif ? await lireNatifs(base, lecture, histoire) : new Map()
      await contexte.ecrire(values.json ? enJson(histoire, natifs) : enMots(histoire, natifs))
    } finally {
      await base.fermer()
    }
    return 0
  },
}

function lireMois(texte: string | undefined): Mois {
  if (!estMois(texte)) throw new UsageFautif('--mois : un mois AAAA-MM est attendu.')
  return texte
}

function lireInstant(texte: string | undefined): Instant | undefined {
  if (texte === undefined) return undefined
  const instant = parseInstant(texte)
  if (instant !== undefined) return instant
  throw new UsageFautif(
    '--vu-le : un instant avec son fuseau est attendu, par exemple 2026-04-12T12:00:00Z.',
  )
}

/** Native lines of each message that gave a line, numbers masked. */
async function lireNatifs(
  base: Base,
  { nir }: LectureHistoire,
  { lignes }: HistoireMois,
): Promise<NatifsDits> {
  const natifs = new Map<string, readonly RubriqueLue[]>()
  for (const { ligne, evenements } of lignes) {
    for (const { declaration } of evenements) {
      const cle = `${ligne} ${declaration}`
      if (declaration === null || natifs.has(cle)) continue
      const natif = await base.suivi.findNatif({ nir, ligne, declaration }, ACCES)
      if (natif === undefined) continue
      natifs.set(cle, listRubriques(natif.octets, natif.norme).map(masquee))
    }
  }
  return natifs
}

/** Rubriques that carry an identity number, whatever its form (NTT, former NIR). */
const MASQUEES = new Set(['S21.G00.30.001', 'S21.G00.30.020', 'S21.G00.31.008'])

function masquee(r: RubriqueLue): RubriqueLue {
  if (estNir(r.valeur)) return { ...r, valeur: masquerNir(r.valeur) }
  return MASQUEES.has(r.code) ? { ...r, valeur: '•••••••••••••' } : r
}

const ETATS = {
  complet: 'tout ce qui est attendu est arrivé',
  attendu: 'une déclaration est attendue',
  'en-retard': 'une déclaration est en retard',
  conteste: 'un montant est contesté',
} as const

const ETATS_DECLARANT = {
  recu: 'reçu',
  'recu-en-retard': 'reçu en retard',
  attendu: 'attendu',
  'en-retard': 'en retard',
  'declare-sans-la-personne': 'a déclaré ce mois sans cette personne',
} as const

function enMots(h: HistoireMois, natifs: NatifsDits): string {
  if (h.personne === null) return 'Aucune déclaration ne parle de cette personne.\n'
  const { nom, prenoms, nirMasque } = h.personne
  const suivis = h.completude.declarants.map(
    (d) =>
      `  ${nomDe(d.declarant)} : ${ETATS_DECLARANT[d.etat]}` +
      ` (échéance le ${jourEnMots(d.echeance)})\n`,
  )
  const messages = h.messages.map((m) => `  ${m.phrase}\n`)
  return [
    `${nom} ${prenoms} (${nirMasque})\n`,
    `${moisEnMots(h.mois)} : ${ETATS[h.completude.etat]}\n`,
    ...suivis,
    ...h.lignes.flatMap((l) => ligneEnMots(l, natifs)),
    ...(messages.length > 0 ? ['\nAutres messages\n', ...messages] : []),
  ].join('')
}

const ETATS_LIGNE = {
  'en-vigueur': '',
  retiree: ' (retirée)',
  detachee: ' (n’est plus à cette personne)',
} as const

function ligneEnMots(l: HistoireLigne, natifs: NatifsDits): string[] {
  const montant = l.montantNetSocial === null ? '' : `, ${enEuros(l.montantNetSocial)}`
  const titre = `${nomDe(l.declarant)}, paiement du ${jourEnMots(l.dateVersement)}${montant}`
  return [
    `\n${titre}${ETATS_LIGNE[l.etat]}\n`,
    ...l.evenements.flatMap((e) => [
      `  ${e.phrase}\n`,
      ...(natifs.get(`${l.ligne} ${e.declaration}`) ?? []).map(
        (r) => `    ${r.code},'${r.valeur}'  ${r.libelle}\n`,
      ),
    ]),
  ]
}

function nomDe({ siret, raisonSociale }: HistoireLigne['declarant']): string {
  return raisonSociale ?? (siret === null ? 'déclarant sans SIRET' : formaterSiret(siret as never))
}
