// «/admin/organisations/import»: a table of organisations is chosen here; earlier tables stand below and can be taken back.
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
import { bringOrganisations } from '#app/features/organisations/organisation-import.server.ts'
import { undoOrganisations } from '#app/features/organisations/organisation-undo.server.ts'
import { countLines, takenPage } from '#app/lib/checked-sheet.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { readListing } from '#app/lib/listing.ts'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { Page, PageHeader } from '#app/ui/page.tsx'
import { SheetForm } from '#app/ui/sheet-form.tsx'
import { EarlierTables, UndoPrevented } from '#app/ui/taken-lists.tsx'

export const meta: MetaFunction = () => [{ title: 'Организации из таблицы — Решаю' }]

const here = '/admin/organisations/import'
const mostMegabytes = 10
const results: Record<string, string> = {
  new: 'Добавлено',
  renamed: 'Переименовано',
  moved: 'Перешло в другое место',
  head: 'Новый руководитель',
  same: 'Без изменений',
}

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'admin')
  const { page } = readListing(new URL(request.url), ['at'] as const, 'at')
  const taken = await listTaken('organisations', { createdById: null, page })
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
    const result = await undoOrganisations(viewer.userId, undone)
    if (result.outcome === 'unknown') throw notFound()
    if (result.outcome === 'prevented')
      return data({ ...nothing, obstacles: result.obstacles }, { status: 409 })
    return redirect(here, { headers: { 'Set-Cookie': flashCookie('import-undone') } })
  }
  const brought = await readSheetForm(form, mostMegabytes)
  if (brought.error !== null) return data({ ...nothing, errors: [brought.error] }, { status: 422 })
  const kept = await bringOrganisations(viewer, brought.file)
  if (kept.outcome === 'refused') return data({ ...nothing, errors: [kept.message] }, { status: 422 })
  return redirect(`${here}/${kept.key}`)
}

export const clientAction = keepingForm((sentence) => ({ ...nothing, errors: [sentence] }), {
  mostMegabytes,
})

export default function OrganisationsImport() {
  const { progressKey, earlier } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page>
      <PageHeader
        title="Организации из таблицы"
        crumbs={[{ to: '/admin/organisations', title: 'Организации' }]}
      />
      <UndoPrevented
        obstacles={answer?.obstacles ?? []}
        advice="Сначала переведите людей и уберите данные или исправьте организации по одной."
      />
      <SheetForm
        samples={`${here}/sample`}

        progressKey={progressKey}
        limits="XLSX или CSV, до 10 МБ и 10 000 строк"
        errors={answer?.errors ?? null}
      >
        <p>
          Столбцы «Регион» и «Название» обязательны; «Муниципалитет», «Вид», «Должность руководителя» и «Код»
          — если есть. В образце — дерево, какое оно сейчас: с кодами мы точно узнаем, что переименовано.
          Организации, которых в таблице нет, не удаляются.
        </p>
      </SheetForm>
      <EarlierTables
        earlier={earlier}
        empty="Здесь появится каждая взятая таблица. Пока от неё ничего не зависит, её можно отменить целиком."
        detail="Новые организации исчезнут, прежние названия, места и руководители вернутся."
      />
    </Page>
  )
}
