import { type AdresseDite, lignesAdresse } from '#allocations'
import {
  type ContextePage,
  type ErreurChamp,
  FilAriane,
  instantEnMots,
  Page,
  ResumeErreurs,
  rendrePage,
} from '#apps/web'
import type { DocumentImprime } from '#socle'
import type { Saisie } from '../simulation/saisie.js'
import { ChampsAdresse } from './adresse-champs.js'
import { ACCUEIL_DEMARCHES } from './cadre.js'

export const PAGE_ADRESSE = '/mon-compte/adresse'
const TITRE = 'Mon adresse postale'

export interface VueAdresse {
  readonly contexte: ContextePage
  readonly jeton: string
  /** Tells a double sending. */
  readonly numero: string
  readonly saisie: Saisie
  readonly erreurs: readonly ErreurChamp[]
}

/** Where letters go: told or corrected, without a move. */
export function pageAdresse(v: VueAdresse): string {
  const prefixe = v.erreurs.length > 0 ? 'Erreur : ' : ''
  return rendrePage(
    <Page contexte={v.contexte} titre={`${prefixe}${TITRE}`}>
      <FilAriane liens={[{ adresse: '/mon-compte', libelle: 'Mon compte' }]} ici={TITRE} />
      <h1>{TITRE}</h1>
      <ResumeErreurs erreurs={v.erreurs} />
      <p className="chapo">
        Vos prochains courriers porteront cette adresse. Ceux déjà faits ne changent pas.
      </p>
      <p>
        Vous changez de logement ?{' '}
        <a href={`${ACCUEIL_DEMARCHES}/changement/demenagement`}>Dites plutôt votre déménagement</a>
        , car vos droits peuvent changer.
      </p>
      <form
        method="post"
        action={PAGE_ADRESSE}
        className="formulaire bloc"
        noValidate
        data-une-fois=""
      >
        <input type="hidden" name="jeton" value={v.jeton} />
        <input type="hidden" name="numero" value={v.numero} />
        <ChampsAdresse
          saisie={v.saisie}
          erreur={(champ) => v.erreurs.find((e) => e.champ === champ)?.message}
          quand="correction"
        />
        <div className="fr-btns">
          <button className="fr-btn" type="submit">
            Enregistrer mon adresse
          </button>
          <a className="fr-btn fr-btn--secondary" href="/mon-compte">
            Annuler
          </a>
        </div>
      </form>
    </Page>,
  )
}

function lignesDuRecu(a: AdresseDite): readonly (readonly [string, string])[] {
  return [
    ['Adresse', lignesAdresse(a.adresse).join(', ')],
    ['Numéro', a.numero],
    ['Envoyé', instantEnMots(a.quand)],
  ]
}

/** The address as it was told: the page of its receipt. */
export function pageAdresseDite(contexte: ContextePage, a: AdresseDite): string {
  return rendrePage(
    <Page contexte={contexte} titre={`Votre adresse est enregistrée, ${a.numero}`}>
      <FilAriane liens={[{ adresse: ACCUEIL_DEMARCHES, libelle: 'Mes démarches' }]} ici={TITRE} />
      <h1>Votre adresse est enregistrée</h1>
      <dl className="fiche bloc">
        {lignesDuRecu(a).map(([nom, valeur]) => (
          <div key={nom}>
            <dt>{nom}</dt>
            <dd>{valeur}</dd>
          </div>
        ))}
      </dl>
      <p className="texte">Vos droits ne changent pas. Vous n’avez rien d’autre à faire.</p>
      <div className="fr-btns non-imprime">
        <a
          className="fr-btn fr-btn--secondary"
          href={`${ACCUEIL_DEMARCHES}/envoyees/${a.numero}/recu`}
          download=""
        >
          Télécharger le récépissé (PDF)
        </a>
        <a className="fr-btn" href="/mon-compte">
          Revenir à mon compte
        </a>
      </div>
    </Page>,
  )
}

/** The receipt as a document. */
export function recuAdresse(
  a: AdresseDite,
  o: { readonly nom: string; readonly demonstration: boolean },
): DocumentImprime {
  return {
    titre: 'Récépissé : adresse postale',
    sousTitre: `Envoyé ${instantEnMots(a.quand)}. Numéro ${a.numero}.`,
    date: a.jour,
    emetteur: 'À la source',
    avertissement: o.demonstration
      ? 'Démonstration : personnes et montants fictifs. Ce document ne prouve rien.'
      : null,
    sections: [
      {
        titre: 'Ce que vous avez dit',
        paragraphes: [`Pour ${o.nom}.`],
        tableau: { entetes: ['Sujet', 'Réponse'], lignes: lignesDuRecu(a).map((l) => [...l]) },
      },
    ],
  }
}
