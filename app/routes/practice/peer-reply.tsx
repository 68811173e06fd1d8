// /practice/peer/:attemptId: one colleague's reply without a name, and the scorecard.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { type ShouldRevalidateFunctionArgs, useActionData, useLoaderData } from '@remix-run/react'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { MarkTable } from '#app/features/practice/marking-mark.tsx'
import { MarkedReply } from '#app/features/practice/marking-reply.tsx'
import { SheetForm } from '#app/features/practice/marking-sheet-form.tsx'
import { saveSheet, sheetRefusals, submitSheet } from '#app/features/practice/marking-sheet.server.ts'
import { scorecardForm } from '#app/features/practice/marking.schema.ts'
import { findPeerReply } from '#app/features/practice/peer-reads.server.ts'
import { formatDateTime } from '#app/lib/dates.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { Card, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page ? `Ответ ${page.code}` : 'Ответ коллеги'} — Решаю` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const page = await findPeerReply(viewer, params.attemptId ?? '')
  if (!page) throw notFound()
  return { ...page, timeZone: viewer.timeZone ?? page.timeZone }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const attemptId = params.attemptId ?? ''
  // The training comes first, and the reply must be one's own work: else the page does not exist.
  if (!(await findPeerReply(viewer, attemptId))) throw notFound()
  const form = await request.formData()
  const submission = parseForm(form, { schema: scorecardForm })
  if (submission.status !== 'success')
    return data(
      { missing: [], errors: Object.values(submission.error ?? {}).flatMap((errors) => errors ?? []) },
      { status: 422 },
    )
  const sheet = { attemptId, kinds: ['peer' as const], value: submission.value }
  const saved =
    form.get('intent') === 'submit' ? await submitSheet(viewer, sheet) : await saveSheet(viewer, sheet)
  if (saved.outcome === 'submitted') return redirect('/practice/peer')
  if (saved.outcome === 'incomplete')
    return data(
      {
        missing: saved.missing,
        errors: [
          saved.thin
            ? 'Слишком много «не применимо».'
            : `Отметьте все критерии. Не хватает: ${saved.missing.join(', ')}.`,
        ],
      },
      { status: 422 },
    )
  if (saved.outcome === 'refused')
    return data({ missing: [], errors: [sheetRefusals[saved.reason]] }, { status: 409 })
  return data({ missing: [], errors: [] })
}

export function shouldRevalidate({ formData, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return formData?.get('intent') === 'save' ? false : defaultShouldRevalidate
}

export default function PeerReplyRoute() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page>
      <PageHeader
        title={page.title}
        lead={`Ответ ${page.code}${page.dueAt && !page.done ? `, прочитайте до ${formatDateTime(page.dueAt, page.timeZone)}` : ''}`}
        crumbs={[
          { to: '/practice', title: 'Приёмная' },
          { to: '/practice/peer', title: 'Ответы коллег' },
        ]}
      />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_26rem]">
        <div
          className="lg:sticky lg:top-4 lg:max-h-[calc(100vh-2rem)] lg:overflow-y-auto lg:pr-2"
          role="region"
          aria-label="Что проверяем"
          /* A scrolling region must be reachable by keyboard. */
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          <MarkedReply view={page.view} />
        </div>
        <Card aria-labelledby="sheet">
          <h2 id="sheet" className="mb-3">
            {page.done ? 'Вы поставили' : 'Оценочный лист'}
          </h2>
          {page.done ? (
            <MarkTable scorecard={page.scorecard} {...page.sheet} total={page.total ?? 0} />
          ) : (
            <SheetForm
              scorecard={page.scorecard}
              sheet={page.sheet}
              hints={page.view.notes}
              missing={answer?.missing}
              errors={answer?.errors}
              submit="Отдать оценку"
              autosave
            />
          )}
        </Card>
      </div>
    </Page>
  )
}
