import type { JSX, ReactNode } from 'react'
import { type ChangementSituation, lignesAdresse, masquerIban } from '#allocations'
import {
  Alerte,
  Badge,
  type ContextePage,
  type EtatBadge,
  FilAriane,
  instantEnMots,
  jourEnMots,
  moisEnMots,
  Page,
  rendrePage,
} from '#apps/web'
import type { Piece } from '#signalements'
import { type DocumentImprime, de } from '#socle'
import { ACCUEIL_DEMARCHES } from './cadre.js'
import { Ailleurs } from './changement-page.js'
import { PARCOURS } from './changements-table.js'
import { RenvoiDocuments, sectionDocuments } from './documents-page.js'
import { type EffetsChangement, MoisRevus, phrasesRevues } from './effets-changement.js'

const ATTEND = 'Votre caisse va étudier ce changement'
const PRIS = 'C’est pris en compte'

function titreDe({ effet, reponse }: ChangementSituation): string {
  if (reponse?.issue === 'refusee') return 'Ce changement n’est pas pris en compte'
  return effet.etude && reponse === undefined ? ATTEND : PRIS
}

/** Where a change stands, in two words. */
export function badgeChangement(c: ChangementSituation): readonly [EtatBadge, string] {
  if (c.reponse?.issue === 'refusee') return ['erreur', 'Refusé, avec ses raisons']
  const attend = c.effet.etude && c.reponse === undefined
  return attend ? ['attendu', 'À l’étude'] : ['complet', 'Pris en compte']
}

/** A letter ends with the right to a mistake, the appeal and the contact. */
const DROITS_DE_FIN = 3

/** What the caisse answered, in the words of her letter. */
function Reponse({ c }: { c: ChangementSituation }): ReactNode {
  if (c.reponse === undefined || c.lettre === undefined) return null
  const dits = c.lettre.sections.slice(0, -DROITS_DE_FIN).flatMap((s) => s.paragraphes)
  return (
    <section className="bloc texte alineas">
      <h2>La réponse de votre caisse, le {jourEnMots(c.reponse.jour)}</h2>
      {dits.map((x) => (
        <p key={x}>{x}</p>
      ))}
      <p>Vous n’êtes pas d’accord ? La décision dit comment contester.</p>
    </section>
  )
}

/** What was told, what it does and when: the page of a receipt. */
export function pageChangementDit(
  contexte: ContextePage,
  c: ChangementSituation,
  { effets, pieces }: { readonly effets: EffetsChangement; readonly pieces: readonly Piece[] },
): string {
  const parcours = PARCOURS[c.contenu.type]
  const titre = titreDe(c)
  const [badge, mot] = badgeChangement(c)
  return rendrePage(
    <Page contexte={contexte} titre={`${titre}, ${c.numero}`}>
      <FilAriane
        liens={[{ adresse: ACCUEIL_DEMARCHES, libelle: 'Mes démarches' }]}
        ici={parcours.titre}
      />
      <h1>{titre}</h1>
      <p>
        <Badge etat={badge}>{mot}</Badge>
      </p>
      <dl className="fiche bloc">
        {lignesDuRecu(c).map(([nom, valeur]) => (
          <div key={nom}>
            <dt>{nom}</dt>
            <dd>{valeur}</dd>
          </div>
        ))}
      </dl>
      <Reponse c={c} />
      {c.reponse?.issue === 'refusee' ? null : <Effet c={c} />}
      <MoisRevus effets={effets} />
      <RenvoiDocuments
        numero={c.numero}
        pieces={pieces}
        ouverte={c.effet.etude && c.reponse === undefined}
      />
      <div className="fr-btns non-imprime">
        <a
          className="fr-btn fr-btn--secondary"
          href={`${ACCUEIL_DEMARCHES}/envoyees/${c.numero}/recu`}
          download=""
        >
          Télécharger le récépissé (PDF)
        </a>
        {c.lettre === undefined ? null : (
          <a
            className="fr-btn"
            href={`${ACCUEIL_DEMARCHES}/envoyees/${c.numero}/courrier`}
            download=""
          >
            Télécharger la décision (PDF)
          </a>
        )}
      </div>
      <Ailleurs parcours={parcours} />
    </Page>,
  )
}

function lignesDuRecu(c: ChangementSituation): readonly (readonly [string, string])[] {
  const { compte, adresse } = c.contenu
  return [
    ['Changement', PARCOURS[c.contenu.type].titre],
    ['Depuis le', jourEnMots(c.contenu.depuis)],
    ...(adresse === undefined
      ? []
      : [['Nouvelle adresse', lignesAdresse(adresse).join(', ')] as const]),
    ...(compte === undefined ? [] : [['Nouveau compte', masquerIban(compte.iban)] as const]),
    ...(c.ancien === null ? [] : [['Ancien compte', c.ancien] as const]),
    ['Dossier', c.dossier],
    ['Numéro', c.numero],
    ['Envoyé', instantEnMots(c.quand)],
  ]
}

/** When each right may change, in words. */
export function phrasesEffet(c: ChangementSituation): readonly string[] {
  if (c.contenu.type === 'compte-bancaire') {
    return ['Vos prochains paiements vont sur ce compte. Vos montants ne changent pas.']
  }
  const { rsa, prime } = c.effet
  const phrases = [
    `RSA : ce changement compte au plus tôt à partir du mois ${de(moisEnMots(rsa))}.`,
    `Prime d’activité : à partir du mois ${de(moisEnMots(prime))}.`,
  ]
  if (rsa !== prime) phrases.push('La prime est fixée pour trois mois : elle change ensuite.')
  return phrases
}

function Effet({ c }: { c: ChangementSituation }): JSX.Element {
  const { type } = c.contenu
  const parcours = PARCOURS[type]
  return (
    <section className="bloc texte">
      <h2>Ce que ça change</h2>
      {phrasesEffet(c).map((x) => (
        <p key={x}>{x}</p>
      ))}
      {c.effet.etude && c.reponse === undefined ? (
        <p>
          {parcours.document === null
            ? 'Votre caisse vous contacte.'
            : `Votre caisse a besoin d’un document : ${parcours.document}.`}
        </p>
      ) : null}
      {type === 'emploi-perdu' && c.contenu.remplace === false ? (
        <Alerte genre="moi" titre="Ce salaire peut ne plus compter dans le RSA">
          <p>
            {c.contenu.preuve === undefined
              ? 'Il faut une preuve : la fin de contrat, ou l’attestation de l’employeur.'
              : 'L’employeur a déclaré la fin du contrat : aucune preuve n’est demandée.'}{' '}
            Dites-le aussi dans votre prochaine déclaration, avec la date.
          </p>
          <p>
            <a href="/ma-declaration">Ouvrir ma déclaration</a>
          </p>
        </Alerte>
      ) : null}
    </section>
  )
}

/** The receipt as a document. */
export function recuChangement(
  c: ChangementSituation,
  o: {
    readonly nom: string
    readonly demonstration: boolean
    readonly effets: EffetsChangement
    readonly pieces: readonly Piece[]
  },
): DocumentImprime {
  return {
    titre: 'Récépissé : changement de situation',
    sousTitre: `Envoyé ${instantEnMots(c.quand)}. Numéro ${c.numero}.`,
    date: c.jour,
    emetteur: 'À la source',
    avertissement: o.demonstration
      ? 'Démonstration : personnes et montants fictifs. Ce document ne prouve rien.'
      : null,
    sections: [
      {
        titre: 'Ce que vous avez dit',
        paragraphes: [`Pour ${o.nom}.`],
        tableau: { entetes: ['Sujet', 'Réponse'], lignes: lignesDuRecu(c).map((l) => [...l]) },
      },
      ...sectionDocuments(o.pieces),
      { titre: 'Ce que ça change', paragraphes: [...phrasesEffet(c), ...phrasesRevues(o.effets)] },
      {
        titre: 'Vous avez le droit de vous tromper',
        paragraphes: [
          'Une erreur de bonne foi se corrige, sans pénalité. Dites-le à votre caisse.',
        ],
      },
    ],
  }
}
