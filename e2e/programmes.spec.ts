// An instructor uploads a folder, reads the check's report, looks at the preview and publishes it.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { zipSync } from 'fflate'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './fixtures.ts'

const root = path.resolve(import.meta.dirname, 'programme')
const lesson = 'modules/m1/lessons/01-dva-otveta.mdx'

/** The small programme as an archive, with the programme's title or the lesson's end changed. */
function archive({ title, lessonEnd = '' }: { title: string; lessonEnd?: string }) {
  const files: Record<string, Uint8Array> = {}
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    const name = path.relative(root, file).split(path.sep).join('/')
    let text = readFileSync(file, 'utf8')
    if (name === 'programme.yaml') text = text.replace(/^title: .*$/m, `title: '${title}'`)
    if (name === lesson) text += lessonEnd
    files[`malaya/${name}`] = new TextEncoder().encode(text)
  }
  return { name: 'malaya.zip', mimeType: 'application/zip', buffer: Buffer.from(zipSync(files)) }
}

test('an instructor uploads, repairs, previews and publishes a programme', async ({ page, signInAs }) => {
  await signInAs('instructor')
  await page.goto('/teach/programmes')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Загрузить программу' }).click()
  const field = page.getByLabel('ZIP-архив с папкой программы')

  await field.setInputFiles(archive({ title: 'Малая', lessonEnd: '\n\n{1 + 1}\n\n<Widget />\n' }))
  await page.getByRole('button', { name: 'Проверить и загрузить' }).click()
  await expect(page.getByRole('heading', { name: 'malaya.zip: 2 ошибки' })).toBeVisible()
  const lines = readFileSync(path.join(root, lesson), 'utf8').split('\n').length
  const report = page.getByRole('table', { name: 'Что исправить' })
  await expect(report.getByRole('row').nth(1)).toContainText(`${lesson}${lines + 2}:1`)
  await expect(report.getByRole('row').nth(2)).toContainText('Неизвестный блок <Widget>')
  await expectAccessible(page)

  await field.setInputFiles(archive({ title: 'Малая программа' }))
  await page.getByRole('button', { name: 'Проверить и загрузить' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Малая программа' })).toBeVisible()
  await expect(page.getByText('Ошибок нет, черновик загружен')).toBeVisible()
  await expect(page.getByText('черновик', { exact: true })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Два ответа на одно письмо' }).click()
  await expect(page.getByText('В просмотре ответы не принимаются')).toBeVisible()
  await expect(page.getByText('Письмо не греет.')).toHaveCount(0)
  await page.getByRole('link', { name: 'Показать верные ответы' }).click()
  await expect(page.getByText('Письмо не греет.')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Малая программа' }).click()
  await page
    .getByRole('link', { name: /^Тест модуля/ })
    .first()
    .click()
  await expect(page.getByText('ответы и пояснения — только Вы')).toBeVisible()
  await expect(page.getByText('Верно:', { exact: false }).first()).toBeAttached()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Малая программа' }).click()
  await page.getByRole('link', { name: 'Опубликовать…' }).click()
  await expect(page.getByRole('heading', { name: 'Опубликовать эту версию?' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Опубликовать' }).click()
  await expect(page.getByText(/^действует, версия \d+$/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Опубликовать…' })).toHaveCount(0)
})

test('a term opens by keyboard beside its word, closes by Escape and gives the focus back', async ({
  page,
  signInAs,
}) => {
  await signInAs('instructor')
  await page.goto('/teach/programmes')
  await page
    .getByRole('link', { name: /^Человекоцентричность/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'Две истории одного обращения' }).click()
  const term = page.getByRole('button', { name: 'заявитель' })
  await term.focus()
  await page.keyboard.press('Enter')
  await expect(
    page.getByText('Человек или организация, которые обратились за решением.').first(),
  ).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(term).toBeFocused()
  await expect(page.getByRole('heading', { name: 'Слова урока' })).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } })

  test('an upload is checked and previewed on a phone', async ({ page, signInAs }) => {
    await signInAs('instructor')
    await page.goto('/teach/programmes/upload')
    await page.getByRole('button', { name: 'Проверить и загрузить' }).click()
    await page.getByLabel('ZIP-архив с папкой программы').setInputFiles({
      name: 'notes.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from('not an archive'),
    })
    await page.getByRole('button', { name: 'Проверить и загрузить' }).click()
    await expect(page.getByText('Это не ZIP-архив.')).toBeVisible()
    await page.getByLabel('ZIP-архив с папкой программы').setInputFiles(archive({ title: 'Без скриптов' }))
    await page.getByRole('button', { name: 'Проверить и загрузить' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Без скриптов' })).toBeVisible()
    await expectNoSidewaysScroll(page)
  })
})
