// /oversight/headcount/import: a table of headcounts is chosen here; earlier tables stand below and can be taken back.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { hasPlatformRole } from '#app/features/identity/viewer.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { listTaken } from '#app/features/operations/directory-import.server.ts'
import { readSheetForm } from '#app/features/operations/sheet-file.schema.ts'
import { bringHeadcounts, undoHeadcounts } from '#app/features/oversight/headcount-import.server.ts'
import { overseers } from '#app/features/oversight/oversight-scope.ts'
import { positionGroupTitles } from '#app/features/organisations/position.ts'
import { takenPage } from '#app/lib/checked-sheet.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { readListing } from '#app/lib/listing.ts'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { Page, PageHeader } from '#app/ui/page.tsx'
import { SheetForm } from '#app/ui/sheet-form.tsx'
import { EarlierTables } from '#app/ui/taken-lists.tsx'

const here = '/oversight/headcount/import'
const mostMegabytes = 5

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...overseers)
  const { page } = readListing(new URL(request.url), ['at'] as const, 'at')
  const createdById = hasPlatformRole(viewer, 'admin') ? null : viewer.userId
  const taken = await listTaken('headcount', { createdById, page })
  const zone = viewer.timeZone ?? 'Europe/Moscow'
  return {
    progressKey: crypto.randomUUID(),
    earlier: takenPage(taken, {
      ...{ page, zone },
      results: ({ summary }) => [
        `Строк в таблице: ${summary.rows ?? 0}`,
        `Записано чисел: ${summary.recorded ?? 0}`,
      ],
    }),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireRole(request, ...overseers)
  const form = await request.formData().catch(() => new FormData())
  const undone = form.get('undo')
  if (typeof undone === 'string') {
    const { outcome } = await undoHeadcounts(viewer, undone)
    if (outcome === 'unknown') throw notFound()
    return redirect(here, { headers: { 'Set-Cookie': flashCookie('import-undone') } })
  }
  const brought = await readSheetForm(form, mostMegabytes)
  if (brought.error !== null) return data({ errors: [brought.error] }, { status: 422 })
  const kept = await bringHeadcounts(viewer, brought.file)
  if (kept.outcome === 'refused') return data({ errors: [kept.message] }, { status: 422 })
  return redirect(`${here}/${kept.key}`)
}

export const clientAction = keepingForm((sentence) => ({ errors: [sentence] }), { mostMegabytes })

export default function HeadcountImport() {
  const { progressKey, earlier } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page>
      <PageHeader
        title="Численность из таблицы"
        crumbs={[{ to: '/oversight/headcount', title: 'Численность' }]}
      />
      <SheetForm
        samples="/oversight/headcount/sample"
        progressKey={progressKey}
        limits="XLSX или CSV, до 5 МБ и 5000 строк"
        errors={answer?.errors ?? null}
      >
        <p>
          Столбцы «Организация», «Группа должностей», «Дата», «Численность» в любом порядке; «Муниципалитет»
          нужен, когда названия повторяются. Группы: {Object.values(positionGroupTitles).join(', ')}. В
          образце уже вписаны Ваши организации. Сначала мы всё проверим и ничего не запишем.
        </p>
      </SheetForm>
      <EarlierTables
        earlier={earlier}
        empty="Здесь появится каждая взятая таблица. Её можно отменить целиком."
        detail="Числа из таблицы перестанут действовать, прежние снова вступят в силу. В истории останется и то и другое."
      />
    </Page>
  )
}
