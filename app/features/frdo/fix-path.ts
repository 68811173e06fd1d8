// The way to where a problem is put right.
import type { FixPlace, RowProblem } from './row-problem.ts'

const titles: Record<FixPlace, string> = {
  record: 'Карточка слушателя',
  names: 'Удостоверение',
  document: 'Удостоверение',
  cohort: 'Настройки потока',
  settings: 'Настройки ФИС ФРДО',
}

/** Each place of these problems once, in their order. */
export function fixPaths(
  problems: readonly Pick<RowProblem, 'fix'>[],
  row: { userId: string; certificateId: string; cohortId: string },
): { to: string; title: string }[] {
  const paths: Record<FixPlace, string> = {
    record: recordPath(row.userId),
    names: `/registry/certificates/${row.certificateId}`,
    document: `/registry/certificates/${row.certificateId}`,
    cohort: `/registry/cohorts/${row.cohortId}/settings`,
    settings: '/registry/frdo/settings',
  }
  const places = problems.map(({ fix }) => ({ to: paths[fix], title: titles[fix] }))
  return places.filter(({ to }, at) => places.findIndex((other) => other.to === to) === at)
}

/** The learner's record, where the registrar fills what is missing. */
export function recordPath(userId: string): string {
  return `/registry/people/${userId}/record`
}
