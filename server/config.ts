import { z } from 'zod'
import { UnusableSetup } from './core/errors.ts'
import type { Words } from './core/words.ts'
import { lastDayReadings, weekendReadings } from './law/last-day-readings.ts'

// Libraries look here as they are loaded, whether to check their own callers at every step: before everything else.
process.env.NODE_ENV ??= 'production'

type Setting<T> = {
  read: z.ZodType<T, string | undefined>
  /** What is used when the variable is not set, as the table prints it. */
  otherwise: string
  meaning: Words
}

const setting = <T>(read: z.ZodType<T, string | undefined>, otherwise: string, en: string, zh: string): Setting<T> => ({
  read,
  otherwise,
  meaning: { zh, en },
})

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'must be a whole number')
    .transform(Number)
    .refine((n) => n >= least && n <= most, `must be between ${least} and ${most}`)

const address = (protocols: RegExp, example: string) =>
  z.url({ protocol: protocols, error: `must be an address such as ${example}` })

const flag = z.enum(['true', 'false', '1', '0'], { error: 'must be true or false' }).transform((v) => /^[t1]/.test(v))

const optional = <T>(schema: z.ZodType<T, string>) => schema.optional() as z.ZodType<T | undefined, string | undefined>

const or = <T>(schema: z.ZodType<T, string>, value: T) =>
  schema.optional().transform((given) => given ?? value) as z.ZodType<T, string | undefined>

/** Every setting there is. README's table and the --help of the command are printed from here. */
export const SETTINGS = {
  PORT: setting(or(whole(0, 65_535), 4000), '4000', 'Port of the web pages and the API.', '网页与接口的端口'),
  HOST: setting(
    or(z.string(), '127.0.0.1'),
    '127.0.0.1',
    'Network address to listen on; 0.0.0.0 opens it to other machines.',
    '监听地址；0.0.0.0 表示对其他机器开放',
  ),
  PUBLIC_URL: setting(
    optional(address(/^https?$/, 'https://weijian.example.cn')),
    'http://localhost:<PORT>',
    'The address people use: in receipts, QR codes and sign-in. With https, cookies are sent over https only.',
    '用户访问的网址：用于回执、二维码与登录；若为 https，则 Cookie 仅经 https 发送',
  ),
  DATA_DIR: setting(
    or(z.string(), '.data'),
    '.data',
    'Folder for the embedded servers, uploaded files and generated keys.',
    '内嵌服务、上传文件与自动生成的密钥所在目录',
  ),
  DATABASE_URL: setting(
    optional(address(/^postgres(ql)?$/, 'postgres://user:password@host/database')),
    'embedded PostgreSQL',
    'PostgreSQL 18 to use instead of the embedded one.',
    '改用外部 PostgreSQL 18',
  ),
  DATABASE_POOL: setting(
    or(whole(2, 500), 20),
    '20',
    'Most connections to PostgreSQL per process.',
    '每个进程最多的数据库连接数',
  ),
  MEILI_URL: setting(
    optional(address(/^https?$/, 'http://search:7700')),
    'embedded Meilisearch',
    'Meilisearch 1.33.1 or newer to use instead of the embedded one.',
    '改用外部 Meilisearch（1.33.1 及以上）',
  ),
  MEILI_KEY: setting(optional(z.string()), '', 'Key of that Meilisearch.', '外部 Meilisearch 的密钥'),
  SECRET: setting(
    optional(z.string().min(32, 'must have at least 32 characters')),
    'made once, kept in DATA_DIR',
    'Signs sessions and file addresses, keys the hashes by which people are found again. The same for all processes; changing it signs everybody out.',
    '会话与文件链接的签名密钥；各进程须相同，更换后所有人须重新登录',
  ),
  DATA_KEYS: setting(
    optional(z.string()),
    'made once, kept in DATA_DIR',
    'Keys that encrypt personal data: id:base64 of 32 bytes, comma-separated, newest first. Keep old ones.',
    '个人信息加密密钥：id:32 字节的 base64，逗号分隔，新的在前；旧密钥须保留',
  ),
  SMTP_URL: setting(
    optional(address(/^smtps?$/, 'smtps://user:password@mail.example.cn')),
    '',
    'Mail server for alerts about saved searches. Without it they are shown at the desk only.',
    '发送检索提醒的邮件服务器；未设置时提醒仅在工作台显示',
  ),
  MAIL_FROM: setting(
    optional(z.email('must be an address such as weijian@example.cn')),
    '',
    'The address such mail comes from; needed with SMTP_URL.',
    '提醒邮件的发件地址；设置 SMTP_URL 时必填',
  ),
  REQUIRE_SECOND_FACTOR: setting(
    or(flag, false),
    'false',
    'Whether staff must sign in with a second factor.',
    '工作人员登录是否必须使用第二因素',
  ),
  TRUST_PROXY: setting(
    or(whole(0, 10), 0),
    '0',
    'How many reverse proxies stand in front; wrong values let callers forge their address.',
    '前置反向代理的层数；填错会使来访地址可被伪造',
  ),
  LIMIT_SCALE: setting(
    or(whole(1, 10_000), 1),
    '1',
    'Multiplies every published rate limit (server/core/limits.ts); for load tests.',
    '所有公开限流阈值的倍数（见 server/core/limits.ts），用于压力测试',
  ),
  PUBLISH_COMPLAINTS_FROM: setting(
    or(
      whole(0, 1_000_000).refine((n) => n === 0 || n >= 5, 'must be 0 or at least 5'),
      0,
    ),
    '0',
    'From how many complaints in a year on the public check of sellers (/check) tells their number and how many the seller answered; 0 never. The rules on publishing complaint information were not verified for this: have them checked before you set it.',
    '商家一年内被受理的投诉达到多少件起，在公开查询（/check）显示件数与答复情况；0 表示不显示。投诉信息公示的具体规则尚未核对，启用前请先由法务核对',
  ),
  UPLOAD_MAX_MB: setting(
    or(whole(1, 1_000), 20),
    '20',
    'Largest file a filer may send, in MB.',
    '单个证据文件上限（MB）',
  ),
  LAST_DAY_ON_HOLIDAY: setting(
    or(z.enum(lastDayReadings, { error: `must be ${lastDayReadings.join(' or ')}` }), 'wholeRestBlock'),
    'wholeRestBlock',
    'What counts as a holiday for the last day of a limit in calendar days: wholeRestBlock, the notice’s whole block of days off, or statutoryDays alone. The worker’s value holds; running limits are reckoned anew when it changes.',
    '自然日期限最后一日遇节假日的口径：wholeRestBlock 为整个放假安排，statutoryDays 仅为法定放假当天；以 worker 进程的设定为准，改变后在办期限重新计算',
  ),
  LAST_DAY_ON_WEEKEND: setting(
    or(z.enum(weekendReadings, { error: `must be ${weekendReadings.join(' or ')}` }), 'stays'),
    'stays',
    'A limit in calendar days that ends on an ordinary weekend: stays, the earlier and safer date, or extends to the next day that is none. The worker’s value holds; running limits are reckoned anew when it changes.',
    '自然日期限届满日为普通周末时：stays 不顺延（较早、较稳妥），extends 顺延；以 worker 进程的设定为准，改变后在办期限重新计算',
  ),
  LOG_LEVEL: setting(
    optional(z.enum(['debug', 'info', 'warn', 'error', 'silent'])),
    'info for web and worker, else warn',
    'debug, info, warn, error or silent. Logs go to standard error.',
    '日志级别；日志写到标准错误',
  ),
  METRICS_TOKEN: setting(
    optional(z.string().min(16, 'must have at least 16 characters')),
    '',
    'Bearer token for /metrics. Without it, only this machine may read them.',
    '/metrics 的访问令牌；未设置时仅限本机读取',
  ),
  DEMO: setting(
    or(flag, true),
    'true',
    'Whether "start" fills an empty embedded database with the demo town.',
    '首次启动时是否载入演示数据',
  ),
  EXPLORER: setting(
    optional(flag),
    'true with the embedded PostgreSQL, else false',
    'Whether /graphql shows the interactive explorer and lets anybody read the whole schema; a partner with a key always may.',
    '是否在 /graphql 开放交互式接口浏览器与完整结构查询；持密钥的合作平台始终可以查询结构',
  ),
  EMBEDDED_POSTGRES_PORT: setting(
    optional(whole(1, 65_535)),
    'any free port',
    'Port of the embedded PostgreSQL, on this machine only.',
    '内嵌 PostgreSQL 的端口（仅本机）',
  ),
  EMBEDDED_MEILI_PORT: setting(
    optional(whole(1, 65_535)),
    'any free port',
    'Port of the embedded Meilisearch, on this machine only.',
    '内嵌 Meilisearch 的端口（仅本机）',
  ),
} satisfies Record<string, Setting<unknown>>

type Camel<S extends string> = S extends `${infer A}_${infer B}`
  ? `${Lowercase<A>}${Capitalize<Camel<B>>}`
  : Lowercase<S>

export type Config = {
  [K in keyof typeof SETTINGS as Camel<K>]: (typeof SETTINGS)[K] extends Setting<infer T> ? T : never
}

/** The settings of this process, or one sentence for each that is wrong. Empty variables count as not set. */
export const readConfig = (environment: NodeJS.ProcessEnv = process.env): Config => {
  const problems: string[] = []
  const entries = Object.entries(SETTINGS).map(([name, { read }]) => {
    const result = read.safeParse(environment[name] || undefined)
    if (!result.success) problems.push(`${name} ${result.error.issues[0]?.message}.`)
    return [camel(name), result.data]
  })
  const config = Object.fromEntries(entries) as Config
  if (config.smtpUrl && !config.mailFrom && problems.length === 0)
    problems.push('MAIL_FROM must be set when SMTP_URL is.')
  if (problems.length > 0) throw new UnusableSetup(problems.join(' '))
  return config
}

const camel = (name: string): string => name.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())

/** The address people use, as far as it is known before listening. */
export const publicUrl = (config: Pick<Config, 'publicUrl' | 'port'>): string =>
  (config.publicUrl ?? `http://localhost:${config.port}`).replace(/\/$/, '')
