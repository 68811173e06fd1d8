// The promise: a learner fills in what the documents need once, the registrar sees it complete and opens it only on
// purpose, and everyone can take their data away or ask to be forgotten.
import { expect, expectAccessible, test } from './fixtures.ts'

test('what a learner fills in makes the record complete, masked until the registrar asks', async ({
  page,
  signInAs,
}) => {
  await signInAs('learner')
  await page.goto('/account/record')
  await page.getByLabel('Уровень').selectOption('higher')
  await page.getByLabel('Фамилия в дипломе').fill('Cоколова')
  await page.getByLabel('Серия диплома').fill('нет')
  await page.getByLabel('Номер диплома').fill('0612345')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('буква «C» латинская')).toBeVisible()
  await expect(page.getByLabel('Номер диплома')).toHaveValue('0612345')
  await page.getByLabel('Фамилия в дипломе').fill('Соколова')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('Всё заполнено')).toBeVisible()
  await expect(page.getByText('0612345')).toHaveCount(0)
  await expect(page.getByText('••••45')).toBeVisible()
  await expectAccessible(page)

  await page.context().clearCookies()
  await signInAs('registrar')
  await page.goto('/registry/people?query=Соколова Марина')
  await expect(page.getByRole('row', { name: /Соколова Марина.*заполнено/ })).toBeVisible()
  await page.getByRole('link', { name: 'Соколова Марина Сергеевна' }).click()
  await expect(page.getByText('0612345')).toHaveCount(0)
  await page.getByRole('button', { name: 'Показать' }).click()
  await expect(page.getByText('0612345').first()).toBeVisible()
  const shown = /people\/(\w+)\//.exec(page.url())?.[1] ?? 'nobody'
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Как склоняется имя' }).click()
  await page.getByLabel('Дательный').fill('Соколовой Марине')
  await page.getByRole('button', { name: 'Сохранить формы' }).click()
  await expect(page.getByText('«Выдать удостоверение Соколовой Марине»')).toBeVisible()
  await page.getByRole('button', { name: 'Склонять автоматически' }).click()
  await expect(page.getByText('«Выдать удостоверение Соколовой Марине Сергеевне»')).toBeVisible()

  await page.context().clearCookies()
  await signInAs('admin')
  await page.goto('/admin/audit?part=record')
  await expect(
    page.getByRole('row', { name: new RegExp(`Зимина.*Данные для документов показаны.*${shown}`) }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Проверить целость' }).click()
  await expect(page.getByText('Журнал цел')).toBeVisible()
})

test('a person takes all data away, asks to be forgotten, and is told why that waits', async ({
  page,
  signInAs,
}) => {
  await signInAs('learner2')
  await page.goto('/account/data')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Скачать архив' }).click()
  expect((await download).suggestedFilename()).toMatch(/^Мои данные .*\.zip$/)
  await page.getByRole('button', { name: 'Попросить удалить' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Попросить удалить' }).click()
  await expect(page.getByRole('button', { name: 'Передумать' })).toBeVisible()
  await expectAccessible(page)

  await page.context().clearCookies()
  await signInAs('registrar')
  await page.goto('/erasures')
  await expectAccessible(page)
  await page.getByRole('link', { name: /^Ермаков/ }).click()
  await expect(page.getByText('Человек ещё учится')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Удалить данные' })).toHaveCount(0)
  await expectAccessible(page)
})
