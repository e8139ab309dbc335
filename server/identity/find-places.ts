import type { Ctx } from '../core/context.ts'
import { isCountyCode } from '../core/division-code.ts'
import { searchAuthorities } from './authority-store.ts'
import { hasDivisions, type PlacedDivision, searchDivisions } from './division-store.ts'

/**
 * County-level divisions to choose from, by name or code. Where no register of divisions was taken in, those of the
 * offices that are set up, and any well-formed code as it is: a place is asked for all the same. TooMany above the
 * published limit for whoever is not signed in.
 */
export const findPlaces = async (
  ctx: Pick<Ctx, 'db' | 'actor' | 'limits'>,
  asked: { words: string; day: string; limit: number },
): Promise<PlacedDivision[]> => {
  if (ctx.actor.kind === 'anonymous') await ctx.limits.consume('placesByAddress', ctx.actor.address ?? 'unknown')
  if (await hasDivisions(ctx)) return searchDivisions(ctx, asked)
  const offices = await searchAuthorities(ctx, asked)
  const places = new Map<string, PlacedDivision>()
  for (const { divisionCode: code, level, name, nameEn } of offices)
    if (level !== 'station' && isCountyCode(code) && !places.has(code))
      places.set(code, { code, name: `${name}辖区`, nameEn: nameEn && `Area of ${nameEn}`, path: [] })
  const code = asked.words.trim()
  if (places.size === 0 && isCountyCode(code)) places.set(code, { code, name: code, nameEn: null, path: [] })
  return [...places.values()]
}
