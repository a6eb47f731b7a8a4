import type { Jour } from '#socle'
import type { DossierAllocataire, Notification } from '../dossier.js'
import type { Courrier, Section } from '../notification/courrier.js'
import { composerSection } from '../notification/ecrire-notification.js'
import { composer, de, jourEnMots, moisEnMots } from '../notification/mots.js'
import { NOMS_ORGANISME } from '../notification/recours.js'
import { sectionContact, sectionErreur, sectionRecours } from '../notification/sections-droits.js'
import type { ChangementSituation, TypeChangement } from './changement-situation.js'
import type { DemandeDeposee } from './demande.js'
import { nomDemande } from './lettre-demande.js'
import type { IssueEtude } from './reponse.js'

/** Under this title stand the caisse's reasons, in her words. */
export const RAISONS_CAISSE = 'Les raisons de votre caisse'

/**
 * A claim refused after it was looked at: who decided, why, and how to contest it. The amounts of
 * the book are left out: they stood on answers that the caisse did not keep.
 * @texte CRPA, art. L. 211-2 and L. 211-5; CASF, art. R. 262-91; S3-18
 */
export function ecrireLettreRefus(q: {
  readonly demande: DemandeDeposee
  readonly dossier: DossierAllocataire
  readonly texte: string
  readonly date: Jour
}): Notification {
  const { demande: d, dossier, texte, date } = q
  const { declaration, liquidations } = d
  const { long } = NOMS_ORGANISME[dossier.organisme]
  const decision = {
    titre: 'Notre décision : nous ne pouvons pas ouvrir ce droit',
    paragraphes: [
      `Votre ${nomDemande(d.type)} date du ${jourEnMots(d.jour)}. Elle est refusée.`,
      `Une personne de votre ${long} a étudié votre demande.`,
      'Votre demande est gardée, avec sa date. Si vous la contestez, vos droits sont revus à ' +
        'partir de cette date.',
      'Votre situation change ? Faites une nouvelle demande : vous ne perdez rien.',
    ],
  }
  const objet = `Votre ${nomDemande(d.type)} : refus`
  const courrier = { dossier, declaration, liquidations, date }
  return lettre({ courrier, reference: d.numero, objet }, [decision, raisons(texte)])
}

const NOMS: Readonly<Partial<Record<TypeChangement, string>>> = {
  grossesse: 'une grossesse',
  naissance: 'une naissance',
  'enfant-arrive': 'l’arrivée d’un enfant',
  'enfant-parti': 'le départ d’un enfant',
  separation: 'une séparation',
  deces: 'un décès',
  'emploi-perdu': 'un emploi perdu',
}

/** What the caisse answers to a change that she had to look at. */
export function ecrireLettreChangement(q: {
  readonly changement: ChangementSituation
  readonly dossier: DossierAllocataire
  readonly issue: IssueEtude
  readonly texte: string
  readonly date: Jour
}): Notification {
  const { changement: c, dossier, issue, texte, date } = q
  const quoi = NOMS[c.contenu.type] ?? 'un changement'
  const accepte = issue === 'acceptee'
  const decision = {
    titre: accepte
      ? 'Notre décision : ce changement est pris en compte'
      : 'Notre décision : ce changement n’est pas pris en compte',
    paragraphes: [
      `Le ${jourEnMots(c.jour)}, vous avez déclaré ${quoi}. ` +
        `Date du changement : ${jourEnMots(c.contenu.depuis)}.`,
      ...(accepte ? effets(c) : ['Vos droits ne changent pas. Vous pouvez envoyer un document.']),
    ],
  }
  const objet = `Votre changement de situation : ${accepte ? 'pris en compte' : 'refus'}`
  const courrier = { dossier, date }
  const dites = texte.trim() === '' ? [] : [raisons(texte)]
  return lettre({ courrier, reference: c.numero, objet }, [decision, ...dites])
}

function effets({ effet }: ChangementSituation): string[] {
  return [
    `RSA : il compte au plus tôt à partir ${de(moisEnMots(effet.rsa))}.`,
    `Prime d’activité : il compte au plus tôt à partir ${de(moisEnMots(effet.prime))}.`,
  ]
}

function raisons(texte: string): Section {
  return { titre: RAISONS_CAISSE, paragraphes: texte.trim().split(/\n+/) }
}

function lettre(
  q: {
    readonly courrier: Pick<Courrier, 'dossier' | 'date'>
    readonly reference: string
    readonly objet: string
  },
  sections: readonly Section[],
): Notification {
  const { courrier, reference, objet } = q
  const fin = [sectionErreur(courrier), sectionRecours(courrier), sectionContact(courrier)]
  return {
    ...{ dossier: courrier.dossier.numero, reference, date: courrier.date },
    objet: composer(objet),
    sections: [...sections, ...fin].map(composerSection),
  }
}
