import type { JSX, ReactNode } from 'react'
import type { LignePreremplie } from '#allocations'
import {
  Accordeon,
  Badge,
  Champ,
  ChoixRadio,
  deMois,
  jourEnMots,
  majuscule,
  moisEnListe,
  moisEnMots,
  nomMois,
  rendrePage,
  Table,
  TexteErreur,
} from '#apps/web'
import { enEuros, formaterSiret, type Mois } from '#socle'
import { EtatDeLignes } from '../ressources-etat.js'
import { cleDeclarant, moisDuPapier } from '../ressources-vue.js'
import { BlocATaper } from './a-taper.js'
import { BoutonsEtape, ChampsCaches, erreurDe, PageEtape, type ProprietesEtape } from './etape.js'
import { BlocMasque } from './masques.js'
import { champAvis, champMotif, idDe, lireMontant, MOTIFS, montantSaisi } from './saisie.js'
import { estCorrigee, type Groupe, listGroupes, nommer } from './vue.js'

/** Step « Vérifier mes ressources », for oneself or for the others of the foyer. */
export function pageGroupes(p: ProprietesEtape): string {
  const personnes = p.etape === 'foyer' ? p.autres : p.moi === undefined ? [] : [p.moi]
  const vues = personnes.filter((x) => !p.masquees.includes(x))
  const groupes = listGroupes(p.declaration, vues)
  const masquees = personnes.filter((x) => listGroupes(p.declaration, [x]).length > 0)
  return rendrePage(
    <PageEtape p={p}>
      <p className="chapo">
        Pour votre déclaration {deMois(nomMois(p.declaration.moisExamen))}, nous regardons{' '}
        <strong>{moisEnListe(p.declaration.moisReference)}</strong>, à la date de paiement. Vous
        avez le droit de vous tromper, et de nous dire que nous nous trompons.
      </p>
      <form
        method="post"
        action={`${p.base}/${p.etape}`}
        noValidate
        className="bloc"
        data-enregistre=""
      >
        <ChampsCaches {...p} />
        {groupes.map((g) => (
          <BlocDeclarant key={g.cle} p={p} groupe={g} />
        ))}
        {masquees
          .filter((x) => p.masquees.includes(x))
          .map((x) => (
            <BlocMasque key={x} p={p} personne={x} />
          ))}
        {p.aTaper
          .filter((x) => personnes.includes(x))
          .map((x) => (
            <BlocATaper key={x} p={p} personne={x} />
          ))}
        <SansLigne p={p} personnes={personnes} />
        {groupes.length === 0 ? null : <NomInconnu />}
        {p.etape === 'ressources' ? <DetailPermis p={p} /> : null}
        <BoutonsEtape {...p} />
      </form>
    </PageEtape>,
  )
}

/** An awaited payment and no line at all: nothing to check here, the amount is asked further on. */
function SansLigne(q: { p: ProprietesEtape; personnes: readonly string[] }): ReactNode {
  const { p, personnes } = q
  const seules = personnes.filter(
    (x) =>
      !p.aTaper.includes(x) &&
      listGroupes(p.declaration, [x]).length === 0 &&
      (p.declaration.attendus ?? []).some((a) => a.personne === x),
  )
  return seules.map((x) => (
    <div key={x} className="question">
      <h2>{nommer(p.dossier, x, p.moi)} : rien n’est encore arrivé</h2>
      <p>
        Un employeur ou un organisme doit encore déclarer. Vous donnerez le montant à l’étape « Ce
        qui n’est pas prérempli ».
      </p>
    </div>
  ))
}

/** An adult lets the other one see her lines; without it he sees their totals. */
function DetailPermis({ p }: { p: ProprietesEtape }): ReactNode {
  const adultes = p.dossier.personnes.filter((x) => x.role !== 'enfant')
  if (adultes.length < 2 || p.moi === undefined || !p.regles.masquerAutreAdulte) return null
  const permis = p.declaration.detailPermis?.includes(p.moi) === true
  const choisi = p.saisi('etat') === undefined ? permis : p.saisi('detail-permis') === 'oui'
  return (
    <div className="question">
      <h2>Ce que l’autre adulte voit de vos ressources</h2>
      <label className="case">
        <input type="checkbox" name="detail-permis" value="oui" defaultChecked={choisi} />
        <span>
          L’autre adulte peut voir le détail de mes ressources
          <span className="fr-hint-text">
            Sinon, il voit seulement un total par mois. Ni l’employeur, ni chaque montant.
          </span>
        </span>
      </label>
    </div>
  )
}

interface Bloc {
  readonly p: ProprietesEtape
  readonly groupe: Groupe
}

function BlocDeclarant(b: Bloc): JSX.Element {
  const { p, groupe } = b
  const champ = champAvis(groupe)
  const reponse = p.saisi(champ) ?? groupe.avis ?? ''
  const erreur = erreurDe(p, champ)
  const travaille = groupe.organisme
    ? `${groupe.nom} vous a-t-il payé, et les montants sont-ils justes ?`
    : `Avez-vous travaillé pour ${groupe.nom}, et les montants sont-ils justes ?`
  return (
    <div className={`question${erreur ? ' fr-input-group--error' : ''}`}>
      <h2>{groupe.nom}</h2>
      <p className="petit">{sousTitre(p, groupe)}</p>
      <TableGroupe p={p} groupe={groupe} />
      <fieldset className="bloc" aria-describedby={erreur ? `${champ}-erreur` : undefined}>
        <legend>
          {p.etape === 'foyer' ? `Les montants de ${groupe.nom} sont-ils justes ?` : travaille}
        </legend>
        <div className="choix">
          <ChoixRadio
            nom={champ}
            id={champ}
            valeur="juste"
            coche={reponse === 'juste'}
            libelle="Oui, tout est juste"
          />
          <ChoixRadio
            nom={champ}
            valeur="montant-faux"
            coche={reponse === 'montant-faux'}
            libelle="Oui, mais un montant est faux"
            ouvre
          />
          <ChoixRadio
            nom={champ}
            valeur="inconnu"
            coche={reponse === 'inconnu'}
            libelle={`Je ne connais pas cet ${groupe.organisme ? 'organisme' : 'employeur'}`}
          />
        </div>
        <TexteErreur id={`${champ}-erreur`} message={erreur} />
      </fieldset>
      <Corrections {...b} />
    </div>
  )
}

function sousTitre(p: ProprietesEtape, groupe: Groupe): string {
  const personne = groupe.lignes[0]?.personne ?? ''
  const qui = p.etape === 'foyer' ? `${nommer(p.dossier, personne, p.moi)}. ` : ''
  return qui + siretEnMots(groupe)
}

function siretEnMots(groupe: Groupe): string {
  const declarant = groupe.lignes[0]?.ressource.declarant
  const siret = declarant?.siret ?? null
  if (siret !== null && declarant?.raisonSociale === null) {
    return 'Son nom n’est pas transmis. Cherchez ce numéro SIRET sur votre bulletin de paie.'
  }
  return siret === null ? 'Sans numéro SIRET' : `SIRET ${formaterSiret(siret)}`
}

function TableGroupe({ p, groupe }: { p: ProprietesEtape; groupe: Groupe }): JSX.Element {
  const lignes = p.declaration.moisReference.flatMap((m) => {
    const duMois = groupe.lignes.filter((l) => l.mois === m)
    return duMois.length === 0 ? [rangeeVide(p, groupe, m)] : duMois.map(rangee)
  })
  return (
    <div className="formulaire">
      <Table
        legende={`Montants préremplis de ${groupe.nom}`}
        colonnes={[
          { titre: 'Mois' },
          { titre: 'Payé le' },
          { titre: 'Montant net social', nombre: true },
          { titre: 'État' },
        ]}
        lignes={lignes}
      />
    </div>
  )
}

/** « Non reçu » where the caisse expected a payment; an empty month elsewhere. */
function rangeeVide(p: ProprietesEtape, groupe: Groupe, m: Mois) {
  const attendu = p.declaration.attendus?.some(
    (a) => a.mois === m && groupe.cle === `${a.personne} ${cleDeclarant(a.declarant)}`,
  )
  const etat = attendu ? <Badge etat="attendu">Non reçu</Badge> : 'rien de déclaré'
  return {
    cle: m,
    cellules: [majuscule(moisEnMots(m)), '', attendu ? 'non reçu' : 'aucun', etat],
  }
}

function rangee(l: LignePreremplie) {
  const r = l.ressource
  return {
    cle: idDe(l),
    cellules: [
      `${majuscule(moisEnMots(l.mois))}${r.periode === null ? '' : ', correction'}`,
      jourEnMots(r.dateVersement),
      <MontantLigne key="m" l={l} />,
      <EtatLigne key="e" l={l} />,
    ],
  }
}

function MontantLigne({ l }: { l: LignePreremplie }): JSX.Element {
  const declare = l.montantDeclare === null ? 'non indiqué' : enEuros(l.montantDeclare)
  return <>{declare}</>
}

function EtatLigne({ l }: { l: LignePreremplie }): JSX.Element {
  const signale = l.ressource.contestee && l.montantRetenu !== l.montantDeclare
  if (!estCorrigee(l) && !signale) return <EtatDeLignes lignes={[l.ressource]} />
  const retenu = l.montantRetenu === null ? 'non indiqué' : enEuros(l.montantRetenu)
  // Said in a signalement already: the amount counts, and nothing is to be said again.
  const mots = signale && !estCorrigee(l) ? `Signalé : ${retenu} compté` : `Vous dites ${retenu}`
  return <Badge etat="conteste">{mots}</Badge>
}

/** Shown when an amount is wrong; the declared one is always said beside. */
function Corrections(b: Bloc): JSX.Element {
  const { p, groupe } = b
  const motif = champMotif(groupe)
  const motifConnu = groupe.lignes.find(estCorrigee)?.motifCorrection
  const choisi = p.saisi(motif) ?? String(MOTIFS.indexOf(motifConnu ?? ''))
  const erreur = erreurDe(p, motif)
  return (
    <div className="si-oui a-moi">
      {groupe.lignes.map((l) => (
        <CorrectionLigne key={idDe(l)} p={p} l={l} avis={groupe.avis} />
      ))}
      <fieldset
        className="fr-input-group"
        aria-describedby={erreur ? `${motif}-erreur` : undefined}
      >
        <legend>Pourquoi ce montant est-il faux ?</legend>
        <div className="choix">
          {MOTIFS.map((libelle, i) => (
            <ChoixRadio
              key={libelle}
              nom={motif}
              id={i === 0 ? motif : undefined}
              valeur={String(i)}
              coche={choisi === String(i)}
              libelle={libelle}
            />
          ))}
        </div>
        <TexteErreur id={`${motif}-erreur`} message={erreur} />
      </fieldset>
    </div>
  )
}

function CorrectionLigne(c: {
  p: ProprietesEtape
  l: LignePreremplie
  avis: Groupe['avis']
}): JSX.Element {
  const { p, l } = c
  const nom = `montant-${idDe(l)}`
  const declare = l.montantDeclare === null ? 'sans montant' : `: ${enEuros(l.montantDeclare)}`
  const paye = jourEnMots(l.ressource.dateVersement)
  const papier = deMois(moisEnMots(moisDuPapier(l.ressource)))
  const garde = estCorrigee(l) && c.avis === 'montant-faux' ? l.montantRetenu : null
  return (
    <>
      <Champ
        nom={nom}
        label={`Montant net social de votre bulletin ${papier}`}
        aide={`Déclaré ${declare}, payé le ${paye}. Laissez vide si c’est juste.`}
        valeur={p.saisi(nom) ?? (garde === null ? '' : montantSaisi(garde))}
        erreur={erreurDe(p, nom)}
        classe="fr-input--montant"
        inputMode="decimal"
        unite="€"
      />
      <ConfirmationMois p={p} l={l} />
    </>
  )
}

/** Asked only when the amount typed is another month's: most mistakes are of month. */
function ConfirmationMois({ p, l }: { p: ProprietesEtape; l: LignePreremplie }): ReactNode {
  const champ = `montant-${idDe(l)}`
  if (erreurDe(p, champ) === undefined || lireMontant(p.saisi(champ) ?? '') === undefined)
    return null
  return (
    <label className="case">
      <input type="checkbox" name={`confirme-${idDe(l)}`} value="oui" />
      <span>C’est bien le montant du bulletin {deMois(moisEnMots(moisDuPapier(l.ressource)))}</span>
    </label>
  )
}

function NomInconnu(): JSX.Element {
  return (
    <div className="bloc">
      <Accordeon titre="Un nom vous est inconnu ? Lisez d’abord ceci">
        <p className="texte">
          Le nom affiché est le nom officiel de l’entreprise. Il peut être différent du nom du
          magasin. Regardez le numéro SIRET sur votre bulletin de paie.
        </p>
      </Accordeon>
    </div>
  )
}
