import type { JSX } from 'react'
import { CATEGORIES_A_TAPER, type LigneSaisie } from '#allocations'
import { Champ, majuscule, moisEnListe, moisEnMots } from '#apps/web'
import type { Mois } from '#socle'
import { codeCourt } from './contexte.js'
import { DeuxChoix } from './deux-choix.js'
import { erreurDe, type ProprietesQuestion } from './etape.js'
import { montantSaisi } from './saisie.js'
import { NOMS_CATEGORIES, nommer } from './vue.js'

/** Names of the fields of a person of whom no flow speaks. */
export function champsATaper(personne: string) {
  const code = codeCourt(`taper ${personne}`)
  return {
    reponse: `revenus-${code}`,
    montant: (categorie: string, mois: string) => `revenus-${code}-${categorie}-${mois}`,
  }
}

/** « A-t-elle reçu un revenu ? »: nothing is an answer, never a supposition. */
export function BlocATaper(b: { p: ProprietesQuestion; personne: string }): JSX.Element {
  const { p, personne } = b
  const champs = champsATaper(personne)
  const connue = p.declaration.revenusATaper?.[personne]
  const reponse = p.saisi(champs.reponse) ?? (connue === undefined ? '' : connue ? 'oui' : 'non')
  const erreur = erreurDe(p, champs.reponse)
  const moi = personne === p.moi
  const nom = nommer(p.dossier, personne, p.moi)
  const mois = moisEnListe(p.declaration.moisReference)
  return (
    <div className={`question${erreur ? ' fr-input-group--error' : ''}`}>
      <h2>{moi ? 'Aucun revenu n’est déclaré' : nom}</h2>
      <p>
        {moi
          ? 'Aucun employeur ni organisme n’a déclaré de paiement pour vous, ces trois mois.'
          : 'Nous n’avons reçu aucun revenu pour cette personne, ces trois mois.'}
      </p>
      <DeuxChoix
        nom={champs.reponse}
        legende={
          moi
            ? `Avez-vous reçu un revenu en ${mois} ?`
            : `Cette personne a-t-elle reçu un revenu en ${mois} ?`
        }
        reponse={reponse}
        erreur={erreur}
        choix={[
          ['non', 'Non, aucune ressource'],
          ['oui', 'Oui, un revenu'],
        ]}
        ouvre
        large
        classe="bloc"
      />
      <div className="si-oui a-moi">
        <p className="petit">
          Écrivez le montant net social du bulletin ou du relevé. Laissez vide quand il n’y a rien.
        </p>
        {CATEGORIES_A_TAPER.map((c) => (
          <fieldset key={c} className="fr-input-group trois-montants">
            <legend>{majuscule(NOMS_CATEGORIES[c])}</legend>
            {p.declaration.moisReference.map((m) => (
              <Montant key={m} p={p} personne={personne} quoi={{ categorie: c, mois: m }} />
            ))}
          </fieldset>
        ))}
      </div>
    </div>
  )
}

function Montant(q: {
  p: ProprietesQuestion
  personne: string
  quoi: { readonly categorie: LigneSaisie['categorie']; readonly mois: Mois }
}): JSX.Element {
  const { p, personne, quoi } = q
  const nom = champsATaper(personne).montant(quoi.categorie, quoi.mois)
  const connue = p.declaration.saisies.find(
    (s) => s.personne === personne && s.categorie === quoi.categorie && s.mois === quoi.mois,
  )
  return (
    <Champ
      nom={nom}
      label={majuscule(moisEnMots(quoi.mois))}
      valeur={p.saisi(nom) ?? (connue === undefined ? '' : montantSaisi(connue.montant))}
      erreur={erreurDe(p, nom)}
      classe="fr-input--montant"
      inputMode="decimal"
      unite="€"
    />
  )
}
