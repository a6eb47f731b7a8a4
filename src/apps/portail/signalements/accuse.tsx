import {
  Alerte,
  type ContextePage,
  Fil,
  FilAriane,
  heureEnMots,
  jourComplet,
  majuscule,
  moisEnListe,
  moisEnMots,
  Page,
  rendrePage,
} from '#apps/web'
import {
  FICHES_MOTIF,
  objetDe,
  type Piece,
  phraseEnAttente,
  type Signalement,
  suivre,
} from '#signalements'
import { type DocumentImprime, enEuros, jourEnMots } from '#socle'
import { MES_SIGNALEMENTS } from './suivi-page.js'

export interface ProprietesAccuse {
  readonly contexte: ContextePage
  readonly signalement: Signalement
  readonly pieces: readonly Piece[]
}

/** The receipt: a number, a day, an hour, what was sent, what comes. */
export function pageAccuse(p: ProprietesAccuse): string {
  const { signalement: s } = p
  const { mois, nom } = objetDe(s)
  const { attenduLe } = suivre(s, s.deposeJour)
  const recueLe = majuscule(jourComplet(s.deposeJour))
  return rendrePage(
    <Page contexte={p.contexte} titre={`Signalement reçu, ${s.reference}`}>
      <FilAriane liens={[MES_SIGNALEMENTS]} ici={`Accusé de réception ${s.reference}`} />
      <h1>Votre signalement est reçu</h1>
      <p className="chapo">
        Numéro <strong className="insec">{s.reference}</strong>, {quand(s)}.
      </p>
      <section>
        <h2>Ce que vous avez envoyé</h2>
        <dl className="fiche">
          <dt>Motif</dt>
          <dd>{FICHES_MOTIF[s.depot.motif].libelle}</dd>
          <dt>Paiement</dt>
          <dd>
            {majuscule(moisEnListe(mois))}, {nom}
          </dd>
          <dt>Documents</dt>
          <dd>{p.pieces.length === 0 ? 'aucun' : p.pieces.map((x) => x.nom).join(', ')}</dd>
        </dl>
      </section>
      <Alerte genre="moi" titre="En attendant notre réponse">
        <p>{phraseEnAttente(s) ?? 'Votre demande est close.'}</p>
      </Alerte>
      <section>
        <h2>La suite</h2>
        <Fil
          noeuds={[
            { quand: recueLe, fait: 'Nous avons reçu votre demande', etat: 'la' },
            { quand: 'Ensuite', fait: 'Un expert étudie votre demande', etat: 'av' },
            ...(attenduLe === null
              ? []
              : [
                  {
                    quand: `Au plus tard le ${jourComplet(attenduLe)}`,
                    fait: 'Notre réponse est prête',
                    suite: 'Plus tard si nous interrogeons votre employeur : nous vous le dirons.',
                    etat: 'av' as const,
                  },
                ]),
          ]}
        />
      </section>
      <div className="fr-btns">
        <a className="fr-btn" href={`/mes-signalements/${s.reference}`}>
          Suivre mon signalement
        </a>
        <a className="fr-btn fr-btn--secondary" href={`/mes-signalements/${s.reference}/recu.pdf`}>
          Télécharger l’accusé de réception (PDF)
        </a>
      </div>
    </Page>,
  )
}

/** « le jeudi 12 novembre 2026 à 10 h 42 ». */
function quand(s: Signalement): string {
  return `le ${jourComplet(s.deposeJour)} à ${heureEnMots(s.deposeLe)}`
}

/** The same, to be kept. */
export function accuseImprime(p: ProprietesAccuse, demonstration: boolean): DocumentImprime {
  const { signalement: s, pieces } = p
  const { nom } = objetDe(s)
  const { attenduLe } = suivre(s, s.deposeJour)
  const documents = pieces.length === 0 ? 'aucun' : pieces.map((x) => x.nom).join(', ')
  return {
    titre: 'Accusé de réception de votre signalement',
    sousTitre: `${majuscule(quand(s))}. Numéro ${s.reference}.`,
    date: s.deposeJour,
    emetteur: 'À la source',
    avertissement: demonstration ? 'Démonstration : personnes et montants fictifs.' : null,
    sections: [
      {
        titre: 'Ce que vous avez signalé',
        paragraphes: [
          `Motif : ${FICHES_MOTIF[s.depot.motif].libelle}. Employeur ou organisme : ${nom}.`,
          `Documents joints : ${documents}.`,
        ],
        tableau: {
          entetes: ['Mois', 'Déclaré', 'Vous dites', 'Reçu le'],
          lignes: s.depot.lignes.map((l) => [
            majuscule(moisEnMots(l.mois)),
            l.montantDeclare === null ? 'rien' : enEuros(l.montantDeclare),
            l.montantRecu === null ? 'non indiqué' : enEuros(l.montantRecu),
            l.dateRecue === null ? 'non indiqué' : jourEnMots(l.dateRecue),
          ]),
        },
      },
      {
        titre: 'En attendant notre réponse',
        paragraphes: [
          phraseEnAttente(s) ?? 'Votre demande est close.',
          ...(attenduLe === null
            ? []
            : [`Notre réponse est attendue au plus tard le ${jourEnMots(attenduLe)}.`]),
        ],
      },
      {
        titre: 'Vos droits',
        paragraphes: [
          'Droit de rectification : règlement (UE) 2016/679, article 16.',
          'Vous pouvez contester une décision de votre caisse sans attendre notre réponse, dans ' +
            'les deux mois de sa réception.',
          'Droit à l’erreur : une erreur de bonne foi se corrige sans pénalité (code des ' +
            'relations entre le public et l’administration, article L. 123-1).',
        ],
      },
    ],
  }
}
