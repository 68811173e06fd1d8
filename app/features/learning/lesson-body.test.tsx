// Every block rendered as the server renders it: without script its content must be there, and nothing before its time.
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router-dom/server'
import { renderToString } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { sampleSegments } from '#app/testing/sample-lesson.ts'
import { LessonBody, type LessonBodyProps } from './lesson-body.tsx'
import { type GivenAnswer, showSegments } from './lesson-view.ts'

async function render(
  answers: Record<string, GivenAnswer> = {},
  props: Partial<LessonBodyProps> = {},
): Promise<string> {
  const segments = showSegments(sampleSegments, new Map(Object.entries(answers)))
  const element = <LessonBody lessonId="lesson-1" segments={segments} fileBase="/base/" {...props} />
  // Forms of blocks ask the router for their channel.
  const handler = createStaticHandler([{ path: '/', element }])
  const context = await handler.query(new Request('http://localhost/'))
  if (context instanceof Response) throw new Error('No page')
  const router = createStaticRouter(handler.dataRoutes, context)
  return renderToString(<StaticRouterProvider router={router} context={context} hydrate={false} />)
}

let fresh = ''
let solved = ''

beforeAll(async () => {
  fresh = await render()
  solved = await render({
    q1: { answer: [0], correct: false },
    q2: { answer: [0, 2], correct: true },
    s1: { answer: [1, 1, 0], correct: false },
    m1: { answer: [1, 1, 2], correct: false },
    c1: { answer: [1], correct: null },
    d1: { answer: [1], correct: false },
  })
})

function section(html: string, id: string): string {
  const from = html.indexOf(`<section id="task-${id}"`)
  return from === -1 ? '' : html.slice(from, html.indexOf('</section>', from))
}

describe('a lesson without script', () => {
  it('keeps every segment at its anchor', () => {
    for (const { anchor } of sampleSegments) expect(fresh).toContain(`id="${anchor}" data-place`)
  })

  it.each([
    ['text', 'Слесаря никто не вызвал.'],
    ['callout', 'Спросите: «Что изменилось?»'],
    ['compare: before', '«Вопрос взят на контроль».'],
    ['compare: after', '«Слесари будут сегодня до 11:00».'],
    ['compare: why', 'Второй говорит, кто придёт и когда.'],
    ['reveal', 'Нет, он не лентяй.'],
    ['quote', 'Сплю в пальто.'],
    ['quote: who', 'Галина Петровна, 74 года'],
    ['choice', 'Они по-разному понимают, когда работа сделана'],
    ['several', '«Лампу сменили в 16:00»'],
    ['sort', 'В дальней комнате 21 градус'],
    ['match', 'Зарегистрировать'],
    ['match: right', '7 дней'],
    ['checklist', 'Кто: есть имя'],
    ['dialogue: start', 'Третий день холодно!'],
    ['dialogue: reply', 'Обратитесь в управляющую.'],
    ['dialogue: good end', 'Спасибо, жду.'],
    ['dialogue: bad end', 'Я звонила туда трижды.'],
    ['media: transcript', 'Обещала позвонить в два часа.'],
    ['video elsewhere', 'Пандус как горка.'],
    ['download', 'Памятка «Четыре слова»'],
    ['download: facts', 'PDF, 84\u00a0КБ'],
    ['figure', 'alt="Открытое кольцо и полный круг"'],
    ['figure: caption', 'Вторая линия дошла до тепла'],
  ])('shows %s', (_name, text) => {
    expect(fresh).toContain(text)
  })

  it('has a form with a button for every block that is answered', () => {
    for (const id of ['q1', 'q2', 's1', 'm1', 'c1', 'd1']) {
      const html = section(fresh, id)
      expect(html).toMatch(/<form method="post"/)
      expect(html).toContain(`name="block" value="${id}"`)
      expect(html).toMatch(/<button type="submit"/)
    }
  })

  it('asks with native controls', () => {
    expect(section(fresh, 'q1').match(/type="radio"/g)).toHaveLength(3)
    expect(section(fresh, 'q2').match(/type="checkbox"/g)).toHaveLength(3)
    expect(section(fresh, 's1').match(/type="radio"/g)).toHaveLength(6)
    expect(section(fresh, 'm1').match(/<select /g)).toHaveLength(3)
    expect(section(fresh, 'd1').match(/<details/g)).toHaveLength(3)
  })

  it('sends the walked path from an ending, and tells a scene once', () => {
    expect(section(fresh, 'd1')).toMatch(/name="answer" value="1"\/><button/)
    expect(section(fresh, 'd1').match(/id="task-d1-a"/g)).toHaveLength(1)
    expect(section(fresh, 'd1')).toContain('href="#task-d1-a"')
  })

  it('plays nothing by itself, has captions, and links what lies elsewhere', () => {
    expect(fresh).not.toContain('autoplay')
    expect(fresh).toContain('<track kind="captions"')
    expect(fresh).toContain('src="/base/files/call.mp3"')
    expect(fresh).toContain('href="https://video.example/lesson"')
    expect(fresh).not.toContain('<video')
  })

  it('puts the base before files', () => {
    expect(fresh).toContain('href="/base/files/pamyatka.pdf"')
    expect(fresh).toContain('src="/base/files/put.svg"')
  })

  it('keeps headings in order: blocks before the first heading of the text would be of the second level', async () => {
    expect(section(fresh, 'q1')).toContain('<h3')
    const alone = sampleSegments.filter((segment) => 'block' in segment)
    expect(await render({}, { segments: showSegments(alone, new Map()) })).toContain('<h2 id="task-q1-title"')
  })
})

describe('before the answer', () => {
  it('no explanation is in the page', () => {
    for (const text of ['Да: комната тёплая.', 'Все четыре места заняты.', 'Это пределы.', 'Рядом с каждой'])
      expect(fresh).not.toContain(text)
  })
})

describe('after the answer', () => {
  it('explains each option and names the right one in words', () => {
    const html = section(solved, 'q1')
    expect(html).toContain('Есть ответ точнее')
    expect(html).toContain('Времени ушло поровну.')
    expect(html).toContain('верный ответ')
    expect(html).toContain('Ваш ответ')
    expect(html).toContain('Ответить ещё раз')
    expect(section(solved, 'q2')).toContain('Ваш ответ, верно')
  })

  it('shows where cards and pairs belong', () => {
    expect(section(solved, 's1')).toContain('Верно 2 из 3')
    expect(solved).toContain('у Вас: Изменилось только у нас')
    expect(section(solved, 'm1')).toContain('Верно 2 из 3')
    expect(section(solved, 'm1')).toContain('у Вас: 3 дня')
    expect(solved).toContain('Рядом с каждой отметкой')
  })

  it('remembers ticks and the outcome of a conversation', () => {
    expect(section(solved, 'c1')).toContain('Отмечено 1 из 2')
    expect(section(solved, 'c1')).toMatch(/value="1" checked=""|checked="" [^>]*value="1"/)
    expect(section(solved, 'd1')).toContain('Так не помогли')
  })
})

describe('around the answer', () => {
  it('an incomplete one is said beside its block only', async () => {
    const html = await render({}, { problem: { block: 's1', text: 'Разложите все карточки.' } })
    expect(html.match(/Разложите все карточки\./g)).toHaveLength(1)
    expect(section(html, 's1')).toContain('role="alert"')
  })

  it('a preview cannot be sent', async () => {
    const html = await render({}, { answering: false })
    for (const id of ['q1', 'q2', 's1', 'm1', 'c1'])
      expect(section(html, id)).toMatch(/<fieldset disabled=""/)
    expect(section(html, 'd1')).not.toContain('Закончить разговор')
  })
})
