import { beforeAll, describe, expect, it } from 'vitest'
import { issuer } from '#app/testing/issuing.ts'
import { openPdf, qrOfPdf, textOfPdf } from '#app/testing/read-pdf.ts'
import { certificatePdf, type Printable, verificationMark } from './certificate-pdf.server.ts'

const paper: Printable = {
  number: '2026-ПК-000001',
  code: 'ABKM2345',
  sample: true,
  status: 'valid',
  createdAt: new Date('2026-11-12T09:00:00Z'),
  snapshot: {
    surname: 'Щукина',
    givenName: 'Любовь',
    patronymic: 'Ивановна',
    programme: {
      title: 'Человекоцентричность: #set page() $x$ \\ "кавычки" [скобки]',
      hours: 16,
      form: 'заочная',
      version: 1,
      modules: ['Первый', 'Второй'],
    },
    cohort: { name: 'Осень-2026', code: 'ЧЦ-26-01' },
    studiedFrom: '2026-10-11',
    studiedTo: '2026-11-10',
    completedOn: '2026-11-10',
    issuedOn: '2026-11-12',
    blankNumber: '000000000001',
    finalTestTitle: 'Итоговый тест',
    issuer,
    duplicateOf: null,
  },
}

let bytes: Uint8Array

beforeAll(async () => {
  bytes = new Uint8Array(await certificatePdf(paper))
})

describe('the certificate as PDF', () => {
  it('says all that must stand on it, and takes data as text', async () => {
    const text = await textOfPdf(bytes)
    for (const part of [
      'Корпоративный университет',
      'г. Нижний Новгород',
      'Лицензия № Л035-01281-52/00 от 01.02.2024',
      'Удостоверение',
      'о повышении квалификации',
      '2026-ПК-000001',
      'Бланк № 000000000001',
      'Дата выдачи: 12 ноября 2026 г.',
      'Щукина Любовь Ивановна',
      'прошла повышение квалификации в Корпоративном университете с 11 октября 2026 г. по 10 ноября 2026 г.',
      '#set page() $x$ \\ "кавычки" [скобки]',
      'в объёме 16 академических часов',
      'Форма обучения: заочная',
      'Итоговая аттестация (итоговый тест) пройдена',
      'Ректор',
      'А. Н. Светлов',
      'М. П.',
      'ОБРАЗЕЦ. Выдан для показа и силы документа не имеет.',
      '/verify/2026-ПК-000001-ABKM2345',
    ])
      expect(text).toContain(part)
  })

  it('is one A4 page, tagged, in Russian, with a title, in the fonts of the look', async () => {
    const document = await openPdf(bytes)
    expect(document.numPages).toBe(1)
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true })
    const { info, metadata } = await document.getMetadata()
    expect(info).toMatchObject({
      Title: 'Удостоверение о повышении квалификации № 2026-ПК-000001: Щукина Любовь Ивановна',
      Language: 'ru-RU',
    })
    expect(metadata?.get('pdfuaid:part') ?? raw(bytes)).toMatch(/^1$|pdfuaid/)
    const page = await document.getPage(1)
    const { width, height } = page.getViewport({ scale: 1 })
    expect([Math.round(width), Math.round(height)]).toEqual([842, 595])
    const names = [...raw(bytes).matchAll(/\/BaseFont\s*\/([\w+-]+)/g)].map(([, name]) => name ?? '')
    expect(names.length).toBeGreaterThan(1)
    for (const name of names) expect(name).toMatch(/^[A-Z]{6}\+(GolosText|Literata)-/)
    const tree = JSON.stringify(await page.getStructTree())
    expect(tree).toContain('"H1"')
    expect(tree).toContain('QR-код с адресом проверки удостоверения')
  })

  it('carries the address of the check in its code, as printed', async () => {
    const found = await qrOfPdf(bytes)
    expect(found).toBe('http://localhost:3000/verify/2026-%D0%9F%D0%9A-000001-ABKM2345')
    const { href, address } = await verificationMark(paper)
    expect(found).toBe(href)
    expect(address).toBe('http://localhost:3000/verify/2026-ПК-000001-ABKM2345')
  })

  it('says «АННУЛИРОВАНО» when revoked, and neither word when it holds', async () => {
    const revoked = await textOfPdf(new Uint8Array(await certificatePdf({ ...paper, status: 'revoked' })))
    expect(revoked).toContain('АННУЛИРОВАНО. Это удостоверение аннулировано и не действует.')
    const valid = await textOfPdf(new Uint8Array(await certificatePdf({ ...paper, sample: false })))
    expect(valid).not.toMatch(/ОБРАЗЕЦ|АННУЛИРОВАНО/)
  })

  it('stays on one page with the longest names', async () => {
    const long = 'Государственное бюджетное учреждение дополнительного профессионального образования '
    const pdf = await certificatePdf({
      ...paper,
      snapshot: {
        ...paper.snapshot,
        surname: 'Константинопольская-Задунайская',
        givenName: 'Александра-Виктория',
        programme: {
          ...paper.snapshot.programme,
          title: long.repeat(2),
          form: long,
          modules: Array(20).fill('м'),
        },
        issuer: {
          ...issuer,
          fullName: long.repeat(2),
          whereStudied: `в ${long.repeat(2)}`,
          secretary: 'О. В. Зимина',
        },
      },
    })
    expect((await openPdf(new Uint8Array(pdf))).numPages).toBe(1)
  })
})

function raw(pdf: Uint8Array): string {
  return Buffer.from(pdf).toString('latin1')
}
