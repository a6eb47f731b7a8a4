import type { JSX } from 'react'
import { instantEnMots } from '#apps/web'
import { type CanalContact, type CanalPousse, masquerContact, type ProfilMessages } from '#messages'

export const NOMS_CONTACTS: Readonly<Record<CanalContact, string>> = {
  courriel: 'Adresse e-mail',
  sms: 'Téléphone mobile',
}

/** What the person gave and verified, and how to change it. */
export function Contacts(p: {
  readonly jeton: string
  readonly contacts: ProfilMessages['contacts']
  /** Channels that somebody carries on. */
  readonly ouverts: readonly CanalPousse[]
}): JSX.Element {
  return (
    <section>
      <h2>Mes contacts</h2>
      <ul className="pieces">
        {(['courriel', 'sms'] as const).map((canal) => (
          <UnContact
            key={canal}
            canal={canal}
            contact={p.contacts[canal]}
            jeton={p.jeton}
            ouvert={p.ouverts.includes(canal)}
          />
        ))}
      </ul>
      <p className="petit suite">
        Avant de changer un contact, nous vous redemandons qui vous êtes. L’ancien contact est
        averti.
      </p>
    </section>
  )
}

function UnContact(p: {
  canal: CanalContact
  contact: ProfilMessages['contacts'][CanalContact]
  jeton: string
  ouvert: boolean
}): JSX.Element {
  const { canal, contact, ouvert } = p
  const nom = NOMS_CONTACTS[canal]
  const adresse = `/mes-preferences/contact/${canal}`
  return (
    <li>
      <span>
        <strong>{nom} :</strong>{' '}
        {contact === null ? sansContact(ouvert) : masquerContact(canal, contact.valeur)}
        {contact === null ? null : (
          <small className="petit bloc-petit">
            {contact.refuseLe === undefined
              ? `Vérifié ${instantEnMots(contact.verifieLe)}`
              : 'Nos messages nous reviennent. Changez cette adresse, ou vérifiez-la de nouveau.'}
          </small>
        )}
      </span>
      {ouvert ? (
        <a href={adresse}>
          {contact === null ? 'Donner' : 'Changer'}
          <span className="fr-sr-only"> : {nom}</span>
        </a>
      ) : null}
      {contact === null ? null : (
        <form method="post" action={`${adresse}/retirer`} data-une-fois="">
          <input type="hidden" name="jeton" value={p.jeton} />
          <button className="lien-bouton" type="submit">
            Retirer<span className="fr-sr-only"> : {nom}</span>
          </button>
        </form>
      )}
    </li>
  )
}

/** No code can be sent where nobody carries messages: nothing is asked for. */
function sansContact(ouvert: boolean): string {
  return ouvert ? 'pas encore donné' : 'ce site n’en envoie pas encore'
}
