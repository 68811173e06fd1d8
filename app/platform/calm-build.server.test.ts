// What a route answers when the disk is full or a form arrives in pieces; other errors and answers pass through.
import type { ActionFunctionArgs, ServerBuild } from '@remix-run/node'
import { expect, it } from 'vitest'
import { calmBuild } from './calm-build.server.ts'
import { database, inTransaction } from './database.server.ts'

type Action = (args: ActionFunctionArgs) => Promise<unknown>

/** What the wrapped action answers, or throws. */
async function answerOf(action: Action, request = new Request('http://localhost/')): Promise<unknown> {
  const build = { routes: { page: { id: 'page', module: { action } } } } as unknown as ServerBuild
  const wrapped = calmBuild(build).routes.page?.module.action as unknown as Action
  const context = { requestId: 'id', nonce: '', clientAddress: '' }
  return wrapped({ request, context, params: {} }).catch((error: unknown) => error)
}

it('answers a full disk with 503, says so, and keeps nothing of the command', async () => {
  const [size] = await database().$queryRaw<{ page_count: bigint }[]>`PRAGMA page_count`
  await database().$queryRawUnsafe(`PRAGMA max_page_count = ${Number(size?.page_count)}`)
  const answer = await answerOf(() =>
    inTransaction(async (tx) => {
      await tx.setting.create({ data: { key: 'test-a', value: '1' } })
      await tx.setting.create({ data: { key: 'test-b', value: 'x'.repeat(500_000) } })
    }),
  )
  await database().$queryRawUnsafe('PRAGMA max_page_count = 1073741823')
  expect(answer).toBeInstanceOf(Response)
  expect((answer as Response).status).toBe(503)
  expect(await (answer as Response).text()).toBe('full')
  expect(await database().setting.count({ where: { key: { startsWith: 'test' } } })).toBe(0)
})

it('answers a form that was cut off with 400, read directly or from a copy', async () => {
  const cutOff = () =>
    new Request('http://localhost/', {
      method: 'POST',
      body: '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nhal',
      headers: { 'Content-Type': 'multipart/form-data; boundary=b' },
    })
  for (const read of [
    ({ request }: ActionFunctionArgs) => request.formData(),
    ({ request }: ActionFunctionArgs) => request.clone().formData(),
  ])
    expect(((await answerOf(read, cutOff())) as Response).status).toBe(400)
})

it('lets answers, refusals and mistakes of ours through', async () => {
  const form = () =>
    new Request('http://localhost/', { method: 'POST', body: new URLSearchParams({ a: 'b' }) })
  expect(await answerOf(async ({ request }) => (await request.formData()).get('a'), form())).toBe('b')
  const refusal = new Response(null, { status: 404 })
  expect(await answerOf(() => Promise.reject(refusal as never))).toBe(refusal)
  const mistake = new Error('a mistake')
  expect(await answerOf(() => Promise.reject(mistake))).toBe(mistake)
})
