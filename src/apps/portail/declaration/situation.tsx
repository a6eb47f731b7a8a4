import type { JSX, ReactNode } from 'react'
import type { DossierAllocataire, EmploiTrouve, EvenementDeVie, RevenuArrete } from '#allocations'
import {
  Champ,
  ChoixRadio,
  deMois,
  jourEnMots,
  majuscule,
  moisEnListe,
  moisEnMots,
  nomMois,
  rendrePage,
} from '#apps/web'
import type { StatutLogement } from '#legislation'
import { enEuros } from '#socle'
import { ChoixPersonne, DeuxChoix } from './deux-choix.js'
import { BoutonsEtape, ChampsCaches, erreurDe, PageEtape, type ProprietesEtape } from './etape.js'
import { jourTape } from './situation-saisie.js'
import { nommer } from './vue.js'

const LOGEMENTS: Readonly<Record<StatutLogement, string>> = {
  'locataire-vide': 'locataire d’un logement vide',
  'locataire-meuble': 'locataire d’un logement meublé',
  'locataire-hlm': 'locataire en HLM',
  'locataire-foyer': 'en foyer ou en résidence',
  proprietaire: 'propriétaire',
  'primo-accedant': 'propriétaire, avec un prêt en cours',
  'loge-gratuitement': 'logement sans loyer',
  'sans-domicile': 'sans logement',
}

/** Step 1: what the caisse knows, then « Qu’est-ce qui a changé depuis ? ». */
export function pageSituation(p: ProprietesEtape): string {
  const { dossier, declaration } = p
  const examen = nomMois(declaration.moisExamen)
  return rendrePage(
    <PageEtape p={p}>
      <p className="chapo">
        Pour votre déclaration {deMois(examen)}, nous regardons{' '}
        <strong>{moisEnListe(declaration.moisReference)}</strong>. Elle ouvre vos droits{' '}
        {deMois(moisEnListe(declaration.moisDroits))}.
      </p>
      <section>
        <h2>Voici ce que votre {dossier.organisme === 'caf' ? 'Caf' : 'MSA'} sait de vous</h2>
        <FicheFoyer dossier={dossier} />
      </section>
      <form
        method="post"
        action={`${p.base}/situation`}
        noValidate
        className="bloc"
        data-enregistre=""
      >
        <ChampsCaches {...p} />
        <Changements p={p} />
        <BoutonsEtape {...p} />
      </form>
      <p className="petit bloc">
        Préparez vos bulletins de paie {deMois(nomMois(declaration.moisReference[0]))} à{' '}
        {moisEnMots(declaration.moisReference[2])}. Il faut environ 5 minutes.
      </p>
    </PageEtape>,
  )
}

function FicheFoyer({ dossier }: { dossier: DossierAllocataire }): JSX.Element {
  const { logement, aideLogement } = dossier
  return (
    <dl className="fiche">
      <dt>Personnes du foyer</dt>
      <dd>
        {dossier.personnes.map((x) => (
          <span key={x.id}>
            {NOMS_ROLES[x.role]}, naissance le {jourEnMots(x.naissance)}
            <br />
          </span>
        ))}
      </dd>
      <dt>Logement</dt>
      <dd>{majuscule(LOGEMENTS[logement.statut])}</dd>
      {logement.loyer === null ? null : (
        <>
          <dt>Loyer</dt>
          <dd>{enEuros(logement.loyer)} par mois</dd>
        </>
      )}
      <dt>Aide au logement</dt>
      <dd>{aideLogement === null ? 'aucune connue' : `${enEuros(aideLogement)} par mois`}</dd>
      <dt>Numéro de dossier</dt>
      <dd>{dossier.numero}</dd>
    </dl>
  )
}

const NOMS_ROLES = {
  allocataire: 'Allocataire',
  conjoint: 'Conjoint ou conjointe',
  enfant: 'Enfant',
} as const

function Changements({ p }: { p: ProprietesEtape }): JSX.Element {
  const { changements, moisReference } = p.declaration
  const connue = changements === undefined ? '' : changements.length > 0 ? 'oui' : 'non'
  const reponse = p.saisi('change') ?? connue
  const erreur = erreurDe(p, 'change')
  return (
    <div className={`question${erreur ? ' fr-input-group--error' : ''}`}>
      <DeuxChoix
        nom="change"
        legende={<>Qu’est-ce qui a changé depuis {nomMois(moisReference[2])} ?</>}
        reponse={reponse}
        erreur={erreur}
        choix={[
          ['non', 'Rien n’a changé'],
          ['oui', 'Quelque chose a changé'],
        ]}
        ouvre
        large
      />
      <div className="si-oui a-moi">
        <Arret p={p} />
        <Emploi p={p} />
        <Vie p={p} />
      </div>
    </div>
  )
}

function Case(c: {
  p: ProprietesEtape
  nom: string
  coche: boolean
  libelle: string
  aide?: ReactNode
}): JSX.Element {
  const coche = c.p.saisi('change') === undefined ? c.coche : c.p.saisi(c.nom) === 'oui'
  return (
    <label className="case">
      <input type="checkbox" id={c.nom} name={c.nom} value="oui" defaultChecked={coche} />
      <span>
        {c.libelle}
        {c.aide === undefined ? null : <span className="fr-hint-text">{c.aide}</span>}
      </span>
    </label>
  )
}

function Arret({ p }: { p: ProprietesEtape }): JSX.Element {
  const connu = p.declaration.changements?.find(
    (c): c is RevenuArrete => c.type === 'revenu-arrete',
  )
  const revenus = p.saisi('arret-quoi') ?? connu?.revenus ?? 'activite'
  return (
    <div className="changement">
      <Case
        p={p}
        nom="c-arret"
        coche={connu !== undefined}
        libelle="Un emploi ou un revenu s’est arrêté"
        aide="Votre RSA peut être calculé sans ce revenu, si rien ne le remplace."
      />
      <div className="suite-case">
        <Qui p={p} nom="arret-qui" connue={connu?.personne} />
        <fieldset className="fr-input-group">
          <legend>Quel revenu ?</legend>
          <div className="choix">
            <ChoixRadio
              nom="arret-quoi"
              valeur="activite"
              coche={revenus !== 'chomage'}
              libelle="Un salaire ou une activité"
            />
            <ChoixRadio
              nom="arret-quoi"
              valeur="chomage"
              coche={revenus === 'chomage'}
              libelle="Une allocation de chômage"
            />
          </div>
        </fieldset>
        <Champ
          nom="arret-le"
          label="Premier jour sans ce revenu"
          aide="Jour, mois, année. Par exemple : 12/10/2026."
          valeur={p.saisi('arret-le') ?? (connu === undefined ? '' : jourTape(connu.depuis))}
          erreur={erreurDe(p, 'arret-le')}
          classe="fr-input--date"
          inputMode="text"
        />
        <Remplace p={p} connu={connu} />
        <p className="petit">
          La preuve : si votre employeur a déclaré la fin du contrat, nous l’avons déjà. Sinon, nous
          vous dirons à la dernière étape comment l’envoyer.
        </p>
      </div>
    </div>
  )
}

/** Whether something comes in the place of the income that stopped: then nothing is left out. */
function Remplace(q: { p: ProprietesEtape; connu: RevenuArrete | undefined }): JSX.Element {
  const { p, connu } = q
  const remplace =
    p.saisi('arret-remplace') ?? (connu === undefined ? '' : connu.remplace ? 'oui' : 'non')
  const erreur = erreurDe(p, 'arret-remplace')
  return (
    <DeuxChoix
      nom="arret-remplace"
      legende="Un autre revenu le remplace-t-il ?"
      reponse={remplace}
      erreur={erreur}
      choix={[
        ['non', 'Non'],
        ['oui', 'Oui'],
      ]}
      classe={`fr-input-group${erreur ? ' fr-input-group--error' : ''}`}
    >
      <p className="petit">Un autre salaire, le chômage, des indemnités de la Sécurité sociale.</p>
    </DeuxChoix>
  )
}

function Emploi({ p }: { p: ProprietesEtape }): JSX.Element {
  const connu = p.declaration.changements?.find(
    (c): c is EmploiTrouve => c.type === 'emploi-trouve',
  )
  return (
    <div className="changement">
      <Case p={p} nom="c-emploi" coche={connu !== undefined} libelle="Un emploi a commencé" />
      <div className="suite-case">
        <Qui p={p} nom="emploi-qui" connue={connu?.personne} />
        <Champ
          nom="emploi-le"
          label="Premier jour de travail"
          aide="Jour, mois, année. Ce salaire comptera à une prochaine déclaration."
          valeur={p.saisi('emploi-le') ?? (connu === undefined ? '' : jourTape(connu.depuis))}
          erreur={erreurDe(p, 'emploi-le')}
          classe="fr-input--date"
        />
      </div>
    </div>
  )
}

export const NOMS_EVENEMENTS: Readonly<Record<EvenementDeVie, string>> = {
  separation: 'Une séparation',
  'vie-commune': 'Une vie à deux qui commence',
  naissance: 'Une naissance, une grossesse ou une adoption',
  demenagement: 'Un déménagement',
  autre: 'Autre chose',
}

function Vie({ p }: { p: ProprietesEtape }): JSX.Element {
  const connus = new Set((p.declaration.changements ?? []).map((c) => c.type))
  return (
    <div className="changement">
      <p className="petit">
        Ces changements ont leur propre démarche. Nous vous la donnons une fois la déclaration
        envoyée.
      </p>
      {(Object.keys(NOMS_EVENEMENTS) as EvenementDeVie[]).map((e) => (
        <Case key={e} p={p} nom={`c-${e}`} coche={connus.has(e)} libelle={NOMS_EVENEMENTS[e]} />
      ))}
    </div>
  )
}

function Qui(q: { p: ProprietesEtape; nom: string; connue: string | undefined }): JSX.Element {
  const { p, nom, connue } = q
  const adultes = p.dossier.personnes.filter((x) => x.role !== 'enfant')
  return (
    <ChoixPersonne
      nom={nom}
      label="Qui est concerné ?"
      choisie={p.saisi(nom) ?? connue ?? p.moi}
      personnes={adultes.map((x) => [x.id, nommer(p.dossier, x.id, p.moi)])}
    />
  )
}
