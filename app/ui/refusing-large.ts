// Refuses a file that is too large in the browser already: the server would cut it off half-way, without a word to the form.
import type { ClientActionFunctionArgs } from '@remix-run/react'

const megabyte = 1024 * 1024

/** Around the `clientAction` of a route that takes a file; `answer` gives the sentence the shape of its own answers. */
export function refusingLarge(
  mostMegabytes: number,
  answer: (sentence: string) => unknown,
  send: (args: ClientActionFunctionArgs) => Promise<unknown>,
) {
  return async (args: ClientActionFunctionArgs): Promise<unknown> => {
    const form = await args.request.clone().formData()
    const large = [...form.values()].some(
      (value) => value instanceof File && value.size > mostMegabytes * megabyte,
    )
    if (!large) return send(args)
    const sentence = `Файл больше ${mostMegabytes} МБ. Оставьте в нём один лист с таблицей.`
    return Response.json(answer(sentence), { status: 422 })
  }
}
