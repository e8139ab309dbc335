import type { Ctx } from '../core/context.ts'
import { findAuthoritiesByDivision } from './authority-store.ts'
import { findDivisionsOn } from './division-store.ts'

/**
 * What six-digit codes of county level are called: the office of that place, else the division as it was on the day,
 * with the code behind it. A code that nothing is known of stands by itself.
 */
export const namesOfPlaces = async (ctx: Ctx, codes: readonly string[], day: string): Promise<Map<string, string>> => {
  const wanted = [...new Set(codes)]
  const divisions = await findDivisionsOn(ctx, wanted, day)
  const named = await Promise.all(
    wanted.map(async (code): Promise<[string, string]> => {
      const [office] = (await findAuthoritiesByDivision(ctx, code)).filter(({ level }) => level !== 'station')
      const division = divisions.find((one) => one.code === code)
      const inEnglish = ctx.locale === 'en'
      const name = (inEnglish && (office?.nameEn ?? division?.nameEn)) || (office?.name ?? division?.name)
      return [code, name ? (inEnglish ? `${name} (${code})` : `${name}（${code}）`) : code]
    }),
  )
  return new Map(named)
}
