// Says in Russian what a zod schema found wrong.
import type { z } from 'zod'

type Issue = z.core.$ZodIssue

interface Said {
  path: PropertyKey[]
  message: string
}

const kinds: Record<string, string> = {
  string: 'текст',
  number: 'число',
  int: 'целое число',
  boolean: 'true или false',
  array: 'список',
  object: 'набор «ключ: значение»',
  record: 'набор «ключ: значение»',
}

export function sayIssue(issue: Issue): Said[] {
  const { path } = issue
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `Неизвестный ключ «${key}». Если это часть текста, возьмите весь текст в кавычки.`,
    }))
  const name = nameOf(path)
  const say = (message: string) => [{ path, message: name ? `«${name}»: ${message}` : capital(message) }]
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && /undefined/.test(issue.message)
        ? say(`нужно указать (${kinds[issue.expected] ?? issue.expected}).`)
        : say(`нужно ${kinds[issue.expected] ?? issue.expected}.`)
    case 'too_small':
      if (issue.origin === 'string') return say('не может быть пустым.')
      return say(`${issue.origin === 'array' ? 'элементов нужно' : 'нужно'} не меньше ${issue.minimum}.`)
    case 'too_big':
      if (issue.origin === 'string') return say(`не длиннее ${issue.maximum} знаков.`)
      return say(`${issue.origin === 'array' ? 'элементов нужно' : 'нужно'} не больше ${issue.maximum}.`)
    case 'invalid_value':
      return say(`одно из: ${issue.values.map(String).join(', ')}.`)
    case 'invalid_union':
      return say('такого вида нет.')
    case 'invalid_format':
      return say('не тот вид записи: латиница, цифры, дефис.')
    default:
      return say(issue.message)
  }
}

function nameOf(path: PropertyKey[]): string {
  return (
    path
      .filter((step) => typeof step === 'string')
      .at(-1)
      ?.toString() ?? ''
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
