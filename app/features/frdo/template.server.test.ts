import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { insertSmallProgramme } from '#app/testing/small-programme.ts'
import { organiser, registrar } from '#app/testing/viewers.ts'
import { classifyProgramme, findFrdoSettings, saveFrdoSettings } from './settings.server.ts'
import { classificationOf, usualSettings } from './settings.ts'
import { findTemplate, findTemplateFacts, getTemplate, saveTemplate } from './template.server.ts'

const shipped = new Uint8Array(readFileSync('content/frdo/template-dpo.xlsx'))
const at = (second: number) => new Date(Date.UTC(2026, 10, 20, 9, 0, second))

/** A later edition of the official file: one list says it in other words. */
function edition(): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(shipped)
  const lookups = 'xl/worksheets/sheet2.xml'
  const xml = strFromU8(parts[lookups] ?? new Uint8Array())
  const changed = strToU8(xml.replace('>Очно-заочная (вечерняя)<', '>Очно-заочная<'))
  return new Uint8Array(zipSync({ ...parts, [lookups]: changed }))
}

it('uses the shipped template until the registrar brings one', async () => {
  expect(await findTemplate()).toMatchObject({ id: null, sheetPart: 'xl/worksheets/sheet1.xml' })
  expect(await findTemplateFacts()).toBeNull()
})

it('keeps an official file, refuses another, and reads the lists of the newest', async () => {
  const wrong = { name: 'a.xlsx', bytes: new Uint8Array(strToU8('а')) }
  expect(await saveTemplate(registrar, wrong, at(0))).toMatchObject({ outcome: 'refused' })
  expect(await saveTemplate(organiser, { name: 'ФРДО.xlsx', bytes: edition() }, at(1))).toMatchObject({
    outcome: 'refused',
  })
  expect(await database().frdoTemplate.count()).toBe(0)
  const bytes = edition()
  expect(await saveTemplate(registrar, { name: 'ФРДО.xlsx', bytes }, at(2))).toEqual({ outcome: 'saved' })
  expect(await saveTemplate(registrar, { name: 'ФРДО (1).xlsx', bytes }, at(3))).toEqual({ outcome: 'same' })
  const template = await findTemplate()
  expect(template.dictionaries.спФормаОбучения).toEqual(['Очная', 'Очно-заочная', 'Заочная'])
  expect(Buffer.from(template.bytes).equals(Buffer.from(bytes))).toBe(true)
  expect(await findTemplateFacts()).toEqual({ fileName: 'ФРДО.xlsx', uploadedAt: at(2) })
  expect((await getTemplate(null)).dictionaries.спФормаОбучения).toContain('Очно-заочная (вечерняя)')
})

it('keeps settings, the usual ones at first', async () => {
  expect(await findFrdoSettings()).toEqual(usualSettings)
  const settings = { ...usualSettings, deadlineDays: 30 }
  expect(await saveFrdoSettings(organiser, settings)).toMatchObject({ outcome: 'refused' })
  expect(await saveFrdoSettings(registrar, settings)).toEqual({ outcome: 'saved' })
  expect(await findFrdoSettings()).toEqual(settings)
})

it('classifies a programme apart from the rest, and takes that back', async () => {
  await insertSmallProgramme()
  const own = { area: 'Образование и наука', group: 'Образование и педагогические науки' }
  const wanted = { programmeId: 'v1', classification: own }
  expect(await classifyProgramme(organiser, wanted)).toMatchObject({ reason: 'forbidden' })
  expect(await classifyProgramme(registrar, { ...wanted, programmeId: 'no' })).toEqual({ outcome: 'unknown' })
  expect(await classifyProgramme(registrar, wanted)).toEqual({ outcome: 'saved' })
  await saveFrdoSettings(registrar, { ...usualSettings, deadlineDays: 45 })
  const settings = await findFrdoSettings()
  expect(classificationOf(settings, 'v1')).toEqual(own)
  expect(classificationOf(settings, 'another').group).toBe(usualSettings.group)
  expect(await classifyProgramme(registrar, { programmeId: 'v1', classification: null })).toEqual({
    outcome: 'saved',
  })
  expect((await findFrdoSettings()).programmes).toEqual({})
  const entries = await database().auditEntry.findMany({ where: { action: 'frdo.programme-classified' } })
  expect(entries.map(({ detail }) => JSON.parse(detail) as object)).toEqual([
    { before: null, after: Object.values(own) },
    { before: Object.values(own), after: null },
  ])
})
