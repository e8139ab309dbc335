import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Ctx } from '../../server/core/context.ts'
import { inTransaction } from '../../server/core/transaction.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
let ctx: Ctx
beforeAll(async () => {
  house = await openHouse()
  ctx = house.system()
})
afterAll(() => house.close())

const add = (tx: Ctx, nameZh: string) => tx.db.insertInto('brand').values({ nameZh, nameLatin: null }).execute()
const names = async () =>
  (await ctx.db.selectFrom('brand').select('nameZh').orderBy('nameZh').execute()).map(({ nameZh }) => nameZh)

describe('inTransaction', () => {
  it('keeps everything or nothing', async () => {
    await inTransaction(ctx, async (tx) => {
      await add(tx, '甲')
      await add(tx, '乙')
    })
    const failing = inTransaction(ctx, async (tx) => {
      await add(tx, '丙')
      await add(tx, '甲') // there is one already
    })
    await expect(failing).rejects.toMatchObject({ code: '23505' })
    expect(await names()).toEqual(['乙', '甲'].sort())
  })

  it('joins the one it stands in, so that the outer failure undoes the inner work', async () => {
    const failing = inTransaction(ctx, async (tx) => {
      await inTransaction(tx, (inner) => {
        expect(inner.db).toBe(tx.db)
        return add(inner, '丁')
      })
      throw new Error('outer')
    })
    await expect(failing).rejects.toThrow('outer')
    expect(await names()).not.toContain('丁')
  })

  it('shows nothing to others before it is done', async () => {
    await inTransaction(ctx, async (tx) => {
      await add(tx, '戊')
      expect(await names()).not.toContain('戊')
    })
    expect(await names()).toContain('戊')
  })

  it('hands back what the work answers, and leaves the context as it was', async () => {
    const { db } = ctx
    expect(await inTransaction(ctx, async () => 42)).toBe(42)
    expect(ctx.db).toBe(db)
  })
})
