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
  Page,
  ResumeErreurs,
  rendrePage,
  Table,
  TexteErreur,
} from '#apps/web'
import { enEuros, formaterSiret, type Mois } from '#socle'
import { EtatDeLignes } from '../ressources-pages.js'
import { cleDeclarant } from '../ressources-vue.js'
import {
  BoutonsEtape,
  erreurDe,
  montantSaisi,
  type ProprietesEtape,
  TeteEtape,
  titreEtape,
} from './pages.js'
import { idDe, lireMontant, MOTIFS } from './saisie.js'
import { estCorrigee, type Groupe, listGroupes } from './vue.js'

/** Step « Vérifier mes ressources », for oneself or for the others of the foyer. */
export function pageGroupes(p: ProprietesEtape): string {
  const personnes = p.etape === 'foyer' ? p.autres : p.moi === undefined ? [] : [p.moi]
  const groupes = listGroupes(p.declaration, personnes)
  return rendrePage(
    <Page contexte={p.contexte} titre={titreEtape(p)}>
      <TeteEtape {...p} />
      <ResumeErreurs erreurs={p.erreurs} />
      <p className="chapo">
        Pour votre déclaration {deMois(nomMois(p.declaration.moisExamen))}, nous regardons{' '}
        <strong>{moisEnListe(p.declaration.moisReference)}</strong>, à la date de paiement. Vous
        avez le droit de vous tromper, et de nous dire que nous nous trompons.
      </p>
      <form method="post" action={`/ma-declaration/${p.etape}`} noValidate className="bloc">
        <input type="hidden" name="jeton" value={p.jeton} />
        {groupes.length === 0 ? <AucunRevenu p={p} /> : null}
        {groupes.map((g, rang) => (
          <BlocDeclarant key={g.cle} p={p} groupe={g} rang={rang} />
        ))}
        {groupes.length === 0 ? null : <NomInconnu />}
        <BoutonsEtape {...p} />
      </form>
    </Page>,
  )
}

function AucunRevenu({ p }: { p: ProprietesEtape }): JSX.Element {
  return (
    <div className="encadre">
      <h2>Aucun revenu n’est déclaré</h2>
      <p>
        Aucun employeur ni organisme n’a déclaré de paiement en{' '}
        {moisEnListe(p.declaration.moisReference)}. Si vous avez été payé, dites-le à l’étape « Ce
        qui n’est pas prérempli ».
      </p>
    </div>
  )
}

interface Bloc {
  readonly p: ProprietesEtape
  readonly groupe: Groupe
  readonly rang: number
}

function BlocDeclarant(b: Bloc): JSX.Element {
  const { p, groupe, rang } = b
  const champ = `avis-${rang}`
  const reponse = p.saisi(champ) ?? groupe.avis ?? ''
  const erreur = erreurDe(p, champ)
  const travaille = groupe.organisme
    ? `${groupe.nom} vous a-t-il payé, et les montants sont-ils justes ?`
    : `Avez-vous travaillé pour ${groupe.nom}, et les montants sont-ils justes ?`
  return (
    <div className={`question${erreur ? ' fr-input-group--error' : ''}`}>
      <h2>{groupe.nom}</h2>
      <p className="petit">{sousTitre(groupe)}</p>
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

function sousTitre(groupe: Groupe): string {
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
  if (!estCorrigee(l)) return <EtatDeLignes lignes={[l.ressource]} />
  const retenu = l.montantRetenu === null ? 'non indiqué' : enEuros(l.montantRetenu)
  return <Badge etat="conteste">Vous dites {retenu}</Badge>
}

/** Shown when an amount is wrong; the declared one is always said beside. */
function Corrections(b: Bloc): JSX.Element {
  const { p, groupe, rang } = b
  const champMotif = `motif-${rang}`
  const motifConnu = groupe.lignes.find(estCorrigee)?.motifCorrection
  const choisi =
    p.saisi(champMotif) ?? String((MOTIFS as readonly string[]).indexOf(motifConnu ?? ''))
  const erreur = erreurDe(p, champMotif)
  return (
    <div className="si-oui a-moi">
      {groupe.lignes.map((l) => (
        <CorrectionLigne key={idDe(l)} p={p} l={l} avis={groupe.avis} />
      ))}
      <fieldset
        className="fr-input-group"
        aria-describedby={erreur ? `${champMotif}-erreur` : undefined}
      >
        <legend>Pourquoi ce montant est-il faux ?</legend>
        <div className="choix">
          {MOTIFS.map((motif, i) => (
            <ChoixRadio
              key={motif}
              nom={champMotif}
              id={i === 0 ? champMotif : undefined}
              valeur={String(i)}
              coche={choisi === String(i)}
              libelle={motif}
            />
          ))}
        </div>
        <TexteErreur id={`${champMotif}-erreur`} message={erreur} />
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
  const garde = estCorrigee(l) && c.avis === 'montant-faux' ? l.montantRetenu : null
  return (
    <>
      <Champ
        nom={nom}
        label={`Montant net social de votre bulletin ${deMois(moisEnMots(l.mois))}`}
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
      <span>C’est bien le montant du bulletin {deMois(moisEnMots(l.mois))}</span>
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
