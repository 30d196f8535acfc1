import {
  Button,
  Checkbox,
  NativeSelect,
  PasswordInput,
  Radio,
  SegmentedControl,
  Select,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core';
import { Card } from '../card.tsx';
import { SAMPLES } from './sample-texts.ts';
import css from './samples.module.css';

const UNITS = [...SAMPLES.fields.unit.choices];

/** What is typed and chosen in, at rest, wrong and switched off. */
export function FieldSamples() {
  return (
    <Card title={SAMPLES.sections.fields}>
      <div className={css.fields}>
        <TextInput label={SAMPLES.field} description={SAMPLES.fieldHint} defaultValue={UNITS[0]} required />
        <TextInput label={SAMPLES.heads[3]} placeholder="2026" error={SAMPLES.fieldWrong} />
        <TextInput label={SAMPLES.fieldOff} defaultValue={UNITS[1]} disabled />
        <Select label={SAMPLES.fields.unit.label} data={UNITS} defaultValue={UNITS[2]} clearable />
        <NativeSelect label={SAMPLES.fields.kind.label} data={[...SAMPLES.fields.kind.choices]} />
        <TagsInput label={SAMPLES.fields.unit.label} data={UNITS} defaultValue={UNITS.slice(0, 1)} />
        <PasswordInput label={SAMPLES.search} />
        <Textarea label={SAMPLES.remark} defaultValue={SAMPLES.askFollows} autosize />
        <Checkbox label={SAMPLES.choose} defaultChecked />
        <Checkbox label={SAMPLES.fieldOff} disabled />
        <Radio.Group aria-label={SAMPLES.scheme} defaultValue="light">
          <div className={css.stack}>
            <Radio value="light" label={SAMPLES.light} />
            <Radio value="dark" label={SAMPLES.dark} />
          </div>
        </Radio.Group>
        <SegmentedControl aria-label={SAMPLES.choose} data={UNITS.slice(0, 2)} />
      </div>
    </Card>
  );
}

const VARIANTS = ['filled', 'default', 'light', 'subtle'] as const;
const SIZES = ['sm', 'xs', 'compact-sm', 'compact-xs'] as const;

/** The one main action of a page, and all others. */
export function ButtonSamples() {
  return (
    <Card title={SAMPLES.sections.buttons}>
      <div className={css.stack}>
        {SIZES.map((size) => (
          <div key={size} className="acts">
            {VARIANTS.map((variant) => (
              <Button key={variant} size={size} variant={variant}>
                {SAMPLES.action}
              </Button>
            ))}
            <Button size={size} disabled>
              {SAMPLES.fieldOff}
            </Button>
            <Button size={size} variant="default" loading>
              {SAMPLES.mainAction}
            </Button>
          </div>
        ))}
      </div>
    </Card>
  );
}
