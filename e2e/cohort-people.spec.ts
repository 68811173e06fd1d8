// How people come into a cohort: a list from a file, checked, taken and taken back; an application, confirmed and accepted.
import { readFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { writeSheet } from '../app/platform/spreadsheet.server.ts'
import {
  copyTemplate,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  signIn,
  test as base,
  resize,
} from './fixtures.ts'
import { type RunningServer, startServer } from './server-process.ts'

const test = base.extend<object, { server: RunningServer }>({
  server: [
    // eslint-disable-next-line no-empty-pattern -- Playwright demands a destructured first argument
    async ({}, use) => {
      const server = await startServer(copyTemplate('cohort-people'))
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
})

const headings = ['Фамилия', 'Имя', 'Почта', 'Муниципалитет', 'Должность', 'СНИЛС']

async function listOf(...rows: string[][]) {
  const bytes = await writeSheet(
    'Люди',
    headings.map((title) => ({ title, width: 20 })),
    rows,
  )
  return {
    name: 'Список.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(bytes),
  }
}

const anna = ['Ли', 'Анна', 'anna.li@example.ru', 'Уренский муниципальный округ', 'юрист', '112-233-445 95']

test('a list is checked without writing, taken whole, and taken back', async ({ page, signInAs }) => {
  await signInAs('organiser')
  await page.goto('/registry')
  await page.getByRole('link', { name: 'Весна-2027', exact: true }).click()
  await page.getByRole('link', { name: 'Импорт' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Образец CSV' }).click()
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('Фамилия;Имя;Отчество;Почта')

  await page
    .getByLabel('Файл со списком')
    .setInputFiles(await listOf(anna, ['Ким', '', 'нет', 'Неведомый', 'юрист', '11223344596']))
  await page.getByRole('button', { name: 'Проверить список' }).click()
  await expect(page.getByText('В списке 4 ошибки')).toBeVisible()
  await expect(page.getByRole('row', { name: '3 B, Имя Пусто.' })).toBeVisible()
  await expect(page.getByRole('row', { name: /3 F, СНИЛС Контрольные цифры/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /3 Муниципалитет Нет такого муниципалитета/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /Взять список/ })).toHaveCount(0)
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Выбрать другой файл' }).click()
  await page
    .getByLabel('Файл со списком')
    .setInputFiles(await listOf(anna, ['Ермаков', 'Тимур', 'learner2@reshayu.example', '', '', '']))
  await page.getByRole('button', { name: 'Проверить список' }).click()
  await expect(
    page.getByRole('row', { name: /Ли Анна.*Создадим учётную запись и зачислим.*СНИЛС/ }),
  ).toBeVisible()
  await expect(
    page.getByRole('row', { name: /Ермаков Тимур.*В учётной записи: Ермаков Тимур Олегович/ }),
  ).toBeVisible()
  await expectAccessible(page)
  await resize(page, { width: 360, height: 740 })
  await expectNoSidewaysScroll(page)
  await resize(page, { width: 1280, height: 900 })
  await page.getByRole('button', { name: 'Взять список: 2 человека' }).click()
  await expect(page.getByText('Список взят')).toBeVisible()
  await expect(
    page.getByRole('row', { name: /Список.xlsx.*Новые учётные записи и зачисление: 1/ }),
  ).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Люди', exact: true }).click()
  await expect(page.getByRole('row', { name: /Ли Анна.*Уренский/ })).toBeVisible()

  await page.getByRole('link', { name: 'Импорт' }).click()
  await page.getByRole('button', { name: 'Отменить импорт' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Отменить импорт' }).click()
  await expect(page.getByText('Импорт отменён', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Люди', exact: true }).click()
  await expect(page.getByText('Ли Анна')).toHaveCount(0)
})

async function as(browser: Browser, baseURL: string | undefined, login: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL })).newPage()
  await signIn(page, login)
  return page
}

test('a learner applies, the coordinator confirms, the organiser accepts', async ({ browser, baseURL }) => {
  const learner = await as(browser, baseURL, 'learner')
  await learner.getByRole('link', { name: 'Открытые потоки и мои заявки' }).click()
  await learner.getByRole('link', { name: 'Подать заявку: Весна-2027' }).click()
  await learner.getByLabel('Чем Вам поможет программа').fill('Хочу вести приём иначе')
  await learner.getByRole('button', { name: 'Подать заявку' }).click()
  await expect(learner.getByText('Заявка уже подана')).toBeVisible()
  await expect(learner.getByText('подана', { exact: true })).toBeVisible()
  await expectAccessible(learner)

  const coordinator = await as(browser, baseURL, 'coordinator')
  await coordinator.goto('/coordinator/applications')
  await coordinator.getByRole('button', { name: 'Подтвердить: Соколова Марина Сергеевна' }).click()
  await expect(
    coordinator.getByRole('row', { name: /Соколова.*подтверждена куратором.*не нужен/ }),
  ).toBeVisible()
  await coordinator.getByRole('link', { name: 'Обзор' }).click()
  await expect(coordinator.getByText('все заняты')).toBeVisible()

  const organiser = await as(browser, baseURL, 'organiser')
  await organiser.goto('/registry')
  await organiser.getByRole('link', { name: 'Весна-2027', exact: true }).click()
  await organiser.getByRole('link', { name: /Заявки/ }).click()
  await organiser.getByRole('checkbox', { name: 'Отметить: Соколова Марина Сергеевна' }).check()
  await organiser.getByRole('checkbox', { name: 'Отметить: Королёв Игорь Степанович' }).check()
  await organiser.getByRole('button', { name: 'Принять отмеченные' }).click()
  await expect(organiser.getByText('Ответ записан')).toBeVisible()
  await organiser.getByRole('checkbox', { name: 'Отметить: Дёмин Артём Юрьевич' }).check()
  await organiser.getByText('Отклонить отмеченные').click()
  await organiser.getByRole('button', { name: 'Отклонить', exact: true }).click()
  await expect(organiser.getByText(/Дёмин.*Напишите причину/)).toBeVisible()
  await organiser.getByRole('link', { name: 'Решённые' }).click()
  await expect(organiser.getByRole('row', { name: /Соколова.*принята/ })).toBeVisible()

  await learner.reload()
  await expect(
    learner.getByRole('listitem').filter({ hasText: 'Весна-2027' }).getByText('принята', { exact: true }),
  ).toBeVisible()
  await coordinator.getByRole('link', { name: 'Мои слушатели' }).click()
  await expect(coordinator.getByRole('row', { name: /Королёв Игорь Степанович.*Весна-2027/ })).toBeVisible()
})

test('a coordinator names a new person, takes the name back, and replaces somebody', async ({
  browser,
  baseURL,
}) => {
  const page = await as(browser, baseURL, 'coordinator')
  await page.goto('/coordinator/people')
  await page.getByRole('link', { name: 'Заменить: Зотова Ирина Львовна' }).click()
  await page.getByLabel('Фамилия').fill('Орешкин')
  await page.getByLabel('Имя', { exact: true }).fill('Пётр')
  await page.getByLabel('Почта').fill('oreshkin@gorodets.example')
  await page.getByLabel('Должность').fill('юрист')
  await page.getByRole('button', { name: 'Заменить на нового человека' }).click()
  await expect(page).toHaveURL(/\/coordinator\/people$/)
  // The list is longer than a page.
  await page.goto('/coordinator/people?page=2')
  await expect(page.getByRole('row', { name: /Орешкин Пётр/ })).toBeVisible()
  await page.goto('/coordinator/people')
  await expect(page.getByText('Зотова')).toHaveCount(0)
})

test('an invited person answers on the own page', async ({ browser, baseURL }) => {
  const page = await as(browser, baseURL, 'learner7')
  await page.goto('/learn/cohorts')
  await expect(page.getByRole('heading', { name: 'Вас приглашают' })).toBeVisible()
  await page.getByRole('button', { name: 'Согласиться' }).click()
  await expect(page.getByRole('heading', { name: 'Вас приглашают' })).toHaveCount(0)
  await expect(page.getByText('принята', { exact: true })).toBeVisible()
})
