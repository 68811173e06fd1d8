// The promise: every page of the application, whoever may open it, is whole, accessible and fits any screen.
import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectNoSidewaysScroll, resize } from './fixtures.ts'
import { test } from './flows/blended-cohort.ts'
import {
  type Access,
  cookieOf,
  enrolmentOf,
  type Ids,
  readIds,
  type Role,
  roles,
  routeTable,
} from './route-table.ts'

/** Addresses that give no page: data, files, places to write to, and the door that sends everybody on. */
const notPages = [
  // Its page exists once peer review is open: e2e/marking.spec.ts.
  '/practice/peer/:attemptId',
  '/',
  // Sends on to the one region; its pages are below.
  '/oversight',
  '/oversight/regions/:regionId/table/:format',
  '/oversight/regions/:regionId/picture/:picture/:format',
  '/oversight/cohorts/:cohortId/table/:format',
  '/oversight/:placeKind/:placeId/table/:format',
  '/oversight/headcount/table/:format',
  '/oversight/headcount/places/:placeId/table/:format',
  '/oversight/plan/table/:format',
  '/oversight/:placeKind/:placeId/people/:format',
  '/health',
  '/bench/empty',
  '/logout',
  '/practice/check',
  '/practice/attempts/:attemptId/draft',
  '/learn/:enrolmentId/lessons/:lessonKey/view',
  '/learn/:enrolmentId/tasks/:taskKey/draft',
  '/learn/:enrolmentId/stages/:stageKey/draft',
  '/learn/:enrolmentId/stages/:stageKey/files/:submissionId',
  '/teach/stages/:submissionId/file',
  '/learn/:enrolmentId/attempts/:attemptId/answers',
  '/learn/:enrolmentId/certificate.pdf',
  '/learn/:enrolmentId/certificate.json',
  '/.well-known/did.json',
  '/credentials/issuer',
  '/credentials/status/:list',
  '/registry/frdo/batches/:batchId/file.xlsx',
  '/organise/sessions/:sessionId/groups/cards.pdf',
  '/learn/:enrolmentId/materials/:materialKey.pdf',
  '/learn/:enrolmentId/materials/:packageName.zip',
  '/teach/programmes/sample/:file',
  '/teach/cases/:caseKey/file',
  '/teach/case-drafts/:draftId/file',
  '/teach/case-drafts/:draftId/:section/kept',
  '/teach/programmes/:versionId/materials/:materialKey.pdf',
  '/teach/programmes/:versionId/materials/:packageName.zip',
  '/programme-files/:versionId/*',
  '/organise/session-materials/:materialId',
  '/calendar/:token.ics',
  '/sessions/:sessionId/calendar.ics',
  '/sessions/:sessionId/materials/:materialId',
  '/organise/sessions/:sessionId/day',
  '/organise/sessions/:sessionId/day/:dayId/counts',
  '/organise/sessions/:sessionId/day/:dayId/screen-code',
  '/organise/sessions/:sessionId/day/:dayId/scans',
  '/organise/sessions/:sessionId/day/:dayId/sheet.pdf',
  '/organise/sessions/:sessionId/day/:dayId/badges.pdf',
  '/organise/sessions/:sessionId/day/attendance.xlsx',
  // Nobody has asked in the demo: e2e/records.spec.ts.
  '/erasures/:id',
  '/diagnostics/cohorts/:cohortId/report.xlsx',
  '/registry/certificates.csv',
  '/admin/audit.csv',
  '/account/data/archive.zip',
  '/registry/cohorts/:cohortId/certificates.zip',
  '/registry/cohorts/:cohortId/certificates.pdf',
  '/registry/papers/:paperId/file/:format',
  '/registry/papers/templates/:kind/file/:version',
  '/registry/cohorts/:cohortId/exam.xlsx',
  '/registry/cohorts/:cohortId/people.xlsx',
  '/registry/cohorts/:cohortId/import/sample/:format',
  '/oversight/headcount/sample/:format',
  '/oversight/indicators/chart/:format',
  '/oversight/indicators/table/:format',
  '/oversight/indicators/effect/:kind/:format',
  '/oversight/indicators/sample/:regionId/:format',
  '/oversight/indicators/progress/:progressKey',
  '/oversight/rating/table/:format',
  '/oversight/overdue/file/:format',
  '/oversight/comparison/table/:format',
  '/oversight/comparison/chart/:kind/:format',
  '/admin/outbox/:id/attachment',
  '/admin/organisations/import/sample/:format',
  '/admin/users/import/sample/:format',
  '/admin/users/import/progress/:progressKey',
  '/oversight/overdue/file/:format',
  '/admin/outbox/:id/attachment',
  '/oversight/comparison/table/:format',
  '/oversight/comparison/chart/:kind/:format',
  '/coordinator/staff/:userId/training/:trainingId',
  '/oversight/plan/forecast/:format',
  '/registry/cohorts/:cohortId/import/progress/:progressKey',
]

/** Pages that say no: to an unknown address and to a link that is not valid. */
const refusing: Record<string, number> = {
  '/*': 404,
  '/password/reset/:token': 410,
  '/invitation/:token': 410,
  '/diagnostics/link/:token': 410,
  '/diagnostics/link/:token/:step': 404,
  '/diagnostics/observer/:token': 410,
  '/door/:token': 410,
  '/commission/:token': 410,
  '/commission/:token/:slotId': 410,
}

/** A finished attempt is read in its results; an open one is walked through in the test of its own below. */
const leadsOn: Record<string, (ids: Ids) => string> = {
  '/check-in': () => '/check-in/day-today',
  // Handed in long ago: the first page of the wave says so.
  '/diagnostics/:enrolmentId/:wave/:step': (ids) => `/diagnostics/${ids.enrolment}/before`,
  '/learn/:enrolmentId/attempts/:attemptId': resultsOf,
  '/learn/:enrolmentId/attempts/:attemptId/overview': resultsOf,
}

/** What a programmer left behind, not what a person should read. */
const leftovers = /\bundefined\b|\bNaN\b|\[object |\bInvalid Date\b|[а-я]\.\.(?!\.)/

const largeText = `display=${encodeURIComponent('size=200')}`

const pages = Object.entries(routeTable).filter(([pattern]) => !notPages.includes(pattern))

/** Each page is opened once, by the first who may. */
function openerOf(read: Access): Role {
  if (read === 'signed-in') return 'learner'
  return read === 'open' ? 'stranger' : (read[0] ?? 'stranger')
}

for (const role of roles) {
  const own = pages.filter(([, { read }]) => openerOf(read) === role)
  if (own.length === 0) continue

  test(`pages of ${role} are whole, pass axe and fit a desk and a phone`, async ({ page, server }) => {
    test.setTimeout(120_000)
    const ids = readIds(server.databaseFile)
    await bring(page, server.url, await cookieFor(server.url, role))
    const complaints = listenTo(page)
    for (const [pattern, { address }] of own) {
      await test.step(pattern, async () => {
        const answer = await page.goto(address(ids))
        expect(answer?.status(), pattern).toBe(refusing[pattern] ?? 200)
        const shown = decodeURIComponent(new URL(page.url()).pathname)
        expect(shown, pattern).toBe(leadsOn[pattern]?.(ids) ?? address(ids).split('?')[0])
        await expectGood(page)
      })
    }
    expect(complaints).toEqual([])
  })

  test(`pages of ${role} fit 320 px with text twice as large`, async ({ page, server }) => {
    test.setTimeout(120_000)
    const ids = readIds(server.databaseFile)
    await bring(page, server.url, await cookieFor(server.url, role), largeText)
    await resize(page, { width: 320, height: 740 })
    for (const [, { address }] of own) {
      await page.goto(address(ids))
      await expectFitsLarge(page)
    }
  })
}

test('an open attempt is whole, passes axe and fits a desk, a phone and large text', async ({
  page,
  server,
}) => {
  await bring(page, server.url, await cookieOf(server.url, 'learner2'))
  const complaints = listenTo(page)
  await page.goto(`/learn/${enrolmentOf(server.databaseFile, 'learner2')}/tests/final`)
  await expectGood(page)
  await page.getByRole('button', { name: 'Начать тест' }).click()
  await page.waitForURL(/\/attempts\/[^/]+$/)
  const attempt = page.url()
  for (const address of [attempt, `${attempt}/overview`]) {
    await page.goto(address)
    await expectGood(page)
  }
  await bring(page, server.url, largeText)
  await resize(page, { width: 320, height: 740 })
  for (const address of [attempt, `${attempt}/overview`]) {
    await page.goto(address)
    await expectFitsLarge(page)
  }
  expect(complaints).toEqual([])
})

function resultsOf(ids: Ids): string {
  return `/learn/${ids.enrolment}/attempts/${ids.attempt}/results`
}

async function cookieFor(url: string, role: Role): Promise<string> {
  return role === 'stranger' ? '' : cookieOf(url, role)
}

async function bring(page: Page, url: string, ...cookies: string[]): Promise<void> {
  for (const cookie of cookies.filter(Boolean)) {
    const [name = '', value = ''] = cookie.split('=')
    await page.context().addCookies([{ name, value, url }])
  }
}

/** Errors of the console. A page that says no is itself one: Chromium reports its status there. */
function listenTo(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    const refusal =
      /Failed to load resource.* (404|410)/.test(message.text()) && message.location().url === page.url()
    if (message.type() === 'error' && !refusal) complaints.push(`${page.url()}: ${message.text()}`)
  })
  return complaints
}

async function expectGood(page: Page): Promise<void> {
  await resize(page, { width: 1280, height: 900 })
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
  await expect(page).toHaveTitle(/\S/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.getByText('Учебный стенд').first()).toBeVisible()
  expect(await page.locator('body').innerText(), page.url()).not.toMatch(leftovers)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await resize(page, { width: 360, height: 740 })
  await expectNoSidewaysScroll(page)
}

async function expectFitsLarge(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-size', '200')
  await expectNoSidewaysScroll(page)
}
