// /registry/blanks: the register of numbered forms: issued, spoiled, lost.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { blankRefusals, listBlanks, recordBlank } from '#app/features/certification/blanks.server.ts'
import { blankForm, blankTitles } from '#app/features/certification/blank.schema.ts'
import { requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { formatDateDigits } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { counted } from '#app/lib/russian.ts'
import { capitalTimeZone } from '#app/lib/time-zones.ts'
import { Button } from '#app/ui/button.tsx'
import { FormErrors, SelectField, TextField } from '#app/ui/field.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { Badge, Card, EmptyState, Page, PageHeader } from '#app/ui/page.tsx'
import { SearchForm } from '#app/ui/search-form.tsx'
import { DataTable, Paging } from '#app/ui/table.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'registrar')
  const url = new URL(request.url)
  const { page } = readListing(url, ['recordedAt'] as const, '-recordedAt')
  const query = url.searchParams.get('query') ?? ''
  const { rows, total } = await listBlanks({ query, page })
  return {
    ...{ query, total, page, pages: pagesOf(total) },
    rows: rows.map(({ recordedAt, ...row }) => ({
      ...row,
      recordedAt: formatDateDigits(recordedAt, capitalTimeZone),
    })),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'registrar')
  const submission = parseForm(await request.formData(), { schema: blankForm })
  if (submission.status !== 'success')
    return data(
      { errors: Object.values(submission.error ?? {}).flatMap((list) => list ?? []) },
      { status: 422 },
    )
  const result = await recordBlank(viewer, submission.value)
  if (result.outcome === 'refused') return data({ errors: [blankRefusals[result.reason]] }, { status: 409 })
  return redirect('/registry/blanks', { headers: { 'Set-Cookie': flashCookie('saved') } })
}

export const clientAction = keepingForm((error) => ({ errors: [error] }))

export default function Blanks() {
  const { rows, query, total, page, pages } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state === 'submitting'
  return (
    <Page>
      <PageHeader
        title="Бланки"
        lead="Номер бланка занимает удостоверение при выдаче. Испорченные и потерянные отмечайте здесь: их номера пропустим."
        crumbs={[{ to: '/registry/certificates', title: 'Выданные удостоверения' }]}
      />
      {total || query ? <SearchForm label="Номер бланка" /> : null}
      {rows.length ? (
        <>
          <DataTable
            caption="Бланки"
            rows={rows}
            rowKey={({ number }) => number}
            columns={[
              {
                key: 'number',
                title: 'Номер',
                cell: ({ number }) => <span className="tabular-nums">{number}</span>,
              },
              {
                key: 'state',
                title: 'Состояние',
                cell: ({ state }) => (
                  <Badge tone={state === 'issued' ? 'pine' : 'amber'}>{blankTitles[state] ?? state}</Badge>
                ),
              },
              {
                key: 'certificate',
                title: 'Удостоверение',
                cell: ({ certificate }) =>
                  certificate ? (
                    <Link to={`/registry/certificates/${certificate.id}`}>{certificate.number}</Link>
                  ) : (
                    'нет'
                  ),
              },
              { key: 'reason', title: 'Причина', cell: ({ reason }) => reason ?? '' },
              { key: 'recordedAt', title: 'Записано', cell: ({ recordedAt }) => recordedAt },
            ]}
          />
          <Paging page={page} pages={pages} total={counted(total, 'бланк', 'бланка', 'бланков')} />
        </>
      ) : (
        <EmptyState title={query ? 'Такого бланка нет' : 'Бланков пока нет'} />
      )}
      <div className="mt-8 max-w-xl">
        <Card aria-labelledby="record">
          <h2 id="record" className="mb-4">
            Отметить пустой бланк
          </h2>
          <Form method="post" className="space-y-5">
            <FormErrors errors={answer?.errors} />
            <TextField
              id="number"
              name="number"
              label="Номер бланка"
              hint="Двенадцать цифр"
              inputMode="numeric"
            />
            <SelectField id="state" name="state" label="Что случилось">
              <option value="spoiled">испорчен</option>
              <option value="lost">потерян</option>
            </SelectField>
            <TextField id="reason" name="reason" label="Подробнее" hint="«замялся в принтере»" />
            <Button busy={busy}>Записать</Button>
          </Form>
        </Card>
      </div>
    </Page>
  )
}
