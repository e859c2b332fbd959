import { Button, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../data/workplace.tsx'
import { allCurrencies } from '../../ui/currency.ts'
import { MoneyField } from '../../ui/MoneyField.tsx'
import { usePresent } from '../team/people.ts'
import { EMPTY_RULE, type LineDraft, type RuleDraft } from './draft.ts'
import { RuleFields } from './RuleFields.tsx'
import css from './territories.module.css'

/** One territory opened: its name, its rules, and who works beside the field. Everything stays a draft. */
export function LineEditor(props: {
  line: LineDraft
  onChange: (line: LineDraft) => void
  onRemove: () => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { line, onChange } = props
  const set = (patch: Partial<LineDraft>) => onChange({ ...line, ...patch })
  const setRule = (at: number, rule: RuleDraft) => set({ rules: line.rules.with(at, rule) })
  return (
    <div className={css.editor}>
      <TextInput
        label={t('territories.name')}
        required
        autoFocus
        value={line.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      {line.rules.map((rule, at) => (
        <RuleFields
          key={at}
          number={at + 1}
          rule={rule}
          onChange={(next) => setRule(at, next)}
          onRemove={() => set({ rules: line.rules.toSpliced(at, 1) })}
        />
      ))}
      <Button className={css.start} onClick={() => set({ rules: [...line.rules, EMPTY_RULE] })}>
        {t(line.rules.length === 0 ? 'territories.addFirstRule' : 'territories.addRule')}
      </Button>
      <Field line={line} set={set} />
      <div className="row wrap">
        <Button variant="filled" onClick={props.onClose}>
          {t('territories.close')}
        </Button>
        <Button variant="subtle" onClick={props.onRemove}>
          {t('territories.remove')}
        </Button>
      </div>
    </div>
  )
}

// Big deals are asked of the field, beside a partner at a desk.
function Field({ line, set }: { line: LineDraft; set: (patch: Partial<LineDraft>) => void }) {
  const { t } = useTranslation()
  const { currency } = useMe().workspace
  const people = usePresent() ?? []
  return (
    <div className={css.fields}>
      <MoneyField
        label={t('territories.fieldFrom')}
        value={{ amount: line.fieldFrom?.amount ?? null, currency: line.fieldFrom?.currency ?? currency }}
        currencies={allCurrencies()}
        onChange={(value) =>
          set({ fieldFrom: value.amount === null ? null : { ...value, amount: value.amount } })
        }
      />
      <Select
        label={t('territories.insidePartner')}
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={line.insideMemberId}
        onChange={(insideMemberId) => set({ insideMemberId })}
        searchable
        clearable
      />
    </div>
  )
}
