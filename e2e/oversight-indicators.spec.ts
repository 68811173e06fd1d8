// The ministry's indicators: a table with mistakes, the corrected one, its chart, the comparison, the rating, and back again.
import { readFileSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import {
  copyTemplate,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  test as base,
  resize,
} from './fixtures.ts'
import { trainMunicipalities } from './flows/trained-municipalities.ts'
import { type RunningServer, startServer } from './server-process.ts'

// Imports change the indicators of the demo: these tests have a database of their own.
const test = base.extend<object, { server: RunningServer }>({
  server: [
    // eslint-disable-next-line no-empty-pattern -- Playwright demands a destructured first argument
    async ({}, use) => {
      const server = await startServer(trainMunicipalities(copyTemplate('indicators')))
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
})

test.describe.configure({ mode: 'serial' })

const headings =
  'Муниципалитет;Источник;Дата;Количество обращений;До исполнителя, ч;Время ответа, ч;В срок;Оценки 4-5'
/** Of the week before last: a week of the seeded ones. */
const day = new Date(Date.now() - 14 * 86_400_000).toLocaleDateString('ru-RU', { timeZone: 'Europe/Moscow' })
const line = (place: string, percent: string, date = day) => `${place};ПОС;${date};777;3,5;12;${percent};88`

async function bring(page: Page, name: string, content: string | Buffer) {
  const buffer = typeof content === 'string' ? Buffer.from(content) : content
  await page.getByLabel('Файл', { exact: true }).setInputFiles({ name, mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: 'Проверить файл' }).click()
}

async function fitsPhones(page: Page) {
  for (const width of [360, 320]) {
    await resize(page, { width, height: 780 })
    await expectNoSidewaysScroll(page)
  }
  await resize(page, { width: 1280, height: 900 })
}

test('a table with mistakes is refused row by row, the corrected one is taken', async ({
  page,
  signInAs,
}) => {
  await signInAs('ministry')
  await page.goto('/oversight/indicators')
  await page.getByRole('link', { name: 'Загрузка' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Загрузка показателей' })).toBeVisible()
  await expectAccessible(page)

  await bring(
    page,
    'Неделя.csv',
    [headings, line('Уреньский', '104'), line('Бор', '95', '01.01.2099')].join('\r\n'),
  )
  await expect(page.getByText('В списке 3 ошибки')).toBeVisible()
  const problems = page.getByRole('region', { name: 'Ошибки в списке' })
  await expect(problems).toContainText('Возможно, «Уренский муниципальный округ»')
  await expect(problems).toContainText('Больше 100 %: «104»')
  await expect(problems).toContainText('ещё не началась')
  await expectAccessible(page)
  await fitsPhones(page)

  await page.getByRole('link', { name: 'Выбрать другой файл' }).click()
  await bring(page, 'Неделя.csv', [headings, line('Уренский', '95'), line('Бор', '95 %')].join('\r\n'))
  await expect(page.getByText('Новых строк: 0, заменят прежние: 2')).toBeVisible()
  const rows = page.getByRole('region', { name: 'Что будет с каждой строкой' })
  await expect(rows).toContainText('Сообщений: 777 (было')
  await expectAccessible(page)
  await fitsPhones(page)
  await page.getByRole('button', { name: 'Записать: 2 строки' }).click()
  await expect(page.getByText('Заменено: 2')).toBeVisible()
  await expectAccessible(page)
})

test('a file that is too large and one with other headings are answered in words', async ({
  page,
  signInAs,
}, info) => {
  await signInAs('ministry')
  await page.goto('/oversight/indicators/import')
  const huge = info.outputPath('Огромный.csv')
  writeFileSync(huge, Buffer.alloc(50 * 1024 * 1024, 'а'))
  await page.getByLabel('Файл', { exact: true }).setInputFiles(huge)
  await page.getByRole('button', { name: 'Проверить файл' }).click()
  await expect(page.getByText('Файл больше 5 МБ')).toBeVisible()
  await bring(page, 'Чужие заголовки.csv', 'Город;Сколько\r\nБор;5')
  await expect(page.getByText('Не нашли заголовки: «Организация или муниципалитет»')).toBeVisible()
})

test('the chart shows it against its target, with a table and as files', async ({ page, signInAs }) => {
  await signInAs('ministry')
  await page.goto('/oversight/indicators')
  await expect(page.getByText('Показатели демонстрационные')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Муниципалитет').selectOption({ label: 'Уренский муниципальный округ' })
  await page.getByLabel('Канал').selectOption({ label: 'ПОС «Решаем вместе»' })
  await page.getByLabel('Показатель').selectOption({ label: 'Часов до ответа' })
  await page.getByRole('button', { name: 'Показать' }).click()
  const figure = page.getByRole('figure', { name: 'Часов до ответа' })
  await expect(figure).toContainText('цель не больше 192 ч')
  await expect(figure).toContainText('Источник цели: ПОС, 2025')
  await figure.getByText('Таблица').click()
  await expect(figure.getByRole('row').filter({ hasText: '777' })).toContainText('12 ч')
  await expectAccessible(page)
  await fitsPhones(page)

  const picture = await page.request.get(
    (await figure.getByRole('link', { name: 'PNG' }).getAttribute('href')) ?? '',
  )
  expect(picture.headers()['content-type']).toBe('image/png')
  const drawing = await page.request.get(
    (await figure.getByRole('link', { name: 'SVG' }).getAttribute('href')) ?? '',
  )
  expect(await drawing.text()).toContain('Показатели демонстрационные')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'XLSX' }).click()
  const file = unzipSync(readFileSync(await (await download).path()))
  expect(strFromU8(file['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('<v>777</v>')
})

test('a target is set with its source, and taken out of force after a question', async ({
  page,
  signInAs,
}) => {
  await signInAs('ministry')
  await page.goto('/oversight/indicators/targets')
  await page.getByLabel('Показатель').selectOption({ label: 'Повторные сообщения' })
  await page.getByLabel('Значение').fill('104')
  await page.getByLabel('Источник').fill('Решение штаба от 10.11.2026')
  await page.getByRole('button', { name: 'Записать цель' }).click()
  await expect(page.getByText('Не больше 100 %.')).toBeVisible()
  await page.getByLabel('Значение').fill('7,5')
  await page.getByRole('button', { name: 'Записать цель' }).click()
  const inForce = page
    .getByRole('region', { name: 'Действующие цели' })
    .getByRole('row', { name: /Повторные/ })
  await expect(inForce).toContainText('не больше 7,5 %')
  await expectAccessible(page)
  await fitsPhones(page)
  await inForce.getByRole('button', { name: 'Снять' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Снять' }).click()
  await expect(inForce).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'История целей' })).toContainText('снята: не больше 7,5 %')
})

test('before and after training are compared, without a word of causes', async ({ page, signInAs }) => {
  await signInAs('ministry')
  await page.goto('/oversight/indicators/effect')
  await expect(page.getByRole('heading', { name: 'Насколько изменилось' })).toBeVisible()
  await expect(page.getByText('Это связь, а не причина')).toBeVisible()
  const changes = page.getByRole('figure', { name: 'Насколько изменилось' })
  await changes.getByText('Таблица').click()
  await expect(changes.getByRole('row', { name: /Разница/ })).toContainText('от')
  await expectAccessible(page)
  await fitsPhones(page)
  const picture = await page.request.get(
    (await changes.getByRole('link', { name: 'SVG' }).getAttribute('href')) ?? '',
  )
  expect(await picture.text()).toContain('Это связь, а не причина')
  await page.getByLabel('С недели').fill(new Date(Date.now() - 60 * 86_400_000).toISOString().slice(0, 10))
  await page.getByRole('button', { name: 'Сравнить' }).click()
  await expect(page.getByText('Сравнить пока нельзя')).toBeVisible()
})

test('the week is ranked with the post of the head, which the ministry names', async ({ page, signInAs }) => {
  await signInAs('ministry')
  await page.goto('/oversight/rating')
  await expect(page.getByText('Скорость — средний балл')).toBeVisible()
  const table = page.getByRole('region', { name: 'Рейтинг недели' })
  await expect(table.getByRole('row')).not.toHaveCount(1)
  await expectAccessible(page)
  await fitsPhones(page)
  await table.getByRole('link', { name: 'Изменить должность: Уренский муниципальный округ' }).click()
  await page.getByLabel('Должность того').fill('Первый заместитель главы')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Записать' }).click()
  await expect(table.getByRole('row', { name: /Уренский/ })).toContainText(
    'Отвечает: Первый заместитель главы',
  )
  await page.getByRole('link', { name: '← Неделей раньше' }).click()
  await expect(page.getByRole('link', { name: 'Неделей позже →' })).toBeVisible()
})

test('an import is taken back after a question, and the former figures stand again', async ({
  page,
  signInAs,
}) => {
  await signInAs('ministry')
  await page.goto('/oversight/indicators/import')
  const former = page.getByRole('row', { name: /Показатели учебного стенда/ })
  await former.getByRole('button', { name: 'Отменить импорт' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Отменить импорт' }).click()
  await expect(page.getByText('Его строки позже заменил импорт «Неделя.csv»')).toBeVisible()
  await page
    .getByRole('row', { name: /Неделя\.csv/ })
    .getByRole('button', { name: 'Отменить импорт' })
    .click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Отменить импорт' }).click()
  await expect(page.getByRole('row', { name: /Неделя\.csv/ })).toContainText('отменён')
  await page.goto('/oversight/indicators?channel=pos&measure=answerHours')
  await page.getByLabel('Муниципалитет').selectOption({ label: 'Уренский муниципальный округ' })
  await page.getByRole('button', { name: 'Показать' }).click()
  await page.getByText('Таблица').click()
  await expect(page.getByRole('cell', { name: '777', exact: true })).toHaveCount(0)
})

test('a coordinator sees the own municipality and no region', async ({ page, signInAs }) => {
  await signInAs('coordinator')
  await page.goto('/oversight/indicators')
  await expect(page.getByText('Ваши муниципалитеты, все каналы')).toBeVisible()
  await expect(page.getByLabel('Муниципалитет').getByRole('option')).toHaveCount(2)
  await expectAccessible(page)
  for (const closed of ['effect', 'targets', 'import']) {
    const answer = await page.goto(`/oversight/indicators/${closed}`)
    expect(answer?.status(), closed).toBe(404)
  }
  const foreign = await page.goto('/oversight/indicators?municipality=municipality-22554000')
  expect(foreign?.status()).toBe(404)
})
