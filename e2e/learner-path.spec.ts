// The whole path: a programme uploaded, a cohort opened, a person invited, taught, tested, certified and verified.
import { readFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { qrOfPdf, textOfPdf } from '../app/testing/read-pdf.ts'
import { expect, expectAccessible, signIn, test } from './fixtures.ts'
import { packProgramme } from './flows/programme-archive.ts'
import { passTest } from './flows/test-taking.ts'

async function as(browser: Browser, login: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await signIn(page, login)
  return page
}

test('from invitation to a certificate that a stranger can verify', async ({ browser, server }) => {
  test.setTimeout(120_000)

  const instructor = await as(browser, 'instructor')
  await test.step('a broken archive is refused with file and line', async () => {
    await instructor.goto('/teach/programmes/upload')
    const broken = packProgramme((file, text) =>
      file.endsWith('01-dva-otveta.mdx') ? `${text}\nimport x from 'x'\n` : text,
    )
    await instructor
      .getByLabel('ZIP-архив с папкой программы')
      .setInputFiles({ name: 'malaya.zip', mimeType: 'application/zip', buffer: broken })
    await instructor.getByRole('button', { name: 'Проверить и загрузить' }).click()
    await expect(instructor.getByRole('cell', { name: /import/ })).toBeVisible()
    await expect(instructor.getByText('modules/m1/lessons/01-dva-otveta.mdx').first()).toBeVisible()
    await expectAccessible(instructor)
  })
  await test.step('the instructor uploads, previews and publishes', async () => {
    await instructor
      .getByLabel('ZIP-архив с папкой программы')
      .setInputFiles({ name: 'malaya.zip', mimeType: 'application/zip', buffer: packProgramme() })
    await instructor.getByRole('button', { name: 'Проверить и загрузить' }).click()
    await instructor.getByRole('link', { name: /Два ответа на одно письмо/ }).click()
    await expect(
      instructor.getByRole('heading', { name: 'Два ответа на одно письмо', level: 1 }),
    ).toBeVisible()
    await instructor.goBack()
    await instructor.getByRole('link', { name: 'Опубликовать…' }).click()
    await instructor.getByRole('button', { name: 'Опубликовать' }).click()
    await expect(instructor.getByText('Версия опубликована')).toBeVisible()
  })

  const registrar = await as(browser, 'registrar')
  const invitation = await test.step('the registrar opens a cohort and invites a person', async () => {
    await registrar.goto('/registry/cohorts/new')
    await registrar.getByLabel('Название').fill('Малый поток')
    await registrar.getByLabel('Код группы').fill('МП-26-01')
    await registrar
      .getByLabel('Программа')
      .selectOption({ label: await optionOf(registrar, 'Программа', 'Малая программа') })
    await registrar.getByLabel('Первый день').fill(dayFromNow(0))
    await registrar.getByLabel('Последний день').fill(dayFromNow(30))
    await registrar.getByRole('button', { name: 'Создать черновик' }).click()
    await expect(registrar.getByRole('heading', { level: 1 })).toContainText('Малый поток')
    await registrar.getByRole('link', { name: 'Состояние' }).click()
    await registrar.getByRole('button', { name: 'Начать обучение' }).click()
    await expect(registrar.getByRole('heading', { name: 'Сейчас: идёт обучение' })).toBeVisible()
    await registrar.getByRole('link', { name: 'Люди', exact: true }).click()
    await registrar
      .getByRole('link', { name: /Пригласить/ })
      .first()
      .click()
    await registrar.getByLabel('Фамилия').fill('Ёлкина')
    await registrar.getByLabel('Имя', { exact: true }).fill('Дарья')
    await registrar.getByLabel('Отчество').fill('Юрьевна')
    await registrar.getByLabel('Почта').fill('elkina@reshayu.example')
    await registrar.getByRole('button', { name: 'Пригласить', exact: true }).click()
    await expect(registrar.getByText('Письмо со ссылкой отправлено.')).toBeVisible()
    return /\/invitation\/[\w-]+/.exec(await registrar.content())?.[0] ?? ''
  })
  expect(invitation).toMatch(/^\/invitation\/.{20,}/)

  const learner = await (await browser.newContext()).newPage()
  await test.step('the person sets a password and gives the consent', async () => {
    await learner.goto(invitation)
    await learner.getByLabel('Новый пароль', { exact: true }).fill('яблоня у реки растёт')
    await learner.getByLabel('Новый пароль ещё раз').fill('яблоня у реки растёт')
    await learner.getByRole('button', { name: 'Сохранить и войти' }).click()
    await learner.getByRole('button', { name: 'Даю согласие' }).click()
    await learner.waitForURL(/\/learn/)
    await expect(learner.getByRole('heading', { level: 1 })).toContainText('Дарья Юрьевна')
    expect((await learner.request.get(invitation)).status()).toBe(410)
  })

  const programme = await test.step('reads both lessons', async () => {
    await learner.getByRole('link', { name: /урок/i }).first().click()
    await expect(learner.getByRole('heading', { level: 1 })).toContainText('Два ответа')
    const base = learner.url().replace(/\/lessons\/.*/, '')
    await learner.goto(`${base}/tests/m1`)
    await expect(learner.getByText(/2\sурока/).first()).toBeVisible()
    await learner.goto(`${base}/lessons/L1.1`)
    await learner.getByRole('radio', { name: 'Когда стало тепло' }).check()
    await learner.getByRole('button', { name: 'Ответить', exact: true }).click()
    await expect(learner.getByText('Да, это и есть результат.')).toBeVisible()
    await finishLesson(learner)
    await learner.getByRole('link', { name: /Следующий урок/ }).click()
    await expect(learner.getByRole('heading', { level: 1 })).toContainText('Контрольная весточка')
    await finishLesson(learner)
    return base
  })
  await test.step('passes the module test', async () => {
    await passTest(learner, `${programme}/tests/m1`)
    await expect(learner.getByRole('heading', { name: 'Тест пройден' })).toBeVisible()
  })
  await test.step('hands in the task; it comes back with a remark and is accepted', async () => {
    await handIn(
      learner,
      `${programme}/tasks/m1-task`,
      'Ответил в срок про яму у школы, но яма осталась. Родители хотели, чтобы детям было безопасно идти.',
    )
    await decide(instructor, 'Вернуть с замечанием', 'Допишите, что хотел человек.')
    await learner.goto('/learn')
    await expect(learner.getByText('Допишите, что хотел человек.')).toBeVisible()
    await handIn(
      learner,
      `${programme}/tasks/m1-task`,
      'Ответил в срок про яму у школы, но яма осталась. Мама хотела, чтобы коляска проезжала к саду без объезда.',
    )
    await decide(instructor, 'Принять', 'Хорошо.')
  })
  await test.step('passes the final test', async () => {
    await passTest(learner, `${programme}/tests/final`)
    await expect(learner.getByRole('heading', { name: 'Тест пройден' })).toBeVisible()
  })

  await test.step('the registrar issues the certificate', async () => {
    await registrar.goto('/registry/ready')
    await registrar.getByRole('checkbox', { name: /Ёлкина/ }).check()
    await registrar.getByRole('button', { name: 'Выдать удостоверения' }).click()
    await expect(registrar.getByText(/удостоверение выдано|удостоверения выданы/).first()).toBeVisible()
  })

  await test.step('the learner downloads it; a stranger verifies it by the QR code', async () => {
    await learner.goto('/learn')
    const [download] = await Promise.all([
      learner.waitForEvent('download'),
      learner.getByRole('link', { name: 'Скачать PDF' }).click(),
    ])
    const paper = readFileSync(await download.path())
    const text = await textOfPdf(paper)
    const code = await qrOfPdf(paper)
    expect(text).toContain('Ёлкина Дарья Юрьевна')
    expect(text).toContain('Малая программа для проверки')
    expect(text).toContain('ОБРАЗЕЦ')
    const number = /\d{4}-ПК-\d{6}/.exec(text)?.[0] ?? ''
    expect(number).toMatch(/^\d{4}-ПК-\d{6}$/)
    const address = decodeURI(code ?? '')
    expect(address).toMatch(new RegExp(`^${server.url}/verify/${number}-[A-Z0-9a-z]{8}$`))
    const stranger = await (await browser.newContext()).newPage()
    await stranger.goto(code as string)
    await expect(stranger.getByRole('heading', { name: 'Удостоверение действительно' })).toBeVisible()
    const page = (await stranger.locator('main').innerText()).replace(/\u00a0/g, ' ')
    expect(page).toContain('Ёлкина Д. Ю.')
    expect(page).toContain('ОБРАЗЕЦ')
    expect(page).not.toMatch(/Дарья|Юрьевна|elkina/)
    await expectAccessible(stranger)
    for (const wrong of [
      address.replace(/-[^-]*$/, ''),
      address.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
      `${server.url}/verify/2026-ПК-999999-ABCDEFGH`,
    ]) {
      expect((await stranger.goto(wrong))?.status()).toBe(404)
    }
  })
})

async function finishLesson(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Прочитано' }).click()
  await expect(page.getByText('Урок пройден.', { exact: true })).toBeVisible()
}

async function handIn(page: Page, address: string, text: string): Promise<void> {
  await page.goto(address)
  await page.getByLabel('Ваша работа').fill(text)
  await page.getByRole('button', { name: 'Сдать преподавателю' }).click()
  await expect(page.getByText('Ждёт проверки').first()).toBeVisible()
}

async function decide(page: Page, button: string, remark: string): Promise<void> {
  await page.goto('/teach/tasks')
  await page
    .getByRole('row', { name: /Ёлкина/ })
    .getByRole('link')
    .click()
  await page.getByLabel('Ваши слова слушателю').fill(remark)
  await page.getByRole('button', { name: button }).click()
  await expect(page.getByText(remark).first()).toBeVisible()
}

async function optionOf(page: Page, label: string, start: string): Promise<string> {
  const options = await page.getByLabel(label).locator('option').allInnerTexts()
  return options.find((option) => option.trim().startsWith(start))?.trim() ?? ''
}

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}
