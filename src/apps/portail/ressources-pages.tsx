import type { JSX } from 'react'
import {
  Badge,
  type ContextePage,
  deMois,
  EtatDePage,
  FilAriane,
  jourEnMots,
  majuscule,
  minuscule,
  moisEnMots,
  Page,
  rendrePage,
  Table,
} from '#apps/web'
import type { RessourceSourcee } from '#referentiel'
import type { Mois } from '#socle'
import type { VueAnnexes } from './annexes-vue.js'
import { TermeExplique } from './glossaire/terme.js'
import { Graphe } from './graphe.js'
import { nomNature } from './natures.js'
import { Annexes } from './ressources-annexes.js'
import { NonTransmis } from './ressources-couverture.js'
import { EtatDeLignes } from './ressources-etat.js'
import { SuivisDuMois } from './ressources-suivi.js'
import { QuartierDeTrimestre } from './ressources-trimestre.js'
import {
  enEurosOu,
  INDICATEURS,
  type Indicateur,
  lignesDuMois,
  montantDe,
  NOMS_INDICATEURS,
  nomDeclarant,
  totalDe,
  type VueRessources,
} from './ressources-vue.js'

const PHRASES: Readonly<Record<Indicateur, JSX.Element>> = {
  social: (
    <>
      Le <TermeExplique cle="montant-net-social">montant net social</TermeExplique> est écrit sur
      votre bulletin de paie. C’est lui que la Caf utilise. Ce n’est pas toujours la somme reçue sur
      votre compte.
    </>
  ),
  verse: (
    <>
      Le <strong>net versé</strong> est la somme à vous payer, avant l’impôt pris à la source. La
      Caf ne l’utilise pas.
    </>
  ),
  imposable: (
    <>
      Le <strong>net imposable</strong> sert à calculer votre impôt. La Caf ne l’utilise pas ici.
    </>
  ),
}

export function pageRessources(
  contexte: ContextePage,
  vue: VueRessources,
  annexes?: VueAnnexes,
): string {
  const premier = vue.trimestres[0]?.mois[0] ?? vue.dernierMois
  const { indicateur } = vue
  const autre = indicateur === 'social' ? '' : `, ${minuscule(NOMS_INDICATEURS[indicateur])}`
  return rendrePage(
    <Page contexte={contexte} titre={`Mes ressources${autre}`}>
      <h1>Mes ressources</h1>
      <p className="chapo">
        Voici les montants déclarés pour vous, mois par mois, depuis {moisEnMots(premier)}. Ils
        servent à calculer vos droits.
      </p>
      {vue.lignes.length === 0 ? <Vide premier={premier} dernier={vue.dernierMois} /> : null}
      {vue.lignes.length === 0 ? null : (
        <>
          <ChoixIndicateur indicateur={vue.indicateur} />
          <section>
            <h2>
              24 mois, groupés par trois{vue.trimestres[0]?.pour ? ', comme la Caf les lit' : ''}
            </h2>
            <Graphe vue={vue} />
          </section>
          <Detail vue={vue} />
          <Etats />
          <Suites />
        </>
      )}
      {annexes === undefined ? null : <Annexes vue={annexes} />}
      <NonTransmis />
    </Page>,
  )
}

function Vide({ premier, dernier }: { premier: Mois; dernier: Mois }): JSX.Element {
  const periode = `entre ${moisEnMots(premier)} et ${moisEnMots(dernier)}`
  return (
    <div className="bloc">
      <EtatDePage icone="calendrier" titre="Aucune ressource pour ces mois" niveau={2}>
        <p>
          Aucun employeur ni organisme n’a déclaré de revenu pour vous {periode}. C’est normal si
          vous n’avez pas travaillé.
        </p>
        <div className="fr-btns">
          <a className="fr-btn fr-btn--secondary" href="/signaler">
            J’ai travaillé, il manque un employeur
          </a>
        </div>
      </EtatDePage>
    </div>
  )
}

function Suites(): JSX.Element {
  return (
    <div className="fr-btns">
      <a className="fr-btn fr-btn--secondary" href="/mes-ressources/releve">
        Télécharger un relevé
      </a>
      <a href="/signaler">Il manque un employeur</a>
    </div>
  )
}

function ChoixIndicateur({ indicateur }: { indicateur: Indicateur }): JSX.Element {
  return (
    <div className="colonnes bloc non-imprime">
      <nav aria-label="Montant affiché">
        <p className="petit">Montant affiché</p>
        <div className="fr-segmented">
          {INDICATEURS.map((i) =>
            i === indicateur ? (
              <b key={i} aria-current="true">
                {NOMS_INDICATEURS[i]}
              </b>
            ) : (
              <a key={i} href={i === 'social' ? '/mes-ressources' : `/mes-ressources?montant=${i}`}>
                {NOMS_INDICATEURS[i]}
              </a>
            ),
          )}
        </div>
      </nav>
      <p className="petit">
        {PHRASES[indicateur]} <a href="/aide#net-social">Comprendre ces montants</a>
      </p>
    </div>
  )
}

function Detail({ vue }: { vue: VueRessources }): JSX.Element {
  const recents = [...vue.trimestres].reverse()
  return (
    <section>
      <h2>Le détail</h2>
      <p className="petit">Choisissez un mois pour voir d’où vient le montant.</p>
      <div className="suite">
        {recents.map((t, i) => (
          <QuartierDeTrimestre key={t.mois[0]} vue={vue} trimestre={t} ouvert={i < 2} />
        ))}
      </div>
    </section>
  )
}

function Etats(): JSX.Element {
  return (
    <section>
      <h2>Ce que veulent dire les états</h2>
      <dl className="fiche fiche--phrases">
        <dt>
          <Badge etat="complet">Complet</Badge>
        </dt>
        <dd>Tous vos employeurs et organismes connus ont déclaré ce mois.</dd>
        <dt>
          <Badge etat="complet">Reçu</Badge>
        </dt>
        <dd>Nous avons reçu ce montant. Le mois n’est pas encore complet.</dd>
        <dt>
          <Badge etat="complet">Corrigé</Badge>
        </dt>
        <dd>Votre employeur a changé le montant. Nous gardons l’ancien.</dd>
        <dt>
          <Badge etat="attendu">Attendu</Badge>
        </dt>
        <dd>Une déclaration doit arriver. Le délai n’est pas fini.</dd>
        <dt>
          <Badge etat="retard">En retard</Badge>
        </dt>
        <dd>Le délai est passé, et nous n’avons rien reçu pour ce mois.</dd>
        <dt>
          <Badge etat="attendu">En double</Badge>
        </dt>
        <dd>Les mêmes jours sont déclarés deux fois. Ils ne comptent qu’une fois.</dd>
        <dt>
          <Badge etat="conteste">Contesté</Badge>
        </dt>
        <dd>Vous avez signalé un montant. Nous vérifions.</dd>
      </dl>
    </section>
  )
}

/** One month: each payment on its line. */
export function pageMois(contexte: ContextePage, vue: VueRessources, m: Mois): string {
  const lignes = lignesDuMois(vue, m)
  const titre = majuscule(moisEnMots(m))
  return rendrePage(
    <Page contexte={contexte} titre={`Mes ressources ${deMois(moisEnMots(m))}`}>
      <FilAriane liens={[{ adresse: '/mes-ressources', libelle: 'Mes ressources' }]} ici={titre} />
      <h1>{titre}</h1>
      {lignes.length === 0 ? (
        <p className="chapo">Aucun revenu n’est déclaré pour vous ce mois-là.</p>
      ) : (
        <>
          <p className="montant">
            {enEurosOu(totalDe(lignes, 'social'), 'non indiqué')} <small>net social</small>
          </p>
          <section>
            <h2>D’où vient ce montant</h2>
            <TableMois m={m} lignes={lignes} />
          </section>
        </>
      )}
      <SuivisDuMois suivis={vue.completude.get(m)?.declarants ?? []} />
      <div className="fr-btns">
        <a className="fr-btn fr-btn--secondary" href="/mes-ressources">
          Revenir à mes ressources
        </a>
      </div>
    </Page>,
  )
}

function TableMois({ m, lignes }: { m: Mois; lignes: readonly RessourceSourcee[] }): JSX.Element {
  return (
    <Table
      legende={`Paiements comptés en ${moisEnMots(m)}`}
      colonnes={[
        { titre: 'Qui paie' },
        { titre: 'Nature' },
        { titre: 'Date de paiement' },
        { titre: 'Net social', nombre: true },
        { titre: 'État' },
      ]}
      lignes={lignes.map((r) => ({
        cle: r.id,
        cellules: [
          <a key="l" href={`/mes-ressources/${m}/${r.id}`}>
            {nomDeclarant(r.declarant)}
          </a>,
          `${majuscule(nomNature(r.nature))}${r.periode === null ? '' : ', correction'}`,
          jourEnMots(r.dateVersement),
          enEurosOu(montantDe(r, 'social'), 'non indiqué'),
          <EtatDeLignes key="e" lignes={[r]} />,
        ],
      }))}
    />
  )
}
