import { Button, Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { meQuery, signOut } from '../api/accounts.ts';
import { useTexts } from '../i18n/texts.tsx';
import { idleAt } from './idle.ts';

const SIGNS = ['keydown', 'pointerdown', 'wheel', 'touchstart'] as const;

/** Says in time that the session will end for want of use, and keeps it when the person stays. */
export function IdleNotice({ minutes }: { minutes: number }) {
  const { shell } = useTexts();
  const client = useQueryClient();
  const last = useRef(Date.now());
  const [now, setNow] = useState(() => Date.now());
  const idle = idleAt(now, last.current, minutes);

  useEffect(() => {
    const active = () => {
      // Once the notice stands, only its button counts: a stray wheel turn is no decision.
      if (!idleAt(Date.now(), last.current, minutes).notice) last.current = Date.now();
    };
    for (const sign of SIGNS) window.addEventListener(sign, active, { passive: true });
    const timer = window.setInterval(() => setNow(Date.now()), 1000);
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, active);
      window.clearInterval(timer);
    };
  }, [minutes]);

  useEffect(() => {
    // Screens that refresh themselves would keep the session alive for ever: it is ended from here.
    if (idle.ended) void signOut().finally(() => client.setQueryData(meQuery.queryKey, null));
  }, [idle.ended, client]);

  const stay = () => {
    last.current = Date.now();
    setNow(Date.now());
    void client.invalidateQueries({ queryKey: meQuery.queryKey });
  };
  return (
    <Modal opened={idle.notice} onClose={stay} title={shell.idleTitle} withCloseButton={false}>
      <p>{shell.idleText(idle.secondsLeft)}</p>
      <Button data-autofocus onClick={stay}>
        {shell.idleStay}
      </Button>
    </Modal>
  );
}
