import type { JSX, ReactNode } from 'react'
import { Accordeon, Alerte, Champ, deMois, jourEnMots, moisEnMots, nomMois } from '#apps/web'
import type { RessourceSourcee } from '#referentiel'
import { type Verification, verifierAvecBulletin } from '#signalements'
import { type Centimes, enEuros, formaterSiret, type Mois } from '#socle'
import { moisDuPapier, nomDeclarant } from '../ressources-vue.js'
import {
  adresseEtape,
  Boutons,
  Caches,
  erreurDe,
  type ProprietesEtape,
  rendreEtape,
} from './etapes.js'
import { lireBulletin } from './saisie.js'

/** Step 1: explanation first, then a comparison that the person may make. Never a closed door. */
export function pageVerifions(p: ProprietesEtape, impot: Centimes | null): string {
  if (p.ligne === undefined) return rendreEtape(p, <PaiementManquant p={p} />)
  const inconnu = p.saisie.motif === 'employeur-inconnu' || p.saisie.motif === 'identite'
  return rendreEtape(
    p,
    inconnu ? <QuiEst p={p} r={p.ligne} /> : <Comparer p={p} r={p.ligne} impot={impot} />,
  )
}

function Comparer(c: {
  p: ProprietesEtape
  r: RessourceSourcee
  impot: Centimes | null
}): JSX.Element {
  const { p, r, impot } = c
  const papier = r.origine === 'dsn' ? 'bulletin de paie' : 'relevé de paiement'
  const mois = nomMois(moisDuPapier(r))
  return (
    <>
      <Resultat p={p} r={r} impot={impot} />
      <p className="chapo">
        Prenez votre {papier} {deMois(mois)}. Cherchez la ligne « Montant net social ».
      </p>
      <Declare r={r} />
      <form method="post" action={adresseEtape(p, 'verifions')} noValidate data-enregistre="">
        <Caches p={p} />
        {p.brouillon === undefined ? (
          <>
            <input type="hidden" name="ligne" value={r.id} />
            <input type="hidden" name="mois" value={r.mois} />
            <input type="hidden" name="motif" value={p.saisie.motif ?? ''} />
          </>
        ) : null}
        <Montant p={p} nom="netSocial" label={`Montant net social lu sur votre ${papier}`} />
        <Montant
          p={p}
          nom="recu"
          label="Somme reçue sur votre compte"
          aide="Facultatif. Elle est souvent plus basse, sans erreur."
        />
        <Champ
          nom="recuLe"
          label="Reçue le"
          aide="Facultatif. Par exemple 2/11/2026."
          valeur={p.saisie.recuLe}
          erreur={erreurDe(p, 'recuLe')}
          classe="champ-date"
        />
        <Retenues p={p} />
        <p className="fr-btns">
          <button className="fr-btn fr-btn--secondary" type="submit" name="suite" value="comparer">
            Comparer avec ce qui est déclaré
          </button>
        </p>
        <Boutons p={p} />
      </form>
    </>
  )
}

function Montant(m: {
  p: ProprietesEtape
  nom: string
  label: string
  aide?: string
}): JSX.Element {
  return (
    <Champ
      nom={m.nom}
      label={m.label}
      aide={m.aide}
      valeur={m.p.saisie[m.nom]}
      erreur={erreurDe(m.p, m.nom)}
      classe="fr-input--montant"
      inputMode="decimal"
      unite="€"
    />
  )
}

const RETENUES = [
  ['impot', 'Impôt sur le revenu prélevé'],
  ['acompte', 'Acompte déjà reçu'],
  ['titres', 'Titres-restaurant, part salariée'],
  ['autres', 'Autres retenues (saisie, mutuelle, prêt)'],
] as const

function Retenues({ p }: { p: ProprietesEtape }): JSX.Element {
  const ouvert = RETENUES.some(([nom]) => (p.saisie[nom] ?? '') !== '' || erreurDe(p, nom))
  return (
    <div className="bloc">
      <Accordeon titre="Mon bulletin montre des retenues : impôt, acompte…" ouvert={ouvert}>
        <p className="petit">Écrivez celles que vous lisez. Laissez vide le reste.</p>
        <div className="deux-champs">
          {RETENUES.map(([nom, label]) => (
            <Montant key={nom} p={p} nom={nom} label={label} />
          ))}
        </div>
      </Accordeon>
    </div>
  )
}

/** What the declaration holds, as a payslip shows it. */
function Declare({ r }: { r: RessourceSourcee }): JSX.Element {
  const lignes = [
    ['Montant net social déclaré', r.montantNetSocial, true],
    ['Net imposable', r.montantNetFiscal, false],
    ['Net versé, avant impôt', r.montantNetVerse, false],
  ] as const
  const connues = lignes.filter(([, montant]) => montant !== null)
  const phrase = connues.map(([nom, m]) => `${nom} ${enEuros(m ?? 0)}`).join(', ')
  return (
    <>
      <div className="bulletin" role="img" aria-label={`Ce qui est déclaré : ${phrase}.`}>
        {connues.map(([nom, montant, moi]) => (
          <p key={nom} className={moi ? 'moi' : undefined}>
            <span>{nom}</span>
            <span className="insec">{enEuros(montant ?? 0)}</span>
          </p>
        ))}
      </div>
      <p className="petit">
        Déclaré par {nomDeclarant(r.declarant)}, payé le {jourEnMots(r.dateVersement)}.
      </p>
    </>
  )
}

function Resultat(c: {
  p: ProprietesEtape
  r: RessourceSourcee
  impot: Centimes | null
}): ReactNode {
  if (!c.p.comparer || c.p.erreurs.length > 0) return null
  const { bulletin } = lireBulletin(c.p.saisie)
  const v = verifierAvecBulletin(
    {
      ...c.r,
      impot: c.impot,
      autresMois: c.p.lignes.flatMap((l) =>
        l.montantNetSocial === null ? [] : [{ mois: l.mois, montant: l.montantNetSocial }],
      ),
    },
    bulletin,
  )
  return <Verdict v={v} />
}

const GENRES = { juste: 'success', explique: 'info', 'a-signaler': 'moi', rien: 'info' } as const

function Verdict({ v }: { v: Verification }): JSX.Element {
  if (v.explications.length === 0) {
    return (
      <Alerte genre="info" titre="Écrivez d’abord un montant" id="resultat">
        <p>Nous le comparons avec ce qui est déclaré.</p>
      </Alerte>
    )
  }
  return (
    <div id="resultat">
      {v.explications.map((e) => (
        <Alerte key={e.code} genre={GENRES[v.verdict]} titre={e.titre}>
          <p>{e.texte}</p>
        </Alerte>
      ))}
      {v.verdict === 'juste' || v.verdict === 'explique' ? (
        <p className="suite">
          Cela répond à votre question ? <a href="/mes-ressources">Revenir à mes ressources</a>.
          Sinon, continuez : vous avez le droit de nous dire que nous nous trompons.
        </p>
      ) : null}
    </div>
  )
}

function QuiEst({ p, r }: { p: ProprietesEtape; r: RessourceSourcee }): JSX.Element {
  const montant = r.montantNetSocial === null ? 'sans montant' : enEuros(r.montantNetSocial)
  return (
    <>
      <p className="chapo">
        Le nom affiché est le nom officiel de l’entreprise. Il peut être différent du nom du
        magasin.
      </p>
      <dl className="fiche encadre">
        <dt>Nom officiel</dt>
        <dd>{r.declarant.raisonSociale ?? 'non transmis'}</dd>
        <dt>SIRET</dt>
        <dd>{r.declarant.siret === null ? 'aucun' : formaterSiret(r.declarant.siret)}</dd>
        <dt>Paiement</dt>
        <dd>
          {montant}, le {jourEnMots(r.dateVersement)}
        </dd>
        <dt>Mois concernés</dt>
        <dd>{moisConcernes(p.lignes.map((l) => l.mois))}</dd>
      </dl>
      <ul className="pile suite">
        <li>Regardez le numéro SIRET en haut d’un bulletin de paie.</li>
        <li>Une agence d’intérim, un groupe ou un repreneur peut payer sous un autre nom.</li>
        <li>Un ancien employeur peut verser une régularisation après votre départ.</li>
      </ul>
      <form method="post" action={adresseEtape(p, 'verifions')} noValidate>
        <Caches p={p} />
        {p.brouillon === undefined ? (
          <>
            <input type="hidden" name="ligne" value={r.id} />
            <input type="hidden" name="mois" value={r.mois} />
            <input type="hidden" name="motif" value={p.saisie.motif ?? ''} />
          </>
        ) : null}
        <Boutons p={p} />
        <p className="suite">
          Vous reconnaissez cet employeur ?{' '}
          <a href={`/mes-ressources/${r.mois}/${r.id}`}>Revenir à ce paiement</a>
        </p>
      </form>
    </>
  )
}

/** « avril 2025 », « avril 2025 à octobre 2026, 19 paiements ». */
function moisConcernes(mois: readonly Mois[]): string {
  const [premier, dernier] = [mois[0], mois.at(-1)]
  if (premier === undefined || dernier === undefined || premier === dernier) {
    return mois.slice(0, 1).map(moisEnMots).join('')
  }
  return `${moisEnMots(premier)} à ${moisEnMots(dernier)}, ${mois.length} paiements`
}

function PaiementManquant({ p }: { p: ProprietesEtape }): JSX.Element {
  return (
    <>
      <p className="chapo">
        Un employeur déclare le mois suivant, jusqu’au 15. Un paiement récent peut donc ne pas
        encore être affiché.
      </p>
      <ul className="pile suite">
        <li>
          Un mois marqué « Attendu » n’est pas une erreur :{' '}
          <a href="/mes-ressources">voir l’état de chaque mois</a>.
        </li>
        <li>Un particulier employeur déclare par le Cesu ou Pajemploi : le délai est plus long.</li>
        <li>
          Une pension alimentaire, un loyer, un revenu d’un autre pays ne sont jamais affichés. Vous
          les ajoutez dans <a href="/ma-declaration">votre déclaration</a>.
        </li>
      </ul>
      <form method="post" action={adresseEtape(p, 'verifions')} noValidate>
        <Caches p={p} />
        <Boutons p={p} />
      </form>
    </>
  )
}
