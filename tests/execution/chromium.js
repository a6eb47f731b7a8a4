// Chromium for the browser tests: the system's, else installed by its packages when allowed.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

const NOMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

export const AIDE_CHROMIUM = `Chromium is missing: the browser tests cannot run. Do one of:
  - Debian, Ubuntu:  sudo apt-get install -y chromium fonts-liberation
  - Fedora:          sudo dnf install -y chromium liberation-fonts
  - macOS:           brew install --cask google-chrome
  - any:             CHROME_PATH=/path/to/chrome npm test`

/** Path of a Chromium that starts, or undefined. */
export function trouverChromium(dire) {
  return chercher() ?? (installer(dire) ? chercher() : undefined)
}

function chercher() {
  const { CHROME_PATH, CHROMIUM, PATH = '' } = process.env
  const dansPath = PATH.split(delimiter).flatMap((d) => NOMS.map((nom) => join(d, nom)))
  const candidats = [CHROME_PATH, CHROMIUM, ...dansPath, ...MAC, ...dePlaywright()]
  return candidats.find((c) => c && existsSync(c) && demarre(c))
}

function dePlaywright() {
  const cache = join(homedir(), '.cache', 'ms-playwright')
  if (!existsSync(cache)) return []
  const versions = readdirSync(cache).filter((nom) => /^chromium-\d+$/.test(nom))
  return versions.map((nom) => join(cache, nom, 'chrome-linux', 'chrome'))
}

function demarre(programme) {
  return spawnSync(programme, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}

function installer(dire) {
  if (!existsSync('/etc/debian_version')) return false
  const prefixe = commeRoot()
  if (prefixe === undefined) return false
  dire('installing chromium (apt-get)…')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) => {
    const [programme, ...reste] = [...prefixe, 'apt-get', ...args]
    return spawnSync(programme, reste, { stdio: ['ignore', 2, 2], env }).status === 0
  }
  apt('-qq', 'update')
  return apt('-qq', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation')
}

/** Nothing as root, sudo when it asks no password, undefined otherwise. */
function commeRoot() {
  if (process.getuid?.() === 0) return []
  const sudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' })
  return sudo.status === 0 ? ['sudo', '-n', 'DEBIAN_FRONTEND=noninteractive'] : undefined
}
