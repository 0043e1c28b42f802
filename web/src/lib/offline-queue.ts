// What could not be sent because nobody answered, kept in this browser's database until somebody does. It belongs to one user:
// who signs in next on this device neither sends nor sees it.

export interface Kept {
  // The Idempotency-Key under which it is sent, however often: it takes effect once.
  key: string
  user: string
  at: string
  punch: 'in' | 'out'
  fromHome?: boolean
}

const shelf = 'kept'

export async function keep(item: Kept): Promise<void> {
  await onShelf('readwrite', (store) => store.put(item))
}

export async function forget(key: string): Promise<void> {
  await onShelf('readwrite', (store) => store.delete(key))
}

// In the order in which they happened.
export async function keptOf(user: string): Promise<Kept[]> {
  const all = await onShelf('readonly', (store) => store.getAll() as IDBRequest<Kept[]>)
  return all.filter((item) => item.user === user).sort((a, b) => a.at.localeCompare(b.at))
}

async function onShelf<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await opened()
  try {
    return await answerOf(ask(database.transaction(shelf, mode).objectStore(shelf)))
  } finally {
    database.close()
  }
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open('attune', 1)
  request.onupgradeneeded = () => request.result.createObjectStore(shelf, { keyPath: 'key' })
  return answerOf(request)
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The browser keeps nothing here.'))
  })
}
