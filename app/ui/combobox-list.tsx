// The searching half of Combobox, on react-aria. Loaded lazily by combobox.tsx.
import { Button } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { FieldError } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Text } from 'react-aria-components/Text'
import type { ComboboxProps } from './combobox-props.ts'
import { WidgetRoot } from './widget-root.tsx'

const plain = (text: string) => text.toLocaleLowerCase('ru-RU').replaceAll('ё', 'е')

/** Each word typed begins a word of the option; ё and е are one letter. */
function found(text: string, typed: string): boolean {
  const words = plain(text).split(/[^\p{L}\p{N}]+/u)
  return plain(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .every((part) => words.some((word) => word.startsWith(part)))
}

export default function ComboboxList({
  id,
  name,
  label,
  hint,
  errors,
  options,
  defaultValue,
  required,
}: ComboboxProps) {
  const wordsOf = new Map(options.map(({ title, also }) => [title, `${title} ${also ?? ''}`]))
  return (
    <WidgetRoot>
      <ComboBox
        name={name}
        formValue="key"
        defaultSelectedKey={defaultValue || null}
        defaultItems={options}
        defaultFilter={(title, typed) => found(wordsOf.get(title) ?? title, typed)}
        isRequired={required}
        isInvalid={Boolean(errors?.length)}
        validationBehavior="aria"
        menuTrigger="focus"
        allowsEmptyCollection
        className="space-y-1.5"
      >
        <Label className="block font-medium">{label}</Label>
        {hint ? (
          <Text slot="description" className="block text-[0.9rem] text-ink-2">
            {hint}
          </Text>
        ) : null}
        <div className="relative">
          <Input
            id={id}
            className="block min-h-11 w-full rounded-control border border-field-line bg-card py-2 pl-3.5 pr-12 text-ink data-[invalid]:border-2 data-[invalid]:border-wax"
          />
          <Button className="absolute inset-y-0 right-0 grid w-11 place-items-center text-ink-2">
            <span aria-hidden="true">▾</span>
          </Button>
        </div>
        <FieldError className="text-[0.95rem] font-medium text-wax">{errors?.join(' ')}</FieldError>
        <Popover className="listbox-popover">
          <ListBox
            className="listbox"
            renderEmptyState={() => <p className="px-3 py-2 text-ink-2">Ничего не нашлось</p>}
          >
            {(option: ComboboxProps['options'][number]) => (
              <ListBoxItem id={option.id} textValue={option.title} className="listbox-item">
                {option.title}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </WidgetRoot>
  )
}
