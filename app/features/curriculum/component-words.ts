// What the hours of a programme are spent on, as people read it.

export const componentWords: Record<string, string> = {
  lessonsAndTests: 'Уроки и тесты модулей',
  workTasks: 'Задания на работе',
  practice: 'Практика на обращениях',
  sessions: 'Стратегические сессии и аттестация',
  project: 'Проект команды',
  finalTest: 'Итоговый тест',
}
