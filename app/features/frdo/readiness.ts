// How whole a person's data are, in a word. The wing of records will say it instead.

export const readinessTitles = {
  filled: { title: 'заполнено', tone: 'pine' },
  partial: { title: 'не хватает', tone: 'amber' },
  none: { title: 'нет данных', tone: 'wax' },
} as const
