import chromium from '@sparticuz/chromium'
import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium as driver, type Page } from 'playwright-core'

export type Screen = {
  /** CSS pixels; a phone's height goes with less than 700. */
  width: number
  language?: 'zh-CN' | 'en'
  isElder?: boolean
  isDark?: boolean
}

/** Unpacked once for all: who comes while another still unpacks it would start half of it. */
export const unpackBrowser = (): Promise<string> => chromium.executablePath()

const launch = async (): Promise<Browser> =>
  driver.launch({
    executablePath: await unpackBrowser(),
    // The package's own arguments include --single-process, which ends the browser with its first page.
    args: chromium.args.filter((argument) => argument !== '--single-process' && argument !== '--no-zygote'),
    headless: true,
    // Without a UTF-8 locale Chromium gives up a download's Chinese name, and a bare shell has none.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })

/**
 * The Chromium that comes as an npm package; nothing needs to be installed by hand. Rarely it dies of a fault in its
 * own memory before there is a page (SIGSEGV in libc was seen once), so that a second start is tried.
 */
export const openBrowser = (): Promise<Browser> => launch().catch(launch)

/** A person's own browser at this address: its storage is shared with nobody. */
export const newVisitor = async (browser: Browser, address: string, screen: Screen): Promise<BrowserContext> => {
  const isPhone = screen.width < 700
  const visitor = await browser.newContext({
    baseURL: address,
    viewport: { width: screen.width, height: isPhone ? 800 : 900 },
    hasTouch: isPhone,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: screen.isDark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  await visitor.addInitScript(
    ([language, elder]) => {
      if (localStorage.getItem('weijian.language') === null) localStorage.setItem('weijian.language', language!)
      if (localStorage.getItem('weijian.elder') === null) localStorage.setItem('weijian.elder', elder!)
    },
    [screen.language ?? 'zh-CN', screen.isElder ? 'on' : 'off'],
  )
  return visitor
}

/** What axe-core finds wrong with the page as it stands, one line per place; an empty list is what we want. */
export const findBarriers = async (page: Page): Promise<string[]> => {
  // Not as a script tag: our content policy refuses scripts that are not ours.
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(document, { resultTypes: ['violations'] }),
  )
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} at ${target.join(' ')}`))
}

/** Whether the page is wider than the screen, which nobody should have to scroll. */
export const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
