// /oversight/headcount/places/:placeId: organisations of a municipality (or bodies of a region) with their headcount.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { type Area, findArea } from '#app/features/oversight/area.server.ts'
import { askedDay, dayAddress, isoDay } from '#app/features/oversight/asked-day.ts'
import { DayForm } from '#app/features/oversight/day-form.tsx'
import { FileLinks } from '#app/features/oversight/file-links.tsx'
import { noCounts, totalOf, wholeOrSum, wholeTitle } from '#app/features/oversight/headcount.ts'
import { listHeadcountByOrganisation } from '#app/features/oversight/headcount.server.ts'
import { HeadcountTable } from '#app/features/oversight/headcount-table.tsx'
import { oversightScope, overseers } from '#app/features/oversight/oversight-scope.ts'
import { SaveViewForm } from '#app/features/oversight/save-view-form.tsx'
import { fallbackTimeZone } from '#app/features/organisations/organisation.ts'
import { dayOf, formatDay, formatDayDigits } from '#app/lib/dates.ts'
import { counted } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...overseers)
  const place = await placeOf(viewer, params.placeId)
  const today = dayOf(new Date(), fallbackTimeZone)
  const day = askedDay(new URL(request.url).searchParams, today)
  const { all, regionIds, municipalityIds } = oversightScope(viewer)
  return {
    place: { id: place.id, name: place.name, kind: place.kind },
    several: all || regionIds.length > 0 || municipalityIds.length > 1,
    lines: await listHeadcountByOrganisation(place, day),
    on: isoDay(day),
    today: isoDay(today),
    day: formatDay(day),
  }
}

async function placeOf(viewer: Viewer, id = ''): Promise<Area> {
  const place = (await findArea(viewer, 'municipality', id)) ?? (await findArea(viewer, 'region', id))
  if (!place) throw notFound()
  return place
}

export default function HeadcountPlace() {
  const { place, several, lines, on, today, day } = useLoaderData<typeof loader>()
  const own = lines.find(({ kind }) => kind === 'municipality')
  const bodies = lines.filter((line) => line !== own).map(({ counts }) => counts)
  const total = totalOf(wholeOrSum(own?.counts ?? noCounts, bodies))
  const words =
    total === null
      ? 'Численность ещё не указана: впишите её по организациям или загрузите таблицей.'
      : `На ${day} в штате ${counted(total, 'человек', 'человека', 'человек')}.`
  return (
    <Page>
      <PageHeader
        title={several ? place.name : 'Численность'}
        lead={several ? words : `${place.name}. ${words}`}
        {...(several && { crumbs: [{ to: '/oversight/headcount', title: 'Численность' }] })}
        actions={
          <ButtonLink to="/oversight/headcount/import" tone="secondary">
            Загрузить таблицу
          </ButtonLink>
        }
      />
      <DayForm on={on} today={today} />
      {lines.length ? (
        <>
          <HeadcountTable
            caption={`Численность по организациям на ${day}`}
            first="Организация"
            rows={lines.map(({ id, name, kind, counts, statedOn }) => ({
              ...{ id, counts },
              name: kind === 'municipality' ? wholeTitle : name,
              note: kind === 'municipality' ? 'если указать, заменит сумму по организациям' : null,
              to: `/oversight/headcount/organisations/${id}`,
              statedOn: statedOn && formatDayDigits(statedOn),
            }))}
          />
          <div className="mt-2">
            <FileLinks
              label="Сохранить таблицу"
              files={['xlsx', 'csv'].map((format) => ({
                to: `/oversight/headcount/places/${place.id}/table/${format}`,
                title: format.toUpperCase(),
              }))}
            />
          </div>
          <SaveViewForm
            name={several ? `Численность, ${place.name}` : 'Численность'}
            address={dayAddress(`/oversight/headcount/places/${place.id}`, { on, today })}
          />
        </>
      ) : (
        <EmptyState title="Организаций ещё нет">
          Здесь появятся органы региона, когда администратор добавит их в дерево организаций.
        </EmptyState>
      )}
    </Page>
  )
}
