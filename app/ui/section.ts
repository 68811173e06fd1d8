// Which section of the header a page belongs to. Knows no section by its name.

export interface Section {
  to: string
  /** Addresses outside of it that belong to it too; a query in one must be that of the page. */
  also?: string[]
}

/** Two sections may share the beginning of an address: the longest that fits is where the reader is. */
export function sectionOf(
  sections: readonly Section[],
  { pathname, search }: { pathname: string; search: string },
): string | undefined {
  return sections
    .flatMap(({ to, also = [] }) => [to, ...also].map((address) => ({ to, address })))
    .filter(({ address }) => fits(address, pathname, new URLSearchParams(search)))
    .sort((a, b) => b.address.length - a.address.length)[0]?.to
}

function fits(address: string, pathname: string, query: URLSearchParams): boolean {
  const [path = '', wanted] = address.split('?')
  if (pathname !== path && !pathname.startsWith(`${path}/`)) return false
  return [...new URLSearchParams(wanted)].every(([name, value]) => query.get(name) === value)
}
