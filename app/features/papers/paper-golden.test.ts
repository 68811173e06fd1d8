// Golden papers: the text of each built-in template, filled with names that are easy to spoil, as DOCX and as PDF.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { paperOf } from '#app/testing/paper-fixture.ts'
import { pagesOfPdf } from '#app/testing/read-pdf.ts'
import { layoutDocx } from './layout-docx.ts'
import { layouts } from './layouts.ts'
import { type PaperOrder, paperDocx, paperPdf } from './paper-files.server.ts'
import { type PaperKind, paperKinds } from './paper-kinds.ts'

const signedOn = new Date('2026-11-30')

function orderOf(kind: PaperKind, change: Partial<PaperOrder> = {}): PaperOrder {
  const snapshot = paperOf(kind)
  const third = snapshot.people[2]
  if (kind === 'study-note' && third) snapshot.people = [third]
  return {
    snapshot,
    registration: { number: `7-${kind}`, signedOn },
    template: null,
    createdAt: signedOn,
    ...change,
  }
}

/** The text of the body, a line for each paragraph. */
function textOfDocx(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  return xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\u00a0/g, ' ')
    .split('\n')
    .filter((line) => line.trim())
    .join('\n')
}

it.each(paperKinds)('the DOCX of %s says what it must', async (kind) => {
  await expect(textOfDocx(await paperDocx(orderOf(kind)))).toMatchFileSnapshot(`golden/${kind}.txt`)
})

it.each(paperKinds)('the PDF of %s says the same', async (kind) => {
  const pages = await pagesOfPdf(paperPdf(orderOf(kind)))
  const plain = (text: string) => text.replace(/[\s_\u00ad-]+/g, '')
  const printed = plain(pages.map(({ text }) => text).join(' '))
  for (const line of textOfDocx(await paperDocx(orderOf(kind))).split('\n'))
    expect(printed).toContain(plain(line))
})

it.each(paperKinds)('the kept template of %s is made from its source', (kind) => {
  const kept = readFileSync(path.resolve(`content/papers/${kind}.docx`))
  expect(Buffer.from(layoutDocx(layouts[kind])).equals(kept)).toBe(true)
})

describe('the mark across the pages', () => {
  const headerOf = (bytes: Uint8Array) =>
    strFromU8(unzipSync(bytes)['word/reshayuMark.xml'] ?? new Uint8Array())

  it('says «ПРОЕКТ» on a draft, in both files', async () => {
    const draft = orderOf('enrolment-order', { registration: null })
    expect(headerOf(await paperDocx(draft))).toContain('string="ПРОЕКТ"')
    expect((await pagesOfPdf(paperPdf(draft)))[0]?.text).toContain('ПРОЕКТ')
  })

  it('says «ОБРАЗЕЦ» on a demo, and nothing on a paper of worth', async () => {
    const sample = orderOf('minutes', { snapshot: paperOf('minutes', { sample: true }) })
    expect(headerOf(await paperDocx(sample))).toContain('string="ОБРАЗЕЦ"')
    expect((await pagesOfPdf(paperPdf(sample)))[0]?.text).toContain('ОБРАЗЕЦ')
    expect(headerOf(await paperDocx(orderOf('minutes')))).toBe('')
  })
})

it.each([
  [21, '21 академический час'],
  [24, '24 академических часа'],
])('counts %i hours in Russian', async (hours, words) => {
  const snapshot = paperOf('enrolment-order')
  snapshot.programme.hours = hours
  expect(textOfDocx(await paperDocx(orderOf('enrolment-order', { snapshot })))).toContain(`(${words}, форма`)
})

it('names the paper it corrects', async () => {
  const corrects = { number: '1-УЗ/2026', date: '2026-10-02' }
  const text = textOfDocx(
    await paperDocx(orderOf('enrolment-order', { snapshot: paperOf('enrolment-order', { corrects }) })),
  )
  expect(text).toContain('Взамен приказа о зачислении от 2 октября 2026 г. № 1-УЗ/2026.')
})
