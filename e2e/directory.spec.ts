// The promise: a coordinator states headcounts, adds and moves own people and records what they learnt elsewhere; an
// administrator brings people and organisations in by tables, takes them back, and makes two accounts one.
import { expect, expectAccessible, test } from './fixtures.ts'

const csv = (name: string, lines: string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\r\n'), 'utf8'),
})
const pdf = { name: 'диплом.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF') }

test('a coordinator states a headcount by hand and from a table', async ({ page, signInAs }) => {
  await signInAs('coordinator')
  await page.goto('/oversight/headcount')
  await page.getByRole('link', { name: 'Администрация: Городецкий муниципальный округ' }).click()
  await page.getByLabel('Главные должности').fill('21')
  await page.getByRole('button', { name: 'Записать' }).click()
  const history = page.getByRole('region', { name: 'История численности' })
  await expect(history.getByRole('row').nth(1)).toContainText('21')
  await expect(history.getByRole('row').nth(1)).toContainText('Кудрявцева')

  await page.goto('/oversight/headcount/import')
  await page
    .getByLabel('Файл', { exact: true })
    .setInputFiles(
      csv('с ошибкой.csv', [
        'Организация;Группа должностей;Дата;Численность',
        'Администрация: Городекций муниципальный округ;ведущие;01.11.2026;17',
      ]),
    )
  await page.getByRole('button', { name: 'Проверить файл' }).click()
  await expect(page.getByText('Возможно, «Администрация: Городецкий муниципальный округ»')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Выбрать другой файл' }).click()
  await page
    .getByLabel('Файл', { exact: true })
    .setInputFiles(
      csv('верная.csv', [
        'Организация;Группа должностей;Дата;Численность',
        'Администрация: Городецкий муниципальный округ;ведущие;01.11.2026;17',
      ]),
    )
  await page.getByRole('button', { name: 'Проверить файл' }).click()
  await page.getByRole('button', { name: 'Записать: 1 число' }).click()
  await expect(page.getByText('Список взят')).toBeVisible()
  await page.goto('/oversight/headcount/import')
  await page.getByRole('button', { name: 'Отменить импорт' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Отменить импорт' }).click()
  await expect(page.getByText(/^отменён /)).toBeVisible()
})

test('a coordinator adds a person, moves them and records what they learnt elsewhere', async ({
  page,
  signInAs,
}) => {
  await signInAs('coordinator')
  await page.goto('/coordinator')
  await page.getByRole('link', { name: 'Сотрудники', exact: true }).click()
  await page.getByRole('link', { name: 'Добавить человека' }).click()
  await page.getByLabel('Фамилия', { exact: true }).fill('Лугова')
  await page.getByLabel('Имя', { exact: true }).fill('Кира')
  await page.getByLabel('Электронная почта').fill('lugova@gorodets.example')
  await page
    .getByLabel('Организация')
    .selectOption({ label: 'Администрация: Городецкий муниципальный округ' })
  await page.getByLabel('Должность', { exact: true }).fill('Консультант')
  await page.getByLabel('Группа должностей').selectOption('leading')
  await page.getByLabel('С какого дня').fill('2026-01-12')
  await page.getByRole('button', { name: 'Добавить' }).click()
  await expect(page.getByText('Ссылка приглашения')).toBeVisible()
  await page.getByRole('link', { name: 'Открыть карточку' }).click()

  await page.getByRole('link', { name: 'Изменить или перевести: Консультант' }).click()
  const transfer = page.getByRole('region', { name: 'Перевести в другую организацию' })
  await transfer.getByLabel('Куда').selectOption({ label: 'МФЦ «Мои документы», Городец (учебный стенд)' })
  await transfer.getByLabel('Новая должность').fill('Руководитель окна')
  await transfer.getByRole('button', { name: 'Перевести' }).click()
  const posts = page.getByRole('region', { name: 'Должности в Вашем муниципалитете' })
  await expect(posts.getByRole('listitem')).toHaveCount(2)
  await expect(posts.getByText('в прошлом')).toBeVisible()

  await page.getByRole('link', { name: 'Записать или удалить' }).click()
  await page.getByLabel('Название программы').fill('Работа с обращениями')
  await page.getByLabel('Кто обучал').fill('Высшая школа управления')
  await page.getByLabel('Академических часов').fill('36')
  await page.getByLabel('Когда закончил').fill('2026-03-20')
  await page.getByLabel('Скан документа').setInputFiles(pdf)
  await page.getByRole('button', { name: 'Записать обучение' }).click()
  const scan = page.getByRole('link', { name: 'Скан: Работа с обращениями' })
  await expect(scan).toBeVisible()
  const file = await page.request.get((await scan.getAttribute('href')) ?? '')
  expect([file.status(), file.headers()['content-type']]).toEqual([200, 'application/pdf'])
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Удалить' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Удалить' }).click()
  await expect(page.getByText('удалено', { exact: true })).toBeVisible()
  expect((await page.request.get(file.url())).status()).toBe(404)
})

test('an account out of sight is asked, and decides itself', async ({ page, signInAs }) => {
  await signInAs('coordinator')
  await page.goto('/coordinator/staff/new')
  await page.getByLabel('Фамилия', { exact: true }).fill('Ермаков')
  await page.getByLabel('Имя', { exact: true }).fill('Тимур')
  await page.getByLabel('Электронная почта').fill('learner2@reshayu.example')
  await page
    .getByLabel('Организация')
    .selectOption({ label: 'Администрация: Городецкий муниципальный округ' })
  await page.getByLabel('Должность', { exact: true }).fill('Советник')
  await page.getByRole('button', { name: 'Добавить' }).click()
  await expect(page.getByRole('heading', { name: 'Учётная запись есть, отправили вопрос' })).toBeVisible()
  await page.goto('/coordinator/staff?q=ермаков')
  await expect(page.getByText('Никого не нашли')).toBeVisible()

  await page.context().clearCookies()
  await signInAs('learner2')
  await page.goto('/account')
  await page.getByRole('button', { name: 'Да, работаю' }).click()
  await expect(page.getByText('Ответ записан')).toBeVisible()
  await expect(page.getByText('Советник')).toBeVisible()
})

test('an administrator brings people by a table: errors, corrected, taken back', async ({
  page,
  signInAs,
}) => {
  await signInAs('admin')
  await page.goto('/admin/users')
  await page.getByRole('link', { name: 'Загрузить таблицу' }).click()
  const heading = 'Фамилия;Имя;Почта;Организация;Должность;Группа должностей'
  const body = 'Администрация: Городецкий муниципальный округ'
  const list = page.getByLabel('Файл', { exact: true })
  await list.setInputFiles(
    csv('люди.csv', [
      heading,
      `Ясная;Ирина;yasnaya@x.example;${body};Консультант;первая`,
      `;Олег;oleg;${body};;`,
    ]),
  )
  await page.getByRole('button', { name: 'Проверить файл' }).click()
  await expect(page.getByText('В списке 4 ошибки')).toBeVisible()
  await page.getByRole('link', { name: 'Выбрать другой файл' }).click()
  await list.setInputFiles(
    csv('люди.csv', [heading, `Ясная;Ирина;yasnaya@x.example;${body};Консультант;ведущие`]),
  )
  await page.getByRole('button', { name: 'Проверить файл' }).click()
  await expect(page.getByText('Новая учётная запись и должность: 1')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Взять таблицу: 1 изменение' }).click()
  await expect(page.getByText('Список взят')).toBeVisible()
  await page.getByRole('button', { name: 'Отменить импорт' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Отменить импорт' }).click()
  await expect(page.getByText(/^отменён /)).toBeVisible()
  await page.goto('/admin/users?q=ясная')
  await expect(page.getByText('Никого не нашли')).toBeVisible()
})

test('an administrator makes two accounts one', async ({ page, signInAs }) => {
  await signInAs('admin')
  await page.goto('/admin/users/duplicates')
  await page.getByRole('link', { name: 'Сравнить и объединить: Зайцева Полина Игоревна' }).click()
  await expect(page.getByRole('region', { name: /^Закроется: zaytseva\.polina@/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /Должности/ })).toContainText('перейдёт')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Объединить записи' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Объединить' }).click()
  await expect(page.getByText('Учётные записи объединены')).toBeVisible()
  const posts = page.getByRole('region', { name: 'Должности' })
  await expect(posts.getByRole('listitem')).toHaveCount(2)
  await page.goto('/admin/users/duplicates')
  await expect(page.getByRole('heading', { name: 'Похожие учётные записи' })).toBeVisible()
  await expect(page.getByRole('link', { name: /Сравнить и объединить: Зайцева/ })).toHaveCount(0)
})
