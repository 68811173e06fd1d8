// The archive of one's own data holds one's certificate as a PDF that opens and says what it must, and nobody else's.
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, expect, it } from 'vitest'
import { packOwnData } from '#app/features/records/own-data.server.ts'
import { frdoNow as now, insertIssued } from '#app/testing/frdo-people.ts'
import { insertIssuer } from '#app/testing/issuing.ts'
import { textOfPdf } from '#app/testing/read-pdf.ts'
import { insertSmallProgramme } from '#app/testing/small-programme.ts'
import { learnerOnly } from '#app/testing/viewers.ts'
import { ownCertificateFiles } from './own-papers.server.ts'

beforeAll(async () => {
  await insertSmallProgramme()
  await insertIssuer()
  await insertIssued('c', 2)
})

it('packs the certificate of its owner', async () => {
  const viewer = learnerOnly('cp1')
  const archive = unzipSync(await packOwnData(viewer, await ownCertificateFiles(viewer), now))
  const papers = Object.keys(archive).filter((name) => name.startsWith('документы/'))
  expect(papers).toHaveLength(1)
  const [name = ''] = papers
  const number = /Удостоверение (2026-ПК-\d{6})\.pdf$/.exec(name)?.[1] ?? 'no number'
  const text = await textOfPdf(archive[name] ?? new Uint8Array())
  expect(text).toContain(number)
  expect(text).toMatch(/Окунева/i)
  const data = JSON.parse(strFromU8(archive['данные.json'] ?? new Uint8Array())) as Record<string, unknown>
  expect(data['Удостоверения']).toMatchObject([{ number }])
})

it('has no papers for who has none', async () => {
  expect(await ownCertificateFiles(learnerOnly('nobody'))).toEqual([])
})
