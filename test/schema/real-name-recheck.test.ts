import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { importSellers } from '../../server/sellers/import-sellers.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'

let house: House
let server: OpenedServer
let folder: string
beforeAll(async () => {
  house = await openHouse({ now: '2026-11-27T02:00:00Z' })
  server = await openServer(house)
  folder = await mkdtemp(join(tmpdir(), 'weijian-checks-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await server.close()
  await house.close()
})

const imported = async (...lines: string[]) => {
  const file = join(folder, 'sellers.csv')
  await writeFile(file, `name,realNameLevel,realNameCheckedOn\n${lines.join('\n')}\n`)
  const problems: string[] = []
  const done = await importSellers(house.system(), {
    file,
    onBadLine: ({ line, problem }) => problems.push(`${line} ${problem}`),
  })
  return { ...done, problems }
}

const sellers = async (filter: Record<string, unknown> = {}) => {
  const { data } = await server.graphql(
    `query ($filter: SellerFilter) { sellers(first: 100, filter: $filter) {
      edges { node { name realNameLevel realNameCheckedOn realNameRecheckOn attentions } } } }`,
    { filter },
    { cookie: await server.signIn('intake') },
  )
  return new Map<string, Record<string, unknown>>(
    data.sellers.edges.map(({ node: { name, ...node } }: { node: { name: string } }) => [name, node]),
  )
}

describe('a verification that was taken in from a file', () => {
  it('falls due by its day; without one nobody can say that it is not due', async () => {
    expect(
      await imported(
        '到期店,licence,2026-05-27',
        '未到店,phone,2026-05-28',
        '无日店,identity,',
        '未核店,none,2026-05-01',
      ),
    ).toMatchObject({ added: 4, refused: 0 })
    const all = await sellers()
    expect(all.get('到期店')).toMatchObject({
      ...{ realNameCheckedOn: '2026-05-27', realNameRecheckOn: '2026-11-27', attentions: ['RECHECK_DUE'] },
    })
    expect(all.get('未到店')).toMatchObject({ realNameRecheckOn: '2026-11-28', attentions: [] })
    expect(all.get('无日店')).toMatchObject({ realNameCheckedOn: null, attentions: ['RECHECK_DUE'] })
    expect(all.get('未核店')).toMatchObject({ realNameLevel: 'none', realNameCheckedOn: null, attentions: [] })
    expect([...(await sellers({ attention: 'RECHECK_DUE' })).keys()].sort()).toEqual(['到期店', '无日店'].sort())
  })

  it('takes back no later day, and none to come', async () => {
    await imported('补日店,licence,2026-10-01')
    expect(await imported('补日店,licence,2026-04-01')).toMatchObject({ changed: 0, unchanged: 1 })
    expect(await imported('补日店,licence,')).toMatchObject({ changed: 0, unchanged: 1 })
    expect(await imported('补日店,licence,2026-11-27')).toMatchObject({ changed: 1 })
    expect((await sellers()).get('补日店')).toMatchObject({ realNameCheckedOn: '2026-11-27' })
    const { refused, problems } = await imported('早来店,licence,2026-11-28', '坏日店,licence,2026-02-30')
    expect(refused).toBe(2)
    expect(problems).toEqual([
      expect.stringMatching(/^2 realNameCheckedOn: 不能晚于今天/),
      expect.stringMatching(/^3 realNameCheckedOn: /),
    ])
  })
})
