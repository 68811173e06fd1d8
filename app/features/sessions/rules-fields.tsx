// What a session is and by which rules people get into it.
import type { FieldMetadata } from '@conform-to/react'
import { CheckboxField, SelectField, TextField } from '#app/ui/field.tsx'
import { reminderChoices } from './reminder-choices.ts'
import { type Fields, partOf } from './when-fields.tsx'

export interface PartOption {
  key: string
  number: number
  title: string
}

export function TitleFields({ fields, parts }: { fields: Fields; parts: PartOption[] }) {
  return (
    <fieldset className="space-y-4">
      <legend className="sr-only">Что за сессия</legend>
      <SelectField {...partOf(fields, 'component')} label="Какая по счёту">
        {parts.map(({ key, number, title }) => (
          <option key={key} value={key}>
            {number}. {title}
          </option>
        ))}
      </SelectField>
      <TextField
        {...partOf(fields, 'title')}
        label="Название"
        hint="Его увидят слушатели и прочтут в письмах"
      />
    </fieldset>
  )
}

export function RulesFields({ fields }: { fields: Fields }) {
  return (
    <>
      <fieldset className="space-y-4">
        <legend className="text-[1.1rem] font-semibold">Минимум участников</legend>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            {...partOf(fields, 'minimumSeats')}
            type="number"
            min={0}
            label="Человек"
            hint="0 — без минимума"
          />
          <TextField
            {...partOf(fields, 'minimumDays')}
            type="number"
            min={0}
            label="Проверить за, дней"
            hint="Если людей меньше, мы спросим Вас. Само ничего не отменится"
          />
        </div>
      </fieldset>
      <fieldset className="space-y-4">
        <legend className="text-[1.1rem] font-semibold">Запись и отмена</legend>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            {...partOf(fields, 'signUpOpensAt')}
            type="datetime-local"
            label="Запись открывается"
            hint="Пусто — сразу, как объявите"
          />
          <TextField
            {...partOf(fields, 'signUpClosesAt')}
            type="datetime-local"
            label="Запись закрывается"
            hint="Пусто — с началом сессии"
          />
          <TextField
            {...partOf(fields, 'cancelUntil')}
            type="datetime-local"
            label="Отменить запись можно до"
            hint="Пусто — до начала. Позже только через Вас"
          />
        </div>
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField {...partOf(fields, 'approval')} label="Кто подтверждает запись">
            <option value="none">Никто, место сразу за человеком</option>
            <option value="coordinator">Куратор муниципалитета</option>
            <option value="organiser">Организатор</option>
          </SelectField>
          <TextField
            {...partOf(fields, 'approvalHours')}
            type="number"
            min={1}
            label="Держать место, часов"
            hint="Пока запись не подтвердили"
          />
        </div>
      </fieldset>
      <fieldset className="space-y-4">
        <legend className="text-[1.1rem] font-semibold">Лист ожидания</legend>
        <CheckboxField
          {...checked(fields, 'waitingListOn')}
          value="on"
          label="Вести лист ожидания"
          hint="Когда место освободится, его сразу получит следующий по очереди"
        />
        <TextField
          {...partOf(fields, 'promotionStopsDays')}
          type="number"
          min={0}
          label="За сколько дней перестать давать места автоматически"
          hint="Дальше освободившиеся места даёте Вы. Пусто — давать до самого начала"
        />
      </fieldset>
      <fieldset>
        <legend className="text-[1.1rem] font-semibold">Напоминания участникам</legend>
        <div className="mt-2 grid sm:grid-cols-2">
          {reminderChoices.map(({ hours, title }) => (
            <CheckboxField
              key={hours}
              id={`reminder-${hours}`}
              name="reminders"
              value={String(hours)}
              label={title}
              defaultChecked={listed(fields.reminders).includes(String(hours))}
            />
          ))}
        </div>
      </fieldset>
    </>
  )
}

function checked(fields: Fields, name: string) {
  const { defaultValue, required: _, ...field } = partOf(fields, name)
  return { ...field, defaultChecked: defaultValue === 'on' }
}

function listed(field: FieldMetadata<unknown> | undefined): string[] {
  const value = field?.initialValue
  return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : []
}
