// YAML with positions: a text becomes a checked value, or problems with the line of each.
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
import type { Problem } from './problem.ts'
import { sayIssue } from './schema-words.ts'

export type Read<T> = { value: T; lineOf: (path: PropertyKey[]) => number } | { problems: Problem[] }

/** `firstLine` is where the YAML starts in its file (front matter does not start at 1). */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>, firstLine = 1): Read<T> {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    prettyErrors: false,
  })
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1
  const broken = [...document.errors, ...document.warnings]
  if (broken.length) {
    return {
      problems: broken.map(({ code, pos }) => ({ file, line: lineAt(pos[0]), message: yamlMessage(code) })),
    }
  }
  const lineOf = (path: PropertyKey[]) => lineAt(offsetOf(document, path))
  let plain: unknown
  try {
    plain = document.toJS({ maxAliasCount: 20 })
  } catch {
    return { problems: [{ file, line: firstLine, message: 'Слишком много ссылок внутри файла.' }] }
  }
  const parsed = schema.safeParse(plain)
  if (parsed.success) return { value: parsed.data, lineOf }
  return {
    problems: parsed.error.issues.flatMap((issue) =>
      sayIssue(issue).map(({ path, message }) => ({ file, line: lineOf(path), message })),
    ),
  }
}

/** Where the nearest thing on the path stands that is really written in the file. */
function offsetOf(document: Document, path: PropertyKey[]): number {
  let node: unknown = document.contents
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (!pair) return offset
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset
      node = pair.value
    } else {
      node =
        document.contents && isNode(node) && 'get' in node ? (node as Indexed).get(Number(step), true) : null
      if (!isNode(node)) return offset
      offset = node.range?.[0] ?? offset
    }
  }
  return offset
}

interface Indexed {
  get(index: number, keepScalar: true): unknown
}

function yamlMessage(code: string): string {
  const known: Record<string, string> = {
    DUPLICATE_KEY: 'Такой ключ уже есть выше.',
    BAD_INDENT: 'Сбит отступ.',
    TAB_AS_INDENT: 'Отступ сделан табуляцией: нужны пробелы.',
    MISSING_CHAR: 'Не хватает знака: кавычки, скобки или запятой.',
    TAG_RESOLVE_FAILED: 'Метки вида «!имя» не разрешены.',
    BAD_ALIAS: 'Ссылка на то, чего нет в файле.',
  }
  return known[code] ?? 'Строка не разбирается как YAML: проверьте отступы, двоеточия и кавычки.'
}
