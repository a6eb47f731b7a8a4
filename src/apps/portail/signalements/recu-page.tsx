import type { JSX } from 'react'
import { Accordeon, Champ, deMois, jourEnMots, majuscule, moisEnMots, nomMois } from '#apps/web'
import type { RessourceSourcee } from '#referentiel'
import { FICHES_MOTIF } from '#signalements'
import { enEuros, listMois, type Mois, moisDuJour, moisPlus } from '#socle'
import { Liste } from '../champs-formulaire.js'
import { moisDuPapier } from '../ressources-vue.js'
import {
  adresseEtape,
  Boutons,
  Caches,
  erreurDe,
  type ProprietesEtape,
  rendreEtape,
} from './etapes.js'
import { ABSENTS, motifDe } from './saisie.js'

/** Step 3: what was received, month by month, beside what is declared. */
export function pageRecu(p: ProprietesEtape): string {
  const motif = motifDe(p.saisie)
  const demande = motif === undefined ? 'rien' : FICHES_MOTIF[motif].demande
  return rendreEtape(
    p,
    <>
      {motif === undefined ? null : <p className="chapo">{FICHES_MOTIF[motif].explication}</p>}
      <form method="post" action={adresseEtape(p, 'recu')} noValidate data-enregistre="">
        <Caches p={p} />
        {demande === 'absents' ? <Absents p={p} /> : null}
        {demande === 'rien' ? <Tous p={p} /> : null}
        {demande === 'montants' || demande === 'dates' ? (
          <Declares p={p} demande={demande} />
        ) : null}
        <Boutons p={p} />
      </form>
    </>,
  )
}

function Declares({
  p,
  demande,
}: {
  p: ProprietesEtape
  demande: 'montants' | 'dates'
}): JSX.Element {
  const autres = p.lignes.filter((r) => r.id !== p.ligne?.id)
  const touchees = autres.some((r) => p.saisie[`m-${r.id}`] || p.saisie[`d-${r.id}`])
  return (
    <>
      {p.ligne === undefined ? null : <UnMois p={p} r={p.ligne} demande={demande} />}
      {autres.length === 0 ? null : (
        <div className="bloc">
          <Accordeon titre="D’autres mois sont faux aussi" droite="facultatif" ouvert={touchees}>
            <p className="petit">Laissez vides les mois qui sont justes.</p>
            {autres.map((r) => (
              <UnMois key={r.id} p={p} r={r} demande={demande} />
            ))}
          </Accordeon>
        </div>
      )}
    </>
  )
}

function UnMois(c: {
  p: ProprietesEtape
  r: RessourceSourcee
  demande: 'montants' | 'dates'
}): JSX.Element {
  const { p, r, demande } = c
  const declare = r.montantNetSocial === null ? 'sans montant' : enEuros(r.montantNetSocial)
  const nonVerse = motifDe(p.saisie) === 'non-verse'
  return (
    <fieldset className="bloc a-moi">
      <legend>{majuscule(moisEnMots(r.mois))}</legend>
      <p className="petit">
        Déclaré : {declare}, payé le {jourEnMots(r.dateVersement)}.
      </p>
      <div className="deux-champs">
        {demande === 'dates' ? null : (
          <Champ
            nom={`m-${r.id}`}
            label={
              nonVerse ? 'Montant vraiment reçu' : `Montant net social ${deMois(nomMois(r.mois))}`
            }
            aide={
              nonVerse
                ? 'Écrivez 0 si vous n’avez rien reçu.'
                : `Celui du bulletin ${deMois(nomMois(moisDuPapier(r)))}.`
            }
            valeur={p.saisie[`m-${r.id}`] ?? montantDeja(p, r)}
            erreur={erreurDe(p, `m-${r.id}`)}
            classe="fr-input--montant"
            inputMode="decimal"
            unite="€"
          />
        )}
        <Champ
          nom={`d-${r.id}`}
          label="Argent reçu le"
          aide={`${demande === 'dates' ? '' : 'Facultatif. '}Par exemple 2/11/2026.`}
          valeur={p.saisie[`d-${r.id}`] ?? (r.id === p.ligne?.id ? p.saisie.recuLe : undefined)}
          erreur={erreurDe(p, `d-${r.id}`)}
          classe="champ-date"
        />
      </div>
    </fieldset>
  )
}

/** The amount typed at step 1 is not asked twice. */
function montantDeja(p: ProprietesEtape, r: RessourceSourcee): string | undefined {
  return r.id === p.ligne?.id ? p.saisie.netSocial : undefined
}

function Tous({ p }: { p: ProprietesEtape }): JSX.Element {
  return (
    <section>
      <h2>Rien à écrire ici</h2>
      <p>Nous vérifions tous les paiements déclarés par cet employeur :</p>
      <ul className="pile">
        {p.lignes.map((r) => (
          <li key={r.id}>
            {majuscule(moisEnMots(r.mois))} :{' '}
            {r.montantNetSocial === null ? 'sans montant' : enEuros(r.montantNetSocial)}, le{' '}
            {jourEnMots(r.dateVersement)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Absents({ p }: { p: ProprietesEtape }): JSX.Element {
  return (
    <>
      <Champ
        nom="nom"
        label="Qui vous a payé ?"
        aide="Le nom écrit sur votre bulletin ou votre contrat."
        valeur={p.saisie.nom}
        erreur={erreurDe(p, 'nom')}
      />
      <Champ
        nom="siret"
        label="Son numéro SIRET"
        aide="Facultatif. 14 chiffres, en haut du bulletin."
        valeur={p.saisie.siret}
        erreur={erreurDe(p, 'siret')}
        inputMode="numeric"
      />
      {ABSENTS.map((i) => (
        <UnAbsent key={i} p={p} i={i} />
      ))}
    </>
  )
}

function UnAbsent({ p, i }: { p: ProprietesEtape; i: number }): JSX.Element {
  const fin = moisDuJour(p.aujourdhui)
  const mois: readonly Mois[] = listMois(moisPlus(fin, -23), fin).reverse()
  return (
    <fieldset className="bloc a-moi">
      <legend>{i === 0 ? 'Paiement qui manque' : `Autre paiement, facultatif (${i + 1})`}</legend>
      <Liste
        nom={`abs-mois-${i}`}
        label="Mois du paiement"
        valeur={p.saisie[`abs-mois-${i}`]}
        erreur={erreurDe(p, `abs-mois-${i}`)}
        vide="Choisir un mois"
        options={mois.map((m) => [m, majuscule(moisEnMots(m))] as const)}
      />
      <div className="deux-champs">
        <Champ
          nom={`abs-montant-${i}`}
          label="Montant net social"
          aide="Ou la somme reçue."
          valeur={p.saisie[`abs-montant-${i}`]}
          erreur={erreurDe(p, `abs-montant-${i}`)}
          classe="fr-input--montant"
          inputMode="decimal"
          unite="€"
        />
        <Champ
          nom={`abs-date-${i}`}
          label="Argent reçu le"
          aide="Facultatif. Par exemple 2/11/2026."
          valeur={p.saisie[`abs-date-${i}`]}
          erreur={erreurDe(p, `abs-date-${i}`)}
          classe="champ-date"
        />
      </div>
    </fieldset>
  )
}
