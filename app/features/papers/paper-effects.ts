// What the registration of a paper does, in a sentence for the person who presses the button.
import { enrolmentStateTitles } from '#app/features/cohorts/enrolment-state.ts'
import { type PaperKind, paperWords } from './paper-kinds.ts'

export function effectOf(kind: PaperKind): string {
  const { moves } = paperWords[kind]
  if (kind === 'admission-order')
    return 'Людей допустят к аттестации, поток перейдёт в состояние «аттестация». Потом изменить документ нельзя.'
  if (moves === 'outcome')
    return 'У каждого появится итог аттестации. Потом изменить документ нельзя, только исправить новым.'
  if (moves === 'expelled')
    return 'Людей отчислят, учебные страницы потока для них закроются. Потом изменить документ нельзя.'
  if (moves)
    return `Новое состояние людей: «${enrolmentStateTitles[moves]}». Потом изменить документ нельзя, только исправить новым.`
  return 'Потом изменить документ нельзя, только исправить новым.'
}
