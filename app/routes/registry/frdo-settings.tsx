// /registry/frdo/settings: the days given, the classification of the programmes, and the official template.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { programmeForm, settingsForm, templateForm } from '#app/features/frdo/frdo.schema.ts'
import { listProgrammes } from '#app/features/curriculum/programme.server.ts'
import { FrdoFrame } from '#app/features/frdo/frdo-frame.tsx'
import { ProgrammeClasses } from '#app/features/frdo/programme-classes.tsx'
import { classifyProgramme, findFrdoSettings, saveFrdoSettings } from '#app/features/frdo/settings.server.ts'
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
  const [settings, template, uploaded, programmes] = await Promise.all([
    findFrdoSettings(),
    findTemplate(),
    findTemplateFacts(),
    listProgrammes(),
  ])
  const { спОбластьПрофДеятельности, спУкрГрСпец } = template.dictionaries
  return {
    settings: {
      deadlineDays: String(settings.deadlineDays),
      area: settings.area,
      group: settings.group,
    },
    programmes: programmes.map(({ programmeId: id, title }) => ({ id, title })),
    classified: programmes.flatMap(({ programmeId: id, title }) => {
      const own = settings.programmes[id]
      return own ? [{ id, title, ...own }] : []
    }),
    areas: [...спОбластьПрофДеятельности],
    groups: [...спУкрГрСпец].sort((a, b) => a.localeCompare(b, 'ru')),
    inUse:
      uploaded &&
      `Заполняем «${uploaded.fileName}», загружен ${formatDateTime(uploaded.uploadedAt, viewer.timeZone ?? capitalTimeZone)}.`,
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'registrar')
  const form = await request.formData()
  const intent = form.get('intent')
  if (intent === 'programme' || intent === 'same') return takeProgramme(viewer, form)
  if (intent !== 'settings') return takeTemplate(viewer, form)
  const submission = parseForm(form, { schema: settingsForm })
  if (submission.status !== 'success')
    return data({ ...nothing, settings: submission.reply() }, { status: 422 })
  const { deadlineDays, area, group } = submission.value
  const result = await saveFrdoSettings(viewer, { deadlineDays, area, group })
  if (result.outcome === 'refused') throw notFound()
  return back('saved')
}

const nothing = { settings: null, programme: null, template: null }

async function takeProgramme(viewer: Viewer, form: FormData) {
  const programmeId = form.get('programmeId')
  if (form.get('intent') === 'same' && typeof programmeId === 'string')
    return taken(await classifyProgramme(viewer, { programmeId, classification: null }))
  const submission = parseForm(form, { schema: programmeForm })
  if (submission.status !== 'success')
    return data({ ...nothing, programme: submission.reply() }, { status: 422 })
  const { area, group, ...programme } = submission.value
  return taken(await classifyProgramme(viewer, { ...programme, classification: { area, group } }))
}

function taken({ outcome }: Awaited<ReturnType<typeof classifyProgramme>>) {
  if (outcome !== 'saved') throw notFound()
  return back('saved')
}

async function takeTemplate(viewer: Viewer, form: FormData) {
  const parsed = templateForm.safeParse({ template: form.get('template') })
  const refuse = (sentence: string, status: number) => data({ ...nothing, template: [sentence] }, { status })
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

export const clientAction = keepingForm(
  (sentence, typed) => {
    const intent = typed.get('intent')
    if (intent === 'settings') return { ...nothing, settings: formTrouble(sentence) }
    if (intent === 'programme' || intent === 'same') return { ...nothing, programme: formTrouble(sentence) }
    return { ...nothing, template: [sentence] }
  },
  { mostMegabytes: 3 },
)

export default function FrdoSettings() {
  const { settings, areas, groups, inUse, programmes, classified } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { state, formData } = useNavigation()
  const sending = state === 'submitting' ? formData?.get('intent') : undefined
  return (
    <FrdoFrame lead="Как документы стоят в списках системы и каким файлом их отправляют.">
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
          busy={state === 'submitting' && sending === null}
        />
        <ProgrammeClasses
          classified={classified}
          programmes={programmes}
          lists={{ areas, groups }}
          lastResult={answer?.programme}
          busy={sending === 'programme' || sending === 'same'}
        />
      </div>
    </FrdoFrame>
  )
}
