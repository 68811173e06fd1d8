// /oversight/indicators/import: a table of indicators is chosen here; earlier tables stand below and can be taken back.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { readSheetForm } from '#app/features/operations/sheet-file.schema.ts'
import { channels, channelTitle } from '#app/features/oversight/indicator.ts'
import { indicatorFields } from '#app/features/oversight/indicator-headings.ts'
import { bringIndicators } from '#app/features/oversight/indicator-import.server.ts'
import { chooseRegion } from '#app/features/oversight/indicator-region.server.ts'
import { mostIndicatorRows } from '#app/features/oversight/indicator-sheet.ts'
import { IndicatorTabs } from '#app/features/oversight/indicator-tabs.tsx'
import { listIndicatorImports, undoIndicators } from '#app/features/oversight/indicator-undo.server.ts'
import { takenPage } from '#app/lib/checked-sheet.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { readListing } from '#app/lib/listing.ts'
import { counted } from '#app/lib/russian.ts'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { Page, PageHeader } from '#app/ui/page.tsx'
import { SheetForm } from '#app/ui/sheet-form.tsx'
import { EarlierTables, UndoPrevented } from '#app/ui/taken-lists.tsx'

const here = '/oversight/indicators/import'
const mostMegabytes = 5

export const meta: MetaFunction = () => [{ title: 'Загрузка показателей — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'ministry', 'admin')
  const url = new URL(request.url)
  const { region } = await chooseRegion(viewer, url.searchParams.get('region'), { whole: true })
  if (!region) throw notFound()
  const { page } = readListing(url, ['at'] as const, 'at')
  const taken = await listIndicatorImports(region.id, page)
  const zone = viewer.timeZone ?? region.timeZone
  return {
    region: { id: region.id, name: region.name },
    channels: channels.map((channel) => channelTitle(channel, region.regionCode)),
    progressKey: crypto.randomUUID(),
    earlier: takenPage(taken, {
      ...{ page, zone },
      results: ({ counts }) => [
        `Новых строк: ${counts.new}`,
        `Заменено: ${counts.replaced}`,
        `Без изменений: ${counts.same}`,
      ],
    }),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'ministry', 'admin')
  const wanted = new URL(request.url).searchParams.get('region')
  const { region } = await chooseRegion(viewer, wanted, { whole: true })
  if (!region) throw notFound()
  const form = await request.formData().catch(() => new FormData())
  const undone = form.get('undo')
  if (typeof undone === 'string') {
    const result = await undoIndicators(viewer, undone)
    if (result.outcome === 'unknown') throw notFound()
    if (result.outcome === 'prevented') return data({ ...nothing, later: result.later }, { status: 409 })
    return redirect(`${here}?region=${region.id}`, {
      headers: { 'Set-Cookie': flashCookie('import-undone') },
    })
  }
  const brought = await readSheetForm(form, mostMegabytes)
  if (brought.error !== null) return data({ ...nothing, errors: [brought.error] }, { status: 422 })
  const kept = await bringIndicators(viewer, { region, ...brought })
  if (kept.outcome === 'refused') return data({ ...nothing, errors: [kept.message] }, { status: 422 })
  return redirect(`${here}/${kept.key}?region=${region.id}`)
}

const nothing = { errors: null as string[] | null, later: [] as string[] }

const told = (sentence: string) => ({ ...nothing, errors: [sentence] })

export const clientAction = keepingForm(told, { mostMegabytes })

export default function IndicatorImport() {
  const { region, channels, progressKey, earlier } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { place, municipality, channel, week, volume, ...figures } = indicatorFields
  const titles = Object.values(figures).map(({ title }) => `«${title}»`)
  return (
    <Page>
      <PageHeader title="Загрузка показателей" lead={region.name} />
      <IndicatorTabs region={region.id} whole />
      <UndoPrevented
        obstacles={(answer?.later ?? []).map((name) => `Его строки позже заменил импорт «${name}».`)}
        advice="Сначала отмените более поздние импорты: они стоят выше в списке."
      />
      <SheetForm
        samples={`/oversight/indicators/sample/${region.id}`}
        progress="/oversight/indicators/progress"
        progressKey={progressKey}
        limits={`XLSX или CSV, до 5 МБ и ${counted(mostIndicatorRows, 'строки', 'строк', 'строк')}`}
        errors={answer?.errors ?? null}
      >
        <p>
          Обязательны столбцы «{place.title}» (название или ОКТМО), «{channel.title}», «{week.title}» (любой
          её день) и «{volume.title}», дальше — показатели: {titles.join(', ')}. Порядок столбцов любой, «
          {municipality.title}» нужен, когда названия организаций повторяются, чего нет — оставьте пустым.
          Каналы: {channels.join(', ')}.
        </p>
        <p className="mt-3">
          Сначала мы всё проверим и покажем, что будет с каждой строкой. Повторная загрузка той же недели
          заменит прежние числа.
        </p>
      </SheetForm>
      <EarlierTables
        earlier={earlier}
        title="Прежние загрузки"
        empty="Здесь появится каждая взятая таблица. Её можно отменить целиком."
        detail="Новые строки исчезнут, заменённые вернутся такими, какими были до загрузки."
      />
    </Page>
  )
}
