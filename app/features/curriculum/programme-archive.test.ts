// Archives: good ones in every shape systems make, and those that must be cut off.
import { deflateRawSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { unpackArchive } from './programme-archive.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const unpack = (files: Record<string, Uint8Array>) => unpackArchive('a.zip', zipSync(files))
const messages = (files: Record<string, Uint8Array>) => {
  const result = unpack(files)
  return 'problems' in result ? result.problems.map(({ file, message }) => `${file}: ${message}`) : []
}

describe('unpackArchive', () => {
  it('unpacks a folder, with or without the folder itself, and skips what systems add', () => {
    for (const top of ['', 'moya-programma/']) {
      const result = unpack({
        [`${top}programme.yaml`]: bytes('slug: a'),
        [`${top}files/a.svg`]: bytes('<svg/>'),
        [`${top}.DS_Store`]: bytes('x'),
        [`__MACOSX/${top}._a.svg`]: bytes('x'),
      })
      expect('folder' in result && [...result.folder.keys()]).toEqual(['programme.yaml', 'files/a.svg'])
      expect('folder' in result && new TextDecoder().decode(result.folder.get('programme.yaml'))).toBe(
        'slug: a',
      )
    }
  })

  it('reads stored entries as well as deflated ones', () => {
    const result = unpackArchive('a.zip', zipSync({ 'programme.yaml': bytes('slug: a') }, { level: 0 }))
    expect('folder' in result && result.folder.size).toBe(1)
  })

  it.each([
    '../evil.yaml',
    'files/../../evil.yaml',
    '/etc/passwd',
    'files\\a.svg',
    'C:/a.svg',
    'урок.mdx',
    'a b.svg',
    'files/..',
  ])('refuses the path %s', (path) => {
    expect(messages({ 'programme.yaml': bytes('a'), [path]: bytes('x') })).toEqual([
      `${path}: Имя файла: только латиница, цифры, точка, дефис и подчёркивание; без «..» и обратной черты.`,
    ])
  })

  it('refuses what is no archive, is empty, cut off or damaged', () => {
    expect(unpackArchive('a.zip', bytes('slug: a'))).toMatchObject({
      problems: [{ message: 'Это не ZIP-архив.' }],
    })
    expect(unpackArchive('a.zip', zipSync({}))).toMatchObject({ problems: [{ message: 'Архив пуст.' }] })
    const whole = zipSync({ 'programme.yaml': bytes('slug: abcdefgh '.repeat(500)) })
    expect(unpackArchive('a.zip', whole.subarray(0, 70))).toHaveProperty('problems')
    const damaged = whole.slice()
    damaged.fill(0xff, 45, 60)
    expect(unpackArchive('a.zip', damaged)).toHaveProperty('problems')
  })

  it('cuts off a bomb: one file of zeros', () => {
    const bomb = zipSync({ 'programme.yaml': bytes('a'), 'files/a.svg': new Uint8Array(200 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(1024 * 1024)
    const before = process.memoryUsage().arrayBuffers
    expect(unpackArchive('a.zip', bomb)).toMatchObject({
      problems: [{ message: 'Файл files/a.svg больше 25 МБ.' }],
    })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(80 * 1024 * 1024)
  })

  it('cuts off a bomb: many files, and one that lies about its size', () => {
    const zeros = new Uint8Array(20 * 1024 * 1024)
    const many = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`files/${index}.svg`, zeros]))
    expect(messages(many)[0]).toMatch(/распаковывается больше/)
    expect(unpackArchive('a.zip', lyingArchive(new Uint8Array(60 * 1024 * 1024)))).toMatchObject({
      problems: [{ message: 'Файл programme.yaml больше 25 МБ.' }],
    })
  })

  it('refuses more files than a programme has, and the same file twice', () => {
    const files = Object.fromEntries(
      Array.from({ length: 1_600 }, (_, index) => [`files/${index}.svg`, bytes('x')]),
    )
    expect(messages(files)[0]).toMatch(/больше 1500 файлов/)
    const one = zipSync({ 'programme.yaml': bytes('a') })
    const entry = one.subarray(0, Buffer.from(one).indexOf('PK\u0001\u0002'))
    const twice = new Uint8Array([...entry, ...one])
    expect(unpackArchive('a.zip', twice)).toMatchObject({
      problems: [{ message: 'Файл лежит в архиве дважды.' }],
    })
  })
})

/** A local entry that says it holds ten bytes. */
function lyingArchive(content: Uint8Array): Uint8Array {
  const packed = deflateRawSync(content)
  const name = bytes('programme.yaml')
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(8, 8)
  head.writeUInt32LE(packed.length, 18)
  head.writeUInt32LE(10, 22)
  head.writeUInt16LE(name.length, 26)
  return new Uint8Array(Buffer.concat([head, name, packed]))
}
