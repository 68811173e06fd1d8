// What every browser test gets: a server with a copied database per worker, a signed-in page by role, axe.
import { copyFileSync } from 'node:fs'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { cast, castEmail } from '../prisma/cast.ts'
import { type RunningServer, startServer } from './server-process.ts'

interface WorkerFixtures {
  server: RunningServer
}

interface TestFixtures {
  signInAs: (login: string) => Promise<void>
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    // eslint-disable-next-line no-empty-pattern -- Playwright demands a destructured first argument
    async ({}, use, info) => {
      const server = await startServer(copyTemplate(`worker-${info.workerIndex}`))
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  signInAs: async ({ page }, use) => {
    await use((login) => signIn(page, login))
  },
})

export { expect }

/** A fresh copy of the seeded demo database. */
export function copyTemplate(name: string): string {
  const folder = process.env.RESHAYU_E2E_FOLDER
  if (!folder) throw new Error('The template is made by the global setup')
  const file = path.join(folder, `${name}.db`)
  copyFileSync(path.join(folder, 'template.db'), file)
  return file
}

/** One click on the demo sign-in page. */
export async function signIn(page: Page, login: string): Promise<void> {
  const person = cast.find((member) => member.login === login)
  if (!person) throw new Error(`Nobody in the cast is called ${login}`)
  await page.goto('/login')
  if (person.note) {
    await page
      .getByRole('button', { name: `Войти: ${person.surname} ${person.givenName} ${person.patronymic}` })
      .click()
  } else {
    await page.getByLabel('Электронная почта').fill(castEmail(login))
    await page.getByLabel('Пароль', { exact: true }).fill('reshayu-demo')
    await page.getByRole('button', { name: 'Войти', exact: true }).click()
  }
  await page.waitForURL((url) => !url.pathname.startsWith('/login'))
}

/** The standards that every page is held against; only what is violated is gathered, with all its places. */
const standards: Parameters<AxeBuilder['options']>[0] = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
}

/**
 * Zero violations of WCAG A and AA on the page as it stands. Axe's «legacy» mode opens no second page for its summary;
 * it differs only for frames of other origins, and the site has none.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options(standards).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
  ).toEqual([])
}

/** The page does not scroll sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `${page.url()} scrolls sideways by ${overflow} px`).toBeLessThanOrEqual(0)
}

/**
 * Gives the page another size and waits until it is drawn in it. Chromium without a graphics card loses, once in
 * thousands of times, the first frame after a change and then draws nothing more, so that the next press waits for
 * ever; one more change brings it back.
 */
export async function resize(page: Page, size: { width: number; height: number }): Promise<void> {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    await page.setViewportSize(size)
    const frames = page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    )
    const lost = new Promise<string>((resolve) => setTimeout(() => resolve('lost'), 3_000))
    if ((await Promise.race([frames, lost])) !== 'lost') return
    frames.catch(() => undefined)
    await page.setViewportSize({ ...size, height: size.height + attempt })
  }
  throw new Error(`Chromium draws nothing at ${size.width} × ${size.height}`)
}
