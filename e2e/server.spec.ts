// The server as a process: headers, refusals, a clean stop, the demo mark.
import { spawnSync } from 'node:child_process'
import { request as httpRequest } from 'node:http'
import path from 'node:path'
import { startArguments } from '../app/commands/start-arguments.server.ts'
import { copyTemplate, expect, expectAccessible, expectNoSidewaysScroll, test, resize } from './fixtures.ts'
import { startServer } from './server-process.ts'

test('tells whether it lives and is ready, and nothing else', async ({ request }) => {
  const answer = await request.get('/health')
  expect(answer.status()).toBe(200)
  expect(await answer.json()).toEqual({ live: true, ready: true })
  expect(answer.headers()['cache-control']).toBe('no-store')
})

test('sends strict headers and a new nonce with every page', async ({ request }) => {
  const policies = await Promise.all(
    [0, 1].map(async () => (await request.get('/login')).headers()['content-security-policy'] ?? ''),
  )
  for (const policy of policies) {
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{20,}'/)
    expect(policy).not.toContain('unsafe-eval')
    expect(policy).not.toMatch(/(script-src|style-src) [^;]*'unsafe-inline'/)
  }
  expect(policies[0]).not.toBe(policies[1])
  const headers = (await request.get('/login')).headers()
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['x-frame-options']).toBe('DENY')
  expect(headers['referrer-policy']).toBe('same-origin')
  expect(headers['permissions-policy']).toContain('camera=()')
  expect(headers['x-powered-by']).toBeUndefined()
})

test('keeps hashed assets for a year and compresses pages', async ({ request }) => {
  const page = await request.get('/login')
  const asset = /\/assets\/[^"]+\.css/.exec(await page.text())?.[0]
  expect(asset).toBeTruthy()
  expect((await request.get(asset as string)).headers()['cache-control']).toContain('immutable')
  expect(page.headers()['content-encoding']).toBeTruthy()
  expect((await request.get('/assets/gone.js')).status()).toBe(404)
})

test('does nothing on a write that comes from elsewhere', async ({ server }) => {
  const post = (headers: Record<string, string>) =>
    fetch(`${server.url}/login`, { method: 'POST', body: new URLSearchParams({ email: 'a' }), headers })
  expect((await post({ Origin: 'https://elsewhere.example' })).status).toBe(403)
  expect((await post({ 'Sec-Fetch-Site': 'cross-site', Origin: server.url })).status).toBe(403)
  expect((await post({})).status).toBe(403)
  expect((await post({ Origin: server.url })).status).not.toBe(403)
})

test('refuses a body that is too large, declared or not', async ({ server }) => {
  const big = 'x'.repeat(1_200_000)
  const declared = await fetch(`${server.url}/login`, {
    method: 'POST',
    body: big,
    headers: { Origin: server.url, 'Content-Type': 'application/x-www-form-urlencoded' },
  })
  expect(declared.status).toBe(413)
  expect(await declared.text()).toContain('Слишком большой')
  expect([413, 'closed']).toContain(await postChunked(`${server.url}/login`, big))
  expect((await fetch(`${server.url}/health`)).status).toBe(200)
})

test('answers the unknown and the malformed with a calm page', async ({ request, server }) => {
  const unknown = await request.get('/no/such/page')
  expect(unknown.status()).toBe(404)
  expect(await unknown.text()).toContain('Такой страницы нет')
  expect((await fetch(`${server.url}/%E0%A4%A`)).status).toBeLessThan(500)
})

test('a form that is cut off on the way is refused, not a failure', async ({ server }) => {
  const half = '--b\r\nContent-Disposition: form-data; name="email"\r\n\r\nlearner@reshayu.exa'
  const answer = await fetch(`${server.url}/login`, {
    method: 'POST',
    body: half,
    headers: {
      Origin: server.url,
      Accept: 'text/html',
      'Content-Type': 'multipart/form-data; boundary=b',
    },
  })
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain('Запрос дошёл не полностью')
})

test('what is refused at the door gets a page where a page is asked for, in the look of the others', async ({
  page,
  server,
}) => {
  const form = `<form method="post" action="${server.url}/login"><button>Войти</button></form>`
  await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(form)}`)
  await page.getByRole('button').click()
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText('Запрос пришёл не со страницы «Решаю»')
  await expectAccessible(page)
  expect(await page.locator('script').count()).toBe(0)
  await page.goto('/login')
  await page.getByLabel('Электронная почта').evaluate((field) => {
    const text = document.createElement('input')
    Object.assign(text, { type: 'hidden', name: 'text', value: 'x'.repeat(1_300_000) })
    const form = field.closest('form') as HTMLFormElement
    form.append(text)
    HTMLFormElement.prototype.submit.call(form)
  })
  await expect(title).toHaveText('Слишком большой файл или текст')
  await expect(page.getByText('Код запроса')).toBeVisible()
  await resize(page, { width: 320, height: 700 })
  await expectNoSidewaysScroll(page)
  const font = await title.evaluate((heading) => getComputedStyle(heading).fontFamily)
  expect(font).toContain('Golos')
  await page.getByRole('link', { name: 'На главную' }).click()
  await expect(page).toHaveURL(/\/login/)
})

test('stops cleanly on SIGTERM and keeps its data for the next start', async () => {
  const file = copyTemplate('stop')
  const first = await startServer(file)
  const page = await (await fetch(`${first.url}/login`)).text()
  expect(page).toContain('Соколова')
  expect(await first.stop('SIGTERM')).toBe(0)
  const second = await startServer(file)
  expect(await (await fetch(`${second.url}/login`)).text()).toContain('Соколова')
  expect(await second.stop('SIGINT')).toBe(0)
})

test('never takes an unmarked database for a demo', async () => {
  const file = path.join(process.env.RESHAYU_E2E_FOLDER as string, 'unmarked.db')
  const server = await startServer(file, { DEMO: '0' })
  const page = await (await fetch(`${server.url}/login`)).text()
  expect(page).not.toContain('Соколова')
  expect(page).not.toContain('Учебный стенд')
  await server.stop()
  const refused = spawnSync(process.execPath, startArguments(), {
    env: { ...process.env, NODE_ENV: 'production', DATABASE_FILE: file, DEMO: '1', PORT: '0' },
    encoding: 'utf8',
    timeout: 60_000,
  })
  expect(refused.status).not.toBe(0)
  expect(refused.stderr).toContain('was not created as a demo')
  expect(refused.stderr, 'a sentence, no trace of the code').not.toMatch(/^ +at /m)
})

/** Sends a body without its length; the server may answer or hang up. */
function postChunked(url: string, body: string): Promise<number | 'closed'> {
  return new Promise((resolve) => {
    const call = httpRequest(
      url,
      {
        method: 'POST',
        headers: { Origin: new URL(url).origin, 'Content-Type': 'application/x-www-form-urlencoded' },
      },
      (response) => {
        response.resume()
        resolve(response.statusCode ?? 'closed')
      },
    )
    call.on('error', () => resolve('closed'))
    for (let at = 0; at < body.length; at += 100_000) call.write(body.slice(at, at + 100_000))
    call.end()
  })
}
