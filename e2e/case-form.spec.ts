// The promise: an instructor builds a case from a copy without writing a file, is told what is wrong, and a learner meets it.
import type { Browser, Page } from '@playwright/test'
import {
  copyTemplate,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  signIn,
  test,
  resize,
} from './fixtures.ts'
import { readRows } from './flows/stored-rows.ts'
import { startServer } from './server-process.ts'

async function personOf(
  browser: Browser,
  baseURL: string,
  login: string,
  javaScriptEnabled = true,
): Promise<Page> {
  const context = await browser.newContext({ baseURL, javaScriptEnabled })
  const page = await context.newPage()
  await signIn(page, login)
  return page
}

async function section(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Разделы обращения' }).getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

const save = (page: Page) => page.getByRole('button', { name: 'Сохранить', exact: true }).click()

test('a case from a copy: an error is said, put right, previewed, published, met and withdrawn', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const server = await startServer(copyTemplate('case-form'))
  const page = await personOf(browser, server.url, 'instructor')
  const title = 'Ледяной вагончик строителей'

  await test.step('begun from a shipped case', async () => {
    await page.goto('/teach/cases')
    await page.getByLabel('Заголовок обращения').fill('батареи')
    await page.getByRole('button', { name: 'Найти' }).click()
    await page.getByRole('link', { name: 'Холодные батареи у пожилой женщины' }).click()
    await page.getByRole('link', { name: 'Новое по образцу' }).click()
    await page.getByRole('button', { name: 'Начать' }).click()
    await page.getByLabel('Заголовок').fill(title)
    await page.getByRole('button', { name: 'Начать' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Сообщение' })).toBeVisible()
  })

  await test.step('a telephone that looks real is named beside the field at once', async () => {
    await page
      .getByLabel('Сообщение', { exact: true })
      .fill('Третий день мёрзнем. Мой номер 8 831 212-85-06.')
    await save(page)
    await expect(page.getByText(/похоже на настоящий телефон/).first()).toBeVisible()
    await expect(page.getByLabel('Сообщение', { exact: true })).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByLabel('Сообщение', { exact: true })).toHaveValue(/212-85-06/)
    await expectAccessible(page)
  })

  await test.step('a branch is lost with its row; typed words are kept on the way', async () => {
    await section(page, 'Исполнители')
    await page.getByLabel('Что поручить').first().fill('Пустить тепло сегодня')
    await page.getByRole('button', { name: 'Исполнитель 1: удалить' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Удалить' }).click()
    await expect(page.getByLabel('Что поручить').first()).toHaveValue('Пустить тепло сегодня')
    await section(page, 'Вопросы и ответы')
    await page.getByRole('button', { name: 'Добавить: факт' }).click()
    await expect(page.locator('#facts-9')).toBeFocused()
    await page.getByRole('button', { name: 'Факт 10: удалить' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Отмена' }).click()
    await expect(page.locator('#facts-9')).toBeVisible()
    await page.getByRole('button', { name: 'Факт 10: удалить' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Удалить' }).click()
    await expect(page.locator('#facts-9')).toHaveCount(0)
  })

  const draft = page.url().replace(/\/[^/]+$/, '')
  await test.step('the check names the section and leads to the field', async () => {
    await page.goto(draft)
    await page.getByRole('button', { name: 'Проверить' }).click()
    await expect(page.getByRole('heading', { name: /замечани/ })).toBeVisible()
    await expect(page.getByText(/«Управляющая компания» не верный исполнитель/)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Опубликовать…' })).toHaveCount(0)
    await expectAccessible(page)
    await resize(page, { width: 360, height: 740 })
    await expectNoSidewaysScroll(page)
    await resize(page, { width: 1280, height: 800 })
    await page.getByRole('link', { name: /похоже на настоящий телефон/ }).click()
    await expect(page.getByLabel('Сообщение', { exact: true })).toBeFocused()
    await page.getByLabel('Сообщение', { exact: true }).fill('Третий день мёрзнем в вагончике.')
    await save(page)
    await expect(page.getByText(/похоже на настоящий телефон/)).toHaveCount(0)
  })

  await test.step('put right, it has no faults', async () => {
    await section(page, 'Исполнители')
    await page.getByRole('button', { name: 'Добавить: исполнитель' }).click()
    const row = page.getByRole('listitem', { name: 'Исполнитель 5' })
    await row.getByLabel('Исполнитель', { exact: true }).selectOption({ label: 'Управляющая компания' })
    await row.getByLabel('Верное поручение ему').selectOption({ label: 'Пустить тепло сегодня' })
    await page.getByRole('button', { name: 'Исполнитель 5: выше' }).click()
    await expect(
      page.getByRole('listitem', { name: 'Исполнитель 4' }).getByLabel('Исполнитель', { exact: true }),
    ).toHaveValue('uk')
    await page.goto(draft)
    await expect(page.getByRole('heading', { name: 'Замечаний нет' })).toBeVisible()
  })

  await test.step('previewed as a learner sees it, along the model to the end', async () => {
    await page.getByRole('link', { name: 'Посмотреть как слушатель' }).click()
    await expect(page.getByText('мёрзнем в вагончике')).toBeVisible()
    await page.getByRole('radio', { name: /Тепло сегодня/ }).check()
    await page.getByRole('button', { name: 'Дальше' }).click()
    await expect(page.getByRole('heading', { name: 'Срочность и категория' })).toBeVisible()
    await expectAccessible(page)
    const step = page.getByRole('link', { name: 'Сделать шаг по эталону' })
    for (let left = 20; left && (await step.count()); left -= 1) {
      const address = await step.getAttribute('href')
      await step.click()
      // The address of the page changes a moment before what stands on it.
      await expect(page.locator(`a[href="${address}"]`)).toHaveCount(0)
    }
    await expect(page.getByText('Цепочка пройдена до конца')).toBeVisible()
    expect(
      readRows(server.databaseFile, `SELECT id FROM PracticeAttempt WHERE caseKey LIKE 'ledyanoy%'`),
    ).toEqual([])
  })

  const learner = await personOf(browser, server.url, 'learner2')
  await test.step('published, a learner meets it and begins', async () => {
    await page.goto(draft)
    await page.getByRole('link', { name: 'Опубликовать…' }).click()
    await page.getByRole('button', { name: 'Опубликовать' }).click()
    await expect(page.getByText('Версия 1')).toBeVisible()
    await learner.goto('/practice/cases/ledyanoy-vagonchik-stroiteley')
    await learner.getByRole('button', { name: 'Взять в работу' }).click()
    await expect(learner.getByText('мёрзнем в вагончике')).toBeVisible()
  })

  await test.step('withdrawn, the begun attempt goes on; returned, it is offered again', async () => {
    await page.getByRole('button', { name: 'Снять с «Приёмной»' }).click()
    await page.getByRole('button', { name: 'Снять', exact: true }).click()
    await expect(page.getByText(/Снято с «Приёмной»/)).toBeVisible()
    await learner.getByRole('radio', { name: /Тепло сегодня/ }).check()
    await learner.getByRole('button', { name: 'Дальше' }).click()
    await expect(learner.getByRole('heading', { name: 'Срочность и категория' })).toBeVisible()
    await page.getByRole('button', { name: 'Вернуть в «Приёмную»' }).click()
    await expect(page.getByText(/Снято с «Приёмной»/)).toHaveCount(0)
  })
  await server.stop()
})

test('without scripts: rows, two tabs, the file down and up again', async ({ browser, server }) => {
  test.setTimeout(120_000)
  const page = await personOf(browser, server.url, 'instructor', false)
  await page.goto('/teach/cases?state=draft')
  await page.getByRole('link', { name: 'Холодно в классе первоклассников' }).click()
  const draft = page.url()
  const other = await page.context().newPage()
  await page.goto(`${draft}/need`)
  await other.goto(`${draft}/need`)

  const summary = 'Что человеку нужно на самом деле'
  await page.getByLabel(summary).fill('Тепло в классе завтра')
  await page.getByRole('button', { name: 'Вариант 2: выше' }).click()
  await expect(page.getByLabel(summary)).toHaveValue('Тепло в классе завтра')
  await expect(page.getByLabel('Вариант', { exact: true }).first()).toHaveValue(/Перерасчёт/)

  await other.getByLabel(summary).fill('Перевести детей в другой класс')
  await save(other)
  await expect(other.getByText(/тем временем изменили/)).toBeVisible()
  await expect(other.getByLabel(summary)).toHaveValue('Перевести детей в другой класс')
  await save(other)
  await expect(other.getByText(/тем временем изменили/)).toHaveCount(0)

  const id = draft.split('/').at(-1) ?? ''
  const file = await page.request.get(`${draft}/file`)
  expect(await file.text()).toContain('Перевести детей в другой класс')
  await page.goto('/teach/cases/new')
  await page.getByLabel('Файл обращения').setInputFiles({
    name: 'case.yaml',
    mimeType: 'application/yaml',
    buffer: Buffer.from((await file.text()).replace(/^key: .*/, 'key: cold-class-again')),
  })
  await page.getByRole('button', { name: 'Загрузить' }).click()
  await expect(page).toHaveURL(/\/teach\/case-drafts\//)
  expect(page.url()).not.toContain(id)
  await expect(page.getByText('cold-class-again.yaml')).toBeVisible()
})

test('what is typed is kept while it is written', async ({ browser, server }) => {
  const page = await personOf(browser, server.url, 'instructor')
  await page.goto('/teach/cases/new')
  await page.getByLabel('Заголовок').fill('Пишется само')
  await page.getByRole('button', { name: 'Начать' }).click()
  await page.getByLabel('Сообщение', { exact: true }).fill('Начало сообщения, которое прервали')
  await expect(page.getByText('Сохранено в черновике')).toBeVisible({ timeout: 15_000 })
  await page.reload()
  await expect(page.getByLabel('Сообщение', { exact: true })).toHaveValue(
    'Начало сообщения, которое прервали',
  )
})
