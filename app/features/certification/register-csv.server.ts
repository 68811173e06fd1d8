// The register of certificates as a table file: the rows of the list's filter, all pages of it.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { writeCsv } from '#app/lib/csv.ts'
import type { Listing } from '#app/lib/listing.ts'
import { formatDayDigits } from '#app/lib/dates.ts'
import { type CertificateSort, listPapers } from './certificate.server.ts'
import { statusTitles } from './snapshot.ts'

const batch = 1_000

const heading = [
  ...['Номер', 'Состояние', 'Фамилия', 'Имя', 'Отчество', 'Программа', 'Часов', 'Группа'],
  ...['Обучение с', 'Обучение по', 'Дата выдачи', 'Номер бланка', 'Взамен', 'Заменено на'],
  ...['Аннулировано', 'Причина', 'Образец'],
]

export async function certificateRegisterCsv(
  viewer: Viewer,
  { listing, query }: { listing: Listing<CertificateSort>; query: string },
): Promise<string> {
  const rows: string[][] = [heading]
  for (let skip = 0; ; skip += batch) {
    const papers = await listPapers(viewer, { listing, query, skip, take: batch })
    for (const { snapshot, ...paper } of papers)
      rows.push([
        paper.number,
        statusTitles[paper.status],
        snapshot.surname,
        snapshot.givenName,
        snapshot.patronymic ?? '',
        snapshot.programme.title,
        String(snapshot.programme.hours),
        snapshot.cohort.code,
        digits(snapshot.studiedFrom),
        digits(snapshot.studiedTo),
        formatDayDigits(paper.issuedOn),
        snapshot.blankNumber,
        snapshot.duplicateOf?.number ?? '',
        paper.replacedBy?.number ?? '',
        paper.revokedAt ? formatDayDigits(paper.revokedAt) : '',
        paper.revokeReason ?? '',
        paper.sample ? 'образец' : '',
      ])
    if (papers.length < batch) return writeCsv(rows)
  }
}

function digits(day: string): string {
  return formatDayDigits(new Date(day))
}
