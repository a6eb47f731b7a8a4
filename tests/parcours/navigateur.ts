import { mkdirSync } from 'node:fs'
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core'
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

/** Pictures of a whole screen, mobile then desktop; it is left at the width of the desktop. */
export async function photographier(page: Page, nom: string): Promise<void> {
  for (const largeur of [320, 1280]) {
    await page.setViewportSize({ width: largeur, height: 900 })
    const path = `${CAPTURES}/${nom}-${largeur}.jpg`
    // A PNG of the same screen takes three times the processor to write.
    await page.screenshot({ path, type: 'jpeg', quality: 70, fullPage: true })
  }
}

/** A gesture that leads to a page: over once that page is read, so that what follows reads it. */
export async function suivre(geste: Locator): Promise<void> {
  await Promise.all([geste.page().waitForEvent('domcontentloaded'), geste.click()])
}

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
  await suivre(page.getByRole('link', { name: 'S’identifier avec FranceConnect' }))
  await suivre(page.locator(`form:has(input[value="${p.cle}"])`).getByRole('button'))
}

export async function retrouver(page: Page, p: PersonneDemo): Promise<void> {
  await page.getByLabel('Votre numéro de sécurité sociale').fill(numeroComplet(p))
  await suivre(page.getByRole('button', { name: 'Retrouver mon dossier' }))
}

/** Logged in, with the NIR given if it is still asked. */
export async function entrer(page: Page, site: Site, p: PersonneDemo): Promise<void> {
  await seConnecter(page, site, p)
  if (page.url().endsWith('/retrouver-mon-dossier')) await retrouver(page, p)
}
