import type { JSX, ReactNode } from 'react'
import {
  type Accompagnement,
  type Contrat,
  type Procedure,
  type RendezVous,
  reglesAccompagnement,
} from '#accompagnement'
import {
  type ContextePage,
  EtatDePage,
  FilAriane,
  jourComplet,
  jourEnMots,
  majuscule,
  nombre,
  Page,
  rendrePage,
} from '#apps/web'
import {
  CONTRATS,
  MANQUEMENTS,
  MON_ACCOMPAGNEMENT,
  mesureEnMots,
  PROCEDURES,
  quandRendezVous,
  RECOURS,
  RENDEZ_VOUS,
  VOIES,
} from './mots.js'
import { DireEtat, Faits, Liste } from './parties.js'

const MES_DROITS = { adresse: '/mes-droits', libelle: 'Mes droits' } as const

interface Proprietes {
  readonly contexte: ContextePage
  readonly mien: Accompagnement | undefined
}

/** Who accompanies the person, what is planned, what she promised, what she may answer. */
export function pageAccompagnement({ contexte, mien }: Proprietes): string {
  const vide = mien === undefined || mien.actes.length === 0
  return rendrePage(
    <Page contexte={contexte} titre={MON_ACCOMPAGNEMENT.libelle}>
      <FilAriane liens={[MES_DROITS]} ici={MON_ACCOMPAGNEMENT.libelle} />
      <h1>{MON_ACCOMPAGNEMENT.libelle}</h1>
      <p className="chapo">
        Le RSA va avec un accompagnement : quelqu’un vous aide à avancer. Ici, ce que votre
        Département a décidé, et ce que vous pouvez lui répondre.
      </p>
      {vide ? <Vide avecDossier={mien !== undefined} /> : <Contenu a={mien} />}
      <Engagements />
    </Page>,
  )
}

function Vide({ avecDossier }: { avecDossier: boolean }): JSX.Element {
  return (
    <div className="bloc">
      <EtatDePage icone="calendrier" titre="Rien n’est prévu pour le moment" niveau={2}>
        <p>
          {avecDossier
            ? 'Votre Département ne nous a encore rien transmis pour vous.'
            : 'Nous ne trouvons pas de dossier de RSA à votre nom.'}
        </p>
        <p>
          Si vous recevez le RSA, le Département a six semaines pour vous orienter. Passé ce délai,
          France Travail s’en charge.
        </p>
        <div className="fr-btns">
          <a className="fr-btn" href="/mes-droits">
            Voir mes droits
          </a>
        </div>
      </EtatDePage>
    </div>
  )
}

function Contenu({ a }: { a: Accompagnement }): JSX.Element {
  return (
    <>
      <Attendu attentes={attentes(a)} />
      <Referent a={a} />
      <LesRendezVous a={a} />
      <LesContrats a={a} />
      <Procedures a={a} />
      <LesRecours a={a} />
    </>
  )
}

export interface Attente {
  readonly titre: string
  readonly phrase: string
  readonly lien: string
  readonly bouton: string
}

/** What waits for the person, the nearest deadline of consequence first. */
export function attentes(a: Accompagnement): readonly Attente[] {
  return [
    ...a.procedures
      .filter((p) => p.etat === 'observations' && p.observations.length === 0)
      .map((p) => ({
        titre: `Répondre au Département, jusqu’au ${jourComplet(p.observationsAvant)}`,
        phrase: 'Une sanction est envisagée. Rien n’est décidé : votre réponse compte.',
        lien: `${MON_ACCOMPAGNEMENT.adresse}/procedure/${p.rang}`,
        bouton: 'Lire et répondre',
      })),
    ...a.contrats
      .filter((c) => c.etat === 'a-signer')
      .map((c) => ({
        titre: `Lire et signer votre contrat, jusqu’au ${jourComplet(c.aSignerAvant)}`,
        phrase: 'Vous pouvez demander un changement avant de signer.',
        lien: `${MON_ACCOMPAGNEMENT.adresse}/contrat/${c.rang}`,
        bouton: 'Lire le contrat',
      })),
    ...a.rendezVous
      .filter((r) => r.etat === 'a-confirmer')
      .map((r) => ({
        titre: `Confirmer votre rendez-vous du ${quandRendezVous(r)}`,
        phrase: 'Cette date ne va pas ? Demandez-en une autre.',
        lien: `${MON_ACCOMPAGNEMENT.adresse}/rendez-vous/${r.rang}`,
        bouton: 'Voir le rendez-vous',
      })),
  ]
}

/** One block for each thing that waits for the person. */
export function Attendu({ attentes: liste }: { attentes: readonly Attente[] }): ReactNode {
  return liste.map((x) => (
    <section className="a-faire" key={x.lien}>
      <div>
        <h2>{x.titre}</h2>
        <p>{x.phrase}</p>
      </div>
      <a className="fr-btn" href={x.lien}>
        {x.bouton}
      </a>
    </section>
  ))
}

function Referent({ a: { referent, orientations } }: { a: Accompagnement }): ReactNode {
  const [orientation] = orientations
  if (referent === null && orientation === undefined) return null
  return (
    <section>
      <h2>Qui m’accompagne</h2>
      {referent === null ? null : (
        <Faits
          faits={[
            ['Mon référent', `${referent.nom}, ${referent.organisme}`],
            [
              'Téléphone',
              <a key="tel" href={`tel:${referent.telephone.replace(/\s/g, '')}`}>
                {referent.telephone}
              </a>,
            ],
            ...(referent.courriel === null
              ? []
              : [['Adresse électronique', referent.courriel] as const]),
            ['Depuis', `le ${jourEnMots(referent.depuis)}`],
          ]}
        />
      )}
      {orientation === undefined ? null : (
        <p>
          <strong>{VOIES[orientation.voie].nom}</strong>, avec {orientation.organisme}
          {`, depuis le ${jourEnMots(orientation.le)}. `}
          {VOIES[orientation.voie].phrase}{' '}
          <a href={`${MON_ACCOMPAGNEMENT.adresse}/recours/${orientation.rang}`}>
            Contester cette orientation
          </a>
        </p>
      )}
    </section>
  )
}

function LesRendezVous({ a }: { a: Accompagnement }): JSX.Element {
  const aVenir = a.rendezVous.filter((r) => r.jour >= a.jour)
  const passes = a.rendezVous.filter((r) => r.jour < a.jour)
  return (
    <section>
      <h2>Mes rendez-vous</h2>
      {a.rendezVous.length === 0 ? <p>Aucun rendez-vous n’est prévu.</p> : null}
      <ListeRendezVous tous={aVenir} />
      {passes.length === 0 ? null : <h3>Déjà passés</h3>}
      <ListeRendezVous tous={passes} />
    </section>
  )
}

function ListeRendezVous({ tous }: { tous: readonly RendezVous[] }): ReactNode {
  if (tous.length === 0) return null
  return (
    <ul className="liste-nue">
      {tous.map((r) => (
        <li key={r.rang}>
          <a href={`${MON_ACCOMPAGNEMENT.adresse}/rendez-vous/${r.rang}`}>
            {majuscule(quandRendezVous(r))} : {r.objet}
          </a>{' '}
          <DireEtat etat={RENDEZ_VOUS[r.etat]} />
        </li>
      ))}
    </ul>
  )
}

function LesContrats({ a: { contrats } }: { a: Accompagnement }): JSX.Element {
  return (
    <section>
      <h2>Mon contrat d’engagement</h2>
      {contrats.length === 0 ? (
        <p>Aucun contrat n’est encore proposé. Vous l’écrirez avec votre référent.</p>
      ) : (
        <ul className="liste-nue">
          {contrats.map((c) => (
            <li key={c.rang}>
              <a href={`${MON_ACCOMPAGNEMENT.adresse}/contrat/${c.rang}`}>{titreContrat(c)}</a>{' '}
              <DireEtat etat={CONTRATS[c.etat]} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

export function titreContrat(c: Pick<Contrat, 'debut' | 'fin'>): string {
  return `Contrat du ${jourEnMots(c.debut)} au ${jourEnMots(c.fin)}`
}

export function titreProcedure(p: Pick<Procedure, 'ouverteLe'>): string {
  return `Procédure du ${jourEnMots(p.ouverteLe)}`
}

function Procedures({ a: { procedures } }: { a: Accompagnement }): ReactNode {
  if (procedures.length === 0) return null
  return (
    <section>
      <h2>Sanctions et réponses</h2>
      <ul className="liste-nue">
        {procedures.map((p) => (
          <li key={p.rang}>
            <a href={`${MON_ACCOMPAGNEMENT.adresse}/procedure/${p.rang}`}>{titreProcedure(p)}</a>
            {'. '}
            {MANQUEMENTS[p.manquement]}{' '}
            {p.decision?.mesure ? `${mesureEnMots(p.decision.mesure)}. ` : null}
            <DireEtat etat={PROCEDURES[p.etat]} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function LesRecours({ a: { recours } }: { a: Accompagnement }): ReactNode {
  if (recours.length === 0) return null
  return (
    <section>
      <h2>Mes recours</h2>
      <ul className="liste-nue">
        {recours.map((r) => (
          <li key={r.rang}>
            <a href={`${MON_ACCOMPAGNEMENT.adresse}/recu/${r.rang}`}>
              Recours du {jourEnMots(r.formeLe)}
            </a>{' '}
            <DireEtat etat={RECOURS[r.etat]} />
            {r.reponse === null ? (
              <p className="petit">
                Réponse attendue au plus tard le {jourEnMots(r.silenceLe)}. Sans réponse, il est
                refusé : vous avez alors deux mois pour saisir le tribunal administratif.
              </p>
            ) : (
              <p className="texte">{r.reponse.texte}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What each side owes the other, whatever was done yet. */
function Engagements(): JSX.Element {
  const heures = reglesAccompagnement('9999-12-31' as never)?.heuresParSemaine ?? 0
  return (
    <section>
      <h2>Ce que chacun doit à l’autre</h2>
      <h3>Votre Département</h3>
      <Liste
        textes={[
          'Il vous oriente, et vous donne un référent.',
          'Il écrit avec vous un contrat adapté à votre situation.',
          'Il vous aide pour l’emploi, la santé, le logement, la garde des enfants.',
          'Il ne sanctionne pas sans vous avoir d’abord écouté.',
        ]}
      />
      <h3>Vous</h3>
      <Liste
        textes={[
          'Vous venez aux rendez-vous, ou vous dites pourquoi vous ne pouvez pas.',
          `Vous faites ce que dit votre contrat : en principe ${nombre(heures, 'heure')} par ` +
            'semaine. C’est moins si votre santé ou vos enfants l’empêchent.',
          'Vous dites ce qui change dans votre vie.',
        ]}
      />
    </section>
  )
}
