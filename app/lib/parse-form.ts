// Reads a posted form by its schema. A field name no page of ours would send is refused before it is taken apart.
import type { Submission } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import type { z } from 'zod'

/** «text», «choice[3]», «posts[0].title». A larger index would make a list of that length. */
const plainName = /^[A-Za-z]\w{0,60}(\[\d{0,3}\]|\.[A-Za-z]\w{0,60}){0,4}$/
const inherited = /(^|\.)(constructor|prototype)\b/

/** Throws a 400 for names that were made up: nothing of such a form is used. */
export function parseForm<Schema extends z.ZodType>(
  form: FormData,
  options: { schema: Schema },
): Submission<z.input<Schema>, string[], z.output<Schema>> {
  for (const [name, value] of form) {
    const fits = name === '__intent__' ? isChecking(value) : plainName.test(name) && !inherited.test(name)
    if (!fits) throw refusal()
  }
  try {
    return parseWithZod(form, options) as Submission<z.input<Schema>, string[], z.output<Schema>>
  } catch {
    // Names that contradict each other: «text» beside «text.a».
    throw refusal()
  }
}

/** Conform's own request to check the form while it is filled in. Its other requests change lists by index. */
function isChecking(value: FormDataEntryValue): boolean {
  try {
    const { type } = JSON.parse(String(value)) as { type?: unknown }
    return type === 'validate' || type === 'reset'
  } catch {
    return false
  }
}

function refusal(): Response {
  return new Response('Форма заполнена не на странице «Решаю» и не принята.', { status: 400 })
}
