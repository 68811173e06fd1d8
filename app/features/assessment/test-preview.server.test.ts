// The preview of a test: every kind with its answers and what they are worth; the private bank stays unread.
import { expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { createQuizFixture, everyKind, secretMark } from '#app/testing/quiz-fixture.ts'
import { privateBank } from './draw.ts'
import { findTestPreview } from './test-preview.server.ts'

it('shows every kind of question with its answers and its explanation', async () => {
  const { versionId } = await createQuizFixture()
  const preview = await findTestPreview(versionId, 'm1', 1)
  expect(preview?.total).toBe(everyKind.length)
  const [single, multi, matching, ordering, text, number, situational] = preview?.questions ?? []
  expect(single).toMatchObject({
    key: 'm1-Q01',
    kind: 'один верный ответ',
    lines: [
      { text: 'Позвонить мастеру', right: true },
      { text: 'Переслать письмо', right: false },
      { text: 'Ждать', right: false },
    ],
  })
  expect(JSON.stringify(single?.explanation)).toContain('пояснение 1')
  expect(multi?.lines.map(({ right }) => right)).toEqual([true, true, false, true])
  expect(matching?.lines[0]).toEqual({ text: 'Соцсети → до 9 часов', right: null, note: null })
  expect(ordering?.lines.at(-1)?.text).toBe('4. Проверить')
  expect(text?.lines[0]?.text).toBe(`${secretMark} отписка`)
  expect(number?.lines).toHaveLength(1)
  expect(situational?.lines[1]).toEqual({ text: 'Записать', right: false, note: '2\u00a0балла из 3' })
})

it('counts the private bank of a final test without showing it, and knows no foreign test', async () => {
  const { versionId } = await createQuizFixture()
  const row = await database().question.findFirstOrThrow({ where: { versionId } })
  await database().question.create({
    data: { ...row, id: undefined, bank: privateBank, key: 'P-1', stem: 'Закрытый вопрос' },
  })
  const final = await findTestPreview(versionId, 'final', 1)
  expect(final).toMatchObject({ total: everyKind.length, hidden: 1 })
  expect(JSON.stringify(final)).not.toContain('Закрытый вопрос')
  expect((await findTestPreview(versionId, 'm1', 1))?.hidden).toBe(0)
  expect((await findTestPreview(versionId, 'm1', 2))?.questions).toEqual([])
  expect(await findTestPreview(versionId, 'm9', 1)).toBeNull()
  expect(await findTestPreview('unknown', 'm1', 1)).toBeNull()
})
