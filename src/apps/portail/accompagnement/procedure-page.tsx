import type { JSX, ReactNode } from 'react'
import type { Accompagnement, Procedure } from '#accompagnement'
import {
  Alerte,
  type ContextePage,
  Fil,
  FilAriane,
  jourComplet,
  jourEnMots,
  minuscule,
  type NoeudFil,
  Page,
  rendrePage,
} from '#apps/web'
import { MANQUEMENTS, MON_ACCOMPAGNEMENT, mesureEnMots, PROCEDURES } from './mots.js'
import { titreProcedure } from './page.js'
import { DireEtat, Faits } from './parties.js'

export interface ProprietesProcedure {
  readonly contexte: ContextePage
  readonly mien: Accompagnement
  readonly procedure: Procedure
}

/** What is reproached, what is risked, what may be answered, what was decided. */
export function pageProcedure({ contexte, mien, procedure: p }: ProprietesProcedure): string {
  return rendrePage(
    <Page contexte={contexte} titre={titreProcedure(p)}>
      <FilAriane liens={[MON_ACCOMPAGNEMENT]} ici="Procédure" />
      <h1>{titreProcedure(p)}</h1>
      <p className="etat-suite">
        <DireEtat etat={PROCEDURES[p.etat]} />
      </p>
      {p.decision === null ? <Repondre p={p} /> : <Decision p={p} mien={mien} />}
      <section>
        <h2>Ce que le Département vous reproche</h2>
        <p>
          <strong>{MANQUEMENTS[p.manquement]}</strong>
        </p>
        <p className="texte">{p.faits}</p>
      </section>
      {p.observations.map((o) => (
        <section key={o.rang}>
          <h2>Ce que vous avez répondu le {jourEnMots(o.jour)}</h2>
          <blockquote className="texte">{o.contenu.texte}</blockquote>
          {o.contenu.entendue ? <p>Vous avez demandé à être entendu.</p> : null}
        </section>
      ))}
      <section>
        <h2>Les étapes</h2>
        <Fil noeuds={etapes(p)} />
      </section>
    </Page>,
  )
}

function Repondre({ p }: { p: Procedure }): JSX.Element {
  return (
    <>
      <Alerte genre="warning" titre="Rien n’est décidé : vous pouvez répondre">
        <p>
          Le Département envisage ceci : {minuscule(mesureEnMots(p.envisagee))}. La part se calcule
          sur le RSA de chaque mois.
        </p>
      </Alerte>
      <section>
        <h2>Vos droits</h2>
        <ul>
          <li>
            Vous avez jusqu’au <strong>{jourComplet(p.observationsAvant)}</strong> pour répondre.
          </li>
          <li>Vous pouvez demander à être entendu.</li>
          <li>La personne de votre choix peut vous aider et venir avec vous.</li>
          <li>Si vous faites ce qui est demandé, la suspension doit s’arrêter.</li>
          <li>À plusieurs dans le foyer, ou parent seul, la moitié du RSA au moins est gardée.</li>
        </ul>
        <p className="petit">
          Code de l’action sociale et des familles, articles L. 262-37, R. 262-68 et R. 262-68-6. Le
          nombre de jours pour répondre est celui des règles d’avant 2025 : nous n’avons pas trouvé
          le nouveau texte.
        </p>
        <p>
          <a className="fr-btn" href={`${MON_ACCOMPAGNEMENT.adresse}/observations/${p.rang}`}>
            {p.observations.length === 0 ? 'Donner mes observations' : 'Ajouter des observations'}
          </a>
        </p>
      </section>
    </>
  )
}

function Decision({ p, mien }: { p: Procedure; mien: Accompagnement }): ReactNode {
  const { decision: d } = p
  if (d === null) return null
  const deja = mien.recours.find((r) => r.cible === d.rang)
  return (
    <section>
      <h2>{d.mesure === null ? 'Aucune sanction n’est prise' : 'La décision'}</h2>
      {d.mesure === null || d.depuis === null || d.jusquA === null ? null : (
        <Faits
          faits={[
            ['Sanction', mesureEnMots(d.mesure)],
            ['Du', jourEnMots(d.depuis)],
            ['Au', jourEnMots(d.jusquA)],
            ...(d.avisEquipe === null
              ? []
              : [['Avis de l’équipe pluridisciplinaire', jourEnMots(d.avisEquipe)] as const]),
          ]}
        />
      )}
      <p className="texte">{d.texte}</p>
      {p.levee === null ? null : (
        <Alerte genre="success" titre={`Levée le ${jourEnMots(p.levee.le)}`}>
          <p>{p.levee.texte}</p>
        </Alerte>
      )}
      {p.aLever ? (
        <Alerte genre="success" titre="Votre contrat est signé">
          <p>La suspension doit s’arrêter. Le Département est prévenu.</p>
        </Alerte>
      ) : null}
      {d.mesure === null ? null : (
        <p>
          {deja === undefined ? (
            <a href={`${MON_ACCOMPAGNEMENT.adresse}/recours/${d.rang}`}>Contester cette décision</a>
          ) : (
            <a href={`${MON_ACCOMPAGNEMENT.adresse}/recu/${deja.rang}`}>
              Voir mon recours du {jourEnMots(deja.formeLe)}
            </a>
          )}
        </p>
      )}
    </section>
  )
}

function etapes(p: Procedure): readonly NoeudFil[] {
  const { decision: d } = p
  const repondu = p.observations.at(-1)
  const ouverte: NoeudFil = {
    quand: jourEnMots(p.ouverteLe),
    fait: 'Le Département vous écrit ce qu’il vous reproche',
  }
  const reponse: NoeudFil =
    repondu === undefined
      ? {
          quand: `Jusqu’au ${jourEnMots(p.observationsAvant)}`,
          fait: 'Vous pouvez répondre',
          ...(p.etat === 'observations' ? { etat: 'la' as const } : {}),
        }
      : { quand: jourEnMots(repondu.jour), fait: 'Vous avez répondu' }
  if (d === null) {
    return [ouverte, reponse, { quand: 'Ensuite', fait: 'Le Département décide', etat: 'av' }]
  }
  const decide = { quand: jourEnMots(d.le), fait: 'Le Département a décidé' }
  if (p.levee !== null) {
    const levee = { quand: jourEnMots(p.levee.le), fait: 'La sanction est levée' }
    return [ouverte, reponse, decide, levee]
  }
  if (d.jusquA === null) return [ouverte, reponse, decide]
  const fin = p.etat === 'terminee' ? {} : { etat: 'av' as const }
  const finie = { quand: jourEnMots(d.jusquA), fait: 'La sanction se termine', ...fin }
  return [ouverte, reponse, decide, finie]
}
