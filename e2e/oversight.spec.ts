// The promise: a ministry opens one page in the morning, finds who is late, goes down to the people, and takes it away as a
// table, a drawing and a sheet of paper. A coordinator sees the own municipality and nothing else.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { pagesOfPdf } from '../app/testing/read-pdf.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test, resize } from './fixtures.ts'

const region = '/oversight/regions/region-52'

test('the morning of a ministry: the map, the late municipality, its people, the table as a file', async ({
  page,
  signInAs,
}) => {
  await signInAs('ministry')
  await expect(page).toHaveURL(region)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Охват обучением: Нижегородская область')
  await expectAccessible(page)
  const map = page.getByRole('group', { name: 'Карта муниципалитетов: стадия и охват' })
  await expect(map.getByRole('link')).toHaveCount(50)
  await expect(map.getByRole('link', { name: /Бор: закреплён, 90/ })).toBeVisible()
  await expect(map.getByRole('link', { name: /Шарангский.*не начат, нет данных/ })).toBeVisible()

  const late = page.getByText('больше всего —').getByRole('link')
  await expect(late).toHaveText(/Краснобаковский \(7\)/)
  await late.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Краснобаковский муниципальный округ')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Осень-2026, первый набор' }).click()
  await expect(page.getByRole('region', { name: 'Люди' }).getByText('Просрочено')).toHaveCount(7)
  await expectAccessible(page)

  await page.goto(`${region}?view=table&sort=-overdue`)
  await expect(page.getByRole('row').nth(1)).toContainText('Краснобаковский')
  await expectAccessible(page)
  const sheet = await downloadedSheet(page, 'XLSX')
  expect(sheet.getCell('A1').value).toBe('Охват обучением: Нижегородская область')
  const texts = (row: number) => (sheet.getRow(row).values as unknown[]).slice(1)
  expect(texts(5)).toEqual(expect.arrayContaining(['Муниципалитет', 'Стадия', 'Просрочили']))
  expect(texts(6)[0]).toBe('Краснобаковский муниципальный округ')
  expect(texts(6)[texts(5).indexOf('Просрочили')]).toBe(7)
  expect(sheet.rowCount).toBeGreaterThanOrEqual(55)
})

test('a filter leaves counts and completion, and the file says what was filtered', async ({
  page,
  signInAs,
}) => {
  await signInAs('ministry')
  await page.goto(`${region}?view=table`)
  await page.getByText('Отобрать по должности, программе, датам').click()
  await page.getByLabel('Группа должностей').selectOption('chief')
  await page.getByRole('button', { name: 'Отобрать' }).click()
  await expect(page.getByText('Отобраны: группа должностей: главные должности')).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Охват' })).toHaveCount(0)
  await expect(page.getByRole('columnheader', { name: 'Сдвиг' })).toHaveCount(0)
  await expectAccessible(page)
  const sheet = await downloadedSheet(page, 'XLSX')
  expect(sheet.getCell('A3').value).toContain('главные должности')
})

test('the months are played by keyboard, and shown without scripts', async ({
  page,
  signInAs,
  browser,
  baseURL,
}) => {
  await signInAs('ministry')
  await page.goto(`${region}?view=timeline`)
  const last = await page.getByRole('heading', { level: 2 }).innerText()
  await page.getByRole('slider', { name: 'Месяц' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('heading', { level: 2 })).not.toHaveText(last)
  await expectAccessible(page)
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    baseURL,
    storageState: await page.context().storageState(),
  })
  const still = await plain.newPage()
  await still.goto(`${region}?view=timeline`)
  await still.getByRole('link', { name: '← Раньше' }).click()
  await expect(still).toHaveURL(/month=\d{4}-\d{2}/)
  await expect(still.getByRole('heading', { level: 2 })).not.toHaveText(last)
  await plain.close()
})

test('the map is saved as a drawing and printed on a landscape sheet', async ({ page, signInAs }) => {
  await signInAs('ministry')
  await page.goto(region)
  const svg = await download(page, 'SVG')
  expect(svg.toString('utf8')).toContain('font-family="Golos Text"')
  expect(svg.toString('utf8')).not.toContain('var(--')
  const png = await download(page, 'PNG')
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  const printed = await page.pdf({ preferCSSPageSize: true })
  const [sheet] = await pagesOfPdf(new Uint8Array(printed))
  expect(sheet?.size).toEqual([297, 210])
  expect(sheet?.text).toContain('Охват обучением: Нижегородская область')
  expect(sheet?.text).toContain('Кулебаки')
})

test('the rules of stages are tried before they are saved, and remembered', async ({ page, signInAs }) => {
  await signInAs('ministry')
  await page.goto(region)
  await page.getByRole('link', { name: 'Правила стадий' }).click()
  await expectAccessible(page)
  await page.getByLabel('Муниципалитет охвачен, % численности').fill('50')
  await page.getByRole('button', { name: 'Посмотреть, что изменится' }).click()
  await expect(page.getByText(/Стадия изменится у/)).toBeVisible()
  await page.getByLabel('Пилот становится «Идёт», % численности').fill('60')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('Порог охвата должен быть выше порога «Идёт».')).toBeVisible()
  await page.getByLabel('Пилот становится «Идёт», % численности').fill('12')
  await page.getByLabel('Муниципалитет охвачен, % численности').fill('80')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('«Идёт», % численности: с 10 на 12')).toBeVisible()
})

test('a coordinator sees the own municipality and nobody else’s', async ({ page, signInAs }) => {
  await signInAs('coordinator')
  await page.goto('/oversight')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Городецкий муниципальный округ')
  await expectAccessible(page)
  for (const address of [region, '/oversight/rules', '/oversight/bodies/region-52'])
    expect((await page.goto(address))?.status(), address).toBe(404)
})

test('its pages fit a phone', async ({ page, signInAs }) => {
  await signInAs('ministry')
  for (const width of [360, 320]) {
    await resize(page, { width, height: 740 })
    for (const address of [
      region,
      `${region}?view=table`,
      `${region}?view=timeline`,
      `${region}/people`,
      '/oversight/rules',
    ]) {
      await page.goto(address)
      await expectNoSidewaysScroll(page)
    }
  }
})

async function download(page: Page, name: string): Promise<Buffer> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name, exact: true }).click()
  return readFileSync(await (await waiting).path())
}

async function downloadedSheet(page: Page, name: string) {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(await download(page, name)).buffer)
  const [sheet] = workbook.worksheets
  if (!sheet) throw new Error('The file has no sheet')
  return sheet
}
