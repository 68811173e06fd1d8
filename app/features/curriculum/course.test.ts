// The shipped course against the standard of content/README.md. Every failure names file, line and what to mend.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  bankBand,
  checkBank,
  checkIds,
  courseBand,
  judgeTell,
  leastQuestions,
  measureMultiple,
  measureTell,
  spokenIn,
} from './course-banks.ts'
import { checkDrawing, checkMemo, checkTeacher } from './course-companions.ts'
import { checkLength, checkReadability } from './course-length.ts'
import { checkModule, checkParts, checkPointers, checkReferences } from './course-parts.ts'
import { checkPlainWords, type HeavyPhrase } from './course-plain-words.ts'
import { readCourse } from './course-reading.server.ts'
import { findRepeats, type Told } from './course-repeats.ts'
import { checkSources } from './course-sources.ts'
import { type CourseLesson, linesOf, passagesOf, wordsOf } from './course-text.ts'
import { readFolderFromDisk } from './folder-on-disk.server.ts'
import { formatProblem, type Problem, sortProblems } from './problem.ts'

const content = path.resolve(import.meta.dirname, '../../../content')
const reading = readFolderFromDisk(path.join(content, 'programmes/chelovekocentrichnost-online')).then(
  readCourse,
)
const heavy = JSON.parse(readFileSync(path.join(content, 'plain-language.json'), 'utf8')) as HeavyPhrase[]

const said = (problems: Problem[]) => sortProblems(problems).map(formatProblem)
const overLessons = async (check: (lesson: CourseLesson) => Problem[]) =>
  said((await reading).lessons.flatMap(check))

/** The plan of the programme: minutes of theory by module, and the modules of practice. */
const planned: Record<string, number> = {
  m1: 45,
  m2: 45,
  m3: 90,
  m4: 45,
  m5: 45,
  m6: 45,
  m7: 45,
  m8: 45,
  m9: 45,
}
const practical = ['m3', 'm4', 'm5', 'm6']

describe('lessons', () => {
  it('are the 39 of the plan', async () => {
    const { lessons, modules } = await reading
    expect(lessons).toHaveLength(39)
    expect(modules.map(({ key }) => key)).toEqual(Object.keys(planned))
  })

  it('have their parts in order', async () => {
    expect(await overLessons(checkParts)).toEqual([])
  })

  it('have footnotes and links that lead somewhere', async () => {
    expect(await overLessons(checkReferences)).toEqual([])
  })

  it('are as long as their minutes', async () => {
    expect(await overLessons(checkLength)).toEqual([])
  })

  it('can be read within the band', async () => {
    expect(await overLessons(checkReadability)).toEqual([])
  })

  it('give a source for every act and figure', async () => {
    expect(await overLessons(checkSources)).toEqual([])
  })

  it('drop the language that they teach to drop', async () => {
    expect(await overLessons((lesson) => checkPlainWords(passagesOf(lesson), heavy))).toEqual([])
  })

  it('point to nothing that a phone shows elsewhere', async () => {
    expect(await overLessons((lesson) => checkPointers(passagesOf(lesson)))).toEqual([])
  })

  it('do not repeat each other', async () => {
    const { lessons } = await reading
    const told = lessons.flatMap((lesson): Told[] =>
      passagesOf(lesson)
        .filter(({ place, text }) => place !== 'footnote' && wordsOf(text).length >= 8)
        .map(({ file, line, text }) => ({ source: lesson.id, file, line, text })),
    )
    expect(said(findRepeats(told, { within: false }))).toEqual([])
  })
})

describe('modules', () => {
  it('keep their minutes, kinds of exercise, drawings and dialogues', async () => {
    const { modules, lessons } = await reading
    const problems = modules.flatMap(({ key, file, minutes }) =>
      checkModule(
        { key, file, minutes, planned: planned[key] ?? 0, practical: practical.includes(key) },
        lessons.filter(({ module }) => module === key),
      ),
    )
    expect(said(problems)).toEqual([])
  })

  it('have notes for the teacher and a memo of a page', async () => {
    const { modules, texts } = await reading
    const problems = modules.flatMap(({ key }) => {
      const teacher = `modules/${key}/teacher.md`
      const memo = `modules/${key}/memo.md`
      return [...checkTeacher(teacher, texts.get(teacher) ?? ''), ...checkMemo(memo, texts.get(memo) ?? '')]
    })
    expect(said(problems)).toEqual([])
  })

  it('have drawings that can be read on a phone, and each is used', async () => {
    const { texts, files, lessons } = await reading
    const drawings = [...texts].filter(([file]) => file.endsWith('.svg'))
    const problems = drawings.flatMap(([file, text]) => checkDrawing(file, text))
    const sources = await Promise.all(
      lessons.map(({ file }) =>
        readFileSync(path.join(content, 'programmes/chelovekocentrichnost-online', file), 'utf8'),
      ),
    )
    const told = [...sources, ...[...texts].filter(([file]) => file.endsWith('.md')).map(([, text]) => text)]
    const unused = files.filter((file) => !told.some((text) => text.includes(file)))
    expect([...said(problems), ...unused.map((file) => `${file}  Файл нигде не используется.`)]).toEqual([])
  })
})

describe('question banks', () => {
  const banks = reading.then((course) =>
    course.banks.map((bank, index) => ({ ...bank, draw: course.modules[index]?.test.draw ?? 0 })),
  )

  it('are large enough for draws that differ, explained, and their ids are unique', async () => {
    const all = await banks
    expect(said([...all.flatMap(checkBank), ...checkIds(all)])).toEqual([])
    expect(all.flatMap(({ value }) => value).length).toBeGreaterThanOrEqual(leastQuestions)
  })

  it('do not give the right answer away by its place or length', async () => {
    const all = await banks
    const whole = all.flatMap(({ value }) => value)
    expect(
      said([
        ...all.flatMap(({ file, value }) => judgeTell(file, measureTell(value), bankBand)),
        ...judgeTell('все банки', measureTell(whole), courseBand),
      ]),
    ).toEqual([])
    expect(measureMultiple(whole)).toBeGreaterThan(0.85)
    expect(measureMultiple(whole)).toBeLessThan(1.15)
  })

  it('speak plainly, and so do notes, memos and the glossary', async () => {
    const { texts, glossary } = await reading
    const companions = [...texts].filter(([file]) => /^modules\/.*\.md$/.test(file))
    const passages = [
      ...(await banks).flatMap(spokenIn),
      ...companions.flatMap(([file, text]) => linesOf(file, text)),
      ...linesOf('glossary.yaml', glossary.map(({ term, definition }) => `${term} ${definition}`).join('\n')),
    ]
    expect(said(checkPlainWords(passages, heavy))).toEqual([])
  })

  it('do not ask the same twice', async () => {
    const told = (await banks).flatMap(({ file, value, lineOf }): Told[] =>
      value.map(({ id, stem }, index) => ({ source: id, file, line: lineOf([index, 'id']), text: stem })),
    )
    expect(said(findRepeats(told, { within: false }))).toEqual([])
  })
})
