import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

type LinkedButtonProps = ButtonProps & Omit<ComponentPropsWithRef<'a'>, keyof ButtonProps>;

function LinkedButton(props: LinkedButtonProps) {
  return <Button component="a" {...props} />;
}

/** What leads to another screen and is the main thing to do on this one: a link that looks like a button. */
export const ButtonLink = createLink(LinkedButton);
