import { holdPage } from '../hold-page.ts'

/** What is kept of a chosen file until it has been sent with its submission, so that it survives a reload. */
export type PendingFile = {
  id: string
  /** Which form it belongs to, for instance "filing". */
  scope: string
  /** For which kind of evidence it was added; only shown to the filer. */
  group: string
  file: File
  /** Where the upload goes on (tus); set once the server has made a place for it. */
  url?: string
  addedAt: number
}

const STORE = 'pending-file'

const open = () =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('weijian', 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const run = async <Result>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<Result>) => {
  const database = await open()
  try {
    return await new Promise<Result>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode)
      const request = act(transaction.objectStore(STORE))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onerror = () => reject(transaction.error)
      transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    database.close()
  }
}

// A browser that refuses storage (private windows, a full disk) still uploads; the file just does not outlive the page.
const orNothing = <Result>(work: Promise<Result>): Promise<Result | undefined> => work.catch(() => undefined)

export const pendingFiles = {
  list: async (scope: string): Promise<PendingFile[]> => {
    const all = (await orNothing(run<PendingFile[]>('readonly', (store) => store.getAll()))) ?? []
    return all.filter((file) => file.scope === scope).sort((a, b) => a.addedAt - b.addedAt)
  },
  /** Whether the device holds it now; until that is known, closing the page is asked about. */
  put: async (file: PendingFile): Promise<boolean> =>
    (await holdPage(orNothing(run('readwrite', (store) => store.put(file))))) !== undefined,
  remove: (id: string) => orNothing(run('readwrite', (store) => store.delete(id))),
}
