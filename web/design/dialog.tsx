import { Button, Group, Modal } from '@mantine/core';
import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useId,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useTexts } from '../i18n/texts.tsx';
import { findUnreadable } from './readable.ts';
import type { Typed } from './typed.ts';

interface DialogProps {
  title: ReactNode;
  onClose: () => void;
  children: ReactNode;
  size?: 'md' | 'lg' | 'xl';
  /** What is typed in it: closing then asks, and gives it up only on that answer. */
  typed?: Pick<Typed<unknown>, 'changed' | 'forget'>;
  /** A click beside leaves it open, because what it shows does not come again. */
  stays?: boolean;
  /** Whether it can be closed without one of its own buttons. */
  closable?: boolean;
}

const CloseDialog = createContext<() => void>(() => undefined);

/** The one dialog of the program. What was typed in it is never thrown away by a slip of the hand. */
export function Dialog(props: DialogProps) {
  const { title, onClose, children, size = 'md', typed, stays = false, closable = true } = props;
  const { common } = useTexts();
  const [asking, setAsking] = useState(false);
  const content = useRef<HTMLDivElement>(null);
  const isTyped = () => typed?.changed || findUnreadable(content.current) !== undefined;
  const close = () => {
    if (isTyped()) return setAsking(true);
    // What was kept and then taken back by hand says nothing any more.
    typed?.forget();
    return onClose();
  };
  const giveUp = () => {
    typed?.forget();
    onClose();
  };
  return (
    <>
      <Box
        title={title}
        size={size}
        withCloseButton={closable}
        closeOnEscape={closable}
        onBeside={() => closable && !stays && !isTyped() && close()}
        onClose={close}
      >
        <div ref={content}>
          <CloseDialog value={close}>{children}</CloseDialog>
        </div>
      </Box>
      {asking && (
        <Box
          title={common.giveUpTitle}
          size="sm"
          onBeside={() => setAsking(false)}
          onClose={() => setAsking(false)}
        >
          <p>{common.giveUpText}</p>
          <Group justify="flex-end">
            <Button variant="default" onClick={giveUp}>
              {common.giveUp}
            </Button>
            <Button data-autofocus onClick={() => setAsking(false)}>
              {common.goOn}
            </Button>
          </Group>
        </Box>
      )}
    </>
  );
}

/** Leaves the dialog as Escape does: with something typed it asks first. */
export function CancelButton({ focus = false }: { focus?: boolean }) {
  const { common } = useTexts();
  const close = use(CloseDialog);
  return (
    <Button variant="default" data-autofocus={focus || undefined} onClick={close}>
      {common.cancel}
    </Button>
  );
}

interface BoxProps {
  title: ReactNode;
  size: string;
  children: ReactNode;
  onClose: () => void;
  /** A click beside the dialog. */
  onBeside: () => void;
  withCloseButton?: boolean;
  closeOnEscape?: boolean;
}

function Box({ closeOnEscape = true, onBeside, ...props }: BoxProps) {
  const { common } = useTexts();
  const foremost = useForemost();
  useFocusBack();
  return (
    <Modal
      opened
      centered
      radius="lg"
      shadow="md"
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': common.close }}
      closeOnClickOutside={false}
      // The press alone must not take the hand out of the field.
      overlayProps={{
        backgroundOpacity: 0.4,
        onClick: onBeside,
        onMouseDown: (event) => event.preventDefault(),
      }}
      closeOnEscape={closeOnEscape && foremost}
      __handledEscapeEvents={handled}
      {...props}
    />
  );
}

/** One press of Escape closes one dialog, although all of them hear it. */
const handled = new WeakSet<KeyboardEvent>();

/** Dialogs that are open, in the order in which they were opened. */
let open: readonly string[] = [];
const listeners = new Set<() => void>();

function setOpen(next: readonly string[]): void {
  open = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Whether this dialog lies above all others. */
function useForemost(): boolean {
  const id = useId();
  useEffect(() => {
    setOpen([...open, id]);
    return () => setOpen(open.filter((other) => other !== id));
  }, [id]);
  return useSyncExternalStore(subscribe, () => open.at(-1)) === id;
}

/** Where the hand was before the dialog came, it goes on when the dialog is gone. */
function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (lost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    },
    [before],
  );
}

/** Out of a dialog whose fields save themselves: there is nothing to do or to give up, only to be done with it. */
export function CloseButton() {
  const { common } = useTexts();
  const close = use(CloseDialog);
  return <Button onClick={close}>{common.close}</Button>;
}
