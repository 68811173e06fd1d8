// The promise to an organiser: a series is planned, announced, filled, moved, cancelled, restored and merged.
import { copyTemplate, expect, expectAccessible, expectNoSidewaysScroll, test as base } from './fixtures.ts'
import { chooseBySearch } from './flows/choose-by-search.ts'
import { type RunningServer, startServer } from './server-process.ts'

const test = base.extend<object, { server: RunningServer }>({
  server: [
    // eslint-disable-next-line no-empty-pattern -- Playwright demands a destructured first argument
    async ({}, use) => {
      const server = await startServer(copyTemplate('session-planning'))
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
})

/** By the clock of Moscow, as the demo counts: at night it is ahead of UTC by a day. */
const day = (ahead: number) =>
  new Date(Date.now() + 3 * 3_600_000 + ahead * 86_400_000).toISOString().slice(0, 10)

test('a session is planned in a new place, announced, moved, cancelled, restored and merged', async ({
  page,
  signInAs,
}) => {
  test.setTimeout(90_000)
  await signInAs('organiser')
  await page.getByRole('link', { name: 'Сессии', exact: true }).click()
  await page.getByRole('link', { name: 'Стратегия-2026' }).click()
  // The list of all cohorts has such a link for each of them.
  await expect(page.getByRole('link', { name: 'Запланировать сессию' })).toHaveCount(1)
  await page.getByRole('link', { name: 'Запланировать сессию' }).click()
  await expect(page.getByRole('heading', { name: 'Новая сессия' })).toBeVisible()
  await page.getByLabel('Название', { exact: true }).fill('Защита проектов')
  await page.getByLabel('День', { exact: true }).fill('2020-01-01')
  await page.getByLabel('Место', { exact: true }).selectOption('Новое место…')
  await page.getByLabel('Название места').fill('Дом правительства')
  await page.getByLabel('Адрес').fill('Нижний Новгород, Кремль, 2')
  await page.getByLabel('Часовой пояс места').selectOption('Europe/Moscow')
  await page.getByLabel('Помещение', { exact: true }).fill('Зал 1')
  await page.getByLabel('Вмещает').fill('20')
  await page.getByLabel('Сколько мест').fill('25')
  // The rules of the last session are offered: among them a minimum that nobody can reach here.
  await page.getByLabel('Человек', { exact: true }).fill('0')
  await page.getByRole('button', { name: 'Сохранить черновик' }).click()
  await expect(page.getByText('Это время уже прошло. Выберите день впереди.')).toBeVisible()
  await page.getByLabel('День', { exact: true }).fill(day(20))
  await page.getByRole('button', { name: 'Сохранить черновик' }).click()
  await expect(page.getByText(/В помещении 20 мест, а на сессии 25/)).toBeVisible()
  await page.getByLabel('Почему мест больше, чем в помещении').fill('Поставим стулья')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Сохранить черновик' }).click()

  await expect(page.getByRole('heading', { name: 'Защита проектов', level: 1 })).toBeVisible()
  await expect(page.getByText('На 5 сверх вместимости: Поставим стулья')).toBeVisible()
  await page.getByRole('button', { name: 'Объявить' }).click()
  await expect(page.getByText('объявлена', { exact: true })).toBeVisible()
  const planned = new URL(page.url()).pathname

  await page.getByRole('link', { name: 'Записать человека' }).click()
  await chooseBySearch(page, 'Слушатель потока', 'Соколова')
  await page.getByRole('button', { name: 'Записать', exact: true }).click()
  await expect(page.getByText('Человек записан, место 1. Письмо отправим.')).toBeVisible()
  await expectAccessible(page)

  await page.goto(`${planned}/move`)
  await page.getByLabel('День', { exact: true }).fill(day(21))
  await page.getByRole('button', { name: 'Перенести' }).click()
  await expect(page.getByText('Сессия перенесена, участникам отправим письма')).toBeVisible()

  await page.goto(`${planned}/cancellation`)
  await page.getByLabel('Причина').fill('Ремонт зала')
  await page.getByRole('button', { name: 'Отменить сессию' }).click()
  await expect(page.getByText(/Сессия отменена. Причина: Ремонт зала/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Вернуть сессию' }).click()
  await expect(page.getByText('объявлена', { exact: true })).toBeVisible()
  await expect(page.getByRole('cell', { name: '1', exact: true })).toBeVisible()

  await page.goto(`${planned}/merge`)
  await page.getByRole('radio', { name: /Защита и договор на 90 дней/ }).check()
  await page.getByLabel('Причина').fill('Собираемся один раз')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Объединить' }).click()
  await expect(page.getByRole('heading', { name: 'Защита и договор на 90 дней', level: 1 })).toBeVisible()
  await expect(page.getByRole('rowheader', { name: /Соколова Марина/ })).toBeVisible()
  await page.goto(`${planned}/log`)
  await expect(page.getByText('Объединена с другой сессией')).toBeVisible()
  await expect(page.getByText(/^Перенесена: было/)).toBeVisible()
})

test('a taken room stops the plan; the series shifts with a preview', async ({ page, signInAs }) => {
  await signInAs('organiser')
  await page.goto('/organise')
  await page.getByRole('link', { name: 'Стратегия-2026' }).click()
  await page.waitForURL(/\/sessions$/)
  const series = new URL(page.url()).pathname
  await page.getByRole('link', { name: 'От болей к решению' }).click()
  await page.getByRole('link', { name: 'Лист ожидания' }).click()
  // One who waits in a municipality's own line, and three in the general one.
  await expect(page.getByRole('cell', { name: '1-й' })).toHaveCount(2)
  await expect(page.getByRole('cell', { name: '3-й' })).toHaveCount(1)
  await page.getByRole('link', { name: 'Места', exact: true }).click()
  await page.getByLabel('Мест', { exact: true }).first().fill('46')
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click()
  await expect(page.getByRole('status').first()).toContainText('Теперь 46')
  await expect(page.getByRole('status').first()).toContainText('2 человека получили места')

  await page.goto(`${series}/new`)
  await page.getByLabel('Какая по счёту').selectOption({ index: 0 })
  await page.getByLabel('День', { exact: true }).fill(day(9))
  const place = page.getByLabel('Место', { exact: true })
  const hall = await place.locator('option', { hasText: 'Зал «Стрелка»' }).first().getAttribute('value')
  await place.selectOption(hall)
  await page.getByRole('button', { name: 'Сохранить черновик' }).click()
  await expect(page.getByText('Так сохранить нельзя')).toBeVisible()
  await expect(page.getByText(/Помещение занято: «От болей к решению»/)).toBeVisible()

  await page.goto(`${series}/shift`)
  await page.getByLabel('На сколько дней').fill('14')
  await page.getByRole('button', { name: 'Показать новые даты' }).click()
  await expect(page.getByRole('heading', { name: 'Как станет' })).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: /Сдвинуть (серию|всё равно)/ }).click()
  await expect(page.getByText('Серия сдвинута, участникам отправим письма')).toBeVisible()
})
