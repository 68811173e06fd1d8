// POST /practice/check: what the checker says about a text being written. The dictionaries stay on the server.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { findOwnAttempt } from '#app/features/practice/attempt.server.ts'
import { takeCheck } from '#app/features/practice/check-limit.server.ts'
import { checkForm } from '#app/features/practice/draft.schema.ts'
import { askOf, findHints } from '#app/features/practice/reply-hints.server.ts'
import { parseForm } from '#app/lib/parse-form.ts'

// The address is a place to ask, not a page.
export async function loader({ request }: LoaderFunctionArgs) {
  await requireViewer(request)
  throw notFound()
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const parsed = parseForm(await request.formData(), { schema: checkForm })
  if (parsed.status !== 'success') return Response.json({ hints: null }, { status: 422 })
  if (!(await takeCheck(viewer.userId))) return Response.json({ hints: null }, { status: 429 })
  const attempt = await findOwnAttempt(viewer, parsed.value.attemptId)
  if (!attempt || attempt.mode === 'exam') throw notFound()
  const { source, catalogue } = attempt
  const hints = await findHints(askOf(source, catalogue, parsed.value.text))
  return Response.json({ hints })
}
