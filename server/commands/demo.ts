import { describeDemoTown, sayDemoTown } from '../demo/describe-demo-town.ts'
import { isEmptyDatabase } from '../demo/is-empty-database.ts'
import { loadDemoTown } from '../demo/load-demo-town.ts'
import { catchUp } from './catch-up.ts'
import { type House, openHouse } from './open-house.ts'
import { put, tell } from './tell.ts'

/** Fills an empty database with the demo town, and says whom one may be in it. */
export const demo = async (): Promise<void> => {
  const house = await openHouse({ migrate: true, logLevel: 'warn' })
  try {
    await loadDemoTown(house.parts, house)
    await catchUp(house.system())
    await announceDemoTown(house, house.publicUrl)
  } finally {
    await house.close()
  }
}

/** On the first start of an installation that has nothing but us to start with. */
export const demoOnFirstStart = async ({ parts, config, secret, isEmbedded }: House): Promise<void> => {
  if (!isEmbedded || !config.demo || !(await isEmptyDatabase(parts))) return
  tell('Loading the demo town (once) …')
  await loadDemoTown(parts, { secret })
}

/** The accounts of the demo town, when the database holds it. */
export const announceDemoTown = async ({ parts }: House, url: string): Promise<void> => {
  const town = await describeDemoTown(parts)
  if (!town) return
  for (const line of sayDemoTown(town, url)) put(`  ${line}`)
  put('')
}
