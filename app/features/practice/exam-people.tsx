// The exam of a cohort: who has taken it, the posted final marks, and the permission for a resit.
import { Form } from '@remix-run/react'
import { formatDateTime } from '#app/lib/dates.ts'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Badge, EmptyState, Notice, type Tone } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'
import type { ExamState } from './exam.ts'
import { type ExamGroup, type ExamPerson, examPersonWords } from './exam-people.ts'

const tones: Record<ExamState, Tone> = {
  new: 'plain',
  open: 'sky',
  waiting: 'sky',
  passed: 'pine',
  failed: 'wax',
  resit: 'amber',
  spent: 'wax',
}

export interface ExamPeopleProps {
  people: ExamPerson[]
  group: ExamGroup
  timeZone: string
  refusal: { enrolmentId: string; text: string } | null
  /** May allow resits. */
  manages: boolean
  /** Where the same table can be taken away as a file. */
  file: string | null
}

export function ExamPeople({ people, group, timeZone, refusal, manages, file }: ExamPeopleProps) {
  if (!people.length)
    return <EmptyState title="В потоке пока никого нет">Здесь будет видно, кто сдал экзамен.</EmptyState>
  const facts = [
    { title: 'Слушателей', value: group.people },
    { title: 'Сдали', value: group.passed },
    { title: 'Ждут проверки', value: group.waiting },
    ...(group.mean === null ? [] : [{ title: 'Средний итог из 100', value: group.mean }]),
  ]
  return (
    <div className="space-y-7">
      {refusal ? (
        <Notice tone="amber" live>
          {refusal.text}
        </Notice>
      ) : null}
      <dl className="flex flex-wrap gap-x-10 gap-y-4 border-y border-line py-5">
        {facts.map((fact) => (
          <div key={fact.title} className="flex flex-col-reverse justify-end">
            <dt className="text-[0.9rem] text-ink-2">{fact.title}</dt>
            <dd className="text-[1.5rem] font-semibold tabular-nums">{fact.value}</dd>
          </div>
        ))}
      </dl>
      <DataTable
        caption="Экзамен слушателей"
        rows={people}
        rowKey={({ enrolmentId }) => enrolmentId}
        columns={[
          {
            key: 'name',
            title: 'Слушатель',
            cell: ({ name, place }) => (
              <span className="block min-w-44">
                <span className="block font-semibold">{name}</span>
                <span className="text-[0.9rem] text-ink-2">{place}</span>
              </span>
            ),
          },
          {
            key: 'state',
            title: 'Экзамен',
            cell: (person) => <Badge tone={tones[person.state]}>{examPersonWords(person)}</Badge>,
          },
          {
            key: 'finished',
            title: 'Закончен',
            cell: ({ finishedAt }) => (finishedAt ? formatDateTime(finishedAt, timeZone) : '—'),
          },
          {
            key: 'marked',
            title: 'Проверено',
            numeric: true,
            cell: ({ handedIn, marked }) => (handedIn ? `${marked} из ${handedIn}` : '—'),
          },
          {
            key: 'total',
            title: 'Итог из 100',
            numeric: true,
            cell: ({ total }) => total ?? '—',
          },
          ...(manages && people.some(({ state }) => state === 'failed')
            ? [
                {
                  key: 'resit',
                  title: 'Пересдача',
                  cell: (person: ExamPerson) =>
                    person.state === 'failed' && !person.own ? <ResitForm person={person} /> : null,
                },
              ]
            : []),
        ]}
      />
      {file ? (
        <p>
          <a href={file} download>
            Скачать таблицу (XLSX)
          </a>
        </p>
      ) : null}
      <p className="max-w-3xl text-[0.95rem] text-ink-2">
        Здесь только то, что экзамен пройден, и выпущенный итог: четыре ответа, среднее по оценочному листу, в
        зачёт идёт лучший из экзамена и пересдачи. Черновики, тексты, попытки и слова проверявших не
        показываются. Среднее по группе видно от семи человек.
      </p>
    </div>
  )
}

function ResitForm({ person: { enrolmentId, name } }: { person: ExamPerson }) {
  return (
    // The words for screen readers stay inside the table's own scrolling.
    <details className="relative">
      <summary className="min-h-11 content-center text-sky">
        Разрешить<span className="sr-only">: {name}</span>
      </summary>
      <Form method="post" className="mt-1 min-w-56 space-y-3">
        <input type="hidden" name="enrolmentId" value={enrolmentId} />
        <TextField
          id={`reason-${enrolmentId}`}
          name="reason"
          label="Почему"
          maxLength={300}
          required
          autoComplete="off"
        />
        <Button tone="secondary">
          Разрешить пересдачу<span className="sr-only">: {name}</span>
        </Button>
      </Form>
    </details>
  )
}
