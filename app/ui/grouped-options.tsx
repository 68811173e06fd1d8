// Options of a select under headings, in the order they come.
export interface GroupedOption {
  value: string
  title: string
  group: string
}

export function GroupedOptions({ options }: { options: GroupedOption[] }) {
  const groups = new Map<string, GroupedOption[]>()
  for (const option of options) groups.set(option.group, [...(groups.get(option.group) ?? []), option])
  return (
    <>
      {[...groups].map(([group, members]) => (
        <optgroup key={group} label={group}>
          {members.map(({ value, title }) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  )
}
