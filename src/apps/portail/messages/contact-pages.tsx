import type { JSX, ReactNode } from 'react'
import { Champ, type ContextePage, FilAriane, Page, ResumeErreurs, rendrePage } from '#apps/web'
import { type CanalContact, masquerContact, type Verification } from '#messages'

interface Commun {
  readonly contexte: ContextePage
  readonly jeton: string
  readonly saisi: string
  readonly erreur: string | undefined
}

const TITRES: Readonly<Record<CanalContact, string>> = {
  courriel: 'Donner mon adresse e-mail',
  sms: 'Donner mon téléphone mobile',
}

const CHAMPS: Readonly<Record<CanalContact, { label: string; aide: string }>> = {
  courriel: { label: 'Adresse e-mail', aide: 'Exemple : prenom.nom@example.org' },
  sms: { label: 'Téléphone mobile', aide: 'Exemple : 06 39 98 01 17' },
}

/** One contact to give; a code goes there. */
export function pageContact(p: Commun & { readonly canal: CanalContact }): string {
  const titre = TITRES[p.canal]
  return rendrePage(
    <Cadre contexte={p.contexte} titre={titre} erreur={p.erreur} champ="contact">
      <p className="chapo">Nous y envoyons un code de 6 chiffres, pour être sûrs que c’est vous.</p>
      <form
        method="post"
        action={`/mes-preferences/contact/${p.canal}`}
        data-une-fois=""
        data-enregistre=""
      >
        <input type="hidden" name="jeton" value={p.jeton} />
        <Champ nom="contact" {...CHAMPS[p.canal]} valeur={p.saisi} erreur={p.erreur} />
        <div className="fr-btns">
          <button className="fr-btn" type="submit">
            Envoyer le code
          </button>
          <a className="fr-btn fr-btn--tertiary" href="/mes-preferences">
            Annuler
          </a>
        </div>
      </form>
    </Cadre>,
  )
}

/** The code that was sent, to give back. */
export function pageCode(p: Commun & { readonly verification: Verification }): string {
  const { canal, valeur } = p.verification
  return rendrePage(
    <Cadre contexte={p.contexte} titre="Donner le code reçu" erreur={p.erreur} champ="code">
      <p className="chapo">
        Nous avons envoyé un code à {masquerContact(canal, valeur)}. Il vaut 15 minutes.
      </p>
      <form method="post" action="/mes-preferences/code" data-une-fois="">
        <input type="hidden" name="jeton" value={p.jeton} />
        <Champ
          nom="code"
          label="Code de 6 chiffres"
          valeur={p.saisi}
          erreur={p.erreur}
          inputMode="numeric"
          classe="champ-date"
        />
        <div className="fr-btns">
          <button className="fr-btn" type="submit">
            Vérifier
          </button>
        </div>
      </form>
      <section>
        <h2>Vous n’avez rien reçu ?</h2>
        <p>
          <a href={`/mes-preferences/contact/${canal}`}>Envoyer un autre code</a>
        </p>
        <form method="post" action="/mes-preferences/code/abandonner" data-une-fois="">
          <input type="hidden" name="jeton" value={p.jeton} />
          <button className="lien-bouton" type="submit">
            Abandonner ce contact
          </button>
        </form>
      </section>
    </Cadre>,
  )
}

function Cadre(p: {
  contexte: ContextePage
  titre: string
  champ: string
  erreur: string | undefined
  children: ReactNode
}): JSX.Element {
  const erreurs = p.erreur === undefined ? [] : [{ champ: p.champ, message: p.erreur }]
  return (
    <Page contexte={p.contexte} titre={p.titre}>
      <FilAriane
        liens={[
          { adresse: '/mes-messages', libelle: 'Mes messages' },
          { adresse: '/mes-preferences', libelle: 'Recevoir mes messages' },
        ]}
        ici={p.titre}
      />
      <div className="formulaire">
        <h1>{p.titre}</h1>
        <ResumeErreurs erreurs={erreurs} />
        {p.children}
      </div>
    </Page>
  )
}
