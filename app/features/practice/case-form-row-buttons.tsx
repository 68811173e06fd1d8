// What can be done with a row of the case form. Each button posts the whole section, so that nothing typed is lost.
import { ConfirmSubmit } from '#app/ui/confirm-submit.tsx'
import { ArrowIcon, CrossIcon } from '#app/ui/icons.tsx'
import { controlName, type FieldPath } from './case-form-field.ts'

export function RowButtons({
  path,
  title,
  first,
  last,
  asks = false,
}: {
  path: FieldPath
  title: string
  first: boolean
  last: boolean
  /** The row holds more than one choice: it is not removed by one press. */
  asks?: boolean
}) {
  const name = controlName(path)
  const look =
    'inline-flex size-11 items-center justify-center rounded-control text-ink-2 hover:bg-pine-wash hover:text-pine disabled:opacity-30'
  return (
    <div className="-my-1 flex">
      <button name="do" value={`up:${name}`} disabled={first} className={look} aria-label={`${title}: выше`}>
        <ArrowIcon className="rotate-180" />
      </button>
      <button name="do" value={`down:${name}`} disabled={last} className={look} aria-label={`${title}: ниже`}>
        <ArrowIcon />
      </button>
      {asks ? (
        <ConfirmSubmit
          name="do"
          value={`remove:${name}`}
          question={`Удалить: ${title.toLocaleLowerCase('ru-RU')}?`}
          detail="Написанное здесь вернуть будет нельзя."
          confirm="Удалить"
          quiet={{ className: look, label: `${title}: удалить` }}
        >
          <CrossIcon />
        </ConfirmSubmit>
      ) : (
        <button name="do" value={`remove:${name}`} className={look} aria-label={`${title}: удалить`}>
          <CrossIcon />
        </button>
      )}
    </div>
  )
}
