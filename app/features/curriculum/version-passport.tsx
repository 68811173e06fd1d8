// The passport of a version: hours, form, outcomes, the final test and the banks it draws from.
import type { ReactNode } from 'react'
import { counted } from '#app/lib/russian.ts'
import { Card } from '#app/ui/page.tsx'
import { componentWords } from './component-words.ts'
import type { ProgrammeOutline } from './outline.ts'
import { quizInWords, TestLink } from './version-outline.tsx'

export function PassportCard({
  outline,
  versionId,
  questions,
}: {
  outline: ProgrammeOutline
  versionId: string
  questions: Record<string, number>
}) {
  const { hours, components, form, finalTest, outcomes, modules } = outline
  const lessons = modules.reduce((total, module) => total + module.lessons.length, 0)
  const bank = finalTest.banks.reduce((total, name) => total + (questions[name] ?? 0), 0)
  const privateQuestions = questions.private ?? 0
  return (
    <Card aria-labelledby="passport">
      <h2 id="passport">Паспорт</h2>
      <dl className="mt-3 grid gap-x-8 gap-y-4 md:grid-cols-2">
        <Fact title="Объём">
          {counted(hours, 'академический час', 'академических часа', 'академических часов')}:{' '}
          {Object.entries(components)
            .map(([key, part]) => `${(componentWords[key] ?? key).toLocaleLowerCase('ru-RU')} — ${part}`)
            .join(', ')}
        </Fact>
        <Fact title="Форма">{form}</Fact>
        <Fact title="Состав">
          {counted(modules.length, 'модуль', 'модуля', 'модулей')},{' '}
          {counted(lessons, 'урок', 'урока', 'уроков')}
        </Fact>
        <Fact title={<TestLink quiz={finalTest} versionId={versionId} />}>
          {quizInWords(finalTest, bank)}
        </Fact>
        <Fact title="Закрытый банк вопросов">
          {privateQuestions
            ? counted(privateQuestions, 'вопрос', 'вопроса', 'вопросов')
            : 'Не загружен: итоговый тест берёт вопросы из открытого банка, и учебная часть увидит предупреждение.'}
        </Fact>
      </dl>
      <h3 className="mt-6">Чему учит</h3>
      <ul className="mt-2 list-disc space-y-1 pl-5 md:columns-2 md:gap-8">
        {outcomes.map((outcome) => (
          <li key={outcome} className="break-inside-avoid">
            {outcome}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Fact({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt className="text-[0.9rem] text-ink-2">{title}</dt>
      <dd>{children}</dd>
    </div>
  )
}
