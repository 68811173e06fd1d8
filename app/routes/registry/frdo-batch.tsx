// /registry/frdo/batches/:batchId: one file for ФИС ФРДО, from the download to the answer.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { AnswerForm } from '#app/features/frdo/answer-form.tsx'
import { batchRefusals, batchTitles, mayDo, rowStates } from '#app/features/frdo/batch.ts'
import { findBatch } from '#app/features/frdo/batch.server.ts'
import { BatchRows } from '#app/features/frdo/batch-rows.tsx'
import {
  answerBatch,
  type BatchStep,
  discardBatch,
  openCorrection,
  sendBatch,
} from '#app/features/frdo/batch-steps.server.ts'
import { answerForm, correctionForm } from '#app/features/frdo/frdo.schema.ts'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { formatDateTime } from '#app/lib/dates.ts'
import { type FlashKey, flashCookie } from '#app/lib/flash.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { counted } from '#app/lib/russian.ts'
import { capitalTimeZone } from '#app/lib/time-zones.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ConfirmSubmit } from '#app/ui/confirm-submit.tsx'
import { FilterLinks } from '#app/ui/filter.tsx'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'
import { Badge, EmptyState, Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { Paging } from '#app/ui/table.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'registrar')
  const url = new URL(request.url)
  const { page } = readListing(url, ['position'], 'position')
  const state = rowStates.find((one) => one === url.searchParams.get('state'))
  const batch = await findBatch(viewer, params.batchId ?? '', { page, state })
  if (!batch) throw notFound()
  const { createdAt, sentAt, answeredAt, ...rest } = batch
  const when = (moment: Date | null) => moment && formatDateTime(moment, viewer.timeZone ?? capitalTimeZone)
  return {
    ...rest,
    times: { created: when(createdAt), sent: when(sentAt), answered: when(answeredAt) },
    may: mayDo(batch.state),
    page,
    pages: pagesOf(batch.shown),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'registrar')
  const batchId = params.batchId ?? ''
  const form = await request.formData()
  const intent = form.get('intent')
  if (intent === 'send') return answered(await sendBatch(viewer, batchId), batchId, 'batch-sent')
  if (intent === 'discard') return answered(await discardBatch(viewer, batchId), batchId, 'batch-discarded')
  if (intent === 'correct') {
    const submission = parseForm(form, { schema: correctionForm })
    if (submission.status !== 'success') throw notFound()
    const step = await openCorrection(viewer, batchId, submission.value.position)
    return answered(step, batchId, 'correction-opened')
  }
  const submission = parseForm(form, { schema: answerForm })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  const { kind, text = '' } = submission.value
  const step = await answerBatch(viewer, batchId, { kind, text })
  if (step.outcome === 'refused')
    return data(submission.reply({ formErrors: [batchRefusals[step.reason]] }), { status: 409 })
  return answered(step, batchId, 'batch-answered')
}

function answered(step: BatchStep, batchId: string, flash: FlashKey) {
  if (step.outcome === 'unknown') throw notFound()
  if (step.outcome === 'refused') return data(formTrouble(batchRefusals[step.reason]), { status: 409 })
  return redirect(`/registry/frdo/batches/${batchId}`, { headers: { 'Set-Cookie': flashCookie(flash) } })
}

export const clientAction = keepingForm(formTrouble)

export default function FrdoBatch() {
  const batch = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const busy = useNavigation().state === 'submitting'
  const { may, times } = batch
  const file = `/registry/frdo/batches/${batch.id}/file.xlsx`
  const trouble = may.answer ? null : lastResult?.error?.['']
  return (
    <Page>
      <PageHeader
        title={`Пакет № ${batch.number}`}
        crumbs={[{ to: '/registry/frdo/batches', title: 'Пакеты ФИС ФРДО' }]}
        lead={
          batch.rows ? `В файле ${counted(batch.rows, 'человек', 'человека', 'человек')}.` : 'Пакет разобран.'
        }
        actions={
          batch.rows ? (
            <ButtonLink tone={may.send ? 'primary' : 'secondary'} to={file} reloadDocument>
              Скачать XLSX
            </ButtonLink>
          ) : null
        }
      />
      <div className="space-y-6">
        <p className="-mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
          <Badge tone={batchTitles[batch.state].tone}>{batchTitles[batch.state].title}</Badge>
          <span className="text-ink-2">
            Собран {times.created}
            {times.sent ? `, отправлен ${times.sent}` : null}
            {times.answered ? `, ответ ${times.answered}` : null}
          </span>
        </p>
        {trouble?.length ? (
          <Notice tone="wax" live>
            {trouble.join(' ')}
          </Notice>
        ) : null}
        {may.send ? (
          <Notice>
            <p>Скачайте файл и загрузите его в личном кабинете ФИС ФРДО. Потом отметьте это здесь.</p>
            <Form method="post" className="mt-3 flex flex-wrap items-start gap-3">
              <Button tone="secondary" name="intent" value="send" busy={busy}>
                Файл отправлен
              </Button>
              <ConfirmSubmit
                name="intent"
                value="discard"
                question={`Разобрать пакет № ${batch.number}?`}
                detail="Люди снова встанут в очередь на отправку. Номер пакета больше не используется."
                confirm="Разобрать"
                busy={busy}
              >
                Разобрать пакет
              </ConfirmSubmit>
            </Form>
          </Notice>
        ) : null}
        {may.answer ? <AnswerForm lastResult={lastResult} busy={busy} /> : null}
        {batch.answerText ? (
          <section>
            <h2 className="mb-2">Ответ ФИС ФРДО</h2>
            <p className="max-w-3xl rounded-surface border border-line bg-card px-5 py-4 break-words whitespace-pre-wrap">
              {batch.answerText}
            </p>
          </section>
        ) : null}
        <section>
          <h2 className="mb-3">Строки</h2>
          {batch.errors ? (
            <div className="mb-3">
              <FilterLinks
                label="Какие строки показать"
                name="state"
                options={[
                  { value: '', title: 'Все' },
                  { value: 'error', title: `Вернули: ${batch.errors}` },
                  { value: 'accepted', title: 'Приняты' },
                ]}
              />
            </div>
          ) : null}
          {batch.people.length ? (
            <>
              <BatchRows lines={batch.people} batch={batch.state} />
              <Paging
                page={batch.page}
                pages={batch.pages}
                total={counted(batch.shown, 'строка', 'строки', 'строк')}
              />
            </>
          ) : (
            <EmptyState title={batch.rows ? 'Таких строк нет' : 'Строк больше нет'}>
              {batch.rows ? null : <Link to="/registry/frdo">Все, кто ждёт отправки</Link>}
            </EmptyState>
          )}
        </section>
        {batch.fileDigest ? (
          <p className="text-[0.9rem] break-all text-ink-2">
            {batch.ownTemplate ? 'Заполнен загруженный шаблон.' : 'Заполнен шаблон платформы.'} Отпечаток
            файла (SHA-256): {batch.fileDigest}
          </p>
        ) : null}
      </div>
    </Page>
  )
}
