// The promise: whoever sees badly reads every page their own way, at once, without scripts and after the next sign-in.
import { expect, expectAccessible, expectNoSidewaysScroll, signIn, test, resize } from './fixtures.ts'

const root = 'html'
const schemes = [
  'light',
  'dark',
  'black-on-white',
  'white-on-black',
  'blue-on-sky',
  'brown-on-beige',
  'green-on-brown',
]

test('the panel opens under the header, applies by keyboard at once and survives a reload', async ({
  page,
}) => {
  await page.goto('/about-data')
  const opener = page.getByRole('button', { name: 'Версия для слабовидящих' })
  await expect(opener).toHaveAttribute('aria-expanded', 'false')
  await opener.press('Enter')
  const panel = page.getByRole('region', { name: 'Версия для слабовидящих' })
  await expect(panel.getByRole('radio', { name: '100 %' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(panel.getByRole('radio', { name: '200 %' })).toBeFocused()
  await expect(page.locator(root)).toHaveAttribute('data-size', '200')
  await panel.getByText('Белым по чёрному').click()
  await expect(page.locator(root)).toHaveAttribute('data-scheme', 'white-on-black')
  await expectAccessible(page)

  // What the server sends carries the choice already: nothing flashes.
  const html = await (await page.request.get('/about-data')).text()
  expect(html).toMatch(/<html[^>]*data-size="200"[^>]*data-scheme="white-on-black"/)

  await page.reload()
  await opener.click()
  await panel.getByRole('button', { name: 'Обычная версия' }).click()
  await expect(page.locator(root)).not.toHaveAttribute('data-size')
  await page.reload()
  await expect(page.locator(root)).not.toHaveAttribute('data-scheme')
})

test('the choice of a signed-in person waits in the profile for the next browser', async ({
  page,
  browser,
  signInAs,
}) => {
  await signInAs('coordinator')
  await page.goto('/display')
  await page.getByText('Коричневым по бежевому').click()
  await page.getByRole('button', { name: 'Применить' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Вид страниц изменён' })).toBeVisible()
  const elsewhere = await browser.newPage({ baseURL: new URL(page.url()).origin })
  await elsewhere.goto('/about-data')
  await expect(elsewhere.locator(root)).not.toHaveAttribute('data-scheme')
  await signIn(elsewhere, 'coordinator')
  await elsewhere.goto('/about-data')
  await expect(elsewhere.locator(root)).toHaveAttribute('data-scheme', 'brown-on-beige')
  await elsewhere.close()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the panel is a page, and brings back to where it was opened', async ({ page }) => {
    await page.goto('/about-data')
    await page.getByRole('banner').getByRole('link', { name: 'Версия для слабовидящих' }).click()
    await page.getByRole('radio', { name: '150 %' }).check()
    await page.getByRole('button', { name: 'Применить' }).click()
    await expect(page).toHaveURL(/\/about-data$/)
    await expect(page.locator(root)).toHaveAttribute('data-size', '150')
    await expect(page.getByRole('status')).toContainText('Вид страниц изменён')
    await page.reload()
    await expect(page.getByRole('status')).toBeEmpty()
  })

  test('menus of the header open', async ({ page, signInAs }) => {
    // Without scripts a page cannot say when it is drawn.
    await page.setViewportSize({ width: 360, height: 740 })
    await signInAs('instructor')
    await page.goto('/about-data')
    await page
      .getByRole('banner')
      .locator('summary', { hasText: /^Меню$/ })
      .click()
    await expect(page.getByRole('banner').getByRole('link', { name: 'Моё обучение' })).toBeVisible()
    await page.getByRole('banner').locator('summary', { hasText: 'Вы вошли как' }).click()
    await expect(page.getByRole('button', { name: 'Выйти' })).toBeVisible()
  })
})

for (const scheme of schemes) {
  test(`the scheme ${scheme} passes axe at 200 % and 320 px without sideways scroll`, async ({
    page,
    context,
    baseURL,
  }) => {
    const value = encodeURIComponent(`size=200&spacing=2&leading=2&font=serif&scheme=${scheme}`)
    await context.addCookies([{ name: 'display', value, url: baseURL ?? '' }])
    for (const width of [1280, 320]) {
      await resize(page, { width, height: 800 })
      for (const address of ['/login', '/display', '/about-data', '/no-such-page']) {
        await page.goto(address)
        await expectNoSidewaysScroll(page)
        if (width === 1280) await expectAccessible(page)
      }
    }
  })
}
