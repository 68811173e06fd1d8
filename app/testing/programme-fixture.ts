// A small whole programme as files, for tests: one module, one lesson, four questions. Tests change what they break.
import type { Folder } from '#app/features/curriculum/programme-folder.ts'

export type Texts = Record<string, string>

export const fixture: Texts = {
  'programme.yaml': `slug: proba
title: Проба
kind: advanced-training
form: заочная
hours: 16
components:
  lessonsAndTests: 10
  workTasks: 5
  finalTest: 1
sample: true
summary: Короткая программа.
outcomes: [отвечает по делу]
modules: [m1]
finalTest: { key: final, title: Итоговый тест, minutes: 45, bank: all, draw: 3, passPercent: 60, attempts: 2, cooldownMinutes: 60, review: after-attempts }
`,
  'glossary.yaml': `- { slug: otpiska, term: отписка, definition: 'Ответ, который ничего не решает.' }
`,
  'modules/m1/module.yaml': `key: m1
title: Начало
minutes: 10
outcomes: [видит отписку]
test: { title: Тест модуля 1, draw: 2, passPercent: 60, attempts: 3, cooldownMinutes: 10, review: after-submit, minutes: 10 }
task:
  key: m1-task
  title: Три случая
  minutes: 25
  minWords: 40
  body: |
    Опишите **три** случая.
`,
  'modules/m1/questions.yaml': `- { id: Q1, type: single, stem: Что важно?, options: [{ text: Дело, correct: true }, { text: Бумага }], explanation: Дело. }
- { id: Q2, type: multi, stem: Что назвать?, options: [{ text: Срок, correct: true }, { text: Имя, correct: true }], explanation: Оба. }
- { id: Q3, type: number, stem: Сколько дней?, value: 30, unit: дней, explanation: Тридцать. }
- { id: Q4, type: ordering, stem: Порядок?, items: [понять, сделать, проверить], explanation: Так. }
`,
  'modules/m1/lessons/01-nachalo.mdx': `---
id: L1.1
title: Начало
minutes: 10
takeaway: Дело важнее бумаги.
---

Это <Term slug="otpiska">отписка</Term>.

<Choice id="q1" prompt="Что важнее?" required>
<Option correct explain="Да.">Дело</Option>
<Option explain="Нет.">Бумага</Option>
</Choice>

<Figure src="files/put.svg" alt="Путь" />
`,
  'files/put.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4"/></svg>',
}

/** The fixture with some files replaced; null removes one. */
export function folderOf(changes: Record<string, string | null> = {}): Folder {
  const texts = { ...fixture, ...changes }
  return new Map(
    Object.entries(texts).flatMap(([path, text]) =>
      text === null ? [] : [[path, new TextEncoder().encode(text)] as const],
    ),
  )
}

/** One file of the fixture with a piece replaced. */
export function changed(path: string, from: string | RegExp, to: string): Record<string, string> {
  const text = fixture[path] ?? ''
  const next = text.replace(from, to)
  if (next === text) throw new Error(`${path} does not hold ${String(from)}`)
  return { [path]: next }
}
