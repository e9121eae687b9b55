const FILES = 'files'
/** Those that the browser has no room for. */
const here = new Map<string, Blob>()

/** Holds a file until it is let go, over reloads too; false where it lives only as long as the page. */
export const holdFile = (id: string, file: Blob) =>
  ask('readwrite', (files) => files.put(file, id)).then(
    () => true,
    () => {
      here.set(id, file)
      return false
    },
  )

/** A file that is held; nothing if the browser has lost it. */
export async function heldFile(id: string): Promise<Blob | undefined> {
  const file: unknown = here.get(id) ?? (await ask('readonly', (files) => files.get(id)).catch(() => undefined))
  return file instanceof Blob ? file : undefined
}

export function letFileGo(id: string) {
  here.delete(id)
  ask('readwrite', (files) => files.delete(id)).catch(() => {}) // it was never there
}

/** Signing out deletes the whole database by its name; it is open only while it is asked. */
function ask<Answer>(mode: IDBTransactionMode, question: (files: IDBObjectStore) => IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('switchboard.files')
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(FILES))
    opening.addEventListener('error', () => reject(opening.error ?? new Error('closed')))
    opening.addEventListener('success', () => {
      try {
        const work = opening.result.transaction(FILES, mode)
        const asked = question(work.objectStore(FILES))
        work.addEventListener('complete', () => resolve(asked.result))
        work.addEventListener('abort', () => reject(work.error ?? new Error('aborted')))
      } catch (cause) {
        reject(cause instanceof Error ? cause : new Error('damaged'))
      } finally {
        opening.result.close() // once its work is done
      }
    })
  })
}
