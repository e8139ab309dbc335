import { chmod, rename, writeFile } from 'node:fs/promises'

/** Writes a file only its owner can read; a reader sees the old content or the new, never a half. */
export const writePrivately = async (file: string, content: string): Promise<void> => {
  const draft = `${file}.${process.pid}.new`
  await writeFile(draft, content, { mode: 0o600 })
  await chmod(draft, 0o600)
  await rename(draft, file)
}
