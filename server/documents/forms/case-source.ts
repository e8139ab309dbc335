import { defineForm, type FormField } from '../define-form.ts'
import { facts, opinions } from '../paper.ts'
import { addressField, choiceField, longField, optionalLine, remarkField } from './form-fields.ts'

/** A case that a submission opened came from its filer; of the others the officer knows. */
const startOrigin: FormField['known'] = ({ submission }) => (submission ? 'filed' : '')

/** 案件来源登记表: where a lead came from and who brought it; the reporter's identity stays with those who may know it. */
export const caseSource = defineForm({
  name: 'caseSource',
  words: { zh: '案件来源登记表', en: 'Registration of a lead' },
  source: { set: 'FORM56', place: 1, compared: 'wording' },
  mark: null,
  reader: 'office',
  action: 'startVerification',
  after: { report: '*' },
  showsFiler: true,
  fields: [
    choiceField(
      'origin',
      '来源分类',
      'Kind of source',
      {
        inspection: ['监督检查', 'An inspection'],
        filed: ['投诉、举报', 'A complaint or report'],
        otherOffice: ['其他部门移送', 'Handed over by another authority'],
        superior: ['上级交办', 'Assigned by the superior'],
        other: ['其他', 'Another'],
      },
      startOrigin,
    ),
    optionalLine(
      'provider',
      '监督检查人或者移送、交办部门（名称、联系人、联系电话）',
      'Who inspected, or which authority handed it over',
    ),
    addressField,
    longField('content', '案源内容', 'What the lead is', { maxLength: 2_000 }),
    longField('view', '案源处理意见', 'What is to be done with it', { maxLength: 1_000 }),
    remarkField('remark', '备注', 'Remarks'),
  ],
  blocks: ({ number, receivedOn, filer, respondent, officer }, typed) => [
    facts(
      ['登记号', number, '来源分类', typed('origin')],
      ['发现线索/收到材料时间', receivedOn],
      ['投诉人、举报人', filer?.name ?? '', '联系电话', filer?.phone ?? ''],
      ['联系地址', filer?.address ?? ''],
      ['监督检查人或移送、交办部门', typed('provider')],
      ['当事人名称（姓名）', respondent.name, '联系电话', respondent.phone],
      ['住所（住址）', typed('respondentAddress')],
    ),
    opinions(
      { label: '案源内容', text: typed('content'), signer: `登记人 ${officer}` },
      { label: '案源处理意见', text: typed('view'), signer: '办案机构负责人' },
    ),
    facts(['备注', typed('remark')]),
  ],
})
