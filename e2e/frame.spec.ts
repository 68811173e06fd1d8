// The promise: the frame of every page works by keyboard, on a phone and on paper, and a failure is calm and has a name.
import { expect, expectAccessible, expectNoSidewaysScroll, test, resize } from './fixtures.ts'

test('the first Tab offers the way past the header', async ({ page }) => {
  await page.goto('/about-data')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Перейти к содержанию' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('the person’s menu closes by Escape and gives the focus back', async ({ page, signInAs }) => {
  await signInAs('instructor')
  await page.goto('/about-data')
  const summary = page.getByRole('banner').locator('summary').filter({ hasText: 'Вы вошли как' })
  await summary.press('Enter')
  const leave = page.getByRole('button', { name: 'Выйти' })
  await expect(leave).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await expect(leave).toBeHidden()
  await expect(summary).toBeFocused()
})

test('public pages pass axe and fit phones', async ({ page }) => {
  for (const address of ['/about-data', '/display', '/login', '/no-such-page']) {
    await page.goto(address)
    await expectAccessible(page)
    for (const width of [320, 360, 768, 1920]) {
      await resize(page, { width, height: 800 })
      await expectNoSidewaysScroll(page)
    }
  }
})

test('an unknown address answers 404 calmly, with a way on', async ({ page }) => {
  const response = await page.goto('/learn/none/of/these')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Такой страницы нет')
  await expect(page.getByText('Код запроса')).toBeHidden()
  await page.getByRole('link', { name: 'На главную' }).click()
  await expect(page).toHaveURL(/\/login/)
})

test('a lost connection is named as such', async ({ page, context }) => {
  await page.goto('/display')
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Применить' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Нет связи с сервером')
  await context.setOffline(false)
})

test('paper shows the text without the frame', async ({ page }) => {
  await page.goto('/about-data')
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('contentinfo')).toBeHidden()
  const body = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  expect(body).toBe('rgb(255, 255, 255)')
})

test('a page sends the scripts of no widget it does not show', async ({ page }) => {
  const scripts: number[] = []
  page.on('response', async (response) => {
    if (response.url().endsWith('.js'))
      scripts.push(Number((await response.request().sizes()).responseBodySize))
  })
  await page.goto('/about-data', { waitUntil: 'networkidle' })
  const total = scripts.reduce((sum, size) => sum + size, 0)
  expect(total).toBeGreaterThan(10_000)
  expect(total).toBeLessThan(112 * 1024)
})
