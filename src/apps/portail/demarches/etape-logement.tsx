import type { JSX } from 'react'
import { lignesAdresse } from '#allocations'
import { QuestionsLogement } from '../questions-logement.js'
import { ChampsAdresse } from './adresse-champs.js'
import { PAGE_ADRESSE } from './adresse-page.js'
import { FormulaireEtape, fauteDe, pageDEtape, type VueDemande } from './cadre.js'

const AIDE_RECUE = {
  legende: 'Si vous recevez une aide au logement',
  precision: 'Laissez vide si vous n’en recevez pas.',
}

/** Step 2: the home, the housing benefit already received, where letters go. */
export function pageLogement(v: VueDemande): string {
  return pageDEtape(
    v,
    <FormulaireEtape v={v}>
      <QuestionsLogement
        saisie={v.saisie}
        erreur={(champ) => fauteDe(v, champ)}
        aideRecue={AIDE_RECUE}
      />
      <Adresse v={v} />
    </FormulaireEtape>,
  )
}

/** Asked of who never told it; a letter without an address would not leave. */
function Adresse({ v }: { v: VueDemande }): JSX.Element {
  if (v.adresseConnue === undefined) {
    return <ChampsAdresse saisie={v.saisie} erreur={(champ) => fauteDe(v, champ)} quand="demande" />
  }
  return (
    <p className="texte bloc">
      Vos courriers vont à cette adresse : {lignesAdresse(v.adresseConnue).join(', ')}.{' '}
      <a href={PAGE_ADRESSE}>Changer mon adresse postale</a>
    </p>
  )
}
