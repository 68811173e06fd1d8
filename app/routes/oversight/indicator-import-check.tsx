// /oversight/indicators/import/:listKey: what would be recorded from a table, row by row, and the button that takes it.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { progressKeyOf } from '#app/features/operations/sheet-file.schema.ts'
import { channelTitle, inWords, measures, measureWords } from '#app/features/oversight/indicator.ts'
import { CheckedIndicators } from '#app/features/oversight/indicator-check-table.tsx'
import {
  checkIndicators,
  type PlannedIndicator,
  takeIndicatorRefusals,
  takeIndicators,
} from '#app/features/oversight/indicator-import.server.ts'
import { chooseRegion } from '#app/features/oversight/indicator-region.server.ts'
import { countFates } from '#app/features/oversight/indicator-fate.ts'
import { notTaken, pageOfCheck } from '#app/lib/checked-sheet.ts'
import { formatDayDigits } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { counted } from '#app/lib/russian.ts'
import { CheckedSheetPage, TakeOffer } from '#app/ui/checked-sheet.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { Notice } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Проверка показателей — Решаю' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'ministry', 'admin')
  const url = new URL(request.url)
  const { region } = await chooseRegion(viewer, url.searchParams.get('region'), { whole: true })
  if (!region) throw notFound()
  const back = `/oversight/indicators/import?region=${region.id}`
  const check = await checkIndicators(viewer, { region, key: params.listKey ?? '' })
  if (!check) return { back, check: null }
  const page = pageOfCheck(check, url)
  return {
    back,
    check: {
      ...{ fileName: check.fileName, takenBefore: check.takenBefore, shares: check.shares },
      ...page,
      rows: page.rows.map((row) => shown(row, region.regionCode)),
      counts: countFates(check.rows.map(({ fate }) => fate)),
      progressKey: crypto.randomUUID(),
    },
  }
}

function shown(row: PlannedIndicator, regionCode: string | null) {
  const { line, organisationName: place, channel, week, fate, before, volume } = row
  const figures = measures.flatMap((measure) => {
    const [value, former] = [row[measure], before?.[measure] ?? null]
    if (value === null && former === null) return []
    const words = (figure: number | null) => (figure === null ? 'нет' : inWords(measure, figure))
    const changed = before !== null && former !== value
    return [
      { title: measureWords[measure].title, value: words(value), before: changed ? words(former) : null },
    ]
  })
  const messages = {
    title: 'Сообщений',
    value: String(volume),
    before: before && before.volume !== volume ? String(before.volume) : null,
  }
  return {
    ...{ line, place, fate, week: formatDayDigits(week), channel: channelTitle(channel, regionCode) },
    values: [messages, ...figures],
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'ministry', 'admin')
  const wanted = new URL(request.url).searchParams.get('region')
  const { region } = await chooseRegion(viewer, wanted, { whole: true })
  if (!region) throw notFound()
  const progressKey = progressKeyOf((await request.formData()).get('progressKey'))
  const result = await takeIndicators(viewer, { region, key: params.listKey ?? '', progressKey })
  const error = notTaken(result, takeIndicatorRefusals)
  if (error) return data({ error }, { status: 409 })
  return redirect(`/oversight/indicators/import?region=${region.id}`, {
    headers: { 'Set-Cookie': flashCookie('imported') },
  })
}

export const clientAction = keepingForm((error) => ({ error }))

export default function IndicatorImportCheck() {
  const { check, back } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <CheckedSheetPage
      title="Проверка показателей"
      check={check}
      error={answer?.error}
      back={back}
      crumbs={[{ to: back, title: 'Загрузка показателей' }]}
    >
      {(check) => (
        <>
          <TakeOffer
            takenBefore={check.takenBefore}
            button={takeWords(check.counts)}
            nothing="Всё это уже записано: менять нечего."
            progress="/oversight/indicators/progress"
            progressKey={check.progressKey}
          >
            <p>
              Новых строк: <b>{check.counts.new}</b>, заменят прежние: <b>{check.counts.replaced}</b>, без
              изменений: <b>{check.counts.same}</b>.
            </p>
            {check.shares ? (
              <Notice>
                Проценты в файле записаны долями: 0,62 прочитали как 62 %. Проверьте числа ниже.
              </Notice>
            ) : null}
          </TakeOffer>
          <CheckedIndicators rows={check.rows} />
        </>
      )}
    </CheckedSheetPage>
  )
}

function takeWords({ new: fresh, replaced }: { new: number; replaced: number }): string | null {
  return fresh + replaced ? `Записать: ${counted(fresh + replaced, 'строку', 'строки', 'строк')}` : null
}
