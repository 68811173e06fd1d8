// The same table as a file: both kinds have exactly the rows that the filter shows, all pages of them.

export function ExportLinks({ xlsx, csv }: { xlsx: string; csv: string }) {
  return (
    <p className="flex flex-wrap items-center gap-x-5 text-[0.95rem] print:hidden">
      <span className="text-ink-2">Скачать таблицу:</span>
      {/* Files are no pages: the router must not fetch them. */}
      <a href={xlsx} download className="inline-flex min-h-11 items-center">
        XLSX
      </a>
      <a href={csv} download className="inline-flex min-h-11 items-center">
        CSV
      </a>
    </p>
  )
}
