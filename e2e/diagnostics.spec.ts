// The promise: a person is measured before and after, from home or from a letter, and sees the own shift; a group sees
// its mean shift and nobody in it; a manager answers six questions without an account.
import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectNoSidewaysScroll, test, resize } from './fixtures.ts'
import { pressEnterOn, tabTo } from './flows/keyboard.ts'
import {
  forgetMeasurings,
  letterLink,
  managerLink,
  measuredEnrolment,
  moveCohort,
} from './flows/measured-days.ts'

const spring = 'ЧЦ-26-В'

/** Answers each step by keyboard: `place` of the options from the top, and a grade. */
async function answerByKeyboard(
  page: Page,
  { place, grade }: { place: number; grade: number },
): Promise<void> {
  for (let step = 1; step <= 14; step += 1) {
    await expect(page).toHaveURL(new RegExp(`/${step}$`))
    if (step === 1 || step === 10) await expectAccessible(page)
    const over = step < 10 ? `Ситуация ${step} из 9` : `Анкета, ${step - 9} из 5`
    await expect(page.getByText(over)).toBeVisible()
    const groups = page.getByRole('main').getByRole('group')
    for (let at = 0; at < (await groups.count()); at += 1) {
      const radios = groups.nth(at).getByRole('radio')
      const wanted =
        step < 10 ? place : (await groups.nth(at).innerText()).includes('отметьте «2»') ? 1 : grade - 1
      await tabTo(page, radios.first())
      await page.keyboard.press('Space')
      for (let move = 0; move < wanted; move += 1) await page.keyboard.press('ArrowDown')
      await expect(radios.nth(wanted)).toBeChecked()
    }
    await pressEnterOn(page, page.getByRole('button', { name: 'Дальше', exact: true }))
  }
  await expect(page.getByRole('heading', { name: 'Проверьте и сдайте' })).toBeVisible()
}

test('a learner is measured before and after and sees the shift on one line', async ({
  page,
  browser,
  server,
  signInAs,
}) => {
  test.setTimeout(180_000)
  const file = server.databaseFile
  forgetMeasurings(file, 'learner3')
  moveCohort(file, 'learner3', { starts: 0, ends: 60 })
  await signInAs('learner3')
  const own = `/diagnostics/${measuredEnrolment(file, 'learner3')}`

  await test.step('«до» is a step on the path and a card on the home, and begins with a button', async () => {
    await page.goto('/learn')
    await expect(page.getByRole('list', { name: 'Шаги программы' }).getByText('Замер «до»')).toBeVisible()
    await pressEnterOn(page, page.getByRole('link', { name: 'Замер «до», 15 минут' }))
    await expect(page.getByText('Кадровых решений по нему не принимают')).toBeVisible()
    await expect(
      page.getByText('Руководитель, организатор и кадровая служба видят, прошли ли Вы замер'),
    ).toBeVisible()
    await expectAccessible(page)
    await pressEnterOn(page, page.getByRole('button', { name: 'Начать' }))
  })
  await test.step('an empty step is refused beside the question', async () => {
    await expect(page).toHaveURL(/\/1$/)
    await pressEnterOn(page, page.getByRole('button', { name: 'Дальше', exact: true }))
    await expect(page.getByText('Выберите ответ')).toBeVisible()
  })
  await test.step('it is answered by keyboard, checked and handed in', async () => {
    await answerByKeyboard(page, { place: 0, grade: 3 })
    await expectAccessible(page)
    await pressEnterOn(page, page.getByRole('button', { name: 'Сдать замер' }))
    await expect(page.getByRole('heading', { name: 'Мой сдвиг', level: 1 })).toBeVisible()
    await expect(page.getByRole('img', { name: /Сейчас Вы на отметке \d+ из 100/ })).toBeVisible()
  })
  await test.step('what was handed in is closed', async () => {
    await page.goto(`${own}/before/3`)
    await expect(page.getByText('Этот замер Вы уже прошли')).toBeVisible()
  })

  moveCohort(file, 'learner3', { starts: -50, ends: 3 })
  const link = letterLink(file, 'learner3', 'after')
  await test.step('«после» is taken through the letter alone: no sign-in, no scripts', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const letter = await context.newPage()
    await letter.goto(server.url + link)
    await expect(letter.getByRole('heading', { level: 1 })).toContainText('Вера Николаевна')
    await letter.getByRole('link', { name: 'Начать' }).click()
    for (let step = 1; step <= 14; step += 1) {
      await letter.waitForURL(new RegExp(`/${step}$`))
      for (const group of await letter.getByRole('main').getByRole('group').all()) {
        const last = step < 10 ? 3 : (await group.innerText()).includes('отметьте «2»') ? 1 : 5
        await group.getByRole('radio').nth(last).check()
      }
      await letter.getByRole('button', { name: 'Дальше', exact: true }).click()
    }
    await letter.getByRole('button', { name: 'Сдать замер' }).click()
    await expect(letter.getByText('Замер сдан')).toBeVisible()
    await expect(letter.getByText(/из 100/)).toHaveCount(0)
    // The link opens nothing but its questionnaire.
    await letter.goto(server.url + own)
    await expect(letter).toHaveURL(/\/login/)
    await context.close()
  })

  await test.step('the line has two points, with a table that says the same', async () => {
    await page.goto(own)
    await expect(page.getByRole('img', { name: /до \d+, после \d+/ })).toBeVisible()
    const rows = page.getByRole('region', { name: 'Замеры числами' }).getByRole('row')
    await expect(rows).toHaveCount(3)
    await expect(page.getByText('ориентир').first()).toBeVisible()
    await expect(page.getByText('Формы ещё ждут пробного запуска')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Разбор ситуаций' })).toHaveCount(0)
    await expectAccessible(page)
    await resize(page, { width: 360, height: 740 })
    await expectNoSidewaysScroll(page)
    await page.goto('/learn')
    await expect(page.getByRole('heading', { name: 'Ваш сдвиг' })).toBeVisible()
  })
})

test('a group sees its mean shift, a coordinator own people, a stranger nothing', async ({
  page,
  signInAs,
}) => {
  await signInAs('organiser')
  await page.goto('/diagnostics/cohorts')
  await page.getByRole('link', { name: 'Весна-2026' }).click()
  await expect(page.getByRole('heading', { name: 'Сдвиг группы «Весна-2026»' })).toBeVisible()
  await expect(page.getByText(/В среднем \+\d/).first()).toBeVisible()
  await expect(page.getByText('Замер ещё идёт').first()).toBeVisible()
  await page.getByText('Таблица: тест и его девять шкал').first().click()
  await expect(page.getByRole('columnheader', { name: 'Размер эффекта (d_z)' }).first()).toBeVisible()
  await expectAccessible(page)
  const report = page.url()
  const file = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Скачать таблицу' }).click()
  expect((await file).suggestedFilename()).toMatch(/\.xlsx$/)
  await page.getByRole('link', { name: 'Кто прошёл' }).click()
  await expect(page.getByText('Ответы и результат видит сам человек')).toBeVisible()
  await expectAccessible(page)

  await page.context().clearCookies()
  await signInAs('coordinator')
  await page.goto(report)
  await expect(page.getByText(/Люди Вашего муниципалитета в потоке: \d+/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Кто прошёл' })).toHaveCount(0)
  expect((await page.goto(`${report}/people`))?.status()).toBe(404)

  await page.context().clearCookies()
  await signInAs('learner')
  expect((await page.goto(report))?.status()).toBe(404)
  expect((await page.request.get(`${report}/report.xlsx`)).status()).toBe(404)
})

test('a manager answers six questions by keyboard, and the graduate sees them beside own ones', async ({
  page,
  server,
  signInAs,
}) => {
  await page.goto(managerLink(server.databaseFile, 'graduate', spring))
  await expect(page.getByText('О ком речь: Орехова Светлана Игоревна')).toBeVisible()
  await expectAccessible(page)
  await pressEnterOn(page, page.getByRole('button', { name: 'Отправить' }))
  await expect(page.getByText('Ответ нужен в каждой строке.')).toBeVisible()
  for (const group of await page.getByRole('main').getByRole('group').all()) {
    await tabTo(page, group.getByRole('radio').first())
    await page.keyboard.press('Space')
    for (let move = 0; move < 3; move += 1) await page.keyboard.press('ArrowDown')
  }
  await pressEnterOn(page, page.getByRole('button', { name: 'Отправить' }))
  await expect(page.getByText('Ответ получен')).toBeVisible()

  await signInAs('graduate')
  await page.goto('/learn')
  await page.getByRole('link', { name: 'Подробно' }).click()
  await expect(page.getByRole('img', { name: /до \d+, через 3 месяца \d+/ })).toBeVisible()
  await expect(page.getByText('Назвали Вы. Ответ получен.')).toBeVisible()
  await expect(page.getByRole('cell', { name: '4, часто' }).first()).toBeVisible()
})

test('a wrong or ended link says so kindly', async ({ page }) => {
  const wrong = 'x'.repeat(43)
  for (const door of ['link', 'observer']) {
    expect((await page.goto(`/diagnostics/${door}/${wrong}`))?.status()).toBe(410)
    await expect(page.getByRole('heading', { name: 'Ссылка больше не действует' })).toBeVisible()
    await expectAccessible(page)
  }
})
