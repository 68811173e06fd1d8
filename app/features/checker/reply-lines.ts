// Reads one line of a file of replies: the reply, or in Russian what is wrong with the line.

export type ReadLine<Given> = { given: Given } | { problem: string } | null

export function readReplyLine<Given>(
  line: string,
  number: number,
  parse: (value: unknown) => { success: true; data: Given } | { success: false; error: { issues: Issue[] } },
): ReadLine<Given> {
  const text = number === 1 ? line.replace(/^\uFEFF/, '') : line
  if (text.trim() === '') return null
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return {
      problem: `Строка ${number}: это не JSON. Нужна запись вида {"id": …, "channel": …, "message": …, "reply": …}.`,
    }
  }
  const parsed = parse(value)
  if (parsed.success) return { given: parsed.data }
  const fields = [...new Set(parsed.error.issues.map(({ path: [field] }) => String(field ?? '')))].filter(
    Boolean,
  )
  return {
    problem: fields.length
      ? `Строка ${number}: нет поля или в нём не строка — ${fields.join(', ')}.`
      : `Строка ${number}: нужна запись с полями id, channel, message, reply.`,
  }
}

interface Issue {
  path: PropertyKey[]
}
