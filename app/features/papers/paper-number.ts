// Registration numbers of papers: a pattern per kind, «{n}-УО/{год}», and the sequence of the year.
import { z } from 'zod'
import { type PaperKind, paperKinds, paperWords } from './paper-kinds.ts'

export type Numbering = Record<PaperKind, string>

export const defaultNumbering = Object.fromEntries(
  paperKinds.map((kind) => [kind, `{n}-${paperWords[kind].code}/{год}`]),
) as Numbering

export function formatPaperNumber(pattern: string, { year, sequence }: { year: number; sequence: number }) {
  return pattern.replace('{n}', String(sequence)).replace('{год}', String(year))
}

/** Both marks once, and nothing that could be mistaken for a digit of the sequence beside it. */
export const numberPattern = z
  .string()
  .trim()
  .max(40, 'Не длиннее 40 знаков')
  .refine((text) => text.split('{n}').length === 2 && text.split('{год}').length === 2, {
    error: 'Напишите {n} и {год} по одному разу: «{n}-УО/{год}»',
  })
  .refine((text) => !/\d\{n\}|\{n\}\d|\{n\}\{год\}|\{год\}\{n\}|\d\{год\}|\{год\}\d/.test(text), {
    error: 'Отделите {n} и {год} друг от друга и от цифр: «{n}-УО/{год}»',
  })
  .refine((text) => !/[<>{}\p{Cc}]/u.test(text.replace('{n}', '').replace('{год}', '')), {
    error: 'Кроме {n} и {год}, фигурных и угловых скобок быть не может',
  })

/** Kinds whose numbers would be the same: one pattern for two. */
export function samePatterns(numbering: Numbering): PaperKind[] {
  const plain = (pattern: string) => pattern.replace(/\s+/g, ' ').toLocaleUpperCase('ru-RU')
  return paperKinds.filter((kind) =>
    paperKinds.some((other) => other !== kind && plain(numbering[other]) === plain(numbering[kind])),
  )
}
