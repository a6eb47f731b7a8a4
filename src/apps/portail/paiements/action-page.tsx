import type { ReactNode } from 'react'
import { LONGUEUR_SUITE, type RefusSuite, reglesSuites, type SuiteLue } from '#allocations'
import {
  Champ,
  type ContextePage,
  type ErreurChamp,
  FilAriane,
  jourEnMots,
  Page,
  ResumeErreurs,
  rendrePage,
} from '#apps/web'
import { enEuros } from '#socle'
import { ZoneTexte } from '../zone-texte.js'
import { type Action, MES_PAIEMENTS, MOTS_ACTIONS, moisDe, titreSuite } from './mots.js'

export interface ProprietesAction {
  readonly contexte: ContextePage
  readonly jeton: string
  readonly suite: SuiteLue
  readonly action: Action
  readonly erreurs: readonly ErreurChamp[]
  /** What was typed, when the form comes back. */
  readonly saisie: { readonly texte: string; readonly montant: string }
}

/** One request on an indu: what it does, what is asked, one button. */
export function pageAction(p: ProprietesAction): string {
  const { suite: s, action } = p
  const mots = MOTS_ACTIONS[action]
  const prefixe = p.erreurs.length > 0 ? 'Erreur : ' : ''
  const retour = { adresse: `/mes-paiements/${s.reference}`, libelle: titreSuite(s) }
  const erreur = (champ: string) => p.erreurs.find((e) => e.champ === champ)?.message
  return rendrePage(
    <Page contexte={p.contexte} titre={`${prefixe}${mots.titre}, ${s.reference}`}>
      <div className="formulaire">
        <FilAriane liens={[MES_PAIEMENTS, retour]} ici={mots.titre} />
        <h1>{mots.titre}</h1>
        <ResumeErreurs erreurs={p.erreurs} />
        <p className="chapo">{mots.chapo}</p>
        <p>
          Somme : <strong>{enEuros(Math.max(0, s.reste))}</strong>, pour {moisDe(s)}.
        </p>
        <form method="post" noValidate data-une-fois="" data-enregistre="">
          <input type="hidden" name="jeton" value={p.jeton} />
          {mots.label === null ? null : (
            <ZoneTexte
              label={mots.label}
              aide={mots.aide}
              valeur={p.saisie.texte}
              longueur={LONGUEUR_SUITE}
              erreur={erreur('texte')}
            />
          )}
          {action === 'plan' ? <Mensualite p={p} erreur={erreur('montant')} /> : null}
          <Delai s={s} action={action} />
          <div className="fr-btns">
            <button type="submit" className="fr-btn">
              {mots.bouton}
            </button>
            <a className="fr-btn fr-btn--tertiary" href={retour.adresse}>
              Revenir sans rien envoyer
            </a>
          </div>
        </form>
      </div>
    </Page>,
  )
}

function Mensualite({ p, erreur }: { p: ProprietesAction; erreur: string | undefined }) {
  const { planMois } = reglesSuites(p.suite.jour)
  const parMois = Math.ceil(Math.max(0, p.suite.reste) / planMois)
  return (
    <>
      <Champ
        nom="montant"
        label="Somme par mois"
        aide={`Par exemple ${enEuros(parMois)} par mois, pour finir en ${planMois} mois.`}
        valeur={p.saisie.montant}
        erreur={erreur}
        classe="court"
        unite="€"
        inputMode="decimal"
      />
      <p className="petit">Un plan plus long reste possible : parlez-en avec votre caisse.</p>
    </>
  )
}

function Delai({ s, action }: { s: SuiteLue; action: Action }): ReactNode {
  if (action !== 'contester') return null
  return (
    <p className="petit">
      Délai : jusqu’au {jourEnMots(s.delais.recours)}. Il part du jour où vous recevez le courrier.
      Après cette date, envoyez quand même vos raisons : votre caisse vous répondra.
    </p>
  )
}

/** What is said of a refusal, and beside which field. */
export const FAUTES: Readonly<Partial<Record<RefusSuite, ErreurChamp>>> = {
  'texte-absent': { champ: 'texte', message: 'Écrivez quelques mots' },
  'texte-trop-long': {
    champ: 'texte',
    message: 'Votre texte est trop long : 2 000 caractères au plus',
  },
  'montant-absent': {
    champ: 'montant',
    message: 'Écrivez une somme par mois, par exemple 50 ou 49,90',
  },
  'montant-trop-grand': {
    champ: 'montant',
    message: 'Cette somme dépasse ce qu’il reste à payer',
  },
}
