import { QuestionsLogement } from '../questions-logement.js'
import { Boutons, erreurDe, Formulaire, pageDEtape, source, type Vue } from './cadre.js'

const AIDE_RECUE = {
  legende: 'Si vous recevez déjà une aide au logement',
  precision:
    'Laissez vide : nous la calculons. Outre-mer, écrivez son montant, ou 0 si vous n’en avez pas.',
}

export function pageLogement(vue: Vue): string {
  return pageDEtape(vue, {
    etape: 'logement',
    children: (
      <Formulaire vue={vue} etape="logement">
        <QuestionsLogement
          saisie={vue.saisie}
          erreur={(champ) => erreurDe(vue, champ)}
          source={(champ) => source(vue, champ)}
          aideRecue={AIDE_RECUE}
        />
        <Boutons suite="Continuer" retour="foyer" />
      </Formulaire>
    ),
  })
}
