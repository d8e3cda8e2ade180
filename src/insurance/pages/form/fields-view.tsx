import type { Language } from '../../../foundation/law/text.ts';
import { Details } from '../../../foundation/web/components/details.tsx';
import { DateField, TextArea } from '../../../foundation/web/components/fields.tsx';
import { CheckField, SelectField, TextField } from '../../../foundation/web/components/inputs.tsx';
import type { FieldGroup, FormField } from './field.ts';

interface Props {
  readonly language: Language;
  readonly groups: readonly FieldGroup[];
  /** What was typed, by name. */
  readonly values: Readonly<Record<string, string>>;
  /** What is wrong, by name. */
  readonly errors: Readonly<Record<string, string>>;
}

/** The fields of a form, group by group. */
export function FieldsView({ language, groups, values, errors }: Props) {
  return (
    <>
      {groups.map(group => {
        const set = <Group language={language} group={group} values={values} errors={errors} />;
        if (!group.folded) return set;
        const filled = group.fields.some(({ name }) => values[name] || errors[name]);
        return (
          <Details summary={group.legend[language]} open={filled}>
            {set}
          </Details>
        );
      })}
    </>
  );
}

function Group({ language, group, values, errors }: Omit<Props, 'groups'> & { readonly group: FieldGroup }) {
  const { legend, help, folded, fields } = group;
  return (
    <fieldset class="field-group">
      <legend class={folded ? 'visually-hidden' : undefined}>{legend[language]}</legend>
      {help && <p class="nl-form-field-description">{help[language]}</p>}
      {fields.map(field => (
        <One language={language} field={field} value={values[field.name]} error={errors[field.name]} />
      ))}
    </fieldset>
  );
}

interface OneProps {
  readonly language: Language;
  readonly field: FormField;
  readonly value: string | undefined;
  readonly error: string | undefined;
}

function One({ language, field: { name, kind, label, help, options = [] }, value, error }: OneProps) {
  const common = { language, name, label: label[language], help: help?.[language], error };
  switch (kind) {
    case 'date':
      return <DateField {...common} value={value} />;
    case 'choice':
      return (
        <SelectField
          {...common}
          chosen={value}
          options={options.map(option => ({ value: option.value, label: option.label[language] }))}
        />
      );
    case 'check':
      return (
        <CheckField
          name={name}
          label={label[language]}
          {...(help && { help: help[language] })}
          checked={value !== undefined && value !== ''}
        />
      );
    case 'words':
      return <TextArea {...common} value={value} rows={4} maxlength={4000} />;
    default:
      return (
        <TextField {...common} value={value} maxlength={kind === 'text' ? 200 : 40} autocomplete="off" />
      );
  }
}
