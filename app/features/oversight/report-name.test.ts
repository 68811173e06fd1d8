import { expect, it } from 'vitest'
import { reportName } from './report-name.ts'

it('names the file and what was chosen', () => {
  expect(reportName('Охват 23.11.2026')).toBe('Охват 23.11.2026')
  expect(reportName('Охват 23.11.2026', ['категория: руководители', 'зачислены с 1 сентября'])).toBe(
    'Охват 23.11.2026, категория руководители, зачислены с 1 сентября',
  )
})

it('has no sign that a disk refuses, and is never too long for one', () => {
  expect(reportName('Люди ООО «А/Б»', ['имя: *?'])).toBe('Люди ООО «А Б», имя')
  const long = reportName('Охват', [`программа: ${'ё'.repeat(300)}`])
  expect(Buffer.byteLength(`${long}.xlsx`)).toBeLessThanOrEqual(255)
  expect(long.endsWith('…')).toBe(true)
})
