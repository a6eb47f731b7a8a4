import { QuestionsLogement } from '../questions-logement.js'
import { FormulaireEtape, fauteDe, pageDEtape, type VueDemande } from './cadre.js'

const AIDE_RECUE = {
  legende: 'Si vous recevez une aide au logement',
  precision: 'Laissez vide si vous n’en recevez pas.',
}

/** Step 2: the home, and the housing benefit already received. */
export function pageLogement(v: VueDemande): string {
  return pageDEtape(
    v,
    <FormulaireEtape v={v}>
      <QuestionsLogement
        saisie={v.saisie}
        erreur={(champ) => fauteDe(v, champ)}
        aideRecue={AIDE_RECUE}
      />
    </FormulaireEtape>,
  )
}
