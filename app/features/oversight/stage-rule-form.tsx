// The thresholds of stages, with what a change would do, and the changes made so far.
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form, useNavigation } from '@remix-run/react'
import { formatDateTime } from '#app/lib/dates.ts'
import { counted } from '#app/lib/russian.ts'
import { Button } from '#app/ui/button.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { FormErrors, TextField } from '#app/ui/field.tsx'
import { Card, Notice } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { stageTitles, type StageThresholds } from './stage.ts'
import { StageName } from './stage-mark.tsx'
import type { StageMove } from './stage-rules.ts'

const fields: { key: keyof StageThresholds; label: string; hint: string }[] = [
  {
    key: 'runningPercent',
    label: 'Пилот становится «Идёт», % численности',
    hint: 'Когда удостоверение получила такая доля тех, кого надо обучить.',
  },
  {
    key: 'runningPeople',
    label: 'То же, если численность не указана, человек',
    hint: 'Без численности процента нет, поэтому считаем людей.',
  },
  {
    key: 'coveredPercent',
    label: 'Муниципалитет охвачен, % численности',
    hint: 'Без численности муниципалитет охваченным не считается.',
  },
  {
    key: 'sustainedMonths',
    label: 'Охват закреплён через, месяцев',
    hint: 'Столько месяцев подряд охват не опускался ниже порога.',
  },
]

type Typed = Record<keyof StageThresholds, string>

export function StageRuleForm({
  regionId,
  thresholds,
  lastResult,
  moves,
}: {
  regionId: string
  thresholds: StageThresholds
  lastResult?: SubmissionResult<string[]>
  moves: StageMove[] | null
}) {
  const [form, of] = useForm<Typed>({
    id: 'stage-rules',
    lastResult,
    defaultValue: Object.fromEntries(fields.map(({ key }) => [key, String(thresholds[key])])),
  })
  const busy = useNavigation().state === 'submitting'
  return (
    <Card aria-label="Пороги">
      <Form method="post" className="space-y-5" {...getFormProps(form)}>
        <FormErrors errors={form.errors} />
        <input type="hidden" name="regionId" value={regionId} />
        {fields.map(({ key, label, hint }) => (
          <TextField key={key} {...{ label, hint }} inputMode="numeric" {...fieldOf(of[key])} required />
        ))}
        {moves ? <Preview moves={moves} /> : null}
        <div className="flex flex-wrap gap-3">
          <Button name="intent" value="save" busy={busy}>
            Сохранить
          </Button>
          <Button name="intent" value="preview" tone="secondary" disabled={busy}>
            Посмотреть, что изменится
          </Button>
        </div>
      </Form>
    </Card>
  )
}

function Preview({ moves }: { moves: StageMove[] }) {
  if (!moves.length) return <Notice live>С этими порогами стадии не изменятся.</Notice>
  return (
    <Notice live tone="amber">
      <p>
        Стадия изменится у {counted(moves.length, 'муниципалитета', 'муниципалитетов', 'муниципалитетов')}.
        Пока ничего не сохранено.
      </p>
      <ul className="mt-2 list-disc pl-5">
        {moves.map(({ id, name, from, to }) => (
          <li key={id}>
            {name}: {stageTitles[from].toLocaleLowerCase('ru')} → <StageName stage={to} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

export function RuleHistory({
  history,
  timeZone,
}: {
  history: { id: number; at: Date; by: string; changes: string[] }[]
  timeZone: string
}) {
  if (!history.length)
    return (
      <p className="text-ink-2">Пороги ещё не меняли: действуют те, с которыми платформа начала работу.</p>
    )
  return (
    <DataTable
      caption="Кто и когда менял пороги"
      rows={history}
      rowKey={({ id }) => String(id)}
      columns={[
        { key: 'at', title: 'Когда', cell: ({ at }) => formatDateTime(at, timeZone) },
        { key: 'by', title: 'Кто', cell: ({ by }) => by },
        {
          ...{ key: 'changes', title: 'Что изменилось' },
          cell: ({ changes }) =>
            changes.length ? (
              <ul>
                {changes.map((change) => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
            ) : (
              'Приняты пороги по умолчанию'
            ),
        },
      ]}
    />
  )
}
