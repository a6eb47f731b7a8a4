import type { JSX } from 'react'
import { Champ, majuscule, moisEnMots } from '#apps/web'
import { findNature } from '#legislation'
import { enEuros, type Mois, moisPlus } from '#socle'
import { Liste } from '../champs-formulaire.js'
import { Boutons, erreurDe, Formulaire, pageDEtape, source, type Vue } from './cadre.js'
import type { Carte } from './connu.js'
import { type Adulte, adultesDe, anneeFiscale, POSTES, type Poste } from './saisie.js'

/** Incomes whose beginning changes what is read of the last months. */
const AVEC_DEBUT: ReadonlySet<string> = new Set(['salaire', 'chomage'])

export function pageRessources(vue: Vue): string {
  return pageDEtape(vue, {
    etape: 'ressources',
    children: (
      <>
        <p className="chapo">
          {vue.public
            ? 'Écrivez ce que vous recevez chaque mois. Laissez vide ce que vous n’avez pas.'
            : 'Voici ce qui est déclaré pour vous. Ajoutez ce qu’aucun organisme ne nous dit.'}
        </p>
        <Formulaire vue={vue} etape="ressources">
          {adultesDe(vue.saisie).map((adulte) => (
            <RessourcesAdulte key={adulte} vue={vue} adulte={adulte} />
          ))}
          <Boutons suite="Voir mes aides possibles" retour="logement" />
        </Formulaire>
      </>
    ),
  })
}

function RessourcesAdulte({ vue, adulte }: { vue: Vue; adulte: Adulte }): JSX.Element {
  const recu = vue.connu.recus.includes(adulte)
  const postes = POSTES.filter((p) => !p.flux || !recu)
  const titre = adulte === 'a' ? 'Vos ressources' : 'Les ressources de l’autre adulte'
  return (
    <section>
      <h2>{titre}</h2>
      {recu ? <Cartes vue={vue} adulte={adulte} /> : null}
      {recu ? <h3>Ce que personne ne nous déclare</h3> : null}
      {postes.map((poste) => (
        <ChampPoste key={poste.cle} vue={vue} adulte={adulte} poste={poste} />
      ))}
      <ChampFiscal vue={vue} adulte={adulte} />
    </section>
  )
}

function Cartes({ vue, adulte }: { vue: Vue; adulte: Adulte }): JSX.Element {
  const siennes = vue.connu.cartes.flatMap((c, rang) => (c.adulte === adulte ? [{ c, rang }] : []))
  if (siennes.length === 0) {
    return <p className="suite">Aucun revenu déclaré pendant les quinze derniers mois.</p>
  }
  return (
    <ul className="cartes-ressources">
      {siennes.map(({ c, rang }) => (
        <li key={`k${rang}`} className="encadre">
          <CarteRessource vue={vue} carte={c} champ={`k${rang}`} />
        </li>
      ))}
    </ul>
  )
}

function CarteRessource(p: { vue: Vue; carte: Carte; champ: string }): JSX.Element {
  const { carte, champ, vue } = p
  const nature = majuscule(findNature(carte.nature)?.libelle ?? 'revenu')
  const derniers = carte.mois.slice(-3).reverse()
  return (
    <>
      <h3>{carte.nom ?? nature}</h3>
      <p className="petit">
        {carte.nom === null ? '' : `${nature}. `}
        {carte.source}. {carte.enCours ? '' : 'Ce revenu semble terminé.'}
      </p>
      <dl className="fiche">
        {derniers.map((m) => (
          <Fait
            key={m.mois}
            nom={majuscule(moisEnMots(m.mois))}
            valeur={enEuros(m.social as never)}
          />
        ))}
      </dl>
      <Champ
        nom={champ}
        label="Si ce n’est pas juste : le bon montant par mois"
        aide="Pour cette simulation seulement. La déclaration ne change pas."
        valeur={vue.saisie[champ]}
        erreur={erreurDe(vue, champ)}
        inputMode="decimal"
        classe="fr-input--montant"
        unite="€"
      />
    </>
  )
}

function Fait({ nom, valeur }: { nom: string; valeur: string }): JSX.Element {
  return (
    <>
      <dt>{nom}</dt>
      <dd>{valeur}</dd>
    </>
  )
}

function ChampPoste(p: { vue: Vue; adulte: Adulte; poste: Poste }): JSX.Element {
  const { vue, adulte, poste } = p
  const champ = `${adulte}-${poste.cle}`
  const montant = (
    <Champ
      nom={champ}
      label={`${poste.libelle}, par mois`}
      aide={poste.aide}
      valeur={vue.saisie[champ]}
      erreur={erreurDe(vue, champ)}
      inputMode="decimal"
      classe="fr-input--montant"
      unite="€"
    />
  )
  if (!AVEC_DEBUT.has(poste.cle)) return montant
  return (
    <div className="deux-champs">
      {montant}
      <Liste
        nom={`${champ}-depuis`}
        label="Depuis"
        {...(poste.aide === undefined ? {} : { aide: 'Le premier mois payé.' })}
        options={debuts(vue.connu.moisDroit)}
        vide="Plus d’un an"
        valeur={vue.saisie[`${champ}-depuis`]}
      />
    </div>
  )
}

function debuts(moisDroit: Mois): readonly (readonly [string, string])[] {
  return Array.from({ length: 12 }, (_, i) => moisPlus(moisDroit, -i)).map((m) => [
    m,
    majuscule(moisEnMots(m)),
  ])
}

/** Asked only where the dossier does not know it: family benefits read it. */
function ChampFiscal({ vue, adulte }: { vue: Vue; adulte: Adulte }): JSX.Element {
  const annee = anneeFiscale(vue.connu.moisDroit)
  const champ = `${adulte}-fiscal`
  const connu = vue.connu.profils[adulte]?.revenusFiscaux[annee] !== undefined
  return (
    <Champ
      nom={champ}
      label={`Revenu imposable de l’année ${annee}`}
      aide={
        connu
          ? 'Déjà connu par votre caisse. Écrivez-le seulement s’il est faux.'
          : (source(vue, champ) ??
            'Sur l’avis d’impôt. Nécessaire avec des enfants : écrivez 0 s’il n’y en a pas.')
      }
      valeur={vue.saisie[champ]}
      erreur={erreurDe(vue, champ)}
      inputMode="decimal"
      classe="fr-input--montant"
      unite="€ par an"
    />
  )
}
