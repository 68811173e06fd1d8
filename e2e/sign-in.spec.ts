// The promise: the door tells nobody who has an account, closes to guessing, opens anew by a letter, and ends sign-ins at once.
import Sqlite from 'better-sqlite3'
import type { Browser, Page } from '@playwright/test'
import { castEmail, demoPassword } from '../prisma/cast.ts'
import { copyTemplate, expect, expectAccessible, signIn, test as base } from './fixtures.ts'
import { readRows } from './flows/stored-rows.ts'
import { type RunningServer, startServer } from './server-process.ts'

// Failures are counted by address: these tests have a server of their own.
const test = base.extend<object, { server: RunningServer }>({
  server: [
    // eslint-disable-next-line no-empty-pattern -- Playwright demands a destructured first argument
    async ({}, use) => {
      const server = await startServer(copyTemplate('sign-in'))
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
})

const anotherPassword = 'берёза за мостом шумит'

async function as(browser: Browser, login: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await signIn(page, login)
  return page
}

/** Tries a password; answers with the words of the refusal. */
async function refusalOf(page: Page, email: string, password: string): Promise<string> {
  await page.getByLabel('Электронная почта').fill(email)
  await page.getByLabel('Пароль', { exact: true }).fill(password)
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: 'Войти', exact: true }).click()
  await (await answered).finished()
  await expect(page.getByRole('button', { name: 'Войти', exact: true })).toBeEnabled()
  return page.getByRole('alert').innerText()
}

/** Ten wrong passwords and then the right one: what is said each time. */
async function tryInVain(page: Page, email: string): Promise<string[]> {
  await page.goto('/login')
  const told: string[] = []
  for (let attempt = 1; attempt <= 10; attempt += 1)
    told.push(await refusalOf(page, email, `неверный пароль ${attempt}`))
  return [...told, await refusalOf(page, email, demoPassword)]
}

/** Asks for a letter and reads its link in the outbox, as an administrator of the demo does. */
async function askForLink(browser: Browser, page: Page, email: string): Promise<string> {
  await page.goto('/login')
  await page.getByRole('link', { name: 'Не помню пароль' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Новый пароль')
  await page.getByLabel('Электронная почта').fill(email)
  await page.getByRole('button', { name: 'Прислать ссылку' }).click()
  await expect(page.getByText('письмо уже в пути')).toBeVisible()
  const admin = await as(browser, 'admin')
  await admin.goto('/admin/outbox')
  await admin
    .getByRole('row', { name: new RegExp(email) })
    .getByRole('link', { name: /Новый пароль/ })
    .first()
    .click()
  return admin.getByRole('link', { name: /\/password\/reset\// }).innerText()
}

async function setPassword(page: Page, password: string): Promise<void> {
  await page.getByLabel('Новый пароль', { exact: true }).fill(password)
  await page.getByLabel('Новый пароль ещё раз').fill(password)
  await page.getByRole('button', { name: 'Сохранить и войти' }).click()
}

test('a wrong password says nothing about the account and keeps the e-mail', async ({ page }) => {
  await page.goto('/login')
  const known = await refusalOf(page, castEmail('learner8'), 'неверный пароль')
  await expect(page.getByLabel('Электронная почта')).toHaveValue(castEmail('learner8'))
  expect(await page.content()).not.toContain('неверный пароль')
  await expectAccessible(page)
  const unknown = await refusalOf(page, 'nobody@reshayu.example', 'неверный пароль')
  expect(unknown).toBe(known)
  expect(known).toContain('Почта или пароль не подошли.')
})

test('ten failures close the door, with the same words for an e-mail nobody has', async ({ page }) => {
  const known = await tryInVain(page, castEmail('learner7'))
  expect(known.slice(0, 9).every((words) => words.startsWith('Почта или пароль не подошли.'))).toBe(true)
  expect(known[9]).toContain('вход закрыт на 15 минут')
  expect(known[10], 'the right password does not open a closed door').toBe(known[9])
  await expectAccessible(page)
  expect(await tryInVain(page, 'somebody@reshayu.example')).toEqual(known)
})

test('a letter opens the closed door again, once', async ({ browser, page }) => {
  const email = castEmail('learner7')
  const link = await askForLink(browser, page, email)
  const other = await (await browser.newContext()).newPage()
  await other.goto(link)

  await page.goto(link)
  await expectAccessible(page)
  await setPassword(page, 'коротко')
  await expect(page.getByText('Пароль короче 10 знаков.')).toBeVisible()
  await setPassword(page, anotherPassword)
  await page.waitForURL(/\/learn/)

  await test.step('the used link is refused, also where its page stood open', async () => {
    await setPassword(other, 'рябина у крыльца краснеет')
    await expect(other.getByRole('heading', { name: 'Ссылка больше не действует' })).toBeVisible()
    expect((await other.goto(link))?.status()).toBe(410)
    await expectAccessible(other)
  })
  await other.goto('/login')
  expect(await refusalOf(other, email, demoPassword)).toContain('Почта или пароль не подошли.')
  await other.getByLabel('Пароль', { exact: true }).fill(anotherPassword)
  await other.getByRole('button', { name: 'Войти', exact: true }).click()
  await other.waitForURL(/\/learn/)
})

test('an expired link and a made-up one are refused alike', async ({ browser, page, server }) => {
  const link = await askForLink(browser, page, castEmail('learner6'))
  const database = new Sqlite(server.databaseFile)
  database.exec(`UPDATE OneTimeToken SET expiresAt = createdAt WHERE kind = 'password-reset'`)
  database.close()
  for (const address of [link, link.replace(/[^/]+$/, 'a'.repeat(43))]) {
    expect((await page.goto(address))?.status()).toBe(410)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ссылка больше не действует')
  }
})

test('a letter asked for an e-mail nobody has is answered with the same words', async ({ page }) => {
  const answers: string[] = []
  for (const email of [castEmail('learner5'), 'noone55@reshayu.example']) {
    await page.goto('/password/forgot')
    await page.getByLabel('Электронная почта').fill(email)
    await page.getByRole('button', { name: 'Прислать ссылку' }).click()
    const answer = page.getByRole('status').filter({ hasText: email })
    answers.push((await answer.innerText()).replace(email, '…'))
  }
  expect(answers[0]).toBe(answers[1])
})

test('«Выйти везде» ends the sign-ins of every other device', async ({ browser }) => {
  const here = await as(browser, 'learner8')
  const there = await as(browser, 'learner8')
  await here.goto('/account/sign-ins')
  await expect(here.getByRole('button', { name: /^Выйти: / })).toHaveCount(2)
  await expectAccessible(here)
  await here.getByRole('button', { name: 'Выйти везде' }).click()
  await expect(here).toHaveURL(/\/login/)
  for (const page of [here, there]) {
    await page.goto('/learn')
    await expect(page).toHaveURL(/\/login/)
  }
})

test('a changed role ends the person’s sign-ins', async ({ browser, server }) => {
  const person = await as(browser, 'learner8')
  await person.goto('/learn')
  await expect(person).toHaveURL(/\/learn/)
  expect((await person.goto('/teach'))?.status()).toBe(404)

  const admin = await as(browser, 'admin')
  const [row] = readRows<{ id: string }>(
    server.databaseFile,
    'SELECT id FROM User WHERE email = ?',
    castEmail('learner8'),
  )
  await admin.goto(`/admin/users/${row?.id}/roles`)
  await admin.getByRole('combobox', { name: 'Роль' }).selectOption('преподаватель')
  await admin.getByRole('combobox', { name: 'Область' }).selectOption('Вся платформа')
  await admin.getByRole('button', { name: 'Дать роль' }).click()
  await expect(admin.getByText('Роли изменены.')).toBeVisible()

  await person.goto('/learn')
  await expect(person).toHaveURL(/\/login/)
  await signIn(person, 'learner8')
  expect((await person.goto('/teach'))?.status()).toBe(200)
})
