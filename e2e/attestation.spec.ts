// The promise: a commission marks a defence on a phone, the formula makes the result, and the learner reads and appeals it.
import type { Page } from '@playwright/test'
import { copyTemplate, expect, expectAccessible, expectNoSidewaysScroll, signIn, test } from './fixtures.ts'
import { readRows } from './flows/stored-rows.ts'
import { startServer } from './server-process.ts'

test('a defence is planned, marked on a phone, recorded, appealed and recorded anew', async ({ browser }) => {
  test.setTimeout(180_000)
  const server = await startServer(copyTemplate('attestation'))
  try {
    const as = async (login: string, size?: { width: number; height: number }) => {
      const page = await (
        await browser.newContext({ baseURL: server.url, ...(size ? { viewport: size } : {}) })
      ).newPage()
      await signIn(page, login)
      return page
    }
    const [cohort] = readRows<{ id: string }>(
      server.databaseFile,
      `SELECT id FROM Cohort WHERE code = ?`,
      'СТ-26-01',
    )
    const base = `/registry/cohorts/${cohort?.id ?? ''}/attestation`
    const registry = await as('registrar')
    const phone = { width: 360, height: 740 }

    await test.step('the registrar completes the commission', async () => {
      await registry.goto(`${base}/commission`)
      await expectAccessible(registry)
      await registry.getByLabel('Роль').selectOption({ label: 'член комиссии' })
      await registry.getByLabel('Фамилия').fill('Озёров')
      await registry.getByRole('button', { name: 'Добавить в комиссию' }).click()
      await expect(registry.getByText('Напишите имя')).toBeVisible()
      await expect(registry.getByLabel('Фамилия')).toHaveValue('Озёров')
      await registry.getByLabel('Имя', { exact: true }).fill('Марк')
      await registry.getByLabel('Должность').fill('приглашённый получатель услуги')
      await registry.getByRole('button', { name: 'Добавить в комиссию' }).click()
      const member = registry.getByRole('listitem').filter({ hasText: 'Озёров Марк' })
      await expect(member).toBeVisible()
      await member.getByRole('button', { name: 'Вывести' }).click()
      await registry.getByRole('alertdialog').getByRole('button', { name: 'Вывести' }).click()
      await expect(member).toHaveCount(0)
    })

    await test.step('nobody is recorded while marks are missing', async () => {
      await registry.goto(base)
      await expectAccessible(registry)
      await registry.getByRole('button', { name: 'Записать результаты' }).click()
      await expect(registry.getByText('Записать пока нечего: ни у кого нет всех оценок.')).toBeVisible()
    })

    await test.step('a member without an account marks by a link, which a newer one ends', async () => {
      await registry.goto(`${base}/commission`)
      const give = () =>
        registry.getByRole('button', { name: /^(Дать ссылку|Новая ссылка).*Ладогина/ }).click()
      const shown = registry.getByText(/\/commission\/[\w-]{40,}/)
      await give()
      const first = new URL(await shown.innerText()).pathname
      await give()
      await expect(shown).not.toContainText(first)
      const second = new URL(await shown.innerText()).pathname
      const guest = await (await browser.newContext({ baseURL: server.url, viewport: phone })).newPage()
      await guest.goto(first)
      await expect(guest.getByRole('heading', { name: 'Ссылка больше не действует' })).toBeVisible()
      await expectAccessible(guest)
      await guest.goto(second)
      await expectAccessible(guest)
      await guest.getByRole('link', { name: /Утрата близкого/ }).click()
      await markAll(guest)
      await expect(guest.getByRole('link', { name: /Утрата близкого\s*оценено/ })).toBeVisible()
      await expectNoSidewaysScroll(guest)
      await guest.context().close()
    })

    for (const login of ['instructor', 'analyst'] as const)
      await test.step(`${login} marks the first defence on a phone`, async () => {
        const member = await as(login, phone)
        await member.goto('/attestation')
        await member.getByRole('link', { name: /Стратегия-2026/ }).click()
        await member.getByRole('link', { name: /Утрата близкого/ }).click()
        await expectAccessible(member)
        await expectNoSidewaysScroll(member)
        await markAll(member)
        await expect(member.getByRole('link', { name: /Утрата близкого\s*оценено/ })).toBeVisible()
        await expectAccessible(member)
        await member.context().close()
      })

    const learner = await as('learner')
    await test.step('the learner knows when and where', async () => {
      await learner.goto('/learn/strategy-1/attestation')
      await expect(learner.getByText(/Корпоративный университет/).first()).toBeVisible()
      await expectAccessible(learner)
    })

    await test.step('who did not come is recorded so, and may appeal', async () => {
      await registry.goto(base)
      const row = registry.getByRole('row').filter({ hasText: 'Абрамова' })
      await expect(row.getByText('67')).toBeVisible()
      await expect(row.getByText('не хватает оценок')).toBeVisible()
      const [own] = readRows<{ surname: string }>(
        server.databaseFile,
        `SELECT u.surname FROM Enrolment e JOIN User u ON u.id = e.userId WHERE e.id = ?`,
        'strategy-1',
      )
      await registry.getByLabel(`Не явился: ${own?.surname ?? ''}`).check()
      await registry.getByRole('button', { name: 'Записать результаты' }).click()
      // The words of the box stand in the row before anything is recorded; the formula's line goes with the record.
      const absent = registry.getByRole('row').filter({ hasText: own?.surname ?? '' })
      await expect(absent.getByText('не хватает оценок')).toHaveCount(0)
      await expect(absent.getByText('не явился', { exact: true }).first()).toBeVisible()
      await learner.reload()
      await expect(learner.getByText('не явился')).toBeVisible()
      await learner.getByText('Не согласиться с результатом').click()
      await learner.getByLabel('С чем Вы не согласны').fill('Я была на защите, меня не отметили.')
      await learner.getByRole('button', { name: 'Подать апелляцию' }).click()
      await expect(learner.getByText('Апелляция подана. Решение появится здесь.')).toBeVisible()
    })

    await test.step('an upheld appeal takes the result back', async () => {
      await registry.goto(base)
      await registry.getByLabel('Что ответить слушателю').fill('Отметка ошибочна, Вы были в зале.')
      await registry.getByRole('button', { name: 'Удовлетворить' }).click()
      await expect(registry.getByText('удовлетворена')).toBeVisible()
      await expectAccessible(registry)
      await learner.reload()
      await expect(learner.getByRole('heading', { name: /Результат/ })).toHaveCount(0)
    })
  } finally {
    await server.stop()
  }
})

/** «хорошо» by every criterion. */
async function markAll(page: Page): Promise<void> {
  const groups = page.getByRole('main').getByRole('group')
  await expect(groups).toHaveCount(6)
  for (let at = 0; at < 6; at += 1) await groups.nth(at).getByText('2', { exact: true }).click()
  await page.getByRole('button', { name: 'Сохранить оценки' }).click()
}
