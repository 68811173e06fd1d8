// Finds a Chromium or Chrome for the browser tests, and installs one where none is.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
]

/** Path of a browser that is here already, or null. */
export function findBrowser(): string | null {
  const own = chromium.executablePath()
  return (
    [process.env.CHROMIUM_PATH ?? '', own, ...places].find((place) => place !== '' && existsSync(place)) ??
    null
  )
}

/** Installs a browser: Playwright's own download, else Debian's package when root. Throws with advice when neither works. */
export function installBrowser(): string {
  run('npx', ['playwright', 'install', 'chromium'])
  if (!findBrowser() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'])
  }
  const found = findBrowser()
  if (!found)
    throw new Error(
      'No Chromium or Chrome was found and none could be installed. Install one, or set CHROMIUM_PATH.',
    )
  return found
}

function run(command: string, args: string[]): void {
  console.log(`Installing a browser: ${command} ${args.join(' ')}`)
  spawnSync(command, args, {
    stdio: 'inherit',
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}
