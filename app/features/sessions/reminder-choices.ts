// The reminders an organiser chooses from, in hours before the start.
export const reminderChoices = [
  { hours: 336, title: 'За две недели' },
  { hours: 168, title: 'За неделю' },
  { hours: 72, title: 'За три дня' },
  { hours: 24, title: 'За день' },
  { hours: 2, title: 'За два часа' },
  { hours: 1, title: 'За час' },
]
