import type { JSX, ReactNode } from 'react'
import {
  Accordeon,
  Badge,
  type ContextePage,
  deMois,
  EtatDePage,
  FilAriane,
  jourEnMots,
  majuscule,
  minuscule,
  moisEnListe,
  moisEnMots,
  Page,
  rendrePage,
  Table,
} from '#apps/web'
import type { RessourceSourcee, SuiviMensuel } from '#referentiel'
import { enEuros, type Mois } from '#socle'
import type { VueAnnexes } from './annexes-vue.js'
import { TermeExplique } from './glossaire/terme.js'
import { Graphe } from './graphe.js'
import { nomNature } from './natures.js'
import { Annexes } from './ressources-annexes.js'
import { NonTransmis } from './ressources-couverture.js'
import { SuivisDuMois } from './ressources-suivi.js'
import {
  findNonRecu,
  INDICATEURS,
  type Indicateur,
  lignesDuMois,
  listNonRecus,
  listSeries,
  montantDe,
  nomDeclarant,
  type Serie,
  type Trimestre,
  totalDe,
  type VueRessources,
} from './ressources-vue.js'

const NOMS_INDICATEURS: Readonly<Record<Indicateur, string>> = {
  social: 'Net social',
  verse: 'Net versé',
  imposable: 'Net imposable',
}

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
        {PHRASES[indicateur]} <a href="/aide#net-social">En savoir plus</a>
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

function QuartierDeTrimestre(p: {
  vue: VueRessources
  trimestre: Trimestre
  ouvert: boolean
}): JSX.Element {
  const { vue, trimestre } = p
  const lignes = trimestre.mois.flatMap((m) => lignesDuMois(vue, m))
  const series = listSeries(lignes)
  return (
    <Accordeon
      ouvert={p.ouvert}
      titre={majuscule(moisEnListe(trimestre.mois))}
      droite={<Moyenne vue={vue} trimestre={trimestre} />}
    >
      <Usage trimestre={trimestre} />
      {series.length === 0 ? (
        <p>Rien de déclaré pour ces trois mois.</p>
      ) : (
        <TableTrimestre vue={vue} trimestre={trimestre} series={series} />
      )}
    </Accordeon>
  )
}

function Usage({ trimestre }: { trimestre: Trimestre }): ReactNode {
  if (trimestre.pour === null) return null
  const debut = trimestre.enCours ? 'Demandés par votre déclaration en cours, pour' : 'Servent à'
  return (
    <p className="petit">
      {debut} vos droits {deMois(moisEnListe(trimestre.pour))}.
    </p>
  )
}

function Moyenne({ vue, trimestre }: { vue: VueRessources; trimestre: Trimestre }): JSX.Element {
  const totaux = trimestre.mois.map((m) => totalDe(lignesDuMois(vue, m), vue.indicateur))
  const somme = totaux.reduce<number>((a, b) => a + (b ?? 0), 0)
  if (totaux.every((t) => t === null)) return <span>rien de déclaré</span>
  const nonRecus = trimestre.mois.flatMap((m) => listNonRecus(vue, m))
  const provisoire = trimestre.mois[2] > vue.dernierMois || nonRecus.length > 0
  return (
    <>
      <span>
        moyenne {provisoire ? 'provisoire ' : ''}
        <strong className="insec">{enEuros(Math.round(somme / 3))}</strong>
      </span>
      {nonRecus.length > 0 ? <BadgeNonRecu suivis={nonRecus} /> : null}
      {trimestre.mois.some((m) => lignesDuMois(vue, m).some((r) => r.contestee)) ? (
        <Badge etat="conteste">Contesté</Badge>
      ) : null}
    </>
  )
}

/** « En retard » as soon as one is late, else awaited: the day is not come yet. */
function BadgeNonRecu({ suivis }: { suivis: readonly SuiviMensuel[] }): JSX.Element {
  return suivis.some((d) => d.etat === 'en-retard') ? (
    <Badge etat="retard">En retard</Badge>
  ) : (
    <Badge etat="attendu">Attendu</Badge>
  )
}

function TableTrimestre(p: {
  vue: VueRessources
  trimestre: Trimestre
  series: readonly Serie[]
}): JSX.Element {
  const { vue, trimestre, series } = p
  const mois = [...trimestre.mois].reverse().filter((m) => m <= vue.dernierMois)
  return (
    <Table
      fixe={series.length < 4}
      legende={`${NOMS_INDICATEURS[vue.indicateur]} par mois : ${moisEnListe(trimestre.mois)}`}
      colonnes={[
        { titre: 'Mois' },
        ...series.map((s) => ({ titre: s.nom, nombre: true })),
        { titre: 'Total du mois', nombre: true },
        { titre: 'État' },
      ]}
      lignes={mois.map((m) => ({
        cle: m,
        cellules: [
          <a key="m" href={`/mes-ressources/${m}`}>
            {majuscule(moisEnMots(m))}
          </a>,
          ...series.map((s) => celluleMontant(vue, s, m)),
          <strong key="t">
            {enEurosOu(totalDe(lignesDuMois(vue, m), vue.indicateur), 'aucun')}
          </strong>,
          <EtatDuMois key="e" vue={vue} m={m} />,
        ],
      }))}
    />
  )
}

function celluleMontant(vue: VueRessources, serie: Serie, m: Mois): string {
  const lignes = lignesDuMois(vue, m, serie.cle)
  if (lignes.length === 0) return findNonRecu(vue, serie, m) ? 'non reçu' : 'aucun'
  return enEurosOu(totalDe(lignes, vue.indicateur), 'non indiqué')
}

function enEurosOu(montant: number | null, sinon: string): string {
  return montant === null ? sinon : enEuros(montant)
}

function EtatDuMois({ vue, m }: { vue: VueRessources; m: Mois }): ReactNode {
  const nonRecus = listNonRecus(vue, m)
  if (nonRecus.length > 0) return <BadgeNonRecu suivis={nonRecus} />
  const lignes = lignesDuMois(vue, m)
  if (lignes.length === 0) return 'rien de déclaré'
  const complet = vue.completude.get(m)?.etat === 'complet'
  const sansRemarque = lignes.every((r) => !r.contestee && r.doublon === undefined)
  if (complet && sansRemarque) return <Badge etat="complet">Complet</Badge>
  return <EtatDeLignes lignes={lignes} />
}

export function EtatDeLignes({ lignes }: { lignes: readonly RessourceSourcee[] }): JSX.Element {
  if (lignes.some((r) => r.contestee)) return <Badge etat="conteste">Contesté</Badge>
  if (lignes.some((r) => r.doublon !== undefined)) return <Badge etat="attendu">En double</Badge>
  if (lignes.some((r) => r.revision > 0 || r.periode !== null)) {
    return <Badge etat="complet">Corrigé</Badge>
  }
  return <Badge etat="complet">Reçu</Badge>
}

function Etats(): JSX.Element {
  return (
    <section>
      <h2>Ce que veulent dire les états</h2>
      <dl className="fiche">
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
