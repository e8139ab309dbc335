import type { Generated } from 'kysely'

export type BrandTable = {
  id: Generated<string>
  nameZh: string
  nameLatin: string | null
  aliases: Generated<string[]>
  createdAt: Generated<Date>
}

declare module '../core/database.ts' {
  interface Tables {
    brand: BrandTable
  }
}
