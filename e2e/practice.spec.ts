// The promise: a citizen's message is worked as a chain by keyboard alone, survives two tabs and no scripts, and a shift ends with its time.
import type { Locator, Page } from '@playwright/test'
import {
  copyTemplate,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  signIn,
  test,
  resize,
} from './fixtures.ts'
import { serverClock } from './flows/server-clock.ts'
import { startServer } from './server-process.ts'

const caseAddress = '/practice/cases/s01-cold-radiators'

/** As a hand on the keyboard does it: the control has the focus, a key is pressed. */
async function choose(control: Locator): Promise<void> {
  await control.focus()
  await control.page().keyboard.press('Space')
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name }).first()
  await expect(button).toBeEnabled()
  await button.focus()
  await page.keyboard.press('Enter')
}

async function heading(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible()
}

async function pick(select: Locator, words: string): Promise<void> {
  await select.focus()
  await select.selectOption({ label: words })
}

test('a whole case by keyboard: from the message to the cause, with its result', async ({
  page,
  signInAs,
}) => {
  test.setTimeout(120_000)
  await signInAs('learner2')
  await page.goto('/practice?state=done')
  await expect(page.getByRole('link', { name: 'Холодные батареи у пожилой женщины' })).toBeVisible()
  await expectAccessible(page)
  await page.goto(caseAddress)
  await press(page, /Взять в работу|Пройти ещё раз/)

  await test.step('understand', async () => {
    await heading(page, 'Что человеку нужно на самом деле?')
    await expect(page.getByText('Сплю в пальто')).toBeVisible()
    await choose(page.getByRole('radio', { name: /Тепло сегодня/ }))
    await press(page, 'Дальше')
    await heading(page, 'Срочность и категория')
    await expect(page.getByText('Потребность услышана')).toBeVisible()
    await choose(page.getByRole('radio', { name: /Высокая/ }))
    await choose(page.getByRole('radio', { name: 'Отопление: холодно в квартире' }))
    await press(page, 'Дальше')
  })

  await test.step('route between two, after a detour', async () => {
    await heading(page, 'Кому и что поручить')
    await pick(page.getByLabel('Ресурсоснабжающая организация'), 'Принять к сведению')
    await press(page, 'Направить')
    await expect(page.getByText(/На вводе в дом норма/)).toBeVisible()
    await pick(
      page.getByLabel('Управляющая компания'),
      'Пустить тепло по стояку сегодня, назвать время и номер заявки',
    )
    await pick(page.getByLabel('Отдел ЖКХ администрации'), 'Проследить за управляющей и отвечать заявителю')
    await press(page, 'Направить')
  })

  await test.step('tell the citizen, ask the executor', async () => {
    await heading(page, 'Промежуточный ответ')
    await page.getByLabel('Текст промежуточного ответа').focus()
    await page.keyboard.type('{имя}, услышали вас, до 16:00 напишу, кто придёт. Л. Р., 000-00-01.')
    await press(page, 'Отправить промежуточный ответ')
    await heading(page, 'Спросить исполнителя')
    await expect(page.getByText('Галина Петровна, услышали вас')).toBeVisible()
    await press(page, /Что с домом 14/)
    await expect(page.getByText(/Сейчас завожу: № 1183/)).toBeVisible()
    await press(page, /^Сделали/)
    await expect(page.getByText(/заявку закрыли. Всё хорошо/)).toBeVisible()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })

  await test.step('an untrue reply comes back as a complaint and a post', async () => {
    await page.getByLabel('Текст ответа').fill('Отопление восстановлено.')
    await choose(page.getByRole('checkbox', { name: /заявка закрыта/ }))
    await press(page, 'Отправить ответ')
    await heading(page, 'Ответить ещё раз')
    await expect(page.getByText('повторная жалоба')).toBeVisible()
    await expect(page.getByText('публикация')).toBeVisible()
  })

  await test.step('the proof brings the truth, the second reply holds', async () => {
    await press(page, /Пришлите снимок/)
    await expect(page.getByText(/Во втором не были/)).toBeVisible()
    await press(page, /Кто придёт и к какому часу/)
    await expect(page.getByText(/рука|руку на батарее/)).toBeVisible()
    await page.getByLabel('Текст ответа').fill('{имя}, извините. Стояк развоздушили, вечером позвоню.')
    await choose(page.getByRole('checkbox', { name: /заявка закрыта/ }))
    await choose(page.getByRole('checkbox', { name: /батареи горячие/ }))
    await choose(page.getByRole('radio', { name: /дежурный отдела ЖКХ/ }))
    await press(page, 'Отправить ответ')
    await heading(page, 'Проверить и закрыть')
  })

  await test.step('look, close, remove the cause', async () => {
    await choose(page.getByRole('radio', { name: /Спросить саму/ }))
    await press(page, 'Проверить')
    await expect(page.getByText(/Плюс двадцать уже/)).toBeVisible()
    await press(page, 'Закрыть обращение')
    await heading(page, 'Чтобы не повторилось')
    await choose(page.getByRole('radio', { name: /После отключения насоса/ }))
    await choose(page.getByRole('radio', { name: 'Управляющая компания' }))
    await page.getByLabel(/Мера/).fill('Чек-лист «запуск стояка» с понедельника.')
    await press(page, 'Завершить')
  })

  await test.step('the result says what is proved and what waits for a person', async () => {
    await page.waitForURL(/\/result$/)
    await expect(page.getByText('Проблема решена', { exact: true })).toBeVisible()
    await expect(page.getByText('Цепочка доказывает 3 из 5.')).toBeVisible()
    await expect(page.getByText('ждёт проверки')).toBeVisible()
    await heading(page, 'Как решали другие')
    for (const select of await page.getByRole('combobox').all()) await select.selectOption('2')
    await press(page, 'Сохранить самооценку')
    await expect(page.getByText(/^Вы: 2 —/).first()).toBeVisible()
    await expectAccessible(page)
    await resize(page, { width: 360, height: 740 })
    await expectNoSidewaysScroll(page)
  })
})

test('two tabs, a closed browser and no scripts lose nothing', async ({ browser, server }) => {
  test.setTimeout(90_000)
  const context = await browser.newContext({ baseURL: server.url })
  const first = await context.newPage()
  await signIn(first, 'learner4')
  await first.goto('/practice/cases/s05-snowed-in-village')
  await first.getByRole('button', { name: 'Взять в работу' }).click()
  await heading(first, 'Что человеку нужно на самом деле?')
  const second = await context.newPage()
  await second.goto(first.url())
  for (const page of [first, second]) {
    await page.getByRole('radio').first().check()
    await page.getByRole('button', { name: 'Дальше', exact: true }).click()
    await heading(page, 'Срочность и категория')
  }
  await expect(second.getByText(/уже открыто в другой вкладке|Этот шаг уже сделан/)).toBeVisible()

  const plain = await browser.newContext({
    baseURL: server.url,
    javaScriptEnabled: false,
    storageState: await context.storageState(),
  })
  const page = await plain.newPage()
  await page.goto(first.url())
  await page.getByRole('button', { name: 'Дальше', exact: true }).click()
  await heading(page, 'Срочность и категория')
  await page.getByRole('radio', { name: /Критическая/ }).check()
  await page.getByRole('radio', { name: /нет проезда/ }).check()
  await page.getByLabel(/Сразу передать в 112/).check()
  await page.getByRole('button', { name: 'Дальше', exact: true }).click()
  await heading(page, 'Кому и что поручить')
  await page.getByLabel('Дорожная служба округа').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Направить' }).click()
  await heading(page, 'Промежуточный ответ')
  await page.getByLabel('Текст промежуточного ответа').fill('   ')
  await page.getByRole('button', { name: 'Отправить промежуточный ответ' }).click()
  await expect(page.getByText('Текст пустой')).toBeVisible()

  await first.reload()
  await first.getByLabel('Текст промежуточного ответа').fill('Едем, держим связь.')
  await expect(first.getByText('Черновик сохранён')).toBeVisible({ timeout: 10_000 })
  await second.reload()
  await expect(second.getByLabel('Текст промежуточного ответа')).toHaveValue('Едем, держим связь.')
  await plain.close()
  await context.close()
})

test('a reply being written survives a lost network and a closed browser', async ({ browser, server }) => {
  test.setTimeout(90_000)
  const words = 'Галина Петровна, слесарь будет у вас до 16:00, проверю сам.'
  const options = { baseURL: server.url }
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await signIn(page, 'learner5')
  await page.goto(caseAddress)
  await page.getByRole('button', { name: /Взять в работу|Пройти ещё раз/ }).click()
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Дальше', exact: true }).click()
  await page.getByRole('radio', { name: /Высокая/ }).check()
  await page.locator('input[name=category]').first().check()
  await page.getByRole('button', { name: 'Дальше', exact: true }).click()
  await pick(
    page.getByLabel('Управляющая компания'),
    'Пустить тепло по стояку сегодня, назвать время и номер заявки',
  )
  await pick(page.getByLabel('Отдел ЖКХ администрации'), 'Проследить за управляющей и отвечать заявителю')
  await page.getByRole('button', { name: 'Направить' }).click()
  await heading(page, 'Промежуточный ответ')
  const field = page.getByLabel('Текст промежуточного ответа')
  await field.fill('Галина Петровна, слесарь')
  await expect(page.getByText('Черновик сохранён')).toBeVisible()

  await context.setOffline(true)
  await field.fill(words)
  await expect(page.getByText(/Нет связи/)).toBeVisible()
  const address = page.url()
  const left = await context.storageState()
  await context.close()

  const again = await browser.newContext({ ...options, storageState: left })
  const reopened = await again.newPage()
  await reopened.goto(address)
  await expect(reopened.getByLabel('Текст промежуточного ответа')).toHaveValue(words)
  await expect(reopened.getByText('Черновик сохранён')).toBeVisible()
  await again.close()

  // Another machine: the server has it by now.
  const elsewhere = await browser.newContext(options)
  const other = await elsewhere.newPage()
  await signIn(other, 'learner5')
  await other.goto(address)
  await expect(other.getByLabel('Текст промежуточного ответа')).toHaveValue(words)
  await elsewhere.close()
})

test('a shift ends when its time runs out, and what was done counts', async ({ browser }) => {
  test.setTimeout(120_000)
  const file = copyTemplate('practice-shift')
  const clock = serverClock(file)
  const server = await startServer(file, clock.settings)
  try {
    const context = await browser.newContext({ baseURL: server.url })
    const page = await context.newPage()
    await signIn(page, 'learner')
    await page.clock.install()
    await page.goto('/practice/shifts')
    await page.getByRole('button', { name: 'Начать смену' }).click()
    await page.waitForURL(/\/shifts\/\w+$/)
    const shift = page.url()
    await expect(page.getByRole('timer')).toContainText(/осталось (40:00|39:)/)
    await expect(page.getByText('полный ответ')).toHaveCount(2)
    await expectAccessible(page)

    const worked = await context.newPage()
    await worked.goto(shift)
    await worked.getByRole('list').getByRole('link').filter({ hasNotText: 'Приёмная' }).last().click()
    await heading(worked, 'Срочность и категория')
    await worked.getByRole('radio', { name: /Обычная/ }).check()
    await worked.locator('input[name=category]').first().check()
    await worked.getByRole('button', { name: 'Дальше', exact: true }).click()
    await heading(worked, 'Кому и что поручить')

    await test.step('an urgent letter that lies reminds of itself', async () => {
      clock.turnAhead(21)
      await page.reload()
      await expect(page.getByRole('timer')).toContainText(/осталось 1\d:/)
      await expect(page.getByText('Меня кто-нибудь слышит?').first()).toBeVisible()
    })

    await test.step('a press after the end changes nothing and shows what was done', async () => {
      clock.turnAhead(41)
      await worked.getByRole('combobox').first().selectOption({ index: 1 })
      await worked.getByRole('button', { name: 'Направить' }).click()
      await worked.waitForURL(shift)
      await expect(worked.getByRole('heading', { level: 1 })).toContainText('что вышло')
      await expect(worked.getByText(/из 100/)).toBeVisible()
      await expectAccessible(worked)
    })

    await test.step('the board left open goes to the result when its own timer ends', async () => {
      await page.clock.fastForward('41:00')
      await expect(page.getByRole('heading', { level: 1 })).toContainText('что вышло')
    })
    await page.goto('/practice/shifts')
    await expect(page.getByRole('button', { name: 'Начать смену' })).toBeVisible()
  } finally {
    await server.stop()
  }
})
