// /oversight/rating: who works with messages quickly and well this week, by the imported indicators alone.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { demoWords } from '#app/features/oversight/indicator-table.server.ts'
import { fewestMessages, ratingRule } from '#app/features/oversight/rating.ts'
import { findRating } from '#app/features/oversight/rating.server.ts'
import { RatingTable } from '#app/features/oversight/rating-table.tsx'
import { ratingLines } from '#app/features/oversight/rating-words.ts'
import { RegionLinks } from '#app/features/oversight/region-links.tsx'
import { SaveViewForm } from '#app/features/oversight/save-view-form.tsx'
import { addDays, formatDay } from '#app/lib/dates.ts'
import { readListing } from '#app/lib/listing.ts'
import { counted } from '#app/lib/russian.ts'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { FilterLinks } from '#app/ui/filter.tsx'
import { EmptyState, Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { Paging } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Рейтинг недели — Решаю' }]

/** A region's municipalities stand on one sheet. */
const perPage = 100

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'ministry', 'admin')
  const view = await findRating(viewer, new URL(request.url).searchParams)
  if (!view) throw notFound()
  const { region, regions, week, isLast, kind, kinds, rating, places, demo } = view
  const { page } = readListing(new URL(request.url), ['place'] as const, 'place')
  const lines = ratingLines(rating, places)
  const day = (date: Date) => date.toISOString().slice(0, 10)
  // The first kind is what an address without a kind means.
  const only = kind === kinds[0] ? '' : `&kind=${kind}`
  const at = (monday: Date) => `?region=${region.id}${only}&week=${day(monday)}`
  return {
    ...{
      kinds,
      region: { id: region.id, name: region.name },
      page,
      pages: Math.ceil(lines.ranked.length / perPage),
    },
    total: lines.ranked.length,
    ranked: lines.ranked.slice((page - 1) * perPage, page * perPage),
    apart: lines.apart,
    regions: regions.map(({ id, name }) => ({ id, name })),
    chosen: { week: day(week), kind: only && kind },
    span: `неделя с ${formatDay(week)} по ${formatDay(addDays(week, 6))}`,
    earlier: at(addDays(week, -7)),
    later: isLast ? null : at(addDays(week, 7)),
    // The last week is kept as «the last»: next Monday it is another one.
    kept: `/oversight/rating${isLast ? `?region=${region.id}${only}` : at(week)}`,
    demo: demo ? demoWords : null,
    tables: ['xlsx', 'csv'].map((format) => ({
      to: `/oversight/rating/table/${format}${at(week)}`,
      title: format.toUpperCase(),
    })),
  }
}

const kindTitles = { municipality: 'Муниципалитеты', organisation: 'Организации' }

export default function Rating() {
  const {
    page,
    pages,
    total,
    region,
    regions,
    ranked,
    apart,
    chosen,
    kinds,
    span,
    earlier,
    later,
    kept,
    demo,
    tables,
  } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader title="Рейтинг недели" lead={`${region.name}, ${span}`} />
      <RegionLinks regions={regions} chosen={region.id} />
      {demo ? (
        <div className="mb-6">
          <Notice tone="amber">{demo}</Notice>
        </div>
      ) : null}
      <div className="mb-6 max-w-3xl space-y-2">
        {ratingRule.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <Form method="get" className="mb-2 flex flex-wrap items-end gap-4 print:hidden" key={chosen.week}>
        <input type="hidden" name="region" value={region.id} />
        {chosen.kind ? <input type="hidden" name="kind" value={chosen.kind} /> : null}
        <div className="w-56">
          <TextField
            id="week"
            name="week"
            type="date"
            label="Неделя, любой её день"
            defaultValue={chosen.week}
          />
        </div>
        <Button tone="secondary">Показать</Button>
      </Form>
      <p className="mb-4 flex flex-wrap gap-x-5 print:hidden">
        <Link to={earlier} className="flex min-h-11 items-center">
          ← Неделей раньше
        </Link>
        {later ? (
          <Link to={later} className="flex min-h-11 items-center">
            Неделей позже →
          </Link>
        ) : null}
        {tables.map(({ to, title }) => (
          <a key={to} href={to} download className="flex min-h-11 items-center">
            {title}
          </a>
        ))}
      </p>
      {kinds.length > 1 ? (
        <FilterLinks
          label="Кого сравнить"
          name="kind"
          options={kinds.map((kind, index) => ({ value: index ? kind : '', title: kindTitles[kind] }))}
        />
      ) : null}
      {ranked.length ? (
        <>
          <RatingTable lines={ranked} caption="Рейтинг недели" />
          <Paging page={page} pages={pages} total={counted(total, 'строка', 'строки', 'строк')} />
        </>
      ) : (
        <EmptyState title="За эту неделю ранжировать некого">
          Рейтинг считается по загруженным показателям. Выберите другую неделю или загрузите данные.
        </EmptyState>
      )}
      {apart.length ? (
        <section aria-labelledby="apart" className="mt-10">
          <h2 id="apart" className="mb-1">
            Без места
          </h2>
          <p className="mb-3 max-w-3xl text-ink-2">
            Меньше {fewestMessages} сообщений за неделю говорят больше о случае, чем о работе, поэтому мест
            здесь нет.
          </p>
          <RatingTable lines={apart} caption="Кто не получил места" />
        </section>
      ) : null}
      <SaveViewForm name="Рейтинг недели" address={kept} />
    </Page>
  )
}
