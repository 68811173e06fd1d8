// The state of work that an instructor checks.

/** A task at work or a project stage waits for a check, was sent back, or is done; no row means nothing was handed in yet. */
export type TaskState = 'submitted' | 'returned' | 'accepted'
