// /oversight/indicators/import/:listKey: what would be recorded from a table, row by row, and the button that takes it.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
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
import { formatDayDigits } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { pageSize, pagesOf, readListing } from '#app/lib/listing.ts'
import { counted } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { EmptyState, Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { TakeSheet } from '#app/ui/sheet-form.tsx'
import { SheetProblems } from '#app/ui/sheet-problems.tsx'
import { Paging } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Проверка показателей — Решаю' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'ministry', 'admin')
  const url = new URL(request.url)
  const { region } = await chooseRegion(viewer, url.searchParams.get('region'), { whole: true })
  if (!region) throw notFound()
  const back = `/oversight/indicators/import?region=${region.id}`
  const check = await checkIndicators(viewer, { region, key: params.listKey ?? '' })
  if (!check) return { back, check: null }
  const { page } = readListing(url, ['line'] as const, 'line')
  const from = (page - 1) * pageSize
  const wrong = check.problems.length
  return {
    back,
    check: {
      ...{ fileName: check.fileName, takenBefore: check.takenBefore, shares: check.shares },
      ...{ wrong, page, pages: pagesOf(wrong || check.rows.length), total: check.rows.length },
      counts: countFates(check.rows.map(({ fate }) => fate)),
      problems: check.problems.slice(from, from + pageSize),
      rows: wrong ? [] : check.rows.slice(from, from + pageSize).map((row) => shown(row, region.regionCode)),
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
  if (result.outcome === 'problems')
    return data({ error: 'Пока Вы читали, что-то изменилось. Посмотрите на ошибки ниже.' }, { status: 409 })
  if (result.outcome === 'refused')
    return data({ error: takeIndicatorRefusals[result.reason] }, { status: 409 })
  return redirect(`/oversight/indicators/import?region=${region.id}`, {
    headers: { 'Set-Cookie': flashCookie('imported') },
  })
}

export const clientAction = keepingForm((error) => ({ error }))

export default function IndicatorImportCheck() {
  const { check, back } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page>
      <PageHeader
        title="Проверка показателей"
        lead={check ? `${check.fileName}. Пока ничего не записано.` : undefined}
        crumbs={[{ to: back, title: 'Загрузка показателей' }]}
      />
      {answer?.error ? (
        <div className="mb-6">
          <Notice tone="wax" live>
            {answer.error}
          </Notice>
        </div>
      ) : null}
      {check ? (
        <Checked check={check} />
      ) : (
        <EmptyState title="Этой проверки больше нет" action={<ButtonLink to={back}>Выбрать файл</ButtonLink>}>
          Проверенная таблица хранится полчаса. Выберите файл ещё раз: ничего не записано.
        </EmptyState>
      )}
      <p className="mt-4">
        <Link to={back} className="inline-flex min-h-11 items-center">
          Выбрать другой файл
        </Link>
      </p>
    </Page>
  )
}

type Check = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['check']>

function Checked({ check }: { check: Check }) {
  const { wrong, counts, total, page, pages } = check
  const fresh = counts.new + counts.replaced
  return (
    <>
      {wrong ? (
        <SheetProblems problems={check.problems} total={wrong} />
      ) : (
        <>
          <div className="mb-6 space-y-4">
            <p>
              Новых строк: <b>{counts.new}</b>, заменят прежние: <b>{counts.replaced}</b>, без изменений:{' '}
              <b>{counts.same}</b>.
            </p>
            {check.shares ? (
              <Notice>
                Проценты в файле записаны долями: 0,62 прочитали как 62 %. Проверьте числа ниже.
              </Notice>
            ) : null}
            {check.takenBefore ? <Notice tone="amber">Этот же файл уже загружали.</Notice> : null}
            {fresh ? (
              <TakeSheet progress="/oversight/indicators/progress" progressKey={check.progressKey}>
                {`Записать: ${counted(fresh, 'строку', 'строки', 'строк')}`}
              </TakeSheet>
            ) : (
              <Notice>{takeIndicatorRefusal}</Notice>
            )}
          </div>
          <CheckedIndicators rows={check.rows} />
        </>
      )}
      <Paging
        page={page}
        pages={pages}
        total={
          wrong ? counted(wrong, 'ошибка', 'ошибки', 'ошибок') : counted(total, 'строка', 'строки', 'строк')
        }
      />
    </>
  )
}

const takeIndicatorRefusal = 'Всё это уже записано: менять нечего.'
