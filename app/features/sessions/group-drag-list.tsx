// One group as a list that people are dragged from and into, by mouse, touch and keyboard. Loaded lazily.
import { Button } from 'react-aria-components/Button'
import { GridList, GridListItem } from 'react-aria-components/GridList'
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop'
import { WidgetRoot } from '#app/ui/widget-root.tsx'
import type { ShownPerson } from './group-view.ts'

const kind = 'reshayu-group-person'

export default function GroupDragList({
  label,
  people,
  onReceive,
}: {
  label: string
  people: ShownPerson[]
  onReceive: (personId: string) => void
}) {
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({
        [kind]: String(key),
        'text/plain': people.find(({ id }) => id === key)?.name ?? '',
      })),
    acceptedDragTypes: [kind],
    getDropOperation: () => 'move',
    onRootDrop: async ({ items }) => {
      for (const item of items) if (item.kind === 'text') onReceive(await item.getText(kind))
    },
  })
  return (
    <WidgetRoot>
      <GridList
        aria-label={label}
        items={people}
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <p className="px-2 py-3 text-ink-2">Пока никого</p>}
        className="drag-list"
      >
        {(person) => (
          <GridListItem id={person.id} textValue={person.name} className="drag-item">
            <Button slot="drag" className="drag-handle" aria-label={`Перенести: ${person.name}`}>
              <span aria-hidden="true">⠿</span>
            </Button>
            <span className="min-w-0 break-words py-1.5">
              {person.name}
              {person.municipality ? (
                <span className="block text-[0.85rem] text-ink-2">{person.municipality}</span>
              ) : null}
            </span>
          </GridListItem>
        )}
      </GridList>
    </WidgetRoot>
  )
}
