import type { FastifyInstance } from 'fastify'
import type { JSX } from 'react'
import { Badge, type ContextePage, EtatDePage, instantEnMots, Page, rendrePage } from '#apps/web'
import type { Instant } from '#socle'

export const CHEMIN_ENVOIS = '/demo/envois'

/** What would have left the machine, as the person would see it. */
export interface EnvoiDemo {
  readonly cle: string
  readonly canal: 'courriel' | 'sms' | 'courrier'
  readonly quand: Instant
  /** Name of the person, when it is one of those of the demonstration. */
  readonly pour?: string | undefined
  readonly adresse: string | null
  readonly objet: string
  readonly texte: string
  readonly grosCaracteres: boolean
  /** It did not leave: another channel takes its place, or it is tried again. */
  readonly echec?: 'echec-definitif' | 'echec-temporaire' | undefined
}

const MONTRES = 100

export function registerEnvois(
  app: FastifyInstance,
  options: {
    readonly envois: (limite: number) => Promise<readonly EnvoiDemo[]>
    readonly contexte: (chemin: string) => ContextePage
  },
): void {
  app.get(CHEMIN_ENVOIS, async (_requete, reponse) => {
    const envois = await options.envois(MONTRES)
    const contexte = options.contexte(CHEMIN_ENVOIS)
    return reponse.type('text/html; charset=utf-8').send(pageEnvois({ contexte, envois }))
  })
}

export function pageEnvois(p: {
  readonly contexte: ContextePage
  readonly envois: readonly EnvoiDemo[]
}): string {
  return rendrePage(
    <Page contexte={p.contexte} titre="Ce qui a été envoyé, démonstration">
      <p className="surtitre">Pour la démonstration seulement</p>
      <h1>Ce qui a été envoyé</h1>
      <p className="chapo">
        Rien ne quitte cette machine. Voici les e-mails, les SMS et les courriers, tels que la
        personne les recevrait.
      </p>
      {p.envois.length === 0 ? (
        <EtatDePage icone="bulle" titre="Rien n’est encore parti" niveau={2}>
          <p>Les messages partent entre 8 heures et 21 heures, sauf autre choix de la personne.</p>
        </EtatDePage>
      ) : (
        <ol className="envois">
          {p.envois.map((e) => (
            <Envoi key={`${e.cle} ${e.quand}`} e={e} />
          ))}
        </ol>
      )}
      <p className="petit">
        Essayez un échec. Le code arrive toujours ici. Ensuite, une adresse en « @refuse.exemple »
        est refusée. Avec « @attente.exemple », l’envoi est repris plus tard.
      </p>
    </Page>,
  )
}

const ECHECS = {
  'echec-definitif': ['erreur', 'Refusé', 'cette adresse n’existe pas'],
  'echec-temporaire': ['attendu', 'Pas encore passé', 'nouvel essai plus tard'],
} as const

const NOMS = { courriel: 'E-mail', sms: 'SMS', courrier: 'Courrier' } as const

function Envoi({ e }: { e: EnvoiDemo }): JSX.Element {
  const a = e.adresse ?? 'l’adresse que la caisse connaît'
  return (
    <li className={`encadre envoi-${e.canal}`}>
      <h2>
        {NOMS[e.canal]}
        {e.objet === '' ? '' : ` : ${e.objet}`}
      </h2>
      <p className="petit">
        {e.pour === undefined ? '' : `Pour ${e.pour}. `}À {a}, {instantEnMots(e.quand)}
        {e.grosCaracteres && e.canal === 'courrier' ? ', en gros caractères' : ''}
      </p>
      {e.echec === undefined ? null : <Echec echec={e.echec} />}
      <p className="texte-message">{e.texte}</p>
    </li>
  )
}

function Echec({ echec }: { echec: NonNullable<EnvoiDemo['echec']> }): JSX.Element {
  const [etat, mot, suite] = ECHECS[echec]
  return (
    <p className="petit">
      <Badge etat={etat}>{mot}</Badge> {suite}
    </p>
  )
}
