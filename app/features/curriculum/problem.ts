// What is wrong in a programme folder, and where. Every problem is said in Russian to the person who wrote the file.

export interface Problem {
  /** Path inside the programme folder. */
  file: string
  /** Counts from 1; null when the problem is the file as a whole. */
  line: number | null
  column?: number | null
  message: string
}

/** «modules/m1/lessons/01.mdx:12:3  Неизвестный блок <Foo>» */
export function formatProblem({ file, line, column, message }: Problem): string {
  const place = [file, line, line && column].filter(Boolean).join(':')
  return `${place}  ${message}`
}

export function sortProblems(problems: Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  )
}
