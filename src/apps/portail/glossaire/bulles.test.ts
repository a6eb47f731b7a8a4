import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expliquerTermes } from './bulles.js'

const page = (dedans: string): string =>
  `<body><p>RSA</p><main id="contenu">${dedans}</main></body>`
const bulles = (dedans: string): string[] =>
  [...expliquerTermes(page(dedans)).matchAll(/popovertarget="terme-([a-z-]+)"/g)].map(
    (m) => m[1] ?? '',
  )

const CAS = [
  { titre: 'rien hors de la page', dedans: '<p>Bonjour.</p>', attendu: [] },
  { titre: 'une fois par page', dedans: '<p>Le RSA.</p><p>Le RSA.</p>', attendu: ['rsa'] },
  { titre: 'ni titre, ni lien', dedans: '<h2>RSA</h2><p><a href="/x">RSA</a></p>', attendu: [] },
  { titre: 'ni formulaire', dedans: '<form><p>RSA<input name="x"></p></form>', attendu: [] },
  { titre: 'ni aide de champ', dedans: '<p class="fr-hint-text">SIRET</p>', attendu: [] },
  { titre: 'ni bulletin dessiné', dedans: '<div role="img"><p>net social</p></div>', attendu: [] },
  { titre: 'ni mot plus long', dedans: '<p>Individu, RSAX, sous-révision.</p>', attendu: [] },
  {
    titre: 'la bulle de la page reste seule',
    dedans: '<p>Le RSA.</p><span popover="auto" id="terme-rsa"><b>RSA</b></span>',
    attendu: [],
  },
  {
    titre: 'ce qui est déplié d’abord',
    dedans: '<details><summary>x</summary><p>recours</p></details><p>Un recours.</p>',
    attendu: ['recours'],
  },
  {
    titre: 'replié, faute de mieux',
    dedans: '<details><summary>x</summary><p>Un recours.</p></details>',
    attendu: ['recours'],
  },
  {
    titre: 'plusieurs termes, dans l’ordre',
    dedans: '<ul><li>Le montant net social<br>et la prime d’activité</li></ul>',
    attendu: ['montant-net-social', 'prime-activite'],
  },
  {
    titre: 'un balisage au milieu',
    dedans: '<p>Le <strong>SIRET</strong>.</p>',
    attendu: ['siret'],
  },
]

for (const { titre, dedans, attendu } of CAS) {
  test(`bulles : ${titre}`, () => assert.deepEqual(bulles(dedans), attendu))
}

test('bulles : le texte lu reste le même, et rien d’autre ne bouge', () => {
  const avant = page(
    '<p>Le net social &lt;b&gt; de mai.</p><svg><path d="M0 0"></path></svg><p>fin</p>',
  )
  const apres = expliquerTermes(avant)
  const sansBulle = apres
    .replace(/<span popover[\s\S]*?<\/a><\/span>/g, '')
    .replace(/<span class="terme"><button[^>]*>|<\/button><\/span>/g, '')
  assert.equal(sansBulle, avant)
})

test('bulles : la première d’un paragraphe replié cède à la première lue', () => {
  const html = expliquerTermes(
    page('<details><summary>x</summary><p>recours A</p></details><p>recours B</p>'),
  )
  assert.ok(html.indexOf('terme-recours') > html.indexOf('recours A'))
})
