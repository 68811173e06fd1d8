// What a list says of a printed material: its paper, pages and weight, its name in its group.
import { counted } from '#app/lib/russian.ts'
import { type MaterialFace, numberOf, paperInWords } from './material.ts'

/** «A4, 2 страницы, 41 КБ» */
export function paperFacts({
  pages,
  bytes,
  ...material
}: Pick<MaterialFace, 'paper' | 'orientation'> & { pages: number; bytes: number }): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024))
  return [
    paperInWords(material),
    counted(pages, 'страница', 'страницы', 'страниц'),
    `${kilobytes.toLocaleString('ru-RU')}\u00a0КБ`,
  ].join(', ')
}

const kindTitles: Partial<Record<MaterialFace['kind'], string>> = {
  memo: 'Памятка',
  teacher: 'Заметки преподавателю',
  guide: 'Сценарий ведущего',
  slides: 'Слайды',
  words: 'Слова к слайдам',
}

/** What a material is called among those of its module or session: by its kind, or by its own title. */
export function nameInGroup({ kind, title }: Pick<MaterialFace, 'kind' | 'title'>): string {
  return kindTitles[kind] ?? title
}

/** What a material is called alone: «Памятка «Путь клиента и болевые точки»». */
export function nameAlone({ kind, title }: Pick<MaterialFace, 'kind' | 'title'>): string {
  const named = kindTitles[kind]
  return named ? `${named} «${title}»` : title
}

/** «Модуль 3. Обращение: закон, каналы, сроки» */
export function moduleTitle({ subject, title }: Pick<MaterialFace, 'subject' | 'title'>): string {
  const number = numberOf(subject)
  return number === null ? title : `Модуль ${number}. ${title}`
}
