// /oversight/headcount: how many people the municipalities have, by position group, as of a day.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { findArea } from '#app/features/oversight/area.server.ts'
import { dayAddress, isoDay } from '#app/features/oversight/asked-day.ts'
import { DayForm } from '#app/features/oversight/day-form.tsx'
import { FileLinks } from '#app/features/oversight/file-links.tsx'
import { missingWords, totalOf } from '#app/features/oversight/headcount.ts'
import { findHeadcountRegion } from '#app/features/oversight/headcount-view.server.ts'
import { HeadcountTable } from '#app/features/oversight/headcount-table.tsx'
import { oversightScope, overseers, seesRegion } from '#app/features/oversight/oversight-scope.ts'
import { SaveViewForm } from '#app/features/oversight/save-view-form.tsx'
import { formatDay, formatDayDigits } from '#app/lib/dates.ts'
import { counted, stopped } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { FilterLinks } from '#app/ui/filter.tsx'
import { EmptyState, Notice, Page, PageHeader } from '#app/ui/page.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...overseers)
  const url = new URL(request.url)
  const scope = oversightScope(viewer)
  const [own, ...others] = scope.municipalityIds
  if (own && !others.length && !scope.all && !scope.regionIds.length) {
    const place = await findArea(viewer, 'municipality', own)
    if (place) throw redirect(`/oversight/headcount/places/${place.id}${url.search}`)
  }
  const found = await findHeadcountRegion(viewer, url.searchParams)
  if (!found) {
    // A region that is not among the viewer's own is refused, and noted.
    await findArea(viewer, 'region', url.searchParams.get('region') ?? '')
    throw notFound()
  }
  const { regions, region, lines, day, today } = found
  return {
    regions: regions.map(({ id, name }) => ({ value: id, title: name })),
    region: region && { id: region.id, name: region.name, whole: seesRegion(scope, region.id) },
    lines,
    on: isoDay(day),
    today: isoDay(today),
    day: formatDay(day),
  }
}

export default function Headcount() {
  const { regions, region, lines, on, today, day } = useLoaderData<typeof loader>()
  const missing = lines.filter(({ counts }) => totalOf(counts) === null).length
  return (
    <Page>
      <PageHeader
        title="Численность"
        lead={`${region ? `${region.name}. ` : ''}${stopped(`Сколько людей в штате на ${day}`)} От этих чисел считается охват.`}
        actions={
          <ButtonLink to="/oversight/headcount/import" tone="secondary">
            Загрузить таблицу
          </ButtonLink>
        }
      />
      {regions.length > 1 ? <FilterLinks label="Регион" name="region" options={regions} /> : null}
      <DayForm on={on} today={today} keep={region ? { region: region.id } : {}} />
      {lines.length && region ? (
        <>
          {missing ? (
            <div className="mb-5">
              <Notice tone="amber">{missingWords(missing)}</Notice>
            </div>
          ) : null}
          <HeadcountTable
            caption={`Численность по муниципалитетам на ${day}`}
            first="Муниципалитет"
            rows={lines.map(({ id, name, bodies, stated, counts, statedOn }) => ({
              ...{ id, name, counts },
              to: `/oversight/headcount/places/${id}?on=${on}`,
              note: noteOf(Number(bodies), Number(stated)),
              statedOn: statedOn && formatDayDigits(statedOn),
            }))}
          />
          <div className="mt-2">
            <FileLinks
              label="Сохранить таблицу"
              files={['xlsx', 'csv'].map((format) => ({
                to: `/oversight/headcount/table/${format}`,
                title: format.toUpperCase(),
              }))}
            />
          </div>
          {region.whole ? (
            <p className="mt-3">
              <Link
                to={`/oversight/headcount/places/${region.id}?on=${on}`}
                className="inline-flex min-h-11 items-center"
              >
                Региональные органы
              </Link>
            </p>
          ) : null}
        </>
      ) : (
        <EmptyState title="Муниципалитетов ещё нет">
          Здесь появятся муниципалитеты, когда администратор добавит их в дерево организаций.
        </EmptyState>
      )}
      {lines.length ? (
        <SaveViewForm
          name="Численность"
          address={dayAddress('/oversight/headcount', { on, today, region: region?.id ?? '' })}
        />
      ) : null}
    </Page>
  )
}

function noteOf(bodies: number, stated: number): string | null {
  if (!stated || stated === bodies) return null
  return `указали ${stated} из ${counted(bodies, 'организации', 'организаций', 'организаций')}`
}
