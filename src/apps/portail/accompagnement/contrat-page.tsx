import type { JSX } from 'react'
import type { Contrat } from '#accompagnement'
import {
  type ContextePage,
  type ErreurChamp,
  FilAriane,
  jourComplet,
  jourEnMots,
  nombre,
  Page,
  ResumeErreurs,
  rendrePage,
  TexteErreur,
} from '#apps/web'
import type { DocumentImprime } from '#socle'
import { CONTRATS, MON_ACCOMPAGNEMENT } from './mots.js'
import { titreContrat } from './page.js'
import { DireEtat, Faits, Liste } from './parties.js'

export interface ProprietesContrat {
  readonly contexte: ContextePage
  readonly jeton: string
  readonly contrat: Contrat
  readonly erreurs: readonly ErreurChamp[]
}

/** The contract as it was proposed: read first, then signed, or answered. */
export function pageContrat({ contexte, jeton, contrat: c, erreurs }: ProprietesContrat): string {
  const prefixe = erreurs.length > 0 ? 'Erreur : ' : ''
  return rendrePage(
    <Page contexte={contexte} titre={`${prefixe}${titreContrat(c)}`}>
      <FilAriane liens={[MON_ACCOMPAGNEMENT]} ici="Contrat d’engagement" />
      <h1>{titreContrat(c)}</h1>
      <ResumeErreurs erreurs={erreurs} />
      <p className="etat-suite">
        <DireEtat etat={CONTRATS[c.etat]} />{' '}
        {c.signeLe === null ? null : `Signé le ${jourEnMots(c.signeLe)}.`}
      </p>
      <Faits
        faits={[
          ['Proposé', `le ${jourEnMots(c.proposeLe)}`],
          ['Activités', heuresEnMots(c)],
        ]}
      />
      <section>
        <h2>Ce que vous vous engagez à faire</h2>
        <Liste textes={c.engagementsPersonne} />
      </section>
      <section>
        <h2>Ce que le Département s’engage à faire</h2>
        <Liste textes={c.engagementsDepartement} />
      </section>
      {c.demandes.map((d) => (
        <section key={d.rang}>
          <h2>Le changement que vous avez demandé le {jourEnMots(d.jour)}</h2>
          <blockquote className="texte">{d.contenu.texte}</blockquote>
        </section>
      ))}
      {c.etat === 'a-signer' || c.etat === 'modification-demandee' ? (
        <Signer c={c} jeton={jeton} erreur={erreurs[0]?.message} />
      ) : null}
      <p className="bloc non-imprime">
        <a href={`${MON_ACCOMPAGNEMENT.adresse}/contrat/${c.rang}/pdf`} download="">
          Télécharger le contrat (PDF)
        </a>
        <br />
        <a href={`${MON_ACCOMPAGNEMENT.adresse}/recours/${c.rang}`}>Contester ce contrat</a>
      </p>
    </Page>,
  )
}

function heuresEnMots(c: Contrat): string {
  const heures =
    c.heuresParSemaine === 0
      ? 'aucune heure demandée'
      : `${nombre(c.heuresParSemaine, 'heure')} par semaine`
  return c.motifHeures === null ? heures : `${heures} (${c.motifHeures})`
}

function Signer(p: { c: Contrat; jeton: string; erreur: string | undefined }): JSX.Element {
  return (
    <section className="formulaire">
      <h2>Signer</h2>
      <p>
        À signer jusqu’au <strong>{jourComplet(p.c.aSignerAvant)}</strong>. Nous vérifions d’abord
        que c’est bien vous.
      </p>
      <form method="post" noValidate data-une-fois="">
        <input type="hidden" name="jeton" value={p.jeton} />
        <div className={`fr-input-group${p.erreur ? ' fr-input-group--error' : ''}`}>
          <label className="fr-radio">
            <input
              type="checkbox"
              id="accord"
              name="accord"
              value="oui"
              aria-describedby={p.erreur ? 'accord-erreur' : undefined}
              aria-invalid={p.erreur ? true : undefined}
            />
            <span>J’ai lu ce contrat, et je m’engage à le respecter</span>
          </label>
          <TexteErreur id="accord-erreur" message={p.erreur} />
        </div>
        <div className="fr-btns">
          <button type="submit" className="fr-btn">
            Signer le contrat
          </button>
          <a
            className="fr-btn fr-btn--secondary"
            href={`${MON_ACCOMPAGNEMENT.adresse}/modification/${p.c.rang}`}
          >
            Demander un changement
          </a>
        </div>
      </form>
    </section>
  )
}

/** The same, to be kept: between whom, and what each promises. */
export function contratImprime(
  c: Contrat,
  { nom, dossier, demonstration }: { nom: string; dossier: string; demonstration: boolean },
): DocumentImprime {
  const signature =
    c.signeLe === null ? 'Ce contrat n’est pas signé.' : `Signé le ${jourEnMots(c.signeLe)}.`
  const tableau = (titre: string, textes: readonly string[]) => ({
    ...{ titre, paragraphes: [] },
    tableau: { entetes: ['Engagement'], lignes: textes.map((t) => [t]) },
  })
  return {
    titre: `Contrat d’engagement du ${jourEnMots(c.debut)} au ${jourEnMots(c.fin)}`,
    sousTitre: `Proposé le ${jourEnMots(c.proposeLe)}. ${signature}`,
    date: c.signeLe ?? c.proposeLe,
    emetteur: 'À la source',
    avertissement: demonstration ? 'Démonstration : personnes et contrats fictifs.' : null,
    sections: [
      { titre: 'Entre', paragraphes: [`${nom}, dossier ${dossier}, et le Département.`] },
      { titre: 'Activités', paragraphes: [`Temps prévu : ${heuresEnMots(c)}.`] },
      tableau('Ce que vous vous engagez à faire', c.engagementsPersonne),
      tableau('Ce que le Département s’engage à faire', c.engagementsDepartement),
      {
        titre: 'Vos droits',
        paragraphes: [
          'Ce contrat doit être adapté à votre situation. Vous pouvez demander à le changer.',
          'Vous pouvez le contester en deux mois, auprès du président du conseil départemental ' +
            '(code de l’action sociale et des familles, articles L. 262-47 et R. 262-88).',
        ],
      },
    ],
  }
}
