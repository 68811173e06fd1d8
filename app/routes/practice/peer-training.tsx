// /practice/peer/training/:sampleKey: a sample reply to mark; afterwards the model mark beside the own one.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { channelTitle } from '#app/features/practice/catalogue-words.ts'
import type { CriterionKey } from '#app/features/practice/criteria.ts'
import { SheetForm } from '#app/features/practice/marking-sheet-form.tsx'
import { levelsOf, scorecardForm } from '#app/features/practice/marking.schema.ts'
import { PeerTrainingResult } from '#app/features/practice/peer-training-result.tsx'
import { findTraining, trainOn } from '#app/features/practice/peer-reads.server.ts'
import { findCatalogue } from '#app/features/practice/practice-data.server.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { Card, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Учебный ответ — Решаю' }]

async function findSample(key: string) {
  const current = await findCatalogue()
  const sample = current?.catalogue.samples.find((one) => one.key === key)
  return current && sample ? { catalogue: current.catalogue, sample } : null
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireViewer(request)
  const found = await findSample(params.sampleKey ?? '')
  if (!found) throw notFound()
  const { catalogue, sample } = found
  const { title, from, message, reply, channel } = sample
  return {
    ...{ title, from, message, reply },
    channel: channelTitle(catalogue, channel, null),
    scorecard: catalogue.scorecard,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const found = await findSample(params.sampleKey ?? '')
  if (!found) throw notFound()
  const submission = parseForm(await request.formData(), { schema: scorecardForm })
  const nothing = { missing: [] as CriterionKey[], result: null }
  if (submission.status !== 'success')
    return data({ ...nothing, errors: ['Проверьте поля.'] }, { status: 422 })
  const trained = await trainOn(viewer, found.sample.key, submission.value)
  if (trained.outcome === 'not-found') throw notFound()
  if (trained.outcome === 'incomplete')
    return data(
      {
        ...nothing,
        missing: trained.missing as CriterionKey[],
        errors: [`Отметьте все критерии. Не хватает: ${trained.missing.join(', ')}.`],
      },
      { status: 422 },
    )
  const { next, passed, trained: ready } = await findTraining(viewer)
  const { scores, why, need } = found.sample
  return data({
    ...nothing,
    errors: [],
    result: {
      ...{ scores, why, need, next, passed, ready },
      total: trained.total,
      distance: trained.distance,
      levels: levelsOf(submission.value),
    },
  })
}

export default function PeerTrainingRoute() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page>
      <PageHeader
        title={page.title}
        lead={`Учебный ответ. ${page.channel}, пишет ${page.from}`}
        crumbs={[
          { to: '/practice', title: 'Приёмная' },
          { to: '/practice/peer', title: 'Ответы коллег' },
        ]}
      />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="min-w-0 space-y-5 lg:sticky lg:top-4">
          <blockquote className="rounded-surface rounded-tl-none border border-line bg-card px-5 py-5 font-serif text-[1.15rem] leading-relaxed sm:px-8">
            {page.message}
          </blockquote>
          <section aria-label="Ответ" className="rounded-surface border-2 border-pine bg-card p-5 sm:p-6">
            <h2 className="text-[1.1rem]">Ответ, который надо оценить</h2>
            <p className="mt-3 font-serif text-[1.1rem] leading-relaxed">{page.reply}</p>
          </section>
        </div>
        {answer?.result ? (
          <PeerTrainingResult scorecard={page.scorecard} {...answer.result} />
        ) : (
          <Card aria-labelledby="sheet">
            <h2 id="sheet" className="mb-3">
              Оценочный лист
            </h2>
            <SheetForm
              scorecard={page.scorecard}
              sheet={{ levels: {}, causes: {}, notes: {}, stops: [], comment: '' }}
              missing={answer?.missing}
              errors={answer?.errors}
              submit="Сверить с эталоном"
              withComment={false}
            />
          </Card>
        )}
      </div>
    </Page>
  )
}
