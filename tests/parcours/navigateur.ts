import { mkdirSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import type { PersonneDemo } from '#apps/demo'
import { cleNir } from '#socle'
import type { Site } from './site.js'

const OPTIONS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Where the run leaves its pictures (ignored by git). */
export const CAPTURES = 'tests/captures'

export function ouvrirNavigateur(): Promise<Browser> {
  mkdirSync(CAPTURES, { recursive: true })
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
  return chromium.launch({ executablePath, args: OPTIONS })
}

export interface Fenetre {
  readonly largeur?: number
  readonly sombre?: boolean
  readonly script?: boolean
}

export function ouvrirFenetre(navigateur: Browser, f: Fenetre = {}): Promise<BrowserContext> {
  return navigateur.newContext({
    viewport: { width: f.largeur ?? 1280, height: 900 },
    colorScheme: f.sombre === true ? 'dark' : 'light',
    javaScriptEnabled: f.script !== false,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
  })
}

/** The 15 signs that a person types. */
export function numeroComplet(p: PersonneDemo): string {
  return `${p.nir}${String(cleNir(p.nir)).padStart(2, '0')}`
}

/** From the home to the page after the log-in: the NIR first, else « Mon point du mois ». */
export async function seConnecter(page: Page, site: Site, p: PersonneDemo): Promise<void> {
  await page.goto(`${site.origine}/`)
  await page.getByRole('link', { name: 'S’identifier avec FranceConnect' }).click()
  await page.locator(`form:has(input[value="${p.cle}"])`).getByRole('button').click()
}

export async function retrouver(page: Page, p: PersonneDemo): Promise<void> {
  await page.getByLabel('Votre numéro de sécurité sociale').fill(numeroComplet(p))
  await page.getByRole('button', { name: 'Retrouver mon dossier' }).click()
}
