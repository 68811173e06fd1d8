// The promise: a team hands in a stage of its project, gets it back with a day, hands it in again and moves on.
import type { Browser, Page } from '@playwright/test'
import { expect, expectAccessible, expectNoSidewaysScroll, signIn, resize } from './fixtures.ts'
import { test } from './flows/blended-cohort.ts'
import { readRows } from './flows/stored-rows.ts'

async function as(browser: Browser, login: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await signIn(page, login)
  return page
}

const workOf = (page: Page, owner: string) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('cell', { name: owner, exact: true }) })
    .getByRole('link')

const pdf = (text: string) => ({
  name: 'Карточка выбора, версия.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.4 ${text}`),
})

test('a team hands in a stage, gets it back with a day, and moves on when it is passed', async ({
  browser,
  server,
}) => {
  test.setTimeout(120_000)
  const [one, two, instructor] = [
    await as(browser, 'learner'),
    await as(browser, 'learner3'),
    await as(browser, 'instructor'),
  ]

  await test.step('the remark and its day stand on the home and on the page of the stage', async () => {
    await one.goto('/learn?enrolment=blended-learner')
    await expect(one.getByRole('heading', { name: /Замечание к работе «П1/ })).toBeVisible()
    await expect(one.getByText(/ждём до/)).toBeVisible()
    await one.getByRole('link', { name: 'Исправить и сдать снова' }).click()
    await expect(one.getByRole('heading', { level: 1 })).toHaveText('П1. Выбор ситуации')
    await expect(one.getByText('Назовите источник каждого числа.').first()).toBeVisible()
    await expectAccessible(one)
  })

  await test.step('a wrong file is refused and the text stays', async () => {
    await one.getByLabel('Текст работы').fill('Детский сад: 140 обращений за год, журнал приёмной.')
    await one
      .getByLabel('Файл (необязательно)')
      .setInputFiles({ name: 'a.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') })
    await one.getByRole('button', { name: 'Сдать за команду' }).click()
    await expect(one.getByText(/Такой файл не принимаем/)).toBeVisible()
    await expect(one.getByLabel('Текст работы')).toHaveValue(/140 обращений/)
  })

  await test.step('one hands in with a file, and it is the whole team’s', async () => {
    await one.getByLabel('Файл (необязательно)').setInputFiles(pdf('вторая'))
    await one.getByRole('button', { name: 'Сдать за команду' }).click()
    await expect(one.getByText(/Работа сдана и ждёт проверки/)).toBeVisible()
    await two.goto('/learn/blended-learner3/stages/p1')
    await expect(two.getByRole('article', { name: 'Версия 2' })).toContainText('Соколова Марина Сергеевна')
    const link = two.getByRole('article', { name: 'Версия 2' }).getByRole('link', { name: /Скачать/ })
    const file = await two.request.get((await link.getAttribute('href')) ?? '')
    expect(file.headers()['content-disposition']).toContain('attachment')
    expect(await file.text()).toBe('%PDF-1.4 вторая')
  })

  await test.step('the other hands in a newer version, which takes its place', async () => {
    await two.getByLabel('Текст работы').fill('Детский сад: 152 обращения, сверили с порталом.')
    await two.getByRole('button', { name: 'Сдать новую версию' }).click()
    await expect(two.getByRole('article', { name: 'Версия 3' })).toContainText('Ждёт проверки')
    await expect(two.getByRole('article', { name: 'Версия 2' })).toContainText('Заменена новой версией')
  })

  await test.step('the instructor returns it: a remark and a day are asked for, both members are told', async () => {
    await instructor.goto('/teach')
    await instructor.getByRole('link', { name: 'Проверить этапы' }).click()
    await workOf(instructor, 'Мост').click()
    await expect(instructor.getByText('152 обращения')).toBeVisible()
    await instructor.getByRole('button', { name: 'Вернуть с замечанием' }).click()
    await expect(instructor.getByText(/Напишите одно главное замечание/)).toBeVisible()
    await instructor.getByLabel('Одно главное замечание').fill('Разделите частоту и силу боли.')
    await instructor.getByRole('button', { name: 'Вернуть с замечанием' }).click()
    await expect(
      instructor.getByText('Работа возвращена с замечанием. Каждому в команде ушло письмо.'),
    ).toBeVisible()
    await expectAccessible(instructor)
    const letters = readRows(
      server.databaseFile,
      `SELECT recipient FROM OutboxMail WHERE kind = 'stage-returned'`,
    )
    expect(letters).toHaveLength(2)
  })

  await test.step('it comes again and is passed', async () => {
    await two.goto('/learn/blended-learner3/stages/p1')
    await expect(two.getByText('Разделите частоту и силу боли.').first()).toBeVisible()
    await expect(two.getByText(/Ждём новую версию до/).first()).toBeVisible()
    await two.getByLabel('Текст работы').fill('Детский сад: частота 5, сила 4, источник — журнал.')
    await two.getByRole('button', { name: 'Сдать за команду' }).click()
    await expect(two.getByRole('article', { name: 'Версия 4' })).toContainText('Ждёт проверки')
    await instructor.goto('/teach/stages')
    await workOf(instructor, 'Мост').click()
    await instructor.getByRole('button', { name: 'Принять этап' }).click()
    await expect(instructor.getByText('Этап принят. Каждому в команде ушло письмо.')).toBeVisible()
  })

  await test.step('progress moves for both, and the next stage opens', async () => {
    await one.goto('/learn/blended-learner')
    const stage = one.getByRole('region', { name: 'П1. Выбор ситуации' })
    await expect(stage).toContainText('Принят')
    await expect(one.getByRole('region', { name: 'П2. Путь клиента' })).toContainText('Открыт')
    await expect(one.getByRole('region', { name: 'Человек в центре', exact: true })).toContainText(
      'Засчитана',
    )
    await expect(one.getByText('Учиться можно уже сейчас, а удостоверение')).toHaveCount(0)
    await instructor.goto('/teach/cohorts/blended/learners/blended-learner3')
    await expect(instructor.getByRole('region', { name: 'П1. Выбор ситуации' })).toContainText('Принят')
  })
})

test('teams are made by ticking people, with a keyboard, and on a phone', async ({ browser }) => {
  const page = await as(browser, 'organiser')
  await resize(page, { width: 360, height: 740 })
  await page.goto('/cohorts/blended/teams')
  await page.getByRole('checkbox', { name: /Дёмин/ }).focus()
  await page.keyboard.press('Space')
  await page.getByLabel('Отмеченных перевести').selectOption('в новую команду')
  await page.getByRole('button', { name: 'Перевести' }).press('Enter')
  await expect(page.getByRole('listitem', { name: 'Команда 2' })).toContainText('Дёмин Артём')
  await page.getByText('Переименовать команду').click()
  await page.getByLabel('Название вместо «Команда 2»').fill('Дорога к дому')
  await page
    .getByRole('listitem')
    .filter({ has: page.getByLabel('Название вместо «Команда 2»') })
    .getByRole('button')
    .click()
  await expect(page.getByRole('heading', { name: 'Дорога к дому' })).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})

test('a programme that is whole on the platform keeps no certificate waiting for its parts', async ({
  browser,
}) => {
  const page = await as(browser, 'registrar')
  await page.goto('/registry/ready')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText(/удостоверения пока не выдают/)).toHaveCount(0)
  await page.goto('/registry/cohorts/blended')
  await expect(page.getByText(/Модуль 1/).first()).toBeVisible()
  await expect(page.getByText(/этой части на платформе ещё нет/)).toHaveCount(0)
})
