// What `--help` of each command says below its options.

export const ADMINISTRATOR_HELP = `
The link can be used once, within seven days; whoever has it can set the password. Everybody else gets an account from an
administrator, at the desk under People. For an administrator who is locked out: the password and the second factor they
had go, and so do their sessions.`

export const IMPORT_HELP = `
The file is UTF-8 or GBK: .csv with a heading line, .jsonl with an object a line, or anything else with one name a line.
Lines that cannot be taken are named on standard error and left out; then the exit code is 1.
The same file twice doubles nothing. Afterwards everything in it can be found by search.
`

export const SELLER_COLUMNS = `
Columns: name (needed), key, kind, realNameLevel, realNameCheckedOn, divisionCode, wechatId, shopName, shopUrl, phone, payee,
link, creditCode, identityNumber, address. Credit codes and identity numbers are checked. realNameCheckedOn (2026-05-31) is
the day the level was last verified: without it the verification counts as due.`

export const LISTING_COLUMNS = `
Columns: title (needed), id, text, brand (or brands), price in yuan, shop (the seller's name), url.`

export const EXPORT_HELP = `
A .csv opens in a spreadsheet: UTF-8 with a mark, and no cell in it can act as a formula (those that could begin with an
apostrophe, which "import sellers" takes off again). A .jsonl has an object a line. Phones, payees, addresses and other
personal identifiers are masked.`

export const REGISTER_HELP = `
The file is UTF-8: .csv with a heading line, or .jsonl with an object a line.
Lines that cannot be taken are named on standard error and left out; then the exit code is 1.
The same file twice doubles nothing.
`

export const DIVISION_COLUMNS = `
Columns: code (six digits), name (both needed), nameEn, validFrom, validTo (YYYY-MM-DD, the last day it holds).
A later validFrom for the same code ends the meaning it had before.`

export const AUTHORITY_COLUMNS = `
Columns: name, divisionCode, level: province, city, county or station (needed), nameEn, parent (name of the office
above), receivesSubmissions (true or false), validFrom (needed when the code of a known office changes), phone (where the
office is reached; papers start from it for officers who gave none, and filers see it).`

export const AUTHORISATION_COLUMNS = `
One account a line. Columns: brand (as registered), party, scope, fromOn, untilOn (YYYY-MM-DD; needed), creditCode,
account, platform (WECHAT unless told), link.`

export const CALENDAR_HELP = `
The file is JSON: {"year": 2027, "source": "…", "restDays": ["2027-01-01", …], "workdays": ["2027-01-03", …]}; restDays
are all days off the notice names, weekends included, workdays the weekend days worked in exchange. A file with any fault
is refused whole. Prints how many cases changed, then a line for each date: case, clock, date before, date now.`

export const LEXICON_HELP = `
The file is JSON Lines, one term a line as "export lexicon" writes it: {"category", "severity": 1 to 4, "words": [...],
"disguises"?, "unless"?, "harmlessIn"?, "onlyIn"?, "articles"?, "caveat"?: {"zh", "en"}, "isOpen"?}.
What is new, or differs from the shipped term of the same category and first word, becomes a draft; it counts for nothing
until it was tried, watched in shadow and switched on at the desk. One faulty line refuses the whole file; every faulty
line is named on standard error.`

export const SCREEN_HELP = `
Reads one JSON object a line: {"id", "text", "brand"?, "price"? in yuan, "seller"?}.
Writes one a line, in the same order, ids as they were given:
  {"id", "counterfeit": {"score", "flagged"}, "advertising": {"score", "flagged", "articles"}, "findings": [...]}.
Lines that cannot be read are named on standard error and left out; then the exit code is 1.
Prices are held against the lowest genuine prices of the word list, and against the ranges of --price-ranges where given.
No server is needed.`

export const EVALUATE_HELP = `
Reads one JSON object a line, rows on counterfeits, advertising and complaints alike:
  {"id", "text", "brand"?, "price"?, "seller"?, "label": "counterfeit" | "genuine" | "replica-slang-benign", "source"?, "evidence"?}
  {"id", "text", "breach": true | false, "types"?, "strength"?, "source"?}
  {"id", "text", "category": "假冒伪劣" | … | "其他" | "other", "source"?}
Prints precision, recall, F1, the Brier score and precision at fixed recall, then the share flagged for each label and
source, then the worst misses. A source "perturbed:X" is also held against the row of source X. No server is needed.`

export const CLASSIFY_HELP = `
Reads one JSON object a line: {"id", "text"}.
Writes one a line, in the same order: {"id", "category", "confidence", "formCategory"?}. The category is one of 假冒伪劣, 实物与宣传不符,
质量缺陷, 保修期拒修, 延迟发货 and 其他; the confidence, from 0 to 1, is how often a guess as sure as this one is right.
Where the filing form would suggest one of its further categories (拒绝七日无理由退货, 三无产品, 虚假广告, 侵犯知识产权,
涉嫌传销, 骚扰推销), "formCategory" names it; "category" stays as it is.
Lines that cannot be read are named on standard error and left out; then the exit code is 1.
No server is needed.`

export const FIT_HELP = `
Reads rows as "evaluate" does. Writes the file of weights that screening reads (server/detection/scores), with the next
version; says on standard error how well rows were judged by fits that had not seen them. One bad row refuses the file.`

export const SEARCH_HELP = `
Reads one JSON object a line: {"id", "query"}.
Writes one a line, in the same order: {"id", "hits": [{"id", "name", "why"}]}, best first, ten at most.
Lines that cannot be read are named on standard error and left out; then the exit code is 1.`

export const MATCH_HELP = `
The worker compares new and changed sellers by itself; this is for after a change of weights, or after a large import.
Merges those that show the same credit code or identity number; everything else waits for an officer.`

export const DUE_HELP = `
Prints {"dueOn", "provisional", "steps"}: every step with its article, in both languages. "provisional" is true when the
span touches a year whose holiday notice is not known. K4, the notice of a hearing, is counted back: --from is the day of
the hearing.
With --vectors it reads one JSON object a line: {"id", "clock", "from", "ruleset"?, "paused"?, "extended"?}.
Writes one a line, in the same order: {"id", "dueOn", "provisional"}.
Lines that cannot be answered are named on standard error and left out; then the exit code is 1.
No server is needed.`

export const REINDEX_HELP = `
Fills new indexes from PostgreSQL beside those in service and swaps them in when they are complete.`
