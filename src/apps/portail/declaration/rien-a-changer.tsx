import type { JSX } from 'react'
import { type Liquidation, type ObstacleRienAChanger, totauxMasques } from '#allocations'
import {
  type ContextePage,
  type ErreurChamp,
  FilAriane,
  majuscule,
  moisEnListe,
  moisEnMots,
  Page,
  ResumeErreurs,
  rendrePage,
  Table,
  TexteErreur,
} from '#apps/web'
import { enEuros } from '#socle'
import { nomDeclarant } from '../ressources-vue.js'
import type { EnCours } from './contexte.js'
import { ChampsCaches } from './etape.js'
import { Paiements } from './paiements.js'
import type { PaiementDit } from './paiements-prevus.js'
import { listGroupes, nommer } from './vue.js'

export const PHRASES_OBSTACLES: Readonly<Record<ObstacleRienAChanger, string>> = {
  'declaration-attendue': 'Un employeur ou un organisme doit encore déclarer.',
  'montant-absent': 'Un paiement est arrivé sans son montant net social.',
  'montant-conteste': 'Un montant est signalé : la vérification n’est pas finie.',
  'correction-commencee': 'Vous avez déjà changé un montant.',
  'personne-sans-revenu-connu': 'Nous ne savons rien des revenus d’une personne du foyer.',
  'revenu-a-redire': 'La dernière fois, vous aviez ajouté un revenu. Redites-le ou retirez-le.',
  'hors-delai': 'La date est passée.',
  correction: 'Vous corrigez une déclaration déjà envoyée.',
}

/** The three checks, ticked by the person: the act says what she certifies. */
export const CONTROLES = [
  { champ: 'montants', libelle: 'Tous les montants affichés sont justes' },
  { champ: 'rien-d-autre', libelle: 'Mon foyer n’a reçu aucun autre revenu' },
  { champ: 'situation', libelle: 'Ma situation n’a pas changé' },
] as const

export interface ProprietesRienAChanger extends EnCours {
  readonly contexte: ContextePage
  readonly jeton: string
  readonly erreurs: readonly ErreurChamp[]
  readonly avecMesMontants: readonly Liquidation[]
  readonly paiements: readonly (PaiementDit | null)[]
}

/** One page, one act: every amount, what it gives, three checks. */
export function pageRienAChanger(p: ProprietesRienAChanger): string {
  const prefixe = p.erreurs.length > 0 ? 'Erreur : ' : ''
  return rendrePage(
    <Page contexte={p.contexte} titre={`${prefixe}Rien à changer, ma déclaration`}>
      <FilAriane
        liens={[{ adresse: '/ma-declaration', libelle: 'Ma déclaration' }]}
        ici="Rien à changer"
      />
      <h1>Rien à changer dans ma déclaration</h1>
      <ResumeErreurs erreurs={p.erreurs} />
      <p className="chapo">
        Nous regardons <strong>{moisEnListe(p.declaration.moisReference)}</strong>. Lisez ces
        montants, puis envoyez. Un doute ? <a href={`${p.base}/situation`}>Suivez chaque étape.</a>
      </p>
      <section>
        <h2>Les montants préremplis</h2>
        <TableMontants {...p} />
      </section>
      <section>
        <h2>Ce que vous recevriez</h2>
        <Paiements {...p} />
      </section>
      <form
        method="post"
        action="/ma-declaration/rien-a-changer"
        noValidate
        className="bloc"
        data-une-fois=""
      >
        <ChampsCaches {...p} />
        <fieldset>
          <legend>Trois vérifications, puis l’envoi</legend>
          {CONTROLES.map((c) => (
            <Controle
              key={c.champ}
              {...c}
              erreur={p.erreurs.find((e) => e.champ === c.champ)?.message}
            />
          ))}
        </fieldset>
        <p className="petit">
          Autre revenu : pension alimentaire, revenu d’un autre pays, d’indépendant, loyers,
          placements, emploi chez un particulier. Une erreur de bonne foi pourra être corrigée.
        </p>
        <div className="fr-btns">
          <button className="fr-btn" type="submit">
            Envoyer ma déclaration
          </button>
          <a className="fr-btn fr-btn--secondary" href="/ma-declaration">
            Retour
          </a>
        </div>
      </form>
    </Page>,
  )
}

function Controle(c: { champ: string; libelle: string; erreur: string | undefined }): JSX.Element {
  return (
    <div className={c.erreur ? 'fr-input-group--error' : undefined}>
      <label className="case">
        <input
          type="checkbox"
          id={c.champ}
          name={c.champ}
          value="oui"
          aria-invalid={c.erreur ? true : undefined}
          aria-describedby={c.erreur ? `${c.champ}-erreur` : undefined}
        />
        <span>{c.libelle}</span>
      </label>
      <TexteErreur id={`${c.champ}-erreur`} message={c.erreur} />
    </div>
  )
}

function TableMontants(p: ProprietesRienAChanger): JSX.Element {
  const { declaration: d, dossier, moi, masquees } = p
  const vues = dossier.personnes.map((x) => x.id).filter((id) => !masquees.includes(id))
  const qui = (id: string): string => nommer(dossier, id, moi).toLocaleLowerCase('fr')
  const lignes = listGroupes(d, vues).flatMap((g) =>
    g.lignes.map((l) => ({
      cle: l.ressource.id,
      cellules: [
        `${nomDeclarant(l.ressource.declarant)}, ${qui(l.personne)}`,
        majuscule(moisEnMots(l.mois)),
        l.montantRetenu === null ? 'non reçu' : enEuros(l.montantRetenu),
      ],
    })),
  )
  const totaux = masquees.flatMap((id) =>
    totauxMasques(d, id).map((t) => ({
      cle: `${id} ${t.mois}`,
      cellules: [
        `${nommer(dossier, id, moi)}, total du mois`,
        majuscule(moisEnMots(t.mois)),
        t.total === null ? 'rien de déclaré' : enEuros(t.total),
      ],
    })),
  )
  return (
    <Table
      legende="Montants préremplis de votre foyer"
      colonnes={[
        { titre: 'Qui paie, et qui reçoit' },
        { titre: 'Mois' },
        { titre: 'Montant net social', nombre: true },
      ]}
      lignes={[...lignes, ...totaux]}
    />
  )
}
