// Where: a room that is known, a new place, or online only; and why there may be more seats than the room has.
import { useState } from 'react'
import { russianTimeZones } from '#app/lib/time-zones.ts'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { GroupedOptions } from '#app/ui/grouped-options.tsx'
import { useHydrated } from '#app/ui/hydrated.ts'
import { elsewhere } from './plan.schema.ts'
import { type Fields, partOf } from './when-fields.tsx'

export interface RoomOption {
  id: string
  name: string
  capacity: number
  venue: string
  address: string
}

export function WhereFields({ fields, rooms }: { fields: Fields; rooms: RoomOption[] }) {
  const alive = useHydrated()
  const part = (name: string) => partOf(fields, name)
  const first = part('room')
  const [room, setRoom] = useState(first.defaultValue ?? '')
  const zones = russianTimeZones.map(({ zone, title }) => (
    <option key={zone} value={zone}>
      {title}
    </option>
  ))
  return (
    <fieldset className="space-y-4">
      <legend className="text-[1.1rem] font-semibold">Где</legend>
      <SelectField {...first} label="Место" onChange={(event) => setRoom(event.target.value)}>
        <option value="">Выберите</option>
        <GroupedOptions
          options={rooms.map(({ id, name, capacity, venue, address }) => ({
            value: id,
            title: `${name}, до ${capacity} человек`,
            group: `${venue}, ${address}`,
          }))}
        />
        <option value={elsewhere.new}>Новое место…</option>
        <option value={elsewhere.online}>Только онлайн</option>
      </SelectField>
      {!alive || room === elsewhere.new ? (
        <div role="group" aria-label="Новое место" className="space-y-4 border-l-2 border-line pl-4">
          <TextField {...part('venueName')} label="Название места" hint="«Дом правительства»" />
          <TextField {...part('venueAddress')} label="Адрес" autoComplete="off" />
          <SelectField {...part('venueZone')} label="Часовой пояс места">
            <option value="">Выберите</option>
            {zones}
          </SelectField>
          <div className="grid gap-4 sm:grid-cols-[2fr_1fr]">
            <TextField {...part('roomName')} label="Помещение" hint="«Зал 1»" />
            <TextField {...part('roomCapacity')} type="number" min={1} label="Вмещает" hint="Человек" />
          </div>
        </div>
      ) : null}
      {!alive || room === elsewhere.online ? (
        <SelectField {...part('timeZone')} label="Часовой пояс, если встреча онлайн">
          <option value="">Выберите</option>
          {zones}
        </SelectField>
      ) : null}
      <TextField
        {...part('onlineUrl')}
        type="url"
        label="Ссылка для подключения"
        hint="Можно оставить пустой, если все собираются в зале"
        placeholder="https://"
      />
      <TextField
        {...part('overCapacityReason')}
        label="Почему мест больше, чем в помещении"
        hint="Только если так и решено: будет показано «сверх вместимости»"
      />
    </fieldset>
  )
}
