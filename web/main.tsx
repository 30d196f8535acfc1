import './mantine.css';
import '@mantine/notifications/styles.css';
import './design/fonts.css';
import './design/tokens.css';
import './design/base.css';
import './design/parts.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { meQuery } from './api/accounts.ts';
import { ApiProblem, callFor } from './api/http.ts';
import { theme, themeVariables } from './design/theme.ts';
import { TextsProvider } from './i18n/texts.tsx';
import { createAppRouter } from './router.tsx';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (count, error) => count < 2 && error instanceof ApiProblem && error.status === 0,
      refetchOnWindowFocus: true,
      staleTime: 5000,
    },
    mutations: { networkMode: 'always' },
  },
});

callFor({
  person: () => client.getQueryData(meQuery.queryKey)?.user.userId,
  onOtherPerson: () => void client.invalidateQueries({ queryKey: meQuery.queryKey }),
  // Asked once more: only the server's word puts the sign-in form over the screen.
  onSessionOver: () =>
    void client.invalidateQueries({ queryKey: meQuery.queryKey }, { cancelRefetch: false }),
});

/** Allows the style elements that the component library writes; the server names it with every page. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;

// The library that stops the page scrolling behind a dialog looks for it here.
Object.assign(globalThis, { __webpack_nonce__: nonce });

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={themeVariables}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce ?? ''}
      >
        <TextsProvider>
          <QueryClientProvider client={client}>
            <Notifications position="bottom-right" autoClose={5000} />
            <RouterProvider router={createAppRouter(client)} />
          </QueryClientProvider>
        </TextsProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
