import { readFile, writeFile } from 'node:fs/promises'
import { InvalidInput, UnusableSetup } from '../core/errors.ts'
import { exportLexicon, importLexicon } from '../detection/rules/lexicon-file.ts'
import { openHouse } from './open-house.ts'
import { sizeOfFile } from './read-lines.ts'
import { put, tell } from './tell.ts'

/** Takes a lexicon file in as drafts, whole or not at all; every faulty line is named on standard error. */
export const importLexiconFile = async (file: string): Promise<void> => {
  await sizeOfFile(file)
  const text = await readFile(file, 'utf8')
  const house = await openHouse({ logLevel: 'warn' })
  try {
    const { read, drafts, unchanged } = await importLexicon(house.system(), { file: text, reason: 'weijian import' })
    put(`${read} read, ${drafts} drafts, ${unchanged} unchanged`)
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    for (const { path, message } of error.fields) tell(`${path}: ${message}`)
    throw new UnusableSetup(`${file} was refused whole.`)
  } finally {
    await house.close()
  }
}

/** Writes the lexicon that counts now to a file that is not there yet. */
export const exportLexiconFile = async (file: string): Promise<void> => {
  const house = await openHouse({ logLevel: 'warn' })
  try {
    const lexicon = await exportLexicon(house.system())
    await writeFile(file, lexicon, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EEXIST' ? new UnusableSetup(`${file} is there already.`) : error
    })
    put(`${lexicon.split('\n').length - 1} terms written`)
  } finally {
    await house.close()
  }
}
