import type { ReactNode } from 'react'
import { Badge, jourAParis, jourEnMots } from '#apps/web'
import type { SuiviMensuel } from '#referentiel'
import { nomDeclarant } from './ressources-vue.js'

/** Who declared a month, who has to, and until when. */
export function SuivisDuMois({ suivis }: { suivis: readonly SuiviMensuel[] }): ReactNode {
  if (suivis.length === 0) return null
  return (
    <section>
      <h2>Qui doit déclarer ce mois</h2>
      <dl className="fiche">
        {suivis.map((s) => (
          <Suivi key={`${nomDeclarant(s.declarant)} ${s.moisPrincipal}`} s={s} />
        ))}
      </dl>
    </section>
  )
}

function Suivi({ s }: { s: SuiviMensuel }): ReactNode {
  return (
    <>
      <dt>{nomDeclarant(s.declarant)}</dt>
      <dd>
        {etatDe(s)} <span className="petit">{phraseDe(s)}</span>
      </dd>
    </>
  )
}

function etatDe({ etat }: SuiviMensuel): ReactNode {
  if (etat === 'en-retard') return <Badge etat="retard">En retard</Badge>
  if (etat === 'attendu') return <Badge etat="attendu">Attendu</Badge>
  return (
    <Badge etat="complet">{etat === 'declare-sans-la-personne' ? 'Rien pour vous' : 'Reçu'}</Badge>
  )
}

function phraseDe({ etat, echeance, recuLe }: SuiviMensuel): string {
  const limite = jourEnMots(echeance)
  const arrivee = recuLe === null ? '' : jourEnMots(jourAParis(recuLe))
  switch (etat) {
    case 'recu':
      return `Le ${arrivee}.`
    case 'recu-en-retard':
      return `Le ${arrivee}, après la date limite du ${limite}.`
    case 'attendu':
      return `Au plus tard le ${limite}.`
    case 'en-retard':
      return `La date limite était le ${limite}.`
    case 'declare-sans-la-personne':
      return `Sa déclaration est arrivée le ${arrivee}. Elle ne parle pas de vous.`
  }
}
