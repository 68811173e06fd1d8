// A list kept in the browser's own database: what could not be sent yet survives a closed page. Knows no server.

export interface KeptEntry {
  /** Unique; the same entry put twice is one. */
  key: string
}

export interface KeptList<Entry extends KeptEntry> {
  put(entry: Entry): Promise<void>
  remove(key: string): Promise<void>
  all(): Promise<Entry[]>
}

/** Throws where the browser keeps nothing (private windows of some): the caller must say so. */
export function keptList<Entry extends KeptEntry>(name: string): KeptList<Entry> {
  let opened: Promise<IDBDatabase> | undefined
  const store = async (mode: IDBTransactionMode) =>
    (await (opened ??= open(name))).transaction('entries', mode, { durability: 'strict' })
  return {
    async put(entry) {
      const transaction = await store('readwrite')
      transaction.objectStore('entries').put(entry)
      await finished(transaction)
    },
    async remove(key) {
      const transaction = await store('readwrite')
      transaction.objectStore('entries').delete(key)
      await finished(transaction)
    },
    async all() {
      const request = (await store('readonly')).objectStore('entries').getAll()
      return answer<Entry[]>(request)
    },
  }
}

async function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1)
  request.onupgradeneeded = () => request.result.createObjectStore('entries', { keyPath: 'key' })
  return answer(request)
}

function answer<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T)
    request.onerror = () => reject(request.error ?? new Error('nothing is kept'))
  })
}

/** Only a finished transaction is on the disk. */
function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = transaction.onerror = () =>
      reject(transaction.error ?? new Error('nothing is kept'))
  })
}
