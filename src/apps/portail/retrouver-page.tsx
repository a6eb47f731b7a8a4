import type { JSX } from 'react'
import type { IdentitePivot } from '#acces'
import {
  Accordeon,
  Champ,
  type ContextePage,
  EtatDePage,
  jourEnMots,
  nombre,
  Page,
  ResumeErreurs,
  rendrePage,
} from '#apps/web'

/** What is wrong with the number typed. */
export type FauteNir = 'vide' | 'forme' | 'cle' | 'discordance'

const FAUTES: Readonly<Record<FauteNir, { resume: string; champ: string }>> = {
  vide: {
    resume: 'Le numéro de sécurité sociale manque',
    champ: 'écrivez votre numéro, il est sur votre carte Vitale.',
  },
  forme: {
    resume: 'Le numéro de sécurité sociale est mal écrit',
    champ: 'un numéro a 15 chiffres, ou 13 sans la clé. Vérifiez chaque chiffre.',
  },
  cle: {
    resume: 'Le numéro de sécurité sociale comporte une erreur : la clé ne correspond pas',
    champ:
      'les deux derniers chiffres ne vont pas avec les treize premiers. Vérifiez chaque chiffre.',
  },
  discordance: {
    resume: 'Nous n’avons pas pu retrouver votre dossier avec ce numéro',
    champ: 'ce numéro et l’identité transmise ne vont pas ensemble dans nos données.',
  },
}

const AIDE_NUMERO =
  '15 chiffres, sur votre carte Vitale. En Corse : 2A ou 2B est accepté. Avec ou sans espaces.'

export interface ProprietesRetrouver {
  readonly contexte: ContextePage
  readonly identite: IdentitePivot
  readonly jeton: string
  readonly restants: number
  readonly faute?: FauteNir
  readonly saisi?: string
}

export function pageRetrouver(p: ProprietesRetrouver): string {
  const faute = p.faute === undefined ? undefined : FAUTES[p.faute]
  return rendrePage(
    <Page
      contexte={p.contexte}
      titre={faute ? 'Erreur : Retrouver mon dossier' : 'Retrouver mon dossier'}
    >
      <div className="formulaire">
        <h1>Retrouver mon dossier</h1>
        <p className="chapo">Il nous manque un seul renseignement. Nous le demandons une fois.</p>
        <ResumeErreurs erreurs={faute ? [{ champ: 'numero', message: faute.resume }] : []} />
        <Transmis identite={p.identite} />
        <form method="post" action="/retrouver-mon-dossier" className="bloc" noValidate>
          <input type="hidden" name="jeton" value={p.jeton} />
          <Champ
            nom="numero"
            label="Votre numéro de sécurité sociale"
            aide={AIDE_NUMERO}
            valeur={p.saisi}
            erreur={faute?.champ}
            classe="fr-input--nir"
          />
          <div className="bloc">
            <Pourquoi />
          </div>
          <div className="fr-btns">
            <button className="fr-btn" type="submit">
              Retrouver mon dossier
            </button>
            <a className="fr-btn fr-btn--tertiary" href="/aide#numero">
              Je n’ai pas mon numéro
            </a>
          </div>
        </form>
        <p className="petit bloc">
          Il vous reste {nombre(p.restants, 'essai')}. Ensuite, une personne vous aidera à retrouver
          votre dossier. Rien n’est perdu.
        </p>
      </div>
    </Page>,
  )
}

function Transmis({ identite }: { identite: IdentitePivot }): JSX.Element {
  return (
    <section>
      <h2>Ce que FranceConnect nous a transmis</h2>
      <dl className="fiche">
        <dt>Nom de naissance</dt>
        <dd>{identite.nomNaissance.toLocaleUpperCase('fr')}</dd>
        {identite.nomUsage === null ? null : (
          <>
            <dt>Nom d’usage</dt>
            <dd>{identite.nomUsage.toLocaleUpperCase('fr')}</dd>
          </>
        )}
        <dt>Prénoms</dt>
        <dd>{identite.prenoms.split(' ').join(', ')}</dd>
        <dt>Date de naissance</dt>
        <dd>{jourEnMots(identite.dateNaissance)}</dd>
        <dt>Lieu de naissance</dt>
        <dd>
          {identite.lieuNaissance === null
            ? 'hors de France'
            : `commune n° ${identite.lieuNaissance}`}
        </dd>
      </dl>
      <p>
        <a href="/aide#identite">Ce n’est pas moi, ou c’est mal écrit</a>
      </p>
    </section>
  )
}

function Pourquoi(): JSX.Element {
  return (
    <Accordeon titre="Pourquoi ce numéro ?">
      <div className="pile">
        <p>
          Vos employeurs déclarent vos revenus avec ce numéro. FranceConnect ne le transmet pas.
          Sans lui, nous risquons de vous montrer les revenus d’une autre personne.
        </p>
        <p>Il est gardé chiffré. Il n’apparaît dans aucune adresse de page.</p>
      </div>
    </Accordeon>
  )
}

/** `reference`: of the request for help that was opened, to be said on the phone. */
export function pageAideHumaine(contexte: ContextePage, reference: string | undefined): string {
  return rendrePage(
    <Page contexte={contexte} titre="Une personne va vous aider">
      <EtatDePage icone="info" titre="Une personne va vous aider">
        <p>
          Après trois essais, nous arrêtons pour protéger vos données. Cela arrive souvent : un nom
          mal écrit suffit.
        </p>
        {reference === undefined ? null : (
          <p>
            Votre demande d’aide est enregistrée. Son numéro :{' '}
            <strong className="insec">{reference}</strong>. Gardez-le, il sert à vous retrouver.
          </p>
        )}
        <p>
          Appelez le <strong className="insec">00 00 00 00 00</strong>, ou allez dans un lieu
          d’accueil avec une pièce d’identité. Vous pourrez réessayer demain, ou dès qu’on vous aura
          aidé.
        </p>
        <div className="fr-btns">
          <a className="fr-btn" href="/aide">
            Voir toutes les aides
          </a>
        </div>
      </EtatDePage>
    </Page>,
  )
}
