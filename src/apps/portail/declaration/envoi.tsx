import type { JSX, ReactNode } from 'react'
import {
  demandesNeutralisation,
  type Liquidation,
  listMontantsContestes,
  phrasesRegularisation,
  regulariser,
} from '#allocations'
import {
  Alerte,
  Fil,
  jourComplet,
  majuscule,
  moisEnListe,
  rendrePage,
  TexteErreur,
} from '#apps/web'
import { enEuros, exhaustive, type Jour } from '#socle'
import {
  DROITS,
  dernieresLiquidations,
  montantDroit,
  montantEnMots,
  totalDroits,
} from '../montants-droits.js'
import { ChampsCaches, erreurDe, PageEtape, type ProprietesEtape } from './etape.js'
import { Paiements } from './paiements.js'
import type { PaiementDit } from './paiements-prevus.js'
import { RessourcesEnvoyees } from './ressources-envoyees.js'
import { estCorrigee } from './vue.js'

export interface ProprietesEnvoi extends ProprietesEtape {
  readonly avecMesMontants: readonly Liquidation[]
  readonly avecPrerempli: readonly Liquidation[]
  readonly paiements: readonly (PaiementDit | null)[]
  /** For a correction: the computations kept, whose months it changes. */
  readonly dejaCalcule: readonly Liquidation[]
  readonly jour: Jour
}

/** Last step: what it would give, what is sent, the statement, the act. */
export function pageEnvoi(p: ProprietesEnvoi): string {
  const conteste = listMontantsContestes(p.declaration).length > 0
  const corrigees = p.declaration.lignes.some(estCorrigee)
  return rendrePage(
    <PageEtape p={p}>
      <section>
        <h2>Ce que vous recevriez chaque mois</h2>
        <p>
          Calcul fait aujourd’hui, pour {moisEnListe(p.declaration.moisDroits)}. Rien n’est encore
          envoyé.
        </p>
        {corrigees ? <DeuxValeurs {...p} /> : <UneValeur liquidation={p.avecMesMontants[0]} />}
        <Paiements {...p} />
      </section>
      <Difference p={p} />
      <Neutralisations p={p} />
      {conteste ? <Pendant {...p} /> : null}
      <RessourcesEnvoyees {...p} titre="Les ressources que vous allez envoyer" />
      <Envoi p={p} />
    </PageEtape>,
  )
}

function UneValeur({ liquidation }: { liquidation: Liquidation | undefined }): ReactNode {
  if (liquidation === undefined) return null
  return (
    <p className="montant">
      {montantEnMots(totalDroits(liquidation))} <small>{composition(liquidation)}</small>
    </p>
  )
}

/** « RSA 100,00 €, prime d’activité 71,59 € », the nil ones left out. */
function composition(l: Liquidation): string {
  if (DROITS.every((d) => montantDroit(l, d) === null)) return 'il manque un montant'
  const dus = DROITS.filter((d) => (montantDroit(l, d) ?? 0) > 0)
  if (dus.length === 0) return 'ni RSA ni prime d’activité'
  return dus.map((d) => `${d.nom} ${montantEnMots(montantDroit(l, d))}`).join(', ')
}

function DeuxValeurs(p: ProprietesEnvoi): ReactNode {
  const [prerempli, mien] = [p.avecPrerempli[0], p.avecMesMontants[0]]
  if (prerempli === undefined || mien === undefined) return null
  const [avant, apres] = [totalDroits(prerempli), totalDroits(mien)]
  return (
    <div className="vs">
      <div>
        <h3>Avec les montants préremplis</h3>
        <p className="montant">{montantEnMots(avant)}</p>
        <p className="petit">{composition(prerempli)}</p>
      </div>
      <div className="moi">
        <h3>Avec vos montants</h3>
        <p className="montant">{montantEnMots(apres)}</p>
        <p className="petit">
          {composition(mien)}
          {avant === null || apres === null ? null : (
            <strong>, {ecartEnMots(apres - avant)}</strong>
          )}
        </p>
      </div>
    </div>
  )
}

/** « soit 28,28 € de plus ». */
function ecartEnMots(ecart: number): string {
  if (ecart === 0) return 'sans différence'
  return `soit ${enEuros(Math.abs(ecart))} de ${ecart > 0 ? 'plus' : 'moins'}`
}

/** What a correction changes to what was paid: rappel or indu, named as such. */
function Difference({ p }: { p: ProprietesEnvoi }): ReactNode {
  if (p.dejaCalcule.length === 0) return null
  const avant = dernieresLiquidations(p.dejaCalcule)
  const r = regulariser(p.dossier, { avant, apres: p.avecMesMontants, jour: p.jour })
  return (
    <section>
      <h2>Ce que votre correction change</h2>
      <ul>
        {phrasesRegularisation(r).map((phrase) => (
          <li key={phrase}>{phrase}</li>
        ))}
      </ul>
    </section>
  )
}

/** What becomes of an income that stopped: counted, or why not yet. */
function Neutralisations({ p }: { p: ProprietesEnvoi }): ReactNode {
  return demandesNeutralisation(p.declaration).map(({ arret, etat }) => {
    const cle = `${arret.personne} ${arret.revenus}`
    switch (etat) {
      case 'comptee':
        return (
          <Alerte key={cle} genre="info" titre="Le revenu arrêté ne compte plus pour le RSA">
            <p>
              Nous en avons la preuve. La prime d’activité regarde toujours les trois mois. Le
              Département peut refuser après une démission.
            </p>
          </Alerte>
        )
      case 'preuve-attendue':
        return (
          <Alerte key={cle} genre="warning" titre="Il manque la preuve de l’arrêt de ce revenu">
            <p>
              Ce calcul compte encore ce revenu. Envoyez à votre caisse l’attestation de l’employeur
              ou de France Travail : elle refera le calcul du RSA.
            </p>
          </Alerte>
        )
      case 'remplacee':
        return (
          <Alerte key={cle} genre="info" titre="Un autre revenu remplace celui qui s’est arrêté">
            <p>Les trois mois regardés comptent donc en entier.</p>
          </Alerte>
        )
      case 'trop-ancienne':
        return null
      default:
        return exhaustive(etat)
    }
  })
}

/** The rule of the caisse while what the person says is verified. */
function Pendant(p: ProprietesEnvoi): JSX.Element {
  const caisse = p.dossier.organisme === 'caf' ? 'Caf' : 'MSA'
  const premier = p.paiements[0]
  const direct = p.regles.enAttendant === 'montant-de-la-personne'
  const net = premier === null || premier === undefined ? '' : ` : ${enEuros(premier.net)}`
  return (
    <section>
      <h2>Pendant que nous vérifions</h2>
      <Fil
        noeuds={[
          {
            quand: 'Aujourd’hui',
            fait: 'Vous envoyez votre déclaration',
            suite: 'Un signalement s’ouvre, avec votre raison. Les deux montants sont gardés.',
            etat: 'la',
          },
          {
            quand: 'Ensuite',
            fait: 'L’employeur ou l’organisme répond',
            suite: 'Gardez vos bulletins de paie : on peut vous les demander.',
            etat: 'av',
          },
          {
            quand: premier ? majuscule(jourComplet(premier.jour)) : 'Au prochain paiement',
            fait: direct
              ? `Premier paiement, avec vos montants${net}`
              : 'Premier paiement, avec les montants déclarés',
            suite: `C’est la règle de votre ${caisse} tant que la réponse n’est pas prête.`,
            etat: 'av',
          },
          {
            quand: 'Dès que la réponse est prête',
            fait: `Votre ${caisse} corrige vos paiements si le montant change`,
            suite: 'Vous pourrez rendre la différence en plusieurs fois.',
            etat: 'av',
          },
        ]}
      />
    </section>
  )
}

function Envoi({ p }: { p: ProprietesEnvoi }): JSX.Element {
  const erreur = erreurDe(p, 'certifie')
  const retour = p.etapes[p.etapes.indexOf('envoyer') - 1] ?? 'autres-revenus'
  return (
    <form method="post" action={`${p.base}/envoyer`} noValidate data-une-fois="">
      <ChampsCaches {...p} />
      <div className={erreur ? 'fr-input-group--error' : undefined}>
        <label className="case">
          <input
            type="checkbox"
            id="certifie"
            name="certifie"
            value="oui"
            aria-invalid={erreur ? true : undefined}
            aria-describedby={erreur ? 'certifie-erreur' : undefined}
          />
          <span>
            Ces renseignements sont justes, à ma connaissance.
            <span className="fr-hint-text">
              Une erreur de bonne foi pourra être corrigée, sans pénalité.
            </span>
          </span>
        </label>
        <TexteErreur id="certifie-erreur" message={erreur} />
      </div>
      <div className="fr-btns">
        <button className="fr-btn" type="submit">
          {(p.declaration.version ?? 1) > 1 ? 'Envoyer ma correction' : 'Envoyer ma déclaration'}
        </button>
        <a className="fr-btn fr-btn--secondary" href={`${p.base}/${retour}`}>
          Retour
        </a>
      </div>
      <p className="petit bloc">
        Vous recevrez un accusé avec le détail des montants. Vous gardez votre droit de contester la
        décision, même pendant la vérification.
      </p>
    </form>
  )
}
