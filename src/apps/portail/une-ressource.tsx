import type { JSX, ReactNode } from 'react'
import {
  type DossierAllocataire,
  type Liquidation,
  moisDeclares,
  moisExamenEnCours,
} from '#allocations'
import {
  Alerte,
  type ContextePage,
  deMois,
  Fil,
  FilAriane,
  jourAParis,
  jourComplet,
  jourEnMots,
  majuscule,
  moisEnListe,
  moisEnMots,
  type NoeudFil,
  nomMois,
  Page,
  prenomLisible,
  rendrePage,
} from '#apps/web'
import {
  type EvenementRessource,
  type NatifIndividu,
  phraseSansJour,
  type RessourceSourcee,
} from '#referentiel'
import { enEuros, formaterSiret, type Jour, type Mois, moisDuJour, moisPlus } from '#socle'
import { LignesNatives } from './lignes-natives.js'
import { nomNature } from './natures.js'
import { LuPar } from './ressource-lue.js'
import { EtatDeLignes } from './ressources-etat.js'
import { moisDuPapier, nomDeclarant } from './ressources-vue.js'
import { EnSimple } from './simple/en-simple.js'

export interface ProprietesRessource {
  readonly contexte: ContextePage
  readonly ressource: RessourceSourcee
  readonly evenements: readonly EvenementRessource[]
  readonly natif: NatifIndividu | undefined
  readonly dossier: DossierAllocataire | undefined
  /** Last computation of each month of right, newest first. */
  readonly liquidations: readonly Liquidation[]
  /** Identifier of the person in the dossier. */
  readonly moi: string | undefined
  readonly aujourdhui: Jour
}

export function pageRessource(p: ProprietesRessource): string {
  const { ressource: r } = p
  const nom = nomDeclarant(r.declarant)
  const quoi = majuscule(`${nomNature(r.nature)} ${deMois(moisEnMots(r.mois))}`)
  return rendrePage(
    <Page contexte={p.contexte} titre={`${quoi}, ${nom}, payé le ${jourEnMots(r.dateVersement)}`}>
      <FilAriane
        liens={[
          { adresse: '/mes-ressources', libelle: 'Mes ressources' },
          { adresse: `/mes-ressources/${r.mois}`, libelle: majuscule(moisEnMots(r.mois)) },
        ]}
        ici={nom}
      />
      <p className="surtitre">{quoi}</p>
      <h1>{nom}</h1>
      <p className="montant">
        {r.montantNetSocial === null ? 'non indiqué' : enEuros(r.montantNetSocial)}{' '}
        <small>net social</small>
      </p>
      <p>
        <EtatDeLignes lignes={[r]} />{' '}
        <span className="petit">Reçu le {jourEnMots(jourAParis(r.recuLe))}</span>
      </p>
      <CeQuiCompte r={r} />
      <Retenu {...p} />
      <div className="avec-cote">
        <Bulletin r={r} />
        <aside aria-label="Vérifier ce montant">
          <EstCeJuste {...p} />
          <Payeur r={r} />
        </aside>
        <Histoire {...p} />
        <OuSert {...p} />
        {p.natif === undefined ? null : <LignesNatives natif={p.natif} origine={r.origine} />}
      </div>
    </Page>,
  )
}

/** What counts in the place of the declared amount, when it does not count as it is. */
function CeQuiCompte({ r }: { r: RessourceSourcee }): ReactNode {
  const retenu = r.contestation?.montantRetenu ?? null
  if (retenu !== null) {
    return (
      <Alerte genre="moi" titre={`La Caf utilise ${enEuros(retenu)}`}>
        <p>Ce montant a été contesté. Le montant déclaré reste affiché, à côté.</p>
      </Alerte>
    )
  }
  const ecarte = r.doublon?.montantEcarte ?? null
  if (r.doublon === undefined || ecarte === null) return null
  const { jours, joursCommuns } = r.doublon
  const lesquels = joursCommuns === jours ? `ces ${jours} jours` : `${joursCommuns} de ces jours`
  return (
    <Alerte genre="info" titre={`${enEuros(ecarte)} ne comptent pas deux fois`}>
      <p>
        Votre employeur vous a déjà payé {lesquels}, et les a déclarés dans votre salaire. La Caf ne
        les compte qu’une fois. Règle : arrêté du 31 janvier 2023, montant net social.
      </p>
    </Alerte>
  )
}

function Retenu({ contexte, ressource }: ProprietesRessource): ReactNode {
  const retenu = ressource.contestation?.montantRetenu ?? null
  if (retenu === null) return null
  return (
    <EnSimple contexte={contexte}>
      En attendant notre réponse, la Caf utilise ce montant : {enEuros(retenu)}. Si notre réponse
      change ce montant, la Caf corrigera vos paiements.
    </EnSimple>
  )
}

function Bulletin({ r }: { r: RessourceSourcee }): JSX.Element {
  const papier = r.origine === 'dsn' ? 'bulletin de paie' : 'relevé de paiement'
  return (
    <section>
      <h2>Où trouver ce montant sur mon {papier}</h2>
      <p>
        Cherchez la ligne « Montant net social » sur votre {papier}{' '}
        {deMois(nomMois(moisDuPapier(r)))}. Ce n’est pas toujours la somme reçue sur votre compte.
      </p>
      <div className="bulletin" role="img" aria-label={phraseBulletin(r)}>
        <LigneBulletin libelle="Montant net social" montant={r.montantNetSocial} moi />
        <LigneBulletin libelle="Net imposable" montant={r.montantNetFiscal} />
        <LigneBulletin libelle="Net versé, avant impôt" montant={r.montantNetVerse} />
      </div>
      {r.periode !== null || (r.montantNetSocial ?? 0) >= 0 ? null : (
        <p className="petit">
          Ce montant est négatif : il diminue le total du mois. Votre {papier} dit pourquoi.
        </p>
      )}
      {r.periode === null ? null : (
        <p className="petit">
          C’est une correction pour la période du {jourEnMots(r.periode.de)} au{' '}
          {jourEnMots(r.periode.a)}, payée le {jourEnMots(r.dateVersement)}. Elle s’ajoute au
          montant déjà déclaré{(r.montantNetSocial ?? 0) < 0 ? ', et le diminue' : ''}.
        </p>
      )}
    </section>
  )
}

function LigneBulletin(p: { libelle: string; montant: number | null; moi?: boolean }): ReactNode {
  if (p.montant === null) return null
  return (
    <p className={p.moi ? 'moi' : undefined}>
      <span>{p.libelle}</span>
      <span className="insec">{enEuros(p.montant)}</span>
    </p>
  )
}

function phraseBulletin(r: RessourceSourcee): string {
  const lignes = [
    ['montant net social', r.montantNetSocial],
    ['net imposable', r.montantNetFiscal],
    ['net versé avant impôt', r.montantNetVerse],
  ] as const
  const dites = lignes.filter((l) => l[1] !== null).map((l) => `${l[0]} ${enEuros(l[1] ?? 0)}`)
  return `Dessin d’un bulletin, avec les seules lignes connues : ${dites.join(', ')}.`
}

function EstCeJuste(p: ProprietesRessource): JSX.Element {
  const { ressource, dossier, aujourdhui } = p
  const demandes: readonly Mois[] =
    dossier === undefined
      ? []
      : moisDeclares(moisExamenEnCours(dossier.moisDemande, aujourdhui), dossier.organisme)
  return (
    <section>
      <h2>Est-ce juste ?</h2>
      <p className="petit">
        Comparez d’abord avec votre bulletin {deMois(nomMois(moisDuPapier(ressource)))}.
      </p>
      <div className="fr-btns">
        <a className="fr-btn" href={`/signaler?mois=${ressource.mois}&ligne=${ressource.id}`}>
          Ce montant me semble faux
        </a>
        <a
          className="fr-btn fr-btn--secondary"
          href={`/signaler?mois=${ressource.mois}&ligne=${ressource.id}&motif=inconnu`}
        >
          Je ne connais pas cet {ressource.origine === 'dsn' ? 'employeur' : 'organisme'}
        </a>
      </div>
      <p className="petit suite">
        Signaler ne bloque pas votre paiement.
        {demandes.includes(ressource.mois) ? (
          <>
            {' '}
            Vous pouvez aussi <a href="/ma-declaration/ressources">le dire dans ma déclaration</a>.
          </>
        ) : null}
      </p>
    </section>
  )
}

function Payeur({ r }: { r: RessourceSourcee }): JSX.Element {
  return (
    <section>
      <h2>{r.origine === 'dsn' ? 'L’employeur' : 'L’organisme qui paie'}</h2>
      <dl className="fiche pile">
        <dt>Nom officiel</dt>
        <dd>{r.declarant.raisonSociale ?? 'non transmis'}</dd>
        <dt>SIRET</dt>
        <dd>{r.declarant.siret === null ? 'aucun' : formaterSiret(r.declarant.siret)}</dd>
        {r.commune === undefined ? null : (
          <>
            <dt>Commune</dt>
            <dd>{prenomLisible(r.commune)}</dd>
          </>
        )}
        <dt>Date de paiement déclarée</dt>
        <dd>{jourEnMots(r.dateVersement)}</dd>
      </dl>
      <p className="petit">
        Le nom affiché est le nom officiel de l’entreprise. Il peut être différent du nom du
        magasin.
      </p>
    </section>
  )
}

function Histoire({ evenements }: ProprietesRessource): ReactNode {
  if (evenements.length === 0) return null
  return (
    <section>
      <h2>Ce qui s’est passé</h2>
      <Fil noeuds={evenements.map((e, i) => noeud(e, i === evenements.length - 1))} />
    </section>
  )
}

function noeud(e: EvenementRessource, dernier: boolean): NoeudFil {
  const commun = {
    quand: majuscule(jourComplet(jourAParis(e.quand))),
    fait: phraseSansJour(e.phrase),
    ...(dernier ? { etat: 'la' as const } : {}),
  }
  const suite = suiteDe(e)
  return suite === undefined ? commun : { ...commun, suite }
}

/** What the sentence leaves out: the difference, or why the amount does not move. */
function suiteDe({ type, montants }: EvenementRessource): string | undefined {
  if (type === 'substituee') {
    return 'L’Urssaf corrige alors d’autres montants que celui-ci, pour la retraite.'
  }
  if (type === 'plus-ancienne') return 'Nous gardons la déclaration la plus récente.'
  if (type !== 'remplacee' || montants.apres === null) return undefined
  const ecart = montants.apres - (montants.avant ?? 0)
  return `Soit ${enEuros(Math.abs(ecart))} ${ecart > 0 ? 'de plus' : 'de moins'}.`
}

function OuSert(p: ProprietesRessource): ReactNode {
  const { ressource, dossier, aujourdhui } = p
  if (dossier === undefined) return null
  const examen = examenQuiLit(ressource, dossier, aujourdhui)
  if (examen === undefined) return null
  const droits = [examen, moisPlus(examen, 1), moisPlus(examen, 2)]
  return (
    <section>
      <h2>Où ce montant sert</h2>
      <p>
        {majuscule(nomMois(ressource.mois))} est lu pour vos droits {deMois(moisEnListe(droits))}, à
        la date de paiement. <a href="/mes-droits">Voir mes droits et leurs calculs</a>
      </p>
      <p className="petit">
        <a href="/consultations">Qui a consulté mes données ?</a>
      </p>
      <LuPar {...p} />
    </section>
  )
}

function examenQuiLit(
  r: RessourceSourcee,
  dossier: DossierAllocataire,
  aujourdhui: Jour,
): RessourceSourcee['mois'] | undefined {
  const enCours = moisExamenEnCours(dossier.moisDemande, aujourdhui)
  for (let rang = 1; rang > -10; rang--) {
    const examen = moisPlus(enCours, 3 * rang)
    if (examen < dossier.moisDemande || moisDuJour(aujourdhui) < moisPlus(examen, -4)) continue
    if (moisDeclares(examen, dossier.organisme).includes(r.mois)) return examen
  }
  return undefined
}
