import type { EntreeJournal, Finalite } from '#acces'
import {
  type ContextePage,
  EtatDePage,
  instantEnMots,
  majuscule,
  moisEnMots,
  Page,
  rendrePage,
  Table,
} from '#apps/web'
import type { Mois } from '#socle'

const ORGANISMES: Readonly<Record<string, string>> = {
  personne: 'Vous',
  caf: 'Votre Caf',
  msa: 'Votre MSA',
  operateur: 'L’équipe qui fait marcher le site',
}

const FINALITES: Readonly<Record<Finalite, string>> = {
  'information-de-la-personne': 'pour vous les montrer',
  'prime-activite': 'pour votre prime d’activité',
  rsa: 'pour votre RSA',
  'aide-logement': 'pour votre aide au logement',
  c2s: 'pour votre complémentaire santé solidaire',
  exploitation: 'pour faire marcher le site',
  demonstration: 'pour la démonstration',
}

const OBJETS: Readonly<Record<string, string>> = {
  'ressources-mensuelles': 'vos ressources',
  refus: 'une demande refusée : rien n’a été montré',
  revisions: 'l’histoire d’un montant',
  'declaration-native': 'une déclaration, comme elle est arrivée',
}

export function pageConsultations(
  contexte: ContextePage,
  entrees: readonly EntreeJournal[],
  limite: number,
): string {
  return rendrePage(
    <Page contexte={contexte} titre="Qui consulte mes données">
      <h1>Qui consulte mes données</h1>
      <p className="chapo">
        Chaque consultation est écrite dans un journal, avant que les données sortent. Personne ne
        peut l’effacer sans que cela se voie.
      </p>
      {entrees.length === 0 ? (
        <EtatDePage icone="oeil" titre="Aucune consultation" niveau={2}>
          <p>Personne n’a encore consulté vos données.</p>
        </EtatDePage>
      ) : (
        <section>
          <h2>Les {entrees.length >= limite ? `${limite} dernières ` : ''}consultations</h2>
          <Table
            legende="Consultations de vos données, la plus récente en premier"
            colonnes={[
              { titre: 'Quand' },
              { titre: 'Qui' },
              { titre: 'Quoi' },
              { titre: 'Pourquoi' },
            ]}
            lignes={regrouper(entrees).map(({ entree, fois }) => ({
              cle: `${entree.chaine}-${entree.rang}`,
              cellules: [
                ...enMots(entree).slice(0, 2),
                quoi(entree, fois),
                FINALITES[entree.finalite],
              ],
            }))}
          />
        </section>
      )}
    </Page>,
  )
}

interface Regroupee {
  readonly entree: EntreeJournal
  readonly fois: number
}

/** Newest first; the same access repeated within the same minute is said once, with its count. */
function regrouper(entrees: readonly EntreeJournal[]): Regroupee[] {
  const regroupees: Regroupee[] = []
  for (const entree of entrees) {
    const derniere = regroupees.at(-1)
    if (derniere !== undefined && enMots(derniere.entree).join() === enMots(entree).join()) {
      regroupees[regroupees.length - 1] = { entree: derniere.entree, fois: derniere.fois + 1 }
    } else regroupees.push({ entree, fois: 1 })
  }
  return regroupees
}

/** When, who, what, why. */
function enMots(e: EntreeJournal): readonly string[] {
  const organisme = ORGANISMES[e.organisme] ?? e.organisme
  return [majuscule(instantEnMots(e.quand)), organisme, quoi(e, 1), FINALITES[e.finalite]]
}

function quoi(e: EntreeJournal, fois: number): string {
  const suite = fois > 1 ? `, ${fois} fois` : ''
  return `${OBJETS[e.objet] ?? e.objet}${periode(e.de, e.a)}${suite}`
}

function periode(de: Mois | null, a: Mois | null): string {
  if (de === null || a === null) return ''
  return de === a ? `, ${moisEnMots(de)}` : `, de ${moisEnMots(de)} à ${moisEnMots(a)}`
}
