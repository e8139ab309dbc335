import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import card from '../../ui/desk/card.module.css'
import { FormEnd } from '../../ui/desk/form-end.tsx'
import { showToast } from '../../ui/desk/toasts.tsx'
import { type Problem, problemAt } from '../../ui/field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { linesOf, troubleOf } from './brand-draft.ts'
import { type Brand, describeBrand } from './brands-query.ts'

/** What a brand says of itself: its goods, and whom to reach. */
export const DescribeForm = ({ brand, onClose }: { brand: Brand; onClose: () => void }) => {
  const { t } = useTranslation('brands')
  const [goods, setGoods] = useState(brand.goods.join('\n'))
  const [name, setName] = useState(brand.contact?.name ?? '')
  const [phone, setPhone] = useState(brand.contact?.phone ?? '')
  const [email, setEmail] = useState(brand.contact?.email ?? '')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [isStale, setStale] = useState(false)
  const [result, describe] = useMutation(describeBrand)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (result.fetching) return
    const isNamed = [name, phone, email].some((text) => text.trim() !== '')
    const contact = isNamed ? { name, phone: phone.trim() || null, email: email.trim() || null } : null
    const { data } = await describe({
      input: { brandId: brand.id, expectedVersion: brand.version, goods: linesOf(goods), contact },
    })
    const came = data?.describeBrand
    if (!came) return
    setProblems(came.__typename === 'InvalidInput' ? came.fields : [])
    setStale(came.__typename === 'StaleVersion')
    if (came.__typename !== 'Brand') return
    showToast({ text: t('describe.saved') })
    onClose()
  }
  return (
    <form onSubmit={(event) => void send(event)} noValidate className={card.form} aria-label={t('describe.title')}>
      <TextField
        id="goods"
        label={t('fields.goods')}
        why={t('fieldsWhy.goods')}
        isOptional
        isLong
        value={goods}
        onChange={setGoods}
        error={troubleOf(problems, 'goods', (told) => t('form.lineTrouble', told))}
      />
      <TextField
        id="contact-name"
        label={t('describe.name')}
        why={t('describe.why')}
        isOptional
        maxLength={60}
        value={name}
        onChange={setName}
        error={problemAt(problems, 'contact.name')}
      />
      <TextField
        id="contact-phone"
        label={t('describe.phone')}
        type="tel"
        isOptional
        maxLength={30}
        value={phone}
        onChange={setPhone}
        error={problemAt(problems, 'contact.phone')}
      />
      <TextField
        id="contact-email"
        label={t('describe.email')}
        inputMode="email"
        isOptional
        maxLength={200}
        value={email}
        onChange={setEmail}
        error={problemAt(problems, 'contact.email')}
      />
      <FormEnd
        error={result.error}
        warning={isStale && t('form.stale')}
        submit={t('form.save')}
        isSending={result.fetching}
        onCancel={onClose}
      />
    </form>
  )
}
