// The form of a table that is brought: one file within its limit, and the key by which its page asks how far it is.
import { z } from 'zod'

const megabyte = 1024 * 1024

function sheetFileForm(mostMegabytes: number) {
  return z.object({
    list: z
      .instanceof(File, { message: 'Выберите файл.' })
      .refine((file) => file.size > 0, 'Выберите файл: этот пустой.')
      .refine(
        (file) => file.size <= mostMegabytes * megabyte,
        `Файл больше ${mostMegabytes} МБ. Оставьте в нём один лист с таблицей.`,
      )
      .refine((file) => /\.(xlsx|csv|txt)$/i.test(file.name), 'Нужна таблица XLSX или CSV.'),
    progressKey: z.uuid().nullable().catch(null),
  })
}

/** The file with its bytes, or the sentence that says why it is not taken. */
export async function readSheetForm(
  form: FormData,
  mostMegabytes: number,
): Promise<
  { error: string } | { error: null; file: { name: string; bytes: Uint8Array }; progressKey: string | null }
> {
  const posted = { list: form.get('list'), progressKey: form.get('progressKey') }
  const parsed = sheetFileForm(mostMegabytes).safeParse(posted)
  if (!parsed.success) return { error: parsed.error.issues[0]?.message ?? 'Выберите файл.' }
  const { list, progressKey } = parsed.data
  return {
    error: null,
    file: { name: list.name, bytes: new Uint8Array(await list.arrayBuffer()) },
    progressKey,
  }
}

/** The key that came with the button which takes the list. */
export function progressKeyOf(value: unknown): string | null {
  return z.uuid().nullable().catch(null).parse(value)
}
