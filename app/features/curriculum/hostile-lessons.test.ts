// Lessons that must be refused, each with the line of its fault. The text starts on line 7 of its file.
import { describe, expect, it } from 'vitest'
import { compileLesson } from './lesson-compile.server.ts'

const firstLine = 7
const surroundings = {
  glossary: new Map([['otpiska', { slug: 'otpiska', term: 'отписка', definition: 'Пустой ответ.' }]]),
  bytesOf: () => 1,
}

async function compile(text: string) {
  return compileLesson({ file: 'lesson.mdx', text, firstLine }, surroundings)
}

async function refusals(text: string): Promise<[number | null, string][]> {
  const result = await compile(text)
  return 'problems' in result ? result.problems.map(({ line, message }) => [line, message]) : []
}

const choice = (inside: string) => `<Choice id="q" prompt="Что?" required>\n${inside}\n</Choice>`
const scene = (id: string, inside: string, more = '') =>
  `<Scene id="${id}" who="Жительница"${more}>${inside}</Scene>`
const dialogue = (...scenes: string[]) =>
  `<Dialogue id="d" title="Звонок" start="a">\n${scenes.join('\n')}\n</Dialogue>`

/** Name, text after the head, line and a part of the message. */
const hostile: [string, string, number, RegExp][] = [
  // A lesson is not a program.
  ['import', "import fs from 'node:fs'\n\nТекст.", 7, /import и export/],
  ['import in the middle', "Текст.\n\nimport fs from 'node:fs'", 9, /import и export/],
  ['export', 'export const a = 1\n\nТекст.', 7, /import и export/],
  ['export of a layout', 'export default () => null', 7, /import и export/],
  ['expression in a text', 'Текст.\n\nДва: {1 + 1}.', 9, /фигурных скобках/],
  ['expression on its own', '{process.exit(1)}', 7, /фигурных скобках/],
  ['comment in braces', 'Текст {/* тайна */}.', 7, /фигурных скобках/],
  ['expression that is no JavaScript', 'Текст.\n\n{а б в}', 9, /[Фф]игурные скобки/],
  ['lonely brace', 'Текст { без конца.', 7, /[Фф]игурные скобки/],
  ['expression inside a block', '<Callout kind="note">\n\n{globalThis}\n\n</Callout>', 9, /фигурных скобках/],
  ['spread properties', '<Callout {...{kind: "note"}}>Текст.</Callout>', 7, /выражения/],
  ['computed property', '<Callout kind={"note"}>Текст.</Callout>', 7, /в кавычках/],
  ['element in a property', '<Callout kind="note" title={<b>х</b>}>Текст.</Callout>', 7, /в кавычках/],
  ['flag from an expression', choice('<Option correct={true}>Да</Option>\n<Option>Нет</Option>'), 8, /./],
  // Unknown elements and HTML.
  ['unknown block', 'Текст.\n\n<Iframe src="x" />', 9, /Неизвестный блок <Iframe>/],
  ['name of a prototype', '<constructor />', 7, /Неизвестный блок/],
  ['__proto__ as a block', '<__proto__ />', 7, /Неизвестный блок/],
  ['member of a block', '<Callout.Danger />', 7, /Неизвестный блок/],
  ['fragment', '<>Текст</>', 7, /Пустой тег/],
  ['script', '<script>alert(1)</script>', 7, /Неизвестный блок <script>/],
  ['style', 'Текст.\n\n<style>body</style>', 9, /Неизвестный блок <style>/],
  ['iframe in a sentence', 'Слово <iframe src="https://example.org"></iframe>.', 7, /Неизвестный блок/],
  ['form', '<form action="https://example.org"><input name="p" /></form>', 7, /Неизвестный блок <form>/],
  ['svg', '<svg><script /></svg>', 7, /Неизвестный блок/],
  ['link written as HTML', '<a href="javascript:alert(1)">х</a>', 7, /Неизвестный блок <a>/],
  ['picture with a handler', '<img src="x" onerror="alert(1)" />', 7, /Обработчик событий «onerror»/],
  ['handler on plain HTML', 'Текст.\n\nСлово <mark onClick="x">два</mark>.', 9, /Обработчик событий/],
  ['handler on a block', '<Callout kind="note" onClick="alert(1)">Текст.</Callout>', 7, /Обработчик событий/],
  ['style on plain HTML', 'H<sub style="position:fixed">2</sub>O', 7, /нет свойства «style»/],
  ['marker of the compiler', 'Текст.\n\n<hr data-block="0" />', 9, /Неизвестный блок <hr>/],
  // Properties.
  [
    '__proto__ as a property',
    '<Callout kind="note" __proto__="x">Текст.</Callout>',
    7,
    /нет свойства «__proto__»/,
  ],
  ['constructor as a property', '<Callout kind="note" constructor="x">Текст.</Callout>', 7, /нет свойства/],
  ['dangerous HTML', '<Callout kind="note" dangerouslySetInnerHTML="x">Текст.</Callout>', 7, /нет свойства/],
  ['key', '<Callout kind="note" key="x">Текст.</Callout>', 7, /нет свойства «key»/],
  ['unknown kind', '<Callout kind="danger">Текст.</Callout>', 7, /бывает только/],
  ['same property twice', '<Callout kind="note" kind="rule">Текст.</Callout>', 7, /дважды/],
  ['flag with a value', choice('<Option correct="да">Да</Option>\n<Option>Нет</Option>'), 8, /без значения/],
  ['missing title', '<Reveal>Текст.</Reveal>', 7, /обязательного «title»/],
  ['missing id', '<Checklist title="Проверьте"><Item>Раз</Item></Checklist>', 7, /обязательного «id»/],
  ['odd id', '<Checklist id="a b" title="Проверьте"><Item>Раз</Item></Checklist>', 7, /«id»/],
  [
    'same id twice',
    '<Checklist id="a" title="Проверьте"><Item>Раз</Item></Checklist>\n\n<Checklist id="a" title="Ещё"><Item>Два</Item></Checklist>',
    9,
    /уже есть в этом уроке/,
  ],
  // Addresses.
  ['javascript link', 'Текст.\n\n[х](javascript:alert(1))', 9, /«javascript:» запрещены/],
  ['JavaScript link in capitals', '[х](JaVaScRiPt:alert(1))', 7, /«javascript:» запрещены/],
  ['javascript link through entities', '[х](java&#115;cript:alert(1))', 7, /«javascript:» запрещены/],
  ['javascript link with a tab', '[х](<java&#9;script:alert(1)>)', 7, /невидимые знаки/],
  ['javascript autolink', '[х][1]\n\n[1]: javascript:alert(1)', 9, /«javascript:» запрещены/],
  ['data link', '[х](data:text/html;base64,PHNjcmlwdD4=)', 7, /«data:» запрещены/],
  ['vbscript link', '[х](vbscript:msgbox)', 7, /«vbscript:» запрещены/],
  ['file link', '[х](file:///etc/passwd)', 7, /«file:» запрещены/],
  ['ftp link', '[х](ftp://example.org)', 7, /«ftp:» запрещены/],
  ['link to a site without a scheme', '[х](//example.org)', 7, /https/],
  ['link with a backslash', '[х](/\\\\example.org)', 7, /обратная косая/],
  ['picture in a text', 'Текст.\n\n![х](https://example.org/a.png)', 9, /<Figure>/],
  ['file as a link', '[х](files/a.pdf)', 7, /<Download>/],
  [
    'media from data',
    '<Media kind="audio" src="data:audio/mp3,x" captions="files/a.vtt" title="Звонок">Текст.</Media>',
    7,
    /«src»/,
  ],
  [
    'media over http',
    '<Media kind="audio" src="http://example.org/a.mp3" captions="files/a.vtt" title="Звонок">Текст.</Media>',
    7,
    /«src»/,
  ],
  [
    'media without captions',
    '<Media kind="audio" src="files/a.mp3" title="Звонок">Текст.</Media>',
    7,
    /«captions»/,
  ],
  [
    'media without a transcript',
    '<Media kind="audio" src="files/a.mp3" captions="files/a.vtt" title="Звонок" />',
    7,
    /пуст/,
  ],
  ['figure from elsewhere', '<Figure src="https://example.org/a.png" alt="Карта" />', 7, /files\/имя/],
  ['figure above its folder', '<Figure src="files/../../secret.svg" alt="Карта" />', 7, /files\/имя/],
  ['figure without words', '<Figure src="files/a.svg" alt="" />', 7, /«alt» пустое/],
  ['download from elsewhere', '<Download file="/etc/passwd" title="Файл" />', 7, /files\/имя/],
  // Nesting.
  ['option outside', '<Option correct>Да</Option>', 7, /прямо внутри <Choice>/],
  [
    'block in a block',
    '<Callout kind="note">\n\n<Reveal title="Ещё">Текст.</Reveal>\n\n</Callout>',
    9,
    /стоит отдельно/,
  ],
  ['block in a list', '- Раз\n\n  <Callout kind="note">Текст.</Callout>', 9, /отдельно/],
  ['block in a sentence', 'Слово <Callout kind="note">текст</Callout> ещё.', 7, /отдельно/],
  [
    'text among options',
    choice('<Option correct>Да</Option>\n<Option>Нет</Option>\n\nТекст.'),
    11,
    /только <Option>/,
  ],
  ['heading in a block', '<Callout kind="note">\n\n## Раздел\n\n</Callout>', 9, /Заголовок/],
  [
    'list in an option',
    choice('<Option correct>\n\n- раз\n\n</Option>\n<Option>Нет</Option>'),
    10,
    /только слова/,
  ],
  ['block left open', 'Текст.\n\n<Callout kind="note">\n\nТекст.', 9, /не закрыт/],
  ['block closed twice', 'Текст.\n\n</Callout>', 9, /не закрыт/],
  ['first heading', 'Текст.\n\n# Название', 9, /начинаются с ##/],
  ['skipped heading', '## Раз\n\n#### Четыре', 9, /Пропущен уровень/],
  ['task list', '- [ ] Раз', 7, /<Checklist>/],
  ['footnote without a text', 'Слово.[^1]', 7, /У сноски нет текста/],
  // Terms.
  ['term not in the glossary', 'Это <Term slug="sekret">слово</Term>.', 7, /нет в glossary/],
  ['term without a slug', 'Это <Term>слово</Term>.', 7, /«slug»/],
  [
    'term in an option',
    choice('<Option correct><Term slug="otpiska">Да</Term></Option>\n<Option>Нет</Option>'),
    8,
    /не ставят/,
  ],
  ['term in a link', '[Это <Term slug="otpiska">слово</Term>](/learn)', 7, /внутри ссылки/],
  // Answers.
  ['no right option', choice('<Option>Да</Option>\n<Option>Нет</Option>'), 7, /должен быть один/],
  ['two right options', choice('<Option correct>Да</Option>\n<Option correct>Нет</Option>'), 7, /отмечено 2/],
  ['one option', choice('<Option correct>Да</Option>'), 7, /не меньше 2/],
  [
    'match of one pair',
    '<Match id="m" prompt="Соедините"><Pair left="а" right="б" /></Match>',
    7,
    /не меньше 2/,
  ],
  [
    'dialogue without its start',
    dialogue(scene('b', 'Да.', ' end="good"'), scene('c', 'Нет.', ' end="bad"')),
    7,
    /нет/,
  ],
  [
    'reply to nowhere',
    dialogue(scene('a', '\nДа.\n<Reply to="z">Нет.</Reply>\n'), scene('b', 'Да.', ' end="good"')),
    8,
    /«z»/,
  ],
  [
    'scene never reached',
    dialogue(
      scene('a', '\nДа.\n<Reply to="b">Нет.</Reply>\n'),
      scene('b', 'Да.', ' end="good"'),
      scene('c', 'Да.', ' end="bad"'),
    ),
    13,
    /нельзя дойти/,
  ],
  [
    'dialogue that never ends',
    dialogue(
      scene('a', '\nДа.\n<Reply to="b">Нет.</Reply>\n'),
      scene('b', '\nДа.\n<Reply to="a">Нет.</Reply>\n'),
    ),
    8,
    /до конца/,
  ],
]

describe('hostile and broken lessons', () => {
  it.each(hostile)('%s', async (_name, text, line, message) => {
    const found = await refusals(text)
    expect(
      found.find((refusal) => refusal[0] === line && message.test(refusal[1])),
      JSON.stringify(found),
    ).toBeTruthy()
  })

  it('are all reported at once, in their places', async () => {
    const found = await refusals(
      'Текст {1}.\n\n<Foo />\n\n[х](javascript:x)\n\n<Callout kind="x">Текст.</Callout>\n\n<Term slug="y">я</Term>',
    )
    expect(found.map(([line]) => line)).toEqual([7, 9, 11, 13, 15, 15])
  })

  it('cannot bring front matter in a language that is executed', async () => {
    const result = await compile('---js\nglobalThis.broken = true\n---\n\nТекст.')
    expect((globalThis as { broken?: boolean }).broken).toBeUndefined()
    expect('problems' in result || result.segments.length > 0).toBe(true)
  })

  it.each([
    ['quotes', `${'>'.repeat(5_000)} х`],
    ['lists', Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- х`).join('\n')],
    ['brackets', '['.repeat(5_000)],
    ['stars', '*a **a '.repeat(2_000)],
    ['elements', '<sub>'.repeat(4_000)],
    ['footnotes', `${'[^a]'.repeat(2_000)}\n\n[^a]: б`],
    ['length', 'слово '.repeat(20_000)],
  ])('that nest without end are refused before they are parsed: %s', async (_name, text) => {
    const started = performance.now()
    expect(await refusals(text)).toHaveLength(1)
    expect(performance.now() - started).toBeLessThan(200)
  })
})
