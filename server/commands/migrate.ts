import { openHouse } from './open-house.ts'

export const migrate = async (): Promise<void> => {
  const house = await openHouse({ migrate: true })
  await house.close()
}
