// Why a process does not start, in words for who runs it: a wrong setting or a database it must not touch, no fault of ours.

export class RefusedStart extends Error {
  override name = 'RefusedStart'
}
