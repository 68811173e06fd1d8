// The checks of a lesson's and a module's make-up refuse each thing that may be missing.
import { describe, expect, it } from 'vitest'
import { lessonOf } from '#app/testing/lesson-of.ts'
import { checkModule, checkParts, checkPointers, checkReferences, type ModulePlan } from './course-parts.ts'
import { passagesOf } from './course-text.ts'

const scene = 'Утром позвонила соседка.'
const compare = '<Compare>\n<Before title="Плохо">Нет</Before>\n<After title="Хорошо">Да</After>\n</Compare>'
const rule = '<Callout kind="rule">Правило.</Callout>'
const choice =
  '<Choice id="q" prompt="Что?" required>\n<Option correct>Да</Option>\n<Option>Нет</Option>\n</Choice>'
const list = '<Checklist id="c" title="Проверьте">\n<Item>Раз</Item>\n</Checklist>'
const match =
  '<Match id="m" prompt="Соедините">\n<Pair left="а" right="б" />\n<Pair left="в" right="г" />\n</Match>'
const action = '<Callout kind="action">Позвоните.</Callout>'
const whole = [scene, compare, rule, choice, list, action]
const figure = (name: string) => `<Figure src="files/${name}" alt="Рисунок" />`
const dialogue = (ends: string[]) =>
  `<Dialogue id="d" title="Разговор" start="s0">\n<Scene id="s0" who="Он">\nДа.\n<Reply to="s1">Так</Reply>\n</Scene>\n${ends.map((end, at) => `<Scene id="s${at + 1}" who="Он" end="${end}">Конец.</Scene>`).join('\n')}\n</Dialogue>`

const messages = async (parts: string[], given = {}) =>
  checkParts(await lessonOf(parts.join('\n\n'), given)).map(({ message }) => message)

describe('a lesson', () => {
  it('with all parts in order passes', async () => {
    expect(await messages(whole)).toEqual([])
  })

  it.each([
    ['no situation', ['## Сразу', ...whole], /начинают со случая/],
    ['comparison first', [compare, ...whole], /Перед <Compare>/],
    ['no comparison', [scene, rule, choice, list, action], /Нет <Compare>/],
    ['no rule', [scene, compare, choice, list, action], /Нет <Callout kind="rule">/],
    ['rule before comparison', [scene, rule, compare, choice, list, action], /раньше <Compare>/],
    ['rule after the action', [scene, compare, choice, list, action, rule], /после малого дела/],
    ['one exercise', [scene, compare, rule, choice, action], /Упражнений 1/],
    ['exercises of one kind', [scene, compare, rule, choice, choice, action], /одного вида/],
    ['nothing required', [scene, compare, rule, list, match, action], /не обязательно/],
    ['no action', [scene, compare, rule, choice, list], /Малых дел .* 0/],
    ['two actions', [...whole, action], /Малых дел .* 2/],
    ['words after the action', [...whole, 'Ещё слово.'], /После малого дела/],
  ])('with %s is refused', async (_, parts, message) => {
    expect((await messages(parts)).join('\n')).toMatch(message)
  })

  it('keeps one sentence', async () => {
    expect(await messages(whole, { takeaway: 'Без точки' })).toHaveLength(1)
    expect(await messages(whole, { takeaway: `${'слово '.repeat(26)}.` })).toHaveLength(1)
  })

  it('tells the line in the file', async () => {
    const lesson = await lessonOf([scene, rule, compare, choice, list, action].join('\n\n'), { firstLine: 7 })
    expect(checkParts(lesson)[0]?.line).toBe(10)
  })
})

describe('references', () => {
  const check = async (text: string) => checkReferences(await lessonOf(text)).map(({ message }) => message)
  it('pass when each note has its footnote', async () => {
    expect(await check('Слово[^1] и [пример](https://example.org).\n\n[^1]: Закон.')).toEqual([])
  })
  it('are refused when a side is missing or a link leads nowhere', async () => {
    expect(await check('Слово[^2].')).toEqual([expect.stringContaining('[^2]')])
    expect(await check('Слово.\n\n[^1]: Закон.')).toEqual([expect.stringContaining('[^1]')])
    expect(await check('[урок](../02)')).toEqual([expect.stringContaining('../02')])
  })
})

describe('a module', () => {
  const plan: ModulePlan = { key: 'm3', file: 'module.yaml', minutes: 2, planned: 2, practical: true }
  const full = [
    ...whole,
    match,
    figure('a.svg'),
    figure('b.svg'),
    ...[1, 2].map(() => dialogue(['good', 'partial', 'bad', 'bad', 'bad'])),
  ]
  const judge = async (parts: string[], given: Partial<ModulePlan> = {}) =>
    checkModule({ ...plan, ...given }, [await lessonOf(parts.join('\n\n'), { minutes: 2 })]).map(
      (one) => one.message,
    )

  it('with everything passes', async () => {
    expect(await judge(full)).toEqual([])
  })
  it('is refused when something is missing', async () => {
    expect(await judge(full, { planned: 3 })).toEqual([expect.stringContaining('По плану 3')])
    expect(await judge(full, { minutes: 1 })).toEqual([expect.stringContaining('в module.yaml 1')])
    expect(
      (await judge([choice, figure('a.svg'), figure('a.svg'), figure('c.png')], { practical: false })).join(),
    ).toMatch(/Видов упражнений 1 .*Рисунков SVG 1/)
    expect(await judge([...full.slice(0, -1), dialogue(['good', 'bad', 'bad', 'bad', 'bad'])])).toEqual([
      expect.stringContaining('последствиями 1'),
    ])
    expect(await judge([...full.slice(0, -1), dialogue(['good', 'partial', 'bad'])])).toHaveLength(1)
  })
})

describe('pointers', () => {
  const sort = (explain: string) =>
    `<Sort id="s" prompt="Разложите">\n<Bucket title="Раз">\n<Card>а</Card>\n</Bucket>\n<Bucket title="Два">\n<Card>б</Card>\n</Bucket>\n<Explain>${explain}</Explain>\n</Sort>`
  const check = async (text: string) => checkPointers(passagesOf(await lessonOf(text)))
  it('to left and right are refused where a phone stacks', async () => {
    expect(await check(sort('Справа то, что лишнее.'))).toHaveLength(1)
    expect(await check(sort('Левую часть читают, правую пишут.'))).toHaveLength(1)
    expect(await check('Посмотрите на правую корзину.')).toHaveLength(1)
  })
  it('pass in other words', async () => {
    expect(await check(sort('Во второй корзине то, что лишнее. Правда, не всё.'))).toEqual([])
    expect(await check('Линия слева падает.')).toEqual([])
  })
})
