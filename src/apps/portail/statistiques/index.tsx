import type { FastifyInstance } from 'fastify'
import { type ComptesPublics, diffusable, SEUIL_DIFFUSION } from '#acces'
import {
  type ContextePage,
  instantEnMots,
  majuscule,
  moisEnMots,
  Page,
  rendrePage,
  Table,
} from '#apps/web'
import { type Instant, moisDuJour } from '#socle'
import { contextePage, envoyer, type Portail } from '../demande.js'

const MOIS_MONTRES = 12
/** Counting reads whole tables: one answer serves everyone for an hour. */
const FRAICHEUR_MS = 60 * 60_000

interface Releve {
  readonly comptes: ComptesPublics
  readonly le: Instant
}

/** « Statistiques »: figures that identify nobody, for everyone. */
export function registerStatistiques(app: FastifyInstance, p: Portail): void {
  let garde: Releve | undefined
  app.get('/statistiques', async (requete, reponse) => {
    const maintenant = p.deps.horloge()
    const perime =
      garde === undefined || Date.parse(maintenant) - Date.parse(garde.le) > FRAICHEUR_MS
    if (perime && p.deps.statistiques !== undefined) {
      const fenetre = { dernier: moisDuJour(p.deps.aujourdhui()), mois: MOIS_MONTRES }
      garde = { comptes: await p.deps.statistiques.lire(fenetre), le: maintenant }
    }
    return envoyer(reponse, pageStatistiques(contextePage(p, requete), garde))
  })
}

export function pageStatistiques(contexte: ContextePage, releve: Releve | undefined): string {
  return rendrePage(
    <Page contexte={contexte} titre="Statistiques publiques">
      <h1>Statistiques</h1>
      <p className="chapo">Des chiffres sur l’activité de ce site. Ils ne désignent personne.</p>
      {releve === undefined ? (
        <p>Les chiffres ne sont pas disponibles ici.</p>
      ) : (
        <Chiffres {...releve} />
      )}
      <section>
        <h2>Comment ces chiffres sont faits</h2>
        <div className="texte pile">
          <p>
            Nous comptons ce qui est dans la base. Un nombre inférieur à {SEUIL_DIFFUSION} n’est pas
            écrit : il pourrait désigner quelqu’un.
          </p>
          <p>Ce seuil est un choix de ce site.</p>
          <p>Aucun montant n’est compté, et aucune visite n’est mesurée.</p>
        </div>
      </section>
    </Page>,
  )
}

function Chiffres({ comptes, le }: Releve) {
  return (
    <>
      <dl className="chiffres">
        <Chiffre nom="dossiers suivis" valeur={comptes.dossiers} />
        <Chiffre
          nom="déclarations trimestrielles envoyées"
          valeur={comptes.declarationsTrimestrielles}
        />
        <Chiffre nom="lectures de données notées au journal" valeur={comptes.consultations} />
      </dl>
      <section>
        <h2>Mois par mois</h2>
        <Table
          legende="Ce qui est arrivé, mois par mois, du plus récent au plus ancien"
          colonnes={[
            { titre: 'Mois' },
            { titre: 'Déclarations d’employeurs', nombre: true },
            { titre: 'Déclarations d’organismes', nombre: true },
            { titre: 'Erreurs signalées', nombre: true },
          ]}
          lignes={[...comptes.mois].reverse().map((m) => ({
            cle: m.mois,
            cellules: [
              majuscule(moisEnMots(m.mois)),
              enMots(m.employeurs),
              enMots(m.organismes),
              enMots(m.signalements),
            ],
          }))}
        />
        <p className="petit suite">Compté {instantEnMots(le)}.</p>
      </section>
    </>
  )
}

function Chiffre({ nom, valeur }: { nom: string; valeur: number }) {
  return (
    <div>
      <dt>{nom}</dt>
      <dd>{enMots(valeur)}</dd>
    </div>
  )
}

function enMots(compte: number): string {
  const dit = diffusable(compte)
  return dit === null
    ? `moins de ${SEUIL_DIFFUSION}`
    : String(dit).replace(/\B(?=(\d{3})+$)/g, '\u00a0')
}
