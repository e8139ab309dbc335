import { matchAllSellers } from '../sellers/merging/match-all-sellers.ts'
import { openHouse } from './open-house.ts'
import { progressBar } from './progress-bar.ts'
import { put } from './tell.ts'

export const match = async (): Promise<void> => {
  const house = await openHouse({ logLevel: 'warn' })
  try {
    const bar = progressBar('Comparing')
    const { sellers, candidates } = await matchAllSellers(house.system(), ({ done, total }) => bar.set(done, total))
    bar.end()
    put(`${sellers} sellers compared, ${candidates} pairs look like one operator`)
  } finally {
    await house.close()
  }
}
