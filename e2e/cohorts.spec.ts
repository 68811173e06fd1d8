// The registrar opens a cohort and fills it: a list is checked whole, a removal asks and can be undone.
import {
  copyTemplate,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  test as base,
  resize,
} from './fixtures.ts'
import { type RunningServer, startServer } from './server-process.ts'

const test = base.extend<object, { server: RunningServer }>({
  server: [
    // eslint-disable-next-line no-empty-pattern -- Playwright demands a destructured first argument
    async ({}, use) => {
      const server = await startServer(copyTemplate('cohorts'))
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
})

test('a cohort is opened, filled from a list, and a person leaves it and comes back', async ({
  page,
  signInAs,
}) => {
  await signInAs('registrar')
  await page.goto('/registry/cohorts/new')
  await expectAccessible(page)
  await page.getByLabel('Название').fill('Зима-2027')
  await page.getByLabel('Код группы').fill('ЧЦ-26-01')
  await page.getByLabel('Первый день').fill('2027-01-11')
  await page.getByLabel('Последний день').fill('2027-02-26')
  await page.getByRole('button', { name: 'Создать черновик' }).click()
  await expect(page.getByText('Такой код уже есть у другого потока')).toBeVisible()
  await page.getByLabel('Код группы').fill('ЧЦ-27-01')
  await page.getByRole('button', { name: 'Создать черновик' }).click()
  await expect(page.getByRole('heading', { name: 'Зима-2027', level: 1 })).toBeVisible()
  await expect(page.getByText('черновик', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Состояние' }).click()
  await page.getByRole('button', { name: 'Открыть набор' }).click()
  await expect(page.getByRole('row', { name: /черновик.*идёт набор/ })).toBeVisible()
  await page.getByRole('link', { name: 'Люди', exact: true }).click()

  await page.getByRole('link', { name: 'Пригласить людей' }).first().click()
  await expect(page.getByRole('heading', { name: 'Пригласить людей' })).toBeVisible()
  await expectAccessible(page)
  const box = page.getByLabel('Люди, по одному в строке')
  await box.fill('Петрова Анна Ивановна; anna@uren.example; Уренский; юрист\nСидоров Пётр')
  await page.getByRole('button', { name: 'Проверить и пригласить' }).click()
  await expect(page.getByRole('alert')).toContainText('Строка 2. Отделите почту от имени точкой с запятой.')
  await expect(box).toHaveValue(/Петрова Анна/)
  await box.fill(
    'Петрова Анна Ивановна; anna@uren.example; Уренский муниципальный округ; юрист\nСоколова Марина; learner@reshayu.example',
  )
  await page.getByRole('button', { name: 'Проверить и пригласить' }).click()
  await expect(page.getByRole('heading', { name: 'Готово: 2 человека зачислены' })).toBeVisible()
  await expect(page.getByText('/invitation/')).toHaveCount(1)
  await expectAccessible(page)

  await page.getByRole('link', { name: 'в потоке «Зима-2027»' }).click()
  await expect(page.getByText('ещё не входил')).toBeVisible()
  await page.getByRole('link', { name: 'Убрать из потока: Петрова Анна Ивановна' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Убрать из потока' }).click()
  await expect(page.getByText('Больше не в потоке: Петрова Анна Ивановна.')).toBeVisible()
  await page.getByRole('button', { name: 'Вернуть' }).click()
  await expect(page.getByRole('row', { name: /Петрова Анна Ивановна/ })).toBeVisible()

  await resize(page, { width: 360, height: 740 })
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
})

test('an organiser runs cohorts, and papers stay the registrar’s', async ({ page, signInAs }) => {
  await signInAs('organiser')
  await page.goto('/')
  await page.getByRole('link', { name: 'Учебная часть' }).click()
  await expect(page.getByRole('link', { name: 'Новый поток' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'К выдаче' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Осень-2026', exact: true }).click()
  await expect(page.getByText('Щукина Любовь Ивановна')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Пригласить людей' })).toBeVisible()
  await expect(page.getByRole('link', { name: '2026-ПК-000001' })).toHaveCount(0)
  expect((await page.goto('/registry/ready'))?.status()).toBe(404)
})

test('a step back wants a reason and stays in the history', async ({ page, signInAs }) => {
  await signInAs('organiser')
  await page.goto('/registry')
  await page.getByRole('link', { name: 'Осень-2026', exact: true }).click()
  await page.getByRole('link', { name: 'Состояние' }).click()
  await page.getByText('Вернуть набор').first().click()
  await page.getByLabel('Причина').fill('Добираем людей')
  await page.getByRole('button', { name: 'Вернуть набор' }).click()
  await expect(
    page.getByRole('row', { name: /идёт обучение.*идёт набор.*Громов.*Добираем людей/ }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Начать обучение' }).click()
  await expect(page.getByRole('heading', { name: 'Сейчас: идёт обучение' })).toBeVisible()
})

test('a clone moves every date and is a draft', async ({ page, signInAs }) => {
  await signInAs('organiser')
  await page.goto('/registry')
  await page.getByRole('link', { name: 'Весна-2027', exact: true }).click()
  await page.getByRole('link', { name: 'Состояние' }).click()
  await page.getByRole('link', { name: 'Создать копию' }).click()
  await page.getByLabel('Название копии').fill('Осень-2027')
  await page.getByLabel('Код группы').fill('ЧЦ-27-11')
  await page.getByLabel('Первый день').fill('2027-09-06')
  await page.getByRole('button', { name: 'Создать копию' }).click()
  await expect(page.getByText('Такой код уже есть у другого потока')).toBeVisible()
  await page.getByLabel('Код группы').fill('ЧЦ-27-05')
  await page.getByRole('button', { name: 'Создать копию' }).click()
  await expect(page.getByRole('heading', { name: 'Осень-2027', level: 1 })).toBeVisible()
  await expect(page.getByText('с 6 сентября 2027 г. по 5 ноября 2027 г.').first()).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Белова Наталья Андреевна' })).toBeChecked()
  await page.getByRole('link', { name: 'Квоты' }).click()
  await expect(page.getByRole('row', { name: /Городецкий муниципальный округ.*0 из 3/ })).toBeVisible()
})

test('a list is checked and taken without scripts', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
  const page = await context.newPage()
  await page.goto('/login')
  await page.getByRole('button', { name: /^Войти: Зимина/ }).click()
  await page.goto('/registry')
  await page.getByRole('link', { name: 'Осень-2026', exact: true }).click()
  await page.getByRole('link', { name: 'Пригласить людей' }).click()
  const box = page.getByLabel('Люди, по одному в строке')
  await box.fill('нет почты')
  await page.getByRole('button', { name: 'Проверить и пригласить' }).click()
  await expect(page.getByRole('alert')).toContainText('Строка 1.')
  await expect(box).toHaveValue('нет почты')
  await context.close()
})
