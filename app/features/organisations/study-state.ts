// How somebody of a municipality stands with learning, in one word. Knows no rows.

/** `left`: the cohort is closed, and the person did not finish. */
export const studyStates = ['never', 'learning', 'done', 'left'] as const
export type StudyState = (typeof studyStates)[number]

export const studyTitles: Record<StudyState, string> = {
  never: 'ещё не учился',
  learning: 'учится',
  done: 'всё пройдено',
  left: 'не завершил',
}

export const studyTones = { never: 'plain', learning: 'sky', done: 'pine', left: 'plain' } as const
