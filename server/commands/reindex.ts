import { searchIndexes } from '../search-indexes.ts'
import { rebuildIndex } from '../sellers/rebuild-index.ts'
import { openHouse } from './open-house.ts'
import { progressBar } from './progress-bar.ts'
import { put, tell } from './tell.ts'

export const reindex = async (): Promise<void> => {
  const house = await openHouse({ logLevel: 'warn' })
  try {
    for (const index of searchIndexes) {
      const bar = progressBar(index.name.padEnd(9))
      const documents = await rebuildIndex(house.system(), index, ({ written, total }) => bar.set(written, total))
      bar.end()
      if (documents === undefined) tell(`${index.name}: another process is rebuilding it already`)
      else put(`${index.name}: ${documents} documents`)
    }
  } finally {
    await house.close()
  }
}
