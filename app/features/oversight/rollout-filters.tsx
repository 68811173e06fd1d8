// The filters of a roll-out: a plain GET form, so that the address can be kept and sent. And the switch of views.
import { Form, Link, useLocation, useSearchParams } from '@remix-run/react'
import {
  positionCategories,
  positionCategoryTitles,
  positionGroups,
  positionGroupTitles,
} from '#app/features/organisations/position.ts'
import { Button } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/page.tsx'
import { filterKeys } from './rollout-filter.ts'

export interface FilterFormProps {
  programmes: { id: string; title: string }[]
  /** What is filtered by now, in words. */
  words: string[]
  /** Parameters that a new filter keeps. */
  keep?: string[]
}

export function RolloutFilters({ programmes, words, keep = ['view', 'sort'] }: FilterFormProps) {
  const [params] = useSearchParams()
  const { pathname } = useLocation()
  const value = (name: string) => params.get(name) ?? ''
  const set = words.length > 0
  const without = new URLSearchParams(params)
  for (const name of [...filterKeys, 'page']) without.delete(name)
  const select = (name: string, label: string, options: [string, string][]) => (
    <SelectField
      id={`filter-${name}`}
      name={name}
      label={label}
      defaultValue={value(name)}
      key={`${name}${value(name)}`}
    >
      <option value="">Все</option>
      {options.map(([key, title]) => (
        <option key={key} value={key}>
          {title}
        </option>
      ))}
    </SelectField>
  )
  const date = (name: string, label: string) => (
    <TextField
      id={`filter-${name}`}
      type="date"
      name={name}
      label={label}
      defaultValue={value(name)}
      key={`${name}${value(name)}`}
    />
  )
  return (
    <div className="mb-6 print:hidden">
      <details open={set} className="group">
        <summary className="inline-flex min-h-11 items-center gap-2 font-medium text-sky">
          {set ? 'Фильтр' : 'Отобрать по должности, программе, датам'}
        </summary>
        <Form method="get" className="mt-2 rounded-surface border border-line bg-card p-5">
          {keep.map((name) =>
            value(name) ? <input key={name} type="hidden" name={name} value={value(name)} /> : null,
          )}
          <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
            {select(
              'group',
              'Группа должностей',
              positionGroups.map((group) => [group, positionGroupTitles[group]]),
            )}
            {select(
              'category',
              'Категория должностей',
              positionCategories.map((category) => [category, positionCategoryTitles[category]]),
            )}
            {select('citizens', 'Работа с гражданами', [
              ['yes', 'Работают с гражданами'],
              ['no', 'Не работают с гражданами'],
            ])}
            {select(
              'programme',
              'Программа',
              programmes.map(({ id, title }) => [id, title]),
            )}
            {date('from', 'Зачислены с')}
            {date('to', 'Зачислены по')}
          </div>
          <div className="mt-5 flex flex-wrap items-center gap-4">
            <Button tone="secondary">Отобрать</Button>
            {set ? <Link to={without.size ? `${pathname}?${without}` : pathname}>Снять фильтр</Link> : null}
          </div>
        </Form>
      </details>
    </div>
  )
}

/** Said wherever figures are narrowed: on the screen and on paper. */
export function FilterWords({ words }: { words: string[] }) {
  if (!words.length) return null
  return (
    <div className="mb-6">
      <Notice>
        Отобраны: {words.join('; ')}. Показаны только числа людей и завершение; стадии и охват считаются без
        фильтра.
      </Notice>
    </div>
  )
}

export const rolloutViews = ['tiles', 'table', 'timeline'] as const
export type RolloutView = (typeof rolloutViews)[number]

const viewTitles: Record<RolloutView, string> = { tiles: 'Карта', table: 'Таблица', timeline: 'По месяцам' }

export function ViewLinks({ view }: { view: RolloutView }) {
  const { pathname } = useLocation()
  const [params] = useSearchParams()
  const to = (one: RolloutView) => {
    const next = new URLSearchParams(params)
    for (const name of ['month', 'at', 'sort']) next.delete(name)
    if (one === 'tiles') next.delete('view')
    else next.set('view', one)
    return next.size ? `${pathname}?${next}` : pathname
  }
  return (
    <nav aria-label="Вид" className="print:hidden">
      <ul className="inline-flex rounded-control border border-(--field-line) bg-card p-0.5">
        {rolloutViews.map((one) => (
          <li key={one}>
            <Link
              to={to(one)}
              preventScrollReset
              aria-current={one === view ? 'page' : undefined}
              className={classes(
                'flex min-h-11 items-center rounded-[8px] px-4 no-underline',
                one === view ? 'bg-pine font-semibold text-on-pine' : 'text-ink hover:bg-pine-wash',
              )}
            >
              {viewTitles[one]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
