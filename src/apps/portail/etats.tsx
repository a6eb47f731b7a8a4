import type { JSX } from 'react'
import { type ContextePage, EtatDePage, Page, rendrePage } from '#apps/web'
import { SIMPLE_EN_PANNE } from './simple/textes.js'

export type NomEtat =
  | 'introuvable'
  | 'refuse'
  | 'formulaire-etranger'
  | 'session-expiree'
  | 'trop-de-demandes'
  | 'erreur'
  | 'indisponible'

export const STATUTS: Readonly<Record<NomEtat, number>> = {
  introuvable: 404,
  refuse: 403,
  'formulaire-etranger': 403,
  'session-expiree': 401,
  'trop-de-demandes': 429,
  erreur: 500,
  indisponible: 503,
}

interface Contenu {
  readonly icone: 'loupe' | 'oeil' | 'cadenas' | 'triangle' | 'lien' | 'horloge'
  readonly titre: string
  readonly texte: string
  readonly acte: { readonly adresse: string; readonly libelle: string }
}

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
    texte: 'Il ne vient pas d’une page ouverte par vous. Revenez à la page et recommencez.',
    acte: ACCUEIL,
  },
  'session-expiree': {
    icone: 'cadenas',
    titre: 'Votre session est fermée',
    texte:
      'Vous n’avez rien fait pendant 30 minutes. C’est pour protéger vos données. ' +
      'Ce que vous veniez d’écrire est gardé pendant 2 heures : identifiez-vous pour le retrouver.',
    acte: { adresse: '/connexion', libelle: 'Reprendre où j’en étais' },
  },
  'trop-de-demandes': {
    icone: 'horloge',
    titre: 'Attendez une minute',
    texte: 'Trop de demandes arrivent en même temps. Rien n’est perdu.',
    acte: ACCUEIL,
  },
  erreur: {
    icone: 'triangle',
    titre: 'Notre site a un problème',
    texte: 'Ce que vous avez enregistré est gardé. Réessayez dans quelques minutes.',
    acte: ACCUEIL,
  },
  indisponible: {
    icone: 'lien',
    titre: 'Nos données ne répondent pas',
    texte: 'Nous ne pouvons pas les lire en ce moment. Réessayez dans quelques minutes.',
    acte: ACCUEIL,
  },
}

/** `code` is what the person gives on the phone; it is in the log beside the cause. */
export function pageEtat(visite: ContextePage, etat: NomEtat, code: string): string {
  const contenu = CONTENUS[etat]
  const contexte = visite.version === 'simple' ? { ...visite, enClair: SIMPLE_EN_PANNE } : visite
  return rendrePage(
    <Page contexte={contexte} titre={contenu.titre}>
      <EtatDePage icone={contenu.icone} titre={contenu.titre}>
        <p>{contenu.texte}</p>
        <Code code={code} />
        <div className="fr-btns">
          <a className="fr-btn" href={contenu.acte.adresse}>
            {contenu.acte.libelle}
          </a>
        </div>
      </EtatDePage>
    </Page>,
  )
}

function Code({ code }: { code: string }): JSX.Element {
  return (
    <p>
      Code à donner si vous appelez : <strong className="insec">{code}</strong>
    </p>
  )
}
