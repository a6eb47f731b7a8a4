import assert from 'node:assert/strict'
import { test } from 'node:test'
import { references } from './references.js'

const insec = (texte: string): string => `<span class="insec">${texte}</span>`
const CAS = [
  { titre: 'dans un attribut', html: '<a title="L. 262-48">x</a>', attendu: null },
  { titre: 'dans un titre', html: '<title>L. 262-48</title>', attendu: null },
  { titre: 'dans un choix', html: '<option value="a">L. 262-48</option>', attendu: null },
  { titre: 'dans un dessin', html: '<svg><text x="1">L. 262-48</text></svg>', attendu: null },
  { titre: 'sans trait d’union', html: '<p>article L. 262</p>', attendu: null },
  { titre: 'des dates, un téléphone', html: '<p>2026-11-12, 00-00</p>', attendu: null },
  {
    titre: 'un article, après une balise fermée',
    html: '<p><b>CASF</b>, articles L. 262-48 et R. 262-4-1.</p>',
    attendu: `<p><b>CASF</b>, articles ${insec('L. 262-48')} et ${insec('R. 262-4-1')}.</p>`,
  },
  {
    titre: 'le numéro d’une demande, d’un signalement',
    html: '<p>demande Q-20261112-XFQFFS, S-2026-ESSA-I000.</p>',
    attendu: `<p>demande ${insec('Q-20261112-XFQFFS')}, ${insec('S-2026-ESSA-I000')}.</p>`,
  },
  {
    titre: 'le numéro d’un courrier',
    html: '<p>courrier D0000008-2026-10-2-PA.</p>',
    attendu: `<p>courrier ${insec('D0000008-2026-10-2-PA')}.</p>`,
  },
  {
    titre: 'un e-mail, pas une adresse',
    html: '<p id="e-mail">Un e-mail, <a href="/e-mail">E-mails</a></p>',
    attendu: `<p id="e-mail">Un ${insec('e-mail')}, <a href="/e-mail">${insec('E-mails')}</a></p>`,
  },
  {
    titre: 'un décret',
    html: '<li>décret n°\u00a02025-1288</li>',
    attendu: `<li>décret ${insec('n°\u00a02025-1288')}</li>`,
  },
]

for (const { titre, html, attendu } of CAS) {
  test(`référence à un texte : ${titre}`, () => assert.equal(references(html), attendu ?? html))
}
