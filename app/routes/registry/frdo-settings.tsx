// /registry/frdo/settings: the days given, the classification of the programmes, and the official template.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { settingsForm, templateForm } from '#app/features/frdo/frdo.schema.ts'
import { FrdoFrame } from '#app/features/frdo/frdo-frame.tsx'
import { findFrdoSettings, saveFrdoSettings } from '#app/features/frdo/settings.server.ts'
import { FrdoSettingsForm, TemplateForm } from '#app/features/frdo/settings-form.tsx'
import { findTemplate, findTemplateFacts, saveTemplate } from '#app/features/frdo/template.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { formatDateTime } from '#app/lib/dates.ts'
import { type FlashKey, flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { capitalTimeZone } from '#app/lib/time-zones.ts'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'registrar')
  const [settings, template, uploaded] = await Promise.all([
    findFrdoSettings(),
    findTemplate(),
    findTemplateFacts(),
  ])
  const { спОбластьПрофДеятельности, спУкрГрСпец } = template.dictionaries
  return {
    settings: { ...settings, deadlineDays: String(settings.deadlineDays) },
    areas: [...спОбластьПрофДеятельности],
    groups: [...спУкрГрСпец],
    inUse:
      uploaded &&
      `Заполняем «${uploaded.fileName}», загружен ${formatDateTime(uploaded.uploadedAt, viewer.timeZone ?? capitalTimeZone)}.`,
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'registrar')
  const form = await request.formData()
  if (form.get('intent') !== 'settings') return takeTemplate(viewer, form)
  const submission = parseForm(form, { schema: settingsForm })
  if (submission.status !== 'success')
    return data({ settings: submission.reply(), template: null }, { status: 422 })
  const { deadlineDays, area, group } = submission.value
  const result = await saveFrdoSettings(viewer, { deadlineDays, area, group })
  if (result.outcome === 'refused') throw notFound()
  return back('saved')
}

async function takeTemplate(viewer: Viewer, form: FormData) {
  const parsed = templateForm.safeParse({ template: form.get('template') })
  const refuse = (sentence: string, status: number) =>
    data({ settings: null, template: [sentence] }, { status })
  if (!parsed.success) return refuse(parsed.error.issues[0]?.message ?? 'Выберите файл.', 422)
  const { template } = parsed.data
  const bytes = new Uint8Array(await template.arrayBuffer())
  const result = await saveTemplate(viewer, { name: template.name, bytes })
  if (result.outcome === 'refused') return refuse(result.reason, 422)
  return back('template-saved')
}

function back(flash: FlashKey) {
  return redirect('/registry/frdo/settings', { headers: { 'Set-Cookie': flashCookie(flash) } })
}

export const clientAction = keepingForm((sentence, typed) =>
  typed.get('intent') === 'settings'
    ? { settings: formTrouble(sentence), template: null }
    : { settings: null, template: [sentence] },
)

export default function FrdoSettings() {
  const { settings, areas, groups, inUse } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { state, formData } = useNavigation()
  const sending = state === 'submitting' ? formData?.get('intent') : undefined
  return (
    <FrdoFrame lead="Что одинаково для всех документов и каким файлом их отправляют.">
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <FrdoSettingsForm
          settings={settings}
          areas={areas}
          groups={groups}
          lastResult={answer?.settings}
          busy={sending === 'settings'}
        />
        <TemplateForm
          inUse={inUse}
          errors={answer?.template ?? null}
          busy={state === 'submitting' && sending !== 'settings'}
        />
      </div>
    </FrdoFrame>
  )
}
