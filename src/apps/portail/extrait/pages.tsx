import type { JSX } from 'react'
import {
  Alerte,
  Badge,
  type ContextePage,
  type ErreurChamp,
  FilAriane,
  instantEnMots,
  majuscule,
  minuscule,
  moisEnMots,
  Page,
  ResumeErreurs,
  rendrePage,
  Table,
  TexteErreur,
} from '#apps/web'
import { CHAMPS_RELEVE, MONTANTS_RELEVE, type ReleveDelivre } from '#referentiel'
import type { Mois } from '#socle'
import { Case, Liste } from '../champs-formulaire.js'
import { type ChoixReleve, moisPossibles, NOMS_CHAMPS } from './choix.js'
import { ecrireCode } from './codes.js'
import { periodeEnMots, totauxEnMots } from './contenu.js'

const RESSOURCES = { adresse: '/mes-ressources', libelle: 'Mes ressources' }

export interface ProprietesChoix {
  readonly contexte: ContextePage
  readonly choix: ChoixReleve
  readonly dernier: Mois
  readonly erreurs: readonly ErreurChamp[]
  readonly delivres: readonly ReleveDelivre[]
}

export function pageChoix(p: ProprietesChoix): string {
  const erreur = (champ: string): string | undefined =>
    p.erreurs.find((e) => e.champ === champ)?.message
  const mois = moisPossibles(p.dernier).map((m) => [m, majuscule(moisEnMots(m))] as const)
  const titre = 'Télécharger un relevé'
  return rendrePage(
    <Page
      contexte={p.contexte}
      titre={p.erreurs.length > 0 ? `Erreur, ${minuscule(titre)}` : titre}
    >
      <FilAriane liens={[RESSOURCES]} ici={titre} />
      <h1>{titre}</h1>
      <p className="chapo">
        Pour un propriétaire, une banque ou une administration. Ne montrez que le nécessaire.
      </p>
      <ResumeErreurs erreurs={p.erreurs} />
      <form
        method="post"
        action="/mes-ressources/releve"
        className="formulaire"
        data-une-fois=""
        noValidate
      >
        <input type="hidden" name="jeton" value={p.contexte.usager?.jeton ?? ''} />
        <section>
          <h2>Quels mois ?</h2>
          <div className="deux-champs">
            <Liste
              nom="de"
              label="Du mois"
              options={mois}
              valeur={p.choix.de}
              erreur={erreur('de')}
            />
            <Liste nom="a" label="Au mois" options={mois} valeur={p.choix.a} erreur={erreur('a')} />
          </div>
        </section>
        <section>
          <h2>Quelles informations ?</h2>
          <CasesChamps {...p} erreur={erreur('champs')} />
        </section>
        <div className="fr-btns">
          <button className="fr-btn" type="submit">
            Faire le relevé
          </button>
          <a href="/mes-ressources">Revenir à mes ressources</a>
        </div>
      </form>
      <Delivres delivres={p.delivres} />
    </Page>,
  )
}

function CasesChamps({
  choix,
  erreur,
}: ProprietesChoix & { erreur?: string | undefined }): JSX.Element {
  const montants: readonly string[] = MONTANTS_RELEVE
  return (
    <>
      <fieldset className="cases">
        <legend>Qui paie, et quand</legend>
        {CHAMPS_RELEVE.filter((c) => !montants.includes(c)).map((c) => (
          <Case
            key={c}
            nom="champs"
            valeur={c}
            coche={choix.champs.includes(c)}
            libelle={NOMS_CHAMPS[c]}
          />
        ))}
      </fieldset>
      <fieldset
        className={`cases${erreur ? ' fr-input-group--error' : ''}`}
        aria-describedby={erreur ? 'champs-erreur' : undefined}
      >
        <legend>Les montants</legend>
        {MONTANTS_RELEVE.map((c, i) => (
          <Case
            key={c}
            nom="champs"
            valeur={c}
            coche={choix.champs.includes(c)}
            libelle={NOMS_CHAMPS[c]}
            {...(i === 0 ? { id: 'champs' } : {})}
          />
        ))}
        <TexteErreur id="champs-erreur" message={erreur} />
      </fieldset>
    </>
  )
}

function Delivres({ delivres }: { delivres: readonly ReleveDelivre[] }): JSX.Element | null {
  if (delivres.length === 0) return null
  return (
    <section>
      <h2>Mes relevés déjà faits</h2>
      <ul>
        {delivres.map((r) => (
          <li key={r.numero}>
            <a href={`/mes-ressources/releve/${r.numero}`}>
              Relevé {periodeEnMots(r)}, n° {r.numero}
            </a>
            , fait {instantEnMots(r.delivreLe)}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The receipt, with the files: what was chosen is kept, the files are made again when asked. */
export function pageDelivre(contexte: ContextePage, r: ReleveDelivre): string {
  const adresse = `/mes-ressources/releve/${encodeURIComponent(r.numero)}`
  return rendrePage(
    <Page contexte={contexte} titre={`Votre relevé n° ${r.numero} est prêt`}>
      <FilAriane
        liens={[
          RESSOURCES,
          { adresse: '/mes-ressources/releve', libelle: 'Télécharger un relevé' },
        ]}
        ici={`Relevé n° ${r.numero}`}
      />
      <h1>Votre relevé est prêt</h1>
      <p>
        <Badge etat="complet">Fait</Badge>{' '}
        <span className="petit">
          {instantEnMots(r.delivreLe)}, n° {r.numero}
        </span>
      </p>
      <div className="fr-btns">
        <a className="fr-btn" href={`${adresse}/pdf`} download="">
          Télécharger le PDF
        </a>
        <a className="fr-btn fr-btn--secondary" href={`${adresse}/csv`} download="">
          Télécharger le tableau (CSV)
        </a>
      </div>
      <section>
        <h2>Ce qu’il contient</h2>
        <p>
          {r.lignes === 0 ? 'Aucun paiement' : `${r.lignes} paiements`} {periodeEnMots(r)}.
        </p>
        <p>Informations montrées : {r.champs.map((c) => minuscule(NOMS_CHAMPS[c])).join(', ')}.</p>
        <Totaux releve={r} />
      </section>
      <section>
        <h2>Le code de vérification</h2>
        <p className="code-verification">{ecrireCode(r.code)}</p>
        <p className="texte">
          Ce code est écrit sur le relevé. La personne qui le reçoit peut le taper sur{' '}
          <a href="/verifier">la page de vérification</a>. Elle y lit la date et les totaux, sans
          votre nom.
        </p>
      </section>
    </Page>,
  )
}

export function Totaux({ releve }: { releve: ReleveDelivre }): JSX.Element {
  return (
    <div className="texte suite">
      <Table
        legende={`Totaux ${periodeEnMots(releve)}`}
        colonnes={[{ titre: 'Sur toute la période' }, { titre: 'Montant', nombre: true }]}
        lignes={totauxEnMots(releve.totaux).map((cellules) => ({
          cle: cellules[0] ?? '',
          cellules,
        }))}
      />
    </div>
  )
}

export function pageRefaire(contexte: ContextePage, r: ReleveDelivre): string {
  return rendrePage(
    <Page contexte={contexte} titre={`Le relevé n° ${r.numero} ne peut plus être refait`}>
      <h1>Ce relevé ne peut plus être refait</h1>
      <Alerte genre="warning" titre="Une partie de ces mois n’est plus gardée">
        <p>Le papier déjà donné reste vérifiable. Vous pouvez en faire un autre.</p>
      </Alerte>
      <div className="fr-btns">
        <a className="fr-btn" href="/mes-ressources/releve">
          Faire un autre relevé
        </a>
      </div>
    </Page>,
  )
}
