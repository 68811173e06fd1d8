// Reads the marks of an uploaded template: broken ones and unknown fields are named, with the words around them.
import { strFromU8, unzipSync } from 'fflate'
import { fillDocx, openTemplate } from './docx-fill.ts'
import { listFields } from './field-list.ts'
import { archiveProblems, measuredDocx } from './template-archive.ts'
import { paperFields } from './paper-fields.ts'
import type { PaperKind } from './paper-kinds.ts'
import type { PaperSnapshot } from './paper-snapshot.ts'

export type TemplateCheck = { document: Uint8Array; fields: string[] } | { problems: string[] }

/** `sample` is a paper of that kind to try the template on. */
export async function checkTemplate(
  kind: PaperKind,
  bytes: Uint8Array,
  sample: PaperSnapshot,
): Promise<TemplateCheck> {
  const measured = measuredDocx(bytes)
  if ('problem' in measured) return { problems: [archiveProblems[measured.problem]] }
  const text = plainText(measured.document)
  const broken = await brokenMarks(measured.document, text)
  if (broken.length) return { problems: broken }
  const used = [...text.matchAll(/\{([#/^]?)\s*([^{}]*?)\s*\}/g)].map(([whole, , name = ''], at) => ({
    ...{ whole, name, at },
  }))
  const known = new Set(listFields(kind).flatMap(({ name }) => [name, `если_${name}`]))
  const unknown = used.filter(({ name }) => !known.has(name))
  if (unknown.length)
    return {
      problems: unknown
        .slice(0, 20)
        .map(
          ({ whole, name }) =>
            `Поля «${name}» нет${near(name, known)}. Оно стоит здесь: «${around(text, whole)}».`,
        ),
    }
  try {
    await fillDocx(measured.document, paperFields(sample, null), null)
  } catch {
    return {
      problems: ['Шаблон не удалось заполнить. Проверьте, что списки открыты и закрыты в одной таблице.'],
    }
  }
  return { document: measured.document, fields: [...new Set(used.map(({ name }) => name))] }
}

interface TagError {
  properties?: { id?: string; xtag?: string; context?: string; errors?: TagError[] }
}

const tagProblems: Record<string, string> = {
  unclosed_tag: 'Скобка открыта и не закрыта',
  unopened_tag: 'Скобка закрыта, но не открыта',
  duplicate_open_tag: 'Скобка открыта дважды',
  duplicate_close_tag: 'Скобка закрыта дважды',
  unclosed_loop: 'Список открыт и не закрыт',
  unopened_loop: 'Список закрыт, но не открыт',
  closing_tag_does_not_match_opening_tag: 'Список закрыт другим именем',
}

async function brokenMarks(document: Uint8Array, text: string): Promise<string[]> {
  try {
    await openTemplate(document)
    return []
  } catch (error) {
    const { properties } = error as TagError
    const errors = properties?.errors ?? [error as TagError]
    return errors.slice(0, 20).map(({ properties: own }) => {
      const what = tagProblems[own?.id ?? ''] ?? 'Метка записана с ошибкой'
      const mark = (own?.xtag ?? own?.context ?? '').trim()
      return mark ? `${what}: «${around(text, mark)}».` : `${what}.`
    })
  }
}

/** The words before and after a mark: enough to find it in the document. */
function around(text: string, mark: string): string {
  const at = text.indexOf(mark)
  if (at < 0) return mark
  const from = Math.max(0, at - 30)
  const to = Math.min(text.length, at + mark.length + 30)
  return `${from ? '…' : ''}${text.slice(from, to).replace(/\s+/g, ' ').trim()}${to < text.length ? '…' : ''}`
}

/** «фамилия» is asked for: «фио» is what there is. Only a name that begins the same is worth a guess. */
function near(name: string, known: ReadonlySet<string>): string {
  const start = name.slice(0, 4).toLocaleLowerCase('ru-RU')
  const found = start.length < 3 ? undefined : [...known].find((one) => one.startsWith(start))
  return found ? `, есть «${found}»` : ''
}

function plainText(document: Uint8Array): string {
  const parts = unzipSync(document, {
    filter: ({ name }) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(name),
  })
  return Object.values(parts)
    .map((part) =>
      strFromU8(part)
        .replace(/<\/w:p>/g, '\n')
        .replace(/<[^>]+>/g, '')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&amp;/g, '&'),
    )
    .join('\n')
}
