// Everything that is shipped in content/ compiles, and shows nobody the marks of its drafts.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileProgramme } from './compile-programme.server.ts'
import { readFolderFromDisk } from './folder-on-disk.server.ts'
import { formatProblem } from './problem.ts'

const root = path.resolve(import.meta.dirname, '../../../content/programmes')
const shipped = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())

/** Marks of unconfirmed facts and of sources in the drafts ([K], [S12], [A], [seed …]). */
const draftMark = /\[(K\]|A\]|S|seed)/

describe.each(shipped.map(({ name }) => name))('content/programmes/%s', (name) => {
  const compiling = readFolderFromDisk(path.join(root, name)).then(async (folder) => ({
    folder,
    result: await compileProgramme(folder),
  }))

  it('compiles whole', async () => {
    const { result } = await compiling
    expect('problems' in result ? result.problems.map(formatProblem) : []).toEqual([])
  })

  it('is named like its folder and holds every lesson file', async () => {
    const { folder, result } = await compiling
    if ('problems' in result) throw new Error('refused')
    expect(result.programme.outline.slug).toBe(name)
    expect(result.programme.lessons).toHaveLength(
      [...folder.keys()].filter((file) => file.endsWith('.mdx')).length,
    )
  })

  it('shows no draft marks and no site as a source', async () => {
    const { folder, result } = await compiling
    if ('problems' in result) throw new Error('refused')
    const { outline, questions, contents } = result.programme
    const texts: [string, string][] = [
      ['outline', JSON.stringify(outline)],
      ...questions.map(({ key, stem, payload, explanation }): [string, string] => [
        key,
        `${stem} ${payload} ${explanation}`,
      ]),
      ...[...contents].map(([hash, segments]): [string, string] => [hash, JSON.stringify(segments)]),
      ...[...folder]
        .filter(([file]) => /\.(svg|vtt|mdx?|yaml)$/.test(file))
        .map(([file, bytes]): [string, string] => [file, new TextDecoder().decode(bytes)]),
    ]
    expect(texts.filter(([, text]) => draftMark.test(text)).map(([place]) => place)).toEqual([])
    const footnotes = [...contents.values()].flatMap((segments) =>
      segments.flatMap((segment) =>
        'html' in segment && segment.html.includes('data-footnotes') ? [segment.html] : [],
      ),
    )
    expect(footnotes.filter((html) => /https?:\/\/|\bwww\./.test(html))).toEqual([])
  })

  it('has a memo on one A4 page and notes for every module', async () => {
    const { result } = await compiling
    if ('problems' in result) throw new Error('refused')
    const { materials, outline } = result.programme
    const memos = materials.filter(({ kind }) => kind === 'memo')
    expect(memos.map(({ subject }) => subject)).toEqual(outline.modules.map(({ key }) => key))
    expect(memos.map(({ pages, paper, orientation }) => [pages, paper, orientation])).toEqual(
      memos.map(() => [1, 'A4', 'portrait']),
    )
    expect(outline.modules.filter(({ notes }) => !notes)).toEqual([])
  })

  it('has a guide, slides and sheets for every session, an instruction and two samples for every stage', async () => {
    const { result } = await compiling
    if ('problems' in result) throw new Error('refused')
    const { materials, outline } = result.programme
    const kindsOf = (key: string) =>
      materials.filter(({ subject }) => subject === key).map(({ kind }) => kind)
    for (const { key } of outline.sessions)
      expect(kindsOf(key)).toEqual(expect.arrayContaining(['guide', 'slides', 'words', 'sheet']))
    for (const { key } of outline.stages) expect(kindsOf(key)).toEqual(['project', 'sample', 'sample'])
    expect(materials.some(({ kind }) => kind === 'workbook')).toBe(true)
  })

  it('compiles to the same segments every time', async () => {
    const { folder, result } = await compiling
    const again = await compileProgramme(folder)
    if ('problems' in result || 'problems' in again) throw new Error('refused')
    expect(JSON.stringify([...again.programme.contents])).toBe(JSON.stringify([...result.programme.contents]))
    expect(again.programme.contentHash).toBe(result.programme.contentHash)
  })
})

it('refuses the marks it looks for', () => {
  expect(['[K]', '[S', '[S3]', '[S, A]', '[A]', '[seed: 12]'].map((mark) => draftMark.test(mark))).toEqual(
    Array(6).fill(true),
  )
})
