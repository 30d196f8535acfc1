import { Button, Group, Modal, Textarea } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTexts } from '../../i18n/texts.tsx';

interface AddRowDialogProps {
  onAdd: (name: string) => void;
  onClose: () => void;
}

/** Asks for the content of a row that the reader did not find. */
export function AddRowDialog({ onAdd, onClose }: AddRowDialogProps) {
  const { confirm, common, reading } = useTexts();
  const [name, setName] = useState('');
  const submit = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    if (name.trim() !== '') onAdd(name.trim());
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={confirm.addRowTitle}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form onSubmit={submit}>
        <Textarea
          data-autofocus
          required
          autosize
          minRows={2}
          label={reading.fields.name}
          description={confirm.addRowText}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey) submit(event);
          }}
        />
        <Group justify="flex-end" mt="sm">
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button type="submit">{common.add}</Button>
        </Group>
      </form>
    </Modal>
  );
}
