// What is wrong in a case, by the place in its value; the line of the file is found later.

export interface Fault {
  path: PropertyKey[]
  message: string
}
