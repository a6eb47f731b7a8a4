import { masquerIban, parseIban } from '#allocations'
import { Champ } from '#apps/web'
import { FormulaireEtape, fauteDe, pageDEtape, type VueDemande } from './cadre.js'

/** Step 5: the account; once it is right it is shown masked, and an empty field keeps it. */
export function pageCompte(v: VueDemande): string {
  const garde = parseIban(v.brouillon.saisie.iban ?? '')
  const faute = fauteDe(v, 'iban')
  return pageDEtape(
    v,
    <>
      <p className="chapo">C’est sur ce compte que votre caisse vous paiera.</p>
      <FormulaireEtape v={v}>
        <Champ
          nom="iban"
          label="IBAN"
          aide={
            garde.ok
              ? `Compte gardé : ${masquerIban(garde.valeur)}. Laissez vide pour le garder.`
              : 'Il est sur votre relevé d’identité bancaire. Exemple : FR76 suivi de 23 signes.'
          }
          valeur={faute === undefined ? '' : v.saisie.iban}
          erreur={faute}
        />
        <Champ
          nom="titulaire"
          label="Nom écrit sur le compte"
          aide="Le compte doit être à votre nom, seul ou à deux."
          valeur={v.saisie.titulaire ?? v.qui.nom}
          erreur={fauteDe(v, 'titulaire')}
        />
        <p className="petit">
          Nous gardons ce numéro chiffré. Nous ne le montrons plus jamais en entier.
        </p>
      </FormulaireEtape>
    </>,
  )
}
