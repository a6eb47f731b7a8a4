import type { JSX, ReactNode } from 'react'
import {
  Alerte,
  type ContextePage,
  type ErreurChamp,
  FilAriane,
  jourComplet,
  Page,
  ResumeErreurs,
  rendrePage,
} from '#apps/web'
import { LONGUEUR_TEXTE, type Signalement } from '#signalements'
import { enEuros, type Jour } from '#socle'
import { ZoneTexte } from './etapes.js'
import { EnvoiPiece } from './pieces-page.js'
import { MES_SIGNALEMENTS } from './suivi-page.js'

export interface ProprietesAction {
  readonly contexte: ContextePage
  readonly jeton: string
  readonly signalement: Signalement
  readonly erreurs: readonly ErreurChamp[]
  /** What was typed, when the form comes back. */
  readonly texte: string
}

function cadre(p: ProprietesAction, titre: string, contenu: ReactNode): string {
  const { reference } = p.signalement
  const prefixe = p.erreurs.length > 0 ? 'Erreur : ' : ''
  return rendrePage(
    <Page contexte={p.contexte} titre={`${prefixe}${titre}, signalement ${reference}`}>
      <div className="formulaire">
        <FilAriane
          liens={[
            MES_SIGNALEMENTS,
            { adresse: `/mes-signalements/${reference}`, libelle: `Signalement ${reference}` },
          ]}
          ici={titre}
        />
        <h1>{titre}</h1>
        <ResumeErreurs erreurs={p.erreurs} />
        {contenu}
      </div>
    </Page>,
  )
}

export type ActionTexte = 'message' | 'urgence' | 'rouvrir'

const TEXTES: Readonly<
  Record<ActionTexte, { titre: string; chapo: string; label: string; aide: string; bouton: string }>
> = {
  message: {
    titre: 'Écrire un message',
    chapo: 'Un expert de la cellule le lit. Sa réponse apparaît sur la page de suivi.',
    label: 'Votre message',
    aide: 'N’écrivez pas votre numéro de sécurité sociale.',
    bouton: 'Envoyer mon message',
  },
  urgence: {
    titre: 'Mon cas est urgent',
    chapo: 'Votre demande passera devant les autres. Cela ne change pas la réponse.',
    label: 'Pourquoi est-ce urgent ?',
    aide: 'Par exemple : mon paiement est suspendu, je ne peux plus payer mon loyer.',
    bouton: 'Dire que c’est urgent',
  },
  rouvrir: {
    titre: 'Rouvrir ma demande',
    chapo: 'Dites ce qui n’est pas juste dans notre réponse. Un expert reprend votre demande.',
    label: 'Ce qui n’est pas juste',
    aide: 'Vous pourrez ajouter un document ensuite.',
    bouton: 'Rouvrir ma demande',
  },
}

/** A page with one text: a message, an emergency, a reopening. */
export function pageTexte(p: ProprietesAction, action: ActionTexte): string {
  const mots = TEXTES[action]
  const erreur = p.erreurs.find((e) => e.champ === 'texte')?.message
  return cadre(
    p,
    mots.titre,
    <>
      <p className="chapo">{mots.chapo}</p>
      <form method="post" noValidate data-une-fois="">
        <input type="hidden" name="jeton" value={p.jeton} />
        <ZoneTexte
          nom="texte"
          label={mots.label}
          aide={mots.aide}
          valeur={p.texte}
          erreur={erreur}
          longueur={LONGUEUR_TEXTE}
        />
        <Boutons p={p} libelle={mots.bouton} />
      </form>
      {action === 'urgence' ? <Secours /> : null}
    </>,
  )
}

function Secours(): JSX.Element {
  return (
    <Alerte genre="info" titre="Besoin d’aide tout de suite ?">
      <p>
        Votre Caf ou votre mairie peut vous aider sans attendre. Voyez{' '}
        <a href="/aide">qui peut vous répondre</a>.
      </p>
    </Alerte>
  )
}

export function pageDocument(p: ProprietesAction, reste: number): string {
  const demande = p.signalement.pieceDemandee
  return cadre(
    p,
    demande === null ? 'Ajouter un document' : 'Envoyer le document demandé',
    <>
      <p className="chapo">
        {demande === null
          ? `Vous pouvez encore ajouter ${reste} document${reste > 1 ? 's' : ''}.`
          : demande.texte}
      </p>
      <EnvoiPiece p={p} action={`/mes-signalements/${p.signalement.reference}/document`} />
      {demande === null ? null : <SansDocument p={p} />}
      <p className="suite">
        <a href={`/mes-signalements/${p.signalement.reference}`}>Revenir au suivi</a>
      </p>
    </>,
  )
}

function SansDocument({ p }: { p: ProprietesAction }): JSX.Element {
  const erreur = p.erreurs.find((e) => e.champ === 'texte')?.message
  return (
    <section>
      <h2>Je n’ai pas ce document</h2>
      <form
        method="post"
        action={`/mes-signalements/${p.signalement.reference}/sans-document`}
        noValidate
        data-une-fois=""
      >
        <input type="hidden" name="jeton" value={p.jeton} />
        <ZoneTexte
          nom="texte"
          label="Expliquez-nous"
          aide="Nous déciderons avec ce que nous avons."
          valeur={p.texte}
          erreur={erreur}
          longueur={LONGUEUR_TEXTE}
          lignes={2}
        />
        <p className="fr-btns">
          <button className="fr-btn fr-btn--secondary" type="submit">
            Continuer sans ce document
          </button>
        </p>
      </form>
    </section>
  )
}

export function pageRetirer(p: ProprietesAction): string {
  const [ligne] = p.signalement.depot.lignes
  const declare = ligne?.montantDeclare ?? null
  return cadre(
    p,
    'Retirer mon signalement',
    <>
      <p className="chapo">
        Votre demande sera close. Le montant déclaré comptera de nouveau
        {declare === null || p.signalement.depot.lignes.length > 1 ? '' : ` : ${enEuros(declare)}`}.
      </p>
      <p className="suite">Il n’y a aucune conséquence pour vous. Vous pourrez signaler encore.</p>
      <form method="post" data-une-fois="">
        <input type="hidden" name="jeton" value={p.jeton} />
        <Boutons p={p} libelle="Retirer mon signalement" />
      </form>
    </>,
  )
}

function Boutons({ p, libelle }: { p: ProprietesAction; libelle: string }): JSX.Element {
  return (
    <div className="fr-btns">
      <button className="fr-btn" type="submit">
        {libelle}
      </button>
      <a className="fr-btn fr-btn--tertiary" href={`/mes-signalements/${p.signalement.reference}`}>
        Revenir au suivi
      </a>
    </div>
  )
}

const DELAI_INCONNU = 'Les deux mois partent du jour où vous recevez la décision.'
const DELAI_CONNU =
  'Ce sont deux mois après votre dernière décision. Si elle ne dit pas comment contester, ' +
  'ce délai ne court pas.'

/** How to appeal: apart from the signalement, with its last day. */
export function pageRecours(p: ProprietesAction, limite: Jour | null): string {
  const msa = p.signalement.depot.organisme === 'msa'
  return cadre(
    p,
    'Faire un recours',
    <>
      <p className="chapo">
        Un recours conteste une décision : un montant payé, un refus, une somme à rendre. Il ne
        dépend pas de votre signalement.
      </p>
      <Alerte
        genre={limite === null ? 'info' : 'warning'}
        titre={limite === null ? 'Deux mois pour le faire' : `Avant le ${jourComplet(limite)}`}
      >
        <p>{limite === null ? DELAI_INCONNU : DELAI_CONNU}</p>
      </Alerte>
      <section>
        <h2>Comment faire</h2>
        <ol className="pile">
          <li>Écrivez une lettre. Dites quelle décision vous contestez, et pourquoi.</li>
          <li>
            Pour le RSA : écrivez au président du conseil départemental (code de l’action sociale et
            des familles, articles L. 262-47 et R. 262-88).
          </li>
          <li>
            Pour la prime d’activité : écrivez à la commission de recours amiable de votre{' '}
            {msa ? 'MSA' : 'Caf'} (code de la sécurité sociale, article L. 845-2).
          </li>
          <li>Joignez une copie de la décision. Gardez une copie de votre lettre.</li>
          <li>
            Deux mois sans réponse valent un refus. Vous pouvez alors saisir le tribunal
            administratif.
          </li>
        </ol>
      </section>
      <section>
        <h2>Une somme vous est réclamée ?</h2>
        <p>
          Votre recours suspend le remboursement (code de l’action sociale et des familles, article
          L. 262-46).
        </p>
      </section>
      <p className="suite">
        <a href="/mes-droits">Lire mes décisions</a> ·{' '}
        <a href={`/mes-signalements/${p.signalement.reference}`}>Revenir au suivi</a>
      </p>
    </>,
  )
}
