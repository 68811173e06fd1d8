// The fields of a template, explained: those of the whole paper, then each list with what stands in its rows.
import { Card } from '#app/ui/page.tsx'
import type { FieldLine } from './field-list.ts'

export function FieldTable({ fields }: { fields: FieldLine[] }) {
  const lists = fields.filter(({ isList }) => isList)
  return (
    <Card aria-labelledby="fields">
      <h2 id="fields" className="mb-2">
        Метки
      </h2>
      <p className="mb-4 text-ink-2">
        {
          'Метка пишется в фигурных скобках: {номер}. Чтобы показать абзац только когда поле заполнено, оберните его: {#если_контроль}…{/если_контроль}; только когда пусто: {^если_контроль}…{/если_контроль}.'
        }
      </p>
      <Lines lines={fields.filter(({ list, isList }) => !list && !isList)} />
      {lists.map(({ name, meaning }) => (
        <details key={name} className="mt-4 border-t border-line pt-4">
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">
            {`{#${name}}…{/${name}}`} <span className="font-normal text-ink-2">список: {meaning}</span>
          </summary>
          <Lines lines={fields.filter(({ list }) => list === name)} />
        </details>
      ))}
    </Card>
  )
}

function Lines({ lines }: { lines: FieldLine[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[15rem_1fr]">
      {lines.map(({ name, meaning }) => (
        <div key={name} className="contents">
          <dt className="font-mono text-[0.9rem] break-words">{`{${name}}`}</dt>
          <dd className="mb-2 text-ink-2 sm:mb-0">{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}
