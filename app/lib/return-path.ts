// Where to bring a person back to after the sign-in: only to a page of this site.

/** The path with its query, or «/» for anything that could lead to another site. */
export function safeReturnPath(wanted: string | null | undefined): string {
  if (!wanted || !/^\/(?![/\\])/.test(wanted) || hasControls(wanted)) return '/'
  const url = new URL(wanted, 'http://here.invalid')
  if (url.origin !== 'http://here.invalid' || url.pathname.startsWith('//')) return '/'
  return url.pathname + url.search
}

/** Browsers drop tabs and line ends inside an address, which would turn «/⇥/other» into «//other». */
function hasControls(value: string): boolean {
  return [...value].some((sign) => sign <= '\u001f' || sign === '\\')
}
