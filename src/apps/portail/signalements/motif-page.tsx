import type { JSX } from 'react'
import { TexteErreur } from '#apps/web'
import { FICHES_MOTIF, MOTIFS, type Motif } from '#signalements'
import {
  adresseEtape,
  Boutons,
  Caches,
  erreurDe,
  type ProprietesEtape,
  rendreEtape,
} from './etapes.js'

/** Motives that a declared payment may have, and those of one that is missing. */
export function motifsDe(p: Pick<ProprietesEtape, 'ligne'>): readonly Motif[] {
  return MOTIFS.filter((m) => (FICHES_MOTIF[m].demande === 'absents') === (p.ligne === undefined))
}

/** Step 2: what is wrong, in the person's words; what each one asks is said beside it. */
export function pageMotif(p: ProprietesEtape): string {
  const erreur = erreurDe(p, 'motif')
  return rendreEtape(
    p,
    <form method="post" action={adresseEtape(p, 'motif')} noValidate data-enregistre="">
      <Caches p={p} />
      <fieldset
        className={`bloc${erreur ? ' fr-input-group--error' : ''}`}
        aria-describedby={erreur ? 'motif-erreur' : undefined}
      >
        <legend>Qu’est-ce qui ne va pas ?</legend>
        <div className="choix une-colonne">
          {motifsDe(p).map((m, i) => (
            <ChoixMotif key={m} motif={m} premier={i === 0} coche={p.saisie.motif === m} />
          ))}
        </div>
        <TexteErreur id="motif-erreur" message={erreur} />
      </fieldset>
      <p className="petit suite">
        Aucun choix ne vous accuse, ni n’accuse votre employeur. Vous pourrez en changer.
      </p>
      <Boutons p={p} />
    </form>,
  )
}

function ChoixMotif(c: { motif: Motif; premier: boolean; coche: boolean }): JSX.Element {
  const { libelle, aide } = FICHES_MOTIF[c.motif]
  return (
    <label className="fr-radio">
      <input
        type="radio"
        id={c.premier ? 'motif' : undefined}
        name="motif"
        value={c.motif}
        defaultChecked={c.coche}
      />
      <span>
        <strong>{libelle}</strong>
        <span className="fr-hint-text">{aide}</span>
      </span>
    </label>
  )
}
