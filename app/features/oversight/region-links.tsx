// The choice between regions for who oversees several; nothing for everybody else.
import { FilterLinks } from '#app/ui/filter.tsx'

export function RegionLinks({ regions }: { regions: { id: string; name: string }[] }) {
  if (regions.length < 2) return null
  return (
    <FilterLinks
      label="Регион"
      name="region"
      options={regions.map(({ id, name }) => ({ value: id, title: name }))}
    />
  )
}
