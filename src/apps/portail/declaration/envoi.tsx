import type { JSX, ReactNode } from 'react'
import type { DeclarationTrimestrielle, Liquidation, Notification } from '#allocations'
import {
  Alerte,
  type ContextePage,
  deMois,
  Fil,
  instantEnMots,
  jourAParis,
  jourEnMots,
  majuscule,
  moisEnListe,
  moisEnMots,
  nomMois,
  Page,
  ResumeErreurs,
  rendrePage,
  Table,
  TexteErreur,
} from '#apps/web'
import { enEuros, type Mois, moisPlus } from '#socle'
import { DROITS, montantDroit, montantEnMots, totalDroits } from '../montants-droits.js'
import { erreurDe, type ProprietesEtape, TeteEtape, titreEtape } from './pages.js'
import { estCorrigee, NOMS_CATEGORIES } from './vue.js'

export interface ProprietesEnvoi extends ProprietesEtape {
  readonly avecMesMontants: readonly Liquidation[]
  readonly avecPrerempli: readonly Liquidation[]
}

/** Last step: what it would give, what is sent, the statement, the act. */
export function pageEnvoi(p: ProprietesEnvoi): string {
  const corrigees = p.declaration.lignes.filter(estCorrigee)
  return rendrePage(
    <Page contexte={p.contexte} titre={titreEtape(p)}>
      <TeteEtape {...p} />
      <ResumeErreurs erreurs={p.erreurs} />
      <section>
        <h2>Ce que vous recevriez chaque mois</h2>
        <p>
          Calcul fait aujourd’hui, pour {moisEnListe(p.declaration.moisDroits)}. Rien n’est encore
          envoyé.
        </p>
        {corrigees.length > 0 ? (
          <DeuxValeurs {...p} />
        ) : (
          <UneValeur liquidation={p.avecMesMontants[0]} />
        )}
        <DetailParMois liquidations={p.avecMesMontants} />
      </section>
      <Ressources declaration={p.declaration} titre="Les ressources que vous allez envoyer" />
      {corrigees.length > 0 ? <Pendant /> : null}
      <Envoi p={p} />
    </Page>,
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

function DetailParMois({ liquidations }: { liquidations: readonly Liquidation[] }): JSX.Element {
  return (
    <div className="suite">
      <Table
        legende="Montants de chaque mois de droit, avec votre déclaration"
        colonnes={[{ titre: 'Mois' }, ...DROITS.map((d) => ({ titre: d.long, nombre: true }))]}
        lignes={liquidations.map((l) => ({
          cle: l.moisDroit,
          cellules: [
            majuscule(moisEnMots(l.moisDroit)),
            ...DROITS.map((d) => montantEnMots(montantDroit(l, d))),
          ],
        }))}
      />
    </div>
  )
}

function Ressources(r: { declaration: DeclarationTrimestrielle; titre: string }): JSX.Element {
  const { declaration, titre } = r
  const autres = declaration.saisies
  return (
    <section>
      <h2>{titre}</h2>
      <Table
        legende="Total de chaque mois : montants préremplis, puis les vôtres"
        colonnes={[
          { titre: 'Mois' },
          { titre: 'Ressources préremplies', nombre: true },
          { titre: 'Avec mes valeurs', nombre: true },
          { titre: 'Différence', nombre: true },
        ]}
        lignes={declaration.moisReference.map((m) => rangeeDuMois(declaration, m))}
      />
      {autres.length === 0 ? null : (
        <Table
          legende="Ce que vous avez ajouté"
          legendeVisible
          colonnes={[
            { titre: 'Revenu ajouté' },
            { titre: 'Mois' },
            { titre: 'Montant', nombre: true },
          ]}
          lignes={autres.map((s) => ({
            cle: `${s.categorie} ${s.mois} ${s.personne}`,
            cellules: [
              majuscule(NOMS_CATEGORIES[s.categorie]),
              moisEnMots(s.mois),
              enEuros(s.montant),
            ],
          }))}
        />
      )}
    </section>
  )
}

function rangeeDuMois(d: DeclarationTrimestrielle, m: Mois) {
  const lignes = d.lignes.filter((l) => l.mois === m)
  const somme = (montants: readonly (number | null)[]): number =>
    montants.reduce<number>((a, b) => a + (b ?? 0), 0)
  const declare = somme(lignes.map((l) => l.montantDeclare))
  const retenu = somme(lignes.map((l) => l.montantRetenu))
  const ecart = retenu - declare
  const aucun = lignes.length === 0
  return {
    cle: m,
    cellules: [
      majuscule(moisEnMots(m)),
      aucun ? 'rien de déclaré' : enEuros(declare),
      aucun ? 'rien de déclaré' : enEuros(retenu),
      ecart === 0 ? 'aucune' : `${ecart > 0 ? '+ ' : ''}${enEuros(ecart)}`,
    ],
  }
}

function Pendant(): JSX.Element {
  return (
    <section>
      <h2>Ce que devient votre correction</h2>
      <Fil
        noeuds={[
          {
            quand: 'Aujourd’hui',
            fait: 'Vous envoyez votre déclaration',
            suite: 'Le montant déclaré et le vôtre sont gardés tous les deux, avec votre raison.',
            etat: 'la',
          },
          {
            quand: 'Ensuite',
            fait: 'Votre caisse vérifie avec l’employeur',
            suite: 'Gardez vos bulletins de paie : on peut vous les demander.',
            etat: 'av',
          },
          {
            quand: 'Dès que la réponse est prête',
            fait: 'La caisse corrige vos paiements si le montant change',
            etat: 'av',
          },
        ]}
      />
    </section>
  )
}

function Envoi({ p }: { p: ProprietesEnvoi }): JSX.Element {
  const erreur = erreurDe(p, 'certifie')
  return (
    <form method="post" action="/ma-declaration/envoyer" noValidate>
      <input type="hidden" name="jeton" value={p.jeton} />
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
          Envoyer ma déclaration
        </button>
        <a className="fr-btn fr-btn--secondary" href="/ma-declaration/autres-revenus">
          Retour
        </a>
      </div>
      <p className="petit bloc">
        Vous recevrez un accusé avec le détail des montants. Vous gardez votre droit de contester la
        décision.
      </p>
    </form>
  )
}

export interface ProprietesRecu {
  readonly contexte: ContextePage
  readonly declaration: DeclarationTrimestrielle
  readonly liquidations: readonly Liquidation[]
  readonly courriers: readonly Notification[]
}

/** After the act: the receipt, what it gives, where it is explained. */
export function pageRecu(p: ProprietesRecu): string {
  const { declaration } = p
  const droits = p.liquidations.filter((l) => declaration.moisDroits.includes(l.moisDroit))
  const courrier = p.courriers[0]
  return rendrePage(
    <Page contexte={p.contexte} titre="Ma déclaration est envoyée">
      <h1>Votre déclaration est envoyée</h1>
      <Alerte genre="success" titre={`Reçue ${dateEnvoi(declaration)}`}>
        {courrier === undefined ? null : <p>Numéro {courrier.reference}.</p>}
      </Alerte>
      <section>
        <h2>Vos droits {deMois(moisEnListe(declaration.moisDroits))}</h2>
        <DetailParMois liquidations={droits} />
        <div className="fr-btns">
          <a className="fr-btn" href="/mes-droits">
            Comprendre mon calcul
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
      </section>
      <Ressources declaration={declaration} titre="Les ressources envoyées" />
      <p className="bloc">
        Prochaine déclaration : en {nomMois(prochaine(declaration))}. Une erreur ?{' '}
        <a href="/aide#erreur">Vous pouvez la corriger.</a>
      </p>
    </Page>,
  )
}

function dateEnvoi(d: DeclarationTrimestrielle): string {
  return d.valideeLe === null
    ? `le ${jourEnMots(jourAParis(d.prerempliLe))}`
    : instantEnMots(d.valideeLe)
}

function prochaine(d: DeclarationTrimestrielle): Mois {
  return moisPlus(d.moisExamen, 3)
}
