import { Kbd } from '@mantine/core';
import { Dialog } from '../../design/dialog.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import { COMMANDS, KEYS, strokeNames } from './keymap.ts';
import css from './screen.module.css';

/** All keys of the screen; drawn from the same list that the keyboard uses. */
export function HelpSheet({ onClose }: { onClose: () => void }) {
  const { confirm } = useTexts();
  return (
    <Dialog onClose={onClose} title={confirm.helpTitle} size="xl">
      {confirm.table.typing.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div className={css.help}>
        {COMMANDS.filter((command) => KEYS[command].length > 0).map((command) => (
          <div key={command}>
            <span>{confirm.commands[command]}</span>
            <span>
              {KEYS[command].map((stroke, index) => (
                <span key={strokeNames(stroke).join('+')}>
                  {index > 0 && ' / '}
                  <Kbd>{strokeNames(stroke).join(' + ')}</Kbd>
                </span>
              ))}
            </span>
          </div>
        ))}
      </div>
    </Dialog>
  );
}
