import { readFileSync } from 'node:fs'

/** Where the servers of this run are; written by global-setup, read by every test file. */
export type Services = { databaseUrl: string; template: string; meiliUrl: string; meiliKey: string; dataDir: string }

export const readServices = (): Services =>
  JSON.parse(readFileSync(process.env.WEIJIAN_TEST_SERVICES!, 'utf8')) as Services

export const withDatabase = (url: string, name: string): string => {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
