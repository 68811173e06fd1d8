// Keeps a form, and what was typed into it, on the page when the server could not take it: the sentence stands beside it.
import type { SubmissionResult } from '@conform-to/react'
import type { ClientActionFunctionArgs } from '@remix-run/react'
import { passingTrouble } from './passing-trouble.ts'

const megabyte = 1024 * 1024

/**
 * The `clientAction` of a route with forms. `answer` gives the sentence the shape of the route's own answers; what was
 * typed tells its forms apart. Answered like a refusal, so that nothing is read anew over a broken line. A file larger
 * than `mostMegabytes` is refused before it is sent: the server would cut it off half-way, without a word to the form.
 */
export function keepingForm(
  answer: (sentence: string, typed: FormData) => unknown,
  { mostMegabytes = Infinity }: { mostMegabytes?: number } = {},
) {
  return async ({ request, serverAction }: ClientActionFunctionArgs): Promise<unknown> => {
    const typed = await request.clone().formData()
    if ([...typed.values()].some((value) => value instanceof File && value.size > mostMegabytes * megabyte))
      return Response.json(
        answer(`Файл больше ${mostMegabytes}\u00a0МБ. Уменьшите его и выберите снова.`, typed),
        { status: 422 },
      )
    try {
      return await serverAction()
    } catch (error) {
      const sentence = passingTrouble(error)
      if (sentence === null) throw error
      return Response.json(answer(sentence, typed), { status: 503 })
    }
  }
}

/** What a conform form shows above its fields, leaving them as they are. */
export function formTrouble(sentence: string): SubmissionResult<string[]> {
  return { status: 'error', error: { '': [sentence] } }
}
