// Templates of the registrar's own: what is taken, and each thing that is wrong with a file said by name.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { registrar, registrarOf } from '#app/testing/viewers.ts'
import { layoutDocx } from './layout-docx.ts'
import { layouts } from './layouts.ts'
import { listFields } from './field-list.ts'
import { paperFields } from './paper-fields.ts'
import { paperKinds } from './paper-kinds.ts'
import { samplePaper } from './sample-paper.ts'
import { checkTemplate } from './template-check.ts'
import { measuredDocx } from './template-archive.ts'
import { templateFile, uploadTemplate, withdrawTemplate } from './templates.server.ts'

const builtIn = layoutDocx(layouts['enrolment-order'])

function changed(change: (xml: string) => string, part = 'word/document.xml'): Uint8Array {
  const parts = unzipSync(builtIn)
  parts[part] = strToU8(change(strFromU8(parts[part] ?? new Uint8Array())))
  return zipSync(parts)
}

const withText = (text: string) =>
  changed((xml) => xml.replace('<w:sectPr>', `<w:p><w:r><w:t>${text}</w:t></w:r></w:p><w:sectPr>`))

const check = (bytes: Uint8Array) => checkTemplate('enrolment-order', bytes, samplePaper('enrolment-order'))

describe('checkTemplate', () => {
  it.each(paperKinds)('takes the built-in template of %s', async (kind) => {
    expect(await checkTemplate(kind, layoutDocx(layouts[kind]), samplePaper(kind))).toHaveProperty('document')
  })

  it('names an unknown field and where it stands', async () => {
    expect(await check(withText('Директор {имя_директора} подписал'))).toEqual({
      problems: ['Поля «имя_директора» нет. Оно стоит здесь: «…А. Н. {имя_директора} подписал».'].map(() =>
        expect.stringMatching(/^Поля «имя_директора» нет.*«.*Директор \{имя_директора\} подписал.*»\.$/),
      ),
    })
    expect(await check(withText('{фио_винительный}'))).toMatchObject({
      problems: [expect.stringContaining('есть «фио')],
    })
  })

  it.each([
    ['Скобка открыта и не закрыта', 'Номер {номер от даты'],
    ['Скобка закрыта, но не открыта', 'Номер номер} от даты'],
    ['Список открыт и не закрыт', '{#слушатели} {фио}'],
    ['Список закрыт, но не открыт', '{фио} {/слушатели}'],
  ])('%s', async (problem, text) => {
    expect(await check(withText(text))).toMatchObject({ problems: [expect.stringContaining(problem)] })
  })

  it('refuses macros, links to the outside, other files and bombs', () => {
    const parts = unzipSync(builtIn)
    const macros = zipSync({ ...parts, 'word/vbaProject.bin': new Uint8Array(8) })
    expect(measuredDocx(macros)).toEqual({ problem: 'macros' })
    expect(
      measuredDocx(
        changed(
          (xml) => xml.replace('document.main+xml', 'template.macroEnabledTemplate'),
          '[Content_Types].xml',
        ),
      ),
    ).toEqual({ problem: 'macros' })
    const link =
      '<Relationship Id="x" Type="http://x/image" Target="http://evil/" TargetMode="External"/></Relationships>'
    expect(
      measuredDocx(changed((xml) => xml.replace('</Relationships>', link), 'word/_rels/document.xml.rels')),
    ).toEqual({ problem: 'outside-links' })
    expect(measuredDocx(strToU8('%PDF-1.7'))).toEqual({ problem: 'not-docx' })
    expect(measuredDocx(zipSync({ 'a.txt': strToU8('a') }))).toEqual({ problem: 'not-docx' })
    expect(measuredDocx(new Uint8Array(4 * 1024 * 1024))).toEqual({ problem: 'too-large' })
    const bomb = zipSync({ ...parts, 'word/media/big.bmp': new Uint8Array(30 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(3 * 1024 * 1024)
    expect(measuredDocx(bomb)).toEqual({ problem: 'too-large' })
  })

  it('explains every field that a paper has', () => {
    for (const kind of paperKinds) {
      const names = new Set(listFields(kind).map(({ name }) => name))
      for (const name of Object.keys(paperFields(samplePaper(kind), null))) expect(names).toContain(name)
    }
  })
})

describe('the template in use', () => {
  const order = { kind: 'enrolment-order' as const, fileName: 'наш приказ.docx' }

  it('is the newest uploaded, by a registrar of everything, until it is withdrawn', async () => {
    expect(await uploadTemplate(registrarOf('c'), { ...order, bytes: builtIn })).toMatchObject({
      reason: 'forbidden',
    })
    expect(await uploadTemplate(registrar, { ...order, bytes: withText('{нет_такого}') })).toMatchObject({
      outcome: 'problems',
    })
    expect(await database().paperTemplate.count()).toBe(0)
    expect(await uploadTemplate(registrar, { ...order, bytes: withText('Наш шаблон') })).toMatchObject({
      outcome: 'taken',
    })
    const preview = await templateFile('enrolment-order', 'preview')
    const xml = strFromU8(unzipSync(preview ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array())
    expect(xml).toContain('Наш шаблон')
    expect(xml).toContain('Примерову Любовь Павловну')
    expect(await withdrawTemplate(registrarOf('c'), 'enrolment-order')).toMatchObject({ reason: 'forbidden' })
    expect(await withdrawTemplate(registrar, 'enrolment-order')).toEqual({ outcome: 'withdrawn' })
    expect(await templateFile('enrolment-order', 'own')).toBeNull()
    expect(await templateFile('enrolment-order', 'built-in')).toEqual(builtIn)
  })
})
