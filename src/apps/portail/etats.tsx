import { type ContextePage, EtatDePage, Page, rendrePage } from '#apps/web'
import { CodeDAppel } from './code-appel.js'
import { type Essai, Reessayer } from './reessayer.js'
import { SIMPLE_EN_PANNE, SIMPLE_REFUSE } from './simple/textes.js'

export type NomEtat =
  | 'introuvable'
  | 'refuse'
  | 'formulaire-etranger'
  | 'trop-long'
  | 'session-expiree'
  | 'trop-de-demandes'
  | 'erreur'
  | 'indisponible'

export const STATUTS: Readonly<Record<NomEtat, number>> = {
  introuvable: 404,
  refuse: 403,
  'formulaire-etranger': 403,
  'trop-long': 413,
  'session-expiree': 401,
  'trop-de-demandes': 429,
  erreur: 500,
  indisponible: 503,
}

interface Contenu {
  readonly icone: 'loupe' | 'oeil' | 'cadenas' | 'triangle' | 'lien' | 'horloge'
  readonly titre: string
  readonly texte: string
  /** Said in place of `texte` when what was typed comes back: in the page, or at the log-in. */
  readonly avecSaisie?: string
  /** The same thing may succeed in a while. */
  readonly passager?: true
  readonly acte: { readonly adresse: string; readonly libelle: string }
}

/** The form that could not be taken is in the page. */
const SAISIE =
  'Ce que vous venez d’écrire est gardé dans cette page. ' +
  'Laissez-la ouverte, puis réessayez dans quelques minutes.'

const FERMEE =
  'Elle se ferme après 30 minutes sans rien faire, et au bout de 2 heures. ' +
  'C’est pour protéger vos données.'

const ACCUEIL = { adresse: '/', libelle: 'Revenir à l’accueil' }

const CONTENUS: Readonly<Record<NomEtat, Contenu>> = {
  introuvable: {
    icone: 'loupe',
    titre: 'Cette page n’existe pas',
    texte: 'L’adresse est fausse, ou la page a changé de place.',
    acte: ACCUEIL,
  },
  refuse: {
    icone: 'oeil',
    titre: 'Cette page n’est pas la vôtre',
    texte:
      'Elle appartient à un autre dossier. Si vous aidez quelqu’un, faites-le avec cette personne.',
    acte: ACCUEIL,
  },
  'formulaire-etranger': {
    icone: 'cadenas',
    titre: 'Nous n’avons pas reçu votre envoi',
    texte:
      'Il vient d’une page ouverte avant votre connexion, ou d’un autre site. ' +
      'Revenez à la page et rechargez-la. Puis recommencez.',
    acte: ACCUEIL,
  },
  'trop-long': {
    icone: 'triangle',
    titre: 'Votre texte est trop long',
    texte:
      'Nous ne l’avons pas reçu. Revenez à la page précédente : il y est encore. ' +
      'Raccourcissez-le, puis envoyez-le.',
    acte: ACCUEIL,
  },
  'session-expiree': {
    icone: 'cadenas',
    titre: 'Votre session est fermée',
    texte: `${FERMEE} Ce que vous aviez enregistré est gardé.`,
    avecSaisie:
      `${FERMEE} Ce que vous veniez d’écrire est gardé pendant 2 heures : ` +
      'identifiez-vous pour le retrouver.',
    acte: { adresse: '/connexion', libelle: 'Reprendre où j’en étais' },
  },
  'trop-de-demandes': {
    icone: 'horloge',
    titre: 'Attendez une minute',
    texte: 'Trop de demandes arrivent en même temps. Rien n’est perdu.',
    passager: true,
    acte: ACCUEIL,
  },
  erreur: {
    icone: 'triangle',
    titre: 'Notre site a un problème',
    texte: 'Ce que vous avez enregistré est gardé. Réessayez dans quelques minutes.',
    avecSaisie: SAISIE,
    passager: true,
    acte: ACCUEIL,
  },
  indisponible: {
    icone: 'lien',
    titre: 'Nos données ne répondent pas',
    texte: 'Nous ne pouvons pas les lire en ce moment. Réessayez dans quelques minutes.',
    avecSaisie: `Nous ne pouvons pas les lire en ce moment. ${SAISIE}`,
    passager: true,
    acte: ACCUEIL,
  },
}

interface Echec {
  /** What the person gives on the phone; it is in the log beside the cause. */
  readonly code: string
  readonly essai: Essai
  /** What was typed waits for the next log-in. */
  readonly gardee: boolean
  /** Where another log-in leads back to. */
  readonly connexion: string
}

export function pageEtat(visite: ContextePage, etat: NomEtat, echec: Echec): string {
  const { code, essai } = echec
  const contenu = CONTENUS[etat]
  const revient = etat === 'session-expiree' ? echec.gardee : 'champs' in essai
  const simple = contenu.passager === true ? SIMPLE_EN_PANNE : SIMPLE_REFUSE
  const contexte = visite.version === 'simple' ? { ...visite, enClair: simple } : visite
  return rendrePage(
    <Page contexte={contexte} titre={contenu.titre}>
      <EtatDePage icone={contenu.icone} titre={contenu.titre}>
        <p>{(revient ? contenu.avecSaisie : undefined) ?? contenu.texte}</p>
        <CodeDAppel code={code} />
        <div className="fr-btns">
          {contenu.passager === true ? <Reessayer essai={essai} /> : null}
          <a
            className={contenu.passager === true ? 'fr-btn fr-btn--tertiary' : 'fr-btn'}
            href={etat === 'session-expiree' ? echec.connexion : contenu.acte.adresse}
          >
            {contenu.acte.libelle}
          </a>
        </div>
      </EtatDePage>
    </Page>,
  )
}
