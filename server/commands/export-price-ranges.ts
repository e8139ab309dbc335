import { writeFile } from 'node:fs/promises'
import { UnusableSetup } from '../core/errors.ts'
import { exportPriceRanges } from '../detection/prices/price-ranges-file.ts'
import { openHouse } from './open-house.ts'
import { put } from './tell.ts'

/** Writes the newest price ranges to a file that is not there yet. */
export const exportPriceRangesFile = async (file: string): Promise<void> => {
  const house = await openHouse({ logLevel: 'warn' })
  try {
    const ranges = await exportPriceRanges(house.system())
    await writeFile(file, ranges, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EEXIST' ? new UnusableSetup(`${file} is there already.`) : error
    })
    put(`${ranges.split('\n').length - 1} ranges written`)
  } finally {
    await house.close()
  }
}
