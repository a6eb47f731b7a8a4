import type { JSX, ReactNode } from 'react'
import { Accordeon, Badge } from '#apps/web'
import { NonTransmis } from '../ressources-couverture.js'
import { DOMAINES } from '../simulation/aides-table.js'
import type { Manques } from './manques.js'
import { CeQuiMeManque } from './manques-page.js'
import { type DonneesDroits, type DroitVu, droitsVus, type EtatDroit } from './vue.js'

export const FILTRES = [
  ['tous', 'Tous'],
  ['ouverts', 'Ouverts'],
  ['possibles', 'Possibles'],
] as const
export type Filtre = (typeof FILTRES)[number][0]

/** Six domains: what is open, what may be, why not, and the body's own site. */
export function Panorama(p: { donnees: DonneesDroits; filtre: Filtre }): JSX.Element {
  const droits = droitsVus(p.donnees).filter((d) => estGarde(d, p.filtre))
  return (
    <>
      <Choix filtre={p.filtre} />
      {droits.length === 0 ? <p className="bloc">Aucun droit dans cette liste.</p> : null}
      {DOMAINES.map(([code, nom]) => (
        <DomaineDeDroits key={code} nom={nom} droits={droits.filter((d) => d.domaine === code)} />
      ))}
      <Simuler />
    </>
  )
}

/** What is missing for her, then what no flow brings to anybody. */
export function CeQuiManque({ manques }: { manques: Manques }): JSX.Element {
  return (
    <>
      <CeQuiMeManque manques={manques} />
      <NonTransmis />
    </>
  )
}

function estGarde({ etat }: DroitVu, filtre: Filtre): boolean {
  if (filtre === 'ouverts') return etat === 'ouvert'
  return filtre === 'tous' || etat === 'possible' || etat === 'a-preciser'
}

function Choix({ filtre }: { filtre: Filtre }): JSX.Element {
  return (
    <nav aria-label="Droits montrés" className="bloc non-imprime">
      <p className="petit">Droits montrés</p>
      <div className="fr-segmented">
        {FILTRES.map(([valeur, nom]) =>
          valeur === filtre ? (
            <b key={valeur} aria-current="true">
              {nom}
            </b>
          ) : (
            <a key={valeur} href={valeur === 'tous' ? '/mes-droits' : `/mes-droits?etat=${valeur}`}>
              {nom}
            </a>
          ),
        )}
      </div>
    </nav>
  )
}

function DomaineDeDroits(p: { nom: string; droits: readonly DroitVu[] }): ReactNode {
  if (p.droits.length === 0) return null
  return (
    <section>
      <h2>{p.nom}</h2>
      <div className="suite">
        {p.droits.map((d) => (
          <Accordeon key={d.cle} titre={d.nom} droite={<Droite d={d} />}>
            <Detail d={d} />
          </Accordeon>
        ))}
      </div>
    </section>
  )
}

function Droite({ d }: { d: DroitVu }): JSX.Element {
  return (
    <>
      {d.montant === '' ? null : (
        <strong>
          {d.estime ? 'environ ' : ''}
          {d.montant}
        </strong>
      )}
      <EtatEnMots etat={d.etat} />
    </>
  )
}

const MOTS: Readonly<Record<EtatDroit, string>> = {
  ouvert: 'Ouvert',
  possible: 'Possible',
  'a-preciser': 'À préciser',
  termine: 'Terminé',
  non: 'Pas ouvert',
  'non-calcule': 'Pas calculé ici',
}

function EtatEnMots({ etat }: { etat: EtatDroit }): JSX.Element {
  if (etat === 'ouvert') return <Badge etat="complet">{MOTS[etat]}</Badge>
  if (etat === 'possible' || etat === 'a-preciser') {
    return <Badge etat="attendu">{MOTS[etat]}</Badge>
  }
  return <span className="petit">{MOTS[etat]}</span>
}

function Detail({ d }: { d: DroitVu }): JSX.Element {
  return (
    <div className="pile">
      <p>{d.pour}</p>
      <dl className="fiche">
        <dt>Organisme</dt>
        <dd>{d.organisme.nom}</dd>
        {d.periode === null ? null : (
          <>
            <dt>Période</dt>
            <dd>{d.periode}</dd>
          </>
        )}
      </dl>
      {d.estime && d.etat === 'possible' ? (
        <p>C’est une estimation, avec ce que nous savons. Seul l’organisme décide.</p>
      ) : null}
      {d.raison === null ? null : (
        <p>
          <strong>{d.etat === 'a-preciser' ? 'À préciser.' : 'Pourquoi ?'}</strong> {d.raison}
        </p>
      )}
      {d.etat === 'non-calcule' ? (
        <p>Ce site ne calcule pas ce droit. L’organisme vous répondra.</p>
      ) : null}
      <ul className="liens-droit">
        {d.calcul === null ? null : (
          <li>
            <a href={d.calcul}>
              {d.calcul.startsWith('/mes-ressources') ? 'Voir ce paiement' : 'Comprendre le calcul'}
              <span className="fr-sr-only"> : {d.nom}</span>
            </a>
          </li>
        )}
        {d.demande === undefined ? null : (
          <li>
            <a href={d.demande.adresse}>
              {d.demande.commencee ? 'Reprendre ma demande' : 'Faire la demande'}
              <span className="fr-sr-only"> : {d.nom}</span>
            </a>
          </li>
        )}
        {d.estime ? (
          <li>
            <a href="/simuler">
              Vérifier avec le simulateur<span className="fr-sr-only"> : {d.nom}</span>
            </a>
          </li>
        ) : null}
        <li>
          <a href={d.organisme.site} target="_blank" rel="noopener noreferrer">
            Aller sur le site : {d.organisme.nom}
            <span className="fr-sr-only"> pour : {d.nom}</span> (nouvelle fenêtre)
          </a>
        </li>
      </ul>
    </div>
  )
}

function Simuler(): JSX.Element {
  return (
    <section className="non-imprime">
      <h2>Et si votre situation changeait ?</h2>
      <p className="texte">
        Emploi, séparation, naissance, déménagement : voyez ce que ça change, mois par mois.
      </p>
      <div className="fr-btns">
        <a className="fr-btn" href="/simuler">
          Simuler mes aides
        </a>
      </div>
    </section>
  )
}
