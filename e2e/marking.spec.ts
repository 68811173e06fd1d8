// The promise: two people mark a reply without seeing each other, agree, post it; its author disagrees and is heard.
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
import { prepareMarking, trainEverybody } from './flows/marked-replies.ts'
import { castEmail } from '../prisma/cast.ts'
import { readRows } from './flows/stored-rows.ts'
import { startServer } from './server-process.ts'

async function personOf(browser: Browser, baseURL: string, login: string): Promise<Page> {
  const context = await browser.newContext({ baseURL })
  const page = await context.newPage()
  await signIn(page, login)
  return page
}

/** Digits only: each sets the level and moves on. */
async function markByKeys(page: Page, digits: string): Promise<void> {
  const sheet = page.getByRole('form', { name: 'Оценочный лист' })
  await sheet.getByRole('radio').first().focus()
  for (const digit of digits) await page.keyboard.press(digit)
}

test('two markers, an agreement, an appeal', async ({ browser }) => {
  test.setTimeout(180_000)
  const file = copyTemplate('marking')
  const reply = prepareMarking(file)
  const server = await startServer(file)
  const instructor = await personOf(browser, server.url, 'instructor')

  await test.step('the first marker needs no mouse', async () => {
    await instructor.goto('/teach/marking')
    await instructor.getByRole('button', { name: 'Взять следующий ответ' }).click()
    await expect(instructor).toHaveURL(new RegExp(`/teach/marking/${reply}$`))
    await expect(instructor.getByRole('heading', { name: 'Оценочный лист' })).toBeVisible()
    await markByKeys(instructor, '33')
    await instructor.keyboard.press('ArrowUp')
    await instructor.keyboard.press('-')
    await expect(instructor.getByText('Осталось: 6 критериев.')).toBeVisible()
    await expect(instructor.getByText('Сохранено')).toBeVisible()
    await instructor.reload()
    await expect(instructor.getByText('Осталось: 6 критериев.')).toBeVisible()
    await instructor.getByRole('button', { name: 'Закончить проверку' }).click()
    await expect(instructor.getByText('Не хватает: K3, K4')).toBeVisible()
    await expectAccessible(instructor)
    await markByKeys(instructor, '33333333')
    await expect(instructor.getByText('решаю проблему заявителя')).toBeVisible()
    await instructor.getByRole('button', { name: 'Закончить проверку' }).focus()
    await instructor.keyboard.press('Enter')
    await expect(instructor.getByText('Ответ попал в выборку')).toBeVisible()
    await expect(instructor.getByRole('button', { name: 'Взять' })).toHaveCount(0)
  })

  const analyst = await personOf(browser, server.url, 'analyst')
  await test.step('the second one is blind', async () => {
    await analyst.goto(`/teach/marking/${reply}`)
    await expect(analyst.getByText('Первая оценка')).toHaveCount(0)
    await analyst.getByRole('button', { name: 'Взять на вторую проверку' }).click()
    await expect(analyst.getByRole('heading', { name: 'Вторая проверка' })).toBeVisible()
    await expect(analyst.getByText('Первая оценка')).toHaveCount(0)
    await markByKeys(analyst, '11111111')
    await analyst.getByRole('button', { name: 'Закончить проверку' }).click()
    await expect(analyst.getByRole('heading', { name: 'Оценки разошлись' })).toBeVisible()
    await expect(analyst.getByText('Первая оценка')).toBeVisible()
    await expectAccessible(analyst)
  })

  await test.step('they write down one mark', async () => {
    await markByKeys(analyst, '22222222')
    await analyst.getByRole('button', { name: 'Выпустить согласованную оценку' }).click()
    await expect(analyst.getByRole('heading', { name: 'Оценка выпущена' })).toBeVisible()
  })

  const author = await personOf(browser, server.url, 'learner4')
  await test.step('the author disagrees', async () => {
    await author.goto(`/practice/marks/${reply}`)
    await expect(author.getByRole('heading', { name: 'Оценка', exact: true })).toBeVisible()
    await expect(author.getByText('67').first()).toBeVisible()
    await expectAccessible(author)
    await author.getByRole('button', { name: 'Не согласен с оценкой' }).click()
    await expect(author.getByText('Напишите, с чем Вы не согласны')).toBeVisible()
    await author.getByLabel('С чем не согласны и почему').fill('K4: срок в ответе назван.')
    await author.getByRole('button', { name: 'Не согласен с оценкой' }).click()
    await expect(author.getByText('Ждёт решения')).toBeVisible()
  })

  await test.step('who marked or posted it does not judge', async () => {
    for (const page of [instructor, analyst]) {
      await page.goto('/teach/marking/appeals')
      await page.getByRole('link', { name: 'Холодные батареи' }).last().click()
      await expect(page.getByText('решает другой человек')).toBeVisible()
    }
  })

  await test.step('a third person decides', async () => {
    const judge = await personOf(browser, server.url, 'organiser')
    await judge.goto('/teach/marking/appeals')
    await judge.getByRole('link', { name: 'Холодные батареи' }).last().click()
    await expectAccessible(judge)
    const fourth = judge.getByRole('group', { name: /Срок/ })
    await fourth.getByRole('radio', { name: /дата решения и дата/ }).check()
    await judge.getByRole('radio', { name: 'Оценка меняется' }).check()
    await judge.getByLabel('Почему решено так').fill('Срок назван, и контрольная весточка тоже.')
    await judge.getByRole('button', { name: 'Записать решение' }).click()
    await expect(judge.getByText('Оценка изменена.')).toBeVisible()
  })

  await test.step('the author reads the new mark, the reason and the old one', async () => {
    await author.reload()
    await expect(author.getByText('70').first()).toBeVisible()
    await expect(author.getByText('Решение: оценка изменена')).toBeVisible()
    await expect(author.getByText('Срок назван').first()).toBeVisible()
    await expect(author.getByRole('heading', { name: 'Прежние оценки' })).toBeVisible()
    await resize(author, { width: 360, height: 740 })
    await expectNoSidewaysScroll(author)
    await expectAccessible(author)
  })
  await server.stop()
})

test('peers who have trained review each other without names', async ({ browser }) => {
  test.setTimeout(180_000)
  const file = copyTemplate('peers')
  trainEverybody(file)
  const server = await startServer(file)
  const instructor = await personOf(browser, server.url, 'instructor')
  const [cohort] = readRows<{ cohortId: string }>(
    file,
    `SELECT e.cohortId FROM PracticeAttempt a JOIN Enrolment e ON e.id = a.enrolmentId JOIN User u ON u.id = a.userId
      WHERE u.email = ? AND a.handedInAt IS NOT NULL`,
    castEmail('learner3'),
  )
  await instructor.goto(`/teach/cohorts/${cohort?.cohortId}/peers`)
  await instructor.getByRole('button', { name: 'Открыть взаимную проверку' }).click()
  await expect(instructor.getByText('Проверено 0 из').first()).toBeVisible()
  await expectAccessible(instructor)

  const peer = await personOf(browser, server.url, 'learner3')
  await peer.goto('/practice/peer')
  await expectAccessible(peer)
  await peer.getByRole('link', { name: 'Холодные батареи' }).first().click()
  await expect(peer.getByRole('heading', { name: 'Оценочный лист' })).toBeVisible()
  await expectAccessible(peer)
  await markByKeys(peer, '22222222')
  await peer.getByRole('button', { name: 'Отдать оценку' }).click()
  await expect(peer).toHaveURL(/\/practice\/peer$/)
  await expect(peer.getByText('готово')).toBeVisible()
  await server.stop()
})

test('a sample is marked before any colleague', async ({ page, signInAs }) => {
  await signInAs('learner2')
  await page.goto('/practice/peer')
  await page.getByRole('link', { name: 'Начать' }).click()
  await markByKeys(page, '22123230')
  await page.getByRole('button', { name: 'Сверить с эталоном' }).click()
  await expect(page.getByText('расхождение 0')).toBeVisible()
  await expectAccessible(page)
})
