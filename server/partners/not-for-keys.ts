import { AppError } from '../core/errors.ts'

/** A platform's key asked for what is for the people of an office, or for a scope it has not. */
export class NotForKeys extends AppError {
  constructor(query: string) {
    super('FORBIDDEN', {
      zh: `平台密钥不能查询 ${query}，或没有相应的权限范围。平台密钥可以查询自己报送的线索（partnerReport、partnerReports，须有 reports:read）和任何人都可以查询的内容。`,
      en: `A platform’s key does not open ${query}, or not with its scopes. It opens partnerReport and partnerReports (with reports:read), and what anybody may ask.`,
    })
  }
}
