import type { JSX, ReactNode } from 'react'
import type { RendezVous } from '#accompagnement'
import { type ContextePage, FilAriane, jourEnMots, majuscule, Page, rendrePage } from '#apps/web'
import { MON_ACCOMPAGNEMENT, quandRendezVous, RENDEZ_VOUS } from './mots.js'
import { DireEtat, Faits } from './parties.js'

export interface ProprietesRendezVous {
  readonly contexte: ContextePage
  readonly jeton: string
  readonly rendezVous: RendezVous
}

/** One rendez-vous: when, where, why, and what may be answered. */
export function pageRendezVous({ contexte, jeton, rendezVous: r }: ProprietesRendezVous): string {
  return rendrePage(
    <Page contexte={contexte} titre={`Rendez-vous du ${jourEnMots(r.jour)}`}>
      <FilAriane liens={[MON_ACCOMPAGNEMENT]} ici="Rendez-vous" />
      <h1>{r.objet}</h1>
      <p className="etat-suite">
        <DireEtat etat={RENDEZ_VOUS[r.etat]} /> {r.change ? 'La date ou le lieu a changé.' : null}
      </p>
      <Faits
        faits={[
          ['Quand', majuscule(quandRendezVous(r))],
          ['Où', r.lieu],
          ['Présence', r.obligatoire ? 'Obligatoire' : 'Proposée'],
        ]}
      />
      {r.motifAnnulation === null ? null : <p className="texte">{r.motifAnnulation}</p>}
      {r.obligatoire ? (
        <p>
          Vous ne pouvez pas venir ? Prévenez avant, c’est tout. Une absence sans prévenir ni bonne
          raison peut avoir des conséquences sur votre RSA.
        </p>
      ) : null}
      <Repondre r={r} jeton={jeton} />
      {r.dits.map((d) => (
        <section key={d.rang}>
          <h2>Ce que vous avez écrit le {jourEnMots(d.jour)}</h2>
          <blockquote className="texte">{d.contenu.texte}</blockquote>
        </section>
      ))}
    </Page>,
  )
}

function Repondre({ r, jeton }: { r: RendezVous; jeton: string }): ReactNode {
  const base = MON_ACCOMPAGNEMENT.adresse
  if (r.etat === 'absence' || r.etat === 'passe') {
    return (
      <p>
        <a className="fr-btn" href={`${base}/absence/${r.rang}`}>
          Expliquer mon absence
        </a>
      </p>
    )
  }
  const ouvert = ['a-confirmer', 'confirme', 'autre-date-demandee'].includes(r.etat)
  if (!ouvert) return null
  return (
    <div className="fr-btns">
      {r.etat === 'confirme' ? null : <Confirmer r={r} jeton={jeton} />}
      <a className="fr-btn fr-btn--secondary" href={`${base}/autre-date/${r.rang}`}>
        Demander une autre date
      </a>
    </div>
  )
}

function Confirmer({ r, jeton }: { r: RendezVous; jeton: string }): JSX.Element {
  return (
    <form
      method="post"
      action={`${MON_ACCOMPAGNEMENT.adresse}/rendez-vous/${r.rang}`}
      data-une-fois=""
    >
      <input type="hidden" name="jeton" value={jeton} />
      <button type="submit" className="fr-btn">
        Confirmer que je viens
      </button>
    </form>
  )
}
