import type { JSX, ReactNode } from 'react'
import {
  type CategorieNonPreremplie,
  categoriesDemandees,
  type DeclarationTrimestrielle,
  type DossierAllocataire,
} from '#allocations'
import {
  Champ,
  ChoixRadio,
  type ContextePage,
  deMois,
  type ErreurChamp,
  Etapes,
  EtatDePage,
  jourEnMots,
  majuscule,
  moisEnListe,
  moisEnMots,
  nomMois,
  Page,
  ResumeErreurs,
  rendrePage,
  TexteErreur,
} from '#apps/web'
import type { StatutLogement } from '#legislation'
import { enEuros, type Mois } from '#socle'
import { type Etape, NOMS_CATEGORIES, TITRES_ETAPES } from './vue.js'

export interface ProprietesEtape {
  readonly contexte: ContextePage
  readonly jeton: string
  readonly dossier: DossierAllocataire
  readonly declaration: DeclarationTrimestrielle
  readonly moi: string | undefined
  readonly autres: readonly string[]
  readonly etapes: readonly Etape[]
  readonly etape: Etape
  readonly erreurs: readonly ErreurChamp[]
  /** What was typed, when the form comes back with a fault. */
  readonly saisi: (nom: string) => string | undefined
}

export function erreurDe(p: ProprietesEtape, champ: string): string | undefined {
  return p.erreurs.find((e) => e.champ === champ)?.message
}

/** Head of a step, the same for all. */
export function TeteEtape(p: { etape: Etape; etapes: readonly Etape[] }): JSX.Element {
  const rang = p.etapes.indexOf(p.etape) + 1
  const suivante = p.etapes[rang]
  return (
    <Etapes
      titre={TITRES_ETAPES[p.etape]}
      rang={rang}
      total={p.etapes.length}
      suite={
        suivante === undefined
          ? 'Dernière étape. Rien n’est envoyé tant que vous n’avez pas choisi « Envoyer ».'
          : `Étape suivante : ${TITRES_ETAPES[suivante].toLocaleLowerCase('fr')}`
      }
    />
  )
}

export function titreEtape(p: ProprietesEtape): string {
  const prefixe = p.erreurs.length > 0 ? 'Erreur : ' : ''
  const rang = p.etapes.indexOf(p.etape) + 1
  return `${prefixe}${TITRES_ETAPES[p.etape]}, étape ${rang} sur ${p.etapes.length}, ma déclaration`
}

/** Buttons at the foot of a step: go on, go back, save and leave. */
export function BoutonsEtape(p: { etape: Etape; etapes: readonly Etape[] }): JSX.Element {
  const avant = p.etapes[p.etapes.indexOf(p.etape) - 1]
  const retour = avant === 'situation' ? '/ma-declaration' : `/ma-declaration/${avant}`
  return (
    <div className="fr-btns">
      <button className="fr-btn" type="submit">
        Continuer
      </button>
      <a className="fr-btn fr-btn--secondary" href={retour}>
        Retour
      </a>
      <button className="fr-btn fr-btn--tertiary" type="submit" name="suite" value="plus-tard">
        Enregistrer et reprendre plus tard
      </button>
    </div>
  )
}

export function pageSansDossier(contexte: ContextePage): string {
  return rendrePage(
    <Page contexte={contexte} titre="Ma déclaration : aucun dossier">
      <EtatDePage icone="calendrier" titre="Vous n’avez pas de déclaration à faire">
        <p>
          Nous ne trouvons pas de dossier de RSA ou de prime d’activité à votre nom. Vos ressources
          restent visibles.
        </p>
        <div className="fr-btns">
          <a className="fr-btn" href="/mes-ressources">
            Voir mes ressources
          </a>
          <a className="fr-btn fr-btn--tertiary" href="/aide">
            Se faire aider
          </a>
        </div>
      </EtatDePage>
    </Page>,
  )
}

const LOGEMENTS: Readonly<Record<StatutLogement, string>> = {
  'locataire-vide': 'locataire d’un logement vide',
  'locataire-meuble': 'locataire d’un logement meublé',
  'locataire-hlm': 'locataire en HLM',
  'locataire-foyer': 'en foyer ou en résidence',
  proprietaire: 'propriétaire',
  'primo-accedant': 'propriétaire, avec un prêt en cours',
  'loge-gratuitement': 'logement sans loyer',
  'sans-domicile': 'sans logement',
}

export function pageSituation(p: {
  contexte: ContextePage
  dossier: DossierAllocataire
  declaration: DeclarationTrimestrielle
  etapes: readonly Etape[]
}): string {
  const { dossier, declaration } = p
  const examen = nomMois(declaration.moisExamen)
  return rendrePage(
    <Page
      contexte={p.contexte}
      titre={`Ma situation, étape 1 sur ${p.etapes.length}, ma déclaration`}
    >
      <TeteEtape etape="situation" etapes={p.etapes} />
      <p className="chapo">
        Pour votre déclaration {deMois(examen)}, nous regardons{' '}
        <strong>{moisEnListe(declaration.moisReference)}</strong>. Elle ouvre vos droits{' '}
        {deMois(moisEnListe(declaration.moisDroits))}.
      </p>
      <section>
        <h2>Voici ce que votre {dossier.organisme === 'caf' ? 'Caf' : 'MSA'} sait de vous</h2>
        <FicheFoyer dossier={dossier} />
        <p className="bloc">
          Quelque chose a changé ? <a href="/aide">Dites-le à votre caisse</a> avant de continuer.
        </p>
      </section>
      <div className="fr-btns">
        <a className="fr-btn" href="/ma-declaration/ressources">
          C’est juste, continuer
        </a>
      </div>
      <p className="petit bloc">
        Préparez vos bulletins de paie {deMois(nomMois(declaration.moisReference[0]))} à{' '}
        {moisEnMots(declaration.moisReference[2])}. Il faut environ 5 minutes.
      </p>
    </Page>,
  )
}

function FicheFoyer({ dossier }: { dossier: DossierAllocataire }): JSX.Element {
  const { logement, aideLogement } = dossier
  return (
    <dl className="fiche">
      <dt>Personnes du foyer</dt>
      <dd>
        {dossier.personnes.map((x) => (
          <span key={x.id}>
            {NOMS_ROLES[x.role]}, naissance le {jourEnMots(x.naissance)}
            <br />
          </span>
        ))}
      </dd>
      <dt>Logement</dt>
      <dd>{majuscule(LOGEMENTS[logement.statut])}</dd>
      {logement.loyer === null ? null : (
        <>
          <dt>Loyer</dt>
          <dd>{enEuros(logement.loyer)} par mois</dd>
        </>
      )}
      <dt>Aide au logement</dt>
      <dd>{aideLogement === null ? 'aucune connue' : `${enEuros(aideLogement)} par mois`}</dd>
      <dt>Numéro de dossier</dt>
      <dd>{dossier.numero}</dd>
    </dl>
  )
}

const NOMS_ROLES = {
  allocataire: 'Allocataire',
  conjoint: 'Conjoint ou conjointe',
  enfant: 'Enfant',
} as const

export function pageAutresRevenus(p: ProprietesEtape): string {
  return rendrePage(
    <Page contexte={p.contexte} titre={titreEtape(p)}>
      <TeteEtape {...p} />
      <ResumeErreurs erreurs={p.erreurs} />
      <p className="chapo">
        Personne ne nous déclare ces revenus. Dites-nous si votre foyer en a reçu en{' '}
        {moisEnListe(p.declaration.moisReference)}.
      </p>
      <form method="post" action="/ma-declaration/autres-revenus" noValidate className="bloc">
        <input type="hidden" name="jeton" value={p.jeton} />
        {categoriesDemandees(p.declaration).map((categorie) => (
          <Question key={categorie} p={p} categorie={categorie} />
        ))}
        <BoutonsEtape {...p} />
      </form>
    </Page>,
  )
}

function Question(q: { p: ProprietesEtape; categorie: CategorieNonPreremplie }): JSX.Element {
  const { p, categorie } = q
  const champ = `rep-${categorie}`
  const connue = p.declaration.reponses[categorie]
  const reponse = p.saisi(champ) ?? (connue === undefined ? '' : connue ? 'oui' : 'non')
  const erreur = erreurDe(p, champ)
  return (
    <div className={`question${erreur ? ' fr-input-group--error' : ''}`}>
      <fieldset aria-describedby={erreur ? `${champ}-erreur` : undefined}>
        <legend>Avez-vous reçu {NOMS_CATEGORIES[categorie]} ?</legend>
        <div className="choix deux">
          <ChoixRadio nom={champ} id={champ} valeur="non" coche={reponse === 'non'} libelle="Non" />
          <ChoixRadio nom={champ} valeur="oui" coche={reponse === 'oui'} libelle="Oui" ouvre />
        </div>
        <TexteErreur id={`${champ}-erreur`} message={erreur} />
      </fieldset>
      <div className="si-oui a-moi">
        <Qui p={p} categorie={categorie} />
        {p.declaration.moisReference.map((m) => (
          <MontantDuMois key={m} p={p} categorie={categorie} mois={m} />
        ))}
      </div>
    </div>
  )
}

function MontantDuMois(q: {
  p: ProprietesEtape
  categorie: CategorieNonPreremplie
  mois: Mois
}): JSX.Element {
  const { p, categorie, mois } = q
  const nom = `m-${categorie}-${mois}`
  const connue = p.declaration.saisies.find((s) => s.categorie === categorie && s.mois === mois)
  return (
    <Champ
      nom={nom}
      label={`Montant reçu en ${moisEnMots(mois)}`}
      aide="Laissez vide si vous n’avez rien reçu ce mois-là."
      valeur={p.saisi(nom) ?? (connue === undefined ? '' : montantSaisi(connue.montant))}
      erreur={erreurDe(p, nom)}
      classe="fr-input--montant"
      inputMode="decimal"
      unite="€"
    />
  )
}

/** « 412,40 », as it is typed. */
export function montantSaisi(montant: number): string {
  return enEuros(montant).replace(/[\s\u00a0€]/g, '')
}

function Qui({
  p,
  categorie,
}: {
  p: ProprietesEtape
  categorie: CategorieNonPreremplie
}): ReactNode {
  const adultes = p.dossier.personnes.filter((x) => x.role !== 'enfant')
  if (adultes.length < 2) return null
  const nom = `qui-${categorie}`
  const connue = p.declaration.saisies.find((s) => s.categorie === categorie)?.personne
  return (
    <div className="fr-input-group">
      <label className="fr-label" htmlFor={nom}>
        Qui l’a reçu ?
      </label>
      <select
        className="fr-select"
        id={nom}
        name={nom}
        defaultValue={p.saisi(nom) ?? connue ?? p.moi}
      >
        {adultes.map((x) => (
          <option key={x.id} value={x.id}>
            {x.id === p.moi ? 'Moi' : 'L’autre adulte du foyer'}
          </option>
        ))}
      </select>
    </div>
  )
}
