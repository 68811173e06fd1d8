// The table of a quiz's questions with their figures and what deserves a look, said in words.
import { Badge, type Tone } from '#app/ui/page.tsx'
import { type Column, DataTable } from '#app/ui/table.tsx'
import { type ItemFlag, itemFlagTexts, type WrongAnswer } from './item-statistics.ts'
import type { QuestionText } from './question-text.ts'
import { Stem } from './stem.tsx'

export interface ItemTableRow {
  questionId: string
  key: string
  stem: QuestionText
  n: number
  difficulty: number
  discrimination: number | null
  flags: ItemFlag[]
  wrong: WrongAnswer | null
}

const tones: Record<ItemFlag, Tone> = {
  few: 'plain',
  reversed: 'wax',
  'not-discriminating': 'amber',
  'too-easy': 'sky',
  'too-hard': 'amber',
}

const columns: Column<ItemTableRow>[] = [
  {
    key: 'question',
    title: 'Вопрос',
    sortable: true,
    cell: ({ key, stem }) => (
      <span className="block min-w-56 max-w-md">
        <span className="block text-[0.85rem] font-normal text-ink-2">{key}</span>
        <Stem text={stem} />
      </span>
    ),
  },
  { key: 'n', title: 'Ответов', sortable: true, numeric: true, cell: ({ n }) => n },
  {
    key: 'difficulty',
    title: 'Доля верных',
    sortable: true,
    numeric: true,
    cell: ({ difficulty }) => decimal(difficulty),
  },
  {
    key: 'discrimination',
    title: 'Различает',
    sortable: true,
    numeric: true,
    cell: ({ discrimination }) => (discrimination === null ? '—' : decimal(discrimination)),
  },
  {
    key: 'wrong',
    title: 'Чаще всего ошибочно отвечают',
    cell: ({ wrong }) => (
      <span className="block min-w-52 max-w-sm">
        {wrong ? `${wrong.text} — ${Math.round(wrong.share * 100)}\u00a0%` : 'ошибок нет'}
      </span>
    ),
  },
  {
    key: 'flags',
    title: 'На что обратить внимание',
    cell: ({ flags }) => (
      <span className="flex min-w-36 flex-wrap gap-1.5">
        {flags.map((flag) => (
          <Badge key={flag} tone={tones[flag]}>
            {itemFlagTexts[flag].label}
          </Badge>
        ))}
      </span>
    ),
  },
]

export function ItemTable({ rows, sort }: { rows: ItemTableRow[]; sort: string }) {
  return (
    <DataTable
      caption="Вопросы теста и как на них отвечают"
      columns={columns}
      rows={rows}
      rowKey={({ questionId }) => questionId}
      sort={sort}
    />
  )
}

export function ItemLegend() {
  return (
    <details className="rounded-control border border-line bg-card px-5 py-3">
      <summary className="min-h-8 font-medium">Как читать эти числа</summary>
      <dl className="mt-3 max-w-3xl space-y-3 text-[0.95rem]">
        <div>
          <dt className="font-semibold">Доля верных</dt>
          <dd>
            Средний балл за вопрос: 1 — ответили все, 0 — никто. Частичные баллы учитываются. Считаются все
            сданные попытки.
          </dd>
        </div>
        <div>
          <dt className="font-semibold">Различает</dt>
          <dd>
            Корреляция Пирсона между баллом за вопрос и средним баллом за остальные вопросы той же попытки.
            Хороший вопрос — 0,3 и выше: на него чаще отвечают те, кто силён в остальном. При десяти-двадцати
            ответах число скачет само, поэтому отметку вопрос получает, только когда случаем его не объяснить.
          </dd>
        </div>
        {Object.values(itemFlagTexts).map(({ label, meaning }) => (
          <div key={label}>
            <dt className="font-semibold">«{label}»</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function decimal(value: number): string {
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 }
  // Rounded first, so that nothing is written «−0,00»; a true minus is as wide as a plus.
  return (Math.round(value * 100) / 100 + 0).toLocaleString('ru-RU', digits).replace('-', '−')
}
