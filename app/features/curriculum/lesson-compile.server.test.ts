// What a good lesson becomes: every block as data, texts as HTML that is safe, readable by keyboard and on paper.
import { describe, expect, it } from 'vitest'
import { compileLesson, hashLesson } from './lesson-compile.server.ts'
import { type Block, type Segment, segments as segmentsSchema } from './segment.ts'

const term = { slug: 'otpiska', term: 'отписка', definition: 'Ответ, который ничего не решает.' }
const surroundings = { glossary: new Map([[term.slug, term]]), bytesOf: () => 2048 }

async function compile(text: string): Promise<Segment[]> {
  const result = await compileLesson({ file: 'l.mdx', text, firstLine: 7 }, surroundings)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return segmentsSchema.parse(result.segments)
}

async function compileBlock(text: string): Promise<Block> {
  const [first] = await compile(text)
  if (!first || !('block' in first)) throw new Error('No block')
  return first.block
}

async function compileText(text: string): Promise<string> {
  return (await compile(text)).map((segment) => ('html' in segment ? segment.html : '')).join('\n')
}

describe('texts', () => {
  it('become plain HTML; headings, lists, links', async () => {
    expect(
      await compileText('## Раздел\n\n- раз\n- **два**\n\n[Портал](https://example.org), [курс](/learn)'),
    ).toBe(
      '<h2>Раздел</h2>\n<ul>\n<li>раз</li>\n<li><strong>два</strong></li>\n</ul>\n<p><a href="https://example.org" rel="noopener noreferrer">Портал</a>, <a href="/learn">курс</a></p>',
    )
  })

  it('escape what could be HTML', async () => {
    expect(await compileText('Знак &lt;script&gt; и `<b>` и 2 &amp; 2, &#123;1&#125;')).toBe(
      '<p>Знак &lt;script&gt; и <code>&lt;b&gt;</code> и 2 &amp; 2, {1}</p>',
    )
  })

  it('tables scroll in a region of their own, with headings of columns', async () => {
    const html = await compileText('| Канал | Срок |\n|---|--:|\n| ПОС | 10 |')
    expect(html).toContain(
      '<div class="table-scroll" role="region" aria-label="Таблица 1" tabindex="0"><table>',
    )
    expect(html).toContain('<th scope="col">Канал</th>')
  })

  it('footnotes are in Russian, at the end, and lead back, also from a block', async () => {
    const segments = await compile(
      'Норма.[^1]\n\n<Callout kind="law">Закон.[^2]</Callout>\n\n[^1]: Статья 12.\n\n[^2]: Статья 9.',
    )
    const last = segments.at(-1)
    expect(segments).toHaveLength(3)
    expect(last && 'html' in last && last.html).toMatch(
      /<h2[^>]*>Сноски<\/h2>.*Статья 12.*aria-label="Назад к тексту, сноска 1".*Статья 9/s,
    )
    expect(JSON.stringify(segments[1])).toContain('href=\\"#note-fn-2\\"')
  })

  it('a term opens its definition without a script; the list at the end repeats it once', async () => {
    const html = await compileText(
      'Это <Term slug="otpiska">отписка</Term>, опять <Term slug="otpiska">отпиской</Term>.',
    )
    expect(html).toContain(
      '<span class="term"><button type="button" popovertarget="term-1">отписка</button><span id="term-1" popover="auto" class="term-note"><b>отписка.</b> Ответ, который ничего не решает. <a href="../glossary#term-otpiska">Весь словарь</a></span></span>',
    )
    expect(html).toContain('popovertarget="term-2"')
    expect(html.match(/<dt>/g)).toHaveLength(1)
  })
})

describe('blocks', () => {
  it('stand in the order of the text, each with its anchor', async () => {
    const segments = await compile(
      'Раз.\n\n<Callout kind="note">Два.</Callout>\n\n<Reveal title="Ответ">Три.</Reveal>\n\nЧетыре.',
    )
    expect(
      segments.map((segment) => [segment.anchor, 'html' in segment ? segment.html : segment.block.type]),
    ).toEqual([
      ['s0', '<p>Раз.</p>'],
      ['s1', 'callout'],
      ['s2', 'reveal'],
      ['s3', '<p>Четыре.</p>'],
    ])
  })

  it('callout, reveal, quote', async () => {
    expect(await compileBlock('<Callout kind="rule" title="Правило">Текст.</Callout>')).toEqual({
      type: 'callout',
      kind: 'rule',
      title: 'Правило',
      body: '<p>Текст.</p>',
    })
    expect(await compileBlock('<Reveal title="Ответ">\n\nРаз.\n\n- Два\n\n</Reveal>')).toMatchObject({
      body: '<p>Раз.</p><ul>\n<li>Два</li>\n</ul>',
    })
    expect(await compileBlock('<Quote who="Г. П.">Слова.</Quote>')).toEqual({
      type: 'quote',
      who: 'Г. П.',
      channel: null,
      body: '<p>Слова.</p>',
    })
  })

  it('compare, with and without a reason', async () => {
    const pair = '<Before title="Отписка">Раз.</Before>\n<After title="Решение">Два.</After>'
    const expected = {
      before: { title: 'Отписка', body: '<p>Раз.</p>' },
      after: { title: 'Решение', body: '<p>Два.</p>' },
    }
    expect(await compileBlock(`<Compare>\n${pair}\n</Compare>`)).toEqual({
      type: 'compare',
      ...expected,
      why: null,
    })
    expect(await compileBlock(`<Compare>\n${pair}\n<Why>Так.</Why>\n</Compare>`)).toMatchObject({
      why: '<p>Так.</p>',
    })
  })

  it('checklist and choice hold words, not paragraphs', async () => {
    expect(
      await compileBlock(
        '<Checklist id="c" title="Проверьте" required>\n<Item>Назван **срок**</Item>\n<Item>\n\nНазван человек\n\n</Item>\n</Checklist>',
      ),
    ).toEqual({
      type: 'checklist',
      id: 'c',
      required: true,
      title: 'Проверьте',
      items: ['Назван <strong>срок</strong>', 'Назван человек'],
    })
    expect(
      await compileBlock(
        '<Choice id="q" prompt="Что?">\n<Option correct explain="Да">Раз</Option>\n<Option>Два</Option>\n</Choice>',
      ),
    ).toMatchObject({
      required: false,
      multiple: false,
      options: [
        { body: 'Раз', correct: true, explain: 'Да' },
        { body: 'Два', correct: false, explain: null },
      ],
    })
  })

  const cards = ['а', 'б', 'в', 'г', 'д']
  const sort = `<Sort id="s" prompt="Разложите">\n<Bucket title="Первая">${cards.map((card) => `<Card>${card}</Card>`).join('')}</Bucket>\n<Bucket title="Вторая"><Card>е</Card><Card>ж</Card></Bucket>\n<Explain>Так.</Explain>\n</Sort>`

  it('sort shows its cards mixed, the same way every time', async () => {
    const block = await compileBlock(sort)
    if (block.type !== 'sort') throw new Error(block.type)
    expect(block.buckets).toEqual(['Первая', 'Вторая'])
    expect(block.explain).toBe('<p>Так.</p>')
    const written = [...cards, 'е', 'ж']
    const shown = block.cards.map(({ body }) => body)
    expect(shown).not.toEqual(written)
    expect([...shown].sort()).toEqual([...written].sort())
    for (const { body, bucket } of block.cards) expect(bucket).toBe(cards.includes(body) ? 0 : 1)
    expect(await compileBlock(sort)).toEqual(block)
  })

  it('match mixes its right side; equal right parts are one', async () => {
    const block = await compileBlock(
      '<Match id="m" prompt="Соедините">\n<Pair left="а" right="1" />\n<Pair left="б" right="2" />\n<Pair left="в" right="1" />\n</Match>',
    )
    if (block.type !== 'match') throw new Error(block.type)
    expect(block.right).toEqual(['2', '1'])
    expect(block.left.map((_, index) => block.right[block.answer[index] ?? -1])).toEqual(['1', '2', '1'])
  })

  it('dialogue keeps replies that Markdown put into the paragraph of the scene', async () => {
    expect(
      await compileBlock(
        '<Dialogue id="d" title="Звонок" start="a" required>\n<Scene id="a" who="Жительница">\nХолодно!\n<Reply to="b">Адрес?</Reply>\n<Reply to="c">Не к нам.</Reply>\n</Scene>\n<Scene id="b" who="Жительница" end="good">Спасибо.</Scene>\n<Scene id="c" who="Жительница" end="bad">Опять.</Scene>\n</Dialogue>',
      ),
    ).toMatchObject({
      start: 'a',
      scenes: [
        {
          id: 'a',
          body: '<p>Холодно!\n</p>',
          end: null,
          replies: [
            { to: 'b', body: 'Адрес?' },
            { to: 'c', body: 'Не к нам.' },
          ],
        },
        { id: 'b', body: '<p>Спасибо.</p>', end: 'good', replies: [] },
        { id: 'c', end: 'bad' },
      ],
    })
  })

  it('media, download and figure name their files', async () => {
    expect(
      await compileBlock(
        '<Media kind="video" src="https://example.org/a.mp4" captions="files/a.vtt" title="Звонок">Слова.</Media>',
      ),
    ).toEqual({
      type: 'media',
      kind: 'video',
      src: 'https://example.org/a.mp4',
      captions: 'files/a.vtt',
      title: 'Звонок',
      transcript: '<p>Слова.</p>',
    })
    expect(await compileBlock('<Download file="files/a.pdf" title="Памятка" />')).toMatchObject({
      bytes: 2048,
    })
    expect(await compileBlock('<Figure src="files/a.svg" alt="Путь" caption="Подпись" />')).toEqual({
      type: 'figure',
      src: 'files/a.svg',
      alt: 'Путь',
      caption: 'Подпись',
    })
  })
})

describe('the content hash', () => {
  const hash = (text: string, around = surroundings) =>
    hashLesson({ file: 'l.mdx', text, firstLine: 7 }, around)
  const used = 'Это <Term slug="otpiska">отписка</Term>.'

  it('follows the text, the definitions it uses and the files it names, and nothing else', () => {
    const reworded = { ...surroundings, glossary: new Map([[term.slug, { ...term, definition: 'Иначе.' }]]) }
    const grown = { ...surroundings, bytesOf: () => 4096 }
    expect(hash(used)).toBe(hash(used))
    expect(hash('Другое.')).not.toBe(hash(used))
    expect(hash(used, reworded)).not.toBe(hash(used))
    expect(hash('Другое.', reworded)).toBe(hash('Другое.'))
    expect(hash('files/a.pdf', grown)).not.toBe(hash('files/a.pdf'))
    expect(hash('Другое.', grown)).toBe(hash('Другое.'))
  })
})
