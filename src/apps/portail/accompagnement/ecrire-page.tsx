import type { JSX } from 'react'
import { LONGUEUR_TEXTE, type RefusAccompagnement } from '#accompagnement'
import {
  type ContextePage,
  type ErreurChamp,
  FilAriane,
  Page,
  ResumeErreurs,
  rendrePage,
} from '#apps/web'
import { ZoneTexte } from '../zone-texte.js'
import { ECRITS, type Ecrit, MON_ACCOMPAGNEMENT } from './mots.js'

export interface ProprietesEcrire {
  readonly contexte: ContextePage
  readonly jeton: string
  readonly ecrit: Ecrit
  /** What it is about: « Rendez-vous du 3 décembre 2026 ». */
  readonly sujet: string
  readonly retour: string
  readonly erreurs: readonly ErreurChamp[]
  readonly saisie: { readonly texte: string; readonly entendue: boolean }
}

/** One text to the Département: what it does, what is asked, one button. */
export function pageEcrire(p: ProprietesEcrire): string {
  const mots = ECRITS[p.ecrit]
  const prefixe = p.erreurs.length > 0 ? 'Erreur : ' : ''
  const erreur = p.erreurs.find((e) => e.champ === 'texte')?.message
  return rendrePage(
    <Page contexte={p.contexte} titre={`${prefixe}${mots.titre}, ${p.sujet}`}>
      <div className="formulaire">
        <FilAriane liens={[MON_ACCOMPAGNEMENT]} ici={mots.titre} />
        <h1>{mots.titre}</h1>
        <ResumeErreurs erreurs={p.erreurs} />
        <p className="chapo">{mots.chapo}</p>
        <p>{p.sujet}.</p>
        <form method="post" noValidate data-une-fois="" data-enregistre="">
          <input type="hidden" name="jeton" value={p.jeton} />
          <ZoneTexte
            label={mots.label}
            aide={mots.aide}
            valeur={p.saisie.texte}
            longueur={LONGUEUR_TEXTE}
            erreur={erreur}
          />
          {p.ecrit === 'observations' ? <Entendue coche={p.saisie.entendue} /> : null}
          <div className="fr-btns">
            <button type="submit" className="fr-btn">
              {mots.bouton}
            </button>
            <a className="fr-btn fr-btn--tertiary" href={p.retour}>
              Revenir sans rien envoyer
            </a>
          </div>
        </form>
      </div>
    </Page>,
  )
}

function Entendue({ coche }: { coche: boolean }): JSX.Element {
  return (
    <div className="fr-input-group">
      <label className="fr-radio">
        <input type="checkbox" name="entendue" value="oui" defaultChecked={coche} />
        <span>Je veux aussi être entendu, seul ou avec la personne de mon choix</span>
      </label>
    </div>
  )
}

/** What is said of a refusal, beside the text. */
export const FAUTES: Readonly<Partial<Record<RefusAccompagnement, ErreurChamp>>> = {
  'texte-absent': { champ: 'texte', message: 'Écrivez quelques mots' },
  'texte-trop-long': {
    champ: 'texte',
    message: 'Votre texte est trop long : 2 000 caractères au plus',
  },
  'delai-passe': {
    champ: 'texte',
    message: 'Le délai est passé. Appelez votre référent, ou le service RSA du Département',
  },
}
