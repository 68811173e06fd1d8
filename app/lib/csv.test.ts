import { describe, expect, it } from 'vitest'
import { neutralCell, readCsv, separatorOf, splitCsv, writeCsv } from './csv.ts'

const columns = ['code', 'name'] as const

describe('readCsv', () => {
  it('reads rows by column name', () => {
    expect(readCsv('code,name\n01,Адыгея\n52,Нижегородская область\n', columns)).toEqual([
      { code: '01', name: 'Адыгея' },
      { code: '52', name: 'Нижегородская область' },
    ])
  })

  it('reads quotes, commas and line breaks inside quotes, empty cells, CRLF and a byte order mark', () => {
    expect(readCsv('\uFEFFcode,name\r\n"a,b","он сказал ""да""\nи ушёл"\r\n,', columns)).toEqual([
      { code: 'a,b', name: 'он сказал "да"\nи ушёл' },
      { code: '', name: '' },
    ])
  })

  it('reads a header without rows', () => {
    expect(readCsv('code,name\n', columns)).toEqual([])
  })

  it('refuses other columns', () => {
    expect(() => readCsv('name,code\n1,2\n', columns)).toThrow('expected columns code,name')
    expect(() => readCsv('', columns)).toThrow('found nothing')
  })

  it('refuses a short or a long row and names its line', () => {
    expect(() => readCsv('code,name\n"1\n2",x\n3\n', columns)).toThrow('line 4 has 1 cells instead of 2')
    expect(() => readCsv('code,name\n1,2,3\n', columns)).toThrow('line 2 has 3 cells')
  })

  it('refuses a stray quote', () => {
    expect(() => readCsv('code,name\n1,so"me\n', columns)).toThrow('a stray quote in line 2')
  })
})

describe('a file of people', () => {
  it('is split by what separates its heading', () => {
    expect(separatorOf('Фамилия;Имя, отчество;"a,b,c,d"\n')).toBe(';')
    expect(separatorOf('a\tb')).toBe('\t')
    expect(separatorOf('a,b')).toBe(',')
    expect(splitCsv('a;"б;в"\n1,5;', ';').map(({ cells }) => cells)).toEqual([
      ['a', 'б;в'],
      ['1,5', ''],
    ])
  })

  it('is written so that no cell is taken for a formula', () => {
    expect(writeCsv([['=cmd', '+7', '@x', '-1', 'да;"нет"']])).toBe(
      `\uFEFF'=cmd;'+7;'@x;'-1;"да;""нет"""\r\n`,
    )
    expect(neutralCell('обычное - слово')).toBe('обычное - слово')
  })
})

describe('writeCsv', () => {
  it('opens as a table in a Russian spreadsheet', () => {
    expect(
      writeCsv([
        ['Номер', 'Имя'],
        ['1', 'Соколова; Анна "Ася"\nИвановна'],
      ]),
    ).toBe('\uFEFFНомер;Имя\r\n1;"Соколова; Анна ""Ася""\nИвановна"\r\n')
  })

  it.each(['=1+1', '+7 999', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
    'takes %j for text, not for a formula',
    (cell) => {
      expect(writeCsv([[cell, 'a=1']])).toContain(`'${cell}`)
      expect(writeCsv([['a=1']])).toBe('\uFEFFa=1\r\n')
    },
  )
})
