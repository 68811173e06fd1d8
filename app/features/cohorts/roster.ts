// The list pasted to invite many: «Фамилия Имя Отчество; почта; муниципалитет; должность», a person a line. Reads it
// whole and names every problem by its line; knows neither accounts nor the database.
import { normaliseEmail } from '#app/features/identity/email.ts'

export const longestRoster = 300

export interface RosterPerson {
  line: number
  surname: string
  givenName: string
  patronymic: string | null
  email: string
  /** Both or neither: a post needs a place. */
  municipality: string | null
  post: string | null
}

export interface RosterProblem {
  line: number
  /** What stands in the line, shortened. */
  text: string
  message: string
}

export interface Roster {
  people: RosterPerson[]
  problems: RosterProblem[]
}

export function readRoster(text: string): Roster {
  const people: RosterPerson[] = []
  const problems: RosterProblem[] = []
  const lineOfEmail = new Map<string, number>()
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = index + 1
    if (!raw.trim() || isHeading(raw)) continue
    const read = readPerson(raw, line)
    const messages = 'messages' in read ? read.messages : []
    if ('person' in read) {
      const before = lineOfEmail.get(read.person.email)
      if (before) messages.push(`Эта почта уже есть в строке ${before}.`)
      else lineOfEmail.set(read.person.email, line)
      if (!messages.length) people.push(read.person)
    }
    for (const message of messages) problems.push({ line, text: shortened(raw), message })
  }
  if (people.length > longestRoster)
    problems.push({
      line: 0,
      text: '',
      message: `В списке больше ${longestRoster} человек. Разделите его на части.`,
    })
  return { people, problems }
}

type Reading = { person: RosterPerson; messages: string[] } | { messages: string[] }

function readPerson(raw: string, line: number): Reading {
  // People paste from a spreadsheet as well: its columns come with tabs.
  const parts = raw.split(raw.includes(';') ? ';' : '\t').map((part) => part.trim().replace(/\s+/g, ' '))
  const [name = '', typedEmail = '', municipality = '', post = ''] = parts
  const messages: string[] = []
  if (parts.length < 2) return { messages: ['Отделите почту от имени точкой с запятой.'] }
  if (parts.slice(4).some(Boolean)) messages.push('Лишние части: нужны имя, почта, муниципалитет, должность.')
  const [surname = '', givenName = '', ...rest] = name.split(' ')
  if (!givenName) messages.push('Нужны фамилия и имя, отчество — если есть.')
  else if (!namePattern.test(name)) messages.push('В имени есть лишние знаки.')
  const email = normaliseEmail(typedEmail)
  if (!emailPattern.test(email)) messages.push('Почта записана с ошибкой.')
  if (municipality && !post) messages.push('Укажите должность или уберите муниципалитет.')
  if (post && !municipality) messages.push('Укажите муниципалитет или уберите должность.')
  const person = {
    line,
    surname,
    givenName,
    patronymic: rest.join(' ') || null,
    email,
    municipality: municipality || null,
    post: post || null,
  }
  return { person, messages }
}

export const namePattern = /^[\p{L}][\p{L}'’.\- ]{1,150}$/u
export const emailPattern = /^[^\s@;,<>()]+@[^\s@;,<>()]+\.[^\s@;,<>().]{2,}$/

function isHeading(raw: string): boolean {
  return /^\s*(фамилия|фио|ф\. ?и\. ?о)/i.test(raw)
}

function shortened(raw: string): string {
  const text = raw.trim()
  return text.length > 70 ? `${text.slice(0, 69)}…` : text
}
