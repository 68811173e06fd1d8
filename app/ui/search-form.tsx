// The search of a list: a plain GET form, so that the address can be kept and sent.
import { Form, useSearchParams } from '@remix-run/react'
import { Button } from './button.tsx'
import { TextField } from './field.tsx'

export function SearchForm({
  label,
  name = 'query',
  keep = [],
}: {
  label: string
  name?: string
  /** Other parameters of the list that the search must not lose. */
  keep?: string[]
}) {
  const [params] = useSearchParams()
  return (
    <Form method="get" role="search" className="mb-5 flex flex-wrap items-end gap-3">
      {['sort', ...keep].map((key) => {
        const value = params.get(key)
        return value ? <input key={key} type="hidden" name={key} value={value} /> : null
      })}
      <div className="min-w-0 grow basis-60 sm:max-w-sm">
        <TextField
          id={`search-${name}`}
          label={label}
          name={name}
          type="search"
          defaultValue={params.get(name) ?? ''}
          key={params.get(name) ?? ''}
        />
      </div>
      <Button tone="secondary">Найти</Button>
    </Form>
  )
}
