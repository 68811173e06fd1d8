// The promise: neither a crash, nor a locked database, nor a double click, nor a tampered request loses or breaks anything.
import type { Page } from '@playwright/test'
import Sqlite from 'better-sqlite3'
import { copyTemplate, expect, signIn, test } from './fixtures.ts'
import { addBlendedCohort } from './flows/blended-cohort.ts'
import { cookieOf, enrolmentOf, readIds, type Role, routeTable } from './route-table.ts'
import { type RunningServer, startServer } from './server-process.ts'

/** Long enough to be handed in; «номер» tells one text from another. */
const work = (number: number) =>
  `Работа номер ${number}. ${'Мы переписали ответ заявителю простыми словами. '.repeat(60)}`

test('kill -9 in the middle of writes loses nothing that was acknowledged', async () => {
  const file = copyTemplate('kill')
  for (let round = 1; round <= 3; round += 1) {
    const server = await startServer(file)
    const post = await poster(server, 'learner')
    const address = draftAddress(file)
    let acknowledged = 0
    let sent = 0
    const writing = (async () => {
      for (;;) {
        sent += 1
        const answer = await post(address, { text: String(round * 1_000_000 + sent) }).catch(() => null)
        if (answer?.status !== 200) return
        acknowledged = sent
      }
    })()
    await expect.poll(() => acknowledged, { intervals: [10] }).toBeGreaterThan(10 * round)
    await server.stop('SIGKILL')
    await writing
    const database = new Sqlite(file)
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    database.close()
    const stored = Number(draftIn(file)) - round * 1_000_000
    expect(stored).toBeGreaterThanOrEqual(acknowledged)
    expect(stored).toBeLessThanOrEqual(sent)
  }
  const after = await startServer(file)
  expect((await fetch(`${after.url}/health`)).status).toBe(200)
  await after.stop()
})

test.describe('while another process holds the database', () => {
  let holder: Sqlite.Database | undefined

  test.afterEach(() => {
    holder?.close()
    holder = undefined
  })

  test('a form gets a calm page with a request id, nothing is written, and later it works', async () => {
    const server = await startServer(copyTemplate('locked'))
    const post = await poster(server, 'learner')
    const address = draftAddress(server.databaseFile).replace('/draft', '')
    const form = { intent: 'draft', text: 'Набрано, пока база занята' }
    holder = lock(server.databaseFile)
    const startedAt = performance.now()
    const answer = await post(address, form, { Accept: 'text/html' })
    const html = await answer.text()
    expect(answer.status).toBe(503)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(performance.now() - startedAt, 'the wait is bearable').toBeLessThan(12_000)
    expect(html).toContain('Сервер сейчас занят')
    const requestId = answer.headers.get('x-request-id') ?? ''
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/)
    expect(html).toContain(requestId)
    expect(html).toContain('не записано наполовину')
    expect(html).not.toMatch(/SQLITE|prisma|at async/i)
    expect(draftIn(server.databaseFile)).toBe('')
    release(holder)
    expect((await post(address, form)).status).toBe(302)
    expect(draftIn(server.databaseFile)).toBe(form.text)
    await server.stop()
  })

  test('reads are served as always while writes wait', async () => {
    const server = await startServer(copyTemplate('locked-reads'))
    const post = await poster(server, 'learner')
    const address = draftAddress(server.databaseFile).replace('/draft', '')
    const cookie = await cookieFor(server, 'learner')
    const open = () => fetch(server.url + address, { headers: { cookie } })
    await open()
    holder = lock(server.databaseFile)
    const writes = Promise.all(
      Array.from({ length: 8 }, (_, index) => post(`${address}/draft`, { text: `Черновик ${index}` })),
    )
    // Both are answered whole before the lock is given up: reads do not queue behind the writes.
    for (let read = 0; read < 2; read++) expect((await open()).status).toBe(200)
    expect(draftIn(server.databaseFile), 'no write is through yet').toBe('')
    release(holder)
    expect((await writes).map(({ status }) => status)).toEqual(Array(8).fill(200))
    expect(draftIn(server.databaseFile)).toMatch(/^Черновик \d$/)
    await server.stop()
  })

  test('the page of a task keeps the typed text and sends it when the database is free', async ({
    page,
    server,
  }) => {
    await signIn(page, 'learner')
    await page.goto(draftAddress(server.databaseFile).replace('/draft', ''))
    const text = page.getByRole('textbox', { name: 'Ваша работа' })
    await text.fill(work(1))
    holder = lock(server.databaseFile)
    await page.getByRole('button', { name: 'Сдать преподавателю' }).click()
    await expect(
      page.getByRole('alert').filter({ hasText: /Сервер сейчас занят\. Это пока не сохранено.*Код запроса/ }),
    ).toBeVisible({
      timeout: 30_000,
    })
    await expect(text).toHaveValue(work(1))
    expect(submissionsIn(server.databaseFile)).toBe(0)
    release(holder)
    await page.getByRole('button', { name: 'Сдать преподавателю' }).click()
    await expect(page.getByText('Работа уже сдана и ждёт проверки')).toBeVisible({ timeout: 30_000 })
    expect(submissionsIn(server.databaseFile)).toBe(1)
  })
})

test('no form loses what was typed into it while the server is busy', async ({ browser }) => {
  test.setTimeout(180_000)
  const server = await startServer(copyTemplate('forms'))
  const cohort = String(read(server.databaseFile, `SELECT id FROM Cohort WHERE code = 'ЧЦ-26-01'`))
  const waiting = String(
    read(server.databaseFile, `SELECT id FROM TaskSubmission WHERE decision IS NULL LIMIT 1`),
  )
  const forms: [login: string, address: string, button: string, fields: Record<string, string>][] = [
    ['learner', '/account', 'Сохранить', { Фамилия: 'Соколова-Белая' }],
    [
      'registrar',
      '/registry/cohorts/new',
      'Создать черновик',
      {
        Название: 'Зима',
        'Код группы': 'ЧЦ-99-1',
        'Первый день': '2027-01-11',
        'Последний день': '2027-02-11',
      },
    ],
    [
      'registrar',
      `/registry/cohorts/${cohort}/invite`,
      'Проверить и пригласить',
      { 'Люди, по одному в строке': 'Белова Анна Ильинична; belova@reshayu.example' },
    ],
    [
      'instructor',
      `/teach/tasks/${waiting}`,
      'Вернуть с замечанием',
      { 'Ваши слова слушателю': 'Добавьте срок и того, кто отвечает за ответ.' },
    ],
  ]
  const pages = await Promise.all(
    forms.map(async ([login, address, , fields]) => {
      const page = await (await browser.newContext({ baseURL: server.url })).newPage()
      await signIn(page, login)
      await page.goto(address, { waitUntil: 'networkidle' })
      for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value)
      return page
    }),
  )
  const holder = lock(server.databaseFile)
  await Promise.all(
    forms.map(async ([, , button, fields], index) => {
      const page = pages[index] as (typeof pages)[number]
      await page.getByRole('button', { name: button, exact: true }).click()
      await expect(
        page
          .getByRole('alert')
          .filter({ hasText: /Сервер сейчас занят\. Это пока не сохранено.*Код запроса/ }),
      ).toBeVisible({ timeout: 30_000 })
      for (const [label, value] of Object.entries(fields))
        await expect(page.getByLabel(label)).toHaveValue(value)
    }),
  )
  release(holder)
  holder.close()
  for (const [index, [, , button]] of forms.entries())
    await (pages[index] as (typeof pages)[number]).getByRole('button', { name: button, exact: true }).click()
  const [profile, newCohort, , decision] = pages as [Page, Page, Page, Page]
  await expect(profile.getByText('Сохранено.')).toBeVisible()
  await expect(newCohort.getByRole('heading', { level: 1 })).toHaveText('Зима')
  await expect(decision.getByText('Работа возвращена с замечанием.')).toBeVisible()
  await server.stop()
})

test('an unsent draft outlives a lost network', async ({ page, context, server }) => {
  await signIn(page, 'learner7')
  const address = draftAddress(server.databaseFile, 'learner7', 'm3-task').replace('/draft', '')
  await page.goto(address)
  const text = page.getByRole('textbox', { name: 'Ваша работа' })
  await text.fill('Пишу в поезде')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Сохранить черновик' }).click()
  await expect(page.getByRole('alert')).toContainText('Нет связи с сервером. Это пока не сохранено')
  await expect(text).toHaveValue('Пишу в поезде')
  await expect(page.getByText('Черновик пока не сохранён, пробуем ещё раз')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByRole('status').filter({ hasText: 'Черновик сохранён' })).toBeVisible()
  await page.reload()
  await expect(text).toHaveValue('Пишу в поезде')
})

test.describe('against a server of its own', () => {
  let server: RunningServer

  test.beforeAll(async () => {
    server = await startServer(addBlendedCohort(copyTemplate('tampered')))
  })
  test.afterAll(() => server.stop())

  test('a work handed in twice at once is handed in once', async () => {
    const post = await poster(server, 'learner')
    const address = draftAddress(server.databaseFile).replace('/draft', '')
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => post(address, { intent: 'submit', text: work(2) })),
    )
    expect(answers.map(({ status }) => status)).toEqual([302, 302, 302, 302])
    expect(submissionsIn(server.databaseFile)).toBe(1)
  })

  test('a test begun twice at once is one attempt', async () => {
    const post = await poster(server, 'learner2')
    const enrolment = enrolmentOf(server.databaseFile, 'learner2')
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => post(`/learn/${enrolment}/tests/final`, {})),
    )
    const opened = answers.map((answer) => answer.headers.get('location'))
    expect(new Set(opened).size).toBe(1)
    expect(opened[0]).toContain('/attempts/')
  })

  test('hostile ids in every address are unknown, never an error', async () => {
    test.setTimeout(120_000)
    const ids = readIds(server.databaseFile)
    const hostile = [
      ...[`'; DROP TABLE "User"; --`, '\0', '__proto__', 'constructor', '../../etc/passwd', '%', '{}[]'],
      ...['\u202e\ud83d\ude00', '-1', 'NaN', '\r\nSet-Cookie: a=b', 'x'.repeat(5_000)],
    ].map(encodeURIComponent)
    // Keys of a list being read or checked live for minutes: an unknown one is told «no longer there», with 200.
    const temporary = /\/(?::progressKey|:listKey)$/
    const wrong: string[] = []
    for (const [pattern, { address, read, write = read }] of Object.entries(routeTable)) {
      if (!/[:*]/.test(pattern) || pattern === '/*' || temporary.test(pattern)) continue
      const role: Role = typeof read === 'string' ? 'admin' : (read[0] ?? (write as Role[])[0] ?? 'admin')
      const headers = { cookie: await cookieFor(server, role), Origin: server.url }
      for (const bad of hostile)
        for (const path of poisoned(pattern, address(ids), bad))
          for (const method of ['GET', 'POST']) {
            const body = method === 'POST' ? new URLSearchParams({ a: 'b' }) : undefined
            const answer = await fetch(server.url + path, { method, headers, body, redirect: 'manual' })
            const html = await answer.text()
            const calm = answer.status < 500 && (method === 'POST' || answer.status >= 400 || isRefusal(html))
            if (!calm) wrong.push(`${method} ${path.slice(0, 120)}: ${answer.status}`)
          }
    }
    expect(wrong).toEqual([])
    expect(await countPeople(server)).toBeGreaterThan(5)
  })

  test('tampered forms break nothing and hold nothing up', async () => {
    test.setTimeout(120_000)
    const learner = await poster(server, 'learner')
    const final = await poster(server, 'learner2')
    const own = `/learn/${enrolmentOf(server.databaseFile, 'learner')}`
    const second = enrolmentOf(server.databaseFile, 'learner2')
    const begun = await final(`/learn/${second}/tests/final`, {})
    const attempt = begun.headers.get('location') ?? ''
    expect(attempt).toContain('/attempts/')
    const answer = { position: '1', revision: '0' }
    const forms: [post: Post, address: string, base: Record<string, string>][] = [
      [await poster(server), '/login', { email: 'a@reshayu.example', password: 'b' }],
      [await poster(server), '/display', { size: '200' }],
      [learner, `${own}/tasks/m5-task`, { text: 'a', intent: 'submit' }],
      [learner, `${own}/tasks/m4-task/draft`, { text: 'a' }],
      [learner, `${own}/lessons/L1.1`, { block: firstBlock(server) }],
      [learner, `${own}/lessons/L1.1/view`, { seconds: '1', place: 's1' }],
      [final, attempt, answer],
      [final, `${attempt}/answers`, answer],
    ]
    const wrong: string[] = []
    for (const [post, address, base] of forms)
      for (const [name, fields] of Object.entries(tampered)) {
        const entries: [string, string][] = [...Object.entries(base), ...fields]
        const startedAt = performance.now()
        const { status } = await post(address, entries)
        const ms = Math.round(performance.now() - startedAt)
        if (status >= 500 || ms > 2_000) wrong.push(`${address} with ${name}: ${status} in ${ms} ms`)
      }
    expect(wrong).toEqual([])
  })

  test('bodies that are no forms break nothing', async () => {
    const ids = readIds(server.databaseFile)
    const bodies: [type: string, body: string][] = [
      ['application/json', '{"text":'],
      ['text/plain', 'текст'],
      ['multipart/form-data', 'without a boundary'],
      ['application/x-www-form-urlencoded', '%E0%A4%A&=&&&=%00'],
    ]
    const wrong: string[] = []
    for (const [type, body] of bodies)
      for (const address of ['/login', '/display', `/learn/${ids.enrolment}/tasks/m5-task`]) {
        const headers = {
          cookie: await cookieFor(server, 'learner'),
          Origin: server.url,
          'Content-Type': type,
        }
        const { status } = await fetch(server.url + address, {
          method: 'POST',
          headers,
          body,
          redirect: 'manual',
        })
        if (status >= 500) wrong.push(`${address} ${type}: ${status}`)
      }
    expect(wrong).toEqual([])
  })
})

const many = Array.from({ length: 2_000 }, (_, index): [string, string] => [`answer[${index}]`, '0'])
const tampered: Record<string, [string, string][]> = {
  'nothing more': [],
  'unknown fields': [
    ['admin', '1'],
    ['userId', 'x'],
    ['__proto__', 'x'],
    ['constructor.prototype.a', 'x'],
  ],
  'a huge index': [
    ['answer[99999999]', '1'],
    ['choice[99999999]', '1'],
    ['text[4294967295]', 'x'],
    ['email[1e9]', 'x'],
  ],
  'a deep path': [
    [`text${'[a]'.repeat(2_000)}`, 'x'],
    [`choice${'[0]'.repeat(2_000)}`, 'x'],
    ['a.b.'.repeat(2_000), 'x'],
  ],
  'a polluting path': [
    ['__proto__[polluted]', '1'],
    ['choice.__proto__.polluted', '1'],
    ['constructor[prototype]', '1'],
  ],
  'the same field twice': [
    'text',
    'email',
    'password',
    'position',
    'revision',
    'size',
    'block',
    'intent',
    'seconds',
  ].map((name) => [name, 'другое']),
  'lists where texts are expected': [
    ['text[]', 'a'],
    ['text[0]', 'b'],
    ['email[]', 'c'],
    ['position[]', '1'],
    ['size[0]', '200'],
  ],
  'objects where texts are expected': [
    ['text.a', 'a'],
    ['email.a', 'b'],
    ['password.a', 'b'],
    ['choice.a', 'c'],
    ['position.a', '1'],
  ],
  'numbers out of range': [
    ['answer', '1e309'],
    ['answer', '-1'],
    ['choice[0]', '9999'],
    ['order[0]', '-1'],
    ['move', '999:up'],
  ],
  'strange text': [
    ['answer', '\0'],
    ['choice[0]', '\ud800'],
    ['go', '../..'],
    ['to', '//elsewhere.example'],
  ],
  'very many fields': many,
  'a very long value': [
    ['answer', 'x'.repeat(500_000)],
    ['go', 'y'.repeat(300_000)],
  ],
}

type Post = (
  address: string,
  fields: Record<string, string> | [string, string][],
  headers?: Record<string, string>,
) => Promise<Response>

async function poster(server: RunningServer, role?: Role): Promise<Post> {
  const cookie = role ? await cookieFor(server, role) : ''
  return (address, fields, headers = {}) =>
    fetch(server.url + address, {
      method: 'POST',
      headers: { cookie, Origin: server.url, ...headers },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    })
}

const cookies = new Map<string, Promise<string>>()

/** One sign-in for each person and server. */
function cookieFor({ url }: RunningServer, role: Role): Promise<string> {
  const known = cookies.get(url + role) ?? cookieOf(url, role)
  cookies.set(url + role, known)
  return known
}

function draftAddress(file: string, login = 'learner', task = 'm4-task'): string {
  return `/learn/${enrolmentOf(file, login)}/tasks/${task}/draft`
}

/** The address with one of its parameters, each in turn, replaced. */
function poisoned(pattern: string, address: string, bad: string): string[] {
  const real = address.split('/')
  return pattern.split('/').flatMap((part, index) => {
    if (!/^[:*]/.test(part)) return []
    const rest = part === '*' ? [] : real.slice(index + 1)
    return [[...real.slice(0, index), bad, ...rest].join('/')]
  })
}

/** A page that says so and nothing else. */
function isRefusal(html: string): boolean {
  return html.includes('Такой страницы нет')
}

function lock(file: string): Sqlite.Database {
  const database = new Sqlite(file)
  database.exec('BEGIN EXCLUSIVE')
  return database
}

function release(database: Sqlite.Database): void {
  database.exec('ROLLBACK')
}

function read(file: string, sql: string): unknown {
  const database = new Sqlite(file, { readonly: true })
  const value = database.prepare(sql).pluck().get()
  database.close()
  return value
}

function draftIn(file: string): string {
  return String(read(file, 'SELECT text FROM TaskDraft') ?? '')
}

function submissionsIn(file: string): number {
  const enrolment = enrolmentOf(file, 'learner')
  return Number(
    read(
      file,
      `SELECT count(*) FROM TaskSubmission WHERE taskKey = 'm4-task' AND enrolmentId = '${enrolment}'`,
    ),
  )
}

function firstBlock({ databaseFile }: RunningServer): string {
  const segments = read(
    databaseFile,
    `SELECT c.segments FROM Lesson l JOIN LessonContent c ON c.hash = l.contentHash WHERE l.key = 'L1.1'`,
  )
  return /"id":"([^"]+)"/.exec(String(segments))?.[1] ?? ''
}

function countPeople(server: RunningServer): number {
  return Number(read(server.databaseFile, 'SELECT count(*) FROM User'))
}
