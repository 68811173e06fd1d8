// «/admin/users/import»: a table of people is chosen here; earlier tables stand below and can be taken back.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { listTaken } from '#app/features/operations/directory-import.server.ts'
import { readSheetForm } from '#app/features/operations/sheet-file.schema.ts'
import { bringPeople } from '#app/features/organisations/people-import.server.ts'
import { undoPeople } from '#app/features/organisations/people-undo.server.ts'
import { personPlanTitles } from '#app/features/organisations/person-plan.ts'
import { countLines, takenPage } from '#app/lib/checked-sheet.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { readListing } from '#app/lib/listing.ts'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { Page, PageHeader } from '#app/ui/page.tsx'
import { SheetForm } from '#app/ui/sheet-form.tsx'
import { EarlierTables, UndoPrevented } from '#app/ui/taken-lists.tsx'

export const meta: MetaFunction = () => [{ title: 'Люди из таблицы — Решаю' }]

const here = '/admin/users/import'
const mostMegabytes = 20
const results: Record<string, string> = personPlanTitles

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'admin')
  const { page } = readListing(new URL(request.url), ['at'] as const, 'at')
  const taken = await listTaken('people', { createdById: null, page })
  const zone = viewer.timeZone ?? 'Europe/Moscow'
  return {
    progressKey: crypto.randomUUID(),
    earlier: takenPage(taken, {
      ...{ page, zone },
      results: ({ summary }) => countLines(summary, results),
    }),
  }
}

const nothing = { errors: null as string[] | null, obstacles: [] as string[] }

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'admin')
  const form = await request.formData().catch(() => new FormData())
  const undone = form.get('undo')
  if (typeof undone === 'string') {
    const result = await undoPeople(viewer.userId, undone)
    if (result.outcome === 'unknown') throw notFound()
    if (result.outcome === 'prevented')
      return data({ ...nothing, obstacles: result.obstacles }, { status: 409 })
    return redirect(here, { headers: { 'Set-Cookie': flashCookie('import-undone') } })
  }
  const brought = await readSheetForm(form, mostMegabytes)
  if (brought.error !== null) return data({ ...nothing, errors: [brought.error] }, { status: 422 })
  const kept = await bringPeople(viewer, brought.file, brought.progressKey)
  if (kept.outcome === 'refused') return data({ ...nothing, errors: [kept.message] }, { status: 422 })
  return redirect(`${here}/${kept.key}`)
}

export const clientAction = keepingForm((sentence) => ({ ...nothing, errors: [sentence] }), {
  mostMegabytes,
})

export default function PeopleImport() {
  const { progressKey, earlier } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page>
      <PageHeader title="Люди из таблицы" crumbs={[{ to: '/admin/users', title: 'Люди и роли' }]} />
      <UndoPrevented
        obstacles={answer?.obstacles ?? []}
        advice="Этих людей можно исправить по одному в их карточках."
      />
      <SheetForm
        samples={`${here}/sample`}
        progress={`${here}/progress`}
        progressKey={progressKey}
        limits="XLSX или CSV, до 20 МБ и 20 000 строк"
        errors={answer?.errors ?? null}
      >
        <p>
          Обязательны «Фамилия», «Имя», «Почта», «Организация», «Должность»; можно добавить «Отчество»,
          «Муниципалитет», «Группа должностей», «Категория», «Работает с гражданами». Писем при загрузке нет:
          человек получит приглашение, когда его зачислят или пригласят.
        </p>
      </SheetForm>
      <EarlierTables
        earlier={earlier}
        empty="Здесь появится каждая взятая таблица. Пока от неё ничего не зависит, её можно отменить целиком."
        detail="Новые учётные записи удалятся, прежние должности вернутся."
      />
    </Page>
  )
}
