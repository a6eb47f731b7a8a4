// The only script of the site. Every page works without it; with it, the session says that it will
// close, a form leaves once, and what is typed is kept until it is sent.
import { enregistrerSaisies } from './saisie.js'
import { annoncerFermeture } from './session.js'
import { envoyerUneFois } from './une-fois.js'

annoncerFermeture(document)
envoyerUneFois(document)
enregistrerSaisies(document)
