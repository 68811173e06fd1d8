import { describe, expect, it } from 'vitest'
import { noStay, placeToKeep, settlesBack, settlesForward, type Stay, stayed } from './view-stay.ts'

const after = (stay: Stay, place: number | null, seconds: number) =>
  Array.from({ length: seconds }).reduce<Stay>((now) => stayed(now, place), stay)

describe('the place that is kept', () => {
  it('is where the reader stayed, not what was passed by', () => {
    const read = after(noStay, 4, settlesForward)
    expect(read.settled).toBe(4)
    expect(after(read, 9, settlesForward - 1).settled).toBe(4)
    expect(after(read, 9, settlesForward).settled).toBe(9)
  })

  it('outlives a look back at the heading before leaving', () => {
    const read = after(noStay, 6, 40)
    expect(after(read, 0, settlesBack - 1).settled).toBe(6)
    expect(after(after(read, 0, settlesBack - 1), 3, settlesBack - 1).settled).toBe(6)
  })

  it('moves back when the reader reads again from there', () => {
    expect(after(after(noStay, 6, 40), 2, settlesBack).settled).toBe(2)
  })

  it('counts seconds in a row only', () => {
    const shaken = [1, 2, 1, 2, 1, 2].reduce<Stay>((now, place) => stayed(now, place), noStay)
    expect(shaken.settled).toBeNull()
    expect(after(noStay, null, 60).settled).toBeNull()
  })

  it('is the place seen last for whoever stayed nowhere, unless one was kept before', () => {
    expect(placeToKeep(noStay, 5, false)).toBe(5)
    expect(placeToKeep(noStay, 5, true)).toBeNull()
    expect(placeToKeep(after(noStay, 2, 5), 5, true)).toBe(2)
    expect(placeToKeep(noStay, null, false)).toBeNull()
  })
})
