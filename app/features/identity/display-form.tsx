// The controls of the display panel: one group of radio buttons for each thing that can be set.
import { type Display, type DisplayField, displayChoices } from './display.ts'

const groups: { field: DisplayField; title: string; choices: Record<string, string> }[] = [
  { field: 'size', title: 'Размер текста', choices: { 100: '100 %', 150: '150 %', 200: '200 %' } },
  {
    field: 'scheme',
    title: 'Цвета',
    choices: {
      auto: 'Как в системе',
      light: 'Обычные',
      dark: 'Тёмные',
      'black-on-white': 'Чёрным по белому',
      'white-on-black': 'Белым по чёрному',
      'blue-on-sky': 'Тёмно-синим по голубому',
      'brown-on-beige': 'Коричневым по бежевому',
      'green-on-brown': 'Зелёным по тёмно-коричневому',
    },
  },
  { field: 'spacing', title: 'Между буквами', choices: { 0: 'Обычно', 1: 'Шире', 2: 'Ещё шире' } },
  { field: 'leading', title: 'Между строками', choices: { 1.5: 'Обычно', 2: 'Шире' } },
  { field: 'font', title: 'Шрифт', choices: { sans: 'Без засечек', serif: 'С засечками' } },
  { field: 'images', title: 'Рисунки', choices: { on: 'Цветные', grey: 'Чёрно-белые', off: 'Скрыть' } },
]

/** With `onChoose` each choice is told at once; without it the form around is sent. */
export function DisplayFields({
  display,
  idPrefix,
  onChoose,
}: {
  display: Display
  idPrefix: string
  onChoose?: (display: Display) => void
}) {
  return (
    <div className="grid gap-x-10 gap-y-5 lg:grid-cols-2">
      {groups.map(({ field, title, choices }) => (
        <fieldset key={field} className={field === 'scheme' ? 'lg:row-span-3' : undefined}>
          <legend className="mb-2 font-semibold">{title}</legend>
          <div className="flex flex-wrap gap-2">
            {displayChoices[field].map((value) => (
              <Choice
                key={value}
                id={`${idPrefix}-${field}-${value}`}
                field={field}
                value={value}
                title={choices[value] ?? value}
                chosen={display[field] === value}
                onChoose={onChoose && (() => onChoose({ ...display, [field]: value }))}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  )
}

function Choice(props: {
  id: string
  field: DisplayField
  value: string
  title: string
  chosen: boolean
  onChoose?: () => void
}) {
  const { id, field, value, title, chosen, onChoose } = props
  return (
    <label htmlFor={id} className="choice">
      <input
        id={id}
        type="radio"
        name={field}
        value={value}
        {...(onChoose ? { checked: chosen, onChange: onChoose } : { defaultChecked: chosen })}
      />
      {field === 'scheme' && value !== 'auto' ? (
        <span aria-hidden="true" data-scheme={value} className="swatch">
          Аа
        </span>
      ) : null}
      <span>{title}</span>
    </label>
  )
}
