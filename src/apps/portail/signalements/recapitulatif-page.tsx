import type { JSX, ReactNode } from 'react'
import {
  Accordeon,
  Alerte,
  jourComplet,
  jourEnMots,
  majuscule,
  moisEnMots,
  Table,
  TexteErreur,
} from '#apps/web'
import {
  type ChoixLigne,
  delaisAu,
  FICHES_MOTIF,
  LONGUEUR_TEXTE,
  type OrganismePayeur,
  REGLES_ATTENTE,
} from '#signalements'
import { enEuros, jourPlus } from '#socle'
import {
  adresseEtape,
  Caches,
  type Etape,
  erreurDe,
  type ProprietesEtape,
  rendreEtape,
  ZoneTexte,
} from './etapes.js'
import { motifDe } from './saisie.js'

export interface ProprietesRecapitulatif extends ProprietesEtape {
  readonly choix: readonly ChoixLigne[]
  readonly organisme: OrganismePayeur | null
}

/** Step 5: what is sent, what it does to payments, when the answer comes, the right to err. */
export function pageRecapitulatif(p: ProprietesRecapitulatif): string {
  const motif = motifDe(p.saisie)
  return rendreEtape(
    p,
    <>
      <section>
        <h2>
          Ce que vous signalez <Changer p={p} etape="motif" quoi="le motif" />
        </h2>
        <p>{motif === undefined ? '' : `${FICHES_MOTIF[motif].libelle}.`}</p>
        <Montants p={p} />
      </section>
      <section>
        <h2>
          Vos documents <Changer p={p} etape="justificatifs" quoi="les documents" />
        </h2>
        <p>{direPieces(p)}</p>
        {p.saisie.explication ? <blockquote>{p.saisie.explication}</blockquote> : null}
      </section>
      <Effet p={p} />
      <Envoi p={p} />
    </>,
  )
}

function Changer(c: { p: ProprietesEtape; etape: Etape; quoi: string }): JSX.Element {
  return (
    <a className="changer" href={adresseEtape(c.p, c.etape)}>
      Changer<span className="fr-sr-only"> {c.quoi}</span>
    </a>
  )
}

function direPieces(p: ProprietesEtape): string {
  if (p.pieces.length > 0) return p.pieces.map((x) => x.nom).join(', ')
  return p.saisie.pieceAbsente === 'oui' ? 'Vous n’avez pas de document.' : 'Aucun document ajouté.'
}

function Montants({ p }: { p: ProprietesRecapitulatif }): JSX.Element {
  const declares = new Map(p.lignes.map((l) => [l.id, l]))
  return (
    <Table
      legende="Montants déclarés, et ce que vous dites"
      colonnes={[
        { titre: 'Mois' },
        { titre: 'Déclaré', nombre: true },
        { titre: 'Vous dites', nombre: true },
        { titre: 'Reçu le' },
      ]}
      lignes={p.choix.map((c) => {
        const declare = c.ligne === null ? null : (declares.get(c.ligne)?.montantNetSocial ?? null)
        return {
          cle: c.ligne ?? c.mois,
          cellules: [
            majuscule(moisEnMots(c.mois)),
            declare === null ? 'rien' : enEuros(declare),
            c.montantRecu === null ? 'non indiqué' : enEuros(c.montantRecu),
            c.dateRecue === null ? 'non indiqué' : jourEnMots(c.dateRecue),
          ],
        }
      })}
    />
  )
}

function Effet({ p }: { p: ProprietesRecapitulatif }): JSX.Element {
  const reponse = jourPlus(p.aujourdhui, delaisAu(p.aujourdhui).travail)
  return (
    <section>
      <h2>Ce qui va se passer</h2>
      <Alerte genre="moi" titre="En attendant notre réponse">
        <p>{attente(p)}</p>
      </Alerte>
      <ul className="pile suite">
        <li>
          Vous aurez une réponse au plus tard le <strong>{jourComplet(reponse)}</strong>. Si nous
          interrogeons votre employeur, ce sera plus long : nous vous le dirons.
        </li>
        <li>Votre employeur voit le montant à vérifier. Il ne voit pas vos droits.</li>
        <li>Vous pouvez faire un recours à tout moment, sans attendre notre réponse.</li>
        <li>
          Vous avez le droit de vous tromper. Une erreur de bonne foi se corrige sans pénalité.
        </li>
      </ul>
    </section>
  )
}

/** What counts meanwhile, as the rule of the caisse says. */
function attente({ organisme, saisie }: ProprietesRecapitulatif): string {
  const motif = motifDe(saisie)
  const demande = motif === undefined ? 'rien' : FICHES_MOTIF[motif].demande
  if (demande === 'absents') return 'Ajoutez ce revenu dans votre déclaration trimestrielle.'
  if (organisme === null) return 'Le montant déclaré reste affiché, avec la mention « contesté ».'
  const caisse = organisme === 'caf' ? 'La Caf' : 'La MSA'
  const suite = 'Si notre réponse le change, vos paiements seront corrigés.'
  if (REGLES_ATTENTE[organisme] === 'montant-declare' || demande === 'dates') {
    return `${caisse} utilise le montant déclaré. ${suite}`
  }
  if (demande === 'rien') return `${caisse} ne compte pas ces paiements. ${suite}`
  return `${caisse} utilise votre montant. ${suite}`
}

function Envoi({ p }: { p: ProprietesRecapitulatif }): ReactNode {
  const erreur = erreurDe(p, 'urgence')
  return (
    <form
      method="post"
      action={adresseEtape(p, 'recapitulatif')}
      noValidate
      className="bloc"
      data-une-fois=""
    >
      <Caches p={p} />
      <Accordeon
        titre="Mon cas est urgent"
        droite="facultatif"
        ouvert={(p.saisie.urgence ?? '') !== '' || erreur !== undefined}
      >
        <ZoneTexte
          nom="urgence"
          label="Dites pourquoi, en quelques mots"
          aide="Par exemple : mon paiement est suspendu, je ne peux plus payer mon loyer."
          valeur={p.saisie.urgence ?? ''}
          erreur={erreur}
          longueur={LONGUEUR_TEXTE}
          lignes={2}
        />
      </Accordeon>
      <TexteErreur id="envoi-erreur" message={erreurDe(p, 'envoi')} />
      <div className="fr-btns">
        <button className="fr-btn" type="submit" id="envoi">
          Envoyer mon signalement
        </button>
        <a className="fr-btn fr-btn--secondary" href={adresseEtape(p, 'justificatifs')}>
          Retour
        </a>
        <button className="fr-btn fr-btn--tertiary" type="submit" name="suite" value="plus-tard">
          Enregistrer et reprendre plus tard
        </button>
      </div>
    </form>
  )
}
