// Answers an open attempt's questions as the bank says, read from the server's database. Asserts nothing.
import type { Page } from '@playwright/test'
import { type QuestionPayload, readPayload } from '../../app/features/curriculum/question.ts'
import { readRows } from './stored-rows.ts'

export interface AskedQuestion {
  position: number
  stem: string
  explanation: string
  payload: QuestionPayload
}

/** The questions of an attempt in their order, with what is right. */
export function askedQuestions(databaseFile: string, attemptUrl: string): AskedQuestion[] {
  const attempt = /\/attempts\/(\w+)/.exec(attemptUrl)?.[1] ?? ''
  const rows = readRows<{
    position: number
    kind: string
    stem: string
    payload: string
    explanation: string
  }>(
    databaseFile,
    `SELECT position, kind, stem, payload, explanation FROM AttemptQuestion
     JOIN Question ON Question.id = AttemptQuestion.questionId WHERE attemptId = ? ORDER BY position`,
    attempt,
  )
  return rows.map(({ kind, payload, ...row }) => ({ ...row, payload: readPayload(kind, payload) }))
}

/** Gives the right answer to the question that is shown. */
export async function answerRightly(page: Page, { payload }: AskedQuestion): Promise<void> {
  const form = page.locator('form#answer')
  switch (payload.kind) {
    case 'single':
    case 'multi':
      for (const { text, correct } of payload.options)
        if (correct) await form.getByLabel(text, { exact: true }).check()
      return
    case 'situational': {
      const best = Math.max(...payload.options.map(({ score }) => score))
      const option = payload.options.find(({ score }) => score === best)
      return form.getByLabel(option?.text ?? '', { exact: true }).check()
    }
    case 'matching':
      for (const { left, right } of payload.pairs)
        await form.getByLabel(left, { exact: true }).selectOption({ label: right })
      return
    case 'ordering':
      for (const [place, item] of payload.items.entries()) await moveUpTo(page, item, place)
      return
    case 'text':
      return form.getByRole('textbox').fill(payload.accept[0] ?? '')
    case 'number':
      return form.getByRole('textbox').fill(String(payload.value))
  }
}

async function moveUpTo(page: Page, item: string, place: number): Promise<void> {
  const rows = page.locator('form#answer li')
  for (;;) {
    const texts = await rows.locator('span.grow').allInnerTexts()
    const at = texts.indexOf(item)
    if (at <= place) return
    await page.getByRole('button', { name: `Выше: ${item}` }).press('Enter')
  }
}
