// A value read from a file of a programme folder, with the line of each of its fields.

export interface Sourced<T> {
  file: string
  value: T
  lineOf: (path: PropertyKey[]) => number
}
