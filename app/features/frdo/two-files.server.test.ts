// 1,001 real documents: two batches, two files, each person in one of them once; and the programme's own classification.
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { frdoNow as now } from '#app/testing/frdo-people.ts'
import { insertIssuer } from '#app/testing/issuing.ts'
import { insertSmallProgramme } from '#app/testing/small-programme.ts'
import { registrar } from '#app/testing/viewers.ts'
import { insertDocuments } from '#app/commands/frdo-people.server.ts'
import { takeBatchFile } from './batch.server.ts'
import { composeBatches } from './compose-batch.server.ts'
import { classifyProgramme } from './settings.server.ts'
import { usualSettings } from './settings.ts'
import { cellTexts } from './sheet-xml.ts'

const group = 'Образование и педагогические науки'

it('writes a thousand people into the first file and one into the second', async () => {
  await insertSmallProgramme()
  await insertIssuer()
  const cohortId = await insertDocuments(1_001, new Date('2026-11-12'))
  await database().certificate.updateMany({ data: { sample: false } })
  const classification = { area: usualSettings.area, group }
  expect(await classifyProgramme(registrar, { programmeId: 'v1', classification }, now)).toMatchObject({
    outcome: 'saved',
  })
  const composed = await composeBatches(registrar, { cohortId }, now)
  if (composed.outcome !== 'composed') throw new Error(composed.reason)
  expect(composed.batches.map(({ rows }) => rows)).toEqual([1_000, 1])
  expect(composed.left).toBe(0)
  const numbers: string[] = []
  for (const { id, rows } of composed.batches) {
    const file = await takeBatchFile(registrar, id, now)
    const sheet = strFromU8(
      unzipSync(file?.bytes ?? new Uint8Array())['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
    )
    const cells = [...cellTexts(sheet, []).values()]
    expect(cells.filter((cell) => cell === group)).toHaveLength(rows)
    const own = cells.filter((cell) => /^2026-ПК-\d+$/.test(cell))
    expect(own).toHaveLength(rows)
    numbers.push(...own)
  }
  expect(new Set(numbers).size).toBe(1_001)
  expect(await composeBatches(registrar, { cohortId }, now)).toMatchObject({ reason: 'nobody-ready' })
}, 60_000)
