import type { JSX, ReactNode } from 'react'
import {
  type DeclarationTrimestrielle,
  EVENEMENTS_DE_VIE,
  type EvenementDeVie,
  type Liquidation,
  listMontantsContestes,
  type Notification,
} from '#allocations'
import {
  Alerte,
  Champ,
  type ContextePage,
  deMois,
  type ErreurChamp,
  FilAriane,
  instantEnMots,
  jourAParis,
  moisEnListe,
  moisEnMots,
  nomMois,
  Page,
  ResumeErreurs,
  rendrePage,
} from '#apps/web'
import type { Jour } from '#socle'
import { empreinteDe, numeroAccuse } from './accuse.js'
import { adresseEnvoyee, type MonDossier } from './contexte.js'
import { Paiements } from './paiements.js'
import { paiementsDits } from './paiements-prevus.js'
import { RessourcesEnvoyees } from './ressources-envoyees.js'
import { NOMS_EVENEMENTS } from './situation.js'

export interface ProprietesRecu extends MonDossier {
  readonly contexte: ContextePage
  readonly declaration: DeclarationTrimestrielle
  readonly liquidations: readonly Liquidation[]
  readonly courrier: Notification | undefined
  readonly jour: Jour
}

const ARIANE = [{ adresse: '/ma-declaration', libelle: 'Ma déclaration' }]

/** After the act, and as long as it is kept: the receipt, what it gives, how to correct it. */
export function pageRecu(p: ProprietesRecu): string {
  const { declaration: d, courrier } = p
  const version = d.version ?? 1
  const quand = d.valideeLe ?? d.prerempliLe
  const quoi = version > 1 ? `correction ${version - 1}` : 'déclaration'
  const titre = d.revision === undefined ? `Accusé de ma ${quoi}` : `Nouveau calcul ${version - 1}`
  return rendrePage(
    <Page contexte={p.contexte} titre={`${titre} ${deMois(moisEnMots(d.moisExamen))}`}>
      <FilAriane liens={ARIANE} ici="Accusé" />
      <h1>{titreDuRecu(d)}</h1>
      <Alerte genre="success" titre={`Reçue ${instantEnMots(quand)}`}>
        <p>
          Numéro {numeroAccuse(d)}. Empreinte {empreinteDe(d)}.
        </p>
      </Alerte>
      <div className="fr-btns">
        <a className="fr-btn" href={`${adresseEnvoyee(d)}/pdf`}>
          Télécharger l’accusé (PDF)
        </a>
        {courrier === undefined ? null : (
          <a
            className="fr-btn fr-btn--secondary"
            href={`/mes-droits/courriers/${courrier.reference}`}
          >
            Lire la décision
          </a>
        )}
      </div>
      <Suites d={d} />
      <section>
        <h2>Vos droits {deMois(moisEnListe(d.moisDroits))}</h2>
        <Paiements
          {...p}
          avecMesMontants={p.liquidations}
          paiements={paiementsDits(p, p.liquidations, {
            moisExamen: d.moisExamen,
            jour: jourAParis(quand),
          })}
        />
        <p className="bloc">
          <a href="/mes-droits">Comprendre mon calcul</a>
        </p>
      </section>
      <RessourcesEnvoyees {...p} titre="Les ressources envoyées" />
      <Versions {...p} />
    </Page>,
  )
}

/** What follows: a verification opened, a démarche to make. */
function Suites({ d }: { d: DeclarationTrimestrielle }): ReactNode {
  const contestes = listMontantsContestes(d).length
  const vie = (d.changements ?? [])
    .map((c) => c.type)
    .filter((t): t is EvenementDeVie => (EVENEMENTS_DE_VIE as readonly string[]).includes(t))
  return (
    <>
      {contestes === 0 ? null : (
        <Alerte genre="moi" titre="Vous avez signalé un montant. Nous vérifions.">
          <p>
            Le montant déclaré et le vôtre sont gardés. <a href={SIGNALEMENTS}>Suivre ma demande</a>
          </p>
        </Alerte>
      )}
      {vie.length === 0 ? null : (
        <section>
          <h2>Il vous reste à déclarer ces changements</h2>
          <ul>
            {vie.map((t) => (
              <li key={t}>
                <a href={DEMARCHES}>{NOMS_EVENEMENTS[t]}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

const SIGNALEMENTS = '/mes-signalements'
const DEMARCHES = '/aide'

function Versions({ envoyees, declaration: d }: ProprietesRecu): JSX.Element {
  const autres = envoyees.filter(
    (x) => x.moisExamen === d.moisExamen && (x.version ?? 1) !== (d.version ?? 1),
  )
  return (
    <section>
      <h2>Une erreur dans cette déclaration ?</h2>
      <p>
        Vous avez le droit de vous tromper. Vous envoyez une correction ; celle-ci reste gardée.
      </p>
      <div className="fr-btns">
        <a className="fr-btn fr-btn--secondary" href={`${adresseEnvoyee(d)}/corriger`}>
          Corriger une erreur
        </a>
      </div>
      {autres.length === 0 ? null : (
        <ul className="bloc">
          {autres.map((x) => (
            <li key={x.version ?? 1}>
              <a href={adresseEnvoyee(x)}>
                Lire{' '}
                {(x.version ?? 1) > 1
                  ? `la correction ${(x.version ?? 1) - 1}`
                  : 'la première déclaration'}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

export interface ProprietesCorriger {
  readonly contexte: ContextePage
  readonly jeton: string
  readonly declaration: DeclarationTrimestrielle
  readonly erreurs: readonly ErreurChamp[]
  readonly motif: string
}

/** The right to be wrong: why, then the same steps, with the answers already given. */
export function pageCorriger(p: ProprietesCorriger): string {
  const { declaration: d } = p
  const prefixe = p.erreurs.length > 0 ? 'Erreur : ' : ''
  const mois = moisEnMots(d.moisExamen)
  return rendrePage(
    <Page contexte={p.contexte} titre={`${prefixe}Corriger ma déclaration ${deMois(mois)}`}>
      <FilAriane
        liens={[...ARIANE, { adresse: adresseEnvoyee(d), libelle: 'Accusé' }]}
        ici="Corriger"
      />
      <h1>Corriger ma déclaration {deMois(nomMois(d.moisExamen))}</h1>
      <ResumeErreurs erreurs={p.erreurs} />
      <p className="chapo">
        Une erreur de bonne foi se corrige sans pénalité. Votre déclaration envoyée reste gardée.
      </p>
      <section>
        <h2>Les erreurs les plus fréquentes</h2>
        <ul>
          <li>Prendre le mois du travail au lieu du mois du paiement.</li>
          <li>Prendre la somme reçue au lieu du montant net social.</li>
          <li>Oublier une pension alimentaire ou un revenu d’indépendant.</li>
        </ul>
      </section>
      <form
        method="post"
        action={`${adresseEnvoyee(d)}/corriger`}
        noValidate
        className="bloc"
        data-une-fois=""
      >
        <input type="hidden" name="jeton" value={p.jeton} />
        <Champ
          nom="motif"
          label="Qu’est-ce qui était faux ?"
          aide="Quelques mots suffisent. Votre caisse les lira."
          valeur={p.motif}
          erreur={p.erreurs.find((e) => e.champ === 'motif')?.message}
        />
        <div className="fr-btns">
          <button className="fr-btn" type="submit">
            Commencer la correction
          </button>
          <a className="fr-btn fr-btn--secondary" href={adresseEnvoyee(d)}>
            Retour
          </a>
        </div>
      </form>
    </Page>,
  )
}

/** A version that the caisse made was sent by nobody: the title says so. */
function titreDuRecu({ version = 1, revision }: DeclarationTrimestrielle): string {
  if (revision !== undefined) return 'Votre caisse a refait le calcul'
  return `Votre ${version > 1 ? 'correction' : 'déclaration'} est envoyée`
}
