// Printed materials from the folder to the reader: what is loaded, what is refused, who sees what, what the PDFs say.
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { hostileText, changedText, printedFolder } from '#app/testing/printed-programme.ts'
import { openPdf, pagesOfPdf } from '#app/testing/read-pdf.ts'
import { learnerOnly, organiser, registrar, viewerWith } from '#app/testing/viewers.ts'
import { database } from '#app/platform/database.server.ts'
import { compileProgramme } from './compile-programme.server.ts'
import { loadProgramme } from './load-programme.server.ts'
import {
  findGlossary,
  findMaterial,
  findMaterialPdf,
  findPackage,
  listMaterials,
} from './materials.server.ts'
import { learnerReach, teacherReach } from './material-reach.server.ts'
import { getOutline } from './programme.server.ts'
import { formatProblem } from './problem.ts'

const now = new Date('2026-11-20T09:00:00Z')
const learner = learnerOnly('person')
const instructor = viewerWith([{ role: 'instructor', scope: { kind: 'platform', id: '' } }], 'instructor')
let versionId = ''
let programmeId = ''

beforeAll(async () => {
  const result = await loadProgramme(database(), printedFolder(), { actorId: null, now, publish: true })
  if (result.outcome !== 'published') throw new Error(JSON.stringify(result))
  versionId = result.versionId
  const cohort = { versionId, startsOn: now, endsOn: now, timeZone: 'Europe/Moscow', createdAt: now }
  await database().cohort.create({ data: { ...cohort, id: 'c1', name: 'Осень', code: 'О-1' } })
  for (const id of ['person', 'gone'])
    await database().user.create({
      data: { id, email: `${id}@test.example`, surname: 'А', givenName: 'Б', createdAt: now },
    })
  const enrolment = { cohortId: 'c1', versionId, enrolledAt: now }
  await database().enrolment.create({ data: { ...enrolment, id: 'e1', userId: 'person' } })
  await database().enrolment.create({ data: { ...enrolment, id: 'e2', userId: 'gone', withdrawnAt: now } })
  programmeId = (await database().programmeVersion.findUniqueOrThrow({ where: { id: versionId } }))
    .programmeId
})

const all = [
  ...['m1-memo', 'm1-teacher', 'workbook', 'glossary'],
  ...['s1-guide', 's1-slides', 's1-words', 's1-01-karta', 's1-02-kartochki', 'p1', 'p1-good'],
]
const forLearners = ['m1-memo', 'workbook', 'glossary', 'p1', 'p1-good']
const keysOf = async (reach: Parameters<typeof listMaterials>[0]) =>
  (await listMaterials(reach))?.materials.map(({ key }) => key) ?? null

describe('loading', () => {
  it('stores every material with its paper, and names the memo and the notes in the outline', async () => {
    const rows = await database().programmeMaterial.findMany({ orderBy: { position: 'asc' } })
    expect(rows.map(({ key }) => key)).toEqual(all)
    const facts = (key: string) => rows.find((row) => row.key === key)
    expect(facts('s1-01-karta')).toMatchObject({
      paper: 'A3',
      orientation: 'landscape',
      pages: 1,
      layout: 'sheet',
    })
    expect(facts('s1-slides')).toMatchObject({ orientation: 'landscape', pages: 3, audience: 'teacher' })
    expect(facts('m1-memo')?.bytes).toBeGreaterThan(5_000)
    expect((await getOutline(versionId))?.modules[0]).toMatchObject({ memo: 'm1-memo', notes: 'm1-teacher' })
  })

  it('allows no second material of the same key in a version', async () => {
    const { id: _id, ...row } = await database().programmeMaterial.findFirstOrThrow()
    await expect(database().programmeMaterial.create({ data: row })).rejects.toThrow(/Unique/)
  })

  const long = `## Раздел\n\n${'Длинное предложение о порядке работы с обращениями жителей округа. '.repeat(40)}\n\n`
  const faults: [string, Record<string, string | null>, RegExp][] = [
    [
      'a head that is missing',
      { 'modules/m1/memo.md': 'Текст.' },
      /^modules\/m1\/memo\.md:1 {2}Файл начинается/,
    ],
    [
      'an unknown field',
      changedText('modules/m1/memo.md', 'title:', 'autor: Я\ntitle:'),
      /memo\.md:2 {2}Неизвестный/,
    ],
    ['an unknown paper', changedText('sessions/s1/sheets/01-karta.md', 'A3', 'A5'), /karta\.md:3 {2}«paper»/],
    ['HTML', changedText('modules/m1/teacher.md', 'Только', '<b>Только</b>'), /teacher\.md:7 {2}HTML/],
    [
      'a figure that is not there',
      changedText('modules/m1/memo.md', 'put.svg', 'net.svg'),
      /memo\.md:\d+ {2}Файла/,
    ],
    ['a stage under another name', changedText('project/p1.md', 'key: p1', 'key: p2'), /p1\.md:2 {2}«key»/],
    ['no criteria', changedText('project/p1.md', /criteria: .*/, 'criteria: []'), /p1\.md:7 {2}«criteria»/],
    ['a sample of no stage', { 'project/samples/p7-good.md': '---\ntitle: Х\n---\n\nТекст.' }, /Нет этапа/],
    [
      'a memo of no module',
      { 'modules/m9/memo.md': '---\ntitle: Х\n---\n\nТекст.' },
      /m9\/memo\.md {2}Лишний файл/,
    ],
    [
      'a memo of two pages',
      changedText('modules/m1/memo.md', '## Знаки', long.repeat(4)),
      /не помещается на одну/,
    ],
    [
      'a slide too full',
      changedText('sessions/s1/slides.md', 'Ещё слово.', long.slice(12)),
      /Слайд «Второй» не помещ/,
    ],
    [
      'a card too full',
      changedText('sessions/s1/sheets/02-kartochki.md', 'Вода.', long.slice(12).repeat(4)),
      /Карточка «Потоп» не помещ/,
    ],
    ['a file nobody knows', { 'sessions/s1/sheets/plan.txt': 'х' }, /plan\.txt {2}Лишний файл/],
  ]
  it.each(faults)('refuses %s', async (_name, changes, message) => {
    const result = await compileProgramme(printedFolder(changes))
    const problems = 'problems' in result ? result.problems.map(formatProblem) : []
    expect(problems.join('\n')).toMatch(message)
    expect(problems).toHaveLength(1)
  })
})

describe('reading', () => {
  it('gives a learner what is for learners, and nothing of another person or after the withdrawal', async () => {
    expect(await keysOf(learnerReach(learner, 'e1'))).toEqual(forLearners)
    expect(await keysOf(learnerReach(learnerOnly('gone'), 'e1'))).toBeNull()
    expect(await keysOf(learnerReach(learnerOnly('gone'), 'e2'))).toBeNull()
    for (const key of all) {
      const mine = learnerReach(learner, 'e1')
      expect((await findMaterial(mine, key)) !== null, key).toBe(forLearners.includes(key))
      expect((await findMaterialPdf(mine, key)) !== null, key).toBe(forLearners.includes(key))
    }
    expect(await findPackage(learnerReach(learner, 'e1'), 's1')).toBeNull()
    expect(await findGlossary(learnerReach(learner, 'e1'))).toMatchObject({ terms: [{ slug: 'otpiska' }] })
    expect(await findGlossary(learnerReach(learner, 'e2'))).toBeNull()
  })

  it('gives those who teach everything of the versions in their scope', async () => {
    expect(await keysOf(teacherReach(instructor, versionId))).toEqual(all)
    expect(await keysOf(teacherReach(organiser, versionId))).toEqual(all)
    expect(await keysOf(teacherReach(instructor, 'unknown'))).toBeNull()
    expect(await keysOf(teacherReach(registrar, versionId))).toBeNull()
    expect(await keysOf(teacherReach(learner, versionId))).toBeNull()
    const scoped = (kind: 'cohort' | 'programme', id: string) =>
      keysOf(teacherReach(viewerWith([{ role: 'organiser', scope: { kind, id } }]), versionId))
    expect(await scoped('cohort', 'c1')).toEqual(all)
    expect(await scoped('cohort', 'other')).toBeNull()
    expect(await scoped('programme', programmeId)).toEqual(all)
    expect(await scoped('programme', 'other')).toBeNull()
  })
})

describe('the PDF', () => {
  const pdfOf = async (key: string) => {
    const file = await findMaterialPdf(teacherReach(instructor, versionId), key)
    if (!file) throw new Error(key)
    return { ...file, pages: await pagesOfPdf(file.bytes) }
  }

  it('of a memo is one A4 page with its words, its footnote and hostile signs as they were written', async () => {
    const { name, bytes, pages } = await pdfOf('m1-memo')
    expect(name).toBe('Памятка. Модуль 1. Памятка начала.pdf')
    expect(pages).toMatchObject([{ size: [210, 297] }])
    const text = pages[0]?.text ?? ''
    for (const part of ['Памятка начала', 'Сначала дело', 'Закон о деле', 'Проба', 'стр. 1 из 1'])
      expect(text).toContain(part)
    const bare = (words: string) => words.replace(/\s+/g, '')
    expect(bare(text)).toContain(bare(hostileText.replace(/[{}]/g, '')))
    const document = await openPdf(bytes)
    const { info } = await document.getMetadata()
    expect(info).toMatchObject({ Title: 'Памятка начала', Language: 'ru-RU' })
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true })
  })

  it('is made once and then kept', async () => {
    const first = await pdfOf('m1-memo')
    expect((await pdfOf('m1-memo')).bytes).toBe(first.bytes)
  })

  it('of slides has one slide a page and nothing of what the presenter says', async () => {
    const { pages } = await pdfOf('s1-slides')
    expect(pages.map(({ size }) => size)).toEqual(Array(3).fill([297, 210]))
    expect(pages.map(({ text }) => text).join()).not.toMatch(/говорите тише/i)
    expect((await pdfOf('s1-words')).pages[0]?.text).toContain('Говорите тише')
  })

  it('of a sheet lies on A3; cards share a page; parts of a workbook do not', async () => {
    expect((await pdfOf('s1-01-karta')).pages).toMatchObject([{ size: [420, 297] }])
    const cards = (await pdfOf('s1-02-kartochki')).pages
    expect(cards).toHaveLength(1)
    for (const word of ['Ребёнок', 'Переезд', 'Потоп', 'Разрежьте по пунктиру'])
      expect(cards[0]?.text).toContain(word)
    expect((await pdfOf('workbook')).pages).toHaveLength(2)
    expect((await pdfOf('p1')).pages[0]?.text).toMatch(/Неделя 1.*Что проверим.*Названа боль/)
    expect((await pdfOf('glossary')).pages[0]?.text).toMatch(/О\s+отписка\. Ответ/)
  })

  it('of a session comes in one archive with a list of what to print', async () => {
    const archive = await findPackage(teacherReach(organiser, versionId), 's1')
    expect(archive?.name).toBe('Стратегическая сессия 1.zip')
    const files = unzipSync(archive?.bytes ?? new Uint8Array())
    expect(Object.keys(files)).toHaveLength(6)
    const list = new TextDecoder().decode(files['Что печатать.txt'])
    expect(list).toContain('04  Карта пути: A3, горизонтально, 1\u00a0страница, один на команду')
    const memos = await findPackage(learnerReach(learner, 'e1'), 'memos')
    expect(Object.keys(unzipSync(memos?.bytes ?? new Uint8Array()))).toHaveLength(2)
    expect(await findPackage(teacherReach(instructor, versionId), 's9')).toBeNull()
  })
})
