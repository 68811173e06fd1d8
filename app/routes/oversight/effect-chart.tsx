// /oversight/indicators/effect/changes/svg (or groups, or png): a chart of the comparison as a file.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { drawChanges, drawGroups } from '#app/features/oversight/effect-drawing.tsx'
import { findEffect } from '#app/features/oversight/effect.server.ts'
import { associationWords, effectSentence, groupsWords } from '#app/features/oversight/effect-words.ts'
import { chartPicture, demoWords } from '#app/features/oversight/indicator-table.server.ts'
import { chartAnswer } from '#app/ui/chart-file.tsx'
import { IntervalMarks } from '#app/ui/chart-interval.tsx'
import { LineMarks } from '#app/ui/chart-line.tsx'
import { filePalette } from '#app/ui/chart-palette.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'ministry', 'admin')
  const { format, kind } = params
  if ((format !== 'svg' && format !== 'png') || (kind !== 'changes' && kind !== 'groups')) throw notFound()
  const { search, searchParams } = new URL(request.url)
  const view = await findEffect(viewer, searchParams)
  if (!view) throw notFound()
  const sentence = effectSentence(view.measure, view.effect)
  const [changes, groups] = [drawChanges(view, 'file'), drawGroups(view, 'file')]
  // Groups that are too small have no chart: the page says why.
  if (!sentence || !changes || !groups) throw redirect(`/oversight/indicators/effect${search}`)
  const notes = [associationWords, ...(view.demo ? [demoWords] : [])]
  const name = kind === 'changes' ? 'Насколько изменилось' : 'Обе группы по неделям'
  return chartAnswer(
    kind === 'changes'
      ? {
          ...{ title: `${name}: ${view.where}`, sentence, notes },
          marks: <IntervalMarks drawing={changes} palette={filePalette} />,
        }
      : {
          ...{ title: `${name}: ${view.where}`, sentence: groupsWords(view.measure) },
          notes: [...view.marks.map(({ words }, at) => `${at + 1} — ${words}`), ...notes],
          marks: <LineMarks drawing={groups} palette={filePalette} />,
        },
    { format, name, plainName: kind },
    chartPicture,
  )
}
