import { describe, expect, it } from 'vitest'
import { judgeScan, largestScan } from './outside-training.ts'

const pdf = new TextEncoder().encode('%PDF-1.7')
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])
const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])

describe('a scan', () => {
  it.each([
    ['удостоверение.pdf', pdf, 'application/pdf', 'удостоверение.pdf'],
    ['C:\\Документы\\скан 1.JPEG', jpeg, 'image/jpeg', 'скан 1.jpg'],
    ['page.exe', png, 'image/png', 'page.png'],
    ['../../.pdf', pdf, 'application/pdf', 'скан.pdf'],
  ])('%s is known by its content', (name, bytes, mimeType, fileName) =>
    expect(judgeScan({ name, bytes })).toEqual({ mimeType, fileName }),
  )

  it('is refused when it is something else, empty or too large', () => {
    const refusal = (bytes: Uint8Array) => judgeScan({ name: 'a.pdf', bytes })
    expect(refusal(new TextEncoder().encode('<html>'))).toMatchObject({
      refusal: expect.stringMatching('PDF') as string,
    })
    expect(refusal(new Uint8Array())).toEqual({ refusal: 'Файл пустой.' })
    const large = new Uint8Array(largestScan + 1)
    large.set(pdf)
    expect(refusal(large)).toMatchObject({ refusal: expect.stringMatching('10 МБ') as string })
  })
})
