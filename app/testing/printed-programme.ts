// The small programme with printed materials of every kind, for tests.
import { changed, folderOf } from './programme-fixture.ts'

/** Signs that mean something to Typst, to JSON and to HTML: on paper they are only signs. */
export const hostileText =
  '#import "secret": y; #sys.version; $a^2$; @ref; <label>; \\#let x = 1; ```; // нет; /* нет */; = нет; #[жир]; ~; "кавычки"; \\u{41}'

const inMarkdown = hostileText.replace(/[\\`*_{}<>[\]~]/g, '\\$&').replace(/\\\{|\\\}/g, '')

export const printedTexts: Record<string, string> = {
  'workbook.md':
    '---\ntitle: Тетрадь\n---\n\n## Модуль 1\n\nЧто вышло?\n\n```lines\n3\n```\n\n## Модуль 2\n\nА тут?\n',
  'modules/m1/memo.md': `---\ntitle: Памятка начала\n---\n\n## Правило\n\nСначала дело, потом бумага[^1].\n\n## Знаки\n\n${inMarkdown}\n\n![Путь](files/put.svg)\n\n[^1]: Закон о деле.\n`,
  'modules/m1/teacher.md': '---\ntitle: Заметки\n---\n\n## Тайна преподавателя\n\nТолько для вас.\n',
  'sessions/s1/guide.md':
    '---\ntitle: Сценарий дня\n---\n\n## Ход\n\n| время | блок |\n| - | - |\n| 10:00 | Начало |\n',
  'sessions/s1/slides.md':
    '---\ntitle: Слайды дня\n---\n\n## Первый\n\nСлово.\n\nВедущему: говорите тише.\n\n## Второй\n\nЕщё слово.\n',
  'sessions/s1/sheets/01-karta.md':
    '---\ntitle: Карта пути\npaper: A3\norientation: landscape\ncopies: один на команду\n---\n\n| шаг | что |\n| - | - |\n| 1 | |\n| 2 | |\n',
  'sessions/s1/sheets/02-kartochki.md':
    '---\ntitle: Карточки\nlayout: cards\ncolumns: 2\n---\n\n## Ребёнок\n\nДетский сад.\n\n## Переезд\n\nНовый дом.\n\n## Потоп\n\nВода.\n',
  'project/p1.md':
    '---\nkey: p1\ntitle: Боль\nweek: 1\nhours: 4\nkind: team\ncriteria: [Названа боль, Есть источник]\n---\n\n## Что сделать\n\nНайти боль.\n',
  'project/samples/p1-good.md': '---\ntitle: Хорошо\n---\n\nВот так.\n',
}

export function printedFolder(changes: Record<string, string | null> = {}) {
  return folderOf({ ...printedTexts, ...changes })
}

/** One file of the materials with a piece replaced. */
export function changedText(path: string, from: string | RegExp, to: string): Record<string, string> {
  const text = printedTexts[path]
  if (text === undefined) return changed(path, from, to)
  const next = text.replace(from, to)
  if (next === text) throw new Error(`${path} does not hold ${String(from)}`)
  return { [path]: next }
}
